import { createHash } from "node:crypto";
import { resolve } from "node:path";
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon } from "geojson";
import { build } from "vite";
import { expect, test } from "vitest";
import { derived } from "../../src/build/derived.ts";
import { claimFile, type ExportedClaim } from "../../src/build/export/claims.ts";
import { placeFiles } from "../../src/build/export/places.ts";
import { TOLERANCE_M } from "../../src/build/export/ranges.ts";
import { buildExports } from "../../src/build/exports.ts";
import { exportData } from "../../src/build/exports-plugin.ts";
import { readCatalog, readTerritories } from "../../src/build/read-data.ts";
import type { Catalog } from "../../src/catalog/catalog.ts";
import type { Claim, Source } from "../../src/catalog/schema.ts";
import type { LngLat } from "../../src/geodesy/earth.ts";
import { alongMercator } from "../../src/geodesy/mercator.ts";
import { karneyBorderKm } from "../geodesy/border.ts";
import { karneyKm } from "../geodesy/karney.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const catalog = readCatalog(ROOT);
const territories = readTerritories(ROOT);
const values = derived(catalog, territories);
const files = new Map(buildExports(catalog, territories, values, "1.2.3"));
const text = (path: string): string => files.get(path) ?? `no ${path}`;
const json = <T>(path: string): T => JSON.parse(text(path)) as T;

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly licenses: { name: string }[];
  readonly schema?: { fields: { name: string; type: string; description: string }[]; primaryKey: string };
}
const { resources, version } = json<{ resources: Resource[]; version: string }>("datapackage.json");
const geojsonPaths = [...files.keys()].filter((path) => path.endsWith(".geojson"));
const tablePaths = geojsonPaths.filter((path) => !path.startsWith("territory/"));

/** CSV as RFC 4180 has it, read one character after another. */
function parseCsv(csv: string): string[][] {
  const rows: string[][] = [[""]];
  let inQuotes = false;
  for (let i = 0; i < csv.length; i += 1) {
    const row = rows.at(-1) as string[];
    const c = csv[i] as string;
    if (inQuotes && c === '"' && csv[i + 1] === '"') {
      row[row.length - 1] += '"';
      i += 1;
    } else if (c === '"') inQuotes = !inQuotes;
    else if (!inQuotes && c === ",") row.push("");
    else if (!inQuotes && c === "\r" && csv[i + 1] === "\n") {
      rows.push([""]);
      i += 1;
    } else row[row.length - 1] += c;
  }
  expect(rows.pop()).toEqual([""]);
  return rows;
}

test("every file that was promised is there", () => {
  const layers = catalog.layers.flatMap((layer) => (layer.recipe === "places" ? [`layers/${layer.id}.geojson`, `layers/${layer.id}.csv`] : []));
  expect(layers).toContain("layers/missile-defence-sites.geojson");
  const promised = [
    "rings.geojson",
    "envelopes.geojson",
    "claims.json",
    "sources.json",
    "datapackage.json",
    "LICENCE.txt",
    "CITATION.txt",
    "citation.bib",
    "citation.csl.json",
  ];
  expect([...files.keys()]).toEqual(expect.arrayContaining([...layers, ...promised]));
});

test("the package lists every data file once, with its size, its hash and its licence", () => {
  expect(version).toBe("1.2.3");
  const described = ["datapackage.json", "LICENCE.txt", "CITATION.txt", "citation.bib", "citation.csl.json"];
  expect(resources.map(({ path }) => path).sort()).toEqual([...files.keys()].filter((path) => !described.includes(path)).sort());
  expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
  for (const { path, name, bytes, hash } of resources) {
    expect(name).toMatch(/^[a-z0-9._-]+$/);
    expect([path, bytes, hash]).toEqual([path, Buffer.byteLength(text(path)), `sha256:${createHash("sha256").update(text(path)).digest("hex")}`]);
  }
  const licence = (path: string): string | undefined => resources.find((one) => one.path === path)?.licenses[0]?.name;
  expect(licence("layers/airfields.csv")).toBe("CC-BY-4.0");
  expect(licence("claims.json")).toBe("CC-BY-4.0");
  expect(licence("envelopes.geojson")).toBe("ODbL-1.0");
  expect(licence("territory/belarus.geojson")).toBe("ODbL-1.0");
  expect(licence("territory/russia.geojson")).toBe("other-pd");
});

