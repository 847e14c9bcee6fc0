import { createHash } from "node:crypto";
import type { Plugin } from "vite";
import { derived as derive, envelopeKey, envelopeOutline, ringFigures, SUBJECT } from "./derived.ts";
import { dataFiles, readCatalog, readTerritories, type Territories } from "./read-data.ts";

const MODULE = "virtual:derived";
const RESOLVED = `\0${MODULE}`;
const SERVED = /^\/derived\/belarus-(\d+(?:\.\d+)?)\.geojson$/;

/** Envelopes are drawn within this of the true outline. */
const TOLERANCE_M = 10;

/** One envelope as GeoJSON text, with the licence of the border it comes from. */
function envelopeText(territories: Territories, km: number): string {
  const about = territories.get(SUBJECT)?.about;
  return JSON.stringify({
    type: "Feature",
    properties: { territory: SUBJECT, km, toleranceM: TOLERANCE_M, licence: about?.licence, attribution: about?.attribution },
    geometry: { type: "Polygon", coordinates: [envelopeOutline(territories, km, TOLERANCE_M)] },
  });
}

/**
 * Makes `virtual:derived` importable: distances to territories and shares of Belarus as values, envelopes as absolute addresses found from
 * the module's own place, so that they hold wherever the page is put. A build writes `derived/belarus-<km>.<hash>.geojson`; while developing
 * an envelope is worked out when it is asked for.
 */
export function derived(): Plugin {
  let root = "";
  let serving = false;
  return {
    name: "foothold:derived",
    configResolved(config) {
      root = config.root;
      serving = config.command === "serve";
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const km = SERVED.exec((request.url ?? "").replace(/\?.*$/, ""))?.[1];
        if (km === undefined) return next();
        response.setHeader("Content-Type", "application/geo+json");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.end(envelopeText(readTerritories(root), Number(km)));
      });
    },
    resolveId(id) {
      return id === MODULE ? RESOLVED : undefined;
    },
    load(id) {
      if (id !== RESOLVED) return undefined;
      for (const file of dataFiles(root)) this.addWatchFile(file);
      const catalog = readCatalog(root);
      const territories = readTerritories(root);
      const { nearest, errorKm, shares } = derive(catalog, territories);
      const addresses = new Map<number, string>();
      const address = (km: number): string => {
        // `here` keeps Vite from taking the address for one of a file beside this module.
        if (serving) return `new URL("/derived/${SUBJECT}-${km}.geojson", here).href`;
        const source = envelopeText(territories, km);
        const hash = createHash("sha256").update(source).digest("hex").slice(0, 8);
        return `import.meta.ROLLDOWN_FILE_URL_${this.emitFile({ type: "asset", fileName: `derived/${SUBJECT}-${km}.${hash}.geojson`, source })}`;
      };
      const rows = ringFigures(catalog).map((one) => {
        const { km } = one.figure;
        const at = addresses.get(km) ?? address(km);
        addresses.set(km, at);
        return `${JSON.stringify(envelopeKey(one))}: ${at}`;
      });
      return [
        ...(serving ? ["const here = import.meta.url;"] : []),
        ...Object.entries({ nearest, errorKm, shares }).map(([name, value]) => `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`),
        `export const envelopes = { ${rows.join(", ")} };`,
      ].join("\n");
    },
  };
}
