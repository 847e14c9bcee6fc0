import { booleanPointInPolygon } from "@turf/turf";
import { expect, test } from "vitest";
import type { LngLat } from "../../src/geodesy/earth.ts";
import { interiorPoint } from "../../src/geodesy/interior-point.ts";
import { isInside, isInsideRings } from "../../src/geodesy/is-inside.ts";
import { ring } from "../../src/geodesy/ring.ts";
import { BELARUS } from "./belarus.ts";
import { chance } from "./chance.ts";

const SQUARE: LngLat[] = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
  [0, 0],
];
const HOLE: LngLat[] = [
  [4, 4],
  [4, 6],
  [6, 6],
  [6, 4],
  [4, 4],
];

test("a square with a hole and an island", () => {
  expect(isInside(SQUARE, [5, 5])).toBe(true);
  expect(isInside(SQUARE, [11, 5])).toBe(false);
  expect(isInside(SQUARE, [-1, 5])).toBe(false);
  expect(isInsideRings([SQUARE, HOLE], [5, 5])).toBe(false);
  expect(isInsideRings([SQUARE, HOLE], [3, 5])).toBe(true);
  expect(isInsideRings([SQUARE, SQUARE.map(([x, y]): LngLat => [x + 20, y])], [25, 5])).toBe(true);
});

test("the same answer as Turf's for 1 000 places in and around Belarus", () => {
  const next = chance(41);
  const polygon = { type: "Polygon" as const, coordinates: BELARUS.map((outline) => outline.map(([x, y]) => [x, y])) };
  let inside = 0;
  for (let i = 0; i < 1000; i += 1) {
    const place: LngLat = [22 + next() * 12, 50.5 + next() * 6.5];
    const answer = isInsideRings(BELARUS, place);
    expect(answer).toBe(booleanPointInPolygon([place[0], place[1]], polygon));
    inside += Number(answer);
  }
  expect(inside).toBeGreaterThan(300);
});

test("an outline that leaves ±180 holds the same places however their longitude is written", () => {
  const outline = ring([179.5, 50], 300);
  for (const lng of [-179.5, 180.5, 540.5 - 360]) expect(isInside(outline, [lng, 50])).toBe(true);
  expect(isInside(outline, [170, 50])).toBe(false);
});

test("an interior point is inside, also of a horseshoe whose centroid is not", () => {
  expect(isInsideRings(BELARUS, interiorPoint(BELARUS))).toBe(true);
  expect(interiorPoint([SQUARE])).toEqual([5, 5]);
  const horseshoe: LngLat[] = [
    [0, 0],
    [10, 0],
    [10, 10],
    [9, 10],
    [9, 1],
    [1, 1],
    [1, 10],
    [0, 10],
    [0, 0],
  ];
  expect(isInside(horseshoe, interiorPoint([horseshoe]))).toBe(true);
  expect(() => interiorPoint([[]])).toThrow(RangeError);
});
