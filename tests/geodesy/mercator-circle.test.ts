import { describe, expect, test } from "vitest";
import type { LngLat } from "../../src/geodesy/earth.ts";
import { circleGap, mercatorCircle } from "../../src/geodesy/mercator-circle.ts";
import { karneyKm } from "./karney.ts";

const BREST: LngLat = [23.7, 52.1];
const RAD = Math.PI / 180;

/** North or south of a place on the Mercator map of the unit sphere, by the Gudermannian 2·atan(eʸ) − π/2: nothing shared with src/geodesy. */
function along(lat: number, radians: number): number {
  const y = Math.log(Math.tan(Math.PI / 4 + (lat * RAD) / 2)) + radians;
  return (2 * Math.atan(Math.exp(y)) - Math.PI / 2) / RAD;
}

describe("the circle drawn with compasses on a Mercator map", () => {
  test.each([200, 400, 2400])("%d km around Brest misses the true ring by what Karney's geodesics say of its ends", (km) => {
    const opening = km / 6378.137 / Math.cos(BREST[1] * RAD);
    const gap = circleGap(BREST, km);
    expect(gap.northKm).toBeCloseTo(karneyKm(BREST, [BREST[0], along(BREST[1], opening)]) - km, 1);
    expect(gap.southKm).toBeCloseTo(karneyKm(BREST, [BREST[0], along(BREST[1], -opening)]) - km, 1);
  });

  test("is a few km off at 200 km and hundreds at 2 400 km: short in the north, too far in the south", () => {
    const near = circleGap(BREST, 200);
    // By hand, on a sphere: r² · tan φ / 2R = 200² · 1.285 / 12 742 = 4.0 km.
    expect([near.northKm, near.southKm].map(Math.round)).toEqual([-4, 4]);
    const far = circleGap(BREST, 2400);
    expect(far.northKm).toBeLessThan(-400);
    expect(far.southKm).toBeGreaterThan(400);
    expect(Math.abs(far.largestKm)).toBeGreaterThanOrEqual(Math.max(-far.northKm, far.southKm) - 1e-9);
  });

  test("the largest gap is no smaller than at any point of the drawn circle", () => {
    for (const km of [200, 500, 2400]) {
      const { largestKm } = circleGap(BREST, km);
      const gaps = mercatorCircle(BREST, km).map((p) => Math.abs(karneyKm(BREST, p) - km));
      expect(Math.abs(Math.abs(largestKm) - Math.max(...gaps))).toBeLessThan(0.05);
    }
  });

  test("is a circle on the map: every point as far from the centre in Mercator's own measure", () => {
    const circle = mercatorCircle(BREST, 2400);
    const y = (lat: number): number => Math.asinh(Math.tan(lat * RAD));
    const radii = circle.map(([lng, lat]) => Math.hypot((lng - BREST[0]) * RAD, y(lat) - y(BREST[1])));
    expect(Math.max(...radii) - Math.min(...radii)).toBeLessThan(1e-12);
    expect(circle.at(-1)).toEqual(circle[0]);
  });

  test("on the equator it is short and long by nearly nothing in the north as in the south", () => {
    const { northKm, southKm } = circleGap([30, 0], 200);
    expect(northKm).toBeCloseTo(southKm, 6);
    expect(Math.abs(northKm)).toBeLessThan(1.5);
  });
});
