import { html, nothing, type TemplateResult } from "lit";
import { type BriefCatalog, type BriefLayer, inLanguage } from "../catalog/catalog.ts";
import { ringFigure } from "../catalog/figure.ts";
import type { Status } from "../catalog/schema.ts";
import type { Mode } from "../map/palette.ts";
import { symbolName, symbolState } from "../map/symbols.ts";
import type { Drawing } from "../state/drawing.ts";
import { setRunway, toggleLayer } from "../state/moves.ts";
import { LONGEST_RUNWAY_M, SHORTEST_RUNWAY_M, type View } from "../state/view.ts";
import { formatNumber, percent, type Say } from "../words/say.ts";
import { OpenEvent, PlainElement } from "./element.ts";
import { partTemplate, strokeTemplate, symbolTemplate } from "./symbol.ts";

type PlaceLayer = Extract<BriefLayer, { recipe: "places" }>;

/** The layer list, which is the legend: each layer with its switch, its stroke or symbols, and what they mean on the day of the view. */
export class Legend extends PlainElement {
  static override properties = {
    view: { attribute: false },
    drawing: { attribute: false },
    catalog: { attribute: false },
    say: { attribute: false },
    mode: { attribute: false },
    compact: { type: Boolean },
  };
  declare view: View;
  declare drawing: Drawing;
  declare catalog: BriefCatalog;
  declare say: Say;
  declare mode: Mode;
  /** On a small screen the list starts folded. */
  declare compact: boolean;

  private symbol(layer: PlaceLayer, status: Status, long: boolean): TemplateResult {
    const state = symbolState(layer.symbol, status, long);
    return symbolTemplate(
      symbolName({ family: layer.symbol, state, size: "small", role: layer.colour, mode: this.mode }),
      "card",
      layer.symbol === "runway" ? -25 : 0,
    );
  }

  /** What the symbols of a layer mean, of those that are on the map on this day. */
  private statuses(layer: PlaceLayer): readonly Status[] {
    return [...new Set(this.drawing.places.filter((p) => p.layer === layer.id).map((p) => p.status))].filter((s) => s !== "none");
  }

  private key(layer: BriefLayer): TemplateResult | typeof nothing {
    const { say, view } = this;
    if (layer.recipe === "rings") return this.bandKey(layer);
    if (layer.symbol === "runway") {
      return html`<ul class="key">
        <li>${this.symbol(layer, "active", true)} ${say("legend.long", { m: formatNumber(view.runway) })}</li>
        <li>${this.symbol(layer, "active", false)} ${say("legend.short")}</li>
        <li>${this.symbol(layer, "abandoned", true)} ${say("status.abandoned")}</li>
      </ul>
      <label class="key runway-length">${say("runway.label")} <output>${formatNumber(view.runway)}\u00a0m</output>
        <input type="range" min=${SHORTEST_RUNWAY_M} max=${LONGEST_RUNWAY_M} step="50" .value=${String(view.runway)} @input=${(e: Event) => this.move(setRunway(Number((e.target as HTMLInputElement).value)), true)} />
      </label>`;
    }
    const statuses = this.statuses(layer);
    if (layer.symbol === "dot" || statuses.length === 0) return nothing;
    return html`<ul class="key">${statuses.map((s) => html`<li>${this.symbol(layer, s, false)} ${say(`status.${s}`)}</li>`)}</ul>`;
  }

  private bandKey(layer: Extract<BriefLayer, { recipe: "rings" }>): TemplateResult | typeof nothing {
    const first = this.catalog.layers.find((l) => l.recipe === "rings" && this.view.on.includes(l.id));
    const high = ringFigure(layer, this.catalog, "high");
    const drawn = ringFigure(layer, this.catalog, this.view.numbers);
    const band = this.drawing.bands.some((b) => b.layer === layer.id);
    const envelope = this.drawing.envelopes.some((e) => e.layer === layer.id);
    if (first?.id !== layer.id || !drawn || !high) return nothing;
    return html`${envelope ? html`<p class="key sample-key">${strokeTemplate(layer.dash, layer.colour, this.mode, "envelope")} ${this.say("legend.envelope")}</p>` : nothing}${this.partKey(layer)}${band ? html`<p class="key">${this.say("legend.band", { km: this.say.km(high.km) })}</p>` : nothing}`;
  }

  /** The part of Belarus from which the selected site is in reach, while it is on the map. */
  private partKey(layer: BriefLayer): TemplateResult[] {
    const { catalog, say } = this;
    return this.drawing.parts
      .filter((part) => part.layer === layer.id)
      .map(({ site, share, colour }) => {
        const name = catalog.places.get(site)?.properties;
        const words = say("legend.part", { site: name ? inLanguage(name.label ?? name.name, say.language) : site, share: percent(share) });
        return html`<p class="key sample-key">${partTemplate(colour, this.mode)} ${words}</p>`;
      });
  }

  private value(layer: BriefLayer): string {
    const figure = ringFigure(layer, this.catalog, this.view.numbers);
    return figure ? this.say.km(figure.km) : this.say("numbers.none");
  }

  /** The number that the ring shows; it leads to who published it. */
  private valueButton(layer: BriefLayer): TemplateResult {
    const value = this.value(layer);
    const label = this.say("legend.whoSays", { layer: inLanguage(layer.title, this.say.language), km: value });
    return html`<button type="button" class="legend-value" aria-label=${label} title=${label} @click=${() => this.dispatchEvent(new OpenEvent(layer.id))}>${value}</button>`;
  }

  private row(layer: BriefLayer): TemplateResult {
    const { say, view } = this;
    const on = view.on.includes(layer.id);
    const sample =
      layer.recipe === "rings"
        ? strokeTemplate(layer.dash, layer.colour, this.mode)
        : this.symbol(layer, layer.symbol === "position" ? "hypothetical" : layer.symbol === "runway" ? "active" : "operating", true);
    return html`<li class=${on ? "on" : "off"}>
      <div class="legend-row">
        <label for=${`switch-${layer.id}`}><span class="sample">${sample}</span> <span class="legend-name">${inLanguage(layer.title, say.language)}</span></label>
        ${layer.recipe === "rings" ? this.valueButton(layer) : nothing}
        <input
          id=${`switch-${layer.id}`}
          type="checkbox"
          role="switch"
          class="switch"
          .checked=${on}
          @change=${() => this.move(toggleLayer(layer.id, this.catalog))}
        />
      </div>
      ${on ? this.key(layer) : nothing}
    </li>`;
  }

  /** Points of the reader's own come first: they have only just been opened. */
  override render() {
    const { own } = this.drawing;
    return html`<details class="legend" ?open=${!this.compact && this.view.select === null}>
      <summary>${this.say("legend.title")}</summary>
      <ul class="legend-layers">${own ? html`<li class="on"><foothold-own-key .own=${own} .mode=${this.mode} .say=${this.say}></foothold-own-key></li>` : nothing}${this.catalog.layers.map((l) => this.row(l))}</ul>
    </details>`;
  }
}
customElements.define("foothold-legend", Legend);
