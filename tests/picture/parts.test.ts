/** The small parts of pictures: text, paths, lines with fewer points, common outlines, lines of words. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dissolve } from "../../src/picture/dissolve.ts";
import { pathData } from "../../src/picture/path.ts";
import { makeRoom, overlap } from "../../src/picture/room.ts";
import { simplify, simplifyRing } from "../../src/picture/simplify.ts";
import { element, escapeText, ink, short } from "../../src/picture/svg.ts";
import { wrap } from "../../src/picture/wrap.ts";
import { parseXml, pointsOf } from "./xml.ts";

describe("text", () => {
  test("any text whatever comes back from an element and from an attribute as it was, but for what XML cannot hold", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are left out.
        const sayable = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu, "");
        const read = parseXml(element("text", { "data-name": text }, escapeText(text)));
        expect(read.text).toBe(sayable);
        expect(read.attributes["data-name"]).toBe(sayable);
        expect(read.children).toEqual([]);
      }),
    );
  });

  test("half of a pair is left out, a whole pair stays", () => {
    expect(escapeText("a\ud800b😀")).toBe("ab😀");
  });

  test.each([
    [0.5, ".5"],
    [-0.5, "-.5"],
    [12, "12"],
    [12.04, "12"],
    [-0.01, "0"],
    [100, "100"],
  ])("%d is written %s", (value, text) => {
    expect(short(value)).toBe(text);
  });

  test("rgba becomes a plain colour and its opacity", () => {
    expect(ink("stroke", "rgba(246,241,230,0.82)")).toEqual({ stroke: "#f6f1e6", "stroke-opacity": 0.82 });
    expect(ink("fill", "#f6f1e6")).toEqual({ fill: "#f6f1e6", "fill-opacity": undefined });
  });
});

const pixel = fc.tuple(fc.double({ min: -2000, max: 2000, noNaN: true }), fc.double({ min: -2000, max: 2000, noNaN: true }));

describe("path data", () => {
  test("every point of a line comes back within half a tenth of a pixel, however long the line", () => {
    fc.assert(
      fc.property(fc.array(pixel, { minLength: 2, maxLength: 60 }), (line) => {
        const [read = []] = pointsOf(pathData([line]));
        const expected = line
          .map(([x, y]) => [Math.round(x * 10) / 10, Math.round(y * 10) / 10])
          .filter(([x, y], i, a) => i === 0 || x !== a[i - 1]?.[0] || y !== a[i - 1]?.[1]);
        if (expected.length < 2) return;
        expect(read).toHaveLength(expected.length);
        read.forEach(([x, y], i) => {
          expect(Math.hypot(x - (expected[i]?.[0] ?? 0), y - (expected[i]?.[1] ?? 0))).toBeLessThan(1e-6);
        });
      }),
    );
  });

  test("it is as short as it can be", () => {
    expect(
      pathData([
        [
          [0.5, -0.5],
          [1, 0.25],
          [1, 0.25],
          [-3, 10],
        ],
      ]),
    ).toBe("M.5-.5l.5.8-4 9.7");
  });

  test("a closed one ends in z, a line without length is left out", () => {
    expect(
      pathData(
        [
          [
            [0, 0],
            [1, 0],
            [1, 1],
          ],
          [
            [5, 5],
            [5.01, 5],
          ],
        ],
        true,
      ),
    ).toBe("M0 0l1 0 0 1z");
  });
});

describe("fewer points", () => {
  test("every point left out lies within the tolerance of what remains; the ends stay", () => {
    fc.assert(
      fc.property(fc.array(pixel, { minLength: 2, maxLength: 40 }), fc.double({ min: 0.1, max: 300, noNaN: true }), (line, tolerance) => {
        const kept = simplify(line, tolerance);
        expect(kept[0]).toBe(line[0]);
        expect(kept[kept.length - 1]).toBe(line[line.length - 1]);
        for (const p of line) expect(distanceTo(kept, p)).toBeLessThanOrEqual(tolerance + 1e-6);
      }),
    );
  });

  test("a ring too small to be seen is gone, a square stays a square", () => {
    expect(
      simplifyRing(
        [
          [0, 0],
          [0.1, 0],
          [0.1, 0.1],
        ],
        0.4,
      ),
    ).toEqual([]);
    expect(
      simplifyRing(
        [
          [0, 0],
          [5, 0],
          [10, 0],
          [10, 10],
          [0, 10],
        ],
        0.4,
      ),
    ).toEqual([
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ]);
  });
});

function distanceTo(line: readonly (readonly [number, number])[], [x, y]: readonly [number, number]): number {
  return Math.min(
    ...line.slice(1).map((b, i) => {
      const a = line[i] as readonly [number, number];
      const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
      const t = Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy || 1)));
      return Math.hypot(x - a[0] - t * dx, y - a[1] - t * dy);
    }),
  );
}

describe("common outlines", () => {
  const square = (x: number, y: number) => [
    [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x, y + 1],
      [x, y],
    ],
  ];

  test("two neighbours become one ring without their border", () => {
    const [ring = [], ...rest] = dissolve([square(0, 0), square(1, 0)], false);
    expect(rest).toEqual([]);
    expect(ring).toHaveLength(6);
    expect(ring).toContainEqual([1, 0]);
  });

  test("eight around a hole keep it, and it runs the other way", () => {
    const around = [
      [0, 0],
      [1, 0],
      [2, 0],
      [0, 1],
      [2, 1],
      [0, 2],
      [1, 2],
      [2, 2],
    ].map(([x = 0, y = 0]) => square(x, y));
    const rings = dissolve(around, false);
    const areas = rings.map((ring) => ring.reduce((sum, [x = 0, y = 0], i) => sum + ((ring.at(i - 1)?.[0] ?? 0) * y - x * (ring.at(i - 1)?.[1] ?? 0)) / 2, 0));
    expect(areas.map(Math.round).sort((a, b) => a - b)).toEqual([-1, 9]);
  });

  test("on a sphere both sides of the antimeridian are one line, on a plane they are two", () => {
    expect(dissolve([square(179, 0), square(-180, 0)], true)).toHaveLength(1);
    expect(dissolve([square(179, 0), square(-180, 0)], false)).toHaveLength(2);
  });
});

describe("lines of words", () => {
  const wide = (text: string): number => text.length;

  test("a text that fits stays one line; one that does not is broken evenly at spaces", () => {
    expect(wrap("Baltic Sea", wide, 10)).toEqual(["Baltic Sea"]);
    expect(wrap("S-400 reach against ballistic missiles 60 km", wide, 18)).toEqual(["S-400 reach", "against ballistic", "missiles 60 km"]);
    expect(wrap("Unbreakable", wide, 3)).toEqual(["Unbreakable"]);
  });

  test("no word is lost or moved", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom("a", "ł", "я") }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 30 }),
        (words, widest) => {
          expect(wrap(words.join(" "), wide, widest).join(" ")).toBe(words.join(" "));
        },
      ),
    );
  });
});

describe("room", () => {
  test("boxes and circles keep off one another, touching is allowed", () => {
    const box = { left: 0, top: 0, right: 10, bottom: 10 };
    expect(overlap(box, { left: 10, top: 0, right: 20, bottom: 10 })).toBe(false);
    expect(overlap(box, { left: 9, top: 9, right: 20, bottom: 20 })).toBe(true);
    expect(overlap(box, { x: 13, y: 13, r: 4 })).toBe(false);
    expect(overlap({ x: 12, y: 5, r: 4 }, box)).toBe(true);
    expect(overlap({ x: 0, y: 0, r: 4 }, { x: 7, y: 0, r: 4 })).toBe(true);
  });

  test("what is far outside the picture has no room", () => {
    const room = makeRoom(100, 100);
    expect(room.isFree([{ left: 300, top: 0, right: 310, bottom: 10 }])).toBe(false);
    expect(room.isFree([{ left: 150, top: 0, right: 160, bottom: 10 }])).toBe(true);
    room.take([{ left: 150, top: 0, right: 160, bottom: 10 }]);
    expect(room.isFree([{ left: 150, top: 0, right: 160, bottom: 10 }])).toBe(false);
  });
});
