import type { Unreadable } from "./decode.ts";
import { normalise } from "./normalise.ts";
import { type Located, locate, type Quotation } from "./quote.ts";
import { readHtml } from "./read-html.ts";
import { readText } from "./read-text.ts";
import { type MarkedBlock, mark, wordsOf } from "./text.ts";

/** A copy of the article with what was found in it. */
export interface Copy extends Located {
  readonly blocks: readonly MarkedBlock[];
}

/** Words of a text, in letters, beyond which it is no article: they would be looked through and shown for seconds. */
const MOST_LETTERS = 1_000_000;

/** Whether a text is a page's source: it begins like one, or has paragraphs marked up. */
const isHtml = (text: string): boolean =>
  /^\s*(?:<\?xml\b|<!--|<!doctype html\b|<html\b|<body\b)/i.test(text) || /<\/(?:p|div|article|body|h[1-6])>/i.test(text);

/** Without what stands before the article's title and the title itself, which is shown anyway; but never without a passage. */
function fromTitle(blocks: readonly MarkedBlock[], title: string): readonly MarkedBlock[] {
  const wanted = normalise(title).text;
  const isTitle = ({ pieces }: MarkedBlock): boolean => normalise(pieces.flatMap(({ runs }) => runs.map(({ text }) => text)).join("")).text === wanted;
  const at = wanted === "" ? -1 : blocks.findIndex(isTitle);
  return blocks.slice(0, at + 1).some(({ pieces }) => pieces.some(({ passage }) => passage !== null)) ? blocks : blocks.slice(at + 1);
}

/**
 * Reads a copy of the article and finds the passages in it. Of a page, the part in which most are found is taken. Too long a text is not looked through.
 * @param parse makes a document of a page's source without running or loading anything (`DOMParser`)
 * @param headings titles of the article (first) and its sections, by which headings in plain text are known
 */
export function readCopy(
  text: string,
  quotations: readonly Quotation[],
  headings: readonly string[],
  parse: (html: string) => Document,
): Copy | { readonly wrong: Unreadable } {
  const readings = isHtml(text) ? readHtml(parse(text)) : [readText(text, headings)];
  const words = readings.map(wordsOf);
  if (words.some(({ length }) => length > MOST_LETTERS)) return { wrong: "too-big" };
  let best: Copy = { blocks: [], found: [], missing: quotations.map(({ id }) => ({ id, reason: "absent" as const })) };
  readings.forEach((blocks, i) => {
    const located = locate(words[i] ?? "", quotations);
    if (i === 0 || located.found.length > best.found.length) best = { blocks: mark(blocks, located.found), ...located };
  });
  return { ...best, blocks: fromTitle(best.blocks, headings[0] ?? "") };
}
