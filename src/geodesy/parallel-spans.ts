import type { LngLat } from "./earth.ts";

/** A stretch of a parallel, degrees of longitude. */
export interface Span {
  readonly west: number;
  readonly east: number;
}

/**
 * The stretches of parallels that lie inside closed rings (even-odd; edges straight in longitude and latitude), from west to east:
 * one list for each of `count` parallels at `firstDeg`, `firstDeg + stepDeg`, … (step more than 0). Each edge is looked at once.
 */
export function parallelSpans(rings: readonly (readonly LngLat[])[], firstDeg: number, stepDeg: number, count: number): Span[][] {
  const crossings: number[][] = Array.from({ length: count }, () => []);
  for (const outline of rings) {
    for (let i = 1; i < outline.length; i += 1) {
      const [x1, y1] = outline[i - 1] as LngLat;
      const [x2, y2] = outline[i] as LngLat;
      const from = Math.max(0, Math.floor((Math.min(y1, y2) - firstDeg) / stepDeg) - 1);
      const to = Math.min(count - 1, Math.ceil((Math.max(y1, y2) - firstDeg) / stepDeg) + 1);
      for (let row = from; row <= to; row += 1) {
        const lat = firstDeg + row * stepDeg;
        if (y1 > lat !== y2 > lat) crossings[row]?.push(x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1));
      }
    }
  }
  return crossings.map((row) => {
    row.sort((a, b) => a - b);
    const spans: Span[] = [];
    for (let i = 1; i < row.length; i += 2) spans.push({ west: row[i - 1] as number, east: row[i] as number });
    return spans;
  });
}
