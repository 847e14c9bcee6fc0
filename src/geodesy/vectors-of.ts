import type { LngLat } from "./earth.ts";
import { writeVector } from "./territory.ts";

/** The unit vectors of many places on the sphere of reduced latitudes, x y z after one another: what {@link classify} and {@link nearestPlaces} work with. */
export function vectorsOf(places: readonly LngLat[]): Float64Array {
  const xyz = new Float64Array(3 * places.length);
  for (const [p, [lng, lat]] of places.entries()) writeVector(xyz, p, lng, lat);
  return xyz;
}
