import { describe, expect, it } from "vitest";
import { eastward, evenly, measure, part, partOfLoop, pointAt, smooth } from "../../src/map/polyline.ts";

const angle = measure([
  [0, 0],
  [10, 0],
  [10, 10],
]);
const square = measure([
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
  [0, 0],
]);

describe("a measured line", () => {
  it("knows its length and the points along it", () => {
    expect(angle.length).toBe(20);
    expect(pointAt(angle, 4)).toEqual([4, 0]);
    expect(pointAt(angle, 13)).toEqual([10, 3]);
    expect(pointAt(angle, -5)).toEqual([0, 0]);
    expect(pointAt(angle, 99)).toEqual([10, 10]);
  });

  it("is cut by length", () => {
    expect(part(angle, 4, 13)).toEqual([
      [4, 0],
      [10, 0],
      [10, 3],
    ]);
  });

  it("is cut across its seam when closed, forwards and backwards", () => {
    expect(partOfLoop(square, 35, 45)).toEqual([
      [0, 5],
      [0, 0],
      [5, 0],
    ]);
    expect(partOfLoop(square, -5, 5)).toEqual([
      [0, 5],
      [0, 0],
      [5, 0],
    ]);
    expect(measure(partOfLoop(square, 12, 48)).length).toBeCloseTo(36, 9);
  });

  it("runs from west to east for letters", () => {
    expect(
      eastward([
        [5, 0],
        [1, 2],
      ]),
    ).toEqual([
      [1, 2],
      [5, 0],
    ]);
    expect(
      eastward([
        [1, 2],
        [5, 0],
      ]),
    ).toEqual([
      [1, 2],
      [5, 0],
    ]);
  });

  it("is cut anew into even steps", () => {
    const steps = evenly(
      [
        [0, 0],
        [0.01, 0.01],
        [0.02, 0],
        [30, 0],
      ],
      6,
    );
    expect(steps).toHaveLength(6);
    for (const [i, p] of steps.slice(1).entries()) expect(Math.hypot(p[0] - (steps[i]?.[0] ?? 0), p[1] - (steps[i]?.[1] ?? 0))).toBeCloseTo(6, 0);
  });

  it("keeps its ends when its corners are cut", () => {
    const round = smooth(
      [
        [0, 0],
        [10, 0],
        [10, 10],
      ],
      2,
    );
    expect(round[0]).toEqual([0, 0]);
    expect(round[round.length - 1]).toEqual([10, 10]);
    expect(round).not.toContainEqual([10, 0]);
  });
});
