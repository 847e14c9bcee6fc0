import { createServer as createHttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { area, multiPolygon } from "@turf/turf";
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon } from "geojson";
import { build, createServer } from "vite";
import { expect, test } from "vitest";
import { derived, envelopeKey, envelopeOutline, nearestForReader, type Part, partKey, partsOf, ringFigures, subjectOf } from "../../src/build/derived.ts";
import { derived as derivedPlugin } from "../../src/build/derived-plugin.ts";
import { partOf } from "../../src/build/part.ts";
import { readCatalog, readTerritories } from "../../src/build/read-data.ts";
import { pointOf } from "../../src/catalog/catalog.ts";
import type { LngLat } from "../../src/geodesy/earth.ts";
import { isInsideRings } from "../../src/geodesy/is-inside.ts";
import { alongMercator } from "../../src/geodesy/mercator.ts";
import { karneyBorderKm } from "../geodesy/border.ts";
import { karneyKm } from "../geodesy/karney.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const catalog = readCatalog(ROOT);
const territories = readTerritories(ROOT);
const begun = performance.now();
const { nearest, errorKm, shares } = derived(catalog, territories);
const tookMs = performance.now() - begun;

/** For tests that build or serve: two seconds alone, more beside others. */
const SLOW_MS = 30_000;

const ringsOf = (territory: string): readonly (readonly LngLat[])[] => territories.get(territory)?.outline.rings ?? [];
const kmTo = (territory: string, place: string): number => nearest[territory]?.[place]?.km ?? Number.NaN;
/** How far the formula for distances may be from Karney's geodesics, and 1 m for rounding. */
const allowedM = (km: number): number => (km <= 500 ? 1 : km <= 2500 ? 5 : 12) + 1;

test("it takes a few seconds at most, on a busy machine", () => {
  expect(tookMs).toBeLessThan(5000);
});

test("there is a distance to each territory for every place of every layer", () => {
  expect(Object.keys(nearest)).toEqual(["belarus", "russia"]);
  expect(catalog.places.size).toBeGreaterThan(50);
  for (const territory of Object.keys(nearest)) expect(Object.keys(nearest[territory] ?? {})).toEqual([...catalog.places.keys()]);
  expect(errorKm).toEqual({ belarus: 0.3, russia: 2.5 });
});

// Every third place: brute force over all edges of a border takes 20 ms for each.
test.each(["belarus", "russia"])("by Karney and brute force, the nearest point of %s is where and as far as is said", (territory) => {
  const rings = ringsOf(territory);
  const places = [...catalog.places.values()].filter((_, i) => i % 3 === 0);
  for (const place of places) {
    const found = nearest[territory]?.[place.id];
    if (found === undefined) throw new Error(`nothing for ${place.id}`);
    const at = pointOf(place);
    if (isInsideRings(rings, at)) {
      expect([place.id, found.km]).toEqual([place.id, 0]);
    } else {
      const truly = karneyBorderKm(rings, at);
      expect(Math.abs(found.km - truly) * 1000, place.id).toBeLessThan(allowedM(truly));
      expect(Math.abs(karneyKm(at, found.point) - truly) * 1000, place.id).toBeLessThan(allowedM(truly));
    }
  }
});

test.each([
  ["belarus", "redzikowo-aegis-ashore", 422.35, 0.2],
  ["belarus", "morag-patriot", 235.3, 0.3],
  ["russia", "redzikowo-aegis-ashore", 162.8, 1.5],
  ["russia", "morag-patriot", 57, 2],
  ["russia", "kurecik-radar", 589, 2],
  ["russia", "deveselu-aegis-ashore", 972.4, 2],
  ["russia", "brdy-radar", 669, 2],
])("from %s to %s: the distance that the page quotes, %s km", (territory, place, km, within) => {
  expect(Math.abs(kmTo(territory, place) - km)).toBeLessThan(within);
});

test("Crimea is not a place to measure Russia from, the Kaliningrad Region is", () => {
  const russia = ringsOf("russia");
  const places: Record<string, LngLat> = {
    Simferopol: [34.1, 44.95],
    Sevastopol: [33.52, 44.6],
    Kerch: [36.45, 45.35],
    Donetsk: [37.8, 48],
    Minsk: [27.56, 53.9],
  };
  for (const [name, at] of Object.entries(places)) expect([name, isInsideRings(russia, at)]).toEqual([name, false]);
  const inside: Record<string, LngLat> = {
    Kaliningrad: [20.5, 54.71],
    Moscow: [37.62, 55.75],
    Luga: [29.85, 58.74],
    Anadyr: [176, 65.5],
    "Uelen, beyond the antimeridian": [-171, 66.5],
  };
  for (const [name, at] of Object.entries(inside)) expect([name, isInsideRings(russia, at)]).toEqual([name, true]);
});

