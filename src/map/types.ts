import type { FeatureCollection } from "geojson";
import type { LngLat } from "../geodesy/earth.ts";
import type { Camera, Projection } from "../state/view.ts";
import type { Mode } from "./palette.ts";

/** Either one value for the whole paint layer, or the name of the feature property that holds each feature's own value. */
export type Each<T> = T | { readonly each: string };

/** A feed: data that paint layers draw from. `data` is an address, or the data itself. */
export interface Feed {
  readonly data: string | FeatureCollection;
  /** `exact`: no vertex is dropped (rings). `names`: exact, and whole around tile edges (names along a line). `places`: features can be picked. */
  readonly use: "ground" | "exact" | "names" | "places";
}

/** Many points that stand still while what is said of them changes: their data go to the map once, by `key`, and then only changes of their states. */
export interface PointsFeed {
  /** Points whose ids are their indexes. */
  readonly data: FeatureCollection;
  readonly use: "points";
  /** The same for the same data. */
  readonly key: string;
  /** A state for each point: which look of its {@link DotsPaint} it has. */
  readonly states: Uint8Array;
}

interface PaintCommon {
  readonly id: string;
  readonly feed: string;
  /** Only features whose properties equal these. */
  readonly where?: Readonly<Record<string, string | boolean>>;
  /** Only features of this kind of geometry. */
  readonly geometry?: "Point" | "LineString" | "Polygon";
  /** Drawn from this zoom (included) … */
  readonly minzoom?: number;
  /** … to this one (excluded). */
  readonly maxzoom?: number;
}

/** The sea: the colour under everything. */
export interface GroundPaint {
  readonly kind: "ground";
  readonly id: string;
  readonly colour: string;
}

/** An area filled with one colour. */
export interface FillPaint extends PaintCommon {
  readonly kind: "fill";
  readonly colour: Each<string>;
  readonly opacity: Each<number>;
}

/** A line. `width` and `dash` (drawn, left out, …) in CSS pixels. */
export interface LinePaint extends PaintCommon {
  readonly kind: "line";
  readonly colour: Each<string>;
  readonly width: number;
  readonly dash: readonly number[] | null;
  readonly cap: "butt" | "round";
  readonly opacity: number;
}

/** Discs behind picked, hovered and selected places: `radius` in CSS pixels. Selected: `selected` is true on the feature. */
export interface DiscPaint extends PaintCommon {
  readonly kind: "disc";
  readonly colour: string;
  readonly ground: string;
  readonly radius: number;
}

/** How a dot looks. Sizes in CSS pixels. */
export interface DotLook {
  readonly fill: string;
  readonly stroke: string;
  readonly radius: number;
  readonly width: number;
}

/** Dots of a {@link PointsFeed}: the look of each is that of its state. */
export interface DotsPaint extends PaintCommon {
  readonly kind: "dots";
  readonly looks: readonly [DotLook, ...DotLook[]];
}

/** Symbols. `image` is a name of symbols.ts; `rotate` in degrees clockwise from north-up; a smaller `sort` is drawn further down. */
export interface IconPaint extends PaintCommon {
  readonly kind: "icon";
  readonly image: Each<string>;
  readonly rotate: Each<number>;
  readonly sort: Each<number>;
  /** 1 is the symbol's own size. */
  readonly scale: number;
  /** Empty symbols that only keep letters away. */
  readonly invisible?: true;
}

/** Letters. Sizes in CSS pixels, distances in multiples of the size. */
export interface TextPaint extends PaintCommon {
  readonly kind: "text";
  /** `beside`: next to a symbol, on whichever side is free. `over`: centred on the place. `along`: repeated along a line. `middle`: once, at the middle of a line. */
  readonly placement: "beside" | "over" | "along" | "middle";
  readonly text: Each<string>;
  /** A second, smaller line beneath, in the regular face. */
  readonly second?: { readonly text: Each<string>; readonly size: number };
  readonly font: Each<string>;
  readonly size: Each<number>;
  readonly colour: Each<string>;
  readonly halo: Each<string>;
  readonly haloWidth: number;
  readonly capitals?: true;
  readonly spacing?: Each<number>;
  /** `middle` only: letters are shifted across the line, down for positive. */
  readonly lift?: Each<number>;
  /** `beside` only: distance from the place to the letters, and the property `side` (recipes/places.ts) says where to try first. */
  readonly distance?: number;
  /** `over` only: may stand a little beside its place when that is taken. */
  readonly roams?: true;
  /** A symbol that comes and goes with its letters. */
  readonly image?: Each<string>;
  /** Smaller is placed first. */
  readonly sort?: Each<number>;
  /** Drawn even where it overlaps. */
  readonly always?: true;
  /** Keep other letters this far away, in pixels. */
  readonly padding?: number;
}

