import { geoArea, geoContains } from "d3-geo";
import fc from "fast-check";
import type { MultiPolygon, Polygon } from "geojson";
import { expect, test } from "vitest";
import { classify } from "../../src/geodesy/classify.ts";
import { destination } from "../../src/geodesy/destination.ts";
import { distanceKm } from "../../src/geodesy/distance.ts";
import type { LngLat } from "../../src/geodesy/earth.ts";
import { isInside } from "../../src/geodesy/is-inside.ts";
import { alongMercator, MERCATOR_EDGE_DEG } from "../../src/geodesy/mercator.ts";
import { reach } from "../../src/geodesy/reach.ts";
import { ring } from "../../src/geodesy/ring.ts";
import { splitAtAntimeridian } from "../../src/geodesy/split-at-antimeridian.ts";
import { chance } from "./chance.ts";
import { karneyKm } from "./karney.ts";

const LATITUDES = [0, 10, -33, 44, 54, 70, 80, 85];
const RADII_KM = [200, 280, 400, 500, 1500, 2400, 3900, 4100, 5500];

/** The vertices that lie on the ring itself: not the corners that close a ring round a pole. */
function vertices(outline: readonly LngLat[]): readonly LngLat[] {
  return outline.filter((_, i) => !isSeam(outline, i));
}
function isSeam(outline: readonly LngLat[], i: number): boolean {
  const lng = outline[i]?.[0] ?? 0;
  return Math.abs(lng - (outline[i - 1]?.[0] ?? lng)) > 180 || Math.abs(lng - (outline[i + 1]?.[0] ?? lng)) > 180;
}

test("every vertex is within 1 cm of its radius, by Karney, at latitudes 0 to 85 and radii up to 5 500 km", () => {
  let worstCm = 0;
  for (const lat of LATITUDES) {
    for (const km of RADII_KM) {
      const centre: LngLat = [27, lat];
      for (const vertex of vertices(ring(centre, km))) worstCm = Math.max(worstCm, Math.abs(karneyKm(centre, vertex) - km) * 1e5);
    }
  }
  expect(worstCm).toBeLessThan(1);
});

test("drawn straight in Web Mercator, no edge leaves its ring by more than the tolerance, wherever it can be drawn", () => {
  for (const lat of LATITUDES) {
    for (const km of RADII_KM) {
      for (const toleranceM of [50, 1000]) {
        const centre: LngLat = [27, lat];
        const outline = ring(centre, km, { toleranceM });
        let worstM = 0;
        for (const [i, b] of outline.entries()) {
          const a = outline[i - 1] ?? b;
          if (isSeam(outline, i) || isSeam(outline, i - 1) || Math.max(Math.abs(a[1]), Math.abs(b[1])) > 85) continue;
          worstM = Math.max(worstM, Math.abs(karneyKm(centre, alongMercator(a, b, 0.5)) - km) * 1000);
        }
        expect(worstM, `latitude ${lat}, ${km} km, tolerance ${toleranceM} m`).toBeLessThanOrEqual(toleranceM);
        expect(outline.length, "and no more vertices than that needs").toBeLessThan(90 * Math.sqrt((km * 50) / toleranceM) + 14);
      }
    }
  }
});

test("here a 500 km ring has about 236 vertices for 50 m, 528 for 10 m", () => {
  expect(ring([27, 54], 500).length).toBeCloseTo(236, -1);
  expect(ring([27, 54], 500, { toleranceM: 10 }).length).toBeCloseTo(528, -1);
});

test("a ring is closed, counter-clockwise, continuous, and lies round its centre", () => {
  const cases: [LngLat, number][] = [
    [[27, 54], 500],
    [[179.9, 54], 500],
    [[-179.9, -20], 3000],
    [[540, 10], 400],
    [[27, 54], 4500],
    [[27, -54], 4500],
    [[0, 90], 500],
  ];
  for (const [centre, km] of cases) {
    const outline = ring(centre, km);
    expect(outline[0]).toEqual(outline.at(-1));
    let doubled = 0;
    for (const [i, [x2, y2]] of outline.entries()) {
      const [x1, y1] = outline[i - 1] ?? [x2, y2];
      doubled += (x1 - centre[0]) * y2 - (x2 - centre[0]) * y1;
      if (!isSeam(outline, i) && !isSeam(outline, i - 1)) expect(Math.abs(x2 - x1), `${centre} ${km}`).toBeLessThan(180);
    }
    expect(doubled).toBeGreaterThan(0);
    expect(isInside(outline, [centre[0], Math.min(89.9, centre[1])])).toBe(true);
    const lngs = outline.map(([lng]) => lng);
    expect(Math.abs((Math.min(...lngs) + Math.max(...lngs)) / 2 - centre[0])).toBeLessThan(1e-6 + 180 * Number(km > 4000));
  }
});

