import { createHash } from "node:crypto";
import type { Catalog } from "../../catalog/catalog.ts";
import { AUTHOR, LICENCES, type Terms, YEAR } from "../../catalog/imprint.ts";
import type { Territories } from "../read-data.ts";
import type { ExportFile } from "./file.ts";

export const TITLE = "Foothold: data behind an interactive map of one newspaper article";

const MEDIA: Readonly<Record<string, string>> = { geojson: "application/geo+json", json: "application/json", csv: "text/csv" };
const formatOf = (path: string): string => path.slice(path.lastIndexOf(".") + 1);

/** A licence as a data package names it. */
function licence(terms: Terms): object {
  const { name, title, path } = LICENCES[terms];
  return path === undefined ? { name, title } : { name, title, path };
}

/** `datapackage.json` (Frictionless Data Package): every file with its licence, size, hash, and for CSV its schema. */
function datapackage(files: readonly ExportFile[], catalog: Catalog, territories: Territories, version: string): string {
  const origins = [...new Set([...territories.values()].map(({ about }) => about.source))].flatMap((id) => catalog.sources.get(id) ?? []);
  const resources = files.map(({ path, text, title, about, terms, schema }) => ({
    name: path.replaceAll(/[./]/g, "-"),
    path,
    profile: schema === undefined ? "data-resource" : "tabular-data-resource",
    title,
    description:
      schema === undefined && path.endsWith(".geojson") && !path.startsWith("territory/") ? `${about} Properties are the columns of the CSV beside it.` : about,
    format: formatOf(path),
    mediatype: MEDIA[formatOf(path)],
    encoding: "utf-8",
    bytes: Buffer.byteLength(text),
    hash: `sha256:${createHash("sha256").update(text).digest("hex")}`,
    licenses: [licence(terms)],
    ...(schema === undefined ? {} : { schema }),
  }));
  const about = {
    profile: "data-package",
    name: "foothold",
    title: TITLE,
    version,
    description: `Places, published ranges, distances and verdicts behind a map of “${catalog.article.title}” (${catalog.article.author}, ${catalog.article.outlet}). Every statement names its source, by an id of sources.json. Distances are on the WGS84 ellipsoid.`,
    licenses: (Object.keys(LICENCES) as Terms[]).map(licence),
    contributors: [{ title: AUTHOR, role: "author" }],
    sources: origins.map(({ title, URL }) => (URL === undefined ? { title } : { title, path: URL })),
    resources,
  };
  return `${JSON.stringify(about, null, 2)}\n`;
}

/** `LICENCE.txt`: which file is under which licence, and what to write beside it. */
function licenceText(files: readonly ExportFile[]): string {
  const parts = (Object.keys(LICENCES) as Terms[]).map((terms) => {
    const { title, path, attribution } = LICENCES[terms];
    const names = files.filter((file) => file.terms === terms).map((file) => `  ${file.path}`);
    return [`${title}${path === undefined ? "" : `\n${path}`}`, `Credit: ${attribution}`, ...names].join("\n");
  });
  const note =
    "Facts and quotations belong to the sources they name; a quotation has at most twelve words. Distances to Belarus were measured from the\nOpenStreetMap border, distances to Russia from Natural Earth's. How to cite: CITATION.txt, citation.bib, citation.csl.json.";
  return `${TITLE}\n\n${parts.join("\n\n")}\n\n${note}\n`;
}

/** `CITATION.txt`, `citation.bib` and `citation.csl.json`: the same citation for people, BibTeX and CSL. */
function citations(catalog: Catalog, version: string): [path: string, text: string][] {
  const { article } = catalog;
  const { title: terms, name } = LICENCES.ours;
  const plain = `${AUTHOR} (${YEAR}): ${TITLE}. Version ${version}. ${name}.`;
  const bib = [
    "@misc{foothold,",
    `  author = {{${AUTHOR}}},`,
    `  title = {{${TITLE}}},`,
    `  year = {${YEAR}},`,
    `  version = {${version}},`,
    `  note = {Licence: ${terms}}`,
    "}",
  ];
  const csl = {
    id: "foothold",
    type: "dataset",
    title: TITLE,
    author: [{ literal: AUTHOR }],
    issued: { "date-parts": [[YEAR]] },
    version,
    language: "en",
    note: `Licence: ${terms}`,
  };
  return [
    [
      "CITATION.txt",
      `${plain}\n\nAdd the address that you took it from, and the day. With envelopes or the border of Belarus also: ${LICENCES.osm.attribution}, ODbL 1.0.\n\nThe article that the map is about: ${article.author}: “${article.title}”. ${article.outlet}, ${article.issued}.\n`,
    ],
    ["citation.bib", `${bib.join("\n")}\n`],
    ["citation.csl.json", `${JSON.stringify([csl], null, 2)}\n`],
  ];
}

/** What describes the files: the package, the licences, and a citation in three spellings, as [path below `data/`, text]. */
export function describe(files: readonly ExportFile[], catalog: Catalog, territories: Territories, version: string): [path: string, text: string][] {
  return [["datapackage.json", datapackage(files, catalog, territories, version)], ["LICENCE.txt", licenceText(files)], ...citations(catalog, version)];
}
