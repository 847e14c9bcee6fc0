// @ts-check
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { isMain, ROOT } from "./run.mjs";

/**
 * The most that a first visit may weigh: kB (1 000 bytes) after brotli, as a host that compresses ahead sends it; `live`: all of it until the live map
 * rests, in multiples of what a bare page with the map library as shipped and the same data weighs (`npm run bench:page` measures both).
 */
export const LIMITS = { picture: 45, script: 40, live: 1.15 };

/** The faces that the first screen is written in: Latin letters, upright. Each page asks for them with its first frame. */
const FIRST_FACES = /^source-(?:serif-4|sans-3)-latin-wght-normal-.*\.woff2$/;

/** Those of other letters in the picture's names. */
const PICTURE_FACES = /^source-(?:serif-4-latin-wght-italic|sans-3-latin-ext-wght-normal)-.*\.woff2$/;
/** The map library as it is shipped. */
const LIBRARY = ["maplibre-gl.mjs", "maplibre-gl-worker.mjs", "maplibre-gl.css"];

/** @typedef {{ name: string, raw: number, brotli: number, gzip: number }} Weight sizes in bytes */
/** @typedef {{ file: string, name?: string, isEntry?: boolean, imports?: string[], dynamicImports?: string[], css?: string[] }} Chunk of Vite's manifest */

/** @param {string} name @param {Buffer} body @returns {Weight} */
const weigh = (name, body) => ({ name, raw: body.length, brotli: brotliCompressSync(body).length, gzip: gzipSync(body, { level: 9 }).length });

/** @param {readonly Weight[]} weights */
const total = (weights) => weights.reduce((sum, { brotli }) => sum + brotli, 0) / 1000;

