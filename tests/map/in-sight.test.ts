import { describe, expect, it } from "vitest";
import type { LngLat } from "../../src/geodesy/earth.ts";
import { boxAround, cameraAround, cameraOver, isInSight, type Sight, screenAt } from "../../src/map/in-sight.ts";

const PADDING = { top: 28, right: 296, bottom: 36, left: 28 };
const sight = (part: Partial<Sight> = {}): Sight => ({
  camera: { lng: 24, lat: 53, zoom: 5 },
  viewport: { width: 900, height: 700, padding: PADDING },
  projection: "mercator",
  around: null,
  ...part,
});

describe("what a map shows", () => {
  it("has its middle in the middle, and what is beside the world's edge next to it", () => {
    expect(screenAt([24, 53], sight())).toEqual([450, 350]);
    const [x] = screenAt([-179, 0], sight({ camera: { lng: 179, lat: 0, zoom: 3 } }));
    expect(x).toBeCloseTo(450 + (2 / 360) * 512 * 8, 6);
  });

  it("is what nothing covers", () => {
    expect(isInSight([23.7, 52.1], sight())).toBe(true);
    expect(isInSight([-120, 40], sight())).toBe(false);
    expect(isInSight([24, 70], sight())).toBe(false);
    // On the map, but under the legend.
    const under: LngLat = [24 + (200 / (512 * 32)) * 360, 53];
    expect(screenAt(under, sight())[0]).toBeCloseTo(650, 6);
    expect(isInSight(under, sight())).toBe(false);
    expect(isInSight(under, sight({ viewport: { width: 900, height: 700, padding: 28 } }))).toBe(true);
  });

  it("ends behind the globe", () => {
    const far = sight({ camera: { lng: 24, lat: 53, zoom: 0 }, viewport: { width: 900, height: 900, padding: 10 } });
    expect(isInSight([-156, 0], far)).toBe(true);
    expect(isInSight([-156, 0], { ...far, projection: "globe" })).toBe(false);
  });

  it("is measured from the middle where the map is true around a place", () => {
    const around = sight({ projection: "equidistant", around: [24, 53] });
    expect(screenAt([24, 53], around)).toEqual([450, 350]);
    expect(isInSight([24, 56], around)).toBe(true);
    expect(isInSight([120, 53], around)).toBe(false);
  });
});

describe("a camera that shows more", () => {
  it("has a place in the middle of what is open, as near as before", () => {
    for (const place of [
      [-120, 40],
      [179.9, -60],
      [24, 84],
    ] as const) {
      const camera = cameraOver(place, sight());
      const moved = sight({ camera });
      expect(camera.zoom).toBe(5);
      expect(Math.abs(camera.lng)).toBeLessThanOrEqual(180);
      expect(isInSight(place, moved)).toBe(true);
      expect(screenAt(place, moved)[0]).toBeCloseTo((28 + 604) / 2, 6);
    }
  });

  it("holds all places, however near to each other or across the antimeridian", () => {
    const sets: LngLat[][] = [
      [[10, 40]],
      [
        [178, 60],
        [-170, 65],
        [179, 50],
      ],
      [
        [-120, 35],
        [140, -30],
        [10, 50],
      ],
      [
        [-3, 40],
        [30, 60],
      ],
    ];
    for (const places of sets) {
      const shown = sight({ camera: cameraAround(places, sight()) });
      for (const place of places) expect(isInSight(place, shown), JSON.stringify(place)).toBe(true);
    }
    expect(cameraAround([[10, 40]], sight()).zoom).toBeLessThan(10);
  });

  it("leaves out the widest stretch without a place", () => {
    const [west, , east] = boxAround([
      [170, 10],
      [-160, 20],
    ]);
    expect([west, east]).toEqual([164, -154]);
    expect(
      boxAround([
        [-179, 0],
        [-60, 0],
        [60, 0],
        [179, 0],
      ])[0],
    ).toBeCloseTo(12, 6);
  });
});
