import type { LngLat } from "../geodesy/earth.ts";
import { project } from "./mercator.ts";

/** The nearest of some places to a point of the map, if it is within so many CSS pixels at a zoom; null if none is. */
export function snap<P extends { readonly at: LngLat }>(at: LngLat, places: readonly P[], zoom: number, withinPx: number): P | null {
  const [x, y] = project(at, zoom);
  let [nearest, best]: [P | null, number] = [null, withinPx];
  for (const place of places) {
    const [px, py] = project(place.at, zoom);
    const away = Math.hypot(px - x, py - y);
    if (away > best) continue;
    [nearest, best] = [place, away];
  }
  return nearest;
}
