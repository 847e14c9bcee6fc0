import { describe, expect, test } from "vitest";
import { distanceKm } from "../../src/geodesy/distance.ts";
import { distancesKm } from "../../src/geodesy/distances.ts";
import type { LngLat } from "../../src/geodesy/earth.ts";
import { nearestWithin } from "../../src/geodesy/nearest-within.ts";
import { vectorsOf } from "../../src/geodesy/vectors-of.ts";
import { chance } from "./chance.ts";

const next = chance(23);
const places = Array.from({ length: 2000 }, (): LngLat => [-180 + 360 * next(), -80 + 160 * next()]);
const near = Array.from({ length: 2000 }, (): LngLat => [5 + 55 * next(), 40 + 25 * next()]);

describe("distances to many places", () => {
  test("are those of distanceKm, to a millimetre in the theatre and a centimetre anywhere but opposite", () => {
    for (const from of near.slice(0, 5)) {
      distancesKm(from, vectorsOf(near)).forEach((km, i) => {
        expect(Math.abs(km - distanceKm(from, near[i] as LngLat))).toBeLessThan(1e-6);
      });
      distancesKm(from, vectorsOf(places)).forEach((km, i) => {
        const exact = distanceKm(from, places[i] as LngLat);
        if (exact < 19_000) expect(Math.abs(km - exact)).toBeLessThan(1e-5);
      });
    }
  });

  test("are nought to the place itself, and none for none", () => {
    expect([...distancesKm([23.7, 52.1], vectorsOf([[23.7, 52.1]]))]).toEqual([0]);
    expect(distancesKm([23.7, 52.1], vectorsOf([]))).toHaveLength(0);
  });
});

describe("the nearest place within some km", () => {
  const all = near.map((lngLat, id) => ({ id, lngLat }));

  test("is the one that measuring all of them finds, or none", () => {
    for (const at of near.slice(0, 40).map(([lng, lat]): LngLat => [lng + 0.3, lat - 0.2])) {
      const kms = all.map((p) => distanceKm(p.lngLat, at));
      const least = Math.min(...kms);
      const found = nearestWithin(all, at, 30);
      expect(found?.place.id).toBe(least <= 30 ? kms.indexOf(least) : undefined);
    }
  });

  test("is the first of equally near ones, also across the antimeridian", () => {
    const twins = [{ lngLat: [179.999, 60] as const }, { lngLat: [179.999, 60] as const }];
    expect(nearestWithin(twins, [180, 60], 1)?.place).toBe(twins[0]);
    expect(nearestWithin(twins, [-179.999, 60], 1)?.place).toBe(twins[0]);
  });
});
