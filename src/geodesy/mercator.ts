import { EQUATORIAL_RADIUS_M, FLATTENING, type LngLat } from "./earth.ts";

const RAD = Math.PI / 180;

/** The edge of Web Mercator's square, in degrees of latitude (atan(sinh π) = 85.0511…), rounded outwards. */
export const MERCATOR_EDGE_DEG = 85.06;

/** The smallest radius of curvature of WGS84 (meridian at the equator), km: bends are judged by it, on the safe side. */
const SMALLEST_RADIUS_KM = (EQUATORIAL_RADIUS_M * (1 - FLATTENING) ** 2) / 1000;

/** Web Mercator y in radians (x is the longitude in radians) of a geodetic latitude in degrees: asinh(tan φ), EPSG method 1024. */
export function mercatorY(latDeg: number): number {
  return Math.asinh(Math.tan(latDeg * RAD));
}

/** Latitude in degrees of a Web Mercator y in radians. */
export function mercatorLatDeg(y: number): number {
  return Math.atan(Math.sinh(y)) / RAD;
}

/** The point a share `t` (0 to 1) of the way along the straight line that Web Mercator draws from `a` to `b`. */
export function alongMercator(a: LngLat, b: LngLat, t: number): LngLat {
  return [a[0] + t * (b[0] - a[0]), mercatorLatDeg((1 - t) * mercatorY(a[1]) + t * mercatorY(b[1]))];
}

/** How far `p` lies from the straight line that Web Mercator draws through `a` and `b`, metres on the ground near `p`. */
export function offMercatorM(a: LngLat, b: LngLat, p: LngLat): number {
  const dx = (b[0] - a[0]) * RAD;
  const ya = mercatorY(a[1]);
  const dy = mercatorY(b[1]) - ya;
  const px = (p[0] - a[0]) * RAD;
  const py = mercatorY(p[1]) - ya;
  const length = Math.hypot(dx, dy);
  const off = length === 0 ? Math.hypot(px, py) : Math.abs(dx * py - dy * px) / length;
  return off * Math.cos(p[1] * RAD) * EQUATORIAL_RADIUS_M;
}

/**
 * The longest edge in km that keeps a straight line in Web Mercator within `toleranceM` of a curve: chord error = edge²/8 × bend.
 * The bend is the curve's own on the Earth (`bendPerKm`; 0 for a geodesic, cot(r/R)/R for a ring) plus that of the straight line
 * itself, which is a rhumb line: at most tan φ/R at the highest latitude drawn.
 */
export function longestEdgeKm(toleranceM: number, bendPerKm: number, highestLatDeg: number): number {
  if (!(toleranceM > 0)) throw new RangeError(`tolerance must be more than 0 m, not ${toleranceM}`);
  const lat = Math.min(Math.abs(highestLatDeg), MERCATOR_EDGE_DEG);
  const bend = bendPerKm + Math.tan(lat * RAD) / SMALLEST_RADIUS_KM;
  return Math.sqrt((8 * toleranceM) / 1000 / bend);
}

/** Bend per km, on the Earth, of a ring of this radius: |cot(r/R)|/R. */
export function ringBendPerKm(radiusKm: number): number {
  return Math.abs(1 / Math.tan(radiusKm / SMALLEST_RADIUS_KM)) / SMALLEST_RADIUS_KM;
}

/** Length round a ring of this radius, km: 2π·R·sin(r/R), on the safe (long) side. */
export function ringLengthKm(radiusKm: number): number {
  const r = EQUATORIAL_RADIUS_M / 1000;
  return 2 * Math.PI * r * Math.sin(Math.min(radiusKm / r, Math.PI / 2));
}

/** The highest |latitude| in degrees that something within `km` of a latitude can have. */
export function highestLatDeg(latDeg: number, km: number): number {
  return Math.min(90, Math.abs(latDeg) + km / SMALLEST_RADIUS_KM / RAD);
}
