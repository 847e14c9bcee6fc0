import { decode } from "./decode.ts";
import { kindOf } from "./kind.ts";
import { parseCsv } from "./parse-csv.ts";
import { parseGeojson } from "./parse-geojson.ts";
import { type Parsed, refuse } from "./places.ts";

/** What became of a file: its places, why there are none, or – for KML, which only a page can read – its text. `encoding` as in {@link decode}. */
export type Read = (Parsed | { readonly kml: string }) & { readonly encoding: string | null };

/** Reads the bytes of a file in whatever of the three forms it is. `language`: the reader's. Never throws. */
export function parse(bytes: Uint8Array, language: string, onProgress: (share: number) => void): Read {
  if (bytes.length === 0) return { ...refuse("empty"), encoding: null };
  const decoded = decode(bytes, language);
  if ("problem" in decoded) return { ...decoded, encoding: null };
  const { text, encoding } = decoded;
  const kind = kindOf(text);
  if (kind === "kml") return { kml: text, encoding };
  return { ...(kind === "geojson" ? parseGeojson : parseCsv)(text, onProgress), encoding };
}
