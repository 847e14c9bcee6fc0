import { gzipSync } from "node:zlib";
import type { Position } from "geojson";
import { describe, expect, test } from "vitest";
import { type Basemap, type BasemapProperties, buildBasemap, LEVELS, type Level } from "../../src/build/basemap.ts";

type Kind = BasemapProperties["kind"];
const BUDGET_KB: Readonly<Record<Level, number>> = { far: 35, europe: 60, theatre: 120 };
const built = new Map<Level, Basemap>(LEVELS.map((level) => [level, buildBasemap(level)]));
const of = (level: Level): Basemap => built.get(level) as Basemap;

const rings = (map: Basemap): { ring: Position[]; hole: boolean; name: string }[] =>
  map.features.flatMap(({ geometry, properties }) =>
    geometry.type === "MultiPolygon"
      ? geometry.coordinates.flatMap((polygon) => polygon.map((ring, i) => ({ ring, hole: i > 0, name: "name" in properties ? properties.name : "lake" })))
      : [],
  );
const lines = (map: Basemap, kind: Kind): Position[][] =>
  map.features.flatMap(({ geometry, properties }) => (geometry.type === "MultiLineString" && properties.kind === kind ? geometry.coordinates : []));
const steps = (line: readonly Position[]): [Position, Position][] => line.slice(1).map((b, i) => [line[i] as Position, b]);
const signedArea = (ring: readonly Position[]): number => steps(ring).reduce((sum, [[x0 = 0, y0 = 0], [x = 0, y = 0]]) => sum + x0 * y - x * y0, 0);
const within = (ring: readonly Position[], lng: number, lat: number): boolean =>
  steps(ring).filter(([[x0 = 0, y0 = 0], [x = 0, y = 0]]) => y0 > lat !== y > lat && lng < x0 + ((lat - y0) / (y - y0)) * (x - x0)).length % 2 === 1;
/** Names of the countries a place lies in. */
const countriesAt = (map: Basemap, lng: number, lat: number): string[] =>
  map.features.flatMap(({ geometry, properties }) => {
    if (geometry.type !== "MultiPolygon" || properties.kind !== "land") return [];
    return geometry.coordinates.some((polygon) => polygon.filter((ring) => within(ring, lng, lat)).length === 1) ? [properties.name] : [];
  });

