import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseGeojson } from "../../src/files/parse-geojson.ts";
import type { Parsed } from "../../src/files/places.ts";

const placesOf = (parsed: Parsed) => {
  if ("problem" in parsed) throw new Error(JSON.stringify(parsed.problem));
  return parsed.places;
};
const problemOf = (text: string) => {
  const parsed = parseGeojson(text);
  return "problem" in parsed ? parsed.problem : null;
};
const point = (lng: unknown, lat: unknown, properties: unknown = {}) => ({ type: "Feature", properties, geometry: { type: "Point", coordinates: [lng, lat] } });
const collection = (...features: unknown[]) => ({ type: "FeatureCollection", features });

describe("GeoJSON", () => {
  test.each([
    ["a collection", collection(point(23.65, 52.08, { name: "Brest" }))],
    ["one feature", point(23.65, 52.08, { title: "Brest" })],
    ["a height that is not needed", { ...point(0, 0, { name: "Brest" }), geometry: { type: "Point", coordinates: [23.65, 52.08, 140] } }],
    ["an id for a name", { ...point(23.65, 52.08, null), id: "Brest" }],
  ])("is read from %s", (_, json) => {
    expect(placesOf(parseGeojson(`\ufeff${JSON.stringify(json)}`)).points).toEqual([{ name: "Brest", lngLat: [23.65, 52.08] }]);
  });

  test("gives each point of a MultiPoint, and of a geometry alone", () => {
    const text = JSON.stringify({
      type: "MultiPoint",
      coordinates: [
        [23, 52],
        [24, 53],
      ],
    });
    expect(placesOf(parseGeojson(text)).points.map((p) => p.lngLat)).toEqual([
      [23, 52],
      [24, 53],
    ]);
  });

  test("notes what it leaves out, with the line on which it begins", () => {
    const features = [
      point(23, 52),
      {
        type: "Feature",
        properties: { note: 'a \\ [ { " b' },
        geometry: {
          type: "LineString",
          coordinates: [
            [1, 2],
            [3, 4],
          ],
        },
      },
      null,
      "text",
      17,
      point(52, 123),
      point("23", 52),
      { type: "Feature", properties: {}, geometry: null },
      point(24, 53),
    ];
    const text = `{\n"type":"FeatureCollection","features":[\n${features.map((f) => JSON.stringify(f)).join(",\n")}\n],"more":[{"features":[1]}]}`;
    const { points, skipped } = placesOf(parseGeojson(text));
    expect(points).toHaveLength(2);
    expect(skipped.map((s) => [s.line, s.entry, s.reason])).toEqual([
      [4, 2, "shape"],
      [5, 3, "missing"],
      [6, 4, "missing"],
      [7, 5, "missing"],
      [8, 6, "swapped"],
      [9, 7, "number"],
      [10, 8, "missing"],
    ]);
    expect(skipped[0]?.detail).toBe("LineString");
  });

  test.each([
    ["", "empty", null],
    ['{"type":"FeatureCollection",\n"features":[\n  {"type" "Feature"}\n]}', "json", 3],
    ['{"type":"FeatureCollection",\n"features":[', "json", 2],
    ['{"type":"Topology",\n"objects":{}}', "geojson", 1],
    ['{\n"type":"FeatureCollection",\n"features": 7}', "geojson", 3],
    ["[1,\n2]", "geojson", 1],
    [JSON.stringify(collection()), "none", null],
    [`{"type":"FeatureCollection","features":[\n\n${JSON.stringify(point(300, 20))}]}`, "lng", 3],
  ])("%j is refused as %s in line %s", (text, code, line) => {
    expect(problemOf(text)).toMatchObject({ code, line });
  });

  test("shows the line that is broken", () => {
    expect(problemOf('{"a": 1,\n  oops\n}')?.detail).toBe("oops");
  });

  test("never throws, whatever is in it", () => {
    const broken = fc.json().chain((text) => fc.nat({ max: text.length }).map((cut) => text.slice(0, cut)));
    const shaped = fc
      .array(
        fc.oneof(
          fc.jsonValue(),
          fc.jsonValue().map((coordinates) => ({ type: "Feature", geometry: { type: "Point", coordinates } })),
          fc.jsonValue().map((geometry) => ({ type: "Feature", geometry })),
        ),
      )
      .map((features) => JSON.stringify(collection(...features)));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), broken, shaped), (text) => {
        const parsed = parseGeojson(text);
        expect("problem" in parsed || parsed.places.points.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(problemOf(`${'{"a":'.repeat(20_000)}1`)?.code).toBe("json");
    expect(problemOf(`${"[".repeat(20_000)}${"]".repeat(20_000)}`)?.code).toBe("geojson");
  });
});
