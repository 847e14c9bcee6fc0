import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arrangeLabels, type Label, makeWay } from "../../src/components/arrange-labels.ts";

const label = (id: string, x: number, width: number): Label => ({ id, x, width });

describe("labels over a line", () => {
  test("stand in the lower row, centred, where there is room", () => {
    expect(arrangeLabels([label("a", 100, 60), label("b", 300, 80)], 500).map((l) => [l.id, l.left, l.row])).toEqual([
      ["a", 70, 0],
      ["b", 260, 0],
    ]);
  });
  test("stay on the line at its ends", () => {
    expect(arrangeLabels([label("a", 495, 60)], 500)[0]?.left).toBe(440);
  });
  test("use the upper row for what is too near", () => {
    const placed = arrangeLabels([label("a", 200, 90), label("b", 215, 90), label("c", 400, 50)], 500);
    expect(placed.length).toBe(3);
    expect(new Set(placed.map((l) => l.row))).toEqual(new Set([0, 1]));
  });
  test("are left out where nothing fits, and without a width of the line", () => {
    expect(arrangeLabels([label("a", 50, 90), label("b", 52, 90), label("c", 54, 90)], 100).length).toBeLessThan(3);
    expect(arrangeLabels([label("a", 0, 90)], 0)).toEqual([]);
  });
  test("never touch one another or another's leader, and never leave the line", () => {
    const labels = fc.array(fc.record({ x: fc.integer({ min: 0, max: 700 }), width: fc.integer({ min: 20, max: 200 }) }), { maxLength: 6 });
    fc.assert(
      fc.property(labels, (some) => {
        const placed = arrangeLabels(
          some.map(({ x, width }, i) => label(String(i), x, width)),
          700,
        );
        for (const a of placed) {
          expect(a.left >= 0 && a.left + a.width <= 700).toBe(true);
          for (const b of placed) {
            if (a === b) continue;
            const apart = a.left + a.width < b.left || b.left + b.width < a.left;
            if (a.row === b.row) expect(apart).toBe(true);
            else if (a.row === 1) expect(a.x < b.left || a.x > b.left + b.width).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("a label that something passes", () => {
  const stands = { id: "a", x: 100, width: 60, left: 70, row: 0 as const };
  test("stays, slides aside as far as it touches its point, then goes", () => {
    expect(makeWay(stands, { from: 150, to: 240 }, 500)).toBe(stands);
    expect(makeWay(stands, { from: 120, to: 210 }, 500)?.left).toBe(56);
    expect(makeWay(stands, { from: 102, to: 190 }, 500)?.left).toBe(38);
    expect(makeWay(stands, { from: 90, to: 180 }, 500)).toBeNull();
    expect(makeWay(stands, { from: 10, to: 96 }, 500)?.left).toBe(100);
  });
  test("goes rather than leave the line", () => {
    expect(makeWay({ ...stands, x: 30, left: 0 }, { from: 35, to: 130 }, 500)).toBeNull();
  });
});
