import type { LngLat } from "../geodesy/earth.ts";
import { type Pixel, project, unproject } from "./mercator.ts";
import { eastward, evenly, type Measured, measure, partOfLoop, pointAt } from "./polyline.ts";

/** Where names must and must not go: the open part of the map and the points to keep clear, both in world pixels at `zoom`. */
export interface Room {
  readonly zoom: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** What is covered besides, in the lower left corner. */
  readonly corner: { readonly top: number; readonly right: number } | null;
  readonly clear: readonly Pixel[];
}

/** A ring with a gap for its name. `arc` runs through the gap and beyond, its middle where the name's middle is. */
export interface NamedRing {
  readonly line: readonly LngLat[];
  readonly arc: readonly LngLat[];
  /** The points that the name covers, in world pixels: the next name keeps clear of them. */
  readonly covered: readonly Pixel[];
}

/** Pixels between the name and the ends of the line. */
const AIR = 7;
/** Pixels around a site that a name keeps clear of. */
const SITE = 16;
/** A pixel out of the open counts as much as this many by which something is too near. */
const OUTSIDE = 3;
/** A name takes no more than this part of its ring. */
const SHARE = 0.4;

/** Bearings to try for a ring's name, in degrees: the south, where names lie level and stack like a dial, then the sides. */
export const SOUTH_FIRST = [
  180, 200, 160, 220, 140, 235, 125, 250, 110, 270, 90, 290, 70, 310, 50, 330, 30, 0, 190, 170, 210, 150, 228, 132, 243, 117, 260, 100, 280, 80, 300, 60, 320,
  40, 340, 20,
] as const;
/** For outlines that enclose the rings: the north first, away from the rings' own names. */
export const NORTH_FIRST = [345, 330, 0, 315, 15, 30, 300, 45, 285, 60, 180, 160, 200, 140, 220, 90, 270] as const;

/** `insist`: somewhere, even crowded or out of sight. Otherwise only where the name is seen, touches nothing and is no steeper than `steepestDeg`. */
export interface Wish {
  readonly insist: boolean;
  readonly steepestDeg: number;
}

/**
 * Cuts a gap for a name into a closed outline. `widthPx` is the width of the name. The first bearing of the list that fulfils the wish is
 * taken; if it is insisted on, failing that the one that is least crowded and least out of the open.
 * Null when the ring is too small on the screen to carry the name, or when no place fulfils the wish and it is not insisted on.
 */
export function nameRing(outline: readonly LngLat[], widthPx: number, bearings: readonly number[], room: Room, wish: Wish): NamedRing | null {
  const loop = measure(outline.map((p) => project(p, room.zoom)));
  if (widthPx + 2 * AIR > loop.length * SHARE) return null;
  const half = widthPx / 2 + AIR;
  const centre = middle(loop.points);
  let best: { readonly at: number; readonly covered: readonly Pixel[] } | undefined;
  // The least bad: a little out of the open is better than a crowd, far out is worse than any.
  let badness = Number.POSITIVE_INFINITY;
  for (const bearing of bearings) {
    const at = distanceAtBearing(loop, centre, bearing);
    const covered = Array.from({ length: 9 }, (_, i) => pointOfLoop(loop, at + half * (i / 4 - 1)));
    const isSeen = covered.every((p) => isOpen(p, room));
    if (isSeen && steepnessDeg(covered) <= wish.steepestDeg && !covered.some((p) => room.clear.some((q) => near(p, q)))) {
      best = { at, covered };
      break;
    }
    if (!wish.insist) continue;
    const out = OUTSIDE * covered.reduce((sum, p) => sum + outside(p, room), 0);
    const bad = Math.min(out >= badness ? out : out + crowd(covered, room.clear), SITE * covered.length);
    if (bad >= badness) continue;
    badness = bad;
    best = { at, covered };
  }
  if (best === undefined) return null;
  const reach = Math.min(half * 1.8, loop.length / 2.2);
  const back = (p: Pixel): LngLat => unproject(p, room.zoom);
  return {
    line: partOfLoop(loop, best.at + half, best.at + loop.length - half).map(back),
    arc: eastward(evenly(partOfLoop(loop, best.at - reach, best.at + reach))).map(back),
    covered: best.covered,
  };
}

/** How steep a name runs: degrees from the horizontal. */
function steepnessDeg(covered: readonly Pixel[]): number {
  const [a, b] = [covered[0] ?? [0, 0], covered[covered.length - 1] ?? [0, 0]];
  return (Math.atan2(Math.abs(b[1] - a[1]), Math.abs(b[0] - a[0])) * 180) / Math.PI;
}

const near = (p: Pixel, q: Pixel): boolean => Math.abs(p[0] - q[0]) < SITE && Math.hypot(p[0] - q[0], p[1] - q[1]) < SITE;

/** By how many pixels in all points are too near to others. */
const crowd = (points: readonly Pixel[], others: readonly Pixel[]): number =>
  points.reduce((sum, p) => sum + others.reduce((most, q) => (near(p, q) ? Math.max(most, SITE - Math.hypot(p[0] - q[0], p[1] - q[1])) : most), 0), 0);

const isOpen = ([x, y]: Pixel, { left, top, right, bottom, corner }: Room): boolean =>
  x > left + 10 && x < right - 10 && y > top + 10 && y < bottom - 10 && (corner === null || x > corner.right + 10 || y < corner.top - 10);

/** Pixels from a point into the open part of the map; none for what is in it. */
const outside = ([x, y]: Pixel, { left, top, right, bottom, corner }: Room): number =>
  Math.max(0, left - x, x - right, top - y, y - bottom, corner === null ? 0 : Math.min(corner.right - x, y - corner.top));

const pointOfLoop = (loop: Measured, at: number): Pixel => pointAt(loop, ((at % loop.length) + loop.length) % loop.length);

function middle(points: readonly Pixel[]): Pixel {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}

/** How far along the loop its outermost crossing in a direction lies. Degrees clockwise from north. */
function distanceAtBearing(loop: Measured, [cx, cy]: Pixel, bearingDeg: number): number {
  const angle = (bearingDeg * Math.PI) / 180;
  const [ex, ey] = [Math.sin(angle), -Math.cos(angle)];
  let best = 0;
  let farthest = Number.NEGATIVE_INFINITY;
  for (let i = 1; i < loop.points.length; i++) {
    const [a, b] = [loop.points[i - 1] as Pixel, loop.points[i] as Pixel];
    const [sideA, sideB] = [ex * (a[1] - cy) - ey * (a[0] - cx), ex * (b[1] - cy) - ey * (b[0] - cx)];
    if (sideA > 0 === sideB > 0) continue;
    const t = sideA / (sideA - sideB);
    const ahead = ex * (a[0] + (b[0] - a[0]) * t - cx) + ey * (a[1] + (b[1] - a[1]) * t - cy);
    if (ahead > farthest) {
      farthest = ahead;
      best = (loop.run[i - 1] ?? 0) + t * ((loop.run[i] ?? 0) - (loop.run[i - 1] ?? 0));
    }
  }
  return best;
}
