import type { LngLat } from "../geodesy/earth.ts";
import type { Budget } from "./budget.ts";

/** What a claim comes to. */
export type ClaimVerdict = "supported" | "partly" | "not-supported" | "too-close" | "not-testable";

/** One end of a measured line, as it was measured: a place, or the nearest point of a territory. */
export interface MeasuredEnd {
  readonly id: string;
  /** Of an area, the nearest or the farthest point of its outline. */
  readonly kind: "place" | "territory" | "area-nearest" | "area-farthest";
  readonly lngLat: LngLat;
}

/** One distance, and what it means against a range or another distance. */
export interface Measure {
  readonly from: MeasuredEnd;
  readonly to: MeasuredEnd;
  readonly km: number;
  /** What it is held against: the range, or the rival distance. null where nothing is. */
  readonly againstKm: number | null;
  /** The rival that is held against it, if it is a distance. */
  readonly against: MeasuredEnd | null;
  /** Positive: inside the range, or nearer than the rival. */
  readonly marginKm: number | null;
  /** null: too close to call, or nothing to hold it against. */
  readonly within: boolean | null;
  readonly budget: Budget;
}

/** One statement that is not a distance: a status on a day, a figure, a count, a ratio, a record. */
export type Finding =
  | { readonly kind: "status"; readonly place: string; readonly status: string; readonly on: string; readonly holds: boolean }
  | {
      readonly kind: "count";
      readonly found: number;
      readonly of: number;
      readonly runwayM: number | null;
      readonly needed: number;
      readonly is: readonly string[] | null;
      readonly on: string;
      readonly holds: boolean;
    }
  | {
      readonly kind: "ratio";
      readonly value: number;
      readonly is: number;
      readonly ofKm: number;
      readonly toKm: number;
      readonly of: string;
      readonly to: string;
      readonly holds: boolean;
    }
  | { readonly kind: "figure"; readonly km: number; readonly minKm: number | null; readonly maxKm: number | null; readonly holds: boolean }
  | { readonly kind: "record"; readonly bearing: "confirms" | "contradicts" | "not-found" | "context"; readonly index: number; readonly holds: boolean | null }
  | { readonly kind: "no-figure"; readonly system: string; readonly holds: null };

/** What would turn a verdict: the range that each site needs, and which published figures have it. */
export interface Flip {
  readonly site: string;
  /** From this range on it is surely within (distance plus budget), rounded up to whole km. */
  readonly neededKm: number;
  /** Published figures of the measure that reach that far, smallest first: ids. */
  readonly figures: readonly string[];
}

/** A claim held against geography, dates and figures, with everything behind the verdict. */
export interface Evaluation {
  readonly claim: string;
  readonly verdict: ClaimVerdict;
  /** The range that was held against the distances, if the claim is about one. */
  readonly figure: {
    readonly system: string;
    readonly measure: string;
    readonly figure: string;
    readonly km: number;
    readonly lowKm: number;
    readonly highKm: number;
  } | null;
  readonly measures: readonly Measure[];
  readonly findings: readonly Finding[];
  readonly flips: readonly Flip[];
}
