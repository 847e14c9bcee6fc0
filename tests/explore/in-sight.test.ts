// @vitest-environment happy-dom
/** What the tools bring into sight: a position out of sight, points of the reader's own; and what they leave alone. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { drawFrom, fewInSight, frameAll } from "../../src/explore/in-sight.ts";
import { isInSight, type Sight } from "../../src/map/in-sight.ts";
import { createPast } from "../../src/state/undo.ts";
import { defaultView } from "../../src/state/view.ts";
import { smallCatalog } from "../fixtures/catalog.ts";

const catalog = smallCatalog();
const view = defaultView(catalog);
const sight: Sight = {
  camera: { lng: 24, lat: 53, zoom: 5 },
  viewport: { width: 900, height: 700, padding: 30 },
  projection: "mercator",
  around: null,
};

beforeEach(() => document.body.append(Object.assign(document.createElement("foothold-map"), { sight })));
afterEach(() => document.body.replaceChildren());

describe("a position that is not put on the map by hand", () => {
  test("leaves the map where it is, where the map shows it", () => {
    expect(drawFrom([25, 54], catalog)(view)).toEqual({ ...view, from: [25, 54] });
    expect(drawFrom("by-brest", catalog)({ ...view, from: [25, 54] })).toEqual(view);
  });

  test("takes the map with it where it is out of sight; one step takes both back", () => {
    const next = drawFrom([100, 10], catalog)(view);
    expect(next.from).toEqual([100, 10]);
    expect(next.at?.zoom).toBe(5);
    expect(isInSight([100, 10], { ...sight, camera: next.at ?? sight.camera })).toBe(true);
    const past = createPast();
    past.note(next, view, "reader");
    expect(past.undo(next)).toEqual(view);
    expect(past.canUndo()).toBe(false);
    expect(past.redo(view)).toEqual(next);
  });

  test("is only a position where there is no map", () => {
    document.body.replaceChildren();
    expect(drawFrom([100, 10], catalog)(view)).toEqual({ ...view, from: [100, 10] });
  });
});

describe("many places", () => {
  const near = Array.from({ length: 10 }, (_, i) => [23 + i / 10, 53] as const);
  const far = Array.from({ length: 90 }, (_, i) => [-100 + i / 10, 40] as const);

  test("are few in sight when less than a tenth of them is, and less than ten", () => {
    expect(fewInSight(far)).toBe(true);
    expect(fewInSight([...near, ...far])).toBe(false);
    expect(fewInSight([...near.slice(1), ...far])).toBe(true);
    expect(fewInSight([...near, ...Array.from({ length: 20 }, () => far).flat()])).toBe(false);
    document.body.replaceChildren();
    expect(fewInSight(far)).toBe(false);
  });

  test("are all shown", () => {
    const next = frameAll([...near, ...far])?.(view);
    for (const place of [...near, ...far]) expect(isInSight(place, { ...sight, camera: next?.at ?? sight.camera })).toBe(true);
    expect(frameAll([])).toBeNull();
  });
});