describe.each(LEVELS)("the %s level", (level) => {
  test.each([
    ["Simferopol", 34.1, 44.95],
    ["Sevastopol", 33.52, 44.6],
    ["Kerch", 36.3, 45.33],
    ["Kherson", 32.7, 46.75],
  ])("draws %s in Ukraine and in no other country", (_, lng, lat) => {
    expect(countriesAt(of(level), lng, lat)).toEqual(["Ukraine"]);
  });

  test("draws no border and no coast across Perekop", () => {
    const near = ([lng = 0, lat = 0]: Position): boolean => lng >= 33.3 && lng <= 34.2 && lat >= 45.9 && lat <= 46.3;
    expect(lines(of(level), "border").flat().filter(near)).toEqual([]);
    // From the mainland to Crimea, east of the narrowest place: Ukraine all the way, and no coast that crosses the meridian there.
    for (let lat = 45.6; lat < 46.4; lat += 0.05) expect(countriesAt(of(level), 33.85, lat)).toEqual(["Ukraine"]);
    const across = lines(of(level), "coast")
      .flatMap(steps)
      .filter(([[x0 = 0, y0 = 0], [x = 0, y = 0]]) => (x0 - 33.85) * (x - 33.85) < 0 && Math.min(y0, y) > 45.6 && Math.max(y0, y) < 46.4);
    expect(across).toEqual([]);
  });

  test.each([
    ["Minsk", 27.56, 53.9, "Belarus"],
    ["Warsaw", 21.01, 52.23, "Poland"],
    ["Kaliningrad", 21, 54.6, "Russia"],
    ["Moscow", 37.62, 55.75, "Russia"],
    ["Anadyr, east of the antimeridian's neighbour", -176, 67, "Russia"],
    ["Denver", -105, 39.7, "United States of America"],
    ["Baikonur", 63.3, 45.9, "Kazakhstan"],
  ])("draws %s where it is", (_, lng, lat, name) => {
    expect(countriesAt(of(level), lng, lat)).toEqual([name]);
  });

  test("marks Belarus, and its borders with five neighbours, as the subject", () => {
    const subjects = of(level).features.filter(({ properties }) => "subject" in properties && properties.subject);
    expect(new Set(subjects.map(({ properties }) => ("name" in properties ? properties.name : properties.kind)))).toEqual(new Set(["Belarus", "border"]));
    const ring = rings(of(level)).find(({ name }) => name === "Belarus")?.ring ?? [];
    const drawn = subjects.flatMap(({ geometry }) => (geometry.type === "MultiLineString" ? geometry.coordinates : [])).flatMap(steps);
    const key = ([a, b]: [Position, Position]): string => [a, b].map(String).sort().join(" ");
    expect(new Set(drawn.map(key))).toEqual(new Set(steps(ring).map(key)));
  });

  test("covers the world without Antarctica", () => {
    expect(of(level).features.some(({ properties }) => "name" in properties && properties.name === "Antarctica")).toBe(false);
    expect(countriesAt(of(level), 134, -25)).toEqual(["Australia"]);
    expect(countriesAt(of(level), -58, -10)).toEqual(["Brazil"]);
  });

  test("takes its coast from the countries alone, with no edge of a box or of the antimeridian", () => {
    const uses = new Map<string, number>();
    const key = ([a, b]: [Position, Position]): string => [a, b].map(String).sort().join(" ");
    const land = rings(of(level)).filter(({ name }) => name !== "lake");
    for (const { ring } of land) for (const step of steps(ring)) uses.set(key(step), (uses.get(key(step)) ?? 0) + 1);
    const coast = lines(of(level), "coast").flatMap(steps);
    const atEdge = ([a, b]: [Position, Position]): boolean => Math.abs(a[0] ?? 0) === 180 && Math.abs(b[0] ?? 0) === 180;
    expect(coast.filter(atEdge)).toEqual([]);
    const touching = ([a, b]: [Position, Position]): boolean => Math.abs(a[0] ?? 0) === 180 || Math.abs(b[0] ?? 0) === 180;
    expect(coast.filter((step) => !touching(step) && !uses.has(key(step)))).toEqual([]);
    // A meridian or parallel followed for more than 2 degrees would be the edge of a box: no coast does that near Europe.
    const straight = coast.filter(
      ([[x0 = 0, y0 = 0], [x = 0, y = 0]]) =>
        x > -30 && x < 70 && y > 25 && y < 72 && ((x0 === x && Math.abs(y - y0) > 2) || (y0 === y && Math.abs(x - x0) > 2)),
    );
    expect(straight).toEqual([]);
  });

  test("has no step of more than half the world, and nothing outside it", () => {
    const all = [...rings(of(level)).map(({ ring }) => ring), ...(["border", "coast", "river"] as const).flatMap((kind) => lines(of(level), kind))];
    expect(all.flatMap(steps).filter(([[x0 = 0], [x = 0]]) => Math.abs(x - x0) > 180)).toEqual([]);
    expect(all.flat().filter(([x = 0, y = 0]) => Math.abs(x) > 180 || Math.abs(y) > 90)).toEqual([]);
  });

  test("closes its rings and winds them as RFC 7946 asks", () => {
    for (const { ring, hole } of rings(of(level))) {
      expect(ring.length).toBeGreaterThanOrEqual(4);
      expect(ring.at(-1)).toEqual(ring[0]);
      expect(Math.sign(signedArea(ring))).toBe(hole ? -1 : 1);
    }
    expect((["border", "coast", "river"] as const).flatMap((kind) => lines(of(level), kind)).filter((line) => line.length < 2)).toEqual([]);
  });

  test("holds rivers and lakes", () => {
    expect(lines(of(level), "river").length).toBeGreaterThan(10);
    expect(rings(of(level)).filter(({ name }) => name === "lake").length).toBeGreaterThan(10);
  });

  test("stays within its budget", () => {
    const text = JSON.stringify(of(level));
    expect(text).not.toMatch(/\d\.\d{4}/);
    expect(gzipSync(text).length / 1000).toBeLessThan(BUDGET_KB[level]);
  });
});

test.each(["europe", "theatre"] as const)("the Bug follows the border in the %s level, up to the westernmost point of Belarus", (level) => {
  const [bug] = of(level).features.filter(({ properties }) => "id" in properties && properties.id === "bug");
  const line = bug?.geometry.type === "MultiLineString" ? (bug.geometry.coordinates[0] ?? []) : [];
  expect(line[0]?.[1]).toBeCloseTo(51.5, 1);
  expect(line.at(-1)?.[1]).toBeCloseTo(52.28, 1);
  const west = Math.min(...(rings(of(level)).find(({ name }) => name === "Belarus")?.ring ?? []).map(([x = 0]) => x));
  expect(line.at(-1)?.[0]).toBe(west);
});
