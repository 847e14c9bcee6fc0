import * as geographiclib from "geographiclib-geodesic";
import type { LngLat } from "../../src/geodesy/earth.ts";

/*
 * The oracle: Karney's geodesics on WGS84 (error 15 nm), a library that shares no code and no formula with src/geodesy.
 * The package is CommonJS: under Node its names are on the default export.
 */
const library = ((geographiclib as { default?: typeof geographiclib }).default ?? geographiclib) as typeof geographiclib;
const earth = library.Geodesic.WGS84;

export function karneyKm(a: LngLat, b: LngLat): number {
  const { s12 } = earth.Inverse(a[1], a[0], b[1], b[0]);
  if (s12 === undefined) throw new Error("no distance");
  return s12 / 1000;
}

export function karneyBearingDeg(a: LngLat, b: LngLat): number {
  const { azi1 } = earth.Inverse(a[1], a[0], b[1], b[0]) as { azi1?: number };
  if (azi1 === undefined) throw new Error("no bearing");
  return (azi1 + 360) % 360;
}

export function karneyDestination(from: LngLat, bearingDeg: number, km: number): LngLat {
  const { lat2, lon2 } = earth.Direct(from[1], from[0], bearingDeg, km * 1000);
  if (lat2 === undefined || lon2 === undefined) throw new Error("no destination");
  return [lon2, lat2];
}
