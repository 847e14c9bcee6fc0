import { featureCollection, intersect, polygon } from "@turf/turf";
import type { Position } from "geojson";
import { distanceKm } from "../geodesy/distance.ts";
import type { LngLat } from "../geodesy/earth.ts";
import { ring } from "../geodesy/ring.ts";
import type { TerritoryFile } from "./read-data.ts";

/** The part of a territory that lies within so many km of a place. */
export interface PartShape {
  /** Closed outlines, none within another; none at all if nothing is within. */
  readonly outlines: readonly (readonly LngLat[])[];
  /** Where the circle runs through the territory: the pieces of the outlines that are not the border. */
  readonly cut: readonly (readonly LngLat[])[];
}

/** Coordinates are written to 5 decimals, which moves a point by less than this. */
const ROUNDED_KM = 0.001;

/**
 * The part of a territory within `km` of a place ([longitude, latitude] in degrees), to 5 decimals. The cut is on the true circle at its
 * own vertices and, drawn straight in Web Mercator, within `toleranceM` of it between them and where it meets the border.
 * A drawing: how large the part is, is said by `share`. Throws a RangeError for a territory with holes, which plain outlines cannot show.
 */
export function partOf({ geometry }: TerritoryFile, at: LngLat, km: number, toleranceM: number): PartShape {
  const circle = ring(at, km, { toleranceM }).map(([lng, lat]): Position => [lng, lat]);
  const found = intersect(featureCollection([{ type: "Feature", properties: {}, geometry }, polygon([circle])]))?.geometry;
  const polygons = found === undefined ? [] : found.type === "Polygon" ? [found.coordinates] : found.coordinates;
  const outlines = polygons.map(([outline = [], ...holes]) => {
    if (holes.length > 0) throw new RangeError("part: a territory with holes has no plain outlines");
    return outline.map(([lng = 0, lat = 0]): LngLat => [rounded(lng), rounded(lat)]);
  });
  const onCircle = (point: LngLat): boolean => Math.abs(distanceKm(at, point) - km) <= toleranceM / 1000 + ROUNDED_KM;
  return { outlines, cut: outlines.flatMap((outline) => stretches(outline, onCircle)) };
}

const rounded = (degrees: number): number => Number(degrees.toFixed(5));

/** The stretches of a closed outline whose vertices all pass, each of two vertices or more. */
function stretches(outline: readonly LngLat[], passes: (point: LngLat) => boolean): LngLat[][] {
  const start = outline.findIndex((point) => !passes(point));
  if (start < 0) return [[...outline]];
  const found: LngLat[][] = [[]];
  for (const point of [...outline.slice(start), ...outline.slice(1, start + 1)]) {
    if (passes(point)) found.at(-1)?.push(point);
    else found.push([]);
  }
  return found.filter((stretch) => stretch.length > 1);
}
