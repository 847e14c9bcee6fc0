import type { LngLat } from "../geodesy/earth.ts";
import type {
  Article,
  Claim,
  Figure,
  Language,
  LayerData,
  LayerDescriptor,
  Passage,
  PlaceFeature,
  PlaceProperties,
  Source,
  StatusChange,
  System,
  Timeline,
  Words,
} from "./schema.ts";

type WithId<T> = T & { readonly id: string };
/** `Omit` for each member of a union by itself. */
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** What is known of a place before anyone asks for more: enough for the map, the lists and the verdicts. */
export type BriefProperties = Pick<PlaceProperties, "id" | "name" | "label" | "kind" | "country" | "passages" | "rank"> & {
  readonly precision: Pick<PlaceProperties["precision"], "km">;
  readonly status: readonly Pick<StatusChange, "date" | "status">[];
  readonly runway?: Pick<NonNullable<PlaceProperties["runway"]>, "lengthM" | "headingDeg"> | undefined;
};

/** One place of a layer, in short. */
export interface BriefPlace {
  readonly id: string;
  readonly layer: string;
  readonly geometry: PlaceFeature["geometry"];
  readonly properties: BriefProperties;
}

/** One place of a layer: the GeoJSON feature with the layer it belongs to. */
export interface Place extends BriefPlace {
  readonly properties: PlaceProperties;
}

export type BriefDescriptor = Without<LayerDescriptor, "about" | "licence" | "sources">;
/** What a reader switches on. `places` is empty for layers that draw rings. */
export type BriefLayer = WithId<BriefDescriptor> & { readonly places: readonly BriefPlace[] };
export type Layer = WithId<LayerDescriptor> & { readonly places: readonly Place[] };

export type BriefFigure = Pick<Figure, "id" | "measure" | "km" | "derived">;
export type BriefMeasure = Omit<System["measures"][number], "reason">;
/** A system with its figures, without who gave them. */
export type BriefSystem = Pick<System, "name" | "kind"> & { readonly measures: readonly BriefMeasure[]; readonly figures: readonly BriefFigure[] };
export type BriefPassage = Omit<Passage, "quotation" | "sources"> & { readonly quotation: Pick<Passage["quotation"], "exact"> };
/** A claim, and of its record which way each statement points; only the first that decides has its text. */
export type BriefClaim = Omit<Claim, "quotation" | "record" | "layers"> & {
  readonly record: readonly (Pick<Claim["record"][number], "bearing"> & { readonly text?: string | undefined })[];
};
export type BriefArticle = Pick<Article, "title" | "author" | "outlet" | "language" | "issued" | "issuedNote"> & {
  readonly sections: readonly Omit<Article["sections"][number], "gist">[];
};
/** An event of the time line; what it says in full comes with the whole catalog. */
export type BriefEvent = Pick<Timeline[number], "date" | "label" | "named"> & Partial<Pick<Timeline[number], "fact" | "sources" | "unverified">>;

/** `data/` in short, indexed: all that is needed until a reader asks for facts and sources. Built once; never changed. */
export interface BriefCatalog {
  readonly article: BriefArticle;
  /** In reading order. */
  readonly passages: readonly WithId<BriefPassage>[];
  /** In legend order. */
  readonly layers: readonly BriefLayer[];
  readonly systems: ReadonlyMap<string, WithId<BriefSystem>>;
  readonly claims: ReadonlyMap<string, WithId<BriefClaim>>;
  /** Every place of every layer by id. */
  readonly places: ReadonlyMap<string, BriefPlace>;
  readonly timeline: readonly BriefEvent[];
  readonly sourceCount: number;
}

/** Everything in `data/`, indexed. */
export interface Catalog extends BriefCatalog {
  readonly article: Article;
  readonly passages: readonly WithId<Passage>[];
  readonly layers: readonly Layer[];
  readonly systems: ReadonlyMap<string, WithId<System>>;
  readonly claims: ReadonlyMap<string, WithId<Claim>>;
  readonly places: ReadonlyMap<string, Place>;
  readonly timeline: Timeline;
  readonly sources: ReadonlyMap<string, Source>;
}

