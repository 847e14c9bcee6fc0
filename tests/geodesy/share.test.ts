import { expect, test } from "vitest";
import { EQUATORIAL_RADIUS_M, FLATTENING, type LngLat } from "../../src/geodesy/earth.ts";
import { share } from "../../src/geodesy/share.ts";
import { prepareTerritory } from "../../src/geodesy/territory.ts";
import { BELARUS, MORAG, REDZIKOWO } from "./belarus.ts";
import { karneyKm } from "./karney.ts";

const territory = prepareTerritory(BELARUS);

/** Area north of the equator, up to a latitude, per radian of longitude (closed form; Snyder 1987, USGS PP 1395, eq. 3-12). */
function zone(latDeg: number): number {
  const e = Math.sqrt(FLATTENING * (2 - FLATTENING));
  const s = Math.sin((latDeg * Math.PI) / 180);
  const polar = EQUATORIAL_RADIUS_M * (1 - FLATTENING);
  return (polar ** 2 / 2) * (s / (1 - (e * s) ** 2) + Math.atanh(e * s) / e);
}

/** The same share the other way: cut along meridians, in closed-form area, with Karney's distances. */
function shareByMeridians(rings: readonly (readonly LngLat[])[], target: LngLat, km: number, columns: number): number {
  const lngs = rings.flat().map(([lng]) => lng);
  const west = Math.min(...lngs);
  const width = (Math.max(...lngs) - west) / columns;
  let all = 0;
  let within = 0;
  for (let column = 0; column < columns; column += 1) {
    const lng = west + (column + 0.5) * width;
    const cuts: number[] = [];
    for (const outline of rings) {
      for (let i = 1; i < outline.length; i += 1) {
        const [x1, y1] = outline[i - 1] as LngLat;
        const [x2, y2] = outline[i] as LngLat;
        if (x1 > lng !== x2 > lng) cuts.push(y1 + ((lng - x1) / (x2 - x1)) * (y2 - y1));
      }
    }
    cuts.sort((a, b) => a - b);
    const [low, high] = reached(target, lng, km);
    for (let i = 1; i < cuts.length; i += 2) {
      const [from, to] = [cuts[i - 1] as number, cuts[i] as number];
      all += zone(to) - zone(from);
      if (Math.min(to, high) > Math.max(from, low)) within += zone(Math.min(to, high)) - zone(Math.max(from, low));
    }
  }
  return within / all;
}

/** Southernmost and northernmost latitude of a meridian within `km` of a target, between 30 and 80 degrees north. */
function reached(target: LngLat, lng: number, km: number): [number, number] {
  const at = (lat: number): number => karneyKm(target, [lng, lat]);
  let [a, b] = [30, 80];
  for (let i = 0; i < 40; i += 1) {
    const third = (b - a) / 3;
    if (at(a + third) < at(b - third)) b -= third;
    else a += third;
  }
  if (at(a) > km) return [a, a];
  const solve = (inside: number, outside: number): number => {
    if (at(outside) <= km) return outside;
    for (let i = 0; i < 30; i += 1) {
      const middle = (inside + outside) / 2;
      if (at(middle) <= km) inside = middle;
      else outside = middle;
    }
    return inside;
  };
  return [solve(a, 30), solve(a, 80)];
}

test.each<[string, LngLat, number]>([
  ["Redzikowo", REDZIKOWO, 480],
  ["Redzikowo", REDZIKOWO, 500],
  ["Morąg", MORAG, 280],
  ["Morąg", MORAG, 400],
  ["Morąg", MORAG, 500],
  ["Minsk", [27.56, 53.9], 150],
])("the share of Belarus from which %s (%s) is within %i km agrees with cutting the other way, to 0.02 percentage points", (_, target, km) => {
  const ours = share(territory, target, km);
  expect(ours).toBeGreaterThan(0.01);
  expect(Math.abs(ours - shareByMeridians(BELARUS, target, km, 600)) * 100).toBeLessThan(0.02);
});

test("the shares that the map quotes", () => {
  const percent = (target: LngLat, km: number): number => share(territory, target, km) * 100;
  expect(percent(REDZIKOWO, 400)).toBe(0);
  expect(percent(REDZIKOWO, 480)).toBeCloseTo(1.8, 1);
  expect(percent(REDZIKOWO, 500)).toBeCloseTo(3.7, 1);
  expect(percent(MORAG, 200)).toBe(0);
  expect(percent(MORAG, 280)).toBeCloseTo(1.24, 1);
  expect(percent(MORAG, 400)).toBeCloseTo(16.9, 1);
  expect(percent(MORAG, 500)).toBeCloseTo(35.9, 1);
});

test("all of it from anywhere if the range is long enough, half of a box from the middle of its side, across the antimeridian too", () => {
  expect(share(territory, REDZIKOWO, 5000)).toBe(1);
  const box = prepareTerritory([
    [
      [175, -1],
      [185, -1],
      [185, 1],
      [175, 1],
      [175, -1],
    ],
  ]);
  const half = (5 * Math.PI * 6378.137) / 180;
  expect(share(box, [-180, 0], half / 2)).toBeCloseTo(share(box, [180, 0], half / 2), 12);
  expect(share(box, [175, 0], half)).toBeGreaterThan(0.49);
  expect(share(box, [175, 0], half)).toBeLessThan(0.5);
  expect(share(box, [-180, 80], 15_000)).toBe(1);
});
