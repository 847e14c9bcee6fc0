import { initialBearingDeg } from "./bearing.ts";
import { destination } from "./destination.ts";
import { distanceKm } from "./distance.ts";
import type { LngLat } from "./earth.ts";
import { highestLatDeg, longestEdgeKm } from "./mercator.ts";
import { nearLng } from "./near-lng.ts";
import type { Drawn } from "./ring.ts";

/** On a globe too the line must bend: no edge is longer than this. */
const LONGEST_EDGE_KM = 250;

/**
 * The shortest line from `a` to `b` ([longitude, latitude] in degrees), dense enough to be drawn straight between its points.
 * Starts at `a` and ends at `b` exactly, longitudes continuous from `a` (they may leave ±180); two points if a = b.
 */
export function geodesicLine(a: LngLat, b: LngLat, { toleranceM = 50 }: Drawn = {}): LngLat[] {
  const km = distanceKm(a, b);
  const bearingDeg = initialBearingDeg(a, b);
  const highest = highestLatDeg((Math.abs(a[1]) + Math.abs(b[1])) / 2, km / 2);
  const steps = Math.max(1, Math.ceil(km / Math.min(LONGEST_EDGE_KM, longestEdgeKm(toleranceM, 0, highest))));
  const line: LngLat[] = [a];
  for (let i = 1; i < steps; i += 1) line.push(destination(a, bearingDeg, (km * i) / steps));
  const last = line[line.length - 1] ?? a;
  line.push([nearLng(b[0], last[0]), b[1]]);
  return line;
}
