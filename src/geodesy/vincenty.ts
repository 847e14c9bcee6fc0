import { EQUATORIAL_RADIUS_M, FLATTENING } from "./earth.ts";

/*
 * The two series that tie the ellipsoid to the sphere of reduced latitudes.
 * Source: T. Vincenty, "Direct and inverse solutions of geodesics on the ellipsoid with application of nested equations",
 * Survey Review XXIII, 176 (April 1975), 88–93; equation numbers below are his.
 */

const POLAR_RADIUS_KM = (EQUATORIAL_RADIUS_M * (1 - FLATTENING)) / 1000;
const SECOND_ECCENTRICITY_SQUARED = 1 / (1 - FLATTENING) ** 2 - 1;

/**
 * The arc σ in radians on the sphere that a length on the ellipsoid becomes (equations 1–7).
 *
 * @param km length along the geodesic
 * @param cosSquaredAzimuth cos² of the geodesic's azimuth at the equator
 * @param fromEquatorRad arc σ₁ from the equator to the start, along the geodesic
 */
export function arcOfLengthRad(km: number, cosSquaredAzimuth: number, fromEquatorRad: number): number {
  const u2 = cosSquaredAzimuth * SECOND_ECCENTRICITY_SQUARED;
  const a = 1 + (u2 / 16384) * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)));
  const b = (u2 / 1024) * (256 + u2 * (-128 + u2 * (74 - 47 * u2)));
  const first = km / (POLAR_RADIUS_KM * a);
  let arc = first;
  for (let i = 0; i < 12; i += 1) {
    const cos2m = Math.cos(2 * fromEquatorRad + arc);
    const sin = Math.sin(arc);
    const cos = Math.cos(arc);
    const last = (b / 6) * cos2m * (4 * sin * sin - 3) * (4 * cos2m * cos2m - 3);
    const next = first + b * sin * (cos2m + (b / 4) * (cos * (2 * cos2m * cos2m - 1) - last));
    const change = Math.abs(next - arc);
    arc = next;
    // Each step leaves a six-hundredth of the error or less: what is still missing is under a hundredth of a millimetre.
    if (change < 1e-9) break;
  }
  return arc;
}

/**
 * How much more the longitude turns on the sphere than on the ellipsoid: λ − L in radians (equations 10 and 11).
 *
 * @param sinAzimuth sine of the geodesic's azimuth at the equator
 * @param arcRad arc σ between the two points
 * @param cos2m cosine of twice the arc from the equator to the middle of the line
 */
export function longitudeExcessRad(sinAzimuth: number, arcRad: number, cos2m: number): number {
  const cos2 = 1 - sinAzimuth * sinAzimuth;
  const c = (FLATTENING / 16) * cos2 * (4 + FLATTENING * (4 - 3 * cos2));
  const inner = cos2m + c * Math.cos(arcRad) * (2 * cos2m * cos2m - 1);
  return (1 - c) * FLATTENING * sinAzimuth * (arcRad + c * Math.sin(arcRad) * inner);
}
