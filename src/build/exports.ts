import type { Catalog } from "../catalog/catalog.ts";
import type { Terms } from "../catalog/imprint.ts";
import type { Derived } from "./derived.ts";
import { describe } from "./export/about.ts";
import { claimFile } from "./export/claims.ts";
import type { ExportFile } from "./export/file.ts";
import { placeFiles } from "./export/places.ts";
import { envelopeFiles, ringFiles } from "./export/ranges.ts";
import type { Territories } from "./read-data.ts";

/** `sources.json`: who says so, in CSL-JSON, as reference managers read it. */
function sourceFile(catalog: Catalog): ExportFile {
  return {
    path: "sources.json",
    text: `[\n${[...catalog.sources.values()].map((source) => JSON.stringify(source)).join(",\n")}\n]\n`,
    title: "Sources",
    about: "Every source that a statement names, in CSL-JSON. `custom` tells what sort of voice it is and whether the page itself was read.",
    terms: "ours",
  };
}

/** `territory/<id>.geojson`: the outlines that distances were measured from, with where they come from. */
function territoryFiles(territories: Territories): ExportFile[] {
  return [...territories].map(([id, { about, geometry }]) => ({
    path: `territory/${id}.geojson`,
    text: `${JSON.stringify({ type: "Feature", id, properties: { id, ...about, name: about.name.en }, geometry })}\n`,
    title: `Outline of ${about.name.en}`,
    about: `${about.attribution}, ${about.licence}. ${about.note}`,
    terms: termsOf(about.licence),
  }));
}

function termsOf(licence: string): Terms {
  if (licence === "ODbL-1.0") return "osm";
  if (licence === "public domain") return "natural-earth";
  throw new Error(`exports: say in src/catalog/imprint.ts what the licence ${licence} asks for`);
}

/** Everything that can be downloaded, as [path below `data/` of the site, text]. Names and fields are a promise: only ever add. Takes about a second. */
export function buildExports(catalog: Catalog, territories: Territories, derived: Derived, version: string): [path: string, text: string][] {
  const files = [
    ...placeFiles(catalog, derived),
    ...ringFiles(catalog),
    ...envelopeFiles(catalog, territories, derived),
    ...territoryFiles(territories),
    claimFile(catalog, derived),
    sourceFile(catalog),
  ];
  return [...files.map(({ path, text }): [string, string] => [path, text]), ...describe(files, catalog, territories, version)];
}
