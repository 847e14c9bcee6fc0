import { INLINE, isSilent, nameOf } from "./inline.ts";
import type { Block, Run } from "./text.ts";

const STYLES: Readonly<Record<string, Run["style"]>> = { em: "em", i: "em", cite: "em", strong: "strong", b: "strong" };
const KINDS: Readonly<Record<string, Block["kind"]>> = {
  h1: "heading",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  li: "item",
  dd: "item",
  blockquote: "quote",
};
/** A page nested deeper than this is no article. */
const DEEPEST = 400;

/** Runs without space at either end and with one space (or line's end) where there were more; neighbours of one style joined. */
function tidy(runs: readonly Run[]): Run[] {
  const joined: { text: string; style: Run["style"] }[] = [];
  for (const { text, style } of runs) {
    const last = joined.at(-1);
    const one = text.replace(/[^\S\u00a0]+/g, (space) => (space.includes("\n") ? "\n" : " "));
    const rest = /^[ \n]/.test(one) && (last === undefined || /[ \n]$/.test(last.text)) ? one.slice(1) : one;
    if (last && last.style === style) last.text += rest;
    else if (rest !== "") joined.push({ text: rest, style });
  }
  const last = joined.at(-1);
  if (last) last.text = last.text.trimEnd();
  return joined.filter(({ text }) => text !== "").map(({ text, style }) => (style ? { text, style } : { text }));
}

function blocksOf(root: Element): Block[] {
  const blocks: Block[] = [];
  let runs: Run[] = [];
  let breaks = 0;
  const end = (kind: Block["kind"]): void => {
    const tidied = tidy(runs);
    if (tidied.length > 0) blocks.push({ kind, runs: tidied });
    runs = [];
    breaks = 0;
  };
  const walk = (node: Node, kind: Block["kind"], style: Run["style"], depth: number): void => {
    if (node.nodeType === 3) {
      const text = node.nodeValue ?? "";
      runs.push({ text, style });
      if (text.trim() !== "") breaks = 0;
    }
    if (node.nodeType !== 1 || depth > DEEPEST) return;
    const element = node as Element;
    const name = nameOf(element);
    if (isSilent(element) || name === "nav") return;
    if (name === "br") {
      breaks += 1;
      if (breaks > 1) end(kind);
      else runs.push({ text: "\n", style });
      return;
    }
    const inline = INLINE.has(name);
    const own = KINDS[name] ?? kind;
    if (!inline) end(kind);
    for (const child of element.childNodes) walk(child, own, STYLES[name] ?? style, depth + 1);
    if (!inline) end(own);
  };
  walk(root, "paragraph", undefined, 0);
  end("paragraph");
  return blocks;
}

/**
 * Reads the text of an HTML page – paragraphs, headings, list items and emphasis, nothing else of it – from a document that was parsed but never
 * shown, so that nothing in it runs or loads. The page's own idea of what its article is comes first, the whole page last.
 */
export function readHtml(page: Document): Block[][] {
  const roots = [...page.querySelectorAll("article, main, [role=main], [itemprop=articleBody]")];
  if (page.body) roots.push(page.body);
  return roots.map(blocksOf).filter((blocks) => blocks.length > 0);
}
