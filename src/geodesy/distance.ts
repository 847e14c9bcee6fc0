import { distance } from "@turf/turf";
import type { LngLat } from "./earth.ts";
import { lambertKm } from "./lambert.ts";
import { reducedLatitudeDeg } from "./reduced-latitude.ts";

const RAD = Math.PI / 180;

/**
 * Length in km of the shortest line on the WGS84 ellipsoid between two [longitude, latitude] in degrees:
 * Turf's great-circle distance on reduced latitudes, plus the Andoyer–Lambert flattening term (source in `lambert.ts`).
 * Within 1 m of Karney's geodesics up to 500 km, within 5 m up to 2 500 km. NaN if a coordinate is not a number.
 */
export function distanceKm(a: LngLat, b: LngLat): number {
  const reducedA = reducedLatitudeDeg(a[1]);
  const reducedB = reducedLatitudeDeg(b[1]);
  const arcRad = distance([a[0], reducedA], [b[0], reducedB], { units: "radians" });
  return lambertKm(arcRad, Math.sin(arcRad / 2) ** 2, Math.sin(reducedA * RAD), Math.sin(reducedB * RAD));
}
