import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { missingPackages, missingParts } from "../../scripts/install.mjs";

let root: string;
function write(path: string, content: unknown): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(content));
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "foothold-install-"));
  write("package.json", { dependencies: { lit: "3.3.3" }, devDependencies: { "@x/tool": "2.0.0" } });
});
afterEach(() => rmSync(root, { recursive: true }));

describe("what has to be installed", () => {
  test("everything in a fresh clone", () => {
    expect(missingPackages(root)).toEqual(["lit", "@x/tool"]);
    expect(missingParts(root, "linux", "x64")).toEqual([]);
  });

  test("what is there in another version", () => {
    write("node_modules/lit/package.json", { version: "3.3.3" });
    write("node_modules/@x/tool/package.json", { version: "1.0.0" });
    expect(missingPackages(root)).toEqual(["@x/tool"]);
  });

  test("the part of a tool for this platform, when another platform's was installed", () => {
    const parts = { "@x/tool-linux-x64": "2.0.0", "@x/tool-linux-x64-musl": "2.0.0", "@x/tool-darwin-arm64": "2.0.0" };
    write("node_modules/.package-lock.json", { packages: { "node_modules/@x/tool": { version: "2.0.0", optionalDependencies: parts } } });
    write("node_modules/@x/tool-linux-x64/package.json", { version: "2.0.0" });
    expect(missingParts(root, "linux", "x64")).toEqual([]);
    expect(missingParts(root, "darwin", "arm64")).toEqual(["@x/tool"]);
    expect(missingParts(root, "aix", "ppc64")).toEqual([]);
  });
});
