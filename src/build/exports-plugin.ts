import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { derived } from "./derived.ts";
import { buildExports } from "./exports.ts";
import { readCatalog, readTerritories } from "./read-data.ts";

/** Writes what a reader can download into `data/` of the built site. */
export function exportData(): Plugin {
  let root = "";
  return {
    name: "foothold:exports",
    apply: "build",
    configResolved(config) {
      root = config.root;
    },
    generateBundle() {
      const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
      const catalog = readCatalog(root);
      const territories = readTerritories(root);
      for (const [path, source] of buildExports(catalog, territories, derived(catalog, territories), version)) {
        this.emitFile({ type: "asset", fileName: `data/${path}`, source });
      }
    },
  };
}
