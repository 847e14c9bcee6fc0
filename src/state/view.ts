import type { BriefCatalog } from "../catalog/catalog.ts";
import type { Language } from "../catalog/schema.ts";
import type { Bounds, LngLat } from "../geodesy/earth.ts";

/** Whose number: the article's own figure, or the lowest, the usual or the highest published one. */
export const NUMBERS = ["article", "low", "usual", "high"] as const;
export type Numbers = (typeof NUMBERS)[number];

export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** `equidistant`: around the position of the view, drawn as a picture. */
export const PROJECTIONS = ["mercator", "globe", "equidistant"] as const;
export type Projection = (typeof PROJECTIONS)[number];

/** Where the reader has moved the map to. Zoom as in MapLibre: the world is 512 · 2^zoom pixels wide. */
export interface Camera {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
}

/** Where systems are drawn from: the id of a position, or a free place. */
export type From = string | LngLat;

/** What a second map beside the first shows differently; all else is the same. */
export interface Beside {
  readonly from?: From;
  readonly on?: readonly string[];
  readonly numbers?: Numbers;
  readonly date?: string;
}

/** Everything needed to show a reader the same thing again. Immutable; the address is its spelling. */
export interface View {
  readonly passage: string | null;
  readonly claim: string | null;
  /** The day the map speaks of, YYYY-MM-DD. */
  readonly date: string;
  /** Ids of the layers that are switched on, in catalog order. */
  readonly on: readonly string[];
  readonly numbers: Numbers;
  /** From this length in metres a runway counts as long. */
  readonly runway: number;
  readonly from: From;
  /** Id of the selected place. */
  readonly select: string | null;
  /** null: the map frames what the passage is about, on whatever screen. */
  readonly at: Camera | null;
  readonly projection: Projection;
  /** null: one map only. */
  readonly beside: Beside | null;
  /** A place that the reader asks about, and points between which they measure. */
  readonly check: LngLat | null;
  readonly measure: readonly LngLat[];
  /** Whether a circle drawn with compasses on the Mercator map is laid over the ring. */
  readonly naive: boolean;
  readonly lang: Language;
  readonly theme: Theme;
  readonly lesson: string | null;
  readonly step: number | null;
}

/** The article's world: the day of Putin's visit to Minsk. */
export const DEFAULT_DATE = "2012-05-31";
/** The map speaks of these days only: from the first plan to the end of the last year that the facts cover. */
export const FIRST_DATE = "2007-01-01";
export const LAST_DATE = "2026-12-31";
/** The class that Soviet heavy bombers used: both published classifications give about 3 000 m. */
export const LONG_RUNWAY_M = 2950;
export const SHORTEST_RUNWAY_M = 500;
export const LONGEST_RUNWAY_M = 3500;
/** From the Polish coast to the east of Belarus: what the argument is about. */
export const DEFAULT_FRAME: Bounds = [15.8, 49.0, 32.9, 56.7];
/** The same for a small screen: Poland to the middle of Belarus. */
export const DEFAULT_FOCUS: Bounds = [16.2, 49.6, 28, 55.7];
const DEFAULT_FROM = "by-brest";
const DEFAULT_ON: ReadonlySet<string> = new Set(["missile-defence-sites", "airfields", "positions", "iskander-e", "iskander-m"]);

/** What an address with nothing in it shows. */
export function defaultView(catalog: BriefCatalog): View {
  return {
    passage: null,
    claim: null,
    date: DEFAULT_DATE,
    on: catalog.layers.filter((l) => DEFAULT_ON.has(l.id) || l.shown === true).map((l) => l.id),
    numbers: "article",
    runway: LONG_RUNWAY_M,
    from: DEFAULT_FROM,
    select: null,
    at: null,
    projection: "mercator",
    beside: null,
    check: null,
    measure: [],
    naive: false,
    lang: "en",
    theme: "auto",
    lesson: null,
    step: null,
  };
}
