import { expect, test } from "vitest";
import { drawLegs } from "../../src/state/draw-legs.ts";
import { saysEnglish } from "../../src/words/languages.ts";
import { karneyKm } from "../geodesy/karney.ts";

test("every point has its number, every leg its length: to 0.1 km below ten, whole above", () => {
  const { legs, points } = drawLegs(
    [
      [23.7, 52.1],
      [17.1, 54.48],
      [17.1, 54.52],
    ],
    saysEnglish,
  );
  expect(points.map((p) => p.label)).toEqual(["1", "2", "3"]);
  expect(legs.map((l) => l.wholeLabel.replace("\u00a0", " "))).toEqual([`${Math.round(karneyKm([23.7, 52.1], [17.1, 54.48]))} km`, "4.5 km"]);
  expect(legs[0]?.line.length).toBeGreaterThan(10); // a geodesic is no straight line on the map
});

test("a point given twice is numbered twice and draws no leg", () => {
  const { legs, points } = drawLegs(
    [
      [20, 50],
      [20, 50],
    ],
    saysEnglish,
  );
  expect([legs.length, points.length]).toEqual([0, 2]);
});
