import type { Pixel } from "./mercator.ts";

/** A line of pixels with the distance run at each point, so that parts of it can be cut out by length. */
export interface Measured {
  readonly points: readonly Pixel[];
  readonly run: readonly number[];
  readonly length: number;
}

/** Measures a line. */
export function measure(points: readonly Pixel[]): Measured {
  let length = 0;
  const run = points.map(([x, y], i) => {
    const before = points[i - 1];
    if (before !== undefined) length += Math.hypot(x - before[0], y - before[1]);
    return length;
  });
  return { points, run, length };
}

/** The point after `at` pixels; held to the ends. */
export function pointAt({ points, run, length }: Measured, at: number): Pixel {
  const goal = Math.max(0, Math.min(length, at));
  const after = run.findIndex((r) => r >= goal);
  const b = points[after] ?? points[points.length - 1] ?? [0, 0];
  const a = points[after - 1] ?? b;
  const [ra, rb] = [run[after - 1] ?? 0, run[after] ?? 0];
  const t = rb > ra ? (goal - ra) / (rb - ra) : 0;
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}

/** The part of an open line between two distances. */
export function part(line: Measured, from: number, to: number): Pixel[] {
  const inside = line.points.filter((_, i) => (line.run[i] ?? 0) > from && (line.run[i] ?? 0) < to);
  return [pointAt(line, from), ...inside, pointAt(line, to)];
}

/** The part of a closed line (first point repeated at the end) between two distances, which may run past the end or before the start. */
export function partOfLoop(line: Measured, from: number, to: number): Pixel[] {
  const turns = Math.floor(from / line.length) * line.length;
  const [start, end] = [from - turns, to - turns];
  if (end <= line.length) return part(line, start, end);
  return [...part(line, start, line.length), ...part(line, 0, end - line.length).slice(1)];
}

/** The same points from west to east, so that letters along them stand upright. */
export const eastward = (points: readonly Pixel[]): readonly Pixel[] =>
  (points[0]?.[0] ?? 0) > (points[points.length - 1]?.[0] ?? 0) ? [...points].reverse() : points;

/** A line cut anew into equal steps of about this many pixels: letters run along it without jolts. */
export function evenly(points: readonly Pixel[], stepPx = 6): Pixel[] {
  const line = measure(points);
  const steps = Math.max(1, Math.round(line.length / stepPx));
  return Array.from({ length: steps + 1 }, (_, i) => pointAt(line, (line.length * i) / steps));
}

/** A line with its corners cut (Chaikin's algorithm, 1974), each pass once more; the ends stay. */
export function smooth(points: readonly Pixel[], passes = 3): readonly Pixel[] {
  if (passes === 0 || points.length < 3) return points;
  const cut = points.slice(1).flatMap((b, i): Pixel[] => {
    const a = points[i] ?? b;
    const at = (t: number): Pixel => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
    return [...(i === 0 ? [a] : [at(0.25)]), ...(i === points.length - 2 ? [b] : [at(0.75)])];
  });
  return smooth(cut, passes - 1);
}