test("licence and citation name every file, both credits and the version", () => {
  for (const { path } of resources) expect(text("LICENCE.txt").match(new RegExp(`^ {2}${path.replaceAll(".", "\\.")}$`, "gm"))).toHaveLength(1);
  expect(text("LICENCE.txt")).toContain("© OpenStreetMap contributors");
  expect(text("LICENCE.txt")).toContain("Made with Natural Earth");
  expect(text("CITATION.txt")).toContain("Version 1.2.3");
  expect(text("citation.bib")).toMatch(/^@misc\{foothold,\n(?: {2}\w+ = \{.+\},\n)+ {2}\w+ = \{.+\}\n\}\n$/);
  expect(json<object[]>("citation.csl.json")[0]).toMatchObject({ id: "foothold", type: "dataset", version: "1.2.3" });
});

test.each(geojsonPaths)("%s is RFC 7946: within the world, at most 6 decimals, outer rings counter-clockwise and closed", (path) => {
  const whole = json<FeatureCollection | Feature>(path);
  const features = whole.type === "FeatureCollection" ? whole.features : [whole];
  expect(features.length).toBeGreaterThan(0);
  expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
  for (const { type, geometry, properties } of features) {
    expect(type).toBe("Feature");
    expect(properties).not.toBeNull();
    const coordinates = JSON.stringify("coordinates" in geometry ? geometry.coordinates : []);
    expect(coordinates).not.toMatch(/\.\d{7}|null/);
    const numbers = coordinates.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];
    expect(numbers.every((n, i) => Math.abs(n) <= (i % 2 === 0 ? 180 : 90))).toBe(true);
    if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") continue;
    for (const [outer = []] of geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates) {
      expect(outer.at(-1)).toEqual(outer[0]);
      expect(outer.reduce((sum, [x = 0, y = 0], i) => sum + (outer[i - 1]?.[0] ?? x) * y - x * (outer[i - 1]?.[1] ?? y), 0)).toBeGreaterThan(0);
    }
  }
});

test.each(tablePaths)("the CSV beside %s reads back as the same table, and the package has its schema", (path) => {
  const csv = path.replace(".geojson", ".csv");
  const [header = [], ...rows] = parseCsv(text(csv));
  const { features } = json<FeatureCollection>(path);
  const schema = resources.find((one) => one.path === csv)?.schema;
  expect(schema?.fields.map(({ name }) => name)).toEqual(header);
  expect(header).toContain(schema?.primaryKey);
  expect(rows.length).toBe(features.length);
  for (const [i, row] of rows.entries()) {
    const properties = features[i]?.properties ?? {};
    expect(Object.keys(properties)).toEqual(header);
    expect(row.length).toBe(header.length);
    for (const [k, cell] of row.entries()) {
      const value: unknown = properties[header[k] as string];
      const type = schema?.fields[k]?.type;
      if (value === null) expect(cell).toBe("");
      else if (typeof value === "number") expect([type, Number(cell)]).toEqual([Number.isInteger(value) && type === "integer" ? "integer" : "number", value]);
      else if (typeof value === "boolean") expect([type, cell]).toEqual(["boolean", String(value)]);
      else if (typeof value === "string") expect([type, cell]).toEqual(["string", value]);
      else expect(cell.split(" | ").length).toBeGreaterThanOrEqual((value as unknown[]).length === 0 ? 1 : (value as unknown[]).length);
    }
  }
});

test("quotation marks, commas and line ends survive the way to CSV and back", () => {
  const place = [...catalog.places.values()][0];
  if (place === undefined) throw new Error("no place");
  const awkward = 'a "b", c\r\nd\ne';
  const layers = catalog.layers.flatMap((layer) =>
    layer.id === place.layer ? [{ ...layer, places: [{ ...place, properties: { ...place.properties, kind: awkward } }] }] : [],
  );
  const csv = placeFiles({ ...catalog, layers }, values).find(({ path }) => path.endsWith(".csv"))?.text ?? "";
  const [header = [], row = []] = parseCsv(csv);
  expect(row[header.indexOf("kind")]).toBe(awkward);
});

