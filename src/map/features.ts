import type { Feature, FeatureCollection, Geometry } from "geojson";
import type { LngLat } from "../geodesy/earth.ts";

type Properties = Readonly<Record<string, string | number | boolean | null>>;

export const collection = (features: readonly Feature[]): FeatureCollection => ({ type: "FeatureCollection", features: [...features] });

const feature = (geometry: Geometry, properties: Properties): Feature => ({ type: "Feature", geometry, properties: { ...properties } });

const plain = (points: readonly LngLat[]): number[][] => points.map(([lng, lat]) => [lng, lat]);

export const point = ([lng, lat]: LngLat, properties: Properties): Feature => feature({ type: "Point", coordinates: [lng, lat] }, properties);

export const line = (points: readonly LngLat[], properties: Properties): Feature => feature({ type: "LineString", coordinates: plain(points) }, properties);

/** An area: its outline, then the outlines of its holes. */
export const area = (rings: readonly (readonly LngLat[])[], properties: Properties): Feature =>
  feature({ type: "Polygon", coordinates: rings.map(plain) }, properties);

export const shape = (geometry: Geometry, properties: Properties): Feature => feature(geometry, properties);
