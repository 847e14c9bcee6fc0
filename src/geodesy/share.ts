import { FLATTENING, type LngLat } from "./earth.ts";
import { lambertKm } from "./lambert.ts";
import { parallelSpans } from "./parallel-spans.ts";
import { reducedLatitudeDeg } from "./reduced-latitude.ts";
import type { Territory } from "./territory.ts";

const RAD = Math.PI / 180;
const E2 = FLATTENING * (2 - FLATTENING);

/** Parallels at which the territory is cut: 280 m apart for a country 5° high. */
const PARALLELS = 2000;

/**
 * The share (0 to 1) of a territory's area that lies within `km` of `target` ([longitude, latitude] in degrees).
 *
 * The territory is cut along 2 000 parallels. On a parallel both stretches are exact: what lies in the territory (from the crossings of
 * its edges) and what lies within `km` (by symmetry a stretch centred on the target's meridian, its half-width solved from the distance).
 * Stretches are weighted with the ellipsoid's area per degree, cos φ / (1 − e² sin² φ)² (Snyder 1987, USGS PP 1395, eq. 3-11 and 4-25 ff.:
 * the product of the radii of curvature and cos φ). Only the direction across the parallels is sampled: error below 0.01 percentage points.
 */
export function share({ rings }: Territory, target: LngLat, km: number): number {
  let south = Infinity;
  let north = -Infinity;
  for (const outline of rings) {
    for (const [, lat] of outline) {
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    }
  }
  let all = 0;
  let within = 0;
  const stepDeg = (north - south) / PARALLELS;
  const firstDeg = south + stepDeg / 2;
  for (const [row, spans] of parallelSpans(rings, firstDeg, stepDeg, PARALLELS).entries()) {
    const lat = firstDeg + row * stepDeg;
    const weight = Math.cos(lat * RAD) / (1 - E2 * Math.sin(lat * RAD) ** 2) ** 2;
    const halfWidth = halfWidthDeg(target[1], lat, km);
    for (const { west, east } of spans) {
      all += weight * (east - west);
      within += weight * overlap(west, east, target[0], halfWidth);
    }
  }
  return all === 0 ? 0 : within / all;
}

/** Degrees of longitude that [west, east] and the stretch of ±halfWidth around a meridian have in common, whole turns apart or not. */
function overlap(west: number, east: number, middle: number, halfWidth: number): number {
  let sum = 0;
  for (const turn of [-360, 0, 360]) {
    sum += Math.max(0, Math.min(east, middle + turn + halfWidth) - Math.max(west, middle + turn - halfWidth));
  }
  return sum;
}

/** Largest difference of longitude (degrees, 0 to 180) at which a point of the parallel `latDeg` is within `km` of a point at `fromLatDeg`. */
function halfWidthDeg(fromLatDeg: number, latDeg: number, km: number): number {
  const b1 = reducedLatitudeDeg(fromLatDeg) * RAD;
  const b2 = reducedLatitudeDeg(latDeg) * RAD;
  const base = Math.sin((b2 - b1) / 2) ** 2;
  const factor = Math.cos(b1) * Math.cos(b2);
  const sin1 = Math.sin(b1);
  const sin2 = Math.sin(b2);
  const kmAt = (turnRad: number): number => {
    const haversine = Math.min(1, base + factor * Math.sin(turnRad / 2) ** 2);
    return lambertKm(2 * Math.asin(Math.sqrt(haversine)), haversine, sin1, sin2);
  };
  if (kmAt(0) > km) return 0;
  if (kmAt(Math.PI) <= km) return 180;
  let low = 0;
  let high = Math.PI;
  for (let i = 0; i < 36; i += 1) {
    const middle = (low + high) / 2;
    if (kmAt(middle) <= km) low = middle;
    else high = middle;
  }
  return low / RAD;
}
