import { distanceKm } from "./distance.ts";
import type { LngLat } from "./earth.ts";

/** A point this near to a named place is called by its name. */
export const SAME_PLACE_KM = 1;

/** A degree of latitude is nowhere shorter than this. */
const SHORTEST_DEGREE_KM = 110.5;

/** The nearest of many places within `withinKm` of [longitude, latitude] in degrees, and how far it is; of equally near ones the first. null: none is. */
export function nearestWithin<T extends { readonly lngLat: LngLat }>(
  places: Iterable<T>,
  at: LngLat,
  withinKm: number,
): { readonly place: T; readonly km: number } | null {
  let best: { readonly place: T; readonly km: number } | null = null;
  for (const place of places) {
    if (Math.abs(place.lngLat[1] - at[1]) * SHORTEST_DEGREE_KM > withinKm) continue;
    const km = distanceKm(place.lngLat, at);
    if (km <= withinKm && (best === null || km < best.km)) best = { place, km };
  }
  return best;
}
