import { initialBearingDeg } from "./bearing.ts";
import { distanceKm } from "./distance.ts";
import type { LngLat } from "./earth.ts";

/** The shortest way from one point to the next: its length in km and its bearings in degrees from north where it leaves and where it arrives. */
export interface Leg {
  readonly from: LngLat;
  readonly to: LngLat;
  readonly km: number;
  readonly leavesDeg: number;
  readonly arrivesDeg: number;
}

/** The legs of a way through these points ([longitude, latitude] in degrees), in order: one fewer than points, none for a single one. */
export function legsOf(points: readonly LngLat[]): readonly Leg[] {
  return points.slice(1).map((to, i) => {
    const from = points[i] ?? to;
    // The way back leaves in the direction opposite to the one in which the way out arrives.
    return { from, to, km: distanceKm(from, to), leavesDeg: initialBearingDeg(from, to), arrivesDeg: (initialBearingDeg(to, from) + 180) % 360 };
  });
}
