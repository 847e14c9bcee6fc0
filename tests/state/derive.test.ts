import { describe, expect, it } from "vitest";
import { derive } from "../../src/state/derive.ts";
import { passageView } from "../../src/state/link.ts";
import type { Measured, Part } from "../../src/state/measured.ts";
import { defaultView, type View } from "../../src/state/view.ts";
import { saysEnglish } from "../../src/words/languages.ts";
import { smallCatalog } from "../fixtures/catalog.ts";
import { readCatalog } from "../fixtures/read-catalog.ts";

const catalog = smallCatalog();
const draw = (part: Partial<View>) => derive({ ...defaultView(catalog), from: "by-brest", ...part }, catalog, "light", saysEnglish);

const SQUARE = [
  [23, 52],
  [24, 52],
  [24, 53],
] as const;

describe("the drawing of a view", () => {
  it("shows places as they stood on the day: planned, being built, and not before they were", () => {
    const status = (date: string) => draw({ on: ["sites"], date }).places.find((p) => p.id === "base")?.status;
    expect(status("2011-09-14")).toBeUndefined();
    expect(status("2011-09-15")).toBe("planned");
    expect(status("2016-05-30")).toBe("planned");
    expect(status("2016-05-31")).toBe("building");
    expect(status("2024-12-31")).toBe("operating");
  });

  it("keeps a selected place in sight even on a day before it was there", () => {
    expect(draw({ on: ["sites"], date: "2007-01-01", select: "base" }).places.map((p) => [p.id, p.selected])).toEqual([["base", true]]);
  });

  it("draws one firm ring with the chosen figure and the edges of its band", () => {
    const { rings, bands } = draw({ on: ["iskander-e"], numbers: "usual" });
    expect(rings.map((r) => [r.km, r.chosen])).toEqual([
      [280, true],
      [200, false],
      [300, false],
    ]);
    expect(bands).toHaveLength(1);
    expect(rings[0]?.label).toBe("Layer 20 · 280\u00a0km, the usual figure");
  });

  it("draws no ring where the article gives no figure", () => {
    expect(draw({ on: ["s-400"], numbers: "article" }).rings).toEqual([]);
  });

  it("tints one band only, that of the first system", () => {
    expect(draw({ on: ["iskander-e", "s-400"], numbers: "usual" }).bands.map((b) => b.layer)).toEqual(["iskander-e"]);
  });

  it("marks where rings are drawn from, with positions off and for a free place too", () => {
    expect(draw({ on: ["iskander-e"] }).places.map((p) => p.id)).toEqual(["by-brest"]);
    const free = draw({ on: ["iskander-e"], from: [24, 53] });
    expect(free.places.filter((p) => !p.ghost)).toMatchObject([{ id: "free-position", status: "hypothetical", geometry: { coordinates: [24, 53] } }]);
    expect(free.rings[0]?.centre).toEqual([24, 53]);
  });

  it("leaves a ghost at the passage's own place while ranges are drawn from elsewhere, and none without ranges", () => {
    const away = derive({ ...defaultView(catalog), on: ["iskander-e"], from: [24, 53] }, catalog, "light", saysEnglish, null, "its own place");
    expect(away.places.filter((p) => p.ghost)).toMatchObject([{ id: "by-brest", sublabel: "its own place" }]);
    expect(away.ghosts).toMatchObject([{ layer: "iskander-e", colour: "ie" }]);
    const lats = away.ghosts[0]?.outline.map(([, lat]) => lat) ?? [];
    expect((Math.max(...lats) + Math.min(...lats)) / 2).toBeCloseTo(52.1, 1);
    expect(draw({ on: ["iskander-e"] })).toMatchObject({ ghosts: [], handle: "by-brest" });
    expect(draw({ on: ["sites"], from: [24, 53] })).toMatchObject({ ghosts: [], handle: null });
    // Put back to the very place of the passage by its coordinates: nothing is left behind.
    expect(draw({ on: ["iskander-e"], from: [23.7, 52.1] }).ghosts).toEqual([]);
  });

  it("draws no ghost over a place that is on the map anyway, but says there whose place it is", () => {
    const view = { ...defaultView(catalog), on: ["positions", "iskander-e"], from: [24, 53] as const };
    const { places } = derive(view, catalog, "light", saysEnglish, null, "its own place");
    expect(places.map((p) => [p.id, p.ghost ?? false, p.sublabel])).toEqual([
      ["by-brest", false, "hypothetical · its own place"],
      ["free-position", false, "hypothetical"],
    ]);
  });

  it("names what the reader may drag, wherever that is", () => {
    expect(draw({ on: ["iskander-e"], from: [24, 53] }).handle).toBe("free-position");
  });

  it("frames the passage unless the reader moved the map", () => {
    const view = passageView("p01", catalog);
    expect(derive(view, catalog, "light", saysEnglish).camera).toEqual({ frame: [13, 49, 33, 57], focus: [13, 49, 33, 57] });
    const at = { lng: 1, lat: 2, zoom: 3 };
    expect(derive({ ...view, at }, catalog, "light", saysEnglish).camera).toEqual({ at });
  });
});

describe("the part of Belarus from which a site is in reach", () => {
  const real = readCatalog();
  const part = { outlines: [[...SQUARE, [23, 52]]], cut: [SQUARE] } as const satisfies Part;
  const asked: string[] = [];
  const measured = (share: number | undefined, here: Part | null = part): Measured => ({
    territories: { nearest: () => ({ point: [23.5, 53.95], km: 235 }), errorKm: () => 0.3 },
    judge: () => {
      throw new Error("no claim is open");
    },
    envelopeOf: () => null,
    shareOf: () => share,
    partOf: (site, km) => {
      asked.push(`${site}/${km}`);
      return here;
    },
  });
  const drawn = (view: Partial<View>, from: Measured | null) =>
    derive({ ...defaultView(real), on: ["missile-defence-sites", "iskander-m"], numbers: "usual", ...view }, real, "light", saysEnglish, from);

  it("is drawn for the selected site and the first ring's figure, and the tint of the band gives way", () => {
    const { parts, bands } = drawn({ select: "morag-patriot", on: ["missile-defence-sites", "iskander-e", "iskander-m"] }, measured(1.24));
    expect(parts).toEqual([{ site: "morag-patriot", layer: "iskander-e", km: 280, share: 1.24, colour: "ie", ...part }]);
    expect(asked).toEqual(["morag-patriot/280"]);
    expect(bands).toEqual([]);
  });

  it("is not there for none of Belarus, nor all of it, nor an unknown share, and is not even asked for", () => {
    asked.length = 0;
    for (const share of [0, 100, undefined]) {
      const { parts, bands } = drawn({ select: "morag-patriot" }, measured(share));
      expect([share, parts, bands.length]).toEqual([share, [], 1]);
    }
    expect(asked).toEqual([]);
  });

  it("is not there without a selected site that is a point, without a ring, and before it has been fetched", () => {
    expect(drawn({ select: null }, measured(50)).parts).toEqual([]);
    expect(drawn({ select: "sea-baltic" }, measured(50)).parts).toEqual([]);
    expect(drawn({ select: "by-brest" }, measured(50)).parts).toEqual([]);
    expect(drawn({ select: "morag-patriot", on: ["missile-defence-sites"] }, measured(50)).parts).toEqual([]);
    expect(drawn({ select: "morag-patriot" }, null).parts).toEqual([]);
    const waiting = drawn({ select: "morag-patriot" }, measured(50, null));
    expect([waiting.parts, waiting.bands.length]).toEqual([[], 1]);
  });
});
