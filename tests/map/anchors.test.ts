import { describe, expect, it } from "vitest";
import { ORDER, type Side, sideFor, spotsAround, type Wish } from "../../src/map/anchors.ts";

const BOX = { left: 0, top: 0, right: 300, bottom: 300 };
const side = (wish: Wish, x: number, y: number): Side => sideFor(wish, { at: [x, y], width: 80, height: 30, within: BOX });
const anchors = (s: Side): string[] => spotsAround(s, 1).map(([anchor]) => anchor);
/** How far letters 80 px wide reach to the left and right of their place. */
const reach = (anchor: string): [left: number, right: number] => (anchor.includes("left") ? [0, 80] : anchor.includes("right") ? [80, 0] : [40, 40]);

describe("the side of its symbol where a name stands", () => {
  it.each(["right", "left", "above", "below"] as const)("is the one that is wished for, %s, where there is room all around", (wish) => {
    expect(side(wish, 150, 150)).toBe(wish);
    const first = { right: "left", left: "right", above: "bottom", below: "top" }[wish];
    expect(anchors(side(wish, 150, 150))[0]).toBe(first);
  });

  it.each(["right", "left", "above", "below"] as const)("with the wish %s, is first of all one where no letter is cut at an edge", (wish) => {
    for (const x of [3, 35, 60, 240, 265, 297]) {
      const [first = ""] = anchors(side(wish, x, 150));
      const [left, right] = reach(first);
      expect([x - left >= 0, x + right <= 300], `${x} ${first}`).toEqual([true, true]);
    }
    expect(anchors(side(wish, 150, 10))[0]).not.toMatch(/^bottom/);
    expect(anchors(side(wish, 150, 290))[0]).not.toMatch(/^top/);
  });

  it("is never beyond the nearer edge", () => {
    for (const s of ORDER.keys()) {
      const gone = s.includes("no-left") ? "right" : s.includes("no-right") ? "left" : null;
      expect(anchors(s).length, s).toBeGreaterThan(3);
      if (gone !== null)
        expect(
          anchors(s).filter((anchor) => anchor.includes(gone)),
          s,
        ).toEqual([]);
    }
  });

  it("is over the letters of what is measured from the place, where its own are taken", () => {
    const ups = spotsAround("above", 1)
      .filter(([anchor]) => anchor === "bottom")
      .map(([, [, down]]) => down);
    expect(ups).toEqual([-0.8, -1.8]);
  });
});
