/**
 * The one truth about the shape of `data/`. Types are inferred from it; `tests/data.test.ts` holds every file to it.
 * Objects are closed: an unknown key is an error, so a misspelt field cannot pass unseen.
 */
import * as v from "valibot";
import { COLOUR_ROLES } from "./colour-roles.ts";
import { LANGUAGES } from "./languages.ts";

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "lower-case words joined by hyphens"));

export type { ColourRole } from "./colour-roles.ts";
export type { Language } from "./languages.ts";

/** A text in several languages. `local` is the name in a language that is not one of ours (Romanian, Turkish …). */
const words = v.strictObject({
  en: text,
  be: v.optional(text),
  ru: v.optional(text),
  pl: v.optional(text),
  uk: v.optional(text),
  de: v.optional(text),
  local: v.optional(text),
});
export type Words = v.InferOutput<typeof words>;

/** YYYY, YYYY-MM or YYYY-MM-DD: as exact as the source is. A change counts from the last day of the period given. */
const isoDate = v.pipe(v.string(), v.regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, "YYYY, YYYY-MM or YYYY-MM-DD"));
export type IsoDate = v.InferOutput<typeof isoDate>;

const confidence = v.picklist(["high", "medium", "low"]);

/** Who says so. A statement has sources, or says openly that it is unverified (general knowledge, no page read). */
const backed = {
  sources: v.array(id),
  unverified: v.optional(v.literal(true)),
};
const isBacked = (x: { sources: readonly string[]; unverified?: true | undefined }): boolean => x.sources.length > 0 || x.unverified === true;
const BACKED = "needs a source, or `unverified: true`";

/** One statement with who says so. */
const fact = v.pipe(
  v.strictObject({ text, ...backed }),
  v.check((x) => isBacked(x), BACKED),
);
export type Fact = v.InferOutput<typeof fact>;

/**
 * What a place was at a time. Missile-defence sites: planned … disputed; airfields: active … dismantled;
 * positions: geometric, hypothetical, threatened, reported, documented; `event` for a dated occasion; `none` for "not there".
 */
export const STATUSES = [
  "planned",
  "building",
  "operating",
  "visiting",
  "cancelled",
  "ended",
  "disputed",
  "none",
  "active",
  "reserve",
  "converted",
  "civil",
  "abandoned",
  "dismantled",
  "geometric",
  "hypothetical",
  "threatened",
  "reported",
  "documented",
  "event",
] as const;
const status = v.picklist(STATUSES);
export type Status = v.InferOutput<typeof status>;

/** One dated statement of a place's status. In force from `date` until the next one. `label` refines the status word ("interim capability"). */
const statusChange = v.pipe(
  v.strictObject({ date: isoDate, status, fact: text, label: v.optional(text), ...backed }),
  v.check((x) => isBacked(x), BACKED),
);
export type StatusChange = v.InferOutput<typeof statusChange>;

/** How exactly a place is known: what kind of place the coordinates mean, and a radius in km that surely holds it. */
const precision = v.strictObject({
  kind: v.picklist(["base", "town", "area", "point"]),
  km: v.pipe(v.number(), v.minValue(0), v.maxValue(1500)),
  note: v.optional(text),
  ...backed,
});

/** A runway as published. `headingDeg` is the first number × 10, in degrees from north; absent when not seen. */
const runway = v.pipe(
  v.strictObject({
    lengthM: v.optional(v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(6000))),
    widthM: v.optional(v.pipe(v.number(), v.minValue(10), v.maxValue(120))),
    heading: v.optional(v.pipe(v.string(), v.regex(/^\d{2}[LRC]?\/\d{2}[LRC]?$/))),
    headingDeg: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(360))),
    surface: v.optional(v.picklist(["concrete", "asphalt", "grass", "unknown"])),
    note: v.optional(text),
    ...backed,
  }),
  v.check((r) => r.lengthM === undefined || isBacked(r), BACKED),
);

