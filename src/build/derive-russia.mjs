/**
 * Derives `data/territory/russia.geojson`, the outline that claims about "nearer to Russia" are measured from. Run by hand; the result is kept.
 *
 *   node src/build/derive-russia.mjs
 *
 * From Natural Earth 1:10 million (world-atlas, public domain), redrawn as the map draws it: without Crimea and Sevastopol, with the
 * Kaliningrad Region. Nothing is clipped, so that no edge of a box can count as border: inside the box below the outline is as published,
 * beyond it is coarser and coarser, and islands too small to matter there are left out. The one cut is the antimeridian's (RFC 7946);
 * as there is land on both sides of it, no place outside Russia is nearest to it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { feature } from "topojson-client";
import { runnerImport } from "vite";

/** Full detail where claims are about; coarse in Siberia. */
const GRADE = { box: [17, 41, 60, 70], fineDeg: 0.0005, growth: 0.01, coarseDeg: 0.3 };

/** @param {string} name a TypeScript file of this folder, which Node 20 cannot read by itself */
const ours = async (name) => (await runnerImport(fileURLToPath(new URL(name, import.meta.url)), { configFile: false, logLevel: "silent" })).module;
const { redrawn, RUSSIA } = /** @type {typeof import("./territories.ts")} */ (await ours("territories.ts"));
const { graded } = /** @type {typeof import("./graded.ts")} */ (await ours("graded.ts"));
const { cutPolygon } = /** @type {typeof import("./antimeridian.ts")} */ (await ours("antimeridian.ts"));

/** @typedef {import("geojson").Position} Position */
/** @typedef {import("geojson").Feature<import("geojson").MultiPolygon>} Areas */

/**
 * Twice the signed area of a closed ring in square degrees; positive when it runs counter-clockwise.
 * @param {Position[]} ring
 */
function signedArea(ring) {
  return ring.reduce((sum, [x = 0, y = 0], i) => {
    const [x0 = 0, y0 = 0] = ring[i - 1] ?? [x, y];
    return sum + x0 * y - x * y0;
  }, 0);
}

const file = createRequire(import.meta.url).resolve("world-atlas/countries-10m.json");
const countries = graded(redrawn(JSON.parse(readFileSync(file, "utf8"))), GRADE);
const russia = countries.objects.countries.geometries.find(({ id }) => id === RUSSIA);
if (russia === undefined) throw new Error(`no country ${RUSSIA} in the file`);
const polygons = /** @type {Areas} */ (/** @type {unknown} */ (feature(countries, russia))).geometry.coordinates;
const lakes = polygons.filter((polygon) => polygon.length > 1);
if (lakes.length > 0) throw new Error("a polygon of Russia's has holes: look at it, then decide whether they count as border");

// Rounding leaves nothing of some far islets; RFC 7946 asks that outer rings run counter-clockwise.
const outer = polygons
  .flatMap((polygon) => cutPolygon(polygon))
  .map(([ring = []]) => ring)
  .filter((ring) => signedArea(ring) !== 0);
const coordinates = outer.map((ring) => [signedArea(ring) > 0 ? ring : [...ring].reverse()]);
const output = fileURLToPath(new URL("../../data/territory/russia.geojson", import.meta.url));
writeFileSync(output, `${JSON.stringify({ type: "Feature", id: "russia", properties: { id: "russia" }, geometry: { type: "MultiPolygon", coordinates } })}\n`);
console.log(`${output}: ${coordinates.length} polygons, ${coordinates.flat(2).length} positions`);
