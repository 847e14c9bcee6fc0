import type { LngLat } from "../geodesy/earth.ts";
import type { Article, Claim, Language, LayerData, LayerDescriptor, Passage, PlaceFeature, PlaceProperties, Source, System, Words } from "./schema.ts";

type WithId<T> = T & { readonly id: string };

/** One place of a layer: the GeoJSON feature with the layer it belongs to. */
export interface Place {
  readonly id: string;
  readonly layer: string;
  readonly geometry: PlaceFeature["geometry"];
  readonly properties: PlaceProperties;
}

/** What a reader switches on. `places` is empty for layers that draw rings. */
export type Layer = WithId<LayerDescriptor> & { readonly places: readonly Place[] };

/** Everything in `data/`, indexed. Built once; never changed. */
export interface Catalog {
  readonly article: Article;
  /** In reading order. */
  readonly passages: readonly WithId<Passage>[];
  /** In legend order. */
  readonly layers: readonly Layer[];
  readonly systems: ReadonlyMap<string, WithId<System>>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly claims: ReadonlyMap<string, WithId<Claim>>;
  /** Every place of every layer by id. */
  readonly places: ReadonlyMap<string, Place>;
}

/** The files of `data/` as read: for folders, a map from file name without ending to content. */
export interface RawCatalog {
  readonly article: Article;
  readonly passages: Readonly<Record<string, Passage>>;
  readonly descriptors: Readonly<Record<string, LayerDescriptor>>;
  readonly layerData: Readonly<Record<string, LayerData>>;
  readonly systems: Readonly<Record<string, System>>;
  readonly claims: Readonly<Record<string, Claim>>;
  readonly sources: readonly Source[];
}

const withIds = <T extends object>(files: Readonly<Record<string, T>>): WithId<T>[] => Object.entries(files).map(([id, content]) => ({ id, ...content }));

/** Indexes the files of `data/`. Trusts them: `tests/data.test.ts` and the build have checked them against the schema. */
export function buildCatalog(raw: RawCatalog): Catalog {
  const layers = withIds(raw.descriptors)
    .map((descriptor): Layer => {
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
    sources: new Map(raw.sources.map((s) => [s.id, s])),
    places: new Map(layers.flatMap((l) => l.places.map((p) => [p.id, p]))),
  };
}

/** The text in the reader's language, or in English, which is always there. */
export function inLanguage(words: Words, language: Language): string {
  return words[language] ?? words.en;
}

/** Where a place is measured from and labelled: its point, or the middle of its vertices' box for lines and areas. */
export function pointOf({ geometry }: Pick<Place, "geometry">): LngLat {
  if (geometry.type === "Point") return geometry.coordinates;
  const vertices: readonly (readonly [number, number])[] =
    geometry.type === "LineString" ? geometry.coordinates : geometry.type === "Polygon" ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
  const lngs = vertices.map((p) => p[0]);
  const lats = vertices.map((p) => p[1]);
  return [(Math.min(...lngs) + Math.max(...lngs)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2];
}
