import type { Called } from "../claims/asked.ts";
import type { Territories } from "../claims/evaluate.ts";
import type { Judge } from "../claims/evaluator.ts";
import type { LngLat } from "../geodesy/earth.ts";
import type { Nearest } from "../geodesy/nearest-point.ts";

/** The part of a territory from which something is in reach, longitude first. */
export interface Part {
  /** Closed outlines, none within another. */
  readonly outlines: readonly (readonly LngLat[])[];
  /** Where the part ends inside the territory: lines along some of the outlines. */
  readonly cut: readonly (readonly LngLat[])[];
}

/** What was worked out when the site was built and arrives when it is needed. */
export interface Measured {
  readonly territories: Territories;
  /** What a claim comes to; asked at every redraw, so it remembers. */
  readonly judge: Judge;
  /** The outline of everything within a figure of any point of Belarus, once it is here: closed, longitude first. */
  readonly envelopeOf: (system: string, measure: string, km: number) => readonly LngLat[] | null;
  /** The share of Belarus's area in % from which a site is within so many km; undefined where it was not worked out. */
  readonly shareOf: (site: string, km: number) => number | undefined;
  /** That part of Belarus where the share is neither 0 nor 100 %, once it is here. */
  readonly partOf: (site: string, km: number) => Part | null;
  /** The nearest point of Belarus to any place, and how far it is, once the border is here. Absent where nobody can ask. */
  readonly nearestTo?: (lng: number, lat: number) => Nearest | null;
  /** The town of the gazetteer within 1 km of a place, if there is one and the gazetteer is here. Absent where nobody can ask. */
  readonly townAt?: (lng: number, lat: number) => Called | null;
}
