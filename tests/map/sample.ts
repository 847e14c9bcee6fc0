import type { Places } from "../../src/catalog/schema.ts";
import { mercatorCircle } from "../../src/geodesy/mercator-circle.ts";
import { ring } from "../../src/geodesy/ring.ts";
import type { Drawing, DrawnPlace, DrawnRing } from "../../src/state/drawing.ts";

export const BREST = [23.7, 52.1] as const;

export const place = (changes: Partial<DrawnPlace> & { id: string }): DrawnPlace => ({
  layer: "sites",
  geometry: { type: "Point", coordinates: [20, 54] },
  symbol: "diamond",
  colour: "shield",
  status: "planned",
  label: "Somewhere",
  sublabel: "planned",
  rank: 1,
  large: false,
  headingDeg: null,
  long: false,
  selected: false,
  water: false,
  ...changes,
});

export const drawnRing = (changes: Partial<DrawnRing> & { id: string }): DrawnRing => {
  const km = changes.km ?? 200;
  return {
    layer: "iskander-e",
    system: "iskander-e",
    figure: "article",
    km,
    centre: BREST,
    colour: "ie",
    dash: "dashed",
    chosen: true,
    label: "Iskander-E · 200 km, the article",
    outline: ring(BREST, km),
    ...changes,
  };
};

/** A drawing with everything that a drawing can hold. */
export const fullDrawing = (changes: Partial<Drawing> = {}): Drawing => ({
  mode: "light",
  language: "en",
  projection: "mercator",
  around: null,
  camera: { frame: [15.2, 48, 33, 57.6], focus: [17, 50.3, 27, 55.2] },
  places: [
    place({ id: "redzikowo", geometry: { type: "Point", coordinates: [17.1, 54.48] }, label: "Redzikowo", large: true }),
    place({
      id: "brest",
      layer: "positions",
      geometry: { type: "Point", coordinates: [23.7, 52.1] },
      symbol: "position",
      colour: "ink",
      status: "hypothetical",
      label: "Brest",
      sublabel: "hypothetical",
    }),
    place({
      id: "lida",
      layer: "airfields",
      geometry: { type: "Point", coordinates: [25.38, 53.88] },
      symbol: "runway",
      colour: "airfield",
      status: "active",
      label: "Lida",
      sublabel: "",
      rank: 2,
      headingDeg: 150,
      long: true,
      selected: true,
    }),
    place({ id: "gone", status: "none" }),
    place({
      id: "line",
      symbol: "dot",
      colour: "plain-a",
      status: "active",
      geometry: {
        type: "LineString",
        coordinates: [
          [20, 50],
          [21, 51],
          [22, 50],
        ],
      },
    }),
    place({
      id: "area",
      symbol: "dot",
      colour: "plain-b",
      status: "active",
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [20, 50],
            [21, 50],
            [21, 51],
            [20, 50],
          ],
        ],
      },
    }),
  ],
  rings: [
    drawnRing({ id: "e" }),
    drawnRing({ id: "e-high", km: 300, chosen: false, label: "300 km, the highest figure" }),
    drawnRing({ id: "m", km: 400, layer: "iskander-m", colour: "im", dash: "solid", label: "Iskander-M · 400 km" }),
    drawnRing({ id: "s", km: 250, layer: "s-400", colour: "s4", dash: "dotted", label: "S-400 · 250 km" }),
    drawnRing({ id: "t", km: 2200, layer: "tu-22m3", colour: "tu", dash: "long-dash", label: "Tu-22M3 · 2 200 km" }),
  ],
  bands: [{ layer: "iskander-e", colour: "ie", outer: ring(BREST, 300), inner: ring(BREST, 200) }],
  parts: [
    {
      site: "redzikowo",
      layer: "iskander-e",
      km: 500,
      share: 3.7,
      colour: "ie",
      outlines: [ring([24, 53.5], 40), ring([25, 54], 10)],
      cut: [ring([24, 53.5], 40).slice(0, 9)],
    },
  ],
  measures: [
    {
      id: "m1",
      colour: "ie",
      line: [
        [23.5, 53.9],
        [20.3, 54.2],
        [17.1, 54.48],
      ],
      covered: [
        [23.5, 53.9],
        [20.3, 54.2],
      ],
      wholeLabel: "422 km",
      coveredLabel: "200 km",
      restLabel: "222 km short",
    },
  ],
  naive: [{ id: "e", outline: mercatorCircle(BREST, 200) }],
  points: [
    { at: [23.5, 53.9], label: "1" },
    { at: [17.1, 54.48], label: "2" },
  ],
  envelopes: [drawnRing({ id: "env", km: 500, chosen: false, label: "200 km from anywhere in Belarus" })],
  ghosts: [{ layer: "iskander-e", colour: "ie", outline: ring([24, 53], 200) }],
  handle: "brest",
  ...changes,
});

type Feature = Places["features"][number];
const spot = (
  id: string,
  kind: Feature["properties"]["kind"],
  rank: number,
  coordinates: [number, number],
  name: Feature["properties"]["name"],
  country?: string,
): Feature => ({
  type: "Feature",
  id,
  geometry: { type: "Point", coordinates },
  properties: { id, kind, rank, name, ...(country === undefined ? {} : { country }) },
});

export const PLACES: Places = {
  type: "FeatureCollection",
  features: [
    spot("country-belarus", "country", 1, [28, 53.45], { en: "Belarus", be: "Беларусь" }, "BY"),
    spot("country-poland", "country", 1, [19, 52], { en: "Poland" }, "PL"),
    spot("warsaw", "capital", 1, [21, 52.23], { en: "Warsaw", pl: "Warszawa" }, "PL"),
    spot("brest-town", "town", 2, [23.69, 52.1], { en: "Brest" }, "BY"),
    spot("malbork", "town", 2, [20.3, 54.2], { en: "On the measured line" }, "PL"),
    spot("hamlet", "town", 5, [19, 51], { en: "Hamlet" }, "PL"),
    spot("baltic", "sea", 1, [19, 56], { en: "Baltic Sea" }),
    {
      type: "Feature",
      id: "bug",
      geometry: {
        type: "LineString",
        coordinates: [
          [23, 50],
          [24, 51],
          [23.5, 52],
        ],
      },
      properties: { id: "bug", kind: "river", rank: 1, name: { en: "Bug" } },
    },
  ],
};

export const VIEWPORT = { width: 992, height: 886, padding: 20 };
export const CONTEXT = { basemap: { far: "far.geojson", europe: "europe.geojson", theatre: "theatre.geojson" }, places: PLACES };
