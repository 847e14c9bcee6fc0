import { type Called, SAME_PLACE_KM } from "./claims/asked.ts";
import { TOWN_PRECISION_KM } from "./gazetteer/gazetteer.ts";
import type { LngLat } from "./geodesy/earth.ts";
import { type Nearest, nearestPoint } from "./geodesy/nearest-point.ts";
import { nearestWithin } from "./geodesy/nearest-within.ts";
import { loadBorder } from "./load-border.ts";
import { loadGazetteer } from "./load-gazetteer.ts";

/** The nearest point of Belarus to any place. Rejects when the border cannot be had. */
export const nearestTo = async (at: LngLat): Promise<Nearest> => nearestPoint(await loadBorder(), at);

/** The town within 1 km of any place, or null. Rejects when the gazetteer cannot be had. */
export async function townAt(at: LngLat): Promise<Called | null> {
  const { towns } = await loadGazetteer();
  const found = nearestWithin(towns, at, SAME_PLACE_KM);
  return found && { name: found.place.spellings ?? { en: found.place.name }, km: found.km, precisionKm: TOWN_PRECISION_KM };
}
