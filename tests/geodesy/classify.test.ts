import { expect, test } from "vitest";
import { classify } from "../../src/geodesy/classify.ts";
import { destination } from "../../src/geodesy/destination.ts";
import { distanceKm } from "../../src/geodesy/distance.ts";
import { anywhere, chance } from "./chance.ts";

test("for 60 ranges and 1 500 places every answer is that of the measured distance", () => {
  const next = chance(61);
  const centres = Array.from({ length: 60 }, () => anywhere(next));
  const radiiKm = centres.map((_, i) => (i % 3 === 0 ? 9000 * next() : 100 + 2400 * next()));
  // Half of the places lie within half a percent of some range, where a sphere would be wrong.
  const places = Array.from({ length: 1500 }, (_, i) => {
    const c = i % centres.length;
    return i % 2 === 0 ? anywhere(next) : destination(centres[c] ?? [0, 0], next() * 360, (radiiKm[c] ?? 0) * (0.995 + 0.01 * next()));
  });
  const within = classify(centres, radiiKm, places);
  let wrong = 0;
  let yes = 0;
  for (const [c, centre] of centres.entries()) {
    for (const [p, place] of places.entries()) {
      const answer = within[c * places.length + p] === 1;
      if (answer !== distanceKm(centre, place) <= (radiiKm[c] ?? 0)) wrong += 1;
      yes += Number(answer);
    }
  }
  expect(wrong).toBe(0);
  expect(yes).toBeGreaterThan(1000);
});

test("a range that is no length holds nothing; radii must match centres", () => {
  expect([
    ...classify(
      [
        [27, 54],
        [27, 54],
      ],
      [Number.NaN, -1],
      [[27, 54]],
    ),
  ]).toEqual([0, 0]);
  expect([
    ...classify(
      [[27, 54]],
      [0],
      [
        [27, 54],
        [28, 54],
      ],
    ),
  ]).toEqual([1, 0]);
  expect(() => classify([[27, 54]], [], [])).toThrow(RangeError);
});
