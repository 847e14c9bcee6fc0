import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isFresh } from "../../scripts/build.mjs";

let root: string;
const seconds = (at: number) => 1_700_000_000 + at;

/** Makes a file, and dates it and its folder. */
function write(path: string, at: number): void {
  const file = join(root, path);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, "");
  utimesSync(file, seconds(at), seconds(at));
  utimesSync(join(file, ".."), seconds(at), seconds(at));
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "foothold-build-"));
  write("index.html", 1);
  write("data/layers/airfields.geojson", 1);
  utimesSync(join(root, "data"), seconds(1), seconds(1));
});
afterEach(() => rmSync(root, { recursive: true }));

describe("a build is fresh", () => {
  test("not when there is none", () => {
    expect(isFresh(root)).toBe(false);
  });

  test("when nothing changed after it", () => {
    write("dist/index.html", 2);
    expect(isFresh(root)).toBe(true);
  });

  test("not when a file deep in the data changed", () => {
    write("dist/index.html", 2);
    utimesSync(join(root, "data/layers/airfields.geojson"), seconds(3), seconds(3));
    expect(isFresh(root)).toBe(false);
  });

  test("not when a file was deleted", () => {
    write("dist/index.html", 2);
    rmSync(join(root, "data/layers/airfields.geojson"));
    expect(isFresh(root)).toBe(false);
  });

  test("whatever happens to tests, documents and packages", () => {
    write("dist/index.html", 2);
    for (const path of ["tests/x.test.ts", "docs/decisions.md", "README.md", "node_modules/lit/index.js", ".cache/unit.json"]) write(path, 3);
    expect(isFresh(root)).toBe(true);
  });
});
