import type { Position } from "geojson";
import { filter, filterAttached, presimplify, type Ring, simplify } from "topojson-simplify";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Bounds } from "../geodesy/earth.ts";

/**
 * How much detail is kept where. One topology is simplified more and more with the distance from a box, so that one file covers the whole
 * world: fine where readers look, coarse where they hardly do, and without any seam or clip edge between the two.
 */
export interface Grade {
  /** Full detail inside: west, south, east, north. */
  readonly box: Bounds;
  /** A bend smaller than a square of this side (in degrees of latitude) is straightened, inside the box. */
  readonly fineDeg: number;
  /** The side grows by this much for each degree away from the box … */
  readonly growth: number;
  /** … up to this. */
  readonly coarseDeg: number;
}

/** Degrees from a point to the box; 0 inside. */
function away([west, south, east, north]: Bounds, [x = 0, y = 0]: Position): number {
  return Math.hypot(Math.max(west - x, x - east, 0), Math.max(south - y, y - north, 0));
}

/** The side of the smallest square worth drawing at a point, in degrees of latitude. */
function sideDeg(grade: Grade, at: Position): number {
  return Math.min(grade.fineDeg + grade.growth * away(grade.box, at), grade.coarseDeg);
}

/** Planar area of a ring or triangle in square degrees of latitude (longitude shortened by the cosine of the first latitude). */
function areaOf(points: readonly Position[]): number {
  let twice = 0;
  let [x0 = 0, y0 = 0] = points.at(-1) ?? [];
  for (const [x = 0, y = 0] of points) {
    twice += x0 * y - x * y0;
    [x0, y0] = [x, y];
  }
  return (Math.abs(twice) / 2) * Math.cos(((points[0]?.[1] ?? 0) * Math.PI) / 180);
}

/** A point rounded to what the detail there needs; the same point always to the same place, so neighbours still share their border. */
function rounded(grade: Grade, point: Position): Position {
  const decimals = sideDeg(grade, point) < 0.03 ? 3 : 2;
  return point.slice(0, 2).map((degrees) => Number(degrees.toFixed(decimals)));
}

/**
 * A topology with less detail and rounded coordinates: bends below the grade straightened (Visvalingam's method, with the area allowed
 * growing away from the box), islands below it dropped. The input may be quantised, the output is not.
 */
export function graded<Objects extends Record<string, GeometryCollection>>(topology: Topology<Objects>, grade: Grade): Topology<Objects> {
  const weighed = presimplify(topology, (triangle) => areaOf(triangle) / sideDeg(grade, triangle[1]) ** 2);
  const attached = filterAttached(weighed);
  const worthDrawing = (ring: Ring): boolean => areaOf(ring) >= 2 * sideDeg(grade, ring[0] ?? [0, 0]) ** 2;
  const islands = filter(weighed, (ring, interior) => attached(ring, interior) || worthDrawing(ringPoints(weighed, ring as unknown as number[])));
  const plain = simplify(islands as Topology<Objects>, 1);
  const arcs = plain.arcs.map((arc) => {
    const points = arc.map((point) => rounded(grade, point));
    return points.filter(([x, y], i) => i === 0 || i === points.length - 1 || x !== points[i - 1]?.[0] || y !== points[i - 1]?.[1]);
  });
  return { ...plain, arcs };
}

/** The points of a ring of arc numbers: `filter` of topojson-simplify hands over these, whatever its types say. */
function ringPoints(topology: Topology, ring: readonly number[]): Ring {
  return ring.flatMap((arc) => {
    const points = topology.arcs[arc < 0 ? ~arc : arc] ?? [];
    return (arc < 0 ? [...points].reverse() : points) as Ring;
  });
}
