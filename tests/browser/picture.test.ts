/** The picture beside the live map: the same camera, the same places, the same colours. */
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { colour } from "../../src/map/palette.ts";
import { draw, planeOf } from "../../src/picture/draw.ts";
import type { DrawnPlace } from "../../src/state/drawing.ts";
import { levels, PHONE, real, WIDE } from "../picture/real.ts";
import { pixelsOf, visit, waitForState } from "./harness.ts";
import { colourAt, type Pixels, type Rgb } from "./png.ts";

const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
const off = (a: Rgb, b: Rgb): number => Math.max(...a.map((value, i) => Math.abs(value - (b[i] ?? 0))));

/** The middle of all pixels within 11 of a place that are nearly of a colour: the middle of a symbol. */
function middleOf(pixels: Pixels, wanted: Rgb, [x, y]: readonly [number, number]): readonly [number, number] {
  const found: [number, number][] = [];
  for (let v = Math.round(y) - 11; v <= y + 11; v++) {
    for (let u = Math.round(x) - 11; u <= x + 11; u++) {
      if (Math.hypot(u - x, v - y) <= 11 && u >= 0 && v >= 0 && u < pixels.width && v < pixels.height && off(colourAt(pixels, u, v), wanted) < 60)
        found.push([u, v]);
    }
  }
  if (found.length < 8) throw new Error(`no symbol at ${x}, ${y}: ${found.length} pixels`);
  return [0, 1].map((i) => found.reduce((sum, p) => sum + (p[i as 0 | 1] ?? 0), 0) / found.length) as unknown as readonly [number, number];
}

/** The commonest colour in a small square: what is under lines and letters. */
function mostIn(pixels: Pixels, [x, y]: readonly [number, number]): Rgb {
  const counts = new Map<string, { colour: Rgb; n: number }>();
  for (let v = Math.max(0, Math.round(y) - 6); v <= Math.min(pixels.height - 1, y + 6); v++) {
    for (let u = Math.max(0, Math.round(x) - 6); u <= Math.min(pixels.width - 1, x + 6); u++) {
      const at = colourAt(pixels, u, v);
      counts.set(at.join(), { colour: at, n: (counts.get(at.join())?.n ?? 0) + 1 });
    }
  }
  return [...counts.values()].reduce((most, one) => (one.n > most.n ? one : most)).colour;
}

/** Only the map itself, without what lies over it. */
async function liveMap(page: Page): Promise<{ readonly pixels: Pixels; readonly width: number; readonly height: number }> {
  await waitForState(page, () => document.querySelector('.map-canvas[data-state="resting"]') !== null);
  await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>("body *")) {
      if (one.closest(".map-canvas") === null && one.querySelector(".map-canvas") === null) one.style.visibility = "hidden";
    }
  });
  const map = page.locator(".map-canvas");
  const box = await map.boundingBox();
  if (box === null) throw new Error("there is no map on the page");
  return { pixels: await pixelsOf(map), width: Math.round(box.width), height: Math.round(box.height) };
}

/** The picture in the same page, with the same faces. */
async function shown(page: Page, svg: string): Promise<Pixels> {
  await page.evaluate((text) => {
    document.body.innerHTML = text;
    Object.assign(document.body.style, { display: "block", margin: "0" });
  }, svg);
  await page.evaluate(() => document.fonts.ready.then(() => {}));
  return pixelsOf(page.locator("body > svg"));
}

test.each([
  ["light", WIDE, { width: 1440, height: 1000 }, 0.93],
  ["dark", WIDE, { width: 1440, height: 1000 }, 0.93],
  ["light", PHONE, { width: 390, height: 844 }, 0.86], // more of it is lines and letters
] as const)("passage 11, %s: picture and live map can hardly be told apart", async (mode, { width: _width, height: _height, ...covered }, viewport, alike) => {
  const { page, close } = await visit("#passage=p11", { viewport, colorScheme: mode });
  const live = await liveMap(page);
  const size = { width: live.width, height: live.height };
  const { scene, drawing } = real("passage=p11", { ...size, ...covered }, mode);
  const svg = draw(scene, { ...size, ground: { levels: levels("europe") }, title: "", desc: "" });
  const placeOf = ({ id }: DrawnPlace): readonly [number, number] | null => {
    const [, x, y] = new RegExp(`data-place="${id}"[^>]*><g transform="translate\\((-?[\\d.]+) (-?[\\d.]+)\\)`).exec(svg) ?? [];
    return x === undefined ? null : [Number(x), Number(y)];
  };
  const picture = await shown(page, svg);
  expect([picture.width, picture.height]).toEqual([live.width, live.height]);

  // Diamonds of sites and triangles of positions, away from the edge.
  let seen = 0;
  for (const place of drawing.places.filter((p) => p.symbol === "diamond" || p.symbol === "position")) {
    const at = placeOf(place);
    if (at === null || at[0] < 12 || at[1] < 12 || at[0] > live.width - 12 || at[1] > live.height - 12) continue;
    const ink = rgb(colour(place.colour, mode));
    const [a, b] = [middleOf(live.pixels, ink, at), middleOf(picture, ink, at)];
    expect([place.id, Math.hypot(a[0] - b[0], a[1] - b[1]) < 2]).toEqual([place.id, true]);
    seen++;
  }
  expect(seen).toBeGreaterThan(3);

  // Ground and tints: equal but for rounding.
  for (const place of [
    [19, 55.6],
    [31, 55.2],
    [24.2, 51.4],
    [22.4, 50.5],
    [29.6, 53.2],
  ] as const) {
    const [[x, y] = [-1, -1]] = planeOf(scene, size).places(place);
    if (x < 0 || y < 0 || x >= live.width || y >= live.height) continue;
    const [a, b] = [mostIn(live.pixels, [x, y]), mostIn(picture, [x, y])];
    expect([place, off(a, b) <= 2]).toEqual([place, true]);
  }

  // Letters are drawn by two engines and differ at their edges; what is filled or empty does not.
  let [strange, same] = [0, 0];
  for (let y = 0; y < live.height; y++) {
    for (let x = 0; x < live.width; x++) {
      const away = off(colourAt(live.pixels, x, y), colourAt(picture, x, y));
      if (away <= 3) same++;
      if (away > 96) strange++;
    }
  }
  const all = live.width * live.height;
  expect(same / all).toBeGreaterThan(alike);
  expect(strange / all).toBeLessThan(0.015);
  await close();
});
