import { expect, it } from "vitest";
import { FONTS } from "../../src/map/names.ts";
import { textWidth } from "../../src/map/text-width.ts";

it("knows the widths of Source Sans 3", () => {
  // From the font's own table: H is 652 and space is 200 units of 1000 at weight 400.
  expect(textWidth("H", FONTS.regular, 1000)).toBe(652);
  expect(textWidth(" ", FONTS.regular, 1000)).toBe(200);
});

it("grows with the size, the length and the weight", () => {
  const text = "Iskander-E · 200 km, the article";
  expect(textWidth(text, FONTS.regular, 26)).toBeCloseTo(2 * textWidth(text, FONTS.regular, 13), 9);
  const weights = [FONTS.regular, FONTS.medium, FONTS.semibold, FONTS.bold].map((font) => textWidth(text, font, 13));
  expect(weights).toEqual([...weights].sort((a, b) => a - b));
  expect(new Set(weights).size).toBe(4);
});

it("knows Cyrillic, Polish letters and the characters of our labels", () => {
  for (const letter of "ЎўІіЖщЯєїґŁłąćżŠėčūņ‑–…’−") expect(textWidth(letter, FONTS.regular, 1000), letter).not.toBe(550);
  expect(textWidth("漢", FONTS.regular, 1000)).toBe(550);
});
