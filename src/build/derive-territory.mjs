/**
 * Derives `data/territory/belarus.geojson`, the outline that claims are measured from. Run by hand, once; the result is kept.
 *
 *   npm install --no-save --prefix <scratch folder> @geo-maps/countries-land-100m@0.6.0
 *   node src/build/derive-territory.mjs <scratch folder>
 *
 * The package (121 MB unpacked, so not a dependency of ours) holds land outlines of all countries from OpenStreetMap, simplified to
 * 100 m. Code MIT; data ODbL 1.0, © OpenStreetMap contributors: the derived outline stays under ODbL 1.0 and says so.
 *
 * Kept: the outer ring of the largest polygon (4 928 positions in the package). Left out: the package's thousands of inner rings (bits of
 * lake and river cut out of the land), six more such bits that hang on the outer ring by one position, and 15 tiny detached pieces of land:
 * reach is measured from the border, not from the water inside it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ISO_ALPHA_3 = "BLR";
/** 5 decimals are about 1 m: a hundred times finer than the package's own tolerance. */
const DECIMALS = 5;
const MOST_IN_A_LOOP = 20;

/** @typedef {[number, number]} LngLat */
/** @typedef {{ type: "Polygon", coordinates: LngLat[][] } | { type: "MultiPolygon", coordinates: LngLat[][][] }} Areas */
/** @typedef {{ features: { properties: { A3: string }, geometry: Areas }[] }} Collection */

/**
 * Twice the signed area of a closed ring in square degrees; positive when it runs counter-clockwise.
 * @param {LngLat[]} ring
 */
function signedArea(ring) {
  return ring.reduce((sum, [x, y], i) => {
    const [x0, y0] = ring[i - 1] ?? [x, y];
    return sum + x0 * y - x * y0;
  }, 0);
}

/**
 * A closed ring without its loops: where it comes back to a position, what lies between the two visits is cut off, so that it touches itself nowhere.
 * @param {LngLat[]} ring
 * @throws if a loop is more than a bit of water, which would mean that the ring is not what this script expects
 */
function withoutLoops(ring) {
  /** @type {LngLat[]} */
  const kept = [];
  for (const point of ring.slice(1)) {
    const before = kept.findIndex(([x, y]) => x === point[0] && y === point[1]);
    if (before === -1) kept.push(point);
    else if (kept.length - before > MOST_IN_A_LOOP) throw new Error(`a loop of ${kept.length - before} positions at ${point}`);
    else kept.length = before + 1;
  }
  return [...kept, ...kept.slice(0, 1)];
}

/**
 * The ring rounded, without loops, closed, and counter-clockwise as RFC 7946 asks of an outer ring.
 * @param {LngLat[]} ring
 */
function tidy(ring) {
  const rounded = ring.map(([lng, lat]) => /** @type {LngLat} */ ([Number(lng.toFixed(DECIMALS)), Number(lat.toFixed(DECIMALS))]));
  const simple = withoutLoops(rounded);
  return signedArea(simple) > 0 ? simple : simple.reverse();
}

/**
 * The outer ring of the largest polygon of one country in the package's feature collection.
 * @param {Collection} collection
 */
function mainRing(collection) {
  const country = collection.features.find((feature) => feature.properties.A3 === ISO_ALPHA_3);
  if (country === undefined) throw new Error(`no feature with A3 = ${ISO_ALPHA_3}`);
  const { geometry } = country;
  const outer = (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates).map(([ring = []]) => ring);
  return outer.reduce((largest, ring) => (Math.abs(signedArea(ring)) > Math.abs(signedArea(largest)) ? ring : largest));
}

const folder = process.argv[2];
if (folder === undefined) throw new Error("usage: node src/build/derive-territory.mjs <folder that holds node_modules/@geo-maps>");
const input = join(folder, "node_modules/@geo-maps/countries-land-100m/map.geo.json");
const output = fileURLToPath(new URL("../../data/territory/belarus.geojson", import.meta.url));

const ring = tidy(mainRing(JSON.parse(readFileSync(input, "utf8"))));
const feature = { type: "Feature", id: "belarus", properties: { id: "belarus" }, geometry: { type: "Polygon", coordinates: [ring] } };
writeFileSync(output, `${JSON.stringify(feature)}\n`);
console.log(`${output}: ${ring.length} positions in the ring`);
