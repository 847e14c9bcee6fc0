import { expect, test } from "vitest";
import type { LngLat } from "../../src/geodesy/earth.ts";
import { geodesicLine } from "../../src/geodesy/geodesic-line.ts";
import { alongMercator, offMercatorM } from "../../src/geodesy/mercator.ts";
import { anywhere, chance } from "./chance.ts";
import { karneyBearingDeg, karneyDestination, karneyKm } from "./karney.ts";

test("a line starts and ends exactly where it should, its points are on Karney's line within 1 cm", () => {
  const next = chance(31);
  for (let i = 0; i < 200; i += 1) {
    const a = anywhere(next);
    const b = karneyDestination(a, next() * 360, 10 + next() * 5000);
    const line = geodesicLine(a, b);
    expect(line[0]).toEqual(a);
    expect(Math.abs(((line.at(-1)?.[0] ?? 0) - b[0]) % 360)).toBeLessThan(1e-9);
    expect(line.at(-1)?.[1]).toBe(b[1]);
    const bearing = karneyBearingDeg(a, b);
    for (const p of line) expect(karneyKm(karneyDestination(a, bearing, karneyKm(a, p)), p) * 1e5).toBeLessThan(1);
  }
});

test("drawn straight between its points it stays within 50 m of the shortest line, in Europe and near the pole", () => {
  const pairs: [LngLat, LngLat][] = [
    [
      [23.515, 53.956],
      [17.1, 54.48],
    ],
    [
      [30, 51],
      [37.79, 38.35],
    ],
    [
      [-100, 60],
      [80, 60],
    ],
    [
      [170, 70],
      [-150, 72],
    ],
    [
      [-9, 38],
      [60, 39],
    ],
    [
      [0, 80],
      [120, 80],
    ],
  ];
  for (const [a, b] of pairs) {
    const line = geodesicLine(a, b);
    const bearing = karneyBearingDeg(a, b);
    for (const [i, q] of line.entries()) {
      const p = line[i - 1];
      if (p === undefined || Math.max(Math.abs(p[1]), Math.abs(q[1])) > 85) continue;
      const drawn = alongMercator(p, q, 0.5);
      const off = karneyKm(drawn, karneyDestination(a, bearing, karneyKm(a, drawn))) * 1000;
      expect(off, `${a} to ${b}`).toBeLessThan(50);
      expect(Math.abs(q[0] - p[0])).toBeLessThan(180);
    }
  }
});

test("the shorter way over the antimeridian is taken, longitudes running on", () => {
  const line = geodesicLine([170, 50], [-170, 50]);
  expect(line.at(-1)?.[0]).toBe(190);
  expect(line.length).toBeGreaterThan(10);
  expect(Math.max(...line.map(([, lat]) => lat))).toBeGreaterThan(50.3);
});

test("a line of no length has two equal points; a tighter tolerance has more", () => {
  expect(geodesicLine([27, 54], [27, 54])).toEqual([
    [27, 54],
    [27, 54],
  ]);
  const far: [LngLat, LngLat] = [
    [17.1, 54.48],
    [37.79, 38.35],
  ];
  expect(geodesicLine(...far, { toleranceM: 5 }).length).toBeGreaterThan(2 * geodesicLine(...far, { toleranceM: 50 }).length);
});

test("the distance of a point from a drawn line is right where it can be reckoned by hand", () => {
  // One thousandth of a degree beside the equator and beside the meridian: 111.32 m on the sphere of Web Mercator.
  expect(offMercatorM([0, 0], [1, 0], [0.5, 0.001])).toBeCloseTo(111.32, 1);
  expect(offMercatorM([0, 0], [0, 1], [0.001, 0.5])).toBeCloseTo(111.32, 1);
  expect(offMercatorM([20, 60], [20, 61], [20.001, 60])).toBeCloseTo(55.66, 1);
});
