import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const SRC = fileURLToPath(new URL("../../src/", import.meta.url));

/** Numbers that only an Earth can be, as [least, most]: radius, circumference, half of it, a degree, a Web Mercator pixel, 1/f. */
const EARTHS: readonly (readonly [number, number])[] = [
  [6335, 6400],
  [40_007, 40_076],
  [20_003, 20_038],
  [110.57, 111.7],
  [156.5, 156.6],
  [78.2, 78.3],
  [298.2, 298.3],
];

/** Number literals in a program, comments left out, that are an Earth constant in kilometres or in metres. */
function earthsIn(program: string): string[] {
  const code = program.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:])\/\/.*$/gm, "$1");
  const literals = code.match(/(?<![\w#.])\d[\d_]*(?:\.[\d_]+)?(?:e[+-]?\d+)?(?![\w])/gi) ?? [];
  return literals.filter((literal) => {
    const value = Number(literal.replaceAll("_", ""));
    return EARTHS.some(([least, most]) => [1, 1000].some((unit) => value >= least * unit && value <= most * unit));
  });
}

test("the search finds an Earth however it is written, and nothing else", () => {
  const earths = [
    "const R = 6371;",
    "x * 6_371_008.8",
    "f(6378137)",
    "6.371e6",
    "6371.0088e3",
    "return 40075016.68",
    "lat * 111.32",
    "/ 298.257_223_563",
    "12 * 20037508.34",
  ];
  for (const line of earths) expect(earthsIn(line), line).toHaveLength(1);
  for (const line of ["// 6371 km", "/** a 6378137 */ 1", '"#6371ab"', "2024 + 637", "63.71", "zoom 0.5"]) expect(earthsIn(line), line).toEqual([]);
});

test("there is one Earth: no file but earth.ts has a constant of its size or shape", () => {
  const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  expect(files).toContain(join("geodesy", "earth.ts"));
  const found = files.flatMap((name) => earthsIn(readFileSync(join(SRC, name), "utf8")).map((literal) => `${relative(".", name)}: ${literal}`));
  expect(found.filter((line) => !line.startsWith(join("geodesy", "earth.ts")))).toEqual([]);
  expect(found.length, "and earth.ts has both of them").toBe(2);
});
