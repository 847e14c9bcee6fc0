import Papa from "papaparse";
import { lineCounter } from "./line-of.ts";
import { gather, type Parsed, refuse } from "./places.ts";

/** What columns are called, in small letters and without anything but letters: in the languages of the page, and as map programs write them. */
const LAT = [
  "lat",
  "latitude",
  "y",
  "ycoord",
  "latdeg",
  "latitudedeg",
  "latwgs",
  "широта",
  "шырата",
  "szerokość",
  "szerokośćgeograficzna",
  "breite",
  "breitengrad",
  "geographischebreite",
];
const LNG = [
  "lng",
  "lon",
  "long",
  "longitude",
  "x",
  "xcoord",
  "londeg",
  "longitudedeg",
  "lngwgs",
  "lonwgs",
  "долгота",
  "даўгата",
  "довгота",
  "długość",
  "długośćgeograficzna",
  "länge",
  "längengrad",
  "geographischelänge",
];
const NAME = [
  "name",
  "title",
  "label",
  "place",
  "city",
  "town",
  "имя",
  "название",
  "место",
  "город",
  "назва",
  "месца",
  "горад",
  "місце",
  "місто",
  "nazwa",
  "miejsce",
  "miasto",
  "ort",
  "stadt",
  "bezeichnung",
  "titel",
];

const plain = (heading: string): string => heading.toLocaleLowerCase().replace(/[^\p{L}]/gu, "");
/** The column whose name comes first in a list of names; −1 for none. */
function columnOf(headings: readonly string[], names: readonly string[]): number {
  for (const name of names) {
    const at = headings.indexOf(name);
    if (at !== -1) return at;
  }
  return -1;
}

/**
 * A number as tables write it: with a point or a decimal comma, with ° or a letter of the compass behind it or before it (S and W count down).
 * NaN for anything else.
 */
export function numberOf(field: string): number {
  const match = /^([NSEW])?\s*([-+\u2212]?)\s*(\d{1,9}(?:[.,]\d*)?|[.,]\d+)(?:e([-+]?\d{1,2}))?\s*°?\s*([NSEW])?$/i.exec(field.trim());
  if (!match) return Number.NaN;
  const [, before = "", sign = "", digits = "", power = "0", after = ""] = match;
  const turned = /[SW]/i.test(before + after) !== (sign === "-" || sign === "\u2212");
  return (turned ? -1 : 1) * Number(digits.replace(",", ".")) * 10 ** Number(power);
}

/**
 * The places of a table: comma, semicolon, tab or bar between fields; the first line that is not empty names the columns. Rows without a readable place are
 * left out and noted with their line. `onProgress` hears the share that has been read, from 0 to 1. Never throws.
 */
export function parseCsv(text: string, onProgress: (share: number) => void = () => {}): Parsed {
  const body = text.startsWith("\ufeff") ? text.slice(1) : text;
  const found = gather();
  const lineAt = lineCounter(body);
  let line = 1;
  let columns: { readonly lat: number; readonly lng: number; readonly name: number } | null = null;
  let refused: Parsed | null = null;
  let entry = 0;
  Papa.parse<string[]>(body, {
    delimitersToGuess: [",", ";", "\t", "|"],
    step({ data, errors, meta }, parser) {
      const row = data as string[];
      const here = line;
      line = lineAt(meta.cursor);
      const stop = (why: Parsed | null): void => {
        refused = why;
        parser.abort();
      };
      if (errors.some((e) => e.type === "Quotes")) return stop(refuse("quotes", here));
      if (row.every((field) => field.trim() === "")) return;
      if (columns === null) {
        const headings = row.map(plain);
        const [lat, lng] = [columnOf(headings, LAT), columnOf(headings, LNG)];
        if (lat === -1 || lng === -1) return stop(refuse("columns", here, row.map((h) => h.trim()).join(", ")));
        columns = { lat, lng, name: columnOf(headings, NAME) };
        return;
      }
      entry += 1;
      if (entry % 1000 === 0) onProgress(meta.cursor / body.length);
      const [lat = "", lng = ""] = [row[columns.lat]?.trim(), row[columns.lng]?.trim()];
      if (lat === "" || lng === "") return found.skip("missing", row.join(" "), here, entry);
      const [y, x] = [numberOf(lat), numberOf(lng)];
      if (Number.isNaN(y) || Number.isNaN(x)) return found.skip("number", Number.isNaN(y) ? lat : lng, here, entry);
      if (!found.take(row[columns.name] ?? "", y, x, here, entry)) parser.abort();
    },
  });
  if (refused !== null) return refused;
  return columns === null ? refuse("empty") : found.done();
}
