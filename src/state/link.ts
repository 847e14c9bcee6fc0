import type { BriefCatalog } from "../catalog/catalog.ts";
import { LANGUAGES } from "../catalog/languages.ts";
import { type Problem, problem, type Result } from "../catalog/problem.ts";
import type { LngLat } from "../geodesy/earth.ts";
import {
  type Beside,
  type Camera,
  defaultView,
  FIRST_DATE,
  type From,
  LAST_DATE,
  LONGEST_RUNWAY_M,
  NUMBERS,
  PROJECTIONS,
  SHORTEST_RUNWAY_M,
  THEMES,
  type View,
} from "./view.ts";

/** How one field of the view is spelled. `history`: whether changing it makes a step that Back undoes. */
interface Field<T> {
  readonly key: string;
  readonly read: (text: string, catalog: BriefCatalog) => Result<T>;
  readonly write: (value: T, catalog: BriefCatalog) => string;
  readonly history: "push" | "replace";
}

const LONGEST_LINK = 2000;
/** More points than this a way does not have: the address must hold them. */
export const MOST_POINTS = 50;
const asText = (value: string | null): string => value ?? "";

const oneOf =
  <T extends string>(values: readonly T[], code: Problem["code"]) =>
  (text: string): Result<T> =>
    values.includes(text as T) ? { value: text as T } : problem(code, text);

const known =
  (code: Problem["code"], has: (id: string, catalog: BriefCatalog) => boolean) =>
  (text: string, catalog: BriefCatalog): Result<string | null> => {
    const id = text.replace(/^[pc](?=\d$)/, "$&0"); // "p3" is p03
    return id === "" ? { value: null } : has(id, catalog) ? { value: id } : problem(code, text);
  };

/** Numbers in the plain decimal spelling only: no "1e3", no "0x10", no spaces. */
function numbers(text: string, count: number): number[] | null {
  const parts = text.split(",");
  return parts.length === count && parts.every((p) => /^-?\d{1,3}(\.\d{1,8})?$/.test(p)) ? parts.map(Number) : null;
}
const round = (value: number, digits: number): string => String(Number(value.toFixed(digits)));

function readDate(text: string): Result<string> {
  const valid = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().slice(0, 10) === text;
  return valid && text >= FIRST_DATE && text <= LAST_DATE ? { value: text } : problem("bad-date", text);
}

function readRunway(text: string): Result<number> {
  const metres = /^\d{3,4}$/.test(text) ? Number(text) : Number.NaN;
  return metres >= SHORTEST_RUNWAY_M && metres <= LONGEST_RUNWAY_M ? { value: metres } : problem("bad-runway", text);
}

function readAt(text: string): Result<Camera | null> {
  if (text === "") return { value: null };
  const [lat, lng, zoom] = numbers(text, 3) ?? [];
  if (lat === undefined || lng === undefined || zoom === undefined) return problem("bad-at", text);
  return Math.abs(lat) <= 85 && Math.abs(lng) <= 180 && zoom >= 0 && zoom <= 18 ? { value: { lng, lat, zoom } } : problem("bad-at", text);
}

/** A place: latitude first, as everywhere in addresses. */
function readLngLat(text: string): LngLat | null {
  const [lat, lng] = numbers(text, 2) ?? [];
  return lat === undefined || lng === undefined || Math.abs(lat) > 85 || Math.abs(lng) > 180 ? null : [lng, lat];
}
const writeLngLat = ([lng, lat]: LngLat): string => `${round(lat, 5)},${round(lng, 5)}`;

function readFrom(text: string, catalog: BriefCatalog): Result<From> {
  if (text.includes(",")) {
    const value = readLngLat(text);
    return value ? { value } : problem("bad-from", text);
  }
  return catalog.places.get(text)?.geometry.type === "Point" ? { value: text } : problem("unknown-position", text);
}

/** A layer that does not exist is named in the problem; the others stay on, so that an old link keeps what still is. */
function readOn(text: string, catalog: BriefCatalog): Result<readonly string[]> {
  const asked = text === "" ? [] : text.split(",");
  const missing = asked.find((id) => !catalog.layers.some((l) => l.id === id));
  const value = catalog.layers.filter((l) => asked.includes(l.id)).map((l) => l.id);
  return missing === undefined ? { value } : { value, ...problem("unknown-layer", missing) };
}

const writeFrom = (from: From): string => (typeof from === "string" ? from : writeLngLat(from));

