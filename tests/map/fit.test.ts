import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitBox, MAX_ZOOM, metersPerPixel, openBox } from "../../src/map/fit.ts";
import { project, unproject } from "../../src/map/mercator.ts";

describe("the flat map", () => {
  it("is 512 pixels wide at zoom 0, with Null Island in the middle", () => {
    expect(project([0, 0], 0)).toEqual([256, 256]);
    expect(project([180, 0], 1)[0]).toBe(1024);
  });

  it("holds the latitude at its edge", () => {
    expect(project([0, 90], 0)[1]).toBeCloseTo(0, 6);
    expect(project([0, -90], 0)[1]).toBeCloseTo(512, 6);
  });

  it("comes back from pixels to the place", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -200, max: 200, noNaN: true }),
        fc.double({ min: -85, max: 85, noNaN: true }),
        fc.double({ min: 0, max: 12, noNaN: true }),
        (lng, lat, zoom) => {
          const [lng2, lat2] = unproject(project([lng, lat], zoom), zoom);
          expect(lng2).toBeCloseTo(lng, 8);
          expect(lat2).toBeCloseTo(lat, 8);
        },
      ),
    );
  });

  it("covers 78.27 km a pixel at the equator at zoom 0, half of that at 60°", () => {
    expect(metersPerPixel(0, 0)).toBeCloseTo(78271.517, 2);
    expect(metersPerPixel(60, 0)).toBeCloseTo(78271.517 / 2, 2);
    expect(metersPerPixel(0, 3)).toBeCloseTo(78271.517 / 8, 3);
  });
});

describe("framing a box", () => {
  const viewport = { width: 1000, height: 800, padding: { top: 10, right: 300, bottom: 90, left: 20 } };
  const boxes = fc
    .tuple(
      fc.double({ min: -170, max: 160, noNaN: true }),
      fc.double({ min: -70, max: 60, noNaN: true }),
      fc.double({ min: 0.5, max: 19, noNaN: true }),
      fc.double({ min: 0.5, max: 15, noNaN: true }),
    )
    .map(([west, south, width, height]) => [west, south, Math.min(180, west + width), south + height] as const);

  it("puts the whole box into the open part, touching two edges", () => {
    fc.assert(
      fc.property(boxes, (box) => {
        const camera = fitBox(box, viewport);
        const [cx, cy] = project([camera.lng, camera.lat], camera.zoom);
        const [x0, y0] = project([box[0], box[3]], camera.zoom);
        const [x1, y1] = project([box[2], box[1]], camera.zoom);
        const open = openBox(viewport);
        const screen = { left: x0 - cx + 500, right: x1 - cx + 500, top: y0 - cy + 400, bottom: y1 - cy + 400 };
        const slack = [screen.left - open.left, open.right - screen.right, screen.top - open.top, open.bottom - screen.bottom];
        for (const s of slack) expect(s).toBeGreaterThan(-1e-4);
        if (camera.zoom < MAX_ZOOM) expect(Math.min(...slack)).toBeLessThan(1e-4);
      }),
    );
  });

  it("takes one number for all four edges", () => {
    expect(openBox({ width: 100, height: 200, padding: 20 })).toEqual({ left: 20, top: 20, right: 80, bottom: 180 });
  });

  it("keeps something open under a padding larger than the map", () => {
    const { left, right, top, bottom } = openBox({ width: 200, height: 100, padding: { top: 300, right: 150, bottom: 10, left: 150 } });
    expect(right - left).toBeCloseTo(40, 6);
    expect(bottom - top).toBeCloseTo(40, 6);
  });

  it("frames across the antimeridian", () => {
    const { lng } = fitBox([170, -20, -170, 20], { width: 400, height: 400, padding: 0 });
    expect(Math.abs(lng)).toBeCloseTo(180, 6);
  });

  it("is never nearer than the nearest zoom", () => {
    expect(fitBox([23, 52, 23, 52], { width: 400, height: 400, padding: 0 }).zoom).toBe(MAX_ZOOM);
  });
});
