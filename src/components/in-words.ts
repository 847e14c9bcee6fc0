import { html, type TemplateResult } from "lit";
import type { BriefCatalog } from "../catalog/catalog.ts";
import { type Block, describe, type Item } from "../claims/describe.ts";
import type { Territories } from "../claims/evaluate.ts";
import type { View } from "../state/view.ts";
import type { Say } from "../words/say.ts";
import { PlainElement } from "./element.ts";

const item = ({ text, lines }: Item): TemplateResult =>
  html`<li>${text}${lines.length === 0 ? "" : html`<ul>${lines.map((l) => html`<li>${l}</li>`)}</ul>`}</li>`;

/** Paragraphs and lists as elements. */
export function blocksTemplate(blocks: readonly Block[]): TemplateResult {
  return html`${blocks.map((b) => (b.kind === "paragraph" ? html`<p>${b.text}</p>` : html`<p>${b.intro}</p><ul>${b.items.map(item)}</ul>`))}`;
}

/** The map in words: what a reader who cannot see it needs to say what reaches what. Written anew with the view while it is open. */
export class InWords extends PlainElement {
  static override properties = {
    view: { attribute: false },
    catalog: { attribute: false },
    territories: { attribute: false },
    say: { attribute: false },
    open: { type: Boolean },
  };
  declare view: View;
  declare catalog: BriefCatalog;
  declare territories: Territories;
  declare say: Say;
  declare open: boolean;

  constructor() {
    super();
    this.open = false;
  }

  override render() {
    return html`<section class="in-words" aria-labelledby="in-words-title">
      <details ?open=${this.open} @toggle=${(e: Event) => {
        this.open = (e.target as HTMLDetailsElement).open;
      }}>
        <summary><h2 id="in-words-title">${this.say("inWords.title")}</h2></summary>
        ${this.open ? blocksTemplate(describe(this.view, this.catalog, this.territories, this.say)) : ""}
      </details>
    </section>`;
  }
}
customElements.define("foothold-in-words", InWords);

declare global {
  interface HTMLElementTagNameMap {
    "foothold-in-words": InWords;
  }
}