test("a site says what it was on the default day, what it has been since, how far it is, and who says so", () => {
  const { features } = json<FeatureCollection<Point>>("layers/missile-defence-sites.geojson");
  const site = (id: string) => features.find((one) => one.id === id)?.properties;
  const redzikowo = site("redzikowo-aegis-ashore");
  const history = (redzikowo?.status_history ?? []) as { status: string }[];
  expect(redzikowo).toMatchObject({ status: "planned", km_to_belarus: expect.closeTo(422.35, 1), km_to_russia: expect.closeTo(162.8, 0) });
  expect(history.map(({ status }) => status)).toContain("operating");
  expect(site("brdy-radar")).toMatchObject({ status: "cancelled" });
  const known = new Set(json<Source[]>("sources.json").map(({ id }) => id));
  for (const path of tablePaths) {
    for (const { properties } of json<FeatureCollection>(path).features) for (const id of (properties?.sources ?? []) as string[]) expect(known).toContain(id);
  }
});

test("sources are CSL-JSON: an id, a type and a title each", () => {
  const sources = json<Source[]>("sources.json");
  expect(sources.length).toBe(catalog.sources.size);
  for (const { id, type, title } of sources) expect([typeof id, typeof type, typeof title]).toEqual(["string", "string", "string"]);
});

const ringsFile = json<FeatureCollection<Polygon | MultiPolygon>>("rings.geojson");

test("there is a ring for each position and each figure that the map draws, with who published it", () => {
  const positions = catalog.layers.find(({ id }) => id === "positions")?.places.length ?? 0;
  const figures = new Set(ringsFile.features.map(({ properties }) => `${properties?.system} ${properties?.figure}`));
  expect(figures.size).toBeGreaterThan(10);
  expect(ringsFile.features.length).toBe(positions * figures.size);
  for (const { properties } of ringsFile.features) {
    const figure = catalog.systems.get(properties?.system)?.figures.find(({ id }) => id === properties?.figure);
    expect([properties?.km, properties?.source]).toEqual([figure?.km, figure?.sources[0] ?? null]);
    expect(catalog.places.has(properties?.position)).toBe(true);
  }
  expect(text("rings.geojson").length).toBeLessThan(2_500_000);
});

test("by Karney every vertex of every ring is within 1 m of its figure, and the middles of edges within the tolerance, drawn either way", () => {
  let worstVertexM = 0;
  let worstEdgeM = 0;
  for (const [k, { geometry, properties }] of ringsFile.features.entries()) {
    if (geometry.type !== "Polygon") throw new Error("a ring was split: add its edges at the antimeridian to this test");
    const centre: LngLat = [properties?.lng, properties?.lat];
    const off = (at: LngLat): number => Math.abs(karneyKm(centre, at) - properties?.km) * 1000;
    const outline = geometry.coordinates[0] as unknown as LngLat[];
    for (const [i, vertex] of outline.entries()) {
      worstVertexM = Math.max(worstVertexM, off(vertex));
      const before = outline[i - 1];
      if (before === undefined || (i + k) % 5 > 0) continue;
      const straight: LngLat = [(before[0] + vertex[0]) / 2, (before[1] + vertex[1]) / 2];
      worstEdgeM = Math.max(worstEdgeM, off(straight), off(alongMercator(before, vertex, 0.5)));
    }
  }
  expect(worstVertexM).toBeLessThan(1);
  expect(worstEdgeM).toBeLessThan(TOLERANCE_M);
});

test("by Karney envelopes keep their tolerance, and say from which share of the territory a site is in reach", () => {
  const { features } = json<FeatureCollection<Polygon>>("envelopes.geojson");
  const belarus = territories.get("belarus")?.outline.rings ?? [];
  for (const [k, { geometry, properties }] of features.entries()) {
    expect(properties?.territory).toBe("belarus");
    if (k % 3 > 0) continue;
    const outline = geometry.coordinates[0] as unknown as LngLat[];
    for (let i = 1; i < outline.length; i += Math.ceil(outline.length / 6)) {
      const [a, b] = [outline[i - 1] as LngLat, outline[i] as LngLat];
      for (const at of [b, alongMercator(a, b, 0.5), [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] as const]) {
        expect(Math.abs(karneyBorderKm(belarus, at) - properties?.km) * 1000).toBeLessThan(TOLERANCE_M);
      }
    }
  }
  const at500 = features.find(({ properties }) => properties?.system === "iskander-m" && properties?.km === 500);
  expect(at500?.properties?.share_percent_morag_patriot).toBeCloseTo(35.91, 1);
});

