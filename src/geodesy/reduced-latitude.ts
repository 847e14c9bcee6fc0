import { FLATTENING } from "./earth.ts";

const RAD = Math.PI / 180;

/**
 * Reduced (parametric) latitude in degrees of a geodetic latitude in degrees: β = atan((1 − f)·tan φ).
 * A geodesic of the ellipsoid has the same azimuths as a great circle of the sphere on which β is the latitude.
 * Source: Vincenty 1975 (Survey Review XXIII, 176), notation; Karney 2013 (J. Geodesy 87, 43–55), eq. 6.
 */
export function reducedLatitudeDeg(latDeg: number): number {
  if (Math.abs(latDeg) >= 90) return latDeg;
  return Math.atan((1 - FLATTENING) * Math.tan(latDeg * RAD)) / RAD;
}

/** Geodetic latitude in degrees of a reduced latitude in degrees; the inverse of {@link reducedLatitudeDeg}. */
export function geodeticLatitudeDeg(reducedDeg: number): number {
  if (Math.abs(reducedDeg) >= 90) return reducedDeg;
  return Math.atan(Math.tan(reducedDeg * RAD) / (1 - FLATTENING)) / RAD;
}
