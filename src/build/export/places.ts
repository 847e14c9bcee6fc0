import { type Catalog, type Layer, type Place, pointOf } from "../../catalog/catalog.ts";
import { LANGUAGES } from "../../catalog/languages.ts";
import type { Fact } from "../../catalog/schema.ts";
import { statusAt } from "../../catalog/status.ts";
import { DEFAULT_DATE } from "../../state/view.ts";
import type { Derived } from "../derived.ts";
import type { ExportFile } from "./file.ts";
import { type Column, type Statement, toCsv, toGeojson, toSchema, used } from "./table.ts";

type PlaceLayer = Extract<Layer, { recipe: "places" }>;

const statements = (facts: readonly Fact[] | undefined): Statement[] => (facts ?? []).map(({ text, sources, unverified }) => ({ text, sources, unverified }));

/** Every source that is named anywhere in a value. */
function sourcesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(sourcesIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === "sources" ? (inner as string[]) : sourcesIn(inner)));
}

/** All that is known of a place, flat. The columns of fields that no place of a layer has are left out of that layer. */
function columns(layer: PlaceLayer, derived: Derived): Column<Place>[] {
  const onDay = (place: Place) => statusAt(place.properties.status, DEFAULT_DATE, layer.before);
  return [
    { name: "id", type: "string", about: "Id of the place, unique in all layers", of: (p) => p.id },
    { name: "layer", type: "string", about: "Id of the layer", of: (p) => p.layer },
    { name: "name", type: "string", about: "Name in English", of: (p) => p.properties.name.en },
    ...LANGUAGES.filter((language) => language !== "en").map((language): Column<Place> => {
      return {
        name: `name_${language}`,
        type: "string",
        about: `Name in the language with the code ${language}`,
        of: (p) => p.properties.name[language] ?? null,
      };
    }),
    { name: "name_local", type: "string", about: "Local name, where its language is none of these", of: (p) => p.properties.name.local ?? null },
    { name: "lng", type: "number", about: "Longitude, degrees, WGS84 (of the middle, for lines and areas)", of: (p) => pointOf(p)[0] },
    { name: "lat", type: "number", about: "Latitude, degrees, WGS84 (of the middle, for lines and areas)", of: (p) => pointOf(p)[1] },
    { name: "kind", type: "string", about: "What it is", of: (p) => p.properties.kind },
    { name: "programme", type: "string", about: "The programme it belongs to", of: (p) => p.properties.programme ?? null },
    { name: "country", type: "string", about: "ISO 3166-1 alpha-2; XX for international waters", of: (p) => p.properties.country ?? null },
    { name: "confidence", type: "string", about: "How sure we are: high, medium, low", of: (p) => p.properties.confidence },
    { name: "precision_kind", type: "string", about: "What the coordinates mean: base, town, area or point", of: (p) => p.properties.precision.kind },
    { name: "precision_km", type: "number", about: "A radius in km that surely holds the place", of: (p) => p.properties.precision.km },
    { name: "precision_note", type: "string", about: "On the coordinates", of: (p) => p.properties.precision.note ?? null },
    { name: "status", type: "string", about: `What it was on ${DEFAULT_DATE}; empty if nothing was known of it by then`, of: (p) => onDay(p)?.status ?? null },
    {
      name: "status_date",
      type: "string",
      about: "Date of the statement behind it, as exact as the source is: YYYY, YYYY-MM or YYYY-MM-DD",
      of: (p) => onDay(p)?.date ?? null,
    },
    { name: "status_fact", type: "string", about: "The statement behind that status", of: (p) => onDay(p)?.fact ?? null },
    {
      name: "status_history",
      type: "string",
      about: "Every dated status, oldest first, each with its sources",
      of: (p) => p.properties.status.map(({ date, status, fact, label, sources, unverified }) => ({ date, status, label, text: fact, sources, unverified })),
    },
    { name: "facts", type: "string", about: "Further statements, each with its sources", of: (p) => statements(p.properties.facts) },
    { name: "disagreements", type: "string", about: "Where sources disagree", of: (p) => statements(p.properties.disagreements) },
    ...Object.keys(derived.nearest).map((territory): Column<Place> => {
      const about = `Distance in km to the nearest point of ${territory} on the WGS84 ellipsoid; 0 inside; our measurement`;
      return { name: `km_to_${territory}`, type: "number", about, of: (p) => derived.nearest[territory]?.[p.id]?.km ?? null };
    }),
    { name: "nearest_town", type: "string", about: "Nearest town", of: (p) => p.properties.nearestTown ?? null },
    { name: "oblast", type: "string", about: "Oblast (region) of Belarus", of: (p) => p.properties.oblast ?? null },
    { name: "icao", type: "string", about: "ICAO code of the airfield", of: (p) => p.properties.icao ?? null },
    { name: "runway_length_m", type: "integer", about: "Length of the longest runway in m", of: (p) => p.properties.runway?.lengthM ?? null },
    { name: "runway_width_m", type: "number", about: "Its width in m", of: (p) => p.properties.runway?.widthM ?? null },
    { name: "runway_heading", type: "string", about: "Its numbers", of: (p) => p.properties.runway?.heading ?? null },
    { name: "runway_surface", type: "string", about: "Its surface", of: (p) => p.properties.runway?.surface ?? null },
    { name: "runway_note", type: "string", about: "On the runway", of: (p) => p.properties.runway?.note ?? null },
    { name: "units", type: "string", about: "Units that were based there", of: (p) => statements(p.properties.units && [p.properties.units]) },
    {
      name: "hosted_tu22m",
      type: "string",
      about: "Whether the Tu-22M was based there: yes, no, or no-record",
      of: (p) => p.properties.hostedTu22m?.answer ?? null,
    },
    { name: "hosted_tu22m_note", type: "string", about: "On that", of: (p) => p.properties.hostedTu22m?.note ?? null },
    { name: "systems", type: "string", about: "Whose system the position was named for", of: (p) => p.properties.systems ?? null },
    { name: "passages", type: "string", about: "Passages of the article that it belongs to", of: (p) => p.properties.passages ?? layer.passages },
    { name: "sources", type: "string", about: "Ids of all sources, in sources.json", of: (p) => [...new Set(sourcesIn(p.properties))].sort() },
  ];
}

/** `layers/<id>.geojson` with a CSV beside it, for every layer that has places. */
export function placeFiles(catalog: Catalog, derived: Derived): ExportFile[] {
  return catalog.layers.flatMap((layer): ExportFile[] => {
    if (layer.recipe !== "places") return [];
    const { places } = layer;
    const table = used(columns(layer, derived), places);
    const common = { title: layer.title.en, about: `${layer.about.en} Licence and origin: ${layer.licence.replace(/\.$/, "")}.`, terms: "ours" } as const;
    const geojson = toGeojson(
      table,
      places,
      (place) => place.id,
      (place) => place.geometry,
    );
    return [
      { ...common, path: `layers/${layer.id}.geojson`, text: geojson },
      { ...common, path: `layers/${layer.id}.csv`, text: toCsv(table, places), schema: toSchema(table, "id") },
    ];
  });
}