const backed = { sources: ["liakhovich-2012"] };
const claim = (predicate: Claim["test"]): Claim & { id: string } => ({
  id: "made-up",
  passages: ["p09", "p10"],
  quotation: "made up",
  paraphrase: { en: "Made up." },
  test: predicate,
  record: [{ text: "Nothing.", bearing: "context", ...backed }],
  layers: [],
});
function claimsOf(predicate: Claim["test"]): ExportedClaim[] {
  const withClaim: Catalog = { ...catalog, claims: new Map([["made-up", claim(predicate)]]) };
  return JSON.parse(claimFile(withClaim, values).text) as ExportedClaim[];
}

test("a claim is held against each choice of numbers, with the distance, the margin and where it was measured", () => {
  const entries = claimsOf({
    type: "reach",
    system: "iskander-m",
    figure: "chosen",
    from: { territory: "belarus" },
    sites: ["redzikowo-aegis-ashore"],
    quantifier: "all",
  });
  expect(entries.map(({ numbers, verdict, figure }) => [numbers, verdict, figure?.km])).toEqual([
    ["article", "not-supported", 400],
    ["low", "not-supported", 380],
    ["usual", "supported", 480],
    ["high", "supported", 500],
  ]);
  const [article] = entries;
  expect(article).toMatchObject({
    id: "made-up",
    passage: "p09",
    passages: ["p09", "p10"],
    date: "2012-05-31",
    record: [{ text: "Nothing.", bearing: "context", unverified: false }],
  });
  const [measure] = article?.measures ?? [];
  expect(measure).toMatchObject({
    from: "belarus",
    to: "redzikowo-aegis-ashore",
    againstKm: 400,
    within: false,
    fromPoint: [23.515, 53.9563],
    toPoint: [17.1, 54.48],
  });
  expect(measure?.km).toBeCloseTo(422.35, 1);
  expect(measure?.marginKm).toBeCloseTo(400 - (measure?.km ?? 0), 3);
  expect(measure?.budgetKm).toBeGreaterThan(2);
});

test("a claim about Russia is measured from Russia's outline", () => {
  const [entry] = claimsOf({ type: "distance", from: { territory: "russia" }, to: { places: ["deveselu-aegis-ashore"] }, km: 972, toleranceKm: 20 });
  expect(entry).toMatchObject({ verdict: "supported", measures: [{ from: "russia", within: true, km: expect.closeTo(972.4, 0) }] });
});

test("all claims are there, each four times, and of passages and places that there are", () => {
  const entries = json<ExportedClaim[]>("claims.json");
  expect(entries.map(({ id, numbers }) => `${id} ${numbers}`)).toEqual(
    [...catalog.claims.keys()].flatMap((id) => ["article", "low", "usual", "high"].map((numbers) => `${id} ${numbers}`)),
  );
  for (const { passage, measures } of entries) {
    expect(catalog.passages.some(({ id }) => id === passage)).toBe(true);
    for (const { from, to, km } of measures) {
      for (const end of [from, to]) expect(catalog.places.has(end) || territories.has(end)).toBe(true);
      expect(km).toBeGreaterThanOrEqual(0);
    }
  }
});

test("a build writes them below data/", { timeout: 30_000 }, async () => {
  const result = await build({
    configFile: false,
    root: ROOT,
    logLevel: "silent",
    plugins: [
      exportData(),
      { name: "entry", resolveId: (id) => (id === "entry" ? id : undefined), load: (id) => (id === "entry" ? "export default 1" : undefined) },
    ],
    build: { write: false, rolldownOptions: { input: "entry" } },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (first === undefined || !("output" in first)) throw new Error("nothing was built");
  const assets = first.output.filter((file) => file.type === "asset");
  expect(assets.map(({ fileName }) => fileName).sort()).toEqual([...files.keys()].map((path) => `data/${path}`).sort());
  expect(assets.find(({ fileName }) => fileName === "data/rings.geojson")).toMatchObject({ source: text("rings.geojson") });
});
