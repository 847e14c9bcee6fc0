import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { type BriefPlace, inLanguage, pointOf } from "../catalog/catalog.ts";
import { statusAt } from "../catalog/status.ts";
import { originName, otherNumber, rangeName } from "../claims/describe.ts";
import { originOf, rangesOf } from "../claims/reach-rows.ts";
import { Section } from "../components/section.ts";
import type { LngLat } from "../geodesy/earth.ts";
import type { Territory } from "../geodesy/territory.ts";
import { fromLngLat, leftBehind } from "../state/derive.ts";
import { freePlace } from "../state/free-place.ts";
import { tried } from "../state/tried.ts";
import type { TopicSay } from "../words/topics.ts";
import "./coordinates.ts";
import "./place-search.ts";
import { loadBorder } from "../load-border.ts";
import { sideOfBorder } from "./border.ts";
import { drawFrom } from "./in-sight.ts";
import { marginOf, verdictOf } from "./outcome.ts";
import type { PickedEvent } from "./place-search.ts";
import { SITES, siteRows } from "./site-rows.ts";
import { standOptions } from "./stands.ts";

type Words = TopicSay<"launcher">;
const STATUSES = ["documented", "reported", "threatened", "hypothetical", "geometric", "none"] as const;

/** Where the ranges are drawn from: dragged, typed, chosen or computed; and what that comes to. */
export class ExploreLauncher extends Section<"launcher"> {
  static override properties = { ...Section.properties, border: { state: true }, site: { state: true } };
  protected readonly topic = "launcher";
  declare private border: Territory | null;
  /** Id of the site that the best point is asked for; null: the selected one, or the first. */
  declare private site: string | null;
  /** Open from the start, unless the link is about something else that was tried. */
  private open = true;

