import type { FeatureCollection } from "geojson";
import { describe, expect, it } from "vitest";
import { FEED, PICKABLE } from "../../src/map/names.ts";
import { GROUND_FROM, groundLevels } from "../../src/map/recipes/ground.ts";
import { makeScene } from "../../src/map/scene.ts";
import type { Scene } from "../../src/map/types.ts";
import { CONTEXT, drawnRing, fullDrawing, place, VIEWPORT } from "./sample.ts";

const scene = (changes = {}, viewport = VIEWPORT): Scene => makeScene(fullDrawing(changes), viewport, CONTEXT);
const featuresOf = (s: Scene, feed: string) => (s.feeds[feed]?.data as FeatureCollection | undefined)?.features ?? [];
const labels = (s: Scene, feed: string) => featuresOf(s, feed).map((f) => f.properties?.label as string);
const order = (s: Scene, id: string) => s.paint.findIndex((p) => p.id === id);

describe("a scene", () => {
  it("is the same for the same drawing and viewport", () => {
    expect(scene()).toEqual(scene());
  });

  it("takes the reader's own camera, or frames the box", () => {
    const camera = { lng: 27, lat: 53, zoom: 6.5 };
    expect(scene({ camera: { at: camera } }).camera).toEqual(camera);
    const framed = scene().camera;
    expect(framed.zoom).toBeGreaterThan(4.5);
    expect(framed.zoom).toBeLessThan(5.5);
    expect(framed.lng).toBeCloseTo((15.2 + 33) / 2, 6);
    expect(scene({}, { width: 390, height: 380, padding: 10 }).camera.lng).toBeCloseTo((17 + 27) / 2, 6);
  });

  it("names every feed that it paints, and paints every feed that it names", () => {
    const s = scene();
    const painted = new Set(s.paint.flatMap((p) => ("feed" in p ? [p.feed] : [])));
    expect([...painted].sort()).toEqual(Object.keys(s.feeds).sort());
    expect(new Set(s.paint.map((p) => p.id)).size).toBe(s.paint.length);
  });

  it("has no empty feed", () => {
    for (const s of [scene(), scene({ places: [], rings: [], bands: [], parts: [], measures: [], envelopes: [] })]) {
      for (const id of Object.keys(s.feeds)) if (typeof s.feeds[id]?.data !== "string") expect(featuresOf(s, id).length, id).toBeGreaterThan(0);
    }
  });

  it("names what the reader asks about in any case, once", () => {
    const asked = place({ id: "asked", symbol: "pin", label: "Gdańsk", rank: 3, asked: true });
    const runway = place({ id: "far", symbol: "runway", label: "A runway", rank: 3, asked: true });
    const camera = { at: { lng: 20, lat: 54, zoom: 2 } };
    const s = scene({ camera, places: [place({ id: "other" }), asked, runway] });
    const names = s.paint.filter((p) => p.kind === "text" && p.feed === FEED.places);
    expect(names.map((p) => [p.id, "where" in p && p.where, "always" in p && p.always])).toEqual([
      ["place-names", { named: true, asked: false }, false],
      ["asked-name", { named: true, asked: true }, true],
    ]);
    expect(
      featuresOf(s, FEED.places)
        .filter((f) => f.properties?.asked && f.properties.named)
        .map((f) => f.properties?.id),
    ).toEqual(["asked", "far"]);
  });

  it("draws fills under borders under rings under letters under symbols", () => {
    const s = scene();
    const ids = [
      "sea",
      "land-theatre",
      "band-ie-inner",
      "parts",
      "part-edges",
      "border-subject-theatre",
      "ring-ie-dashed-chosen",
      "measure-whole",
      "town-names",
      "place-names",
      "line-names",
      PICKABLE.icons,
    ];
    const places = ids.map((id) => order(s, id));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("gives every chosen ring a line with a gap and a name", () => {
    const s = scene();
    for (const [id, name] of [
      ["e", "Iskander-E · 200 km, the article"],
      ["m", "Iskander-M · 400 km"],
      ["s", "S-400 · 250 km"],
    ]) {
      const line = featuresOf(s, FEED.rings).find((f) => f.properties?.id === id);
      const points = line?.geometry.type === "LineString" ? line.geometry.coordinates : [];
      expect(points[0], id).not.toEqual(points[points.length - 1]);
      expect(labels(s, FEED.names)).toContain(name);
    }
  });

  it("shortens names on a narrow map", () => {
    expect(labels(scene({}, { width: 390, height: 380, padding: 10 }), FEED.names)).toContain("Iskander-E · 200 km");
  });

  it("sets the name of a ring that is too small under it", () => {
    const s = scene({ camera: { at: { lng: 23.7, lat: 52.1, zoom: 2.8 } }, rings: [drawnRing({ id: "e" })], measures: [], envelopes: [] });
    const tag = featuresOf(s, FEED.names)[0];
    expect(tag?.geometry.type).toBe("Point");
    expect(tag?.properties?.label).toBe("Iskander-E · 200 km");
  });

  it("measures with a ruler: the covered part, two ticks, three labels from west to east", () => {
    const s = scene();
    const parts = featuresOf(s, FEED.measures);
    expect(parts.filter((f) => f.properties?.part === "covered")).toHaveLength(1);
    expect(parts.filter((f) => f.geometry.type === "Point")).toHaveLength(2);
    for (const label of ["422 km", "200 km", "222 km short"]) {
      const name = featuresOf(s, FEED.names).find((f) => f.properties?.label === label);
      const points = name?.geometry.type === "LineString" ? name.geometry.coordinates : [];
      expect(points[0]?.[0], label).toBeLessThan(points[points.length - 1]?.[0] ?? -999);
    }
  });

  it("says only the whole distance when the range covers it all", () => {
    const line = [
      [23.5, 53.9],
      [17.1, 54.48],
    ] as const;
    const s = scene({
      rings: [],
      envelopes: [],
      measures: [{ id: "m", colour: "ie", line, covered: line, wholeLabel: "422 km", coveredLabel: "500 km", restLabel: "" }],
    });
    expect(labels(s, FEED.names)).toEqual(["422 km"]);
    expect(featuresOf(s, FEED.measures).filter((f) => f.geometry.type === "Point")).toHaveLength(1);
  });

  it("leaves out towns beside a measured line or at a site, and small ones from afar", () => {
    expect(labels(scene(), FEED.towns)).toEqual(["Warsaw"]);
    expect(labels(scene({ measures: [], places: [] }), FEED.towns)).toEqual(["Warsaw", "Brest", "On the measured line"]);
    expect(labels(scene({ camera: { at: { lng: 19, lat: 51, zoom: 7 } } }), FEED.towns)).toContain("Hamlet");
  });

  it("speaks the reader's language, English where there is no other name", () => {
    expect(labels(scene({ language: "be" }), FEED.countries)).toEqual(["Беларусь", "Poland"]);
    expect(labels(scene({ language: "pl" }), FEED.towns)).toEqual(["Warszawa"]);
  });

  it("moves the name of Belarus to where Belarus is seen, and nowhere else", () => {
    const spot = (lng: number, lat: number, zoom: number) => {
      const name = featuresOf(scene({ camera: { at: { lng, lat, zoom } } }, { width: 390, height: 380, padding: 10 }), FEED.countries).find(
        (f) => f.properties?.subject === true,
      );
      return name?.geometry.type === "Point" ? name.geometry.coordinates : [];
    };
    expect(spot(28, 53.5, 5)).toEqual([28, 53.45]);
    const moved = spot(22, 53.5, 5);
    expect(moved[0]).toBeGreaterThan(25);
    expect(moved[0]).toBeLessThan(27);
    expect(moved[1]).toBeCloseTo(53.45, 6);
    expect(spot(10, 48, 6)).toEqual([28, 53.45]);
  });

  it("leaves small runways out from afar, unless one is selected", () => {
    const lida = place({ id: "lida", symbol: "runway", status: "active", rank: 3 });
    const far = { at: { lng: 28, lat: 53, zoom: 2.5 } };
    expect(featuresOf(scene({ camera: far, places: [lida] }), FEED.places)).toHaveLength(0);
    expect(featuresOf(scene({ camera: far, places: [{ ...lida, selected: true }] }), FEED.places)).toHaveLength(1);
  });

  it("does not draw what is not there", () => {
    const ids = featuresOf(scene(), FEED.places).map((f) => f.properties?.id);
    expect(ids).toContain("redzikowo");
    expect(ids).not.toContain("gone");
  });

  it("draws lines and areas in their colour, each with a point for its name and no symbol", () => {
    const s = scene();
    expect(featuresOf(s, FEED.areas).map((f) => [f.properties?.id, f.geometry.type, f.properties?.line])).toEqual([
      ["line", "LineString", "#0b6660"],
      ["area", "Polygon", "#86397a"],
    ]);
    const point = featuresOf(s, FEED.places).find((f) => f.properties?.id === "area");
    expect(point?.properties?.image).toMatch(/^nothing:/);
    expect(point?.geometry).toEqual({ type: "Point", coordinates: [20.5, 50.5] });
  });

  it("turns a runway to its heading and names it late, a selected one always", () => {
    const lida = place({ id: "lida", symbol: "runway", colour: "airfield", status: "active", rank: 2, headingDeg: 150 });
    const one = (selected: boolean) => featuresOf(scene({ places: [{ ...lida, selected }] }), FEED.places)[0]?.properties;
    expect(one(false)).toMatchObject({ rotate: 60, named: false });
    expect(one(true)).toMatchObject({ named: true, selected: true });
  });

  it("says above the line's end, not on the line, where a measured site is", () => {
    const side = (s: Scene) => featuresOf(s, FEED.places).find((f) => f.properties?.id === "redzikowo")?.properties?.side;
    expect(side(scene())).toBe("above");
    expect(side(scene({ measures: [] }))).toBe("right");
  });

  it("keeps the two tints of a band side by side", () => {
    const [outer, inner] = featuresOf(scene(), FEED.bands);
    expect(outer?.geometry.type === "Polygon" && outer.geometry.coordinates).toHaveLength(2);
    expect(inner?.geometry.type === "Polygon" && inner.geometry.coordinates).toHaveLength(1);
    const ring = drawnRing({ id: "x" }).outline;
    expect(featuresOf(scene({ bands: [{ layer: "iskander-e", colour: "ie", outer: ring, inner: ring }] }), FEED.bands)).toHaveLength(1);
  });
});

describe("the part of Belarus from which a site is in reach", () => {
  it("is a tint of every outline and a line along the cut, in the system's colours", () => {
    const s = scene();
    expect(featuresOf(s, FEED.parts).map((f) => [f.geometry.type, f.properties?.colour])).toEqual([
      ["Polygon", "#e8a020"],
      ["Polygon", "#e8a020"],
      ["LineString", "#a95c00"],
    ]);
  });

  it("leaves no trace in a scene without it", () => {
    const s = scene({ parts: [] });
    expect([s.feeds[FEED.parts], order(s, "parts"), order(s, "part-edges")]).toEqual([undefined, -1, -1]);
  });
});

describe("the ground", () => {
  it.each([0, 1, 2.5, 3.2, 4.1, 4.99, 5, 6.4, 9, 12])("leaves no zoom without ground at zoom %d, and draws the right level there", (zoom) => {
    const levels = groundLevels(zoom, 0.8);
    expect(levels[0]?.from).toBe(0);
    expect(levels[levels.length - 1]?.to).toBe(24);
    for (const [i, l] of levels.slice(1).entries()) expect(l.from).toBe(levels[i]?.to);
    const here = levels.find((l) => zoom >= l.from && zoom < l.to)?.level;
    expect(here).toBe(zoom < GROUND_FROM.europe ? "far" : zoom < GROUND_FROM.theatre ? "europe" : "theatre");
  });

  it("does not hold the whole world's detail far out, nor the far world close in", () => {
    expect(groundLevels(1, 0.8).map((l) => l.level)).toEqual(["far"]);
    expect(groundLevels(8, 0.8).map((l) => l.level)).toEqual(["theatre"]);
  });
});
