import { createHash } from "node:crypto";
import type { Plugin } from "vite";
import { buildBasemap, LEVELS, type Level } from "./basemap.ts";

const MODULE = "virtual:basemap";
const RESOLVED = `\0${MODULE}`;
const SERVED = /^\/basemap\/(far|europe|theatre)\.geojson$/;

const texts = new Map<Level, string>();
/** One level as text; built once in a process. */
function textOf(level: Level): string {
  const text = texts.get(level) ?? JSON.stringify(buildBasemap(level));
  texts.set(level, text);
  return text;
}

/**
 * Makes `virtual:basemap` importable: `far`, `europe` and `theatre` are absolute addresses of the basemap's levels, found from the
 * module's own place, so they hold wherever the page is put. A build writes `basemap/<level>.<hash>.geojson`; while developing they are served.
 */
export function basemap(): Plugin {
  let serving = false;
  return {
    name: "foothold:basemap",
    configResolved(config) {
      serving = config.command === "serve";
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const level = SERVED.exec((request.url ?? "").replace(/\?.*$/, ""))?.[1] as Level | undefined;
        if (level === undefined) return next();
        response.setHeader("Content-Type", "application/geo+json");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.end(textOf(level));
      });
    },
    resolveId(id) {
      return id === MODULE ? RESOLVED : undefined;
    },
    load(id) {
      if (id !== RESOLVED) return undefined;
      // `here` keeps Vite from taking the address for one of a file beside this module.
      if (serving)
        return ["const here = import.meta.url;", ...LEVELS.map((level) => `export const ${level} = new URL("/basemap/${level}.geojson", here).href;`)].join(
          "\n",
        );
      const address = (level: Level): string => {
        const source = textOf(level);
        const hash = createHash("sha256").update(source).digest("hex").slice(0, 8);
        return `import.meta.ROLLDOWN_FILE_URL_${this.emitFile({ type: "asset", fileName: `basemap/${level}.${hash}.geojson`, source })}`;
      };
      return LEVELS.map((level) => `export const ${level} = ${address(level)};`).join("\n");
    },
  };
}
