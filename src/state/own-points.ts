import type { BriefCatalog } from "../catalog/catalog.ts";
import { holdMany, type ManyVerdicts } from "../claims/hold-many.ts";
import { originOf, type Range, rangesOf } from "../claims/reach-rows.ts";
import type { LngLat } from "../geodesy/earth.ts";
import { vectorsOf } from "../geodesy/vectors-of.ts";
import type { View } from "./view.ts";

/** A place of the reader's own. */
export interface OwnPoint {
  readonly id: string;
  /** As the file has it; may be empty. */
  readonly name: string;
  readonly lngLat: LngLat;
  /** A file does not say how exact it is: taken as exact. */
  readonly precisionKm: number;
  readonly kind: "own";
}

/** The points of one file. `places` and `xyz` are the points again, as the reckoning of many takes them. */
export interface PointSet {
  /** Different for every set that is made. */
  readonly number: number;
  /** Name of the file, as text. */
  readonly file: string;
  readonly points: readonly OwnPoint[];
  readonly places: readonly LngLat[];
  readonly xyz: Float64Array;
}

/** The reader's own points: in the page only, neither in the view nor in the link. `before`: what "undo" brings back. null: none were ever opened. */
export interface Own {
  readonly set: PointSet | null;
  /** Index of the point that is named on the map. */
  readonly selected: number | null;
  /** Id of the range that they are held against; null: the first whose ring is on. */
  readonly range: string | null;
  readonly before: Own | null;
}

/** What a reader does with them: from what there is to what there is next. */
export type OwnMove = (own: Own | null) => Own | null;

const NONE: Own = { set: null, selected: null, range: null, before: null };
/** So many steps can be undone. */
const STEPS = 20;
let made = 0;

/** The points of a file as a set. */
export function pointSet(file: string, found: readonly { readonly name: string; readonly lngLat: LngLat }[]): PointSet {
  made += 1;
  const number = made;
  const points = found.map(({ name, lngLat }, i): OwnPoint => ({ id: `own-${number}-${i}`, name, lngLat, precisionKm: 0, kind: "own" }));
  const places = points.map((p) => p.lngLat);
  return { number, file, points, places, xyz: vectorsOf(places) };
}

/** A step back keeps no more steps behind it than can be undone. */
const cut = (own: Own | null, steps: number): Own | null => (own === null || steps === 0 ? null : { ...own, before: cut(own.before, steps - 1) });

/** In place of what was there before. */
export const openPoints =
  (set: PointSet): OwnMove =>
  (own) => ({ ...NONE, range: own?.range ?? null, set, before: cut(own ?? NONE, STEPS) });

export const removePoints: OwnMove = (own) => (own?.set ? { ...NONE, range: own.range, before: cut(own, STEPS) } : own);

/** Back to before the last opening or removing; nothing when there was none. */
export const undoPoints: OwnMove = (own) => own?.before ?? own;

export const selectPoint =
  (selected: number | null): OwnMove =>
  (own) =>
    own === null || own.selected === selected ? own : { ...own, selected };

export const chooseRange =
  (range: string): OwnMove =>
  (own) => ({ ...(own ?? NONE), range });

/** The range that the points are held against: the one chosen, as long as its ring is on; else the first. */
export function ownRange(own: Own | null, view: Pick<View, "on" | "numbers">, catalog: BriefCatalog): Range | undefined {
  const ranges = rangesOf(view, catalog, true);
  return ranges.find((r) => r.id === own?.range) ?? ranges[0];
}

const last = new WeakMap<PointSet, { readonly key: string; readonly verdicts: ManyVerdicts }>();

/** What a range makes of each point of a set, seen from the position of a view; null where no range is given. The last answer for a set is remembered: map and list ask alike. */
export function ownVerdicts(set: PointSet, range: Range | undefined, view: View, catalog: BriefCatalog): ManyVerdicts | null {
  const km = range?.figure?.km;
  if (km === undefined) return null;
  const { lngLat, precisionKm } = originOf(view.from, catalog);
  const key = `${lngLat[0]} ${lngLat[1]} ${precisionKm} ${km}`;
  const known = last.get(set);
  if (known?.key === key) return known.verdicts;
  const verdicts = holdMany(lngLat, precisionKm, km, set.places, set.xyz);
  last.set(set, { key, verdicts });
  return verdicts;
}
