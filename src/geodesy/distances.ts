import type { LngLat } from "./earth.ts";
import { lambertKm } from "./lambert.ts";
import { writeVector } from "./territory.ts";

/** Distances in km from [longitude, latitude] in degrees to many places made ready by `vectorsOf`, in their order: those of `distanceKm` to the millimetre, without its trigonometry. */
export function distancesKm(from: LngLat, xyz: Float64Array): Float64Array {
  const centre = new Float64Array(3);
  writeVector(centre, 0, from[0], from[1]);
  const [cx, cy, cz] = centre as unknown as readonly [number, number, number];
  const km = new Float64Array(xyz.length / 3);
  for (let i = 0; i < km.length; i += 1) {
    const dx = (xyz[3 * i] as number) - cx;
    const dy = (xyz[3 * i + 1] as number) - cy;
    const z = xyz[3 * i + 2] as number;
    const dz = z - cz;
    const haversine = Math.min(1, (dx * dx + dy * dy + dz * dz) / 4);
    km[i] = lambertKm(2 * Math.asin(Math.sqrt(haversine)), haversine, cz, z);
  }
  return km;
}
