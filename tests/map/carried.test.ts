import type { FeatureCollection } from "geojson";
import { expect, test } from "vitest";
import { carry } from "../../src/map/carried.ts";
import { changeBetween } from "../../src/map/change.ts";
import { imagesOf } from "../../src/map/images.ts";
import { FEED } from "../../src/map/names.ts";
import { makeScene } from "../../src/map/scene.ts";
import { composeStyle } from "../../src/map/style.ts";
import { parseSymbol } from "../../src/map/symbols.ts";
import type { Scene } from "../../src/map/types.ts";
import { CONTEXT, fullDrawing, place, VIEWPORT } from "./sample.ts";

const HELD = "held";
const scene = makeScene(
  fullDrawing({ places: [place({ id: HELD, symbol: "position" }), place({ id: "other", geometry: { type: "Point", coordinates: [17.1, 54.48] } })] }),
  VIEWPORT,
  { ...CONTEXT, handle: HELD },
);
const featuresOf = ({ feeds }: Scene, feed: string) => (feeds[feed]?.data as FeatureCollection | undefined)?.features ?? [];
const idsOf = (s: Scene, feed: string): unknown[] => featuresOf(s, feed).map((f) => f.properties?.id);
const countOf = (s: Scene, feed: string): number => featuresOf(s, feed).length;

test("what follows the handle is in the hand, all else stays", () => {
  const { hand, rest } = carry(scene);
  expect(idsOf(hand, FEED.places)).toEqual([HELD]);
  expect(idsOf(rest, FEED.places)).toEqual(["other"]);
  for (const feed of [FEED.rings, FEED.bands, FEED.measures, FEED.names]) {
    expect(countOf(hand, feed)).toBe(countOf(scene, feed));
    expect(countOf(rest, feed)).toBe(0);
  }
  expect(rest.feeds[FEED.towns]).toBe(scene.feeds[FEED.towns]);
  expect(hand.feeds[FEED.towns]).toBeUndefined();
});

test("a place that has come since the handle was taken up is in the hand, too", () => {
  const still = carry(makeScene(fullDrawing({ places: [place({ id: HELD, symbol: "position" })] }), VIEWPORT, { ...CONTEXT, handle: HELD })).rest;
  expect(idsOf(carry(scene, still).hand, FEED.places)).toEqual(expect.arrayContaining([HELD, "other"]));
  expect(idsOf(carry(scene, carry(scene).rest).hand, FEED.places)).toEqual([HELD]);
});

test("the hand paints nothing but what it holds, and no ground under it", () => {
  const { hand } = carry(scene);
  expect(hand.paint.length).toBeGreaterThan(3);
  for (const paint of hand.paint) expect(paint.kind === "ground" ? "ground" : hand.feeds[paint.feed], paint.id).toMatchObject({ data: {} });
});

test("a map that is to show the rest changes data alone, and gets them back", () => {
  const [whole, rest] = [composeStyle(scene), composeStyle(carry(scene).rest)];
  for (const [before, after] of [
    [whole, rest],
    [rest, whole],
  ] as const) {
    const change = changeBetween(before, after);
    expect(change.kind).toBe("data");
    expect(change.kind === "data" && change.feeds.map(([id]) => id).sort()).toEqual(
      [FEED.bands, FEED.measures, FEED.naive, FEED.names, FEED.places, FEED.rings].sort(),
    );
  }
});

test("a first map has nothing to point at, unless something is selected", () => {
  const discs = (selected: boolean, first: boolean): boolean =>
    makeScene(fullDrawing({ places: [place({ id: "other", selected })] }), VIEWPORT, { ...CONTEXT, first }).paint.some(({ kind }) => kind === "disc");
  expect([discs(false, true), discs(true, true), discs(false, false)]).toEqual([false, true, true]);
});

test("every symbol that a scene draws is named, and can be drawn", () => {
  const images = imagesOf(scene);
  const drawn = featuresOf(scene, FEED.places).map((f) => f.properties?.image);
  expect([...images]).toEqual(expect.arrayContaining(drawn));
  expect([...images].some((name) => name.startsWith("town:"))).toBe(true);
  for (const name of images) expect(parseSymbol(name), name).not.toBeNull();
});
