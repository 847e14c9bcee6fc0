import type { LngLat } from "./earth.ts";
import { isInsideRings } from "./is-inside.ts";
import { parallelSpans } from "./parallel-spans.ts";

/** A point well inside a territory given as closed rings: the centroid of its first ring, or the middle of the longest stretch of its parallel. */
export function interiorPoint(rings: readonly (readonly LngLat[])[]): LngLat {
  const outline = rings[0] ?? [];
  const [x0, y0] = outline[0] ?? [Number.NaN, Number.NaN];
  let twice = 0;
  let sumX = 0;
  let sumY = 0;
  for (let i = 1; i < outline.length; i += 1) {
    const [x1, y1] = outline[i - 1] as LngLat;
    const [x2, y2] = outline[i] as LngLat;
    const cross = (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0);
    twice += cross;
    sumX += cross * (x1 + x2 - 2 * x0);
    sumY += cross * (y1 + y2 - 2 * y0);
  }
  const centroid: LngLat = [x0 + sumX / (3 * twice), y0 + sumY / (3 * twice)];
  if (isInsideRings(rings, centroid)) return centroid;
  const [spans = []] = parallelSpans(rings, centroid[1], 1, 1);
  const [widest] = spans.sort((a, b) => b.east - b.west - (a.east - a.west));
  if (widest === undefined) throw new RangeError("territory: it has no inside");
  return [(widest.west + widest.east) / 2, centroid[1]];
}