/** What is known of one place of a layer. Every layer uses the same shape; most fields are optional. */
export const placeProperties = v.strictObject({
  id,
  /** Full name for cards and lists. */
  name: words,
  /** Short name for the map; the full name without it. */
  label: v.optional(words),
  /** What it is, in a few words: "interceptor site", "radar", "airfield". */
  kind: text,
  /** The programme it belongs to. */
  programme: v.optional(text),
  /** ISO 3166-1 alpha-2, or XX for international waters. */
  country: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
  /** Why it is on the map, as in the fact files: P Poland, E eastern members, N navy, S shield, H cancelled plan, W wider US system, L later. */
  scope: v.optional(v.array(v.picklist(["P", "E", "N", "S", "H", "W", "R", "L"]))),
  confidence,
  precision,
  /** Oldest first. */
  status: v.pipe(v.array(statusChange), v.minLength(1)),
  /** Further statements, in reading order. */
  facts: v.optional(v.array(fact)),
  /** Sources that disagree, side by side, in one sentence each. */
  disagreements: v.optional(v.array(fact)),
  /** The passages it belongs to; absent: those of its layer. */
  passages: v.optional(v.array(id)),
  /** Weight on the map: 1 is labelled first and from the farthest zoom, 3 last. */
  rank: v.optional(v.picklist([1, 2, 3])),
  // airfields
  nearestTown: v.optional(text),
  oblast: v.optional(text),
  icao: v.optional(text),
  runway: v.optional(runway),
  units: v.optional(fact),
  hostedTu22m: v.optional(
    v.pipe(
      v.strictObject({ answer: v.picklist(["yes", "no", "no-record"]), note: v.optional(text), ...backed }),
      v.check((x) => isBacked(x), BACKED),
    ),
  ),
  // positions
  /** Whose system this position was named for (ids of systems, or a name that we hold no figures for). */
  systems: v.optional(v.array(text)),
});
export type PlaceProperties = v.InferOutput<typeof placeProperties>;

const lng = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const lat = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
const lngLat = v.tuple([lng, lat]);
const box = v.pipe(
  v.tuple([lng, lat, lng, lat]),
  v.check(([w, s, e, n]) => w < e && s < n, "west, south, east, north"),
);
const line = v.pipe(v.array(lngLat), v.minLength(2));
const polygon = v.pipe(v.array(v.pipe(v.array(lngLat), v.minLength(4))), v.minLength(1));
const geometry = v.variant("type", [
  v.strictObject({ type: v.literal("Point"), coordinates: lngLat }),
  v.strictObject({ type: v.literal("LineString"), coordinates: line }),
  v.strictObject({ type: v.literal("Polygon"), coordinates: polygon }),
  v.strictObject({ type: v.literal("MultiPolygon"), coordinates: v.array(polygon) }),
]);

/** `data/layers/<id>.geojson`: RFC 7946, at most 6 decimals. Feature `id` repeats `properties.id`. */
export const layerData = v.strictObject({
  type: v.literal("FeatureCollection"),
  features: v.array(v.strictObject({ type: v.literal("Feature"), id, geometry, properties: placeProperties })),
});
export type LayerData = v.InferOutput<typeof layerData>;
export type PlaceFeature = LayerData["features"][number];

const colour = v.picklist(COLOUR_ROLES);

const layerCommon = {
  title: words,
  about: words,
  /** Place in the legend and on the map: smaller is higher in the legend and drawn on top. */
  order: v.number(),
  colour,
  /** Switched on in a view that names no layers and in the passages that it lists; false or absent for layers that only a passage's link or the reader calls up. */
  shown: v.optional(v.boolean()),
  /** The passages that this layer illustrates. */
  passages: v.array(id),
  licence: text,
  sources: v.array(id),
};
/** `data/layers/<id>.layer.json`: how a layer is named, drawn and linked. `places` has a GeoJSON file beside it; `rings` draws a system's figures. */
export const layerDescriptor = v.variant("recipe", [
  v.strictObject({
    recipe: v.literal("places"),
    ...layerCommon,
    /** Points: the symbol. Lines and areas are drawn in the layer's colour whatever the symbol. */
    symbol: v.picklist(["diamond", "runway", "position", "dot"]),
    /** What holds before a place's first dated status: it is not shown, or its first status is taken to hold. */
    before: v.picklist(["hidden", "first"]),
  }),
  v.strictObject({
    recipe: v.literal("rings"),
    ...layerCommon,
    system: id,
    dash: v.picklist(["dashed", "solid", "dotted", "long-dash"]),
  }),
]);
export type LayerDescriptor = v.InferOutput<typeof layerDescriptor>;