/** True when facts and sources are here too. */
export const isWhole = (catalog: BriefCatalog): catalog is Catalog => "sources" in catalog;

/** The files of `data/` in short: for folders, a map from file name without ending to content. */
export interface RawBrief {
  readonly article: BriefArticle;
  readonly passages: Readonly<Record<string, BriefPassage>>;
  readonly descriptors: Readonly<Record<string, BriefDescriptor>>;
  readonly layerData: Readonly<Record<string, { readonly features: readonly Omit<BriefPlace, "layer">[] }>>;
  readonly systems: Readonly<Record<string, BriefSystem>>;
  readonly claims: Readonly<Record<string, BriefClaim>>;
  readonly timeline: readonly BriefEvent[];
  readonly sourceCount: number;
}

/** The files of `data/` as read. */
export interface RawCatalog extends Omit<RawBrief, "sourceCount"> {
  readonly article: Article;
  readonly passages: Readonly<Record<string, Passage>>;
  readonly descriptors: Readonly<Record<string, LayerDescriptor>>;
  readonly layerData: Readonly<Record<string, LayerData>>;
  readonly systems: Readonly<Record<string, System>>;
  readonly claims: Readonly<Record<string, Claim>>;
  readonly timeline: Timeline;
  readonly sources: readonly Source[];
}

const withIds = <T extends object>(files: Readonly<Record<string, T>>): WithId<T>[] => Object.entries(files).map(([id, content]) => ({ id, ...content }));

/** Indexes `data/` in short. Trusts it: `tests/data.test.ts` and the build have checked it against the schema. Whatever more the files hold is kept. */
export function buildBrief(raw: RawBrief): BriefCatalog {
  const layers = withIds(raw.descriptors)
    .map((descriptor): BriefLayer => {
      const features = raw.layerData[descriptor.id]?.features ?? [];
      return { ...descriptor, places: features.map(({ id, geometry, properties }) => ({ id, layer: descriptor.id, geometry, properties })) };
    })
    .sort((a, b) => a.order - b.order || a.id.localeCompare(b.id));
  return {
    article: raw.article,
    passages: withIds(raw.passages).sort((a, b) => a.paragraph - b.paragraph),
    layers,
    systems: new Map(withIds(raw.systems).map((s) => [s.id, s])),
    claims: new Map(withIds(raw.claims).map((c) => [c.id, c])),
    places: new Map(layers.flatMap((l) => l.places.map((p) => [p.id, p]))),
    timeline: raw.timeline,
    sourceCount: raw.sourceCount,
  };
}

/** Indexes the files of `data/`. */
export function buildCatalog(raw: RawCatalog): Catalog {
  // The index keeps all that the files hold, so what went in whole comes out whole.
  return { ...(buildBrief({ ...raw, sourceCount: raw.sources.length }) as Omit<Catalog, "sources">), sources: new Map(raw.sources.map((s) => [s.id, s])) };
}

/** The text in the reader's language, or in English, which is always there. */
export function inLanguage(words: Words, language: Language): string {
  return words[language] ?? words.en;
}

/** Where a place is measured from and labelled: its point, or the middle of its vertices' box for lines and areas. */
export function pointOf({ geometry }: Pick<BriefPlace, "geometry">): LngLat {
  if (geometry.type === "Point") return geometry.coordinates;
  const vertices: readonly (readonly [number, number])[] =
    geometry.type === "LineString" ? geometry.coordinates : geometry.type === "Polygon" ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
  const lngs = vertices.map((p) => p[0]);
  const lats = vertices.map((p) => p[1]);
  return [(Math.min(...lngs) + Math.max(...lngs)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2];
}
