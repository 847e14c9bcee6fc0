/** Why a file is no copy of an article. */
export type Unreadable = "empty" | "too-big" | "not-text";

/** An article with all the markup around it is far smaller than this. In bytes, and in letters of what is pasted. */
export const MOST_BYTES = 8_000_000;

const MARKS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];
/** The beginnings of files that hold texts, but are none: PDF, zipped documents, old Word documents, RTF, a page and its pictures in one file. */
const FORMATS = ["%PDF", "PK\u0003\u0004", "\u00d0\u00cf\u0011\u00e0", "{\\rtf", "From: <Saved by", "MIME-Version:"];

/** What the bytes 0x80 to 0x9f stand for in Windows-1252; not every decoder knows, and pages write them as entities. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Reads the bytes of a text file: in the encoding of its mark, else UTF-8, else what an HTML page says of itself, else Windows-1252. */
export function decode(bytes: Uint8Array): { readonly text: string } | { readonly wrong: Unreadable } {
  if (bytes.length > MOST_BYTES) return { wrong: "too-big" };
  const begin = Array.from(bytes.subarray(0, 1024), (byte) => String.fromCharCode(byte)).join("");
  if (FORMATS.some((format) => begin.startsWith(format))) return { wrong: "not-text" };
  const marked = MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
  const text = marked
    ? new TextDecoder(marked).decode(bytes)
    : (strict("utf-8", bytes) ?? strict(declared(begin), bytes) ?? new TextDecoder("windows-1252").decode(bytes));
  return readable(text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS.charAt(sign.charCodeAt(0) - 0x80)));
}

/** Text from outside, unless there is none, too much of it, or it is not text. */
export function readable(text: string): { readonly text: string } | { readonly wrong: Unreadable } {
  if (text.length > MOST_BYTES) return { wrong: "too-big" };
  if (text.includes("\0")) return { wrong: "not-text" };
  return text.trim() === "" ? { wrong: "empty" } : { text };
}

const declared = (begin: string): string => /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(begin)?.[1] ?? "";

/** null where the bytes are not of this encoding, or there is no such encoding. */
function strict(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