  constructor() {
    super();
    this.border = null;
    this.site = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.hasUpdated) this.open = !tried(this.view);
    if (changed.has("view")) {
      const before = changed.get("view") as typeof this.view | undefined;
      if (before && before.select !== this.view.select) this.site = null;
      // Only a free place is not known beforehand to lie in Belarus or not.
      if (typeof this.view.from !== "string" && this.border === null)
        loadBorder().then(
          (border) => (this.border = border),
          () => {}, // nothing is said of the border then
        );
    }
  }

  /** The sites that a best point can be computed for. */
  private sites(): readonly BriefPlace[] {
    const layer = this.catalog.layers.find((l) => l.id === SITES);
    return (layer?.places ?? []).filter((p) => p.geometry.type === "Point");
  }

  private chosenSite(): BriefPlace | undefined {
    const sites = this.sites();
    return sites.find((s) => s.id === (this.site ?? this.view.select)) ?? sites[0];
  }

  private name(place: BriefPlace): string {
    return inLanguage(place.properties.name, this.say.language);
  }

  /** The site that a free place is the nearest point of Belarus to, to the five decimals of a link. */
  private nearestTo(at: LngLat): { readonly site: BriefPlace; readonly km: number } | null {
    for (const site of this.sites()) {
      const { point, km } = this.measured.territories.nearest("belarus", site.id);
      if (Math.abs(point[0] - at[0]) < 1e-5 && Math.abs(point[1] - at[1]) < 1e-5) return { site, km };
    }
    return null;
  }

  /** What kind of place this is: documented, threatened, hypothetical, a construction, or made up by the reader. */
  private kind(say: Words): string {
    const { view, catalog } = this;
    const place = typeof view.from === "string" ? catalog.places.get(view.from) : undefined;
    if (place) {
      const status = statusAt(place.properties.status, view.date, "first")?.status;
      const known = place.layer === "positions" ? STATUSES.find((s) => s === status) : undefined;
      return known ? say(`launcher.is.${known}`, { date: say.date(view.date) }) : say("launcher.is.place");
    }
    const nearest = this.nearestTo(fromLngLat(view, catalog));
    return nearest ? say("launcher.is.nearest", { site: this.name(nearest.site), km: say.km(nearest.km) }) : say("launcher.is.free");
  }

  /** In Belarus or not, and how far from its border. A known place says its country itself, where it does. */
  private where(say: Words): string {
    const { view, catalog, border } = this;
    const place = typeof view.from === "string" ? catalog.places.get(view.from) : undefined;
    if (place) {
      const { km } = this.measured.territories.nearest("belarus", place.id);
      return km > 0 ? say("launcher.outside", { km: say.exactKm(km) }) : "";
    }
    if (border === null) return "";
    const { side, km } = sideOfBorder(border, fromLngLat(view, catalog));
    return side === "border" ? say("launcher.border") : say(`launcher.${side}`, { km: say.exactKm(km) });
  }

  private known(say: Words): TemplateResult {
    const { view, catalog } = this;
    const free = typeof view.from !== "string";
    return html`<label class="tool-field">${say("launcher.known")}
      <select
        @change=${(e: Event) => {
          const { value } = e.target as HTMLSelectElement;
          if (value !== "") this.move(drawFrom(value, catalog));
        }}
        >${free ? html`<option value="" selected>${say("launcher.ownChoice")}</option>` : nothing}${standOptions(view.from, catalog, say)}</select
      ></label>`;
  }

  private best(say: Words): TemplateResult | typeof nothing {
    const chosen = this.chosenSite();
    if (!chosen) return nothing;
    return html`<div class="tool-row">
      <label class="tool-field">${say("launcher.site")}
        <select
          @change=${(e: Event) => {
            this.site = (e.target as HTMLSelectElement).value;
          }}
          >${this.sites().map((s) => html`<option value=${s.id} ?selected=${s === chosen}>${this.name(s)}</option>`)}</select
        ></label>
      <button type="button" class="tool-button" @click=${() => this.move(drawFrom(this.measured.territories.nearest("belarus", chosen.id).point, this.catalog))}>${say("launcher.best")}</button>
    </div>`;
  }

  /** What reaches what from here, for the sites on the map. */
  private reach(say: Words): TemplateResult {
    const { range, rows } = siteRows(this.view, this.catalog);
    if (!range?.figure) {
      const [on] = rangesOf(this.view, this.catalog, false);
      const words = on ? say("launcher.noFigure", { range: rangeName(on, say), ...otherNumber(on, this.view.numbers, say) }) : say("launcher.noRing");
      return html`<p>${words}</p>`;
    }
    const title = say("launcher.table", { range: `${rangeName(range, say)}, ${say.km(range.figure.km)}` });
    return html`<table class="figures site-table">
      <caption>${title}</caption>
      <thead><tr><th scope="col">${say("reach.place")}</th><th scope="col">${say("reach.distance")}</th><th scope="col">${say("reach.verdict")}</th></tr></thead>
      <tbody>${rows.map((row) => html`<tr data-verdict=${row.verdict ?? "none"}><th scope="row">${inLanguage(row.place.properties.label ?? row.place.properties.name, say.language)}</th><td>${say.km(row.km)}</td><td>${verdictOf(row, say)}, ${marginOf(row, say)}</td></tr>`)}</tbody>
    </table>`;
  }

  protected content(say: Words) {
    const { view, catalog } = this;
    const away = leftBehind(view, catalog) !== null;
    const place = originOf(view.from, catalog).place;
    const [lng, lat] = place ? pointOf(place) : [0, 0];
    return this.fold(
      say("launcher.title"),
      html`<div class="launcher-now">
          <p>${say("launcher.from")} <strong>${originName(originOf(view.from, catalog), say)}</strong>${place ? html` <span class="quiet">${say("from.free", { lat: lat.toFixed(2), lng: lng.toFixed(2) })}</span>` : nothing}</p>
          <p>${this.kind(say)} ${this.where(say)}</p>
        </div>
        ${away ? html`<p><button type="button" class="tool-button" @click=${() => this.move(drawFrom(leftBehind(view, catalog) ?? view.from, catalog))}>${say("launcher.back")}</button></p>` : nothing}
        ${this.known(say)}
        <foothold-place-search .catalog=${catalog} .say=${this.say} @foothold-picked=${(e: Event) => this.move(drawFrom(freePlace((e as PickedEvent).at), catalog))}></foothold-place-search>
        <foothold-coordinates .say=${this.say} .at=${fromLngLat(view, catalog)} .put=${(at: LngLat) => this.move(drawFrom(at, catalog))}></foothold-coordinates> ${this.best(say)}
        <p class="quiet">${say("launcher.hint")}</p>
        ${this.reach(say)}`,
      this.open,
    );
  }
}
customElements.define("foothold-launcher", ExploreLauncher);
