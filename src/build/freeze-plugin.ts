import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import type { Plugin } from "vite";
import { freeze } from "./freeze/freeze.ts";

/** Every file below a folder by path with slashes, in the same order everywhere. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.split(sep).join("/"))
    .sort();
}

/** 12 hexadecimal digits over everything in `data/`: the same facts, the same digits. */
function dataHash(root: string): string {
  const folder = join(root, "data");
  const sum = createHash("sha256");
  for (const path of filesBelow(folder))
    sum
      .update(path)
      .update("\n")
      .update(readFileSync(join(folder, path)));
  return sum.digest("hex").slice(0, 12);
}

/** The day that `FREEZE` asks for: a date, or today for any other word; null when nothing is asked for. Throws for what only looks like a date. */
export function freezeDate(asked: string | undefined, today: string): string | null {
  if (asked === undefined || asked === "" || asked === "0") return null;
  if (!/^\d/.test(asked) || asked === "1") return today;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asked) || Number.isNaN(Date.parse(asked))) throw new TypeError(`FREEZE must be a day like 2026-11-23, not ${asked}`);
  return asked;
}

/** Writes `data/frozen.json`: every copy that there is, the newest first, so that pages can offer it. */
function listCopies(dist: string): void {
  const folder = join(dist, "v");
  const copies = (existsSync(folder) ? readdirSync(folder) : [])
    .map((name) => join(folder, name, "frozen.json"))
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, "utf8")) as { hash: string; date: string; data: string })
    .map(({ hash, date, data }) => ({ hash, date, data }))
    .sort((a, b) => b.date.localeCompare(a.date) || a.hash.localeCompare(b.hash));
  mkdirSync(join(dist, "data"), { recursive: true });
  writeFileSync(join(dist, "data/frozen.json"), `${JSON.stringify(copies)}\n`);
}

/**
 * Adds a copy of the site that never changes, `v/<hash>/`, when a day is given; writes `data/version.json`, by which copies tell whether the facts
 * have changed since. What an earlier build has left in `v/` stays there: a build empties everything but that.
 */
export function frozenCopy(date: string | null): Plugin {
  let root = "";
  let dist = "";
  let version = "";
  return {
    name: "foothold:freeze",
    apply: "build",
    config: () => ({ build: { emptyOutDir: false } }),
    configResolved(config) {
      root = config.root;
      dist = resolve(config.root, config.build.outDir);
      version = (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }).version;
    },
    buildStart() {
      mkdirSync(dist, { recursive: true });
      for (const name of readdirSync(dist)) if (name !== "v") rmSync(join(dist, name), { recursive: true });
    },
    generateBundle() {
      const source = `${JSON.stringify({ version, data: dataHash(root) })}\n`;
      this.emitFile({ type: "asset", fileName: "data/version.json", source });
    },
    closeBundle: {
      order: "post",
      sequential: true,
      handler() {
        if (date === null) return listCopies(dist);
        const built = new Map(
          filesBelow(dist)
            .filter((path) => !path.startsWith("v/"))
            .map((path) => [path, readFileSync(join(dist, path))]),
        );
        const note = readFileSync(join(root, "src/build/freeze/note.js"), "utf8");
        const { hash, files } = freeze(built, { date, version, data: dataHash(root) }, note);
        for (const [path, bytes] of files) {
          const file = join(dist, "v", hash, path);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, bytes);
        }
        listCopies(dist);
        console.log(`Frozen: v/${hash}/ (made again, to the byte, by FREEZE=${date} npm run build of the same sources)`);
      },
    },
  };
}