function readCheck(text: string): Result<LngLat | null> {
  const value = text === "" ? null : readLngLat(text);
  return value || text === "" ? { value } : problem("bad-check", text);
}

function readMeasure(text: string): Result<readonly LngLat[]> {
  const value = text === "" ? [] : text.split("~").map(readLngLat);
  return value.length <= MOST_POINTS && value.every((point) => point !== null) ? { value } : problem("bad-measure", text);
}

const SAME = "same";
/** The fields in which a second map may differ, each spelled as in the link itself: "from:53.9,27.57~numbers:high". */
const BESIDE = ["from", "on", "numbers", "date"] as const satisfies readonly (keyof Beside)[];

function readBeside(text: string, catalog: BriefCatalog): Result<Beside | null> {
  if (text === "") return { value: null };
  let value: Beside = {};
  for (const part of text === SAME ? [] : text.split("~")) {
    const [name = "", spelled = ""] = part.split(":");
    const known = BESIDE.find((field) => field === name);
    const read = known && FIELDS[known].read(spelled, catalog);
    if (!known || !read || !("value" in read)) return problem("bad-beside", part);
    value = { ...value, [known]: read.value };
  }
  return { value };
}

function writeBeside(beside: Beside | null, catalog: BriefCatalog): string {
  if (beside === null) return "";
  const spell = <K extends keyof Beside>(name: K): string[] => {
    const value = beside[name] as View[K] | undefined;
    return value === undefined ? [] : [`${name}:${FIELDS[name].write(value, catalog)}`];
  };
  return BESIDE.flatMap(spell).join("~") || SAME;
}

/** A row for every field of View; forgetting one does not compile. Written in this order. */
const FIELDS: { readonly [K in keyof View]: Field<View[K]> } = {
  passage: { key: "passage", read: known("unknown-passage", (id, c) => c.passages.some((p) => p.id === id)), write: asText, history: "push" },
  claim: { key: "claim", read: known("unknown-claim", (id, c) => c.claims.has(id)), write: asText, history: "push" },
  date: { key: "date", read: readDate, write: (d) => d, history: "replace" },
  on: { key: "on", read: readOn, write: (on) => on.join(","), history: "replace" },
  numbers: { key: "numbers", read: oneOf(NUMBERS, "bad-numbers"), write: (n) => n, history: "push" },
  runway: { key: "runway", read: readRunway, write: String, history: "replace" },
  from: { key: "from", read: readFrom, write: writeFrom, history: "push" },
  select: { key: "select", read: known("unknown-place", (id, c) => c.places.has(id)), write: asText, history: "push" },
  at: { key: "at", read: readAt, write: (at) => (at === null ? "" : `${round(at.lat, 4)},${round(at.lng, 4)},${round(at.zoom, 2)}`), history: "replace" },
  projection: { key: "projection", read: oneOf(PROJECTIONS, "bad-projection"), write: (p) => p, history: "replace" },
  beside: { key: "beside", read: readBeside, write: writeBeside, history: "push" },
  check: { key: "check", read: readCheck, write: (at) => (at === null ? "" : writeLngLat(at)), history: "push" },
  measure: { key: "measure", read: readMeasure, write: (points) => points.map(writeLngLat).join("~"), history: "replace" },
  naive: {
    key: "circle",
    read: (t) => (t === "" || t === "mercator" ? { value: t !== "" } : problem("bad-circle", t)),
    write: (n) => (n ? "mercator" : ""),
    history: "replace",
  },
  lang: { key: "lang", read: oneOf(LANGUAGES, "bad-language"), write: (l) => l, history: "replace" },
  theme: { key: "theme", read: oneOf(THEMES, "bad-theme"), write: (t) => t, history: "replace" },
  lesson: { key: "lesson", read: (t) => (t === "" ? { value: null } : problem("bad-lesson", t)), write: asText, history: "push" },
  step: { key: "step", read: (t) => (t === "" ? { value: null } : problem("bad-lesson", t)), write: (s) => (s === null ? "" : String(s)), history: "push" },
};
const NAMES = Object.keys(FIELDS) as (keyof View)[];

/** Fields that belong to the reader rather than to a passage: kept when another passage is opened. */
const PERSONAL = ["lang", "theme", "lesson", "step"] as const satisfies readonly (keyof View)[];

/** What a reader has chosen once and for all. */
export type Taste = Partial<Pick<View, "lang" | "theme">>;

