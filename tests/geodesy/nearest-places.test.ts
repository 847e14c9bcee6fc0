import { expect, test } from "vitest";
import { destination } from "../../src/geodesy/destination.ts";
import { distanceKm } from "../../src/geodesy/distance.ts";
import { nearestPlaces } from "../../src/geodesy/nearest-places.ts";
import { anywhere, chance } from "./chance.ts";

test("are those that measuring every one of them finds, in that order", () => {
  const next = chance(17);
  for (let round = 0; round < 40; round += 1) {
    const from = anywhere(next);
    // Half of them lie on nearly one circle, where straight lines and distances may disagree on who is nearer.
    const places = Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? anywhere(next) : destination(from, 360 * next(), 500 + 2 * next())));
    const all = places.map((place, index) => ({ index, km: distanceKm(from, place) })).sort((a, b) => a.km - b.km || a.index - b.index);
    expect(nearestPlaces(from, places, 20)).toEqual(all.slice(0, 20));
  }
});

test("are fewer than asked for where there are no more", () => {
  const places = [
    [27, 54],
    [23, 52],
    [23, 52],
  ] as const;
  expect(nearestPlaces([23, 52], places, 20).map((n) => n.index)).toEqual([1, 2, 0]);
  expect(nearestPlaces([23, 52], places, 2).map((n) => n.index)).toEqual([1, 2]);
  expect(nearestPlaces([23, 52], [], 20)).toEqual([]);
  expect(nearestPlaces([23, 52], places, 0)).toEqual([]);
});
