/** Where things stand: on Mercator exactly as on the live map, on the equidistant plane at their true distance and bearing. */
import { describe, expect, test } from "vitest";
import { initialBearingDeg } from "../../src/geodesy/bearing.ts";
import { distanceKm } from "../../src/geodesy/distance.ts";
import type { LngLat } from "../../src/geodesy/earth.ts";
import { ring } from "../../src/geodesy/ring.ts";
import { project } from "../../src/map/mercator.ts";
import { makeScene } from "../../src/map/scene.ts";
import { draw } from "../../src/picture/draw.ts";
import { equidistantPlane, mercatorPlane } from "../../src/picture/projection.ts";
import { BREST, drawnRing, fullDrawing, place } from "../map/sample.ts";
import { PHONE, real, WIDE } from "./real.ts";
import { all, layerOf, movedTo, type Node, parseXml, pointsOf } from "./xml.ts";

const bare = { ground: { paths: {} }, title: "", desc: "" } as const;
const CAMERAS = [
  { lng: 24.35, lat: 53, zoom: 4.78 },
  { lng: 17.1, lat: 54.48, zoom: 7.3 },
  { lng: 24.35, lat: 53, zoom: 2.1 },
  { lng: -3, lat: 60, zoom: 3.6 },
];

const placeAt = (svg: Node, id: string): readonly [number, number] => {
  const symbol = all(svg).find((n) => n.attributes["data-place"] === id)?.children[0];
  if (symbol === undefined) throw new Error(`${id} is not on the picture`);
  return movedTo(symbol);
};

/** The farthest that any point of a list is from the nearest of another. */
const farthest = (from: readonly (readonly [number, number])[], to: readonly (readonly [number, number])[]): number =>
  Math.max(...from.map(([x, y]) => Math.min(...to.map(([u, v]) => Math.hypot(x - u, y - v)))));

describe("Mercator", () => {
  test.each(CAMERAS)("sites, towns and rings stand where the live map has them, camera %o", (camera) => {
    const size = { width: 900, height: 700 };
    const drawing = fullDrawing({ camera: { at: camera }, measures: [], bands: [] });
    const scene = makeScene(
      drawing,
      { ...size, padding: 20 },
      { basemap: { far: "a", europe: "b", theatre: "c" }, places: { type: "FeatureCollection", features: [] } },
    );
    const svg = parseXml(draw(scene, { ...size, ...bare }));
    const [cx, cy] = project([camera.lng, camera.lat], camera.zoom);
    const onScreen = (at: LngLat): readonly [number, number] => {
      const [x, y] = project(at, camera.zoom);
      return [x - cx + 450, y - cy + 350];
    };
    let seen = 0;
    for (const { id, geometry, status } of drawing.places) {
      if (geometry.type !== "Point" || status === "none" || !all(svg).some((n) => n.attributes["data-place"] === id)) continue;
      const [x, y] = placeAt(svg, id);
      const [u, v] = onScreen(geometry.coordinates);
      expect(Math.hypot(x - u, y - v)).toBeLessThan(0.1);
      seen++;
    }
    for (const feature of scene.feeds.rings?.data === undefined || typeof scene.feeds.rings.data === "string" ? [] : scene.feeds.rings.data.features) {
      if (feature.geometry.type !== "LineString") continue;
      const whole = feature.geometry.coordinates.map((c) => onScreen(c as unknown as LngLat)).filter(([x, y]) => x > 0 && x < 900 && y > 0 && y < 700);
      if (whole.length < 10) continue;
      const drawn = all(layerOf(svg, `ring-${feature.properties?.stroke}`) as Node).flatMap((n) => pointsOf(n.attributes.d ?? "").flat());
      const inside = drawn.filter(([x, y]) => x > 0 && x < 900 && y > 0 && y < 700);
      expect(farthest(inside, whole)).toBeLessThan(0.5);
      seen++;
    }
    expect(seen).toBeGreaterThan(1);
  });

  test("the sites and towns of passage 11 stand within half a pixel of the live map's own projection", () => {
    for (const viewport of [WIDE, PHONE]) {
      const { scene, drawing } = real("passage=p11", viewport);
      const svg = parseXml(draw(scene, { ...viewport, ...bare }));
      const { camera } = scene;
      const onScreen = ([lng, lat]: LngLat): readonly [number, number] => {
        const [x, y] = project([lng, lat], camera.zoom);
        const [cx, cy] = project([camera.lng, camera.lat], camera.zoom);
        return [x - cx + viewport.width / 2, y - cy + viewport.height / 2];
      };
      const redzikowo = drawing.places.find((p) => p.label === "Redzikowo");
      if (redzikowo?.geometry.type !== "Point") throw new Error("Redzikowo is not a point");
      expect(farthest([placeAt(svg, redzikowo.id)], [onScreen(redzikowo.geometry.coordinates)])).toBeLessThan(0.5);
      const towns =
        layerOf(svg, "town-names")
          ?.children.filter((n) => n.name === "g")
          .map(movedTo) ?? [];
      expect(farthest([onScreen([21.012, 52.23])], towns)).toBeLessThan(1.5);
    }
  });

  test("a place is drawn once for every copy of the world that is in sight", () => {
    const plane = mercatorPlane({ lng: 0, lat: 0, zoom: 0 }, { width: 1200, height: 400 });
    const xs = plane.places([0, 0]).map(([x]) => x);
    expect(xs).toContain(600);
    expect(xs).toContain(600 - 512);
    expect(xs).toContain(600 + 512);
  });

  test("continuous longitudes beyond ±180 are drawn whole", () => {
    const plane = mercatorPlane({ lng: 179, lat: 60, zoom: 4 }, { width: 600, height: 600 });
    const lines = plane.lines(
      [
        [
          [170, 60],
          [190, 60],
        ],
      ],
      400,
    );
    expect(Math.max(...lines.flat().map(([x]) => x))).toBeGreaterThan(520);
    expect(Math.min(...lines.flat().map(([x]) => x))).toBeLessThan(100);
  });
});

