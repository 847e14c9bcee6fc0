import type { Position } from "geojson";

/**
 * The common outline of polygons that share their borders point by point: edges that two of them run along in opposite directions
 * go, what remains is joined to rings. First points are not repeated, the direction stays. Both sides of the antimeridian are one line here
 * when `round` is asked for, because on a sphere they are.
 */
export function dissolve(polygons: readonly (readonly (readonly Position[])[])[], round: boolean): Position[][] {
  const points: Position[] = [];
  const ids = new Map<string, number>();
  const idOf = (point: Position): number => {
    const [lng = 0, lat = 0] = point;
    const key = `${round && lng === 180 ? -180 : lng} ${lat}`;
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, points.length);
    return points.push(point) - 1;
  };
  const next = new Map<number, number[]>();
  const drop = (from: number, to: number): boolean => {
    const ends = next.get(from);
    const at = ends?.indexOf(to) ?? -1;
    if (at === -1) return false;
    if (ends?.length === 1) next.delete(from);
    else ends?.splice(at, 1);
    return true;
  };
  for (const ring of polygons.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [idOf(ring[i - 1] as Position), idOf(ring[i] as Position)];
      if (a === b || drop(b, a)) continue;
      const ends = next.get(a);
      if (ends === undefined) next.set(a, [b]);
      else ends.push(b);
    }
  }
  const rings: Position[][] = [];
  for (const start of next.keys()) {
    while (next.has(start)) {
      const ring: Position[] = [];
      for (let at = start, ends = next.get(at); ends !== undefined; ends = next.get(at)) {
        const to = ends[0] as number;
        ring.push(points[at] as Position);
        drop(at, to);
        at = to;
        if (at === start) break;
      }
      rings.push(ring);
    }
  }
  return rings;
}
