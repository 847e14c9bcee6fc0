import type { LineLayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it } from "vitest";
import { COLOUR_ROLES } from "../../src/catalog/colour-roles.ts";
import { STATUSES } from "../../src/catalog/schema.ts";
import { makeScene } from "../../src/map/scene.ts";
import { composeStyle } from "../../src/map/style.ts";
import { CONTEXT, drawnRing, fullDrawing, place, VIEWPORT } from "./sample.ts";

const style = (changes = {}, viewport = VIEWPORT) => composeStyle(makeScene(fullDrawing(changes), viewport, CONTEXT));
const problems = (s: ReturnType<typeof style>) => validateStyleMin(s).map((e) => e.message);

describe("the style", () => {
  it.each(["light", "dark"] as const)("is valid in the %s mode, flat and round, near and far, wide and narrow", (mode) => {
    for (const projection of ["mercator", "globe"] as const)
      for (const zoom of [1, 3.5, 5.2, 9])
        for (const width of [320, 992])
          expect(problems(style({ mode, projection, camera: { at: { lng: 24, lat: 52, zoom } } }, { width, height: 500, padding: 10 }))).toEqual([]);
  });

  it.each(COLOUR_ROLES)("is valid for a layer in %s, whatever its symbol, status and dash", (colour) => {
    for (const mode of ["light", "dark"] as const) {
      const places = (["diamond", "runway", "position", "dot"] as const).flatMap((symbol) =>
        STATUSES.map((status) => place({ id: `${symbol}-${status}`, symbol, status, colour })),
      );
      const rings = (["dashed", "solid", "dotted", "long-dash"] as const).map((dash) => drawnRing({ id: dash, dash, colour }));
      expect(problems(style({ mode, places, rings }))).toEqual([]);
    }
  });

  it("is valid with nothing to draw", () => {
    expect(problems(style({ places: [], rings: [], bands: [], parts: [], measures: [], envelopes: [] }))).toEqual([]);
  });

  it("is the same value for the same scene", () => {
    const scene = makeScene(fullDrawing(), VIEWPORT, CONTEXT);
    expect(composeStyle(scene)).toBe(composeStyle(scene));
  });

  it("asks nobody for letters or pictures", () => {
    const s = style();
    expect(s).not.toHaveProperty("glyphs");
    expect(s).not.toHaveProperty("sprite");
    expect(JSON.stringify(s)).not.toMatch(/https?:/);
  });

  it("keeps every vertex of a ring, and lets places be picked by id", () => {
    const { sources } = style();
    expect(sources.rings).toMatchObject({ tolerance: 0 });
    expect(sources["line-names"]).toMatchObject({ tolerance: 0, buffer: 512 });
    expect(sources.places).toMatchObject({ promoteId: "id" });
  });

  it.each([4, 4.5, 4.99, 7.3])("draws dashes of 8 and 4.5 pixels at zoom %d", (zoom) => {
    const s = style({ camera: { at: { lng: 23.7, lat: 52.1, zoom } } });
    const ring = s.layers.find((l) => l.id === "ring-ie-dashed-chosen") as LineLayerSpecification;
    const [drawn = 0, gap = 0] = (ring.paint?.["line-dasharray"] ?? []) as number[];
    const grown = 2 ** (zoom % 1);
    expect(drawn * 2.2 * grown).toBeCloseTo(8, 1);
    expect(gap * 2.2 * grown).toBeCloseTo(4.5, 1);
  });
});
