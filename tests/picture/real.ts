/** Pictures of the real data, for the tests of pictures. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FeatureCollection } from "geojson";
import { buildBasemap } from "../../src/build/basemap.ts";
import { envelopeOutline, subjectOf } from "../../src/build/derived.ts";
import { partOf } from "../../src/build/part.ts";
import { readTerritories as readFiles } from "../../src/build/read-data.ts";
import { type Catalog, pointOf } from "../../src/catalog/catalog.ts";
import type { Places } from "../../src/catalog/schema.ts";
import { createEvaluator } from "../../src/claims/evaluator.ts";
import type { LngLat } from "../../src/geodesy/earth.ts";
import { share } from "../../src/geodesy/share.ts";
import type { GroundLevel } from "../../src/map/names.ts";
import { makeScene } from "../../src/map/scene.ts";
import type { Scene } from "../../src/map/types.ts";
import type { GroundLevels } from "../../src/picture/ground.ts";
import { type Legend, legendOf } from "../../src/picture/legend-rows.ts";
import { derive } from "../../src/state/derive.ts";
import type { Drawing } from "../../src/state/drawing.ts";
import { readLink } from "../../src/state/link.ts";
import type { Measured } from "../../src/state/measured.ts";
import { be } from "../../src/words/be.ts";
import { en } from "../../src/words/en.ts";
import { makeSay, type Say } from "../../src/words/say.ts";
import { DATA, readCatalog } from "../fixtures/read-catalog.ts";
import { readTerritories } from "../fixtures/read-territories.ts";

/** What a wide map and a phone's have over them, as the page has it. */
export const WIDE = { width: 992, height: 886, padding: { top: 28, right: 296, bottom: 36, left: 28 } };
export const PHONE = { width: 390, height: 380, padding: { top: 60, right: 16, bottom: 34, left: 16 }, corner: { width: 112, height: 74 } };

const catalog = readCatalog();
const territories = readTerritories(catalog);
const places = JSON.parse(readFileSync(join(DATA, "places.geojson"), "utf8")) as Places;
const URLS = { far: "far.geojson", europe: "europe.geojson", theatre: "theatre.geojson" };

const built = new Map<GroundLevel, FeatureCollection>();
/** Levels of the real basemap, each built once. */
export function levels(...wanted: readonly GroundLevel[]): GroundLevels {
  for (const level of wanted) if (!built.has(level)) built.set(level, buildBasemap(level));
  return Object.fromEntries(wanted.map((level) => [level, built.get(level)]));
}

let files: ReturnType<typeof readFiles> | null = null;
const read = () => {
  files ??= readFiles(join(DATA, ".."));
  return files;
};
const envelopes = new Map<number, readonly LngLat[]>();
function envelopeOf(_system: string, _measure: string, km: number): readonly LngLat[] {
  const outline = envelopes.get(km) ?? envelopeOutline(read(), km, 10);
  envelopes.set(km, outline);
  return outline;
}

/** What the page is given, worked out when asked for. */
function measuredOf(catalog: Catalog): Measured {
  const at = (site: string): LngLat => {
    const place = catalog.places.get(site);
    if (place === undefined) throw new RangeError(`no place ${site}`);
    return pointOf(place);
  };
  return {
    territories,
    judge: createEvaluator(catalog, territories),
    envelopeOf,
    shareOf: (site, km) => 100 * share(subjectOf(read()).outline, at(site), km),
    partOf: (site, km) => partOf(subjectOf(read()), at(site), km, 50),
  };
}
const measured = measuredOf(catalog);

interface Real {
  readonly scene: Scene;
  readonly drawing: Drawing;
  readonly legend: Legend;
  readonly say: Say;
}

/** The scene that a link calls up, with everything that the page would draw on it. */
export function real(link: string, viewport: typeof WIDE, mode: "light" | "dark" = "light"): Real {
  const { view } = readLink(link, catalog);
  const say = view.lang === "be" ? makeSay(be, "be") : makeSay(en, "en");
  const drawing = derive(view, catalog, mode, say, measured);
  return { scene: makeScene(drawing, viewport, { basemap: URLS, places }), drawing, legend: legendOf(view, drawing, catalog, say), say };
}
