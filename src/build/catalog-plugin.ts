import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { briefOf } from "../catalog/brief.ts";
import { LANGUAGES } from "../catalog/languages.ts";
import { inEnglish, type Json, wordsIn } from "../catalog/one-language.ts";
import { dataFiles, readRaw } from "./read-data.ts";

const MODULE = "virtual:catalog";
const RESOLVED = `\0${MODULE}`;
const SERVED = /^\/catalog\/([\w.-]+\.(?:json|geojson))$/;
const OTHERS = LANGUAGES.filter((language) => language !== "en");

const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

/** The parts that `data/` reaches a reader in, by file name. */
export function catalogFiles(root: string): { readonly brief: Json; readonly files: ReadonlyMap<string, Json> } {
  const raw = readRaw(root);
  const [brief, whole] = [asJson(briefOf(raw)), asJson(raw)];
  const orientation = JSON.parse(readFileSync(join(root, "data", "places.geojson"), "utf8")) as Json;
  const words = OTHERS.flatMap((language): [string, Json][] => [
    [`brief-${language}.json`, wordsIn(brief, language) ?? {}],
    [`whole-${language}.json`, wordsIn(whole, language) ?? {}],
  ]);
  return { brief: inEnglish(brief), files: new Map([["whole.json", inEnglish(whole)], ["orientation.geojson", orientation], ...words]) };
}

/**
 * Makes `virtual:catalog` importable: `data/` in short and in English as a value; the whole of it, the other languages' texts and the places for
 * orientation as absolute addresses, found from the module's own place. A build writes `catalog/<name>.<hash>.json`; while developing they are served.
 */
export function catalog(): Plugin {
  let root = "";
  let serving = false;
  return {
    name: "foothold:catalog",
    configResolved(config) {
      root = config.root;
      serving = config.command === "serve";
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const file = catalogFiles(root).files.get(SERVED.exec((request.url ?? "").replace(/\?.*$/, ""))?.[1] ?? "");
        if (file === undefined) return next();
        response.setHeader("Content-Type", "application/json");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.end(JSON.stringify(file));
      });
    },
    resolveId(id) {
      return id === MODULE ? RESOLVED : undefined;
    },
    load(id) {
      if (id !== RESOLVED) return undefined;
      for (const file of dataFiles(root)) this.addWatchFile(file);
      const { brief, files } = catalogFiles(root);
      const address = (name: string): string => {
        // `here` keeps Vite from taking the address for one of a file beside this module.
        if (serving) return `new URL("/catalog/${name}", here).href`;
        const source = JSON.stringify(files.get(name));
        const hash = createHash("sha256").update(source).digest("hex").slice(0, 8);
        return `import.meta.ROLLDOWN_FILE_URL_${this.emitFile({ type: "asset", fileName: `catalog/${name.replace(/(?=\.\w+$)/, `.${hash}`)}`, source })}`;
      };
      const words = OTHERS.map((language) => `${language}: { brief: ${address(`brief-${language}.json`)}, whole: ${address(`whole-${language}.json`)} }`);
      return [
        ...(serving ? ["const here = import.meta.url;"] : []),
        `export const brief = JSON.parse(${JSON.stringify(JSON.stringify(brief))});`,
        `export const whole = ${address("whole.json")};`,
        `export const orientation = ${address("orientation.geojson")};`,
        `export const words = { ${words.join(", ")} };`,
      ].join("\n");
    },
  };
}
