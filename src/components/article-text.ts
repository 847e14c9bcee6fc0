import { html, nothing, type TemplateResult } from "lit";
import type { MarkedBlock, Piece, Run } from "../article/text.ts";

/** How the passages of a text are shown and where they lead. */
export interface TextOptions {
  /** The open passage. */
  readonly open: string | null;
  /** Of the text, such as "en". */
  readonly language: string;
  readonly numberOf: (passage: string) => number;
  readonly hrefOf: (passage: string) => string;
  /** What a passage's link does, in words. */
  readonly labelOf: (passage: string) => string;
  readonly onOpen?: (passage: string, event: MouseEvent) => void;
  /** What is said under the paragraph of the open passage. */
  readonly asideOf?: (passage: string) => unknown;
}

const runTemplate = ({ text, style }: Run) => (style === "em" ? html`<em>${text}</em>` : style === "strong" ? html`<strong>${text}</strong>` : text);

function pieceTemplate({ runs, passage, first }: Piece, options: TextOptions) {
  const words = runs.map(runTemplate);
  if (passage === null) return words;
  const open = passage === options.open;
  if (!first) return html`<mark class=${`in-text${open ? " in-text-open" : ""}`}>${words}</mark>`;
  return html`<a class=${`in-text${open ? " in-text-open" : ""}`} data-mark=${passage} href=${options.hrefOf(passage)} title=${options.labelOf(passage)} aria-current=${open ? "true" : nothing} @click=${(e: MouseEvent) => options.onOpen?.(passage, e)}><span class="in-text-number">${options.numberOf(passage)} </span>${words}</a>`;
}

function blockTemplate({ kind, pieces }: MarkedBlock, options: TextOptions): TemplateResult {
  const words = pieces.map((piece) => pieceTemplate(piece, options));
  const passage = pieces.find((piece) => piece.first)?.passage ?? nothing;
  const aside = pieces.some((piece) => piece.first && piece.passage === options.open) && options.open !== null ? options.asideOf?.(options.open) : nothing;
  if (kind === "heading") return html`<h2 class="copy-heading" data-passage=${passage}>${words}</h2>${aside}`;
  if (kind === "item") return html`<p class="copy-block copy-item" data-passage=${passage}>${words}</p>${aside}`;
  if (kind === "quote") return html`<blockquote class="copy-block copy-quote" data-passage=${passage}>${words}</blockquote>${aside}`;
  return html`<p class="copy-block" data-passage=${passage}>${words}</p>${aside}`;
}

/** A copy of the article: its paragraphs, with the words of each passage as a link and the passage's number in the margin. */
export function textTemplate(blocks: readonly MarkedBlock[], options: TextOptions): TemplateResult {
  return html`<div class="copy-text" lang=${options.language}>${blocks.map((block) => html`${blockTemplate(block, options)}\n`)}</div>`;
}
