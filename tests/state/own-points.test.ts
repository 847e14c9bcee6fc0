import { describe, expect, test } from "vitest";
import { drawOwn } from "../../src/state/draw-own.ts";
import { chooseRange, type Own, openPoints, ownRange, ownVerdicts, pointSet, removePoints, selectPoint, undoPoints } from "../../src/state/own-points.ts";
import { defaultView, type View } from "../../src/state/view.ts";
import { smallCatalog } from "../fixtures/catalog.ts";

const catalog = smallCatalog();
const view = (): View => ({ ...defaultView(catalog), on: ["positions", "iskander-e", "s-400"], from: "by-brest", numbers: "high" });
const A = pointSet("a.csv", [
  { name: "Near", lngLat: [23.7, 52.2] },
  { name: "", lngLat: [17.1, 54.48] },
]);
const B = pointSet("b.csv", [{ name: "Else", lngLat: [30, 50] }]);
const filesOf = (own: Own | null): (string | undefined)[] => (own === null ? [] : [own.set?.file, ...filesOf(own.before)]);

describe("what a reader does with points of their own", () => {
  test("opening replaces, removing empties, and each can be undone, one after another", () => {
    const opened = openPoints(B)(openPoints(A)(null));
    expect(filesOf(opened)).toEqual(["b.csv", "a.csv", undefined]);
    const removed = removePoints(opened);
    expect(filesOf(removed)).toEqual([undefined, "b.csv", "a.csv", undefined]);
    const back = undoPoints(removed);
    expect(back?.set).toBe(B);
    expect(undoPoints(back)?.set).toBe(A);
    expect(undoPoints(undoPoints(back))?.set).toBeNull();
    expect(undoPoints(undoPoints(undoPoints(back)))?.set).toBeNull();
  });

  test("with nothing there, nothing is removed or undone", () => {
    expect([removePoints(null), undoPoints(null), selectPoint(1)(null)]).toEqual([null, null, null]);
    const removed = removePoints(openPoints(A)(null));
    expect(removePoints(removed)).toBe(removed);
  });

  test("twenty steps are kept, not more", () => {
    let own: Own | null = null;
    for (let i = 0; i < 40; i += 1) own = openPoints(i % 2 === 0 ? A : B)(own);
    expect(filesOf(own)).toHaveLength(21);
  });

  test("a point that is chosen is no step, and is forgotten with its file", () => {
    const own = selectPoint(1)(openPoints(A)(null));
    expect([own?.selected, filesOf(own).length]).toEqual([1, 2]);
    expect(openPoints(B)(own)?.selected).toBeNull();
    expect(selectPoint(1)(own)).toBe(own);
  });

  test("every set has its own number and ids", () => {
    expect(A.number).not.toBe(B.number);
    expect(new Set([...A.points, ...B.points].map((p) => p.id)).size).toBe(3);
  });
});

describe("the points against a range", () => {
  test("are held against the first ring that is on, or the one chosen while it is on", () => {
    const own = chooseRange("s/range")(openPoints(A)(null));
    expect(ownRange(openPoints(A)(null), view(), catalog)?.figure?.km).toBe(300);
    expect(ownRange(own, view(), catalog)?.figure?.km).toBe(400);
    expect(ownRange(own, { ...view(), on: ["iskander-e"] }, catalog)?.figure?.km).toBe(300);
    expect(removePoints(own)?.range).toBe("s/range");
  });

  test("the answer is the very same until position, figure or points change", () => {
    const range = ownRange(null, view(), catalog);
    const first = ownVerdicts(A, range, view(), catalog);
    expect(first && [...first.each]).toEqual([1, 0]);
    expect(ownVerdicts(A, range, { ...view(), select: "base" }, catalog)).toBe(first);
    const other = ownVerdicts(A, range, { ...view(), from: [17.1, 54.48] }, catalog);
    expect(other && [...other.each]).toEqual([0, 1]);
  });

  test("without a figure there is no verdict", () => {
    const range = ownRange(chooseRange("s/range")(null), { ...view(), numbers: "article" }, catalog);
    expect(range?.figure).toBeNull();
    expect(ownVerdicts(A, range, view(), catalog)).toBeNull();
  });

  test("are drawn with the name of the chosen one; one without a name goes by its place", () => {
    expect(drawOwn(null, view(), catalog)).toBeNull();
    expect(drawOwn(removePoints(openPoints(A)(null)), view(), catalog)).toBeNull();
    const drawn = drawOwn(selectPoint(1)(openPoints(A)(null)), view(), catalog);
    expect(drawn?.named).toEqual({ at: [17.1, 54.48], label: "54.48, 17.10" });
    expect([drawn?.nameOf(0), drawn && [...(drawn.verdicts ?? [])]]).toEqual(["Near", [1, 0]]);
  });
});
