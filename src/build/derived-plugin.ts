import { createHash } from "node:crypto";
import type { Feature, Geometry, Position } from "geojson";
import type { Plugin } from "vite";
import type { Catalog } from "../catalog/catalog.ts";
import type { LngLat } from "../geodesy/earth.ts";
import {
  type Derived,
  derived as derive,
  envelopeKey,
  envelopeOutline,
  nearestForReader,
  type Part,
  partKey,
  partsOf,
  ringFigures,
  SUBJECT,
  subjectOf,
} from "./derived.ts";
import { partOf } from "./part.ts";
import { dataFiles, readCatalog, readTerritories, type Territories } from "./read-data.ts";

const MODULES = { "virtual:derived": "\0virtual:derived", "virtual:outlines": "\0virtual:outlines" } as const;
const SERVED = /^\/derived\/([\w.-]+)\.geojson$/;

/** Envelopes are drawn within this of the true outline. */
const TOLERANCE_M = 10;
/** The cut of a part is drawn within this of the true circle: it only bounds a tint. */
const CUT_TOLERANCE_M = 100;

/** An outline that is fetched when it is needed: the name of its file without the ending, and how its GeoJSON text is worked out. */
interface Outline {
  readonly name: string;
  readonly text: () => string;
}

/** A GeoJSON feature, with the licence of the border it comes from. */
function featureOf(territories: Territories, properties: object, geometry: Geometry): Feature {
  const { licence, attribution } = subjectOf(territories).about;
  return { type: "Feature", properties: { territory: SUBJECT, ...properties, licence, attribution }, geometry };
}

const plain = (points: readonly LngLat[]): Position[] => points.map(([lng, lat]) => [lng, lat]);

const envelopeFile = (territories: Territories, km: number): Outline => ({
  name: `${SUBJECT}-${km}`,
  text: () => {
    const coordinates = [plain(envelopeOutline(territories, km, TOLERANCE_M))];
    return JSON.stringify(featureOf(territories, { km, toleranceM: TOLERANCE_M }, { type: "Polygon", coordinates }));
  },
});

const partFile = (territories: Territories, { site, at, km }: Part): Outline => ({
  name: `part-${site}-${km}`,
  text: () => {
    const { outlines, cut } = partOf(subjectOf(territories), at, km, CUT_TOLERANCE_M);
    const properties = { site, km, toleranceM: CUT_TOLERANCE_M };
    const features = [
      featureOf(territories, properties, { type: "MultiPolygon", coordinates: outlines.map((outline) => [plain(outline)]) }),
      featureOf(territories, properties, { type: "MultiLineString", coordinates: cut.map(plain) }),
    ];
    return JSON.stringify({ type: "FeatureCollection", features });
  },
});

/** The border itself, for distances to places that the build does not know. */
const borderFile = (territories: Territories): Outline => ({
  name: `border-${SUBJECT}`,
  text: () => JSON.stringify(featureOf(territories, {}, subjectOf(territories).geometry)),
});

/** Every outline there is, by what it is asked for by: envelopes, parts of Belarus, and its border. */
function outlinesOf(
  catalog: Catalog,
  territories: Territories,
  shares: Derived["shares"],
): Record<"envelopes" | "parts" | "borders", [key: string, Outline][]> {
  return {
    borders: [[SUBJECT, borderFile(territories)]],
    envelopes: ringFigures(catalog).map((one) => [envelopeKey(one), envelopeFile(territories, one.figure.km)]),
    parts: partsOf(catalog, shares).map((part) => [partKey(part), partFile(territories, part)]),
  };
}

/**
 * Makes `virtual:derived` importable: distances to territories and shares of Belarus as values; and `virtual:outlines`: envelopes and parts as
 * absolute addresses found from the module's own place, so that they hold wherever the page is put. A build writes `derived/belarus-<km>.<hash>.geojson` and
 * `derived/part-<site>-<km>.<hash>.geojson`; while developing an outline is worked out when it is asked for.
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
        const name = SERVED.exec((request.url ?? "").replace(/\?.*$/, ""))?.[1];
        if (name === undefined) return next();
        const catalog = readCatalog(root);
        const territories = readTerritories(root);
        const { envelopes, parts, borders } = outlinesOf(catalog, territories, derive(catalog, territories).shares);
        const found = [...envelopes, ...parts, ...borders].find(([, outline]) => outline.name === name)?.[1];
        if (found === undefined) return next();
        response.setHeader("Content-Type", "application/geo+json");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.end(found.text());
      });
    },
    resolveId(id) {
      return MODULES[id as keyof typeof MODULES];
    },
    load(id) {
      if (id !== MODULES["virtual:derived"] && id !== MODULES["virtual:outlines"]) return undefined;
      for (const file of dataFiles(root)) this.addWatchFile(file);
      const catalog = readCatalog(root);
      const territories = readTerritories(root);
      const { nearest, errorKm, shares } = derive(catalog, territories);
      if (id === MODULES["virtual:derived"]) {
        const values = Object.entries({ nearest: nearestForReader(catalog, { nearest, errorKm }), errorKm, shares });
        return values.map(([name, value]) => `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`).join("\n");
      }
      const addresses = new Map<string, string>();
      const address = ({ name, text }: Outline): string => {
        // `here` keeps Vite from taking the address for one of a file beside this module.
        if (serving) return `new URL("/derived/${name}.geojson", here).href`;
        const source = text();
        const hash = createHash("sha256").update(source).digest("hex").slice(0, 8);
        return `import.meta.ROLLDOWN_FILE_URL_${this.emitFile({ type: "asset", fileName: `derived/${name}.${hash}.geojson`, source })}`;
      };
      const row = ([key, outline]: [string, Outline]): string => {
        const at = addresses.get(outline.name) ?? address(outline);
        addresses.set(outline.name, at);
        return `${JSON.stringify(key)}: ${at}`;
      };
      return [
        ...(serving ? ["const here = import.meta.url;"] : []),
        ...Object.entries(outlinesOf(catalog, territories, shares)).map(([name, outlines]) => `export const ${name} = { ${outlines.map(row).join(", ")} };`),
      ].join("\n");
    },
  };
}