/** ONE published range. km from the launcher (or airfield) unless the measure says otherwise. `toKm` when the source gives an interval and `km` is its lower end. */
const figure = v.pipe(
  v.strictObject({
    id,
    measure: id,
    km: v.pipe(v.number(), v.minValue(1), v.maxValue(20000)),
    /** Who said it, in words for a reader: "RIA Novosti". */
    who: text,
    when: v.optional(isoDate),
    kind: v.picklist(["article", "maker", "official", "treaty", "test", "press", "reference"]),
    /** Our arithmetic on what the source says, not its own number. */
    derived: v.optional(v.literal(true)),
    /** Said of the family, not of this very variant; an upper or lower bound; a sum; a disputed estimate … */
    note: v.optional(text),
    confidence,
    ...backed,
  }),
  v.check((x) => isBacked(x), BACKED),
);
export type Figure = v.InferOutput<typeof figure>;

/** Whose number: which figure of a measure stands for each choice. `article: null` – the article gives none. */
const measure = v.strictObject({
  id,
  name: words,
  article: v.nullable(id),
  low: id,
  usual: v.nullable(id),
  high: id,
  /** Why these were chosen. */
  reason: text,
});
export type Measure = v.InferOutput<typeof measure>;

/** `data/systems/<id>.json`. The first measure is the one that rings and reach use unless another is named. */
export const system = v.strictObject({
  name: words,
  designation: v.optional(text),
  kind: v.picklist(["ballistic-missile", "cruise-missile", "air-defence", "bomber", "interceptor", "radar"]),
  about: words,
  measures: v.pipe(v.array(measure), v.minLength(1)),
  figures: v.pipe(v.array(figure), v.minLength(1)),
  facts: v.optional(v.array(fact)),
});
export type System = v.InferOutput<typeof system>;

/** A quotation of at most 12 words, with the words around it so that it can be found in a copy of the article. */
const quotation = v.strictObject({
  exact: v.pipe(
    text,
    v.check((s) => s.trim().split(/\s+/).length <= 12, "at most 12 words"),
  ),
  prefix: v.pipe(
    v.string(),
    v.check((s) => s.trim().split(/\s+/).length <= 6, "at most 6 words"),
  ),
  suffix: v.pipe(
    v.string(),
    v.check((s) => s.trim().split(/\s+/).length <= 6, "at most 6 words"),
  ),
});

/**
 * `data/passages/<id>.json`. `gist` may name a layer as `[Iskander-E](#iskander-e)`: the words are then underlined with that layer's stroke.
 * `link` is the whole view the passage calls up, spelled as in the address, without `passage=`.
 */
export const passage = v.strictObject({
  section: id,
  paragraph: v.pipe(v.number(), v.integer(), v.minValue(1)),
  gist: words,
  quotation,
  link: v.string(),
  /** What the map frames when the reader has not moved it: west, south, east, north in degrees. */
  frame: box,
  /** The smaller box that a small screen frames instead; absent: the same. */
  focus: v.optional(box),
  /** One sentence for a reader of why the map shows this. */
  shows: words,
  sources: v.array(id),
});
export type Passage = v.InferOutput<typeof passage>;

