import { toKML } from "@placemarkio/tokml";
import type { Feature } from "geojson";
import Papa from "papaparse";
import type { Row, Value } from "./visible.ts";

/** What stands between the members of a list in a cell: as in the data of the whole site. */
const LIST_MARK = " | ";

/** Where a file comes from: said in the file itself. */
export interface Origin {
  readonly title: string;
  /** How to cite the view, on one line. */
  readonly citation: string;
  readonly address: string;
}

/** Features as a GeoJSON file (RFC 7946), one feature on each line; where it comes from stands beside them. */
export function toGeojsonFile(features: readonly Feature[], { title, citation, address }: Origin): string {
  const lines = features.map((one) => JSON.stringify(one)).join(",\n");
  return `{"type":"FeatureCollection","title":${JSON.stringify(title)},"citation":${JSON.stringify(citation)},"address":${JSON.stringify(address)},"features":[\n${lines}\n]}\n`;
}

const cell = (value: Value): string | number => (value === null ? "" : typeof value === "object" ? value.join(LIST_MARK) : value);

/** Rows as CSV (RFC 4180, UTF-8): an empty cell is "not known" or "none". Texts that a spreadsheet would take for a formula are marked as texts. */
export function toCsvFile(rows: readonly Row[]): string {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const data = rows.map((row) => fields.map((field) => cell(row[field] ?? null)));
  return `${Papa.unparse({ fields, data }, { escapeFormulae: true, newline: "\r\n" })}\r\n`;
}

/** Characters that XML 1.0 does not know. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Features as KML 2.2: names and sources to be read in the balloon, everything else as extended data. */
export function toKmlFile(features: readonly Feature[], { title, citation, address }: Origin): string {
  const text = (value: unknown): string | number =>
    typeof value === "number"
      ? value
      : cell(value as Value)
          .toString()
          .replace(IMPOSSIBLE, "");
  const flat = features.map((one): Feature => {
    const known = Object.entries(one.properties ?? {}).filter(([, value]) => value !== null && (!Array.isArray(value) || value.length > 0));
    const { name, statement, sources, ...rest } = Object.fromEntries(known.map(([key, value]) => [key, text(value)]));
    const description = [statement, sources].filter(Boolean).join("\n");
    return { ...one, properties: { name: name ?? one.id, ...(description === "" ? {} : { description }), ...rest } };
  });
  const about = { name: text(title), description: text(`${citation}\n${address}`) };
  const kml = toKML({ type: "FeatureCollection", features: flat });
  const head = (["name", "description"] as const).map((tag) => `<${tag}>${escaped(String(about[tag]))}</${tag}>`).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>\n${kml.replace("<Document>", () => `<Document>${head}`)}\n`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const escaped = (value: string): string => value.replace(/[&<>]/g, (letter) => ENTITIES[letter] ?? "");
