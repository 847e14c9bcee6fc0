import { expect, test } from "vitest";
import { initialBearingDeg } from "../../src/geodesy/bearing.ts";
import { destination } from "../../src/geodesy/destination.ts";
import type { LngLat } from "../../src/geodesy/earth.ts";
import { pointAlong } from "../../src/geodesy/point-along.ts";
import { geodeticLatitudeDeg, reducedLatitudeDeg } from "../../src/geodesy/reduced-latitude.ts";
import { anywhere, chance } from "./chance.ts";
import { karneyBearingDeg, karneyDestination, karneyKm } from "./karney.ts";

test("10 000 random destinations up to 5 500 km are within 1 mm of Karney, at latitudes 0 to 85", () => {
  const next = chance(11);
  let worstMm = 0;
  for (let i = 0; i < 10_000; i += 1) {
    const from: LngLat = [next() * 360 - 180, next() * 170 - 85];
    const bearing = next() * 720 - 360;
    const km = next() * 5500;
    worstMm = Math.max(worstMm, karneyKm(destination(from, bearing, km), karneyDestination(from, bearing, km)) * 1e6);
  }
  expect(worstMm).toBeLessThan(1);
});

test("beside a pole, and at it, destinations are within 2 dm", () => {
  const next = chance(12);
  for (const lat of [89, 89.99, 89.9999, 89.999999, 89.99999999, 90, -89.9999, -90]) {
    for (let i = 0; i < 200; i += 1) {
      const bearing = next() * 360;
      const km = next() * 5500;
      const offM = karneyKm(destination([10, lat], bearing, km), karneyDestination([10, lat], bearing, km)) * 1000;
      expect(offM, `from latitude ${lat}`).toBeLessThan(0.2);
    }
  }
});

test("the longitude runs on from the start's over the antimeridian", () => {
  expect(destination([179, 50], 90, 300)[0]).toBeGreaterThan(180);
  expect(destination([-179, 50], 270, 300)[0]).toBeLessThan(-180);
});

test("no distance is no move", () => {
  expect(destination([27.5, 53.9], 123, 0)).toEqual([27.5, 53.9]);
});

test("3 000 random bearings are Karney's: at the end of the line they miss by less than 1 mm", () => {
  const next = chance(13);
  for (let i = 0; i < 3000; i += 1) {
    const a = anywhere(next);
    const km = 1 + next() * 10_000;
    const bearing = next() * 360;
    const b = karneyDestination(a, bearing, km);
    const turn = Math.abs(((initialBearingDeg(a, b) - karneyBearingDeg(a, b) + 540) % 360) - 180);
    expect(((turn * Math.PI) / 180) * Math.min(km, 6400) * 1e6).toBeLessThan(1);
  }
});

test("bearings of the plain cases: north, east on the equator, south, west over the antimeridian, from and to a pole", () => {
  expect(initialBearingDeg([27, 53], [27, 54])).toBeCloseTo(0, 9);
  expect(initialBearingDeg([27, 0], [28, 0])).toBeCloseTo(90, 9);
  expect(initialBearingDeg([27, 54], [27, 53])).toBeCloseTo(180, 9);
  expect(initialBearingDeg([-179, 0], [179, 0])).toBeCloseTo(270, 9);
  expect(initialBearingDeg([27, 53], [100, 90])).toBeCloseTo(0, 9);
  expect(initialBearingDeg([0, 90], [30, 50])).toBeCloseTo(150, 6);
  expect(initialBearingDeg([27, 53], [27, 53])).toBe(0);
});

test("a point along a line is on it: its two parts add up, within 1 mm sideways", () => {
  const next = chance(14);
  for (let i = 0; i < 500; i += 1) {
    const a = anywhere(next);
    const b = karneyDestination(a, next() * 360, 100 + next() * 3000);
    const whole = karneyKm(a, b);
    const point = pointAlong(a, b, whole * next());
    expect(karneyKm(a, point) + karneyKm(point, b) - whole).toBeLessThan(1e-9);
  }
});

test("reduced latitude: smaller than the latitude, by at most 5′ 46″, and back again", () => {
  expect(reducedLatitudeDeg(45)).toBeCloseTo(45 - 0.0962, 4);
  expect([reducedLatitudeDeg(0), reducedLatitudeDeg(90), reducedLatitudeDeg(-90)]).toEqual([0, 90, -90]);
  for (let lat = -90; lat <= 90; lat += 0.5) expect(geodeticLatitudeDeg(reducedLatitudeDeg(lat))).toBeCloseTo(lat, 12);
});