test("no edge of Russia's outline is that of a box: near Europe none follows a meridian or parallel for more than half a degree", () => {
  const straight = ringsOf("russia").flatMap((ring) =>
    ring.slice(1).filter(([x, y], i) => {
      const [x0, y0] = ring[i] as LngLat;
      const near = x > 16 && x < 61 && y > 40 && y < 71;
      return near && ((x === x0 && Math.abs(y - y0) > 0.5) || (y === y0 && Math.abs(x - x0) > 0.5));
    }),
  );
  expect(straight).toEqual([]);
});

test("Russia's outline is RFC 7946: closed rings, counter-clockwise, within ±180, at most 6 decimals", () => {
  for (const ring of ringsOf("russia")) {
    expect(ring.at(-1)).toEqual(ring[0]);
    expect(ring.length).toBeGreaterThanOrEqual(4);
    expect(ring.reduce((sum, [x, y], i) => sum + (ring[i - 1]?.[0] ?? x) * y - x * (ring[i - 1]?.[1] ?? y), 0)).toBeGreaterThan(0);
    expect(ring.every(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 90)).toBe(true);
    expect(ring.slice(1).some(([x], i) => Math.abs(x - (ring[i]?.[0] ?? x)) > 180)).toBe(false);
  }
  expect(JSON.stringify(ringsOf("russia"))).not.toMatch(/\.\d{7}/);
});

test("every range that the map can draw is there once, with the choices it stands for", () => {
  const keys = ringFigures(catalog).map((one) => `${envelopeKey(one)} ${one.numbers}`);
  expect(keys).toEqual(
    expect.arrayContaining(["iskander-e/range/200 article,low", "iskander-m/range/480 usual", "s-400/ballistic/60 low,usual,high", "tu-22m3/radius/2410 high"]),
  );
  expect(new Set(keys).size).toBe(keys.length);
  for (const layer of catalog.layers) {
    const system = layer.recipe === "rings" ? catalog.systems.get(layer.system) : undefined;
    for (const measure of system?.measures ?? []) {
      for (const choice of ["article", "low", "usual", "high"] as const) {
        if (measure[choice] === null) continue;
        expect(ringFigures(catalog).some((one) => one.figure.id === measure[choice] && one.numbers.includes(choice))).toBe(true);
      }
    }
  }
});

// The smallest and the largest, and those that the argument turns on.
test.each([60, 200, 400, 500, 2410])("drawn to 10 m, the %i km envelope is within 10 m of the true one by Karney", (km) => {
  const outline = envelopeOutline(territories, km, 10);
  expect(outline[0]).toEqual(outline.at(-1));
  expect(JSON.stringify(outline)).not.toMatch(/\.\d{6}/);
  const step = Math.ceil(outline.length / 10);
  for (let i = 1; i < outline.length; i += step) {
    const vertex = outline[i] as LngLat;
    const middle = alongMercator(outline[i - 1] as LngLat, vertex, 0.5);
    expect(Math.abs(karneyBorderKm(ringsOf("belarus"), vertex) - km) * 1000).toBeLessThan(allowedM(km));
    expect(Math.abs(karneyBorderKm(ringsOf("belarus"), middle) - km) * 1000).toBeLessThan(10);
  }
});

test.each([
  ["redzikowo-aegis-ashore", { 200: 0, 280: 0, 300: 0, 380: 0, 400: 0, 480: 1.8, 500: 3.7, 2410: 100 }],
  ["morag-patriot", { 200: 0, 280: 1.24, 400: 16.94, 500: 35.91, 2410: 100 }],
])("from which share of Belarus %s is in reach", (site, percents) => {
  for (const [km, percent] of Object.entries(percents)) expect([km, shares[site]?.[km]]).toEqual([km, expect.closeTo(percent, 1)]);
});

