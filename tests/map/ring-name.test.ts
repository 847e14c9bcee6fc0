import { describe, expect, it } from "vitest";
import { ring } from "../../src/geodesy/ring.ts";
import { type Pixel, project } from "../../src/map/mercator.ts";
import { measure, pointAt } from "../../src/map/polyline.ts";
import { NORTH_FIRST, nameRing, type Room, SOUTH_FIRST, type Wish } from "../../src/map/ring-name.ts";

const ZOOM = 5;
const BREST = [23.7, 52.1] as const;
const outline = ring(BREST, 200);
const pixels = outline.map((p) => project(p, ZOOM));
const [cx, cy] = project(BREST, ZOOM);
const room = (changes: Partial<Room> = {}): Room => ({
  zoom: ZOOM,
  left: cx - 400,
  right: cx + 400,
  top: cy - 400,
  bottom: cy + 400,
  corner: null,
  clear: [],
  ...changes,
});
const INSIST: Wish = { insist: true, steepestDeg: 90 };
const MAYBE: Wish = { insist: false, steepestDeg: 60 };
const ends = (line: readonly (readonly [number, number])[]): [Pixel, Pixel] => [project(line[0] ?? BREST, ZOOM), project(line[line.length - 1] ?? BREST, ZOOM)];
const middleOf = (points: readonly Pixel[]): Pixel => points[Math.floor(points.length / 2)] ?? [0, 0];

describe("the name of a ring", () => {
  it("stands at the south, in a gap a little wider than itself", () => {
    const named = nameRing(outline, 150, SOUTH_FIRST, room(), INSIST);
    const [x, y] = middleOf(named?.covered ?? []);
    expect(x).toBeCloseTo(cx, 0);
    expect(y).toBeGreaterThan(cy + 100);
    const gap = measure(pixels).length - measure((named?.line ?? []).map((p) => project(p, ZOOM))).length;
    expect(gap).toBeCloseTo(150 + 14, 0);
    const [a, b] = ends(named?.line ?? []);
    expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeGreaterThan(120);
  });

  it("has an arc whose middle is the name's middle, from west to east", () => {
    const named = nameRing(outline, 150, SOUTH_FIRST, room(), INSIST);
    const arc = (named?.arc ?? []).map((p) => project(p, ZOOM));
    expect(arc[0]?.[0]).toBeLessThan(arc[arc.length - 1]?.[0] ?? 0);
    expect(pointAt(measure(arc), measure(arc).length / 2)[0]).toBeCloseTo(cx, 0);
    expect(measure(arc).length).toBeGreaterThan(150 * 1.5);
  });

  it("moves aside when the south cannot be seen", () => {
    const named = nameRing(outline, 150, SOUTH_FIRST, room({ bottom: cy + 100 }), INSIST);
    for (const [, y] of named?.covered ?? []) expect(y).toBeLessThan(cy + 100);
  });

  it("moves aside when a site is in its way", () => {
    const site: Pixel = [cx, Math.max(...pixels.map(([, y]) => y))];
    const named = nameRing(outline, 150, SOUTH_FIRST, room({ clear: [site] }), INSIST);
    for (const [x, y] of named?.covered ?? []) expect(Math.hypot(x - site[0], y - site[1])).toBeGreaterThanOrEqual(16);
  });

  it("stays at the south when there is no room anywhere", () => {
    const named = nameRing(outline, 150, SOUTH_FIRST, room({ left: cx - 5, right: cx + 5, top: cy - 5, bottom: cy + 5 }), INSIST);
    expect(middleOf(named?.covered ?? [])[0]).toBeCloseTo(cx, 0);
  });

  it("is left out there when it is not insisted on", () => {
    expect(nameRing(outline, 150, NORTH_FIRST, room({ bottom: cy - 500 }), MAYBE)).toBeNull();
    expect(nameRing(outline, 150, NORTH_FIRST, room(), MAYBE)).not.toBeNull();
    const eastAndWestOnly = room({ top: cy - 95, bottom: cy + 95 });
    expect(nameRing(outline, 100, NORTH_FIRST, eastAndWestOnly, MAYBE)).toBeNull();
    expect(nameRing(outline, 100, NORTH_FIRST, eastAndWestOnly, { ...MAYBE, steepestDeg: 90 })).not.toBeNull();
  });

  it("is left out when the ring is too small for it", () => {
    expect(nameRing(outline, 900, SOUTH_FIRST, room(), INSIST)).toBeNull();
  });
});