interface Read {
  readonly view: View;
  readonly problems: readonly Problem[];
}

/** The `key=value` pairs of a fragment; the first of equal keys counts. */
function pairs(fragment: string): { values: Map<string, string>; problems: Problem[] } {
  const values = new Map<string, string>();
  const problems: Problem[] = [];
  const text = fragment.replace(/^#/, "");
  if (text.length > LONGEST_LINK) return { values, problems: [problem("link-too-long").problem] };
  for (const part of text.split("&")) {
    const [key = "", ...rest] = part.split("=");
    if (key === "" || values.has(key)) continue;
    try {
      values.set(key, decodeURIComponent(rest.join("=")));
    } catch {
      problems.push(problem("link-unreadable", part).problem);
    }
  }
  return { values, problems };
}

function apply(base: View, values: ReadonlyMap<string, string>, catalog: BriefCatalog): Read {
  const problems: Problem[] = [];
  const readOne = <K extends keyof View>(name: K): View[K] => {
    const text = values.get(FIELDS[name].key);
    if (text === undefined) return base[name];
    const result = FIELDS[name].read(text, catalog);
    if (result.problem) problems.push(result.problem);
    return "value" in result ? result.value : base[name];
  };
  const view = Object.fromEntries(NAMES.map((name) => [name, readOne(name)])) as unknown as View;
  return { view, problems };
}

/** The view that a passage calls up, whole; what is the reader's own (language, theme, lesson) is taken from `keep`. */
export function passageView(id: string, catalog: BriefCatalog, keep: View = defaultView(catalog)): View {
  const passage = catalog.passages.find((p) => p.id === id);
  const start = { ...defaultView(catalog), ...Object.fromEntries(PERSONAL.map((name) => [name, keep[name]])) };
  if (!passage) return start;
  const { view } = apply(start, pairs(passage.link).values, catalog);
  // A layer that is shown by itself joins the passages that it lists, so that a new one needs no passage to be rewritten.
  const joins = (layer: BriefCatalog["layers"][number]): boolean => layer.shown === true && layer.passages.includes(id);
  return { ...view, on: catalog.layers.filter((l) => view.on.includes(l.id) || joins(l)).map((l) => l.id), passage: id };
}

/** What the other fields fall back to: the passage's view if there is a passage, the default view if not. */
function baseOf(passage: string | null, catalog: BriefCatalog): View {
  return passage === null ? defaultView(catalog) : passageView(passage, catalog);
}

/**
 * Reads a fragment ("#passage=p11&numbers=high"). Never fails: what cannot be read falls back, with a problem that says so.
 * What the fragment does not name of the reader's taste is taken from `taste`.
 */
export function readLink(fragment: string, catalog: BriefCatalog, taste: Taste = {}): Read {
  const { values, problems } = pairs(fragment);
  const asked = values.get("passage") ?? "";
  const passage = FIELDS.passage.read(asked, catalog);
  const base = { ...baseOf("value" in passage ? passage.value : null, catalog), ...taste };
  const read = apply(base, values, catalog);
  return { view: read.view, problems: [...problems, ...read.problems] };
}

/**
 * Spells a view as a fragment without "#". Only what differs from its base is written; `readLink` gives the same view back, also to a reader
 * of this `taste`.
 */
export function writeLink(view: View, catalog: BriefCatalog, taste: Taste = {}): string {
  const base = baseOf(view.passage, catalog);
  const spelled = <K extends keyof View>(name: K): string | null => {
    const field = FIELDS[name];
    const text = field.write(view[name], catalog);
    const same = name === "passage" ? view.passage === null : text === field.write(base[name], catalog);
    const toTaste = !(name in taste) || taste[name as keyof Taste] === view[name];
    return same && toTaste ? null : `${field.key}=${encodeURIComponent(text).replaceAll("%2C", ",").replaceAll("%3A", ":")}`;
  };
  return NAMES.map(spelled)
    .filter((part) => part !== null)
    .join("&");
}

/** Whether going from one view to the other is a step that Back should undo. */
export function historyOf(before: View, after: View, catalog: BriefCatalog): "push" | "replace" | "none" {
  const changed = NAMES.filter((name) => FIELDS[name].write(before[name] as never, catalog) !== FIELDS[name].write(after[name] as never, catalog));
  if (changed.length === 0) return "none";
  return changed.some((name) => FIELDS[name].history === "push") ? "push" : "replace";
}