test("shares are there for every missile-defence site and every km, grow with the range, and begin where the nearest point is", () => {
  const sites = catalog.layers.find(({ id }) => id === "missile-defence-sites")?.places ?? [];
  expect(Object.keys(shares)).toEqual(sites.map(({ id }) => id));
  for (const { id } of sites) {
    const row = Object.entries(shares[id] ?? {}).map(([km, percent]) => [Number(km), percent] as const);
    expect(row.map(([km]) => km)).toEqual([...new Set(ringFigures(catalog).map(({ figure }) => figure.km))].sort((a, b) => a - b));
    for (const [i, [km, percent]] of row.entries()) {
      expect(percent).toBeGreaterThanOrEqual(row[i - 1]?.[1] ?? 0);
      expect(percent > 0).toBe(km > kmTo("belarus", id));
    }
  }
});

const parts = partsOf(catalog, shares);

test("a part is drawn for every site with a point and every km, where it is neither nothing nor all", () => {
  const keys = parts.map(partKey);
  expect(keys).toEqual(expect.arrayContaining(["redzikowo-aegis-ashore/480", "redzikowo-aegis-ashore/500", "morag-patriot/280", "morag-patriot/400"]));
  for (const never of ["redzikowo-aegis-ashore/400", "redzikowo-aegis-ashore/2410", "sea-baltic/550"]) expect(keys).not.toContain(never);
  for (const { site, km } of parts) expect(shares[site]?.[km], `${site}/${km}`).toSatisfy((share: number) => share > 0 && share < 100);
});

const EVERY_THIRD = parts.filter((_, i) => i % 3 === 0).map((part): [string, Part] => [partKey(part), part]);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

test.each(EVERY_THIRD)("the part for %s is as large as its share, runs along the border and, by Karney, the circle", (_, { site, at, km }) => {
  const { outlines, cut } = partOf(subjectOf(territories), at, km, 100);
  const polygons = (rings: readonly (readonly LngLat[])[]) => multiPolygon(rings.map((outline) => [outline.map(([lng, lat]) => [lng, lat])]));
  expect(Math.abs((100 * area(polygons(outlines))) / area(polygons(ringsOf("belarus"))) - (shares[site]?.[km] ?? Number.NaN))).toBeLessThan(0.05);
  const border = new Set(ringsOf("belarus").flat().map(String));
  const circle = outlines.flatMap((outline) => outline.slice(1)).filter((vertex) => !border.has(String(vertex)));
  const offM = (point: LngLat): number => Math.abs(karneyKm(at, point) - km) * 1000;
  expect(Math.max(...circle.map(offM))).toBeLessThan(100 + allowedM(km));
  // Where an edge of the circle meets the border there is a vertex between two of the circle's own; the border is walked in steps of 10 m.
  for (const meeting of circle.filter((vertex) => offM(vertex) > allowedM(km))) expect(karneyBorderKm(ringsOf("belarus"), meeting) * 1000).toBeLessThan(6);
  for (const outline of outlines) {
    expect(outline.at(-1)).toEqual(outline[0]);
    expect(sum(outline.slice(1).map(([x, y], i) => (outline[i]?.[0] ?? x) * y - x * (outline[i]?.[1] ?? y)))).toBeGreaterThan(0);
  }
  expect(JSON.stringify(outlines)).not.toMatch(/\.\d{6}/);
  for (const line of cut) {
    for (const [i, vertex] of line.entries()) expect(offM(alongMercator(line[i - 1] ?? vertex, vertex, 0.5))).toBeLessThan(100 + allowedM(km));
  }
  const onCut = new Set(cut.flat().map(String));
  expect(circle.filter((vertex) => !onCut.has(String(vertex)))).toEqual([]);
});

test("a build has the values inline", { timeout: SLOW_MS }, async () => {
  const loaded = (await loadedFrom(await buildOnly("virtual:derived"))) as typeof import("virtual:derived");
  expect(loaded.nearest).toEqual(nearestForReader(catalog, { nearest, errorKm }));
  expect(loaded.shares).toEqual(shares);
});

test("distances to Belarus are there for every place, to another territory only where a claim asks", () => {
  const kept = nearestForReader(catalog, { nearest, errorKm });
  expect(kept.belarus).toEqual(nearest.belarus);
  const [few = 0, all = 0] = [kept, nearest].map((rows) => Object.keys(rows.russia ?? {}).length);
  expect(few).toBeGreaterThan(0);
  expect(few).toBeLessThan(all);
});

