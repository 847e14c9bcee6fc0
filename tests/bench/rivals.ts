import { createRequire } from "node:module";
import { circle } from "@turf/turf";
import { geoCircle } from "d3-geo";
import * as geographiclib from "geographiclib-geodesic";
import { Window } from "happy-dom";
import type { LngLat } from "../../src/geodesy/earth.ts";

/** The sphere that Turf measures on, km; d3-geo has none of its own, so it is given the same. */
export const SPHERE_KM = 6371.0088;

/** Draws the ring of a radius round a centre with so many steps. */
export type DrawRing = (centre: LngLat, km: number, steps: number) => readonly LngLat[];

const library = ((geographiclib as { default?: typeof geographiclib }).default ?? geographiclib) as typeof geographiclib;
const { WGS84, DISTANCE, LATITUDE, LONGITUDE } = library.Geodesic;

/** Karney's distance in km, asked for nothing else: the fastest that the package can be. */
export const karneyDistanceKm = (a: LngLat, b: LngLat): number => (WGS84.Inverse(a[1], a[0], b[1], b[0], DISTANCE).s12 ?? Number.NaN) / 1000;

export const karneyRing: DrawRing = (centre, km, steps) => {
  const outline: LngLat[] = [];
  for (let i = 0; i <= steps; i += 1) {
    const { lat2 = Number.NaN, lon2 = Number.NaN } = WGS84.Direct(centre[1], centre[0], (-360 * i) / steps, km * 1000, LATITUDE | LONGITUDE);
    outline.push([lon2, lat2]);
  }
  return outline;
};

export const turfRing: DrawRing = ([lng, lat], km, steps) =>
  circle([lng, lat], km, { steps, units: "kilometers" }).geometry.coordinates[0] as [number, number][];

/** `precision` is the angle between two vertices as seen from the centre. */
export const d3Ring: DrawRing = ([lng, lat], km, steps) =>
  geoCircle()
    .center([lng, lat])
    .radius((km / SPHERE_KM) * (180 / Math.PI))
    .precision(360 / steps)().coordinates[0] as [number, number][];

interface LatLng {
  readonly lat: number;
  readonly lng: number;
}
/** The arithmetic of leaflet.geodesic without the map layer round it. */
interface Geometry {
  steps: number;
  circle(centre: LatLng, radiusM: number): readonly LatLng[];
}
interface Geodesic {
  readonly GeodesicCircleClass: new (centre: LatLng, options: { radius: number; steps: number }) => { readonly geom: Geometry };
}

/**
 * leaflet.geodesic, if `scripts/bench.mjs` could fetch it (GPL-3.0, so it is no dependency of ours, not even a development one); else null.
 * Leaflet wants a window before it loads and is lent one.
 */
export function loadLeafletRing(): { readonly draw: DrawRing; readonly defaultSteps: number } | null {
  const require = createRequire(import.meta.url);
  const window = new Window();
  const lent = { window, document: window.document, navigator: window.navigator };
  for (const [name, value] of Object.entries(lent)) Object.defineProperty(globalThis, name, { value, configurable: true });
  try {
    const { GeodesicCircleClass } = require("leaflet.geodesic") as Geodesic;
    const { geom } = new GeodesicCircleClass({ lat: 54, lng: 27 }, { radius: 1, steps: 24 });
    const draw: DrawRing = ([lng, lat], km, steps) => {
      geom.steps = steps;
      return geom.circle({ lat, lng }, km * 1000).map((p): LngLat => [p.lng, p.lat]);
    };
    return { draw, defaultSteps: 24 };
  } catch (error) {
    if ((error as { code?: string }).code === "MODULE_NOT_FOUND") return null;
    throw error;
  } finally {
    for (const name of Object.keys(lent)) Reflect.deleteProperty(globalThis, name);
    window.close();
  }
}
