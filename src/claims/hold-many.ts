import { classify } from "../geodesy/classify.ts";
import type { LngLat } from "../geodesy/earth.ts";
import { budget } from "./budget.ts";

/** A verdict in one byte, for many places at once. */
export const OUT = 0;
export const WITHIN = 1;
export const CLOSE = 2;

/** The verdict on each of many places, and how many there are of each. */
export interface ManyVerdicts {
  /** {@link OUT}, {@link WITHIN} or {@link CLOSE}, place by place. */
  readonly each: Uint8Array;
  readonly within: number;
  readonly close: number;
}

/**
 * What a range in km makes of each of many places that are exactly where they are said to be: the verdicts of `reach` with the budget of `budget`,
 * for thousands of places in a millisecond. `precisionKm`: of the point that the range starts from.
 */
export function holdMany(from: LngLat, precisionKm: number, rangeKm: number, places: readonly LngLat[], xyz?: Float64Array): ManyVerdicts {
  const ends = [
    { precisionKm, borderKm: 0 },
    { precisionKm: 0, borderKm: 0 },
  ];
  // Inside the range the error is that of a distance a little shorter than it, outside of one a little longer.
  const inner = rangeKm - budget(rangeKm - precisionKm - 0.05, ends).totalKm;
  const outer = rangeKm + budget(rangeKm + precisionKm + 1e-6, ends).totalKm;
  const both = classify([from, from], [inner, outer], places, xyz);
  const each = new Uint8Array(places.length);
  let within = 0;
  let close = 0;
  for (let p = 0; p < places.length; p += 1) {
    if (both[p] === 1) {
      each[p] = WITHIN;
      within += 1;
    } else if (both[places.length + p] === 1) {
      each[p] = CLOSE;
      close += 1;
    }
  }
  return { each, within, close };
}