test("a build has an address, relative to its own place, for every envelope and part", { timeout: SLOW_MS }, async () => {
  const built = await buildOnly("virtual:outlines");
  const { output } = built;
  const chunk = output.find((file) => file.type === "chunk");
  const assets = output.filter((file) => file.type === "asset");
  const borders = 1; // of Belarus
  expect(assets.length).toBe(new Set(ringFigures(catalog).map(({ figure }) => figure.km)).size + parts.length + borders);
  for (const one of ringFigures(catalog)) {
    const asset = assets.find(({ fileName }) => fileName.startsWith(`derived/belarus-${one.figure.km}.`));
    const text = chunk?.type === "chunk" ? chunk.code : "";
    expect(text).toContain(`"${envelopeKey(one)}"`);
    expect(text).toContain(asset?.fileName ?? "no asset");
    const outline = JSON.parse(String(asset?.type === "asset" ? asset.source : "null")) as Feature<Polygon>;
    expect(outline.properties).toMatchObject({ territory: "belarus", km: one.figure.km, licence: "ODbL-1.0" });
    expect(outline.geometry.coordinates[0]?.length).toBeGreaterThan(500);
  }
  const loaded = (await loadedFrom(built)) as typeof import("virtual:outlines");
  expect(loaded.envelopes["iskander-m/range/400"]).toMatch(/^https:\/\/example\.org\/map\/derived\/belarus-400\.[0-9a-f]{8}\.geojson$/);
  expect(Object.keys(loaded.parts)).toEqual(parts.map(partKey));
  const address = loaded.parts["morag-patriot/280"] ?? "";
  expect(address).toMatch(/^https:\/\/example\.org\/map\/derived\/part-morag-patriot-280\.[0-9a-f]{8}\.geojson$/);
  const asset = assets.find(({ fileName }) => address.endsWith(fileName));
  const morag = JSON.parse(String(asset?.type === "asset" ? asset.source : "null")) as FeatureCollection;
  expect(morag.features.map(({ geometry }) => geometry.type)).toEqual(["MultiPolygon", "MultiLineString"]);
  for (const { properties } of morag.features) expect(properties).toMatchObject({ site: "morag-patriot", km: 280, licence: "ODbL-1.0" });
});

/** The module of a build, as if it lay at https://example.org/map/assets/a.js. */
function loadedFrom({ output }: Awaited<ReturnType<typeof buildOnly>>): Promise<unknown> {
  const chunk = output.find((file) => file.type === "chunk");
  if (chunk?.type !== "chunk") throw new Error("no chunk");
  return import(`data:text/javascript,${encodeURIComponent(chunk.code.replaceAll("import.meta.url", '"https://example.org/map/assets/a.js"'))}`);
}

async function buildOnly(input: string) {
  const result = await build({
    configFile: false,
    root: ROOT,
    base: "./",
    logLevel: "silent",
    plugins: [derivedPlugin()],
    build: {
      write: false,
      minify: false,
      target: "es2022",
      rolldownOptions: { input, preserveEntrySignatures: "strict", output: { entryFileNames: "assets/[name].js" } },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (first === undefined || !("output" in first)) throw new Error("nothing was built");
  return first;
}

test("while developing, and in tests, the same module answers, and an envelope is served when it is asked for", { timeout: SLOW_MS }, async () => {
  const server = await createServer({
    configFile: false,
    root: ROOT,
    logLevel: "silent",
    plugins: [derivedPlugin()],
    server: { middlewareMode: true, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  const http = createHttpServer(server.middlewares).listen(0);
  try {
    const loaded = (await server.ssrLoadModule("virtual:derived")) as typeof import("virtual:derived");
    expect(loaded.nearest.belarus).toEqual(nearest.belarus);
    expect(loaded.errorKm).toEqual(errorKm);
    const outlinesAt = (await server.ssrLoadModule("virtual:outlines")) as typeof import("virtual:outlines");
    const served = async (address = ""): Promise<unknown> => {
      const answer = await fetch(`http://localhost:${(http.address() as AddressInfo).port}${new URL(address).pathname}`);
      expect(answer.headers.get("content-type")).toBe("application/geo+json");
      return answer.json();
    };
    const outline = (await served(outlinesAt.envelopes["iskander-m/range/400"])) as Feature<Polygon>;
    expect(outline.geometry.coordinates[0]).toEqual(envelopeOutline(territories, 400, 10));
    const { features } = (await served(outlinesAt.parts["morag-patriot/280"])) as { features: [Feature<MultiPolygon>, Feature<MultiLineString>] };
    const morag = parts.find((part) => partKey(part) === "morag-patriot/280") as Part;
    const { outlines, cut } = partOf(subjectOf(territories), morag.at, 280, 100);
    expect(features[0].geometry.coordinates).toEqual(outlines.map((one) => [one]));
    expect(features[1].geometry.coordinates).toEqual(cut);
  } finally {
    http.close();
    await server.close();
  }
});
