/** What is visible, as files for other programs: read back by the readers that they are meant for. */
import { check } from "@placemarkio/check-geojson";
import { kml } from "@tmcw/togeojson";
import type { Feature, FeatureCollection, Position } from "geojson";
import { Window } from "happy-dom";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { createEvaluator } from "../../src/claims/evaluator.ts";
import { reachRows } from "../../src/claims/reach-rows.ts";
import { toCsvFile, toGeojsonFile, toKmlFile } from "../../src/export/to-files.ts";
import { heldRanges, placeRow, sourcesShown, visibleFeatures } from "../../src/export/visible.ts";
import { derive } from "../../src/state/derive.ts";
import { ASKED } from "../../src/state/draw-asked.ts";
import { readLink } from "../../src/state/link.ts";
import { saysEnglish as say } from "../../src/words/languages.ts";
import { readCatalog } from "../fixtures/read-catalog.ts";
import { readTerritories } from "../fixtures/read-territories.ts";

const catalog = readCatalog();
const territories = readTerritories(catalog);
const ORIGIN = { title: "Passage 11 & <others>", citation: "Foothold $& “quoted”", address: "https://example.org/#passage=p11&lang=be" };

function shown(link: string) {
  const { view } = readLink(link, catalog);
  const drawing = derive(view, catalog, "light", say, {
    territories,
    judge: createEvaluator(catalog, territories),
    envelopeOf: () => [
      [20, 50],
      [30, 50],
      [30, 56],
      [20, 50],
    ],
    shareOf: () => undefined,
    partOf: () => null,
  });
  return { view, drawing, features: visibleFeatures(view, drawing, catalog, say) };
}
const geojson = (features: readonly Feature[]) => toGeojsonFile(features, ORIGIN);
const kmlOf = (text: string): FeatureCollection => {
  const { DOMParser } = new Window();
  return kml(new DOMParser().parseFromString(text, "text/xml") as unknown as Document) as FeatureCollection;
};
const positions = (value: unknown): Position[] => (Array.isArray(value) ? (typeof value[0] === "number" ? [value as Position] : value.flatMap(positions)) : []);
const coordinates = ({ geometry }: Pick<Feature, "geometry">): unknown =>
  geometry.type === "GeometryCollection" ? geometry.geometries.map((one) => coordinates({ geometry: one })) : geometry.coordinates;

const LINKS = [
  "",
  "passage=p11",
  "passage=p11&select=redzikowo-aegis-ashore",
  "passage=p11&numbers=high&from=53.9,27.57",
  "on=tu-22m3,missile-defence-sites&numbers=high&date=2026-01-01",
  "passage=p11&measure=52.1,23.7~54.5,17.1~54,10&check=52.2,21",
  "measure=60,170~60,-170",
] as const;

