import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lettersOf } from "../../src/map/letters.ts";
import { FONTS } from "../../src/map/names.ts";
import { makeScene } from "../../src/map/scene.ts";
import type { Scene, TextPaint } from "../../src/map/types.ts";
import { derive } from "../../src/state/derive.ts";
import { defaultView } from "../../src/state/view.ts";
import { saysEnglish } from "../../src/words/languages.ts";
import { DATA, readCatalog } from "../fixtures/read-catalog.ts";

const text = (more: Partial<TextPaint>): TextPaint => ({
  kind: "text",
  id: "t",
  feed: "f",
  placement: "over",
  text: { each: "name" },
  font: { each: "font" },
  size: 12,
  colour: "#000",
  halo: "#fff",
  haloWidth: 1,
  ...more,
});
const scene = (paint: TextPaint): Pick<Scene, "feeds" | "paint"> => ({
  paint: [paint],
  feeds: {
    f: {
      use: "names",
      data: {
        type: "FeatureCollection",
        features: [
          { type: "Feature", geometry: { type: "Point", coordinates: [0, 0] }, properties: { name: "abba", font: "One", big: true, below: "12" } },
          { type: "Feature", geometry: { type: "LineString", coordinates: [] }, properties: { name: "Łó", font: "Two", big: false } },
        ],
      },
    },
  },
});
const of = (paint: TextPaint) => Object.fromEntries(lettersOf(scene(paint) as Scene));

test("letters are told by family, each once, of what is drawn only", () => {
  expect(of(text({}))).toEqual({ One: "ab", Two: "Łó" });
  expect(of(text({ where: { big: true } }))).toEqual({ One: "ab" });
  expect(of(text({ geometry: "LineString" }))).toEqual({ Two: "Łó" });
  expect(of(text({ capitals: true, font: "Three" }))).toEqual({ Three: "ABŁÓ" });
  expect(of(text({ where: { big: true }, second: { text: { each: "below" }, size: 10 } }))).toEqual({ One: "ab", [FONTS.regular]: "12" });
});

test("the English map writes no Cyrillic, so that those faces need not come", () => {
  const catalog = readCatalog();
  const places = JSON.parse(readFileSync(join(DATA, "places.geojson"), "utf8"));
  const drawing = derive(defaultView(catalog), catalog, "light", saysEnglish);
  const letters = lettersOf(makeScene(drawing, { width: 830, height: 690, padding: 30 }, { basemap: { far: "", europe: "", theatre: "" }, places }));
  expect(letters.size).toBeGreaterThan(2);
  expect([...letters.values()].join("")).not.toMatch(/\p{Script=Cyrillic}/u);
});
