/** Points of the reader's own on the map: sent once, and then only what changes of them. */
import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import { changeBetween } from "../../src/map/change.ts";
import { makeScene } from "../../src/map/scene.ts";
import { composeStyle } from "../../src/map/style.ts";
import type { PointsFeed, Scene } from "../../src/map/types.ts";
import { draw } from "../../src/picture/draw.ts";
import type { DrawnOwn } from "../../src/state/drawing.ts";
import { CONTEXT, fullDrawing, VIEWPORT } from "./sample.ts";

const at = { at: { lng: 23.7, lat: 52.1, zoom: 5 } };
const places = Array.from({ length: 5000 }, (_, i) => [20 + (i % 100) / 20, 50 + i / 1500] as const);
const own = (changes: Partial<DrawnOwn> = {}): DrawnOwn => ({
  number: 7,
  places,
  verdicts: Uint8Array.from(places, (_, i) => Math.floor(i / 50) % 3),
  nameOf: (i) => `Point ${i}`,
  named: null,
  ...changes,
});
const scene = (changes: Partial<DrawnOwn> = {}, mode: "light" | "dark" = "light"): Scene =>
  makeScene(fullDrawing({ camera: at, mode, own: own(changes) }), VIEWPORT, CONTEXT);
const feed = (s: Scene): PointsFeed => s.feeds["own-points"] as PointsFeed;
const picture = (s: Scene): string => draw(s, { width: 900, height: 700, ground: { levels: {} }, title: "t", desc: "d" });

describe("the reader's own points", () => {
  test("stand under every name and symbol, the name of the chosen one above all", () => {
    const ids = scene({ named: { at: [24, 52], label: "Chosen" } }).paint.map((p) => p.id);
    expect(ids.indexOf("own-dots")).toBeGreaterThan(ids.indexOf("band-ie-band"));
    expect(ids.indexOf("own-dots")).toBeLessThan(ids.indexOf("place-names"));
    expect(ids.slice(-2)).toEqual(["own-disc", "own-name"]);
    expect(makeScene(fullDrawing(), VIEWPORT, CONTEXT).paint.some((p) => p.id.startsWith("own"))).toBe(false);
  });

  test.each(["light", "dark"] as const)("make a valid style in the %s mode, with an address in place of their data", (mode) => {
    const style = composeStyle(scene({ named: { at: [24, 52], label: "Chosen" } }, mode));
    expect(validateStyleMin(style).map((e) => e.message)).toEqual([]);
    expect(style.sources["own-points"]).toMatchObject({ type: "geojson", data: "foothold-points://7" });
  });

  test("are the same data at every redraw, and another verdict is no change of the style", () => {
    const [one, other] = [scene(), scene({ verdicts: new Uint8Array(places.length) })];
    expect(feed(other).data).toBe(feed(one).data);
    expect(changeBetween(composeStyle(one), composeStyle(other))).toEqual({ kind: "none" });
    expect(feed(one).data.features.map((f) => f.id)).toEqual(places.map((_, i) => i));
  });

  test("of another file are a new style", () => {
    expect(changeBetween(composeStyle(scene()), composeStyle(scene({ number: 8 }))).kind).toBe("style");
  });

  test("look different in size and lightness, not only in colour", () => {
    const paint = scene().paint.find((p) => p.kind === "dots");
    if (paint?.kind !== "dots") throw new Error("there are no dots");
    expect(new Set(paint.looks.map((l) => `${l.radius} ${l.width}`)).size).toBe(3);
    const [out, within, close] = paint.looks;
    expect([out?.fill === within?.fill, (close?.width ?? 0) > 2 * (out?.width ?? 0) - 0.1]).toEqual([false, true]);
  });

  test("without a range all look alike", () => {
    expect(new Set(feed(scene({ verdicts: null })).states)).toEqual(new Set([0]));
  });

  test("in a picture are at most two thousand, each with its own look", () => {
    const svg = picture(scene());
    const drawn = [...svg.matchAll(/<circle[^>]*data-own="(\d+)"[^>]*>/g)];
    expect(drawn.length).toBeGreaterThan(500);
    expect(drawn.length).toBeLessThanOrEqual(2000);
    const radii = new Map(drawn.map(([tag, i]) => [Math.floor(Number(i) / 50) % 3, /\br="([\d.]+)"/.exec(tag)?.[1]]));
    expect(Object.fromEntries(radii)).toEqual({ 0: "1.4", 1: "2.24", 2: "1.82" });
  });

  test("names are text", () => {
    const svg = picture(scene({ named: { at: [24, 52], label: "<b>x</b>" } }));
    expect(svg).toContain("&lt;b");
    expect(svg).not.toContain("<b>");
  });
});
