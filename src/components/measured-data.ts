import type { Called } from "../claims/asked.ts";
import type { Territories } from "../claims/evaluate.ts";
import type { LngLat } from "../geodesy/earth.ts";
import type { Nearest } from "../geodesy/nearest-point.ts";
import type { Part } from "../state/measured.ts";

/** What was worked out when the site was built, as the page is given it. */
export interface MeasuredData {
  readonly territories: Territories;
  /** The share of Belarus's area in % from which a site is within so many km; undefined where it was not worked out. */
  readonly shareOf: (site: string, km: number) => number | undefined;
  /** Fetches the outline of everything within a figure of any point of Belarus. Rejects when it cannot be had. */
  readonly loadEnvelope: (system: string, measure: string, km: number) => Promise<readonly LngLat[]>;
  /** Fetches the part of Belarus from which a site is within so many km. Rejects when it cannot be had. */
  readonly loadPart: (site: string, km: number) => Promise<Part>;
  /** Fetches the border of Belarus and finds its nearest point to a place. Rejects when it cannot be had. */
  readonly loadNearest: (lng: number, lat: number) => Promise<Nearest>;
  /** Fetches the towns and finds the one within 1 km of a place. Rejects when they cannot be had. */
  readonly loadTown: (lng: number, lat: number) => Promise<Called | null>;
}
