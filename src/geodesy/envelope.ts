import { closeOutline } from "./close-outline.ts";
import { destination } from "./destination.ts";
import { distanceKm } from "./distance.ts";
import type { LngLat } from "./earth.ts";
import { interiorPoint } from "./interior-point.ts";
import { offMercatorM } from "./mercator.ts";
import { nearLng } from "./near-lng.ts";
import { nearestBorderPoint } from "./nearest-point.ts";
import type { Drawn } from "./ring.ts";
import type { Territory } from "./territory.ts";

/** Bearings tried first, before the outline is refined. */
const FIRST_BEARINGS = 72;

/** A border distance is solved to this (10 cm); finer is below the error of `distanceKm`. */
const SOLVED_KM = 1e-4;

/**
 * Where an edge is looked at, in order. Between them a corner of the outline can stand out a little more than at them
 * (at worst 1/0.82 times, halfway between two), hence the share of the tolerance that is allowed there.
 */
const LOOKED_AT = [1 / 3, 2 / 3, 1 / 6, 5 / 6] as const;
const ALLOWED = 0.8;

/** Edges are refined at most this often: 72 bearings halved fifteen times are metres apart. */
const DEEPEST = 15;

interface Spot {
  readonly bearingDeg: number;
  readonly fromCentreKm: number;
  readonly point: LngLat;
}

/**
 * The outline of everything within `km` of any point of a territory: closed, counter-clockwise, first point repeated, longitudes
 * continuous. Seen from a point inside the territory, each bearing is solved for the farthest place whose distance to the border is
 * `km`; bearings are halved until five places along each edge lie within the tolerance of its straight Web Mercator line.
 * A drawing, as a ring is: whether something is in reach is decided by {@link nearestPoint}.
 * Assumes that each bearing leaves the area once (true for any country that is not long and hooked compared with `km`).
 * Throws a RangeError for a distance that is not more than 0 km.
 */
export function envelope(territory: Territory, km: number, { toleranceM = 50 }: Drawn = {}): LngLat[] {
  if (!(km > 0)) throw new RangeError(`envelope: the distance must be more than 0 km, not ${km}`);
  const centre = interiorPoint(territory.rings);
  const farKm = km + farthestKm(territory, centre);
  const vertices: LngLat[] = [];
  const first = solve(360, farKm);
  let from = first;
  for (let i = 1; i <= FIRST_BEARINGS; i += 1) {
    const to = i === FIRST_BEARINGS ? { ...first, bearingDeg: 0 } : solve(360 - (360 * i) / FIRST_BEARINGS, farKm);
    refine(from, to, 0);
    from = to;
  }
  return closeOutline(vertices, centre[0]);

  /** Adds `a` and what is needed between it and `b`; `b` is left to the next edge. */
  function refine(a: Spot, b: Spot, depth: number): void {
    const at = (t: number): Spot => solve(a.bearingDeg + t * (b.bearingDeg - a.bearingDeg), a.fromCentreKm + t * (b.fromCentreKm - a.fromCentreKm));
    const middle = at(0.5);
    const isStraight = (s: Spot): boolean => offMercatorM(a.point, near(b.point, a.point), near(s.point, a.point)) <= toleranceM * ALLOWED;
    if (depth >= DEEPEST || (isStraight(middle) && LOOKED_AT.every((t) => isStraight(at(t))))) {
      vertices.push(a.point);
      return;
    }
    refine(a, middle, depth + 1);
    refine(middle, b, depth + 1);
  }

  function solve(bearingDeg: number, guessKm: number): Spot {
    let r = guessKm;
    let off = excess(r);
    let slope = 1;
    for (let i = 0; i < 200 && Math.abs(off.km) > SOLVED_KM; i += 1) {
      const next = r - off.km / slope;
      const nextOff = excess(next);
      // Distance to the border grows at most as fast as r: a slope of 1 never overshoots from outside; a measured one is faster.
      const measured = (nextOff.km - off.km) / (next - r);
      slope = measured > 0.02 && measured <= 1 ? measured : 1;
      r = next;
      off = nextOff;
    }
    return { bearingDeg, fromCentreKm: r, point: off.point };

    function excess(fromCentreKm: number): { km: number; point: LngLat } {
      const point = destination(centre, bearingDeg, fromCentreKm);
      return { km: nearestBorderPoint(territory, point).km - km, point };
    }
  }
}

/** `p` moved by whole turns to be continuous with `to`. */
function near(p: LngLat, to: LngLat): LngLat {
  return [nearLng(p[0], to[0]), p[1]];
}

function farthestKm({ rings }: Territory, centre: LngLat): number {
  let km = 0;
  for (const outline of rings) for (const point of outline) km = Math.max(km, distanceKm(centre, point));
  return km;
}
