import { initialBearingDeg } from "./bearing.ts";
import { destination } from "./destination.ts";
import type { LngLat } from "./earth.ts";

/** The point `km` from `a` on the shortest line towards `b`, and beyond `b` if `km` is more than the distance. Longitude continuous from `a`. */
export function pointAlong(a: LngLat, b: LngLat, km: number): LngLat {
  return destination(a, initialBearingDeg(a, b), km);
}
