import type { FileProblem } from "./places.ts";
import { refuse } from "./places.ts";

/** A file as text. `encoding` is null for UTF-8 and UTF-16, which a file says itself; else what its letters were taken for. */
export type Decoded = { readonly text: string; readonly encoding: string | null } | { readonly problem: FileProblem };

/** What files that are not in UTF-8 are most often in, by the reader's language. */
const OLD: Readonly<Record<string, string>> = { be: "windows-1251", ru: "windows-1251", uk: "windows-1251", pl: "windows-1250" };

/** Bytes as text: by their byte order mark, else UTF-8, else the old encoding of the reader's language. Archives and other files that are no text are refused. */
export function decode(bytes: Uint8Array, language: string): Decoded {
  const starts = (...wanted: readonly number[]): boolean => wanted.every((byte, i) => bytes[i] === byte);
  if (starts(0x50, 0x4b, 3, 4) || starts(0x1f, 0x8b)) return refuse("archive");
  const told = starts(0xff, 0xfe) ? "utf-16le" : starts(0xfe, 0xff) ? "utf-16be" : null;
  if (told !== null) return { text: new TextDecoder(told).decode(bytes), encoding: null };
  if (bytes.subarray(0, 4096).includes(0)) return refuse("binary");
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: null };
  } catch {
    const encoding = OLD[language] ?? "windows-1252";
    return { text: new TextDecoder(encoding).decode(bytes), encoding };
  }
}
