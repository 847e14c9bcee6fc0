import { EQUATORIAL_RADIUS_M, FLATTENING, type LngLat } from "./earth.ts";
import { lambertKm } from "./lambert.ts";
import { writeVector } from "./territory.ts";
import { vectorsOf } from "./vectors-of.ts";

const RADIUS_KM = EQUATORIAL_RADIUS_M / 1000;

/**
 * Which of many places lie within which of many ranges: the answer of `distanceKm(centre, place) <= radiusKm` for every pair, fast.
 * Byte `c * places.length + p` is 1 if place p is within `radiiKm[c]` of `centres[c]`, else 0. No budget is applied; for a verdict use {@link reach}.
 * As a distance lies between a·σ·(1 − f) and a·σ (see {@link lambertKm}), a comparison of straight lines settles all but
 * the pairs within 0.34 % of the range; only those are measured. Who asks about the same places again keeps their {@link vectorsOf}. Throws a RangeError if there is not one radius for each centre.
 */
export function classify(centres: readonly LngLat[], radiiKm: readonly number[], places: readonly LngLat[], xyz: Float64Array = vectorsOf(places)): Uint8Array {
  if (centres.length !== radiiKm.length) throw new RangeError(`classify: ${centres.length} centres but ${radiiKm.length} radii`);
  const within = new Uint8Array(centres.length * places.length);
  const centre = new Float64Array(3);
  for (const [c, [lng, lat]] of centres.entries()) {
    writeVector(centre, 0, lng, lat);
    const cx = centre[0] as number;
    const cy = centre[1] as number;
    const cz = centre[2] as number;
    const radiusKm = radiiKm[c] as number;
    const surely = chordSquaredOf(radiusKm / RADIUS_KM) * (1 - 1e-12);
    const perhaps = chordSquaredOf(radiusKm / RADIUS_KM / (1 - FLATTENING)) * (1 + 1e-12);
    const row = c * places.length;
    for (let p = 0; p < places.length; p += 1) {
      const dx = (xyz[3 * p] as number) - cx;
      const dy = (xyz[3 * p + 1] as number) - cy;
      const z = xyz[3 * p + 2] as number;
      const dz = z - cz;
      const chordSquared = dx * dx + dy * dy + dz * dz;
      if (chordSquared <= surely) within[row + p] = 1;
      else if (chordSquared <= perhaps) {
        const haversine = chordSquared / 4;
        if (lambertKm(2 * Math.asin(Math.min(1, Math.sqrt(haversine))), haversine, cz, z) <= radiusKm) within[row + p] = 1;
      }
    }
  }
  return within;
}

/** The square of the straight line under an arc on the unit sphere; −1 (nothing is within) for an arc that is no length. */
function chordSquaredOf(arcRad: number): number {
  return arcRad >= 0 ? 4 * Math.sin(Math.min(arcRad, Math.PI) / 2) ** 2 : -1;
}
