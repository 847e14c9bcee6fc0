import type { Geometry, Position } from "geojson";
import type { LngLat } from "../geodesy/earth.ts";
import { splitAtAntimeridian } from "../geodesy/split-at-antimeridian.ts";

type Rings = readonly (readonly (readonly number[])[])[];

/** A tenth of a metre: what RFC 7946 (section 11.2) asks for. */
const DIGITS = 6;

/** A position to six decimals. */
const rounded = (at: readonly number[]): Position => at.slice(0, 2).map((degrees) => Number(degrees.toFixed(DIGITS)));

/** Twice the area of a closed outline in square degrees; positive: counter-clockwise. */
const turn = (ring: readonly Position[]): number =>
  ring.slice(1).reduce((sum, [x = 0, y = 0], i) => {
    const [px = 0, py = 0] = ring[i] ?? [];
    return sum + (px * y - x * py);
  }, 0);

/** The outer outline counter-clockwise, holes clockwise (RFC 7946, section 3.1.6). */
const wound = (rings: Rings): Position[][] =>
  rings.map((ring, i) => {
    const points = ring.map(rounded);
    return turn(points) > 0 === (i === 0) ? points : points.reverse();
  });

/** A geometry as GeoJSON for others: rounded, wound as the standard asks. */
export function shape(geometry: {
  readonly type: "Point" | "LineString" | "Polygon" | "MultiPolygon" | "MultiLineString";
  readonly coordinates: unknown;
}): Geometry {
  const { type, coordinates } = geometry;
  switch (type) {
    case "Point":
      return { type, coordinates: rounded(coordinates as number[]) };
    case "LineString":
      return { type, coordinates: (coordinates as number[][]).map(rounded) };
    case "MultiLineString":
      return { type, coordinates: (coordinates as number[][][]).map((line) => line.map(rounded)) };
    case "Polygon":
      return { type, coordinates: wound(coordinates as Rings) };
    case "MultiPolygon":
      return { type, coordinates: (coordinates as Rings[]).map(wound) };
  }
}

/** A closed outline with continuous longitudes as an area, cut at the antimeridian. */
export const area = (outline: readonly LngLat[]): Geometry => shape(splitAtAntimeridian(outline) as Parameters<typeof shape>[0]);

const within = ([lng]: LngLat): boolean => Math.abs(lng) <= 180;

/** What lies between two closed outlines, the inner one as a hole. Where they leave ±180° only the outer one can be cut: then without the hole. */
export const between = (outer: readonly LngLat[], inner: readonly LngLat[]): Geometry =>
  [...outer, ...inner].every(within) ? shape({ type: "Polygon", coordinates: [outer, inner] }) : area(outer);

/** A line with continuous longitudes, in pieces where it crosses the antimeridian. */
export function path(line: readonly LngLat[]): Geometry {
  if (line.every(within)) return shape({ type: "LineString", coordinates: line });
  const turnOf = ([lng]: LngLat): number => Math.floor((lng + 180) / 360);
  const pieces: LngLat[][] = [];
  for (const [i, [lng, lat]] of line.entries()) {
    const before = line[i - 1];
    const own = turnOf([lng, lat]);
    const at: LngLat = [lng - 360 * own, lat];
    const last = pieces[pieces.length - 1];
    if (before === undefined || last === undefined) {
      pieces.push([at]);
      continue;
    }
    const from = turnOf(before);
    if (from === own) {
      last.push(at);
      continue;
    }
    const edge = 180 + 360 * Math.min(from, own);
    const crossing = before[1] + ((edge - before[0]) / (lng - before[0])) * (lat - before[1]);
    last.push([own > from ? 180 : -180, crossing]);
    pieces.push([[own > from ? -180 : 180, crossing], at]);
  }
  return shape({ type: "MultiLineString", coordinates: pieces.filter((piece) => piece.length > 1) });
}
