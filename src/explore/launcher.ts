import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { type BriefLayer, type BriefPlace, inLanguage, pointOf } from "../catalog/catalog.ts";
import { statusAt } from "../catalog/status.ts";
import { originName, rangeName } from "../claims/describe.ts";
import { originOf } from "../claims/reach-rows.ts";
import { Section } from "../components/section.ts";
import type { LngLat } from "../geodesy/earth.ts";
import type { Territory } from "../geodesy/territory.ts";
import { fromLngLat, leftBehind } from "../state/derive.ts";
import { freePlace } from "../state/free-place.ts";
import { setFrom } from "../state/moves.ts";
import type { TopicSay } from "../words/topics.ts";
import { loadBorder, sideOfBorder } from "./border.ts";
import { marginOf, verdictOf } from "./outcome.ts";
import { SITES, siteRows } from "./site-rows.ts";

type Words = TopicSay<"launcher">;
/** Layers whose places missiles may be drawn from. */
const STANDS: readonly string[] = ["positions", "airfields", "comparison-bases"];
const STATUSES = ["documented", "reported", "threatened", "hypothetical", "geometric", "none"] as const;

/** Two numbers with decimals in a text, as maps copy places: latitude first. */
const PAIR = /^\s*(-?\d{1,3}(?:\.\d+)?)°?\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)°?\s*$/;

/** Where the ranges are drawn from: dragged, typed, chosen or computed; and what that comes to. */
export class ExploreLauncher extends Section<"launcher"> {
  static override properties = { ...Section.properties, border: { state: true }, site: { state: true }, bad: { state: true } };
  protected readonly topic = "launcher";
  declare private border: Territory | null;
  /** Id of the site that the best point is asked for; null: the selected one, or the first. */
  declare private site: string | null;
  /** True when what was typed is no place. */
  declare private bad: boolean;

  constructor() {
    super();
    this.border = null;
    this.site = null;
    this.bad = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has("view")) {
      const before = changed.get("view") as typeof this.view | undefined;
      if (before?.from !== this.view.from) this.bad = false;
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

  private readonly put = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const [lat, lng] = ["lat", "lng"].map((name) => {
      const input = form.elements.namedItem(name) as HTMLInputElement;
      return input.value === "" ? Number.NaN : input.valueAsNumber;
    }) as [number, number];
    this.bad = !(Math.abs(lat) <= 85 && Math.abs(lng) <= 180);
    if (!this.bad) this.move(setFrom(freePlace([lng, lat])));
  };

  /** A place copied from another map, "53.9, 27.57", fills both fields. */
  private readonly paste = (event: ClipboardEvent): void => {
    const [, lat, lng] = PAIR.exec(event.clipboardData?.getData("text") ?? "") ?? [];
    if (lat === undefined || lng === undefined) return;
    event.preventDefault();
    const form = (event.target as HTMLInputElement).form;
    for (const [name, value] of Object.entries({ lat, lng })) (form?.elements.namedItem(name) as HTMLInputElement).value = value;
    form?.requestSubmit();
  };

  private coordinates(say: Words): TemplateResult {
    const [lng, lat] = fromLngLat(this.view, this.catalog);
    const field = (name: string, label: string, value: number, most: number) =>
      html`<label class="tool-field">${label}<input type="number" name=${name} step="0.01" min=${-most} max=${most} inputmode="decimal" autocomplete="off" .value=${String(Number(value.toFixed(5)))} aria-invalid=${this.bad ? "true" : "false"} aria-describedby=${this.bad ? "launcher-bad" : nothing} @paste=${this.paste} /></label>`;
    return html`<form class="tool-row" novalidate @submit=${this.put}>
        ${field("lat", say("launcher.latitude"), lat, 85)} ${field("lng", say("launcher.longitude"), lng, 180)}
        <button class="tool-button">${say("launcher.put")}</button>
      </form>
      ${this.bad ? html`<p id="launcher-bad" role="alert">${say("launcher.bad")}</p>` : nothing}`;
  }

  private known(say: Words): TemplateResult {
    const { view, catalog } = this;
    const free = typeof view.from !== "string";
    const group = (layer: BriefLayer) =>
      html`<optgroup label=${inLanguage(layer.title, say.language)}>${layer.places
        .filter((p) => p.geometry.type === "Point")
        .map((p) => html`<option value=${p.id} ?selected=${p.id === view.from}>${this.name(p)}</option>`)}</optgroup>`;
    return html`<label class="tool-field">${say("launcher.known")}
      <select
        @change=${(e: Event) => {
          const { value } = e.target as HTMLSelectElement;
          if (value !== "") this.move(setFrom(value));
        }}
        >${free ? html`<option value="" selected>${say("launcher.ownChoice")}</option>` : nothing}${catalog.layers.filter((l) => STANDS.includes(l.id)).map(group)}</select
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
      <button type="button" class="tool-button" @click=${() => this.move(setFrom(this.measured.territories.nearest("belarus", chosen.id).point))}>${say("launcher.best")}</button>
    </div>`;
  }

  /** What reaches what from here, for the sites on the map. */
  private reach(say: Words): TemplateResult {
    const { range, rows } = siteRows(this.view, this.catalog);
    if (!range?.figure) return html`<p>${say("launcher.noRing")}</p>`;
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
        ${away ? html`<p><button type="button" class="tool-button" @click=${() => this.move((v) => setFrom(leftBehind(v, catalog) ?? v.from)(v))}>${say("launcher.back")}</button></p>` : nothing}
        ${this.known(say)} ${this.coordinates(say)} ${this.best(say)}
        <p class="quiet">${say("launcher.hint")}</p>
        ${this.reach(say)}`,
      true,
    );
  }
}
customElements.define("foothold-launcher", ExploreLauncher);
