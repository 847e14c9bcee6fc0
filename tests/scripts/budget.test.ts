import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { budgetOf, checkBudget, firstVisit } from "../../scripts/budget.mjs";

const dist = mkdtempSync(join(tmpdir(), "foothold-budget-"));
afterAll(() => rmSync(dist, { recursive: true }));

/** Bytes that no compression makes smaller. */
const write = (path: string, content: string | number): void => {
  mkdirSync(dirname(join(dist, path)), { recursive: true });
  writeFileSync(join(dist, path), typeof content === "number" ? randomBytes(content) : content);
};
const page = (app: string): string => `<html><head><script src="./assets/poster.js" data-app="./assets/first.js"></script>
  <link rel="stylesheet" crossorigin href="./assets/first.css"></head><body><div id="app">${app}</div></body></html>`;

write("assets/first.js", 20_000);
write("assets/shared.js", 8_000);
write("assets/first.css", 6_000);
const library = join(dist, "library");
write("assets/poster.js", `${randomBytes(500).toString("hex")})({"ids":["p01"],"scripts":["assets/driver.js"],"worker":"assets/worker.js"});\n`);
write("assets/worker.js", 7_000);
write("basemap/europe.0.geojson", 40_000);
write("basemap/theatre.0.geojson", 60_000);
for (const name of ["maplibre-gl.mjs", "maplibre-gl-worker.mjs", "maplibre-gl.css"]) write(`library/${name}`, 40_000);
write("assets/source-serif-4-latin-wght-normal-a.woff2", 50_000);
write("assets/source-serif-4-cyrillic-wght-normal-a.woff2", 30_000);
write("assets/driver.js", 90_000);
write("assets/be.js", 5_000);
write("index.html", page(""));
write(
  ".vite/manifest.json",
  JSON.stringify({
    "src/main.ts": { file: "assets/first.js", isEntry: true, imports: ["_shared"], dynamicImports: ["src/map/driver.ts", "src/words/be.ts"] },
    _shared: { file: "assets/shared.js" },
    "src/map/driver.ts": { file: "assets/driver.js", imports: ["_shared"] },
    "src/words/be.ts": { file: "assets/be.js" },
  }),
);

const kB = (): number[] => budgetOf(firstVisit(dist)).map((row) => Math.round(row.kB));

test("counts the page, its styles and every script that it imports without waiting", () => {
  const visit = firstVisit(dist);
  expect(visit.script.map(({ name }) => name)).toEqual(["assets/poster.js", "assets/first.js", "assets/shared.js"]);
  expect(visit.later.map(({ name }) => name)).toEqual(["assets/driver.js"]);
  expect(kB()).toEqual([35, 29, 35, 50, 90]);
});

test("a picture in the page is seen without the script", () => {
  write("index.html", page('<main><div class="picture-wide"><svg></svg></div></main>'));
  expect(kB()).toEqual([6, 29, 35, 50, 90]);
  write("index.html", page(""));
});

test("all until the live map rests is held against a bare page with the library as shipped and the same data", () => {
  const visit = firstVisit(dist, library);
  expect(visit.live.map(({ name }) => name)).toEqual(["assets/driver.js", "assets/worker.js", "basemap/europe.0.geojson"]);
  const row = budgetOf(visit).find(({ name }) => name.startsWith("until the live map rests"));
  expect([row?.kB, row?.limit].map((kB) => Math.round(kB ?? 0))).toEqual([35 + 50 + 137, 253]);
});

test("says no to what is too much, and to no build at all", () => {
  const said = vi.spyOn(console, "log").mockImplementation(() => {});
  expect(checkBudget(dist, library)).toBe(true);
  write("library/maplibre-gl.mjs", 10_000);
  expect(checkBudget(dist, library)).toBe(false);
  expect(said.mock.calls.flat().join("\n")).toContain("TOO MUCH");
  write("library/maplibre-gl.mjs", 90_000);
  said.mockClear();
  write("assets/shared.js", 21_000);
  expect(checkBudget(dist, library)).toBe(false);
  expect(said.mock.calls.flat().join("\n")).toContain("of 40: TOO MUCH");
  expect(checkBudget(join(dist, "nowhere"))).toBe(false);
  said.mockRestore();
});
