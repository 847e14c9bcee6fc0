/** The basemap of a picture: what is in sight, no more, and never inside out. */
import type { FeatureCollection } from "geojson";
import { describe, expect, test } from "vitest";
import { makeScene } from "../../src/map/scene.ts";
import { groundFor, levelsSeen } from "../../src/picture/ground.ts";
import { equidistantPlane, mercatorPlane, type Plane } from "../../src/picture/projection.ts";
import { fullDrawing } from "../map/sample.ts";
import { levels, real, WIDE } from "./real.ts";
import { pointsOf } from "./xml.ts";

const size = { width: 800, height: 600 };
const sceneAt = (lng: number, lat: number, zoom: number) =>
  makeScene(
    fullDrawing({ camera: { at: { lng, lat, zoom } }, places: [], rings: [], envelopes: [], bands: [], measures: [] }),
    { ...size, padding: 20 },
    { basemap: { far: "a", europe: "b", theatre: "c" }, places: { type: "FeatureCollection", features: [] } },
  );

/** True when a pixel is inside an area, by counting windings (as a picture fills it). */
function isFilled(d: string, [x, y]: readonly [number, number]): boolean {
  let winding = 0;
  for (const ring of pointsOf(d)) {
    ring.forEach(([bx, by], i) => {
      const [ax, ay] = ring.at(i - 1) as readonly [number, number];
      if (ay > y === by > y) return;
      if (ax + ((y - ay) / (by - ay)) * (bx - ax) > x) winding += by > ay ? 1 : -1;
    });
  }
  return winding !== 0;
}

const PLACES = {
  land: { Minsk: [27.56, 53.9], Warsaw: [21, 52.2], Kyiv: [30.5, 50.4], Rome: [12.6, 42], Ankara: [32.8, 39.9], Moscow: [37.6, 55.7], Oslo: [10.9, 60.2] },
  sea: { Baltic: [19, 56.5], "Black Sea": [34, 43.3], "North Sea": [3.5, 56.5], Mediterranean: [19, 35.3] },
} as const;

test("of the three levels a picture shows the one of its zoom", () => {
  expect([2.5, 4.2, 6].map((zoom) => levelsSeen(sceneAt(26, 53, zoom)))).toEqual([[["far", "a"]], [["europe", "b"]], [["theatre", "c"]]]);
});

describe("land and sea", () => {
  const views: readonly (readonly [string, number, number, number])[] = [
    ["around Belarus", 26, 53, 4.6],
    ["Europe", 22, 50, 3.3],
    ["half the world", 30, 40, 1.5],
    ["the whole world", 20, 10, 0],
  ];
  const planes: readonly (readonly [string, (lng: number, lat: number, zoom: number) => Plane])[] = [
    ["Mercator", (lng, lat, zoom) => mercatorPlane({ lng, lat, zoom }, size)],
    ["equidistant", (lng, lat, zoom) => equidistantPlane([23.7, 52.1], { lng, lat, zoom }, size)],
  ];
  test.each(views.flatMap(([view, ...camera]) => planes.map(([name, plane]) => [view, name, camera, plane] as const)))(
    "%s, %s: land is land and sea is sea",
    (_, __, camera, planeAt) => {
      const scene = sceneAt(...camera);
      const plane = planeAt(...camera);
      const paths = groundFor(scene, plane, levels("far", "europe"));
      const land = paths[scene.camera.zoom < 3.2 ? "land-far" : "land-europe"] ?? "";
      let seen = 0;
      for (const [kind, places] of Object.entries(PLACES)) {
        for (const [name, place] of Object.entries(places)) {
          for (const at of plane.places(place as unknown as [number, number]).filter(([x, y]) => x > 2 && x < 798 && y > 2 && y < 598)) {
            expect([name, isFilled(land, at)]).toEqual([name, kind === "land"]);
            seen++;
          }
        }
      }
      expect(seen).toBeGreaterThan(2);
    },
  );

  test("Belarus is filled as the subject, its neighbours are not", () => {
    const plane = mercatorPlane({ lng: 26, lat: 53, zoom: 4.6 }, size);
    const subject = groundFor(sceneAt(26, 53, 4.6), plane, levels("europe"))["subject-europe"] ?? "";
    const at = (place: readonly [number, number]) => plane.places(place)[0] ?? [0, 0];
    expect([isFilled(subject, at([27.56, 53.9])), isFilled(subject, at([21, 52.2]))]).toEqual([true, false]);
  });

  test("at the antimeridian both sides are land, whichever copy of the world they are on", () => {
    for (const lng of [178, -178]) {
      const plane = mercatorPlane({ lng, lat: 67, zoom: 3 }, size);
      const land = groundFor(sceneAt(lng, 67, 3), plane, levels("far"))["land-far"] ?? "";
      for (const place of [
        [177, 66],
        [-174, 66.7],
      ] as const) {
        const [at] = plane.places(place).filter(([x]) => x > 0 && x < 800);
        expect(isFilled(land, at ?? [0, 0])).toBe(true);
      }
    }
  });
});

describe("what is kept", () => {
  const { scene } = real("passage=p11", WIDE);
  const plane = mercatorPlane(scene.camera, WIDE);
  const paths = groundFor(scene, plane, levels("far", "europe"));

  test("only the level of the zoom, under the names of the scene's paint", () => {
    expect(Object.keys(paths).sort()).toEqual([
      "border-europe",
      "border-subject-europe",
      "coast-europe",
      "lake-europe",
      "land-europe",
      "river-europe",
      "subject-europe",
    ]);
    const ids = scene.paint.map((p) => p.id);
    for (const id of Object.keys(paths)) expect(ids).toContain(id);
  });

  test("nothing far outside the picture", () => {
    const points = Object.values(paths).flatMap((d) => pointsOf(d).flat());
    expect(points.length).toBeGreaterThan(1000);
    expect(points.filter(([x, y]) => x < -8.2 || y < -8.2 || x > WIDE.width + 8.2 || y > WIDE.height + 8.2)).toEqual([]);
  });

  test("no more points than can be seen: neighbours that lie on one line are one line", () => {
    const rings = Object.values(groundFor(sceneAt(22, 50, 3.3), mercatorPlane({ lng: 22, lat: 50, zoom: 3.3 }, size), levels("europe"))).flatMap(pointsOf);
    const idle = rings.flatMap((ring) =>
      ring.slice(1, -1).filter(([x, y], i) => {
        const [[ax, ay], [bx, by]] = [ring[i] as readonly [number, number], ring[i + 2] as readonly [number, number]];
        return Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) < 0.2 * Math.hypot(bx - ax, by - ay);
      }),
    );
    expect(idle.length).toBeLessThan(0.02 * rings.flat().length);
  });

  test("no country's border runs through the land's own outline: it is one", () => {
    // The land of all countries without the borders between them has fewer points than the countries have.
    expect(pointsOf(paths["land-europe"] ?? "").flat().length).toBeLessThan(pointsOf(paths["border-europe"] ?? "").flat().length);
  });

  test("where the level for the zoom is not at hand, the nearest stands in; with none there is only sea", () => {
    const far = groundFor(scene, plane, levels("far"));
    expect(Object.keys(far)).toContain("land-europe");
    expect(far["land-europe"]?.length).toBeLessThan(paths["land-europe"]?.length ?? 0);
    expect(groundFor(scene, plane, {})).toEqual({});
  });

  test("a basemap without land is no trouble", () => {
    const empty: FeatureCollection = { type: "FeatureCollection", features: [] };
    expect(groundFor(scene, plane, { europe: empty })).toEqual({});
  });
});
