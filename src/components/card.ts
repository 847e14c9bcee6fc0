import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { type BriefCatalog, type BriefPlace, inLanguage, isWhole } from "../catalog/catalog.ts";
import { ringFigure } from "../catalog/figure.ts";
import { passagesOf } from "../catalog/linked.ts";
import { writeLink } from "../state/link.ts";
import { openPassage, select, setFrom } from "../state/moves.ts";
import type { View } from "../state/view.ts";
import { percent, type Say } from "../words/say.ts";
import type { MeasuredData } from "./measured-data.ts";
import "./copy-link.ts";
import { PlainElement } from "./element.ts";
import { placeFacts } from "./facts.ts";
import "./wait.ts";

/** What is known of the selected place, and the passages that speak of it. Renders nothing when no place is selected. */
export class PlaceCard extends PlainElement {
  static override properties = { view: { attribute: false }, catalog: { attribute: false }, say: { attribute: false }, measured: { attribute: false } };
  declare view: View;
  declare catalog: BriefCatalog;
  declare say: Say;
  declare measured: MeasuredData;
  private opener: Element | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get("view");
    if (before && before.select === null && this.view.select !== null) this.opener = document.activeElement;
  }

  private readonly close = (): void => {
    const opener = this.opener;
    this.move(select(null, this.catalog));
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
  };

  /** For each system on the map: how far the site is from Belarus, and from how much of it it is within reach of the chosen figure. */
  private reachTemplate(place: BriefPlace): TemplateResult | typeof nothing {
    const { view, catalog, say, measured } = this;
    if (place.layer !== "missile-defence-sites" || place.geometry.type !== "Point") return nothing;
    const site = inLanguage(place.properties.label ?? place.properties.name, say.language);
    const { km } = measured.territories.nearest("belarus", place.id);
    const lines = catalog.layers.flatMap((layer) => {
      const figure = view.on.includes(layer.id) ? ringFigure(layer, catalog, view.numbers) : undefined;
      const share = figure && measured.shareOf(place.id, figure.km);
      if (!figure || share === undefined) return [];
      return [
        html`<li><strong>${inLanguage(layer.title, say.language)}:</strong> ${share === 0 ? say("verdict.shareNone", { km: say.km(figure.km), site }) : say("verdict.share", { km: say.km(figure.km), site, share: percent(share) })}</li>`,
      ];
    });
    return html`<p class="status-now">${say("map.edge", { place: site, km: say.km(km) })}</p>${lines.length > 0 ? html`<ul class="notes">${lines}</ul>` : nothing}`;
  }

  override render() {
    const { view, catalog, say } = this;
    const place = view.select === null ? undefined : catalog.places.get(view.select);
    if (!place) return nothing;
    const name = inLanguage(place.properties.name, say.language);
    const local = place.properties.name.local;
    const passages = passagesOf(place, catalog);
    const whole = isWhole(catalog) ? catalog.places.get(place.id) : undefined;
    return html`<section
      class="card"
      aria-label=${name}
      @keydown=${(e: KeyboardEvent) => {
        if (e.key === "Escape") this.close();
      }}
    >
      <header>
        <h2>${name}${local && local !== name ? html` <span class="quiet">${local}</span>` : nothing}</h2>
        <button type="button" class="icon-button" @click=${this.close} aria-label=${say("card.close")}>
          <svg aria-hidden="true" viewBox="0 0 16 16" width="16" height="16"><path d="M3 3l10 10M13 3L3 13" stroke="currentColor" stroke-width="1.6" /></svg>
        </button>
      </header>
      <p class="quiet" lang="en">${place.properties.kind}</p>
      <p class="card-passages">
        ${
          passages.length === 0
            ? say("card.noPassage")
            : html`${say("card.passages")}:
              ${passages.map(
                (p) => html`<a
                  href=${`#passage=${p.id}`}
                  aria-label=${say("passage.open", { n: p.paragraph })}
                  @click=${(e: MouseEvent) => {
                    if (e.ctrlKey || e.metaKey || e.shiftKey) return;
                    e.preventDefault();
                    this.move((v) => ({ ...openPassage(p.id, catalog)(v), select: place.id }));
                  }}
                  >${p.paragraph}</a
                > `,
              )}`
        }
      </p>
      ${this.reachTemplate(place)}
      ${whole && isWhole(catalog) ? placeFacts(whole, catalog, view.date, say, 3) : html`<foothold-wait .say=${say}></foothold-wait>`}
      <p class="actions">
        <foothold-copy-link .link=${writeLink({ ...view, at: null, select: place.id }, catalog)} .label=${say("card.copy")} .say=${say}></foothold-copy-link>
        ${
          place.geometry.type === "Point" && ["positions", "airfields"].includes(place.layer) && view.from !== place.id
            ? html`<button type="button" class="text-button" @click=${() => this.move(setFrom(place.id))}>${say("card.drawFrom")}</button>`
            : nothing
        }
      </p>
    </section>`;
  }
}
customElements.define("foothold-card", PlaceCard);
