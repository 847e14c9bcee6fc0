import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import type { Places } from "../catalog/schema.ts";
import { buildGazetteer } from "./gazetteer.ts";

const MODULE = "virtual:gazetteer";
const RESOLVED = `\0${MODULE}`;
const SERVED = "/gazetteer/towns.json";

/**
 * Makes `virtual:gazetteer` importable: the absolute address of the towns, found from the module's own place. A build writes
 * `gazetteer/towns.<hash>.json`; while developing it is served.
 */
export function gazetteer(): Plugin {
  let root = "";
  let serving = false;
  const text = (): string => JSON.stringify(buildGazetteer(JSON.parse(readFileSync(join(root, "data", "places.geojson"), "utf8")) as Places));
  return {
    name: "foothold:gazetteer",
    configResolved(config) {
      root = config.root;
      serving = config.command === "serve";
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if ((request.url ?? "").replace(/\?.*$/, "") !== SERVED) return next();
        response.setHeader("Content-Type", "application/json");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.end(text());
      });
    },
    resolveId(id) {
      return id === MODULE ? RESOLVED : undefined;
    },
    load(id) {
      if (id !== RESOLVED) return undefined;
      // `here` keeps Vite from taking the address for one of a file beside this module.
      if (serving) return `const here = import.meta.url;\nexport const towns = new URL("${SERVED}", here).href;`;
      this.addWatchFile(join(root, "data", "places.geojson"));
      const source = text();
      const hash = createHash("sha256").update(source).digest("hex").slice(0, 8);
      return `export const towns = import.meta.ROLLDOWN_FILE_URL_${this.emitFile({ type: "asset", fileName: `gazetteer/towns.${hash}.json`, source })};`;
    },
  };
}
