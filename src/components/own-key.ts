import { html, nothing, type TemplateResult } from "lit";
import type { Mode } from "../map/palette.ts";
import { ownLooks } from "../map/recipes/own.ts";
import type { DotLook } from "../map/types.ts";
import type { DrawnOwn } from "../state/drawing.ts";
import type { TopicSay } from "../words/topics.ts";
import { TopicElement } from "./topic-element.ts";

/** A point of the reader's own as the map draws it. Decorative: the words beside it carry the meaning. */
export function dotTemplate({ radius, fill, stroke, width }: DotLook): TemplateResult {
  return html`<svg aria-hidden="true" viewBox="-5 -5 10 10" width="14" height="14"><circle r=${radius + 0.4} fill=${fill} stroke=${stroke} stroke-width=${width}></circle></svg>`;
}

/** The row of the legend for the reader's own points, and what their looks mean. It comes with the part that opens them: until then there are none. */
export class OwnKey extends TopicElement<"own"> {
  static override properties = { ...TopicElement.properties, own: { attribute: false }, mode: { attribute: false } };
  declare own: DrawnOwn;
  declare mode: Mode;
  protected readonly topic = "own";

  protected content(say: TopicSay<"own">) {
    const [out, within, close] = ownLooks(this.mode);
    const held = this.own.verdicts !== null;
    const kinds = [
      [within, say("reach.within")],
      [close, say("reach.close")],
      [out, say("reach.out")],
    ] as const;
    return html`<div class="legend-row own-row"><span class="sample">${dotTemplate(held ? within : out)}</span> <span class="legend-name">${say("own.title")}</span></div>
      ${held ? html`<ul class="key own-dots">${kinds.map(([look, word]) => html`<li>${dotTemplate(look)} ${word}</li>`)}</ul>` : nothing}`;
  }
}
customElements.define("foothold-own-key", OwnKey);
