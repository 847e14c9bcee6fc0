import { distanceKm } from "./distance.ts";
import { EQUATORIAL_RADIUS_M, type LngLat } from "./earth.ts";
import { mercatorLatDeg, mercatorY } from "./mercator.ts";

const RAD = Math.PI / 180;
/** Edges of 1.5°: on a globe, too, the circle looks round. */
const STEPS = 240;

/**
 * Where compasses opened to `km` on the scale bar at the centre's latitude put their point, at an angle in degrees from north, on a Web Mercator map.
 * On the map of the unit sphere the opening is km / (a · cos φ), because Mercator's scale there is 1 / cos φ (J. P. Snyder, Map Projections: A Working
 * Manual, USGS Professional Paper 1395, 1987, equation 7-3; Web Mercator takes it of the sphere with WGS84's equatorial radius, EPSG method 1024).
 */
function compassMark([lng, lat]: LngLat, km: number, angleDeg: number): LngLat {
  const opening = (km * 1000) / EQUATORIAL_RADIUS_M / Math.cos(lat * RAD);
  const angle = angleDeg * RAD;
  return [lng + (opening * Math.sin(angle)) / RAD, mercatorLatDeg(mercatorY(lat) + opening * Math.cos(angle))];
}

/** The circle that compasses draw on a Web Mercator map around a place ([longitude, latitude] in degrees): closed, counter-clockwise, longitudes continuous. */
export function mercatorCircle(centre: LngLat, km: number): LngLat[] {
  return Array.from({ length: STEPS + 1 }, (_, i) => compassMark(centre, km, -(360 * (i % STEPS)) / STEPS));
}

/** By how many km that circle misses the true ring: positive where it lies too far out, negative where it falls short. */
export interface CircleGap {
  readonly northKm: number;
  readonly southKm: number;
  /** The largest gap anywhere on the circle, with its sign, and the angle on the map (degrees from north) at which it is. */
  readonly largestKm: number;
  readonly largestDeg: number;
}

/** The gap between {@link mercatorCircle} and the true ring, by the true distances of the circle's points (WGS84). */
export function circleGap(centre: LngLat, km: number): CircleGap {
  const gapAt = (angleDeg: number): number => distanceKm(centre, compassMark(centre, km, angleDeg)) - km;
  const gaps = Array.from({ length: STEPS }, (_, i) => ({ deg: (360 * i) / STEPS, gap: gapAt((360 * i) / STEPS) }));
  const largest = gaps.reduce((most, one) => (Math.abs(one.gap) > Math.abs(most.gap) ? one : most));
  return { northKm: gapAt(0), southKm: gapAt(180), largestKm: largest.gap, largestDeg: largest.deg };
}
