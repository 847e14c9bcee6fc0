import type { LngLat } from "../geodesy/earth.ts";
import { mercatorLatDeg, mercatorY } from "../geodesy/mercator.ts";

/** A place on the flat map: CSS pixels east and south of the north-west corner of the world. */
export type Pixel = readonly [x: number, y: number];

/** Width of the world in CSS pixels at a zoom, as in MapLibre. */
export const worldSize = (zoom: number): number => 512 * 2 ** zoom;

/** Latitude at which the world is a square in Web Mercator. */
const MAX_LAT = 85.051_128_779_806_6;

/** Web Mercator (EPSG:3857) in pixels at a zoom. Longitudes may leave ±180; latitudes beyond ±85.05 are held there. */
export function project([lng, lat]: LngLat, zoom: number): Pixel {
  const size = worldSize(zoom);
  const held = Math.max(-MAX_LAT, Math.min(MAX_LAT, lat));
  return [((lng + 180) / 360) * size, (0.5 - mercatorY(held) / (2 * Math.PI)) * size];
}

/** The inverse of `project`. */
export function unproject([x, y]: Pixel, zoom: number): LngLat {
  const size = worldSize(zoom);
  return [(x / size) * 360 - 180, mercatorLatDeg((0.5 - y / size) * 2 * Math.PI)];
}
