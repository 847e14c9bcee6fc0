import { featureCollection, intersect, polygon } from "@turf/turf";
import type { Position } from "geojson";
import type { LngLat } from "../geodesy/earth.ts";
import { ring } from "../geodesy/ring.ts";
import type { TerritoryFile } from "./read-data.ts";

const rounded = (degrees: number): number => Number(degrees.toFixed(5));

/**
 * The part of a territory within `km` of a place ([longitude, latitude] in degrees): closed outlines to 5 decimals, none if nothing is
 * within. The cut is on the true circle at its vertices and, drawn straight in Web Mercator, within `toleranceM` of it between them.
 * A drawing: how large the part is, is said by `share`. Throws a RangeError for a territory with holes, which outlines cannot show.
 */
export function partOutlines({ geometry }: TerritoryFile, at: LngLat, km: number, toleranceM: number): LngLat[][] {
  const circle = ring(at, km, { toleranceM }).map(([lng, lat]): Position => [lng, lat]);
  const found = intersect(featureCollection([{ type: "Feature", properties: {}, geometry }, polygon([circle])]))?.geometry;
  const polygons = found === undefined ? [] : found.type === "Polygon" ? [found.coordinates] : found.coordinates;
  return polygons.map(([outline = [], ...holes]) => {
    if (holes.length > 0) throw new RangeError("part: a territory with holes has no plain outlines");
    return outline.map(([lng = 0, lat = 0]): LngLat => [rounded(lng), rounded(lat)]);
  });
}
