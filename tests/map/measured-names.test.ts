/** Names around a measured line of the real data, on small maps. */
import type { FeatureCollection } from "geojson";
import { describe, expect, it } from "vitest";
import { type Pixel, project, unproject } from "../../src/map/mercator.ts";
import { FEED } from "../../src/map/names.ts";
import { measure, part, pointAt } from "../../src/map/polyline.ts";
import { symbolScale } from "../../src/map/recipes/places.ts";
import { makeScene } from "../../src/map/scene.ts";
import { standingBox } from "../../src/map/standing.ts";
import { textWidth } from "../../src/map/text-width.ts";
import { placeLabels } from "../../src/picture/labels.ts";
import { mercatorPlane } from "../../src/picture/projection.ts";
import type { DrawnMeasure } from "../../src/state/drawing.ts";
import { real } from "../picture/real.ts";
import { BREST, CONTEXT, drawnRing, fullDrawing } from "./sample.ts";

const SMALL = [280, 320, 390] as const;
const small = (width: number) => ({
  width,
  height: width === 390 ? 294 : 272,
  padding: { top: 60, right: 16, bottom: 34, left: 16 },
  corner: { width: 112, height: 74 },
});

/** What stands on a map of this width, in its pixels. */
function standing(width: number) {
  const size = small(width);
  const { scene } = real("passage=p11", size);
  const [cx, cy] = project([scene.camera.lng, scene.camera.lat], scene.camera.zoom);
  const at = (place: readonly number[]): Pixel => {
    const [x, y] = project(place as unknown as readonly [number, number], scene.camera.zoom);
    return [x - cx + size.width / 2, y - cy + size.height / 2];
  };
  const features = (feed: string) => (scene.feeds[feed]?.data as FeatureCollection | undefined)?.features ?? [];
  /** Points on the middle of letters along a line. */
  const running = features(FEED.names).flatMap(({ geometry, properties }) => {
    if (geometry.type !== "LineString") return [];
    const { label, font, size: px, lift } = properties as { label: string; font: string; size: number; lift: number };
    const line = measure(geometry.coordinates.map(at));
    const half = textWidth(label, font, px) / 2;
    const bed = measure(part(line, line.length / 2 - half, line.length / 2 + half));
    const points = Array.from({ length: 30 }, (_, i): Pixel => {
      const [[ax, ay], [bx, by], [x, y]] = [
        pointAt(bed, (bed.length * i) / 29 - 2),
        pointAt(bed, (bed.length * i) / 29 + 2),
        pointAt(bed, (bed.length * i) / 29),
      ];
      const run = Math.hypot(bx - ax, by - ay) || 1;
      return [x - ((by - ay) / run) * lift * px, y + ((bx - ax) / run) * lift * px];
    });
    return [{ label, px, points }];
  });
  const symbols = features(FEED.places).flatMap(({ geometry, properties }) =>
    geometry.type === "Point"
      ? (standingBox({ image: properties?.image, at: at(geometry.coordinates), rotate: properties?.rotate, scale: symbolScale(scene.camera.zoom) }) ?? [])
      : [],
  );
  const names = [...(placeLabels(scene, mercatorPlane(scene.camera, size)).get("place-names") ?? [])];
  return { running, symbols, names, size };
}

describe.each(SMALL)("on a map %d px wide", (width) => {
  const { running, symbols, names, size } = standing(width);
  const measured = running.filter(({ label }) => /^(422|222|200).km/.test(label));

  it("Redzikowo is named, and no letter of it is cut", () => {
    const lines = names.find(({ properties }) => properties.label === "Redzikowo")?.lines ?? [];
    expect(lines.length).toBeGreaterThan(0);
    for (const { text, font, size: px, x, align } of lines) {
      const wide = textWidth(text, font, px);
      const left = x - { start: 0, middle: wide / 2, end: wide }[align];
      expect([left >= 0, left + wide <= size.width]).toEqual([true, true]);
    }
  });

  it("no symbol lies on what is measured", () => {
    expect(measured.map(({ label }) => label)).toContain("422\u00a0km");
    for (const { label, px, points } of measured)
      for (const { left, top, right, bottom } of symbols)
        for (const [x, y] of points.slice(2, -2))
          expect(
            Math.hypot(x - Math.max(left, Math.min(right, x)), y - Math.max(top, Math.min(bottom, y))),
            `${label} ${Math.round(x)},${Math.round(y)}`,
          ).toBeGreaterThan(px * 0.35);
  });

  it("no ring's name lies on what is measured", () => {
    const rings = running.filter((one) => !measured.includes(one));
    expect(rings.some(({ label }) => label.startsWith("Iskander-M"))).toBe(true);
    for (const { label, px, points } of rings)
      for (const other of measured)
        for (const [x, y] of points)
          for (const [a, b] of other.points) expect(Math.hypot(x - a, y - b), `${label} on ${other.label}`).toBeGreaterThan((px + other.px) * 0.35);
  });

  it("no ring's name lies under the day", () => {
    for (const { label, points } of running)
      for (const [x, y] of points)
        expect(x > size.corner.width || y < size.height - size.corner.height, `${label} ${Math.round(x)},${Math.round(y)}`).toBe(true);
  });
});

describe("a ring that passes through the letters of a measured line, though not through the line", () => {
  const size = { width: 900, height: 700, padding: 20 };
  const camera = { lng: BREST[0], lat: BREST[1], zoom: 6 };
  const { outline } = drawnRing({ id: "e" });
  const [x, y] = outline.map((p) => project(p, camera.zoom)).reduce((low, p) => (p[1] > low[1] ? p : low));
  // The letters of the whole stand 12 px over the line.
  const line = [-150, 150].map((right) => unproject([x + right, y + 20], camera.zoom));
  const measured = { id: "m", colour: "ie", line, covered: [], wholeLabel: "300 km", coveredLabel: "", restLabel: "" } as const;
  const nameAt = (measures: readonly DrawnMeasure[]): Pixel => {
    const drawing = fullDrawing({ camera: { at: camera }, places: [], rings: [drawnRing({ id: "e", label: "200 km" })], envelopes: [], measures });
    const names = (makeScene(drawing, size, CONTEXT).feeds[FEED.names]?.data as FeatureCollection | undefined)?.features ?? [];
    const arc = names.find(({ properties }) => properties?.label === "200 km")?.geometry;
    const course = measure(arc?.type === "LineString" ? arc.coordinates.map((p) => project(p as [number, number], camera.zoom)) : []);
    return pointAt(course, course.length / 2);
  };

  it("has its name elsewhere", () => {
    expect(nameAt([])[0]).toBeCloseTo(x, -1);
    const [nameX, nameY] = nameAt([measured]);
    expect(Math.hypot(nameX - x, nameY - (y + 8))).toBeGreaterThan(40);
  });
});
