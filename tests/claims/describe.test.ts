/** The map in words: someone who has not seen it can say what reaches what. */
import { expect, describe as group, test } from "vitest";
import { LANGUAGES } from "../../src/catalog/languages.ts";
import { type Block, describe, type Shown } from "../../src/claims/describe.ts";
import { destination } from "../../src/geodesy/destination.ts";
import { loadSay, saysEnglish } from "../../src/words/languages.ts";
import { readCatalog } from "../fixtures/read-catalog.ts";
import { readTerritories } from "../fixtures/read-territories.ts";

const catalog = readCatalog();
const territories = readTerritories(catalog);
const LAYERS = ["missile-defence-sites", "airfields", "positions", "iskander-e", "iskander-m"];
const shown = (part: Partial<Shown> = {}): Shown => ({
  date: "2012-05-31",
  on: LAYERS,
  numbers: "article",
  from: "by-brest",
  select: null,
  runway: 2950,
  ...part,
});
const visible = (text: string): string => text.replaceAll("\u00a0", " ");
const lines = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((b) => (b.kind === "paragraph" ? [b.text] : [b.intro, ...b.items.flatMap((i) => [i.text, ...i.lines])])).map(visible);
const inEnglish = (part: Partial<Shown> = {}): readonly string[] => lines(describe(shown(part), catalog, territories, saysEnglish));
const after = (all: readonly string[], start: string, count: number): readonly string[] => {
  const i = all.findIndex((l) => l.startsWith(start));
  expect(i, start).toBeGreaterThanOrEqual(0);
  return all.slice(i, i + count);
};

group("the map in words", () => {
  test("answers whether Redzikowo is within reach, from Brest and from anywhere in Belarus", () => {
    expect(after(inEnglish(), "Redzikowo Aegis Ashore site", 3)).toEqual([
      "Redzikowo Aegis Ashore site (planned): 513 km from the position, direction: west-north-west; 422 km from the nearest point of Belarus",
      "Iskander-E, 200 km: from the position out of reach by 313 km; from anywhere in Belarus out of reach by 222 km",
      "Iskander-M, 400 km: from the position out of reach by 113 km; from anywhere in Belarus out of reach by 22 km",
    ]);
    expect(inEnglish()).toContain("Ranges are drawn from this position: Brest (hypothetical).");
  });

  test("changes its answers with whose number it is, where it is drawn from and the day", () => {
    expect(after(inEnglish({ numbers: "high" }), "Redzikowo Aegis Ashore site", 3)[2]).toBe(
      "Iskander-M, 500 km: from the position out of reach by 13 km; from anywhere in Belarus within reach by 78 km",
    );
    const later = inEnglish({ date: "2024-12-01", from: [23.7, 52.1] });
    expect(later).toContain("Ranges are drawn from this position: 52.10 N, 23.70 E (hypothetical).");
    expect(later.some((l) => l.startsWith("Redzikowo Aegis Ashore site (operating)"))).toBe(true);
    expect(later[0]).toBe("The map shows the situation on 1 December 2024 as far as it is on public record.");
  });

  test("says that a margin smaller than the possible error is too close to call", () => {
    const redzikowo = catalog.places.get("redzikowo-aegis-ashore")?.geometry.coordinates as [number, number];
    const close = inEnglish({ numbers: "high", on: ["missile-defence-sites", "iskander-m"], from: destination(redzikowo, 110, 499) });
    expect(after(close, "Redzikowo Aegis Ashore site", 2)[1]).toBe(
      "Iskander-M, 500 km: from the position too close to call (difference 1 km, possible error 3 km); from anywhere in Belarus within reach by 78 km",
    );
  });

  test("names an area by its nearest and its farthest water", () => {
    const baltic = after(inEnglish({ numbers: "high", select: "sea-baltic", from: "ru-baltiysk" }), "Baltic Sea", 2);
    expect(baltic[0]).toMatch(/: from \d+ km to [\d ]+ km from the position, direction of its middle: /);
    expect(baltic[1]).toBe("Iskander-E, 300 km: from the position within reach in part");
  });

  test("says what is on, with how many places of each status, and what is off", () => {
    const all = inEnglish();
    expect(all.find((l) => l.startsWith("Airfields of Belarus"))).toMatch(
      /^Airfields of Belarus: 23 places \(in use: \d+; .*; runway of 2 950 m or more: 6\)$/,
    );
    expect(all.find((l) => l.startsWith("Switched off"))).toContain("S-400, Tu-22M3");
    expect(inEnglish({ date: "2007-01-01", on: ["missile-defence-sites", "events"] })).toContain("Events of May 2012: nothing to show on this day");
  });

  test("names the nearest and the farthest place within each range, and says when there is none", () => {
    const inside = inEnglish().find((l) => l.startsWith("Iskander-E, 200 km: of what is on the map"));
    expect(inside).toBe(
      "Iskander-E, 200 km: of what is on the map, 6 places within reach of the position. Nearest: Kobryn (Kobrin) (47 km); farthest: Shchuchyn (Shchuchin) (182 km).",
    );
    expect(inEnglish({ on: ["missile-defence-sites", "iskander-e"] })).toContain(
      "Iskander-E, 200 km: no place on the map is surely within reach of the position.",
    );
  });

  test("says what the tint means for the first system drawn, and that a choice gives no figure", () => {
    expect(inEnglish().filter((l) => l.includes("the tint spans"))).toEqual([
      expect.stringMatching(/^Iskander-E: the tint spans the published figures, from 200 km to 300 km\./),
    ]);
    expect(inEnglish({ on: ["s-400"] })).toContain("S-400: no ring, as no figure is given for this choice. Published figures run from 120 km to 400 km.");
    expect(inEnglish({ on: ["airfields"] })).toContain("No range is drawn.");
  });

  test.each(LANGUAGES)("has no unfilled gap and no English template in %s", async (language) => {
    const say = await loadSay(language);
    const views = [
      shown(),
      shown({ numbers: "high", select: "sea-baltic", from: "ru-baltiysk" }),
      shown({ on: ["s-400", "events"], date: "2007-01-01" }),
      shown({ on: ["airfields"] }),
    ];
    for (const view of views) {
      const all = lines(describe(view, catalog, territories, say));
      expect(all.filter((l) => /[{}]|undefined|NaN/.test(l))).toEqual([]);
      if (language !== "en") expect(all.filter((l) => /from the position|out of reach|north-/.test(l))).toEqual([]);
    }
  });
});
