import { describe, expect, it } from "vitest";
import { ring } from "../../src/geodesy/ring.ts";
import { changeBetween } from "../../src/map/change.ts";
import { same } from "../../src/map/same.ts";
import { makeScene } from "../../src/map/scene.ts";
import { composeStyle } from "../../src/map/style.ts";
import { CONTEXT, drawnRing, fullDrawing, VIEWPORT } from "./sample.ts";

const at = { at: { lng: 23.7, lat: 52.1, zoom: 5 } };
const style = (changes = {}) => composeStyle(makeScene(fullDrawing({ camera: at, ...changes }), VIEWPORT, CONTEXT));

describe("the change between two styles", () => {
  it("is none for the same drawing made twice", () => {
    expect(changeBetween(style(), style())).toEqual({ kind: "none" });
  });

  it("is new data for the ring's feeds alone while a position is dragged", () => {
    const east = [24, 52.1] as const;
    const moved = fullDrawing().rings.map((r) => (r.id === "e" ? drawnRing({ id: "e", centre: east, outline: ring(east, 200) }) : r));
    const change = changeBetween(style(), style({ rings: moved }));
    expect(change.kind).toBe("data");
    expect(change.kind === "data" && change.feeds.map(([id]) => id).sort()).toEqual(["line-names", "rings"]);
  });

  it.each([
    ["the mode", { mode: "dark" }],
    ["the projection", { projection: "globe" }],
    ["what is on", { bands: [] }],
  ])("is a new style when %s changes", (_, changes) => {
    expect(changeBetween(style(), style(changes))).toEqual({ kind: "style" });
  });
});

describe("sameness", () => {
  it("looks at what is in a value", () => {
    expect(same({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toBe(true);
    expect(same({ a: 1 }, { a: 1, b: undefined })).toBe(false);
    expect(same({ a: 1, b: 2 }, { a: 1, c: 2 })).toBe(false);
    expect(same({ a: undefined }, { b: undefined })).toBe(false);
    expect(same([1, 2], [1, 2, 3])).toBe(false);
    expect(same([], {})).toBe(false);
    expect(same(Number.NaN, Number.NaN)).toBe(true);
    expect(same(null, {})).toBe(false);
  });
});
