import type { Territories } from "../claims/evaluate.ts";
import type { LngLat } from "../geodesy/earth.ts";

/** What was worked out when the site was built and arrives when it is needed. */
export interface Measured {
  readonly territories: Territories;
  /** The outline of everything within a figure of any point of Belarus, once it is here: closed, longitude first. */
  readonly envelopeOf: (system: string, measure: string, km: number) => readonly LngLat[] | null;
  /** The share of Belarus's area in % from which a site is within so many km; undefined where it was not worked out. */
  readonly shareOf: (site: string, km: number) => number | undefined;
  /** That part of Belarus where the share is neither 0 nor 100 %, once it is here: closed outlines, longitude first. */
  readonly partOf: (site: string, km: number) => readonly (readonly LngLat[])[] | null;
}
