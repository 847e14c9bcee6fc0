import type { BriefCatalog } from "../catalog/catalog.ts";
import type { LngLat } from "../geodesy/earth.ts";
import { passageView } from "./link.ts";
import { type Beside, type Camera, defaultView, type From, type Numbers, type View } from "./view.ts";

/** A move: what a reader does, as a function from a view to the next. Returns the same view when there is nothing to do. */
type Move = (view: View) => View;

const change =
  (part: Partial<View>): Move =>
  (view) =>
    (Object.keys(part) as (keyof View)[]).every((key) => view[key] === part[key]) ? view : { ...view, ...part };

/** Opens a passage: the whole view that it calls up, in the reader's language and theme. null closes it and keeps what is shown. */
export const openPassage =
  (id: string | null, catalog: BriefCatalog): Move =>
  (view) =>
    id === null ? change({ passage: null })(view) : passageView(id, catalog, view);

/** Opens one claim of the open passage. */
export const openClaim = (id: string | null): Move => change({ claim: id });

/** Selects a place; null selects none. A place of a layer that is off switches its layer on, or it could not be seen. */
export const select =
  (id: string | null, catalog: BriefCatalog): Move =>
  (view) => {
    const layer = id === null ? undefined : catalog.places.get(id)?.layer;
    if (layer === undefined || view.on.includes(layer)) return change({ select: id })(view);
    return { ...view, select: id, on: catalog.layers.filter((l) => l.id === layer || view.on.includes(l.id)).map((l) => l.id) };
  };

/** Switches a layer on or off. */
export const toggleLayer =
  (id: string, catalog: BriefCatalog): Move =>
  (view) => ({ ...view, on: catalog.layers.filter((l) => (l.id === id) !== view.on.includes(l.id)).map((l) => l.id) });

export const setNumbers = (numbers: Numbers): Move => change({ numbers });
export const setRunway = (runway: number): Move => change({ runway });
export const setFrom = (from: From): Move => change({ from });
export const setDate = (date: string): Move => change({ date });
export const setProjection = (projection: View["projection"]): Move => change({ projection });
/** Shows a second map beside the first, or null: one map only. */
export const setBeside = (beside: Beside | null): Move => change({ beside });
/** Asks about a place; null: no longer. */
export const setCheck = (check: LngLat | null): Move => change({ check });
/** The points between which the reader measures, in order. */
export const setMeasure = (measure: readonly LngLat[]): Move => change({ measure });
/** Lays the circle of the naive Mercator drawing over the ring, or takes it away. */
export const setNaive = (naive: boolean): Move => change({ naive });
export const setLanguage = (lang: View["lang"]): Move => change({ lang });
export const setTheme = (theme: View["theme"]): Move => change({ theme });

/** The reader has moved the map; null frames the passage again. */
export const moveCamera = (at: Camera | null): Move => change({ at });

/** Back to what an empty address shows, in the reader's language and theme. */
export const startAgain =
  (catalog: BriefCatalog): Move =>
  (view) => ({ ...defaultView(catalog), lang: view.lang, theme: view.theme });
