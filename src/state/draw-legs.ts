import type { LngLat } from "../geodesy/earth.ts";
import { geodesicLine } from "../geodesy/geodesic-line.ts";
import { legsOf } from "../geodesy/legs.ts";
import type { Say } from "../words/say.ts";
import type { DrawnMeasure, DrawnPoint } from "./drawing.ts";

/** The way that the reader measures: a geodesic for each leg with its length, and a number at each point. */
export function drawLegs(points: readonly LngLat[], say: Say): { readonly legs: readonly DrawnMeasure[]; readonly points: readonly DrawnPoint[] } {
  const legs = legsOf(points).flatMap(({ from, to, km }, i): DrawnMeasure[] =>
    km === 0
      ? []
      : [{ id: `leg-${i + 1}`, colour: "ink", line: geodesicLine(from, to), covered: [], wholeLabel: say.exactKm(km), coveredLabel: "", restLabel: "" }],
  );
  return { legs, points: points.map((at, i) => ({ at, label: String(i + 1) })) };
}
