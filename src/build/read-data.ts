/** Reads `data/` from the disk, for what happens at build time. `root` is always the project's folder. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import { buildCatalog, type Catalog, type RawCatalog } from "../catalog/catalog.ts";
import type { Territory as About } from "../catalog/schema.ts";
import type { LngLat } from "../geodesy/earth.ts";
import { prepareTerritory, type Territory } from "../geodesy/territory.ts";

/** A territory as it stands in `data/territory/`: its description, its outline as GeoJSON, and ready to be measured from. */
export interface TerritoryFile {
  readonly about: About;
  readonly geometry: Polygon | MultiPolygon;
  readonly outline: Territory;
}
export type Territories = ReadonlyMap<string, TerritoryFile>;

const json = <T>(...path: string[]): T => JSON.parse(readFileSync(join(...path), "utf8")) as T;

/** Files of a folder that have an ending, as [name without the ending, full path]; none if the folder is not there. */
function filesOf(folder: string, ending: string): [id: string, path: string][] {
  let names: string[] = [];
  try {
    names = readdirSync(folder).sort();
  } catch (error) {
    if ((error as { code?: string }).code !== "ENOENT") throw error;
  }
  return names.filter((name) => name.endsWith(ending)).map((name) => [name.slice(0, -ending.length), join(folder, name)]);
}

const byId = <T>(folder: string, ending: string): Record<string, T> => Object.fromEntries(filesOf(folder, ending).map(([id, path]) => [id, json<T>(path)]));

/** The files of `data/` that make the catalog, found by looking. */
export function readRaw(root: string): RawCatalog {
  const data = join(root, "data");
  return {
    article: json<RawCatalog["article"]>(data, "article.json"),
    passages: byId(join(data, "passages"), ".json"),
    descriptors: byId(join(data, "layers"), ".layer.json"),
    layerData: byId(join(data, "layers"), ".geojson"),
    systems: byId(join(data, "systems"), ".json"),
    claims: byId(join(data, "claims"), ".json"),
    timeline: json<RawCatalog["timeline"]>(data, "timeline.json"),
    sources: json<RawCatalog["sources"]>(data, "sources.json"),
  };
}

/** The whole catalog, as the app has it once a reader asks for facts and sources. */
export const readCatalog = (root: string): Catalog => buildCatalog(readRaw(root));

/** Every territory there is, by id, in alphabetical order. Throws if an outline has no description beside it. */
export function readTerritories(root: string): Territories {
  const folder = join(root, "data", "territory");
  return new Map(
    filesOf(folder, ".geojson").map(([id, path]) => {
      const { geometry } = json<Feature<Polygon | MultiPolygon>>(path);
      const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
      const outline = prepareTerritory(polygons.flat() as unknown as LngLat[][]);
      return [id, { about: json<About>(folder, `${id}.json`), geometry, outline }];
    }),
  );
}

/** Paths of all that is read here: a build that is watching looks at them. */
export function dataFiles(root: string): string[] {
  return readdirSync(join(root, "data"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