describe.each(LINKS)("the visible data of #%s", (link) => {
  const { view, drawing, features } = shown(link);
  const text = geojson(features);

  test("is GeoJSON that a strict reader takes", () => {
    expect((check(text) as FeatureCollection).features).toHaveLength(features.length);
    expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
  });

  test("has at most six decimals, and no longitude beyond 180°", () => {
    const all = features.flatMap((one) => positions(coordinates(one)));
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter(([lng = 999, lat = 999]) => Math.abs(lng) > 180 || Math.abs(lat) > 90)).toEqual([]);
    expect(all.flat().filter((degrees) => Number(degrees.toFixed(6)) !== degrees)).toEqual([]);
  });

  test("winds outer outlines counter-clockwise and holes clockwise", () => {
    const polygons = features.flatMap(({ geometry }) =>
      geometry.type === "Polygon" ? [geometry.coordinates] : geometry.type === "MultiPolygon" ? geometry.coordinates : [],
    );
    const doubled = (ring: Position[]) => ring.slice(1).reduce((sum, [x = 0, y = 0], i) => sum + ((ring[i]?.[0] ?? 0) * y - x * (ring[i]?.[1] ?? 0)), 0);
    for (const rings of polygons) expect(rings.map((ring) => Math.sign(doubled(ring)))).toEqual(rings.map((_, i) => (i === 0 ? 1 : -1)));
  });

  test("holds every place, ring, envelope and measured line that is drawn, and nothing of a layer that is off", () => {
    const ids = features.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(drawing.places.map(({ id }) => (id === ASKED ? "own-place" : id))));
    const kinds = features.map(({ properties }) => properties?.kind as string);
    expect(kinds.filter((kind) => kind === "ring")).toHaveLength(drawing.rings.length);
    expect(kinds.filter((kind) => kind === "envelope")).toHaveLength(drawing.envelopes.length);
    expect(kinds.filter((kind) => kind === "measured line")).toHaveLength(drawing.measures.length);
    expect(kinds.filter((kind) => kind === "band")).toHaveLength(drawing.bands.length);
    const layers = features.flatMap(({ properties }) => (properties?.kind === "place" ? [properties.layer as string] : []));
    expect(layers.filter((layer) => !view.on.includes(layer))).toEqual([]);
  });

  test("names its sources in full wherever a figure or a status has one", () => {
    for (const { id, properties } of features) {
      const [ids, sources] = [properties?.source_ids as string[], properties?.sources as string[]];
      expect([id, sources.length]).toEqual([id, ids.length]);
      if (properties?.kind === "ring" || properties?.kind === "place") expect([id, ids.length > 0 || properties.statement !== null]).toEqual([id, true]);
    }
    expect(sourcesShown(view, drawing, catalog).every((id) => catalog.sources.has(id))).toBe(true);
  });

  test("survives KML: as many placemarks with the same names, coordinates and numbers", () => {
    const back = kmlOf(toKmlFile(features, ORIGIN));
    expect(back.features).toHaveLength(features.length);
    for (const [i, one] of back.features.entries()) {
      const before = features[i];
      if (!before) throw new Error("a placemark too many");
      expect(one.properties?.name).toBe(before.properties?.name);
      expect(positions(coordinates(one)).map(([a, b]) => [a, b])).toEqual(positions(coordinates(before)));
      if (before.properties?.km !== undefined) expect(Number(one.properties?.km)).toBe(before.properties.km);
    }
  });
});

describe("the table of places", () => {
  const { view, drawing } = shown("passage=p11");
  const held = heldRanges(view, catalog);
  const rows = drawing.places.map((place) => placeRow(place, view, catalog, held, say));
  const { data, errors } = Papa.parse<Record<string, string>>(toCsvFile(rows), { header: true, skipEmptyLines: true });

  test("comes back as it went out", () => {
    expect(errors).toEqual([]);
    expect(data.map((row) => row.id)).toEqual(rows.map((row) => row.id));
    const [first] = rows;
    expect(Object.keys(data[0] ?? {})).toEqual(Object.keys(first ?? {}));
    for (const [i, row] of data.entries()) {
      expect(row.name).toBe(rows[i]?.name);
      expect(row.sources).toBe(([rows[i]?.sources ?? []].flat() as string[]).join(" | "));
    }
  });

  test("holds distance, bearing, margin and verdict of the page's own table", () => {
    const row = reachRows(view, catalog, 200).find(({ place }) => place.id === "redzikowo-aegis-ashore");
    const told = data.find(({ id }) => id === "redzikowo-aegis-ashore");
    expect(row).toBeDefined();
    expect(told).toMatchObject({
      distance_km: row?.km.toFixed(1),
      bearing_deg: row?.bearingDeg.toFixed(1),
      "iskander-e_margin_km": row?.marginKm?.toFixed(1),
      "iskander-e_verdict": "out",
      "iskander-e_range_km": "200",
    });
  });
});

test("a text that a spreadsheet would take for a formula is marked as a text; a negative number is not", () => {
  expect(toCsvFile([{ name: '=HYPERLINK("x")', km: -3.5, note: null }])).toBe('name,km,note\r\n"\'=HYPERLINK(""x"")",-3.5,\r\n');
});

test("files say where they come from, whatever letters that holds", () => {
  const { features } = shown("passage=p11");
  expect(JSON.parse(geojson(features))).toMatchObject(ORIGIN);
  const text = toKmlFile(features, ORIGIN);
  expect(text).toContain("<name>Passage 11 &amp; &lt;others&gt;</name>");
  expect(text).toContain("Foothold $&amp; “quoted”");
});

test("a line over the antimeridian is cut there", () => {
  const line = shown("measure=60,170~60,-170").features.find(({ id }) => id === "own-line/1")?.geometry;
  expect(line?.type).toBe("MultiLineString");
  const [west, east] = (line as { coordinates: Position[][] }).coordinates;
  expect([west?.at(-1)?.[0], east?.[0]?.[0], east?.at(-1)?.[0]]).toEqual([180, -180, -170]);
});