/** One paint layer, in plain values: the style and the picture are both made from it. */
export type Paint = GroundPaint | FillPaint | LinePaint | DiscPaint | DotsPaint | IconPaint | TextPaint;

/** What a drawing looks like: derived, never stored. */
export interface Scene {
  readonly mode: Mode;
  readonly projection: Projection;
  /** The place around which an equidistant picture is true; null for the other projections. */
  readonly around: LngLat | null;
  readonly camera: Camera;
  /** Said of the map to those who cannot see it. */
  readonly title: string;
  readonly feeds: Readonly<Record<string, Feed | PointsFeed>>;
  /** From the ground up. */
  readonly paint: readonly Paint[];
  /** Id of the place that the reader may drag, or null. */
  readonly handle: string | null;
}

/** The reader has moved the map. Never said of moves that a scene asked for. */
export interface Moved {
  readonly kind: "moved";
  readonly camera: Camera;
  readonly metersPerPixel: number;
}

/** The reader has pressed the map and so picked a place, or nothing (null). */
export interface Picked {
  readonly kind: "picked";
  readonly id: string | null;
  readonly layer: string | null;
  /** Index of one of the reader's own points, where it is one: then `id` is null. */
  readonly own?: number;
  /** Where on the Earth it was pressed; missing where that is not on the Earth. */
  readonly at?: LngLat;
}

/** The reader points at one of their own points (its index), or no longer (null). */
export interface Hovered {
  readonly kind: "hovered";
  readonly own: number | null;
}

/** The reader drags the scene's handle; `done` when let go. */
export interface Dragged {
  readonly kind: "dragged";
  readonly id: string;
  readonly lng: number;
  readonly lat: number;
  readonly done: boolean;
}

/** The map cannot be drawn, or not all of it. `reason` is a plain English sentence; `what` is for translating. */
export interface Failed {
  readonly kind: "failed";
  readonly what: "webgl" | "context" | "worker" | "data";
  readonly reason: string;
}

/** Everything asked for is on the screen. */
export interface Rested {
  readonly kind: "rested";
  readonly camera: Camera;
  readonly metersPerPixel: number;
}

export type MapReport = Moved | Picked | Hovered | Dragged | Failed | Rested;

/** Told what to show; says what the reader did; never decides. */
export interface MapDriver {
  /** Idempotent; the newest wins. */
  show(scene: Scene): void;
  /** Returns the way to stop listening. */
  onReport(listener: (report: MapReport) => void): () => void;
  /** What is on the screen, as PNG (or as SVG, where it is a picture). Rejects when nothing has been drawn. */
  picture(): Promise<Blob>;
  remove(): void;
}

/** Draws what is in the reader's hand, by itself, over a map that stands still. */
export interface Carrier {
  /** Shows the scene of what is carried, at once; the newest alone. */
  show(scene: Scene): void;
  /** Shows nothing. */
  clear(): void;
}

/** How to move a map that leaves one finger and the plain wheel to the page around it: for a mouse, for a mouse on a Mac, for fingers. */
export interface GestureWords {
  readonly desktop: string;
  readonly mac: string;
  readonly touch: string;
}

export interface DriverOptions {
  /** Asked before every camera move. */
  readonly reducedMotion: () => boolean;
  /** Two fingers (or a modifier key with the wheel) move the map, one scrolls the page around it. For embedding. */
  readonly cooperative?: GestureWords;
  /** A picture of the first scene stands before the map until it is drawn. */
  readonly unseen?: boolean;
  /** Brings what draws the handle, and all that follows it, over the map while it is dragged. Without it the map itself is drawn anew at every step. */
  readonly bringCarrier?: () => Promise<Carrier>;
}
