import type { Territories } from "../claims/evaluate.ts";
import type { LngLat } from "../geodesy/earth.ts";

/** What was worked out when the site was built and arrives when it is needed. */
export interface Measured {
  readonly territories: Territories;
  /** The outline of everything within a figure of any point of Belarus, once it is here: closed, longitude first. */
  readonly envelopeOf: (system: string, measure: string, km: number) => readonly LngLat[] | null;
}