/** Values of an attribute of the tags that `tag` matches. @param {string} html @param {RegExp} tag @param {string} attribute @returns {string[]} */
const valuesOf = (html, tag, attribute) =>
  [...html.matchAll(tag)].flatMap(([found]) => new RegExp(`\\s${attribute}="([^"]*)"`).exec(found)?.[1] ?? []).map((path) => path.replace(/^\.\//, ""));

/**
 * What a first visit loads, by reading what was built: the page with its styles, the scripts that it names and all that these import without
 * waiting, the faces of its first screen, and what is sent for afterwards.
 * @param {string} dist
 * @param {string | null} [library] folder of the map library as shipped; without it there is no bare page to compare with
 */
export function firstVisit(dist, library = null) {
  /** @param {string} path */
  const weighed = (path) => weigh(path, readFileSync(join(dist, path)));
  const html = readFileSync(join(dist, "index.html"), "utf8");
  /** @type {Record<string, Chunk>} */
  const manifest = JSON.parse(readFileSync(join(dist, ".vite", "manifest.json"), "utf8"));
  const byFile = new Map(Object.values(manifest).map((chunk) => [chunk.file, chunk]));

  /** @param {readonly string[]} files @returns {Set<string>} the scripts and all that they import without waiting */
  const graph = (files, seen = /** @type {Set<string>} */ (new Set())) => {
    for (const file of files) {
      if (seen.has(file)) continue;
      seen.add(file);
      graph(
        (byFile.get(file)?.imports ?? []).flatMap((key) => manifest[key]?.file ?? []),
        seen,
      );
    }
    return seen;
  };
  const named = /<script\b[^>]*\bsrc=[^>]*>/g;
  // `data-app`: the script that the first one sends for.
  const script = graph([
    ...valuesOf(html, named, "src"),
    ...valuesOf(html, named, "data-app"),
    ...valuesOf(html, /<link\b[^>]*rel="modulepreload"[^>]*>/g, "href"),
  ]);
  /** @type {Set<string>} */
  const all = new Set(script);
  // Scripts that scripts send for, however late; the texts of other languages are for their readers.
  for (const file of all) {
    const sentFor = (byFile.get(file)?.dynamicImports ?? []).filter((key) => !/\/words\//.test(key));
    for (const found of graph(sentFor.flatMap((key) => manifest[key]?.file ?? []))) all.add(found);
  }
  /** @param {string} folder @param {RegExp} pattern */
  const among = (folder, pattern) =>
    existsSync(join(dist, folder))
      ? readdirSync(join(dist, folder))
          .filter((name) => pattern.test(name))
          .map((name) => weighed(`${folder}/${name}`))
      : [];
  // What the first script tells of itself: the scripts that it sends for, the worker's apart.
  const told = valuesOf(html, named, "src").flatMap((file) => /\)\((\{"ids".*\})\);\s*$/.exec(readFileSync(join(dist, file), "utf8"))?.[1] ?? []);
  /** @type {{ scripts: string[], worker: string }[]} */
  const sent = told.map((text) => JSON.parse(text));
  return {
    page: [weigh("index.html", Buffer.from(html))],
    styles: valuesOf(html, /<link\b[^>]*rel="stylesheet"[^>]*>/g, "href").map(weighed),
    script: [...script].map(weighed),
    fonts: among("assets", FIRST_FACES),
    /** Until the live map rests: scripts, faces of the picture's other letters, and the data of the front page's view. */
    live: [
      ...[...new Set(sent.flatMap(({ scripts, worker }) => [...scripts, worker]))].map(weighed),
      ...among("assets", PICTURE_FACES),
      ...among("basemap", /^europe\./),
      ...among("catalog", /^orientation\./),
      ...among("derived", /^belarus-200\./),
    ],
    bare:
      library === null
        ? []
        : [
            ...LIBRARY.map((name) => weigh(name, readFileSync(join(library, name)))),
            ...among("basemap", /^(?:europe|theatre)\./),
            ...among("catalog", /^orientation\./),
          ],
    later: [...all].filter((file) => !script.has(file)).map(weighed),
    /** True when the picture is in the page itself and is seen before any script runs. */
    pictureInPage: /<div id="app">[\s\S]*\bclass="[^"]*\bpicture\b[^"]*"[\s\S]*<svg\b/.test(html),
  };
}

/**
 * The rows of the budget, each with what it may weigh; without a limit, for information.
 * @param {ReturnType<typeof firstVisit>} visit
 * @returns {{ name: string, kB: number, limit?: number }[]}
 */
export function budgetOf({ page, styles, script, fonts, live, bare, later, pictureInPage }) {
  const before = [...page, ...styles];
  const first = total([...before, ...script, ...fonts, ...live]);
  return [
    {
      name: pictureInPage ? "up to the visible picture: page with picture, styles" : "up to the visible picture: page, styles, script",
      kB: total(pictureInPage ? before : [...before, ...script]),
      limit: LIMITS.picture,
    },
    { name: "script before the map library", kB: total(script), limit: LIMITS.script },
    { name: "page, styles and script together", kB: total([...before, ...script]) },
    { name: "faces of the first screen, sent for with the first frame", kB: total(fonts) },
    ...(bare.length === 0
      ? []
      : [{ name: `until the live map rests (a bare page: ${total(bare).toFixed(0)} kB)`, kB: first, limit: LIMITS.live * total(bare) }]),
    { name: "sent for afterwards (map library, its side of the page, lists)", kB: total(later) },
  ];
}

/** Weighs dist/ and prints it. @returns {boolean} whether it keeps within its limits */
export function checkBudget(dist = join(ROOT, "dist"), library = join(ROOT, "node_modules", "maplibre-gl", "dist")) {
  if (!existsSync(join(dist, ".vite", "manifest.json"))) {
    console.log("Budget: there is no build to weigh; `npm run build` makes one.");
    return false;
  }
  const visit = firstVisit(dist, library);
  /** @param {number} bytes */
  const kB = (bytes) => (bytes / 1000).toFixed(1).padStart(7);
  console.log(`\n${"First visit, kB".padEnd(60)}    raw   gzip brotli`);
  for (const { name, raw, gzip, brotli } of [...visit.page, ...visit.styles, ...visit.script, ...visit.fonts, ...visit.later]) {
    console.log(`${name.padEnd(58)}${kB(raw)}${kB(gzip)}${kB(brotli)}`);
  }
  const rows = budgetOf(visit);
  console.log("");
  for (const { name, kB: weight, limit } of rows) {
    const verdict = limit === undefined ? "" : weight <= limit ? `of ${Math.round(limit)}` : `of ${Math.round(limit)}: TOO MUCH`;
    console.log(`${name.padEnd(66)}${weight.toFixed(1).padStart(7)} kB brotli ${verdict}`);
  }
  return rows.every(({ kB: weight, limit }) => limit === undefined || weight <= limit);
}

if (isMain(import.meta.url)) process.exitCode = checkBudget() ? 0 : 1;
