/** Within reach, out of reach, or so near the edge that the error of position, border and drawing decides. */
export type Verdict = "within" | "out" | "too-close";

/** A verdict and how far it is from turning over: positive inside the range, negative beyond it. */
export interface Reach {
  readonly verdict: Verdict;
  /** Range minus distance, km. */
  readonly marginKm: number;
}

/**
 * Whether a target at `distanceKm` is within `rangeKm`: arithmetic on distance, never a polygon test.
 * A margin smaller than `budgetKm` (the error of everything but the published figure) is too close to call.
 * Throws a RangeError if a number is missing (NaN), since a verdict must not be made of it.
 */
export function reach(distanceKm: number, rangeKm: number, budgetKm: number): Reach {
  const marginKm = rangeKm - distanceKm;
  if (Number.isNaN(marginKm) || Number.isNaN(budgetKm)) throw new RangeError("reach: distance, range and budget must be numbers in km");
  if (Math.abs(marginKm) < budgetKm) return { verdict: "too-close", marginKm };
  return { verdict: marginKm >= 0 ? "within" : "out", marginKm };
}
