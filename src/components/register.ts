import { article } from "virtual:article";
import { html, nothing, type TemplateResult } from "lit";
import { type BriefCatalog, type BriefLayer, inLanguage, isWhole } from "../catalog/catalog.ts";
import { statusAt } from "../catalog/status.ts";
import { select } from "../state/moves.ts";
import type { View } from "../state/view.ts";
import type { Say } from "../words/say.ts";
import { sourceTemplate } from "./cite.ts";
import { PlainElement } from "./element.ts";
import { figuresTable, placeFacts } from "./facts.ts";
import "./wait.ts";

/** Everything the map can show, as text: each layer with its places or figures, and all sources. Needs no map. */
export class Register extends PlainElement {
  static override properties = { view: { attribute: false }, catalog: { attribute: false }, say: { attribute: false }, opened: { state: true } };
  declare view: View;
  declare catalog: BriefCatalog;
  declare say: Say;
  /** Ids of the layers and places whose details have been opened: their contents are made only then. */
  declare private opened: ReadonlySet<string>;

  constructor() {
    super();
    this.opened = new Set();
  }

  private readonly onToggle = (id: string, event: Event): void => {
    if ((event.target as HTMLDetailsElement).open) this.opened = new Set([...this.opened, id]);
  };

  private wait(): TemplateResult {
    return html`<foothold-wait .say=${this.say}></foothold-wait>`;
  }

  private places(layer: BriefLayer): TemplateResult {
    const { catalog, say, view } = this;
    const facts = (id: string): TemplateResult => {
      const whole = isWhole(catalog) ? catalog.places.get(id) : undefined;
      return whole && isWhole(catalog) ? placeFacts(whole, catalog, view.date, say, 4) : this.wait();
    };
    return html`<ul class="places">${layer.places.map((place) => {
      const now = statusAt(place.properties.status, view.date, layer.recipe === "places" ? layer.before : "hidden");
      return html`<li>
        <details @toggle=${(e: Event) => this.onToggle(place.id, e)}>
          <summary>${inLanguage(place.properties.name, say.language)}${now ? html` <span class="quiet">${say(`status.${now.status}`)}</span>` : nothing}</summary>
          ${
            this.opened.has(place.id)
              ? html`<div class="place-facts">
                  <p class="quiet" lang="en">${place.properties.kind}</p>
                  ${facts(place.id)}
                  <p class="actions"><button type="button" class="text-button" @click=${() => this.move(select(place.id, catalog))}>${say("places.showOnMap")}</button></p>
                </div>`
              : nothing
          }
        </details>
      </li>`;
    })}</ul>`;
  }

  private figures(layer: BriefLayer): TemplateResult | typeof nothing {
    const { catalog, say } = this;
    if (layer.recipe !== "rings" || !isWhole(catalog)) return nothing;
    const system = catalog.systems.get(layer.system);
    return system
      ? html`<p lang=${system.about[say.language] ? nothing : "en"}>${inLanguage(system.about, say.language)}</p>${figuresTable(system, catalog, say)}`
      : nothing;
  }

  /** What the layer is: waited for where it is not here yet, once the layer has been opened. */
  private about(id: string): TemplateResult | typeof nothing {
    const { catalog, say } = this;
    if (!isWhole(catalog)) return this.opened.has(`layer/${id}`) ? this.wait() : nothing;
    const about = catalog.layers.find((l) => l.id === id)?.about;
    return about ? html`<p class="quiet" lang=${about[say.language] ? nothing : "en"}>${inLanguage(about, say.language)}</p>` : nothing;
  }

  private sources(): TemplateResult | typeof nothing {
    const { catalog, say } = this;
    if (!this.opened.has("sources")) return nothing;
    if (!isWhole(catalog)) return this.wait();
    return html`<ol class="sources">${[...catalog.sources.values()].map((s) => html`<li id=${`source-${s.id}`}>${sourceTemplate(s, say)}</li>`)}</ol>`;
  }

  private count(layer: BriefLayer): string {
    if (layer.recipe === "places") return this.say.count("places.count", layer.places.length);
    return this.say.count("places.figures", this.catalog.systems.get(layer.system)?.figures.length ?? 0);
  }

  override render() {
    const { catalog, say } = this;
    const { issuedNote } = catalog.article;
    return html`
      <section class="register" aria-labelledby="places-title">
        <h2 id="places-title" tabindex="-1">${say("places.title")}</h2>
        <p class="quiet">${say("places.intro")}</p>
        ${catalog.layers.map(
          (layer) => html`<details class="register-layer" data-layer=${layer.id} @toggle=${(e: Event) => this.onToggle(`layer/${layer.id}`, e)}>
            <summary><h3>${inLanguage(layer.title, say.language)}</h3> <span class="quiet">${this.count(layer)}</span></summary>
            ${this.about(layer.id)}
            ${layer.recipe === "rings" ? this.figures(layer) : this.places(layer)}
          </details>`,
        )}
      </section>
      <section class="register" aria-labelledby="sources-title">
        <h2 id="sources-title">${say("sources.title")}</h2>
        <p class="quiet">${say("sources.intro")}</p>
        <details @toggle=${(e: Event) => this.onToggle("sources", e)}>
          <summary>${say.count("sources.count", catalog.sourceCount)}</summary>
          ${this.sources()}
        </details>
      </section>
      <footer class="about">
        <h2>${say("about.title")}</h2>
        ${article ? nothing : html`<p>${say("about.rights")}</p>`}
        <p lang=${issuedNote[say.language] ? nothing : "en"}>${inLanguage(issuedNote, say.language)}</p>
        <p>${say("about.privacy")}</p>
      </footer>
    `;
  }
}
customElements.define("foothold-register", Register);
