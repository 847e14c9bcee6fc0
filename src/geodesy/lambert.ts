import { EQUATORIAL_RADIUS_M, FLATTENING } from "./earth.ts";

const EQUATORIAL_RADIUS_KM = EQUATORIAL_RADIUS_M / 1000;

/**
 * Kilometres on the WGS84 ellipsoid for an arc on the sphere of reduced latitudes: the Andoyer–Lambert flattening term.
 *
 * s = a·(σ − f/2·(X + Y)),  X = (σ − sin σ)·sin²P·cos²Q / cos²(σ/2),  Y = (σ + sin σ)·cos²P·sin²Q / sin²(σ/2),
 * where P and Q are half the sum and half the difference of the reduced latitudes. Here (sin β₁ ± sin β₂)²/4 stands for
 * sin²P·cos²Q and cos²P·sin²Q, so that no angle has to be recovered from its sine.
 * Because X + Y ≤ 2σ, the result always lies between a·σ·(1 − f) and a·σ; the fast paths rely on that.
 * Source: W. D. Lambert, "The distance between two widely separated points on the surface of the earth",
 * J. Washington Academy of Sciences 32 (1942) 125–130; also Wikipedia, "Geographical distance", "Lambert's formula for long lines".
 * Error, measured against Karney: 0.7 m up to 500 km, 3.5 m up to 2 500 km, 8 m up to 5 500 km, 55 m up to 15 000 km;
 * not for points nearly opposite (0.5 km at 19 000 km, tens of km beyond).
 *
 * @param arcRad arc σ between the two points, radians
 * @param haversine sin²(σ/2), passed in because callers know it more exactly than σ would give it back
 * @param sinReduced1 sine of the first reduced latitude
 * @param sinReduced2 sine of the second reduced latitude
 */
export function lambertKm(arcRad: number, haversine: number, sinReduced1: number, sinReduced2: number): number {
  if (haversine <= 0) return 0;
  if (haversine >= 1) return EQUATORIAL_RADIUS_KM * (1 - FLATTENING) * arcRad;
  const sinArc = 2 * Math.sqrt(haversine * (1 - haversine));
  const sum = sinReduced1 + sinReduced2;
  const difference = sinReduced1 - sinReduced2;
  const x = ((arcRad - sinArc) * sum * sum) / (4 * (1 - haversine));
  const y = ((arcRad + sinArc) * difference * difference) / (4 * haversine);
  return EQUATORIAL_RADIUS_KM * (arcRad - (FLATTENING / 2) * (x + y));
}
