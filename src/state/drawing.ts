import type { ColourRole, Language, LayerDescriptor, PlaceFeature, Status } from "../catalog/schema.ts";
import type { Bounds, LngLat } from "../geodesy/earth.ts";
import type { Camera, Projection } from "./view.ts";

/** One place as it stands on the day of the view. */
export interface DrawnPlace {
  readonly id: string;
  readonly layer: string;
  readonly geometry: PlaceFeature["geometry"];
  readonly symbol: "diamond" | "runway" | "position" | "dot" | "pin";
  readonly colour: ColourRole;
  readonly status: Status;
  /** Name for the map in the reader's language. */
  readonly label: string;
  /** Second, smaller line: status in words; empty for none. */
  readonly sublabel: string;
  /** 1 is labelled first and from the farthest zoom. */
  readonly rank: 1 | 2 | 3;
  /** True for an interceptor base, which is drawn larger. */
  readonly large: boolean;
  /** Runways: degrees from north, or null when not known. */
  readonly headingDeg: number | null;
  /** Runways at least as long as the chosen length are drawn bold. */
  readonly long: boolean;
  readonly selected: boolean;
  /** An area of water: drawn under the land, so that the coast is its edge. */
  readonly water: boolean;
  /** Where the passage itself draws from, while the reader draws from elsewhere: faint. */
  readonly ghost?: true;
  /** The place that the reader asks about, or one that bears its name: named in any case. */
  readonly asked?: true;
}

/** The drawing of one figure around one position. */
export interface DrawnRing {
  readonly id: string;
  readonly layer: string;
  readonly system: string;
  readonly figure: string;
  readonly km: number;
  readonly centre: LngLat;
  readonly colour: ColourRole;
  readonly dash: Extract<LayerDescriptor, { recipe: "rings" }>["dash"];
  /** The chosen figure is drawn firm and labelled bold; others (edges of the band) are thinner. */
  readonly chosen: boolean;
  /** "Iskander-E · 200 km, the article" */
  readonly label: string;
  /** The closed outline, longitudes continuous (may leave ±180), first point repeated at the end. */
  readonly outline: readonly LngLat[];
}

/** The outline of a ring as the passage itself has it, while the reader draws from elsewhere. Closed. */
export interface DrawnGhost {
  readonly layer: string;
  readonly colour: ColourRole;
  readonly outline: readonly LngLat[];
}

/** The area between the lowest and the highest figure, as rings: outer and inner outline. */
export interface DrawnBand {
  readonly layer: string;
  readonly colour: ColourRole;
  /** Filled lightly up to here: the highest figure. Closed outline. */
  readonly outer: readonly LngLat[];
  /** Filled more strongly: what every figure covers, the lowest one. Closed outline. */
  readonly inner: readonly LngLat[];
}

/** The part of Belarus from which the selected site is within a figure. */
export interface DrawnPart {
  readonly site: string;
  /** The rings layer whose figure it is. */
  readonly layer: string;
  readonly km: number;
  /** Its share of the area of Belarus, in %. */
  readonly share: number;
  readonly colour: ColourRole;
  /** Closed outlines, none within another. */
  readonly outlines: readonly (readonly LngLat[])[];
  /** Where the part ends inside Belarus: its edge, the rest of which is the border. */
  readonly cut: readonly (readonly LngLat[])[];
}

/** A measured line: from a place of the attacker's side to a site, with the part that the range covers drawn thick. */
export interface DrawnMeasure {
  readonly id: string;
  readonly colour: ColourRole;
  /** Geodesic from start to end, dense enough to draw straight between points. */
  readonly line: readonly LngLat[];
  /** The part covered by the range, from the start; the whole line when within reach. */
  readonly covered: readonly LngLat[];
  /** "422 km", "200 km", "222 km short" */
  readonly wholeLabel: string;
  readonly coveredLabel: string;
  readonly restLabel: string;
}

/** The reader's own points: many, drawn as dots; one of them may be named. */
export interface DrawnOwn {
  /** Different for every file that was opened. */
  readonly number: number;
  /** Longitude first; where each stands never changes for a number. */
  readonly places: readonly LngLat[];
  /** What the range makes of each: 0 out of reach, 1 within, 2 too close to call; null without a range. */
  readonly verdicts: Uint8Array | null;
  readonly nameOf: (index: number) => string;
  /** The one that is chosen. */
  readonly named: { readonly at: LngLat; readonly label: string } | null;
}

/** The circle that compasses draw on a Mercator map where a ring should be. Closed outline. */
export interface DrawnNaive {
  readonly id: string;
  readonly outline: readonly LngLat[];
}

/** A point of the way that the reader measures, with its number. */
export interface DrawnPoint {
  readonly at: LngLat;
  readonly label: string;
}

/** The drawing: what is to be seen, in the words of the subject and without any of a map library. Derived from a view, never stored. */
export interface Drawing {
  readonly mode: "light" | "dark";
  readonly language: Language;
  readonly projection: Projection;
  /** Around which place distances are true; null where no place has that honour. */
  readonly around: LngLat | null;
  /** A camera that the reader chose, or the box to frame; on a small screen, the smaller box. */
  readonly camera: { readonly at: Camera } | { readonly frame: Bounds; readonly focus: Bounds };
  readonly places: readonly DrawnPlace[];
  readonly rings: readonly DrawnRing[];
  readonly bands: readonly DrawnBand[];
  /** At most one; while it is there, bands give way: never one tint on another. */
  readonly parts: readonly DrawnPart[];
  readonly measures: readonly DrawnMeasure[];
  readonly points: readonly DrawnPoint[];
  readonly naive: readonly DrawnNaive[];
  /** Closed outlines of "from anywhere in Belarus", thin. */
  readonly envelopes: readonly DrawnRing[];
  readonly own?: DrawnOwn | null;
  /** The chosen rings around the passage's own position; none while that is where they are drawn. */
  readonly ghosts: readonly DrawnGhost[];
  /** Id of the place that the rings are drawn from, which the reader may move; null without rings. */
  readonly handle: string | null;
}
