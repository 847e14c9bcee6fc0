import { expect, test } from "vitest";
import { initialBearingDeg } from "../../src/geodesy/bearing.ts";
import { compassPoint } from "../../src/geodesy/compass-point.ts";
import { distanceKm } from "../../src/geodesy/distance.ts";
import type { LngLat } from "../../src/geodesy/earth.ts";
import { nearestBorderPoint, nearestPoint } from "../../src/geodesy/nearest-point.ts";
import { prepareTerritory } from "../../src/geodesy/territory.ts";
import { BELARUS, MORAG, REDZIKOWO } from "./belarus.ts";
import { karneyBorderKm } from "./border.ts";
import { chance } from "./chance.ts";
import { karneyKm } from "./karney.ts";

const territory = prepareTerritory(BELARUS);

test("the distances that the map quotes, from the nearest point of Belarus", () => {
  const to = (lng: number, lat: number): number => nearestPoint(territory, [lng, lat]).km;
  expect(to(...REDZIKOWO)).toBeCloseTo(422.35, 1);
  // The base given to a thousandth of a degree: the rounding of a place weighs more than all geometry.
  expect(to(17.107, 54.479)).toBeCloseTo(421.89, 1);
  expect(to(...MORAG)).toBeCloseTo(235.34, 1);
  expect(to(24.4134, 44.0787)).toBeCloseTo(826.9, 1);
  expect(to(37.79, 38.35)).toBeCloseTo(1542.2, 1);
  expect(Math.abs(to(21.01, 52.23) - 148.4)).toBeLessThan(1);
});

test("the nearest point to Redzikowo is the north-western corner of Belarus, to the east of the base", () => {
  const { point } = nearestPoint(territory, REDZIKOWO);
  expect(point[0]).toBeCloseTo(23.515, 3);
  expect(point[1]).toBeCloseTo(53.956, 3);
  expect(compassPoint(initialBearingDeg(REDZIKOWO, point))).toBe("E");
});

test("a place inside is its own nearest point, 0 km away; its border is not", () => {
  expect(nearestPoint(territory, [27.56, 53.9])).toEqual({ point: [27.56, 53.9], km: 0 });
  expect(nearestBorderPoint(territory, [27.56, 53.9]).km).toBeGreaterThan(100);
});

test("for 120 places near and far it is the border distance that Karney gives by brute force, within 1 m (5 m beyond 500 km)", () => {
  const next = chance(51);
  let outside = 0;
  for (let i = 0; i < 120; i += 1) {
    const spread = i % 3 === 0 ? 3 : i % 3 === 1 ? 12 : 30;
    const place: LngLat = [28 + (next() - 0.5) * 2 * spread, Math.min(80, 53.7 + (next() - 0.5) * spread)];
    const { point, km } = nearestBorderPoint(territory, place);
    const limitM = km <= 500 ? 1 : 5;
    expect(Math.abs(km - karneyBorderKm(BELARUS, place)) * 1000, `${place}`).toBeLessThan(limitM);
    expect(Math.abs(karneyKm(place, point) - km) * 1000, "and the point is at that distance").toBeLessThan(limitM);
    outside += Number(km > 1);
  }
  expect(outside).toBeGreaterThan(60);
});

test("a long straight border is measured at the foot of the perpendicular, not at its ends", () => {
  const box = prepareTerritory([
    [
      [20, 50],
      [30, 50],
      [30, 55],
      [20, 55],
      [20, 50],
    ],
  ]);
  const { point, km } = nearestPoint(box, [32, 52.34567]);
  expect(point[0]).toBeCloseTo(30, 9);
  let least = Infinity;
  for (let lat = 51; lat < 54; lat += 0.0005) least = Math.min(least, karneyKm([32, 52.34567], [30, lat]));
  expect(Math.abs(km - least) * 1000).toBeLessThan(1);
  expect(distanceKm(point, [30, 52.34567])).toBeGreaterThan(0.5);
});

test("an island and a border over the antimeridian are found", () => {
  const islands = prepareTerritory([
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ],
    [
      [179, 10],
      [181, 10],
      [181, 11],
      [179, 11],
      [179, 10],
    ],
  ]);
  expect(nearestPoint(islands, [-178.5, 10.5]).km).toBeCloseTo(karneyKm([-178.5, 10.5], [-179, 10.5]), 2);
  expect(nearestPoint(islands, [-179.5, 10.5]).km).toBe(0);
  expect(nearestPoint(islands, [90, 5]).km).toBeLessThan(karneyKm([90, 5], [1, 0.9]));
});

test("the strait between two islands is not border", () => {
  const at = (x: number): LngLat[] => [
    [x, 0],
    [x, -0.01],
    [x + 0.001, -0.01],
    [x, 0],
  ];
  expect(nearestPoint(prepareTerritory([at(10), at(10.01)]), [10.005, 0.001]).km).toBeGreaterThan(0.3);
});

test("a territory of no points is refused, a single point is a place", () => {
  expect(() => prepareTerritory([])).toThrow(RangeError);
  expect(nearestPoint(prepareTerritory([[[27, 54]]]), [28, 54]).km).toBeCloseTo(distanceKm([27, 54], [28, 54]), 9);
});

test("prepared, a border of 5 000 vertices answers in less than 5 ms", () => {
  const next = chance(52);
  const places = Array.from({ length: 200 }, (): LngLat => [10 + next() * 30, 45 + next() * 15]);
  for (const place of places) nearestPoint(territory, place);
  const started = performance.now();
  for (const place of places) nearestPoint(territory, place);
  expect((performance.now() - started) / places.length).toBeLessThan(5);
});
