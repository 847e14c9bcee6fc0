import { expect, test } from "vitest";
import type { LngLat } from "../../src/geodesy/earth.ts";
import { legsOf } from "../../src/geodesy/legs.ts";
import { karneyBearingDeg, karneyKm } from "./karney.ts";

const WAY: readonly LngLat[] = [
  [23.7, 52.1],
  [17.1, 54.48],
  [24.3, 44.08],
  [-152.3, 57.43],
  [179.9, -16.5],
];

test("each leg is as long, leaves and arrives as Karney's geodesics say", () => {
  const legs = legsOf(WAY);
  expect(legs).toHaveLength(4);
  for (const { from, to, km, leavesDeg, arrivesDeg } of legs) {
    expect(Math.abs(km - karneyKm(from, to))).toBeLessThan(0.05);
    expect(leavesDeg).toBeCloseTo(karneyBearingDeg(from, to), 3);
    expect(arrivesDeg).toBeCloseTo((karneyBearingDeg(to, from) + 180) % 360, 3);
  }
});

test("fewer than two points make no leg, and a point twice a leg of nothing", () => {
  expect(legsOf([])).toEqual([]);
  expect(legsOf([[20, 50]])).toEqual([]);
  expect(
    legsOf([
      [20, 50],
      [20, 50],
    ])[0]?.km,
  ).toBe(0);
});
