import type { Feature, FeatureCollection, Geometry, Position } from "geojson";
import type { Each, Paint } from "../map/types.ts";

export type Drawn = Exclude<Paint, { kind: "ground" }>;
export type Properties = Readonly<Record<string, unknown>>;

/** True when a paint layer is drawn at a zoom. */
export const isAt = (paint: Drawn, zoom: number): boolean => zoom >= (paint.minzoom ?? 0) && zoom < (paint.maxzoom ?? Number.POSITIVE_INFINITY);

/** The features of a feed that a paint layer draws. */
export function featuresOf({ where, geometry }: Drawn, { features }: FeatureCollection): readonly Feature[] {
  const kind =
    geometry === undefined ? () => true : (shape: Geometry) => shape.type === geometry || (geometry !== "Point" && shape.type === `Multi${geometry}`);
  const wanted = Object.entries(where ?? {});
  return features.filter((f) => kind(f.geometry) && wanted.every(([key, value]) => f.properties?.[key] === value));
}

/** A value that holds for the whole layer, or the feature's own. */
export function ownOf<T extends string | number>(value: Each<T>, properties: Properties): T {
  return (typeof value === "object" ? properties[value.each] : value) as T;
}

/** The outlines of an area, polygon by polygon; none of anything else. */
export function polygonsOf(geometry: Geometry): readonly Position[][][] {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.type === "MultiPolygon" ? geometry.coordinates : [];
}

/** The lines of a geometry; of an area its outlines; none of a point. */
export function linesOf(geometry: Geometry): readonly Position[][] {
  if (geometry.type === "LineString") return [geometry.coordinates];
  return geometry.type === "MultiLineString" ? geometry.coordinates : polygonsOf(geometry).flat();
}
