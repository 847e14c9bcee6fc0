import article from "../data/article.json";
import sources from "../data/sources.json";
import { buildCatalog, type Catalog, type RawCatalog } from "./catalog/catalog.ts";

/** "../data/passages/p01.json" → "p01": the file name is the id. */
const byId = <T>(files: Record<string, unknown>, ending: string): Record<string, T> =>
  Object.fromEntries(Object.entries(files).map(([path, content]) => [path.slice(path.lastIndexOf("/") + 1, -ending.length), content as T]));

/** Everything in `data/`, found by looking. */
export function loadCatalog(): Catalog {
  return buildCatalog({
    article: article as RawCatalog["article"],
    passages: byId(import.meta.glob("../data/passages/*.json", { eager: true, import: "default" }), ".json"),
    descriptors: byId(import.meta.glob("../data/layers/*.layer.json", { eager: true, import: "default" }), ".layer.json"),
    layerData: byId(import.meta.glob("../data/layers/*.geojson", { eager: true, import: "default" }), ".geojson"),
    systems: byId(import.meta.glob("../data/systems/*.json", { eager: true, import: "default" }), ".json"),
    claims: byId(import.meta.glob("../data/claims/*.json", { eager: true, import: "default" }), ".json"),
    sources: sources as unknown as RawCatalog["sources"],
  });
}