/** Places or a territory, as one end of a measurement. A territory is measured from its nearest point. */
const end = v.union([v.strictObject({ places: v.pipe(v.array(id), v.minLength(1)) }), v.strictObject({ territory: id })]);
export type End = v.InferOutput<typeof end>;
/** Which figure of a measure: the one that the reader chose, or always the same one. */
const choice = v.picklist(["chosen", "article", "low", "usual", "high"]);
const quantity = { system: id, measure: v.optional(id), figure: choice };
const quantifier = v.picklist(["any", "all"]);
/** The day of the view, or always the same day. */
const day = v.union([v.literal("view"), v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))]);

const simplePredicates = [
  /** From `from` (each place; a territory from its nearest point, "anywhere in it"), the figure covers `sites`. */
  v.strictObject({ type: v.literal("reach"), ...quantity, from: end, sites: v.pipe(v.array(id), v.minLength(1)), quantifier }),
  /** Each place of `what` (or the territory) is nearer than the nearest of `than` to each of `to`. */
  v.strictObject({ type: v.literal("nearer"), what: end, than: end, to: end }),
  /** On `on`, the places have one of the statuses `is`. */
  v.strictObject({ type: v.literal("status"), places: v.pipe(v.array(id), v.minLength(1)), is: v.pipe(v.array(status), v.minLength(1)), on: day, quantifier }),
  /** At least `atLeast` places of the layer have a runway of `runwayM` metres (or the length that the reader chose) and, if given, one of the statuses on `on`. `all`: of those with such a runway, all have the status. */
  v.strictObject({
    type: v.literal("count"),
    layer: id,
    runwayM: v.optional(v.union([v.literal("view"), v.number()])),
    is: v.optional(v.array(status)),
    on: v.optional(day),
    atLeast: v.union([v.number(), v.literal("all")]),
  }),
  /** The first figure is `is` times the second, within `tolerance` (a share of `is`); within `nearly` counts as partly. */
  v.strictObject({
    type: v.literal("ratio"),
    of: v.strictObject(quantity),
    to: v.strictObject(quantity),
    is: v.number(),
    tolerance: v.number(),
    nearly: v.number(),
  }),
  /** The figure lies between `minKm` and `maxKm`. */
  v.strictObject({ type: v.literal("figure"), ...quantity, minKm: v.optional(v.number()), maxKm: v.optional(v.number()) }),
  /** The distance between two ends lies within `toleranceKm` of `km`. */
  v.strictObject({ type: v.literal("distance"), from: end, to: end, km: v.number(), toleranceKm: v.number() }),
  /** What the public record says: all statements that bear on it confirm, contradict, or both. */
  v.strictObject({ type: v.literal("record") }),
] as const;
const simplePredicate = v.variant("type", [...simplePredicates]);
export type SimplePredicate = v.InferOutput<typeof simplePredicate>;
/** What would have to hold for the claim to hold. `every`: supported if all parts are, partly if some are. `none`: nothing that we could test. */
const predicate = v.variant("type", [
  ...simplePredicates,
  v.strictObject({ type: v.literal("every"), of: v.pipe(v.array(simplePredicate), v.minLength(2)) }),
  v.strictObject({ type: v.literal("none"), reason: words }),
]);
export type Predicate = v.InferOutput<typeof predicate>;

/** `data/claims/<id>.json`: a checkable statement of the article, what would have to hold, and what the public record says. */
export const claim = v.strictObject({
  passages: v.pipe(v.array(id), v.minLength(1)),
  quotation: v.pipe(
    text,
    v.check((s) => s.trim().split(/\s+/).length <= 12, "at most 12 words"),
  ),
  paraphrase: words,
  /** The claim that speaks for its passage: its verdict stands on the closed card and its measured line on the map. */
  lead: v.optional(v.literal(true)),
  test: predicate,
  /** Statements with who says so. `bearing`: it confirms the claim, contradicts it, was looked for and not found, or only gives context. */
  record: v.array(
    v.pipe(
      v.strictObject({ text, bearing: v.picklist(["confirms", "contradicts", "not-found", "context"]), ...backed }),
      v.check((x) => isBacked(x) || x.bearing === "not-found", BACKED),
    ),
  ),
  /** The layers that the claim is about. */
  layers: v.array(id),
  /** What the map frames while this claim is the one shown, if the passage's own frame is not enough. */
  frame: v.optional(box),
});
export type Claim = v.InferOutput<typeof claim>;

