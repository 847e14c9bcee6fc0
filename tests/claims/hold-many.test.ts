import { expect, test } from "vitest";
import { budget } from "../../src/claims/budget.ts";
import { CLOSE, holdMany, OUT, WITHIN } from "../../src/claims/hold-many.ts";
import { destination } from "../../src/geodesy/destination.ts";
import { distanceKm } from "../../src/geodesy/distance.ts";
import { nearestPlaces } from "../../src/geodesy/nearest-places.ts";
import { reach } from "../../src/geodesy/reach.ts";
import { vectorsOf } from "../../src/geodesy/vectors-of.ts";
import { anywhere, chance } from "../geodesy/chance.ts";

const CODE = { out: OUT, within: WITHIN, "too-close": CLOSE } as const;

test("the verdicts on thousands of places are those on each of them alone", () => {
  const next = chance(5);
  for (const [rangeKm, precisionKm] of [
    [200, 3],
    [500, 0],
    [500, 10],
    [2400, 0],
    [5, 10],
  ] as const) {
    const from = anywhere(next);
    const places = Array.from({ length: 2000 }, (_, i) =>
      destination(from, 360 * next(), i % 2 === 0 ? 2 * rangeKm * next() : Math.max(0, rangeKm + (next() - 0.5) * 4 * (precisionKm + 0.05))),
    );
    const { each, within, close } = holdMany(from, precisionKm, rangeKm, places);
    const alone = places.map((place) => {
      const km = distanceKm(from, place);
      const ends = [precisionKm, 0].map((p) => ({ precisionKm: p, borderKm: 0 }));
      return CODE[reach(km, rangeKm, budget(km, ends).totalKm).verdict];
    });
    expect([...each]).toEqual(alone);
    expect([within, close]).toEqual([alone.filter((v) => v === WITHIN).length, alone.filter((v) => v === CLOSE).length]);
    expect(new Set(alone).size).toBeGreaterThan(1);
  }
});

test("10 000 places take no more than a part of a frame at each step of a drag", () => {
  const next = chance(9);
  const places = Array.from({ length: 10_000 }, () => [15 + 18 * next(), 49 + 8 * next()] as const);
  const xyz = vectorsOf(places);
  const took = Array.from({ length: 60 }, (_, i) => {
    const from = [23.7 + 0.03 * i, 52.1 + 0.02 * i] as const;
    const start = performance.now();
    holdMany(from, 0, 200, places, xyz);
    nearestPlaces(from, places, 20, xyz);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  console.log(`10 000 places: ${took[30]?.toFixed(2)} ms in the middle, ${took[57]?.toFixed(2)} ms at worst but two`);
  expect(took[30]).toBeLessThan(8);
});
