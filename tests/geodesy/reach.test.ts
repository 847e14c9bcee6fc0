import fc from "fast-check";
import { expect, test } from "vitest";
import { compassPoint } from "../../src/geodesy/compass-point.ts";
import { reach } from "../../src/geodesy/reach.ts";

test("within, out of reach, and too close to call, with the margin in km", () => {
  expect(reach(421.9, 500, 3)).toEqual({ verdict: "within", marginKm: 500 - 421.9 });
  expect(reach(421.9, 280, 3)).toEqual({ verdict: "out", marginKm: 280 - 421.9 });
  expect(reach(421.9, 420, 3)).toEqual({ verdict: "too-close", marginKm: 420 - 421.9 });
  expect(reach(421.9, 424, 3).verdict).toBe("too-close");
});

test("exactly at the budget is called; without a budget everything is, and the edge counts as within", () => {
  expect(reach(400, 403, 3).verdict).toBe("within");
  expect(reach(400, 397, 3).verdict).toBe("out");
  expect(reach(400, 400, 0)).toEqual({ verdict: "within", marginKm: 0 });
});

test("a verdict is never made of a missing number", () => {
  expect(() => reach(Number.NaN, 500, 3)).toThrow(RangeError);
  expect(() => reach(400, Number.NaN, 3)).toThrow(RangeError);
  expect(() => reach(400, 500, Number.NaN)).toThrow(RangeError);
});

test("more range never turns within into out, and the margin says which side", () => {
  const km = fc.double({ min: 0, max: 6000, noNaN: true });
  const order = { out: 0, "too-close": 1, within: 2 };
  fc.assert(
    fc.property(km, km, fc.double({ min: 0, max: 50, noNaN: true }), km, (distance, range, budget, more) => {
      const now = reach(distance, range, budget);
      const then = reach(distance, range + more, budget);
      expect(order[then.verdict]).toBeGreaterThanOrEqual(order[now.verdict]);
      if (now.verdict === "within") expect(now.marginKm).toBeGreaterThanOrEqual(0);
      if (now.verdict === "out") expect(now.marginKm).toBeLessThanOrEqual(0);
    }),
  );
});

test("sixteen compass points, each 22.5° wide, whatever the turn", () => {
  expect([0, 22.5, 45, 67.5, 90, 112.5, 135, 157.5, 180, 202.5, 225, 247.5, 270, 292.5, 315, 337.5].map(compassPoint)).toEqual([
    "N",
    "NNE",
    "NE",
    "ENE",
    "E",
    "ESE",
    "SE",
    "SSE",
    "S",
    "SSW",
    "SW",
    "WSW",
    "W",
    "WNW",
    "NW",
    "NNW",
  ]);
  expect([11.2, 11.3, 348.7, 348.8, 360, -90, 370].map(compassPoint)).toEqual(["N", "NNE", "NNW", "N", "N", "W", "N"]);
});