/** `data/timeline.json`: dated events for the time line. `named` ones carry a label at every width. */
export const timeline = v.array(
  v.pipe(
    v.strictObject({ date: isoDate, label: words, fact: text, named: v.optional(v.boolean()), place: v.optional(id), ...backed }),
    v.check((x) => isBacked(x), BACKED),
  ),
);
export type Timeline = v.InferOutput<typeof timeline>;

/** `data/article.json`. */
export const article = v.strictObject({
  title: text,
  author: text,
  authorNote: text,
  outlet: text,
  language: v.picklist(LANGUAGES),
  /** Best estimate of the date of publication, and how it was reached. */
  issued: isoDate,
  issuedNote: words,
  rights: words,
  source: id,
  sections: v.pipe(v.array(v.strictObject({ id, title: text, gist: words })), v.minLength(1)),
});
export type Article = v.InferOutput<typeof article>;

/** One source in CSL-JSON (the fields we use). `custom` holds what CSL has no field for. */
const cslSource = v.strictObject({
  id,
  type: v.picklist([
    "article",
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "book",
    "broadcast",
    "dataset",
    "document",
    "entry-encyclopedia",
    "legislation",
    "map",
    "motion_picture",
    "personal_communication",
    "post",
    "post-weblog",
    "report",
    "speech",
    "treaty",
    "webpage",
  ]),
  title: text,
  author: v.optional(v.array(v.union([v.strictObject({ family: text, given: v.optional(text) }), v.strictObject({ literal: text })]))),
  "container-title": v.optional(text),
  publisher: v.optional(text),
  issued: v.optional(v.strictObject({ "date-parts": v.tuple([v.pipe(v.array(v.number()), v.minLength(1), v.maxLength(3))]) })),
  language: v.optional(text),
  URL: v.optional(v.pipe(text, v.regex(/^https?:\/\/\S+$/))),
  note: v.optional(text),
  custom: v.strictObject({
    /** What sort of voice this is. */
    voice: v.picklist(["official", "state-media", "press", "maker", "research", "encyclopaedia", "database", "partisan", "article", "own-computation"]),
    /** What of it was read: an extract of the page itself, a copy or reprint elsewhere, or nothing (from general knowledge). */
    read: v.picklist(["original", "copy", "none"]),
    /** Its code in the research notes, for tracing. */
    code: v.optional(text),
  }),
});
export const sources = v.array(cslSource);
export type Source = v.InferOutput<typeof cslSource>;

/** `data/places.geojson`: towns, seas, rivers and countries that a reader needs for orientation. `rank` 1 is shown first. */
export const places = v.strictObject({
  type: v.literal("FeatureCollection"),
  features: v.array(
    v.strictObject({
      type: v.literal("Feature"),
      id,
      geometry: v.variant("type", [
        v.strictObject({ type: v.literal("Point"), coordinates: lngLat }),
        v.strictObject({ type: v.literal("LineString"), coordinates: line }),
      ]),
      properties: v.strictObject({
        id,
        kind: v.picklist(["capital", "town", "country", "region", "sea", "gulf", "river", "lake"]),
        name: words,
        country: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
        rank: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
        /** Inhabitants, rounded, where it is a town. */
        population: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
      }),
    }),
  ),
});
export type Places = v.InferOutput<typeof places>;

/** `data/territory/<id>.json`, beside the outline: where it comes from and how far it may be wrong. */
export const territory = v.strictObject({
  name: words,
  source: id,
  licence: text,
  attribution: text,
  date: isoDate,
  /** The outline is surely within this many km of the true border. */
  errorKm: v.pipe(v.number(), v.minValue(0)),
  note: text,
});
export type Territory = v.InferOutput<typeof territory>;
