import { html, nothing, type TemplateResult } from "lit";
import type { BriefCatalog, BriefLayer } from "../catalog/catalog.ts";
import { ringFigure } from "../catalog/figure.ts";
import { setNumbers } from "../state/moves.ts";
import { NUMBERS, type Numbers, type View } from "../state/view.ts";
import type { Say } from "../words/say.ts";
import { OpenEvent, PlainElement } from "./element.ts";

/** "Whose number?": the article's, the lowest, the usual or the highest published figure – with the km it gives the first system shown. */
export class NumbersChoice extends PlainElement {
  static override properties = { view: { attribute: false }, catalog: { attribute: false }, say: { attribute: false }, compact: { type: Boolean } };
  declare view: View;
  declare catalog: BriefCatalog;
  declare say: Say;
  declare compact: boolean;

  /** The km of a choice for the first system on the map (or the first there is), in words. */
  private km(numbers: Numbers): string {
    const figure = ringFigure(this.firstRings(), this.catalog, numbers);
    return figure ? this.say.km(figure.km) : this.say("numbers.none");
  }

  /** Leads to the published figures of the first system shown. */
  private whoButton(): TemplateResult | typeof nothing {
    const layer = this.firstRings();
    return layer
      ? html`<button type="button" class="text-button who" @click=${() => this.dispatchEvent(new OpenEvent(layer.id))}>${this.say("numbers.who")}</button>`
      : nothing;
  }

  private firstRings(): BriefLayer | undefined {
    const rings = this.catalog.layers.filter((l) => l.recipe === "rings");
    return rings.find((l) => this.view.on.includes(l.id)) ?? rings[0];
  }

  override render() {
    const { say, view } = this;
    if (this.compact) {
      return html`<label class="numbers-compact"><span class="visually-hidden">${say("numbers.label")}</span>
        <select @change=${(e: Event) => this.move(setNumbers((e.target as HTMLSelectElement).value as Numbers))}>
          ${NUMBERS.map((n) => html`<option value=${n} ?selected=${n === view.numbers}>${say(`numbers.${n}`)} · ${this.km(n)}</option>`)}
        </select></label>`;
    }
    return html`<fieldset class="numbers">
      <legend>${say("numbers.label")} ${this.whoButton()}</legend>
      ${NUMBERS.map(
        (n) => html`<label class=${n === view.numbers ? "chosen" : ""}>
          <input type="radio" name="numbers" value=${n} .checked=${n === view.numbers} @change=${() => this.move(setNumbers(n))} />
          <span>${say(`numbers.${n}`)}</span> <span class="km">${this.km(n)}</span>
        </label>`,
      )}
    </fieldset>`;
  }
}
customElements.define("foothold-numbers", NumbersChoice);
