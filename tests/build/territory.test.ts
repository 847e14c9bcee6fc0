import { readFileSync } from "node:fs";
import { Geodesic } from "geographiclib-geodesic";
import type { Feature, Polygon, Position } from "geojson";
import * as v from "valibot";
import { expect, test } from "vitest";
import { territory } from "../../src/catalog/schema.ts";

const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(`../../data/territory/${name}`, import.meta.url), "utf8")) as T;
const outline = read<Feature<Polygon>>("belarus.geojson");
const ring = (outline.geometry.coordinates[0] ?? []) as [number, number][];
const steps = ring.slice(1).map((b, i): [Position, Position] => [ring[i] as Position, b]);

/** Karney's distance in km from a place to the nearest point of the outline, and that point: all vertices, then the two edges at the nearest. */
function nearest(lng: number, lat: number): { km: number; at: [number, number] } {
  const km = ([x, y]: [number, number]): number => (Geodesic.WGS84.Inverse(lat, lng, y, x).s12 ?? Number.NaN) / 1000;
  let best = { km: Number.POSITIVE_INFINITY, at: [0, 0] as [number, number] };
  let index = 0;
  const take = (at: [number, number]): boolean => {
    const here = km(at);
    if (here >= best.km) return false;
    best = { km: here, at };
    return true;
  };
  ring.forEach((point, i) => {
    if (take(point)) index = i;
  });
  const [x, y] = ring[index] as [number, number];
  for (const other of [ring.at(index - 1), ring.at((index + 1) % ring.length)] as [number, number][]) {
    for (let share = 0; share < 1; share += 0.001) take([x + share * (other[0] - x), y + share * (other[1] - y)]);
  }
  return best;
}

test("the outline says where it comes from, under which licence, and how far it may be wrong", () => {
  const about = v.parse(territory, read("belarus.json"));
  expect(about.licence).toBe("ODbL-1.0");
  expect(about.attribution).toContain("OpenStreetMap");
  expect(about.errorKm).toBe(0.3);
});

test("the outline is one closed ring of 4 908 positions, counter-clockwise, with at most 5 decimals", () => {
  expect(outline.geometry.type).toBe("Polygon");
  expect(outline.geometry.coordinates.length).toBe(1);
  expect(ring.length).toBe(4908);
  expect(ring.at(-1)).toEqual(ring[0]);
  expect(steps.reduce((sum, [[x0 = 0, y0 = 0], [x = 0, y = 0]]) => sum + x0 * y - x * y0, 0)).toBeGreaterThan(0);
  expect(JSON.stringify(ring)).not.toMatch(/\.\d{6}/);
});

test("the ring does not visit a position twice, nor cross itself", () => {
  expect(new Set(ring.slice(1).map(String)).size).toBe(ring.length - 1);
  const side = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [px = 0, py = 0]: Position): number =>
    Math.sign((bx - ax) * (py - ay) - (by - ay) * (px - ax));
  const crossings = steps.flatMap(([a, b], i) =>
    steps.slice(i + 2, i === 0 ? -1 : undefined).filter(([c, d]) => {
      const apart = Math.max(a[0] ?? 0, b[0] ?? 0) < Math.min(c[0] ?? 0, d[0] ?? 0) || Math.max(c[0] ?? 0, d[0] ?? 0) < Math.min(a[0] ?? 0, b[0] ?? 0);
      return !apart && side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
    }),
  );
  expect(crossings).toEqual([]);
});

test("its area is that of Belarus, 207 600 km² within half a percent", () => {
  const polygon = Geodesic.WGS84.Polygon(false);
  for (const [lng, lat] of ring.slice(1)) polygon.AddPoint(lat, lng);
  const km2 = (polygon.Compute(false, true).area ?? Number.NaN) / 1e6;
  expect(Math.abs(km2 - 207_600) / 207_600).toBeLessThan(0.005);
});

// Places as the geodesy was checked with, to about 100 m; the figures hold to that.
test.each([
  ["Redzikowo", 17.107, 54.479, 421.9],
  ["Morąg", 19.93, 53.92, 235.3],
  ["Deveselu", 24.4134, 44.0787, 826.9],
])("the nearest point of Belarus to %s is as far as it should be", (_, lng, lat, km) => {
  expect(Math.abs(nearest(lng, lat).km - km)).toBeLessThan(0.5);
});

test("the nearest point to Redzikowo is the north-west corner, 421.89 km away", () => {
  const { km, at } = nearest(17.107, 54.479);
  expect(km).toBeCloseTo(421.89, 1);
  expect(at[0]).toBeCloseTo(23.515, 3);
  expect(at[1]).toBeCloseTo(53.956, 3);
});
