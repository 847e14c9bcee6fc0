import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { inflateSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { cardSvg, wrapped } from "../../src/build/cards/card.ts";
import { palettePng } from "../../src/build/cards/png.ts";
import { rasteriser } from "../../src/build/cards/rasterise.ts";
import { fromWoff, named } from "../../src/build/cards/woff.ts";
import { buildCards } from "../../src/build/cards.ts";
import { derived } from "../../src/build/derived.ts";
import { territoriesOf } from "../../src/build/export/claims.ts";
import { readCatalog, readTerritories } from "../../src/build/read-data.ts";
import { saysEnglish } from "../../src/words/languages.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "foothold-cards-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The colours of a PNG with a palette and no filters, row by row, as "r,g,b". */
function colours(png: Uint8Array): { width: number; height: number; at: (x: number, y: number) => string; ink: (left: number, right: number) => number } {
  const bytes = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    chunks.set(bytes.toString("latin1", at + 4, at + 8), bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const rows = inflateSync(chunks.get("IDAT") ?? Buffer.alloc(0));
  const palette = chunks.get("PLTE") ?? Buffer.alloc(0);
  const rgb = (x: number, y: number) => palette.subarray(3 * (rows[y * (width + 1) + 1 + x] ?? 0)).subarray(0, 3);
  const dark = (x: number, y: number): boolean => (rgb(x, y)[1] ?? 255) < 128;
  return {
    width,
    height,
    at: (x, y) => rgb(x, y).join(),
    ink: (left, right) => {
      let count = 0;
      for (let y = 0; y < height; y++) for (let x = left; x < right; x++) if (dark(x, y)) count++;
      return count;
    },
  };
}

const svg = (inside: string, size = 'width="200" height="60"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect width="100%" height="100%" fill="#ffffff"/>${inside}</svg>`;
const text = (family: string, attributes: string): string => svg(`<text x="5" y="45" font-size="40" font-family="${family}" ${attributes}>Foothold</text>`);

describe("letters on a card", () => {
  test("are the project's own faces: each weight heavier than the last, each family its own width", async () => {
    const { png } = await rasteriser(folder);
    const inkOf = (family: string, weight: number) => colours(png(text(family, `font-weight="${weight}"`))).ink(0, 200);
    const sans = [400, 500, 600, 700].map((weight) => inkOf("Source Sans 3", weight));
    expect(sans).toEqual([...sans].sort((a, b) => a - b));
    expect(new Set(sans).size).toBe(4);
    expect(inkOf("Source Serif 4", 600)).toBeGreaterThan(1.1 * inkOf("Source Serif 4", 400));
    expect(inkOf("Source Serif 4", 400)).not.toBe(sans[0]);
  });

  test("hold letters of Polish", async () => {
    const { png } = await rasteriser(folder);
    const one = (letter: string) => png(svg(`<text x="5" y="45" font-size="40" font-family="Source Sans 3">${letter}</text>`));
    expect(Buffer.from(one("ą")).equals(Buffer.from(one("\u{10ffff}")))).toBe(false);
    expect(Buffer.from(one("ą")).equals(Buffer.from(one("a")))).toBe(false);
  });

  test("come from WOFF files and from nothing else", () => {
    const file = readFileSync(createRequire(import.meta.url).resolve("@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff"));
    const font = fromWoff(file);
    expect(font.length).toBe(file.readUInt32BE(16)); // as long as the header says
    expect(() => fromWoff(Buffer.from("wOF2 and so on"))).toThrow(/WOFF/);
    expect(Buffer.from(named(font, "Source Sans 3")).equals(Buffer.from(font))).toBe(false);
    expect(() => named(font, "Source Serif 4")).toThrow(/Source Serif 4/);
  });
});

describe("a PNG with a palette", () => {
  const image = (of: (i: number) => readonly [number, number, number], width = 64, height = 64) => ({
    width,
    height,
    pixels: Uint8Array.from(Array.from({ length: width * height }, (_, i) => [...of(i), 255]).flat()),
  });

  test("keeps few colours as they are", () => {
    const png = colours(palettePng(image((i) => (i % 64 < 32 ? [23, 74, 134] : [251, 248, 241]))));
    expect([png.width, png.height, png.at(0, 0), png.at(63, 63)]).toEqual([64, 64, "23,74,134", "251,248,241"]);
  });

  test("brings many colours to 256 that are near them, and leaves the one of most pixels as it is", () => {
    const of = (i: number): readonly [number, number, number] =>
      i % 2 === 0 ? (i % 64 < 32 ? [251, 248, 241] : [248 + (i % 8), 248 + (i % 5), 240 + (i % 7)]) : [(i * 7) % 256, (i * 13) % 256, (i * 29) % 256];
    const png = colours(palettePng(image(of)));
    expect(png.at(0, 0)).toBe("251,248,241");
    let off = 0;
    for (let i = 1; i < 64 * 64; i += 2) {
      const found = png
        .at(i % 64, Math.floor(i / 64))
        .split(",")
        .map(Number);
      off += of(i).reduce((sum, value, channel) => sum + Math.abs(value - (found[channel] ?? 0)), 0) / 3;
    }
    expect(off / (64 * 32)).toBeLessThan(24);
  });
});

describe("a card", () => {
  const words = { kicker: "Passage 1", statement: "One & <two>", verdict: { mark: "partly", name: "Partly", short: "so far" }, credit: "Somebody" } as const;

  test("is 1200 × 630 pixels, words on the left, picture on the right", async () => {
    const { png } = await rasteriser(folder);
    const card = colours(png(cardSvg(words, '<svg width="700" height="630"><rect width="700" height="630" fill="#174a86"/></svg>')));
    expect([card.width, card.height]).toEqual([1200, 630]);
    expect(card.at(1, 1)).toBe("251,248,241");
    expect(card.at(501, 1)).toBe("23,74,134");
    expect(card.at(1199, 629)).toBe("23,74,134");
    expect(card.ink(44, 456)).toBeGreaterThan(3000);
    expect(card.ink(0, 40)).toBe(0);
    expect(card.ink(470, 498)).toBe(0);
  });

  test("holds words only as words", () => {
    expect(cardSvg(words, "")).toContain(">One &amp; &lt;two&gt;</text>");
  });

  test("breaks lines between words, never wider than they may be", () => {
    expect(wrapped("a bb ccc dddd", (line) => line.length, 6)).toEqual(["a bb", "ccc", "dddd"]);
    expect(wrapped("unbreakable a", (line) => line.length, 6)).toEqual(["unbreakable", "a"]);
  });

  test("there is one for every passage and claim, with its verdict, and the words leave room for the credit", () => {
    const catalog = readCatalog(ROOT);
    const territories = territoriesOf(derived(catalog, readTerritories(ROOT)));
    const stage = {
      catalog,
      territories,
      say: saysEnglish,
      pictureOf: () => "",
      legendOf: () => ({ title: "", rows: [] }),
      version: "",
      site: null,
      policy: "",
      styles: [],
      icon: null,
    };
    const cards = new Map(buildCards(stage));
    expect(cards.size).toBe(54);
    expect(cards.get("claims/c23/card.png")).toContain(">Not supported</text>");
    expect(cards.get("passages/p18/card.png")).not.toContain("Not testable");
    for (const [path, card] of cards) {
      const baselines = [...card.matchAll(/ y="([\d.]+)"[^>]*font-size="([\d.]+)"/g)].map(([, y]) => Number(y));
      const credit = card.lastIndexOf(">On “");
      const first = Number(/ y="([\d.]+)"[^>]*$/.exec(card.slice(0, credit))?.[1]);
      const above = baselines.filter((y) => y < first);
      expect([path, first - Math.max(...above) >= 30, Math.max(...baselines) <= 600]).toEqual([path, true, true]);
    }
  });
});

test("what was drawn once is taken from the disk, and what is no longer asked for is forgotten", async () => {
  const own = mkdtempSync(join(tmpdir(), "foothold-cards-"));
  const first = await rasteriser(own);
  const drawn = first.png(text("Source Sans 3", ""));
  const [name = ""] = readdirSync(own);
  writeFileSync(join(own, name), "kept");
  const second = await rasteriser(own);
  expect(Buffer.from(second.png(text("Source Sans 3", ""))).toString()).toBe("kept");
  expect(drawn.length).toBeGreaterThan(100);
  second.png(text("Source Sans 3", 'fill="#ff0000"'));
  expect(readdirSync(own)).toHaveLength(2);
  const third = await rasteriser(own);
  third.png(text("Source Sans 3", ""));
  third.tidy();
  expect(readdirSync(own)).toEqual([name]);
  rmSync(own, { recursive: true });
});