test("a ring round the pole is closed along the edge of Web Mercator, opposite its centre, and never crosses itself", () => {
  for (const [lat, km] of [
    [54, 4100],
    [54, 5500],
    [85, 600],
    [-54, 4500],
    [90, 300],
  ] as const) {
    const outline = ring([27, lat], km);
    const corners = outline.filter((_, i) => isSeam(outline, i));
    expect(corners).toHaveLength(2);
    const highest = Math.max(...vertices(outline).map(([, y]) => Math.abs(y)));
    for (const [, y] of corners) expect(y).toBeCloseTo(Math.sign(lat) * (highest > MERCATOR_EDGE_DEG ? 89.99 : MERCATOR_EDGE_DEG), 9);
    expect(Math.abs((corners[0]?.[0] ?? 0) - (corners[1]?.[0] ?? 0))).toBeCloseTo(360, 9);
    if (lat < 90) expect(Math.min(...corners.map(([x]) => x))).toBeCloseTo(27 - 180, 6);
  }
  expect(
    ring([27, 54], 3900).some((_, i, all) => isSeam(all, i)),
    "3 900 km does not reach round it",
  ).toBe(false);
});

test("for export: within ±180 and ±90, closed, of the size and place that d3-geo sees", () => {
  const next = chance(21);
  const cases: [LngLat, number, string, number][] = [
    [[27, 54], 500, "Polygon", 1],
    [[179, 54], 500, "MultiPolygon", 2],
    [[-179, -54], 500, "MultiPolygon", 2],
    [[181, 0], 900, "MultiPolygon", 2],
    [[27, 54], 4500, "Polygon", 1],
    [[-170, 80], 2500, "Polygon", 1],
    [[100, -70], 3000, "Polygon", 1],
    [[0, 90], 800, "Polygon", 1],
    [[400, 10], 500, "Polygon", 1],
  ];
  for (const [centre, km, type, pieces] of cases) {
    const geometry = splitAtAntimeridian(ring(centre, km, { toleranceM: 20 }));
    const polygons = polygonsOf(geometry);
    expect([geometry.type, polygons.length], `${centre} ${km}`).toEqual([type, pieces]);
    for (const [outline] of polygons) {
      expect(outline?.[0]).toEqual(outline?.at(-1));
      for (const [lng, lat] of outline ?? []) expect(Math.abs(lng as number) <= 180 && Math.abs(lat as number) <= 90).toBe(true);
    }
    // d3-geo takes the inside on the right: turned round, area and inside must be those of the cap.
    const turned: MultiPolygon = { type: "MultiPolygon", coordinates: polygons.map((p) => p.map((outline) => [...outline].reverse())) };
    const cap = 2 * Math.PI * (1 - Math.cos(km / 6371));
    expect(geoArea(turned) / cap).toBeGreaterThan(0.99);
    expect(geoArea(turned) / cap).toBeLessThan(1.01);
    for (let i = 0; i < 40; i += 1) {
      const factor = 0.5 + next();
      if (Math.abs(factor - 1) < 0.01) continue;
      const [x, y] = destination(centre, next() * 360, km * factor);
      expect(geoContains(turned, [x, y]), `${centre} ${km} × ${factor}`).toBe(factor < 1);
    }
  }
});

test("a ring that cannot be is refused", () => {
  for (const km of [0, -1, Number.NaN, 10_001, Infinity]) expect(() => ring([27, 54], km)).toThrow(RangeError);
  expect(() => ring([27, 54], 500, { toleranceM: 0 })).toThrow(RangeError);
});

test("in reach is never decided by the polygon: places between the coarse ring and the true range are within", () => {
  const centre: LngLat = [27, 54];
  const coarse = ring(centre, 400, { toleranceM: 5000 });
  let disagreements = 0;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 359_999 }), fc.integer({ min: 2, max: 6000 }), (millidegrees, insideM) => {
      const place = destination(centre, millidegrees / 1000, 400 - insideM / 1000);
      if (!isInside(coarse, place)) disagreements += 1;
      return reach(distanceKm(centre, place), 400, 0).verdict === "within" && classify([centre], [400], [place])[0] === 1;
    }),
    { numRuns: 500 },
  );
  expect(disagreements).toBeGreaterThan(20);
});

function polygonsOf(geometry: Polygon | MultiPolygon): Polygon["coordinates"][] {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}
