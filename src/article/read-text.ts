import { normalise } from "./normalise.ts";
import type { Block } from "./text.ts";

/** A line longer than this was not broken to fit a page: it is a paragraph by itself. */
const LONGEST_BROKEN_LINE = 120;

/** Lines of one paragraph, still parted: a hyphen at the end of one is only known by that. Soft hyphens go, as they would be seen there. */
const joined = (lines: readonly string[]): string => lines.join("\n").replace(/\u00ad\n?/g, "");

/**
 * Reads plain text into paragraphs: parted by empty lines, or by every line's end where lines are too long to have been broken by hand.
 * `headings` are the known ones: other short lines stay paragraphs.
 */
export function readText(text: string, headings: readonly string[]): Block[] {
  const known = new Set(headings.map((heading) => normalise(heading).text));
  const paragraphs = text
    .replace(/\r\n?|[\u2028\u2029\f]/g, "\n")
    .split(/\n[^\S\n]*\n\s*/)
    .map((part) => part.split("\n").map((line) => line.trim()))
    .flatMap((lines) => (lines.some((line) => line.length > LONGEST_BROKEN_LINE) ? lines : [joined(lines)]))
    .filter((paragraph) => paragraph !== "");
  return paragraphs.map((paragraph) => ({ kind: known.has(normalise(paragraph).text) ? "heading" : "paragraph", runs: [{ text: paragraph }] }));
}
