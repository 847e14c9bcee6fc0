import type { LngLat } from "../geodesy/earth.ts";

/** A place as a link can spell it: to five decimals (1 m), its longitude from -180 to 180, no nearer to a pole than a link goes. */
export function freePlace([lng, lat]: LngLat): LngLat {
  const near = Math.abs(lng) <= 180 ? lng : lng - 360 * Math.round(lng / 360);
  return [Number(near.toFixed(5)), Number(Math.min(85, Math.max(-85, lat)).toFixed(5))];
}