describe("azimuthal equidistant", () => {
  const camera = { lng: 24.35, lat: 53, zoom: 4.78 };
  const size = { width: 900, height: 700 };
  const plane = equidistantPlane(BREST, camera, size);
  const [[ox, oy] = [0, 0]] = plane.places(BREST);
  const pxPerKm = 1000 / plane.metersPerPixel;

  test.each([60, 200, 400, 2200])("every vertex of a ring of %d km is equally far from the middle, to a tenth of a pixel", (km) => {
    for (const vertex of ring(BREST, km)) {
      const [[x, y] = [0, 0]] = plane.places(vertex);
      expect(Math.abs(Math.hypot(x - ox, y - oy) - km * pxPerKm)).toBeLessThan(0.1);
    }
  });

  test("in the picture itself rings are circles, to a tenth of a pixel, and all of the same middle", () => {
    const drawing = fullDrawing({
      camera: { at: camera },
      rings: [drawnRing({ id: "e" }), drawnRing({ id: "m", km: 400, colour: "im", dash: "solid" })],
      envelopes: [],
      bands: [],
    });
    const scene = makeScene(
      drawing,
      { ...size, padding: 20 },
      { basemap: { far: "a", europe: "b", theatre: "c" }, places: { type: "FeatureCollection", features: [] } },
    );
    const svg = parseXml(draw(scene, { ...size, ...bare, around: BREST }));
    for (const [paint, km] of [
      ["ring-ie-dashed-chosen", 200],
      ["ring-im-solid-chosen", 400],
    ] as const) {
      const points = all(layerOf(svg, paint) as Node).flatMap((n) => pointsOf(n.attributes.d ?? "").flat());
      expect(points.length).toBeGreaterThan(40);
      // Where the gap for the name cuts an edge, the end lies on the chord and not on the ring.
      const off = points.slice(1, -1).map(([x, y]) => Math.abs(Math.hypot(x - ox, y - oy) - km * pxPerKm));
      expect(Math.max(...off)).toBeLessThan(0.1);
    }
    expect(farthest([placeAt(svg, "brest")], [[ox, oy]])).toBeLessThan(0.2);
  });

  test("distances and bearings from the middle are true", () => {
    for (const town of [
      [17.1, 54.48],
      [37.6, 55.75],
      [12.5, 41.9],
      [-74, 40.7],
      [103.8, 1.3],
    ] as const) {
      const [[x, y] = [0, 0]] = plane.places(town);
      expect(Math.hypot(x - ox, y - oy)).toBeCloseTo(distanceKm(BREST, town) * pxPerKm, 6);
      expect(((Math.atan2(x - ox, oy - y) * 180) / Math.PI + 360) % 360).toBeCloseTo(initialBearingDeg(BREST, town), 6);
    }
  });

  test("what is in the middle of the map is in the middle of the picture, at the same scale", () => {
    const [[x, y] = [0, 0]] = plane.places([camera.lng, camera.lat]);
    expect([x, y].map(Math.round)).toEqual([450, 350]);
    expect(plane.metersPerPixel).toBeCloseTo(mercatorPlane(camera, size).metersPerPixel, 9);
  });

  test("the point opposite is not drawn, and nothing is drawn from it", () => {
    expect(plane.places([BREST[0] - 180, -BREST[1]])).toEqual([]);
    expect(
      plane.lines(
        [
          [
            [-156.3, -52.1],
            [-150, -50],
          ],
        ],
        8,
      ),
    ).toEqual([]);
  });

  test("symbols that follow the compass turn with the meridian", () => {
    expect(plane.turnDeg(BREST)).toBeCloseTo(0, 3);
    // East of the middle, north leans to the left: the meridians meet above it.
    expect(plane.turnDeg([37.6, 55.75])).toBeLessThan(-8);
    expect(plane.turnDeg([10, 53])).toBeGreaterThan(8);
    expect(mercatorPlane(camera, size).turnDeg([37.6, 55.75])).toBe(0);
  });

  test("a lone site keeps its place when the middle is elsewhere", () => {
    const scene = makeScene(
      fullDrawing({ camera: { at: camera }, places: [place({ id: "a" })] }),
      { ...size, padding: 20 },
      { basemap: { far: "a", europe: "b", theatre: "c" }, places: { type: "FeatureCollection", features: [] } },
    );
    const svg = parseXml(draw(scene, { ...size, ...bare, around: [30, 50] }));
    const [[x, y] = [0, 0]] = equidistantPlane([30, 50], camera, size).places([20, 54]);
    expect(farthest([placeAt(svg, "a")], [[x, y]])).toBeLessThan(0.1);
  });
});

describe("back from the picture to the Earth", () => {
  const camera = { lng: 24.35, lat: 53, zoom: 3.4 };
  const size = { width: 900, height: 700 };
  test.each([
    ["Mercator", mercatorPlane(camera, size)],
    ["equidistant", equidistantPlane(BREST, camera, size)],
  ] as const)("%s: where a pixel is, there a place is drawn", (_, plane) => {
    for (const pixel of [
      [450, 350],
      [10, 20],
      [880, 690],
      [300, 640],
    ] as const) {
      const place = plane.placeAt(pixel);
      expect(place).not.toBeNull();
      const near = plane.places(place as LngLat).map(([x, y]) => Math.hypot(x - pixel[0], y - pixel[1]));
      expect(Math.min(...near)).toBeLessThan(0.05);
    }
  });

  test("beyond the end of the Earth there is no place", () => {
    expect(mercatorPlane({ lng: 0, lat: 0, zoom: 0 }, size).placeAt([450, 0])).toBeNull();
    expect(equidistantPlane(BREST, { lng: 24, lat: 53, zoom: 0 }, { width: 4000, height: 4000 }).placeAt([0, 0])).toBeNull();
  });
});
