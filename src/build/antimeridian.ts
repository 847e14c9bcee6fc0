import type { Position } from "geojson";

const lngOf = (point: Position): number => point[0] ?? 0;
const latOf = (point: Position): number => point[1] ?? 0;

/** The same points with continuous longitudes: no step of more than 180°, so they may leave −180 … 180. */
function unwrapped(points: readonly Position[]): Position[] {
  let turn = 0;
  return points.map((point, i) => {
    const step = i === 0 ? 0 : lngOf(point) - lngOf(points[i - 1] as Position);
    if (step > 180) turn -= 360;
    else if (step < -180) turn += 360;
    return [lngOf(point) + turn, latOf(point)];
  });
}

/** Where the segment from a to b meets a meridian (it must cross it). */
function crossing(a: Position, b: Position, lng: number): Position {
  const span = lngOf(b) - lngOf(a);
  const share = span === 0 ? 0 : (lng - lngOf(a)) / span;
  return [lng, Number((latOf(a) + share * (latOf(b) - latOf(a))).toFixed(3))];
}

/** The part of a closed ring on one side of a meridian (Sutherland and Hodgman 1974); empty if there is none. */
function halfOf(ring: readonly Position[], lng: number, side: "west" | "east"): Position[] {
  const inside = (point: Position): boolean => (side === "east" ? lngOf(point) >= lng : lngOf(point) <= lng);
  const kept: Position[] = [];
  ring.slice(1).forEach((b, i) => {
    const a = ring[i] as Position;
    if (inside(a) !== inside(b)) kept.push(crossing(a, b, lng));
    if (inside(b)) kept.push(b);
  });
  const first = kept[0];
  return first === undefined ? [] : [...kept, first];
}

/**
 * Cuts a polygon that crosses the antimeridian, as RFC 7946 (3.1.9) asks; any other comes back as it is.
 * @throws if a polygon that crosses it has holes: none of ours has.
 */
export function cutPolygon(polygon: Position[][]): Position[][][] {
  const [outer = [], ...holes] = polygon;
  if (!outer.some((point, i) => i > 0 && Math.abs(lngOf(point) - lngOf(outer[i - 1] as Position)) > 180)) return [polygon];
  if (holes.length > 0) throw new Error("a polygon with holes crosses the antimeridian");
  const ring = unwrapped(outer);
  return [-360, 0, 360].flatMap((turn) => {
    const turned = ring.map((point): Position => [Number((lngOf(point) + turn).toFixed(3)), latOf(point)]);
    const piece = halfOf(halfOf(turned, -180, "east"), 180, "west");
    return piece.length >= 4 && piece.some((point) => Math.abs(lngOf(point)) < 180) ? [[piece]] : [];
  });
}

/** Cuts a line at the antimeridian and leaves out what runs along it (such edges only close polygons; they are no coast). */
export function cutLine(line: readonly Position[]): Position[][] {
  const pieces: Position[][] = [];
  let piece: Position[] = [];
  const end = (): void => {
    if (piece.length > 1) pieces.push(piece);
    piece = [];
  };
  line.forEach((b, i) => {
    const a = line[i - 1];
    if (a !== undefined && Math.abs(lngOf(a)) === 180 && Math.abs(lngOf(b)) === 180) {
      end();
    } else if (a !== undefined && Math.abs(lngOf(b) - lngOf(a)) > 180) {
      const edge = lngOf(a) > 0 ? 180 : -180;
      const [, lat] = crossing(a, [lngOf(b) + 2 * edge, latOf(b)], edge);
      if (Math.abs(lngOf(a)) < 180) piece.push([edge, lat ?? 0]);
      end();
      if (Math.abs(lngOf(b)) < 180) piece.push([-edge, lat ?? 0]);
    }
    piece.push(b);
  });
  end();
  return pieces;
}
