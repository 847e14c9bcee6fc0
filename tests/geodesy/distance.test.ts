import fc from "fast-check";
import { expect, test } from "vitest";
import { destination } from "../../src/geodesy/destination.ts";
import { distanceKm } from "../../src/geodesy/distance.ts";
import type { LngLat } from "../../src/geodesy/earth.ts";
import { anywhere, chance } from "./chance.ts";
import { karneyDestination, karneyKm } from "./karney.ts";

/** Largest error in metres over pairs whose true distance is known because Karney laid them out. */
function worstM(pairs: number, fromKm: number, toKm: number, seed: number): number {
  const next = chance(seed);
  let worst = 0;
  for (let i = 0; i < pairs; i += 1) {
    const a = anywhere(next);
    const km = fromKm + next() * (toKm - fromKm);
    const b = karneyDestination(a, next() * 360, km);
    worst = Math.max(worst, Math.abs(distanceKm(a, b) - km) * 1000);
  }
  return worst;
}

test("10 000 random distances up to 500 km are within 1 m of Karney", () => {
  expect(worstM(10_000, 0, 500, 1)).toBeLessThan(1);
});

test("10 000 random distances up to 2 500 km are within 5 m of Karney", () => {
  expect(worstM(10_000, 0, 2500, 2)).toBeLessThan(5);
});

test("distances up to 10 000 km are within 20 m, up to 15 000 km within 80 m", () => {
  expect(worstM(3000, 2500, 10_000, 3)).toBeLessThan(20);
  expect(worstM(3000, 10_000, 15_000, 4)).toBeLessThan(80);
});

test("a metre is a metre: distances under 100 m are within 1 mm", () => {
  expect(worstM(2000, 0, 0.1, 5)).toBeLessThan(0.001);
});

test("the awkward lines hold too: along meridians, parallels and the equator, beside and across the poles, over the antimeridian", () => {
  const starts: LngLat[] = [];
  for (const lat of [0, 1e-9, 0.5, 30, 45, 54, 60, 80, 89, 89.9, 89.9999, 90]) {
    for (const sign of [1, -1]) for (const lng of [0, 179.999, -180]) starts.push([lng, sign * lat]);
  }
  for (const a of starts) {
    for (const bearing of [0, 45, 89.999, 90, 135, 180, 270]) {
      for (const km of [0.001, 1, 200, 500, 1000, 2500]) {
        const b = karneyDestination(a, bearing, km);
        const offM = Math.abs(distanceKm(a, b) - km) * 1000;
        expect(offM, `${a} at ${bearing}°, ${km} km`).toBeLessThan(km <= 500 ? 1 : 5);
      }
    }
  }
});

test("the known figures: Flinders Peak to Buninyong, and a degree along the equator", () => {
  // Geoscience Australia's worked example (GRS80; WGS84 differs by 0.1 mm here): 54 972.271 m.
  expect(distanceKm([144.424867889, -37.951033417], [143.926495528, -37.652821139]) * 1000).toBeCloseTo(54_972.271, 0);
  expect(distanceKm([10, 0], [11, 0])).toBeCloseTo((Math.PI / 180) * 6378.137, 6);
});

test("nothing is 0 km from itself but itself, and a missing number gives no distance", () => {
  expect(distanceKm([27.5, 53.9], [27.5, 53.9])).toBe(0);
  expect(distanceKm([-180, 10], [180, 10])).toBeCloseTo(0, 9);
  expect(distanceKm([0, 0], [180, 0])).toBeGreaterThan(19_900);
  expect(distanceKm([Number.NaN, 0], [1, 1])).toBeNaN();
});

/** Whole numbers divided, so that every size is as likely (doubles crowd round 0). */
const evenly = (least: number, most: number): fc.Arbitrary<number> => fc.integer({ min: least * 1e6, max: most * 1e6 }).map((n) => n / 1e6);
const place = fc.tuple(evenly(-180, 180), evenly(-89.9, 89.9));
const bearing = evenly(0, 360);
const upTo2500 = evenly(0.001, 2000).map((km) => km * 1.25);

test("there and back are equally far", () => {
  fc.assert(fc.property(place, place, (a, b) => Math.abs(distanceKm(a, b) - distanceKm(b, a)) < 1e-9));
});

test("whole turns of longitude make no difference", () => {
  fc.assert(fc.property(place, place, (a, b) => Math.abs(distanceKm(a, b) - distanceKm([a[0] + 360, a[1]], [b[0] - 360, b[1]])) < 1e-6));
});

test("a detour is never shorter (but for the error of the formula, 20 m)", () => {
  fc.assert(
    fc.property(place, bearing, upTo2500, bearing, upTo2500, (a, azimuthB, kmB, azimuthC, kmC) => {
      const b = destination(a, azimuthB, kmB);
      const c = destination(a, azimuthC, kmC);
      return distanceKm(b, c) <= distanceKm(b, a) + distanceKm(a, c) + 0.02;
    }),
  );
});

test("going a distance and measuring it agree", () => {
  fc.assert(fc.property(place, bearing, upTo2500, (a, azimuth, km) => Math.abs(distanceKm(a, destination(a, azimuth, km)) - km) < 0.005));
});

test("it is Karney's distance also between places given, not laid out", () => {
  fc.assert(
    fc.property(place, bearing, upTo2500, (a, azimuth, km) => {
      const b = destination(a, azimuth, km);
      return Math.abs(distanceKm(a, b) - karneyKm(a, b)) < 0.005;
    }),
  );
});
