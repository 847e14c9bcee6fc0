import { expect, test } from "vitest";
import type { LngLat } from "../../src/geodesy/earth.ts";
import { envelope } from "../../src/geodesy/envelope.ts";
import { extent } from "../../src/geodesy/extent.ts";
import { isInside } from "../../src/geodesy/is-inside.ts";
import { alongMercator } from "../../src/geodesy/mercator.ts";
import { nearestBorderPoint } from "../../src/geodesy/nearest-point.ts";
import { ring } from "../../src/geodesy/ring.ts";
import { splitAtAntimeridian } from "../../src/geodesy/split-at-antimeridian.ts";
import { prepareTerritory } from "../../src/geodesy/territory.ts";
import { BELARUS, MORAG, REDZIKOWO } from "./belarus.ts";
import { karneyBorderKm } from "./border.ts";
import { karneyKm } from "./karney.ts";

const territory = prepareTerritory(BELARUS);

/** Places along the drawn outline, several to an edge. */
function drawn(outline: readonly LngLat[], perEdge: number): LngLat[] {
  return outline.slice(1).flatMap((b, i) => {
    const a = outline[i] as LngLat;
    return Array.from({ length: perEdge }, (_, k) => alongMercator(a, b, (k + 0.5) / perEdge));
  });
}

test.each([200, 280, 400, 500])("drawn to 10 m, the %i km envelope of Belarus lies within 10 m of the true offset of its border", (km) => {
  const places = drawn(envelope(territory, km, { toleranceM: 10 }), 7);
  let worstM = 0;
  for (const place of places) worstM = Math.max(worstM, Math.abs(nearestBorderPoint(territory, place).km - km) * 1000);
  // The distance itself is 0.7 m off Karney at most; that the border point is the nearest is held by brute force on a sample.
  expect(worstM).toBeLessThan(9.3);
  for (let i = 0; i < places.length; i += Math.ceil(places.length / 40)) {
    expect(Math.abs(karneyBorderKm(BELARUS, places[i] as LngLat) - km) * 1000).toBeLessThan(10);
  }
});

test("a coarser drawing keeps its own tolerance with fewer vertices", () => {
  const coarse = envelope(territory, 400, { toleranceM: 100 });
  for (const place of drawn(coarse, 7)) expect(Math.abs(nearestBorderPoint(territory, place).km - 400)).toBeLessThan(0.1);
  expect(coarse.length).toBeLessThan(envelope(territory, 400, { toleranceM: 10 }).length / 2);
});

test("it holds the territory and what is near it, and leaves Redzikowo out at 400 km, in at 500", () => {
  const at400 = envelope(territory, 400, { toleranceM: 100 });
  const at500 = envelope(territory, 500, { toleranceM: 100 });
  expect([isInside(at400, REDZIKOWO), isInside(at500, REDZIKOWO), isInside(at400, MORAG)]).toEqual([false, true, true]);
  for (const vertex of BELARUS[0] ?? []) expect(isInside(at400, vertex)).toBe(true);
  expect(at400[0]).toEqual(at400.at(-1));
});

test("the envelope of a point-like territory is its ring", () => {
  const dot = prepareTerritory([
    [
      [27, 54],
      [27.0001, 54],
      [27.0001, 54.0001],
      [27, 54],
    ],
  ]);
  const outline = envelope(dot, 400);
  for (const vertex of outline) expect(Math.abs(karneyKm([27, 54], vertex) - 400)).toBeLessThan(0.02);
  expect(Math.abs(outline.length / ring([27, 54], 400).length - 1)).toBeLessThan(0.8);
});

test("it reaches round the pole and over the antimeridian", () => {
  const wide = envelope(territory, 4500, { toleranceM: 200 });
  expect(extent(wide)?.filter((_, i) => i % 2 === 0)).toEqual([-180, 180]);
  expect(splitAtAntimeridian(wide).type).toBe("Polygon");
  const chukotka = prepareTerritory([
    [
      [175, 65],
      [185, 65],
      [185, 68],
      [175, 68],
      [175, 65],
    ],
  ]);
  const around = envelope(chukotka, 300, { toleranceM: 200 });
  expect(splitAtAntimeridian(around).type).toBe("MultiPolygon");
  for (const place of drawn(around, 3)) expect(Math.abs(nearestBorderPoint(chukotka, place).km - 300)).toBeLessThan(0.2);
});

test("a distance that is none is refused", () => {
  for (const km of [0, -5, Number.NaN]) expect(() => envelope(territory, km)).toThrow(RangeError);
});
