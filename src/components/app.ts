import { html, nothing, type PropertyValues } from "lit";
import { type Catalog, inLanguage } from "../catalog/catalog.ts";
import type { Language } from "../catalog/languages.ts";
import type { Problem } from "../catalog/problem.ts";
import type { Timeline } from "../catalog/schema.ts";
import { statusAt } from "../catalog/status.ts";
import { createEvaluator, type Judge } from "../claims/evaluator.ts";
import type { Ground } from "../map/scene.ts";
import { derive } from "../state/derive.ts";
import { select, setLanguage, setTheme, startAgain } from "../state/moves.ts";
import type { Store } from "../state/store.ts";
import { THEMES, type Theme, type View } from "../state/view.ts";
import { SPOKEN } from "../words/languages.ts";
import type { Say } from "../words/say.ts";
import type { MeasuredData } from "./measured-data.ts";
import "./card.ts";
import { MoveEvent, OpenEvent, PlainElement, SayEvent } from "./element.ts";
import { fetched } from "./fetched.ts";
import "./legend.ts";
import "./map.ts";
import { type DriverFactory, type PictureFactory, ProblemEvent } from "./map.ts";
import "./numbers.ts";
import "./reading.ts";
import "./in-words.ts";
import "./reach-table.ts";
import "./register.ts";
import "./timeline.ts";

/** The whole page. Hears the moves of its children, hands them to the store, and shows what the store says. */
export class FootholdApp extends PlainElement {
  static override properties = {
    store: { attribute: false },
    catalog: { attribute: false },
    say: { attribute: false },
    ground: { attribute: false },
    measured: { attribute: false },
    timeline: { attribute: false },
    createDriver: { attribute: false },
    createPicture: { attribute: false },
    problems: { attribute: false },
    view: { state: true },
    dark: { state: true },
    narrow: { state: true },
    spoken: { state: true },
  };
  declare store: Store;
  declare catalog: Catalog;
  declare say: Say;
  declare ground: Ground;
  declare measured: MeasuredData;
  declare timeline: Timeline;
  declare createDriver: DriverFactory;
  declare createPicture: PictureFactory;
  /** What went wrong, oldest first; shown until dismissed. */
  declare problems: readonly Problem[];
  declare private view: View;
  declare private dark: boolean;
  declare private narrow: boolean;
  declare private spoken: string;
  private readonly darkQuery = matchMedia("(prefers-color-scheme: dark)");
  private readonly narrowQuery = matchMedia("(max-width: 899px)");
  private atArticle: Judge = (claim, circumstances) => this.judge(claim, circumstances);
  private judge: Judge = () => {
    throw new Error("asked for a verdict before there was a catalog");
  };
  private readonly envelopeOf = fetched(
    (system: string, measure: string, km: number) => this.measured.loadEnvelope(system, measure, km),
    () => this.requestUpdate(),
  );
  private readonly partOf = fetched(
    (site: string, km: number) => this.measured.loadPart(site, km),
    () => this.requestUpdate(),
  );
  private stopper: AbortController | null = null;
  private unsubscribe: (() => void) | null = null;

  constructor() {
    super();
    this.problems = [];
    this.spoken = "";
    this.dark = this.darkQuery.matches;
    this.narrow = this.narrowQuery.matches;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.view = this.store.view();
    this.unsubscribe = this.store.subscribe((view) => {
      this.view = view;
    });
    this.stopper = new AbortController();
    const { signal } = this.stopper;
    this.darkQuery.addEventListener("change", (e) => (this.dark = e.matches), { signal });
    this.narrowQuery.addEventListener("change", (e) => (this.narrow = e.matches), { signal });
    this.addEventListener(MoveEvent.type, (e) => this.onMove(e as MoveEvent), { signal });
    this.addEventListener(SayEvent.type, (e) => (this.spoken = (e as SayEvent).sentence), { signal });
    this.addEventListener("keydown", (e) => this.onKey(e), { signal });
    this.addEventListener(OpenEvent.type, (e) => this.openEntry((e as OpenEvent).layer), { signal });
    this.addEventListener(ProblemEvent.type, (e) => (this.problems = [...this.problems, (e as ProblemEvent).problem]), { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unsubscribe?.();
    this.stopper?.abort();
  }

  private onMove(event: MoveEvent): void {
    this.store.set(event.move(this.store.view()), event.passing ? "passing" : "reader");
  }

  private get mode(): "light" | "dark" {
    return this.view.theme === "auto" ? (this.dark ? "dark" : "light") : this.view.theme;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("catalog") || changed.has("measured")) {
      this.judge = createEvaluator(this.catalog, this.measured.territories);
      this.atArticle = createEvaluator(this.catalog, this.measured.territories);
    }
    const before = changed.get("view") as View | undefined;
    if (before && before.select !== this.view.select) this.spoken = this.describeSelection();
    if (before && before.passage !== this.view.passage && this.view.passage !== null) {
      const n = this.catalog.passages.findIndex((p) => p.id === this.view.passage) + 1;
      this.spoken = this.say("passage.of", { n, total: this.catalog.passages.length });
    }
  }

  protected override updated(): void {
    document.documentElement.dataset.theme = this.mode;
    document.documentElement.lang = this.say.language;
    document.title = `${this.say("site.name")}: ${this.say("site.motto")}`;
  }

  private describeSelection(): string {
    const place = this.view.select === null ? undefined : this.catalog.places.get(this.view.select);
    if (!place) return "";
    const now = statusAt(place.properties.status, this.view.date, "first");
    return this.say("map.selected", { place: inLanguage(place.properties.name, this.say.language), status: now ? this.say(`status.${now.status}`) : "" });
  }

  private focusOn(selector: string): void {
    const target = this.querySelector<HTMLElement>(selector);
    target?.scrollIntoView();
    target?.focus();
  }

  /** Escape lets go of the selected place, unless a dialog or a list of choices is what it should close. */
  private onKey(event: KeyboardEvent): void {
    const inside = event.target instanceof Element && event.target.closest("dialog, select, [popover]") !== null;
    if (event.key === "Escape" && !inside && this.view.select !== null) this.move(select(null, this.catalog));
  }

  /** Opens a layer's entry in the list and brings it into sight. */
  private openEntry(layer: string): void {
    const entry = this.querySelector<HTMLDetailsElement>(`foothold-register details[data-layer="${CSS.escape(layer)}"]`);
    if (!entry) return;
    entry.open = true;
    entry.scrollIntoView();
    entry.querySelector("summary")?.focus({ preventScroll: true });
  }

  private bar() {
    const { say, view } = this;
    return html`<header class="bar">
      <a class="site-name" href="#" @click=${(e: MouseEvent) => {
        e.preventDefault();
        this.move(startAgain(this.catalog));
      }}>${say("site.name")}</a>
      <span class="motto">${say("site.motto")}</span>
      <label class="pick"><span>${say("bar.theme")}</span>
        <select @change=${(e: Event) => this.move(setTheme((e.target as HTMLSelectElement).value as Theme))}>
          ${THEMES.map((t) => html`<option value=${t} ?selected=${t === view.theme}>${say(`theme.${t}`)}</option>`)}
        </select>
      </label>
      <label class="pick"><span>${say("bar.language")}</span>
        <select @change=${(e: Event) => this.move(setLanguage((e.target as HTMLSelectElement).value as Language))}>
          ${Object.entries(SPOKEN).map(([id, name]) => html`<option value=${id} lang=${id} ?selected=${id === say.language}>${name}</option>`)}
        </select>
      </label>
    </header>`;
  }

  private notices() {
    if (this.problems.length === 0) return nothing;
    return html`<div class="notices" role="status">
      ${this.problems.map(
        (problem) => html`<p class="notice">
          ${this.say(`problem.${problem.code}`, { detail: problem.detail })}
          <button type="button" class="text-button" @click=${() => {
            this.problems = this.problems.filter((p) => p !== problem);
          }}>${this.say("problem.dismiss")}</button>
        </p>`,
      )}
    </div>`;
  }

  override render() {
    const { view, catalog, say } = this;
    const { territories, shareOf } = this.measured;
    const drawing = derive(view, catalog, this.mode, say, { territories, shareOf, judge: this.judge, envelopeOf: this.envelopeOf, partOf: this.partOf });
    return html`
      <button type="button" class="skip" @click=${() => this.focusOn("#places-title")}>${say("skip.places")}</button>
      <button type="button" class="skip" @click=${() => this.focusOn(".map-canvas canvas, .map-panel h2")}>${say("skip.map")}</button>
      ${this.bar()} ${this.notices()}
      <main class="page">
        <div class="column">
          ${this.narrow ? html`<foothold-card .view=${view} .catalog=${catalog} .say=${say} .measured=${this.measured}></foothold-card>` : nothing}
          <foothold-reading .view=${view} .catalog=${catalog} .say=${say} .judge=${this.judge} .atArticle=${this.atArticle}></foothold-reading>
          <foothold-in-words .view=${view} .catalog=${catalog} .territories=${territories} .say=${say}></foothold-in-words>
          <foothold-reach-table .view=${view} .catalog=${catalog} .say=${say}></foothold-reach-table>
          <foothold-register .view=${view} .catalog=${catalog} .say=${say}></foothold-register>
        </div>
        <section class="map-panel" aria-labelledby="map-title">
          <h2 id="map-title" class="visually-hidden" tabindex="-1">${say("map.heading")}</h2>
          <foothold-map .drawing=${drawing} .catalog=${catalog} .say=${say} .ground=${this.ground} .compact=${this.narrow} .createDriver=${this.createDriver} .createPicture=${this.createPicture} .description=${say("map.label")}></foothold-map>
          <foothold-numbers .view=${view} .catalog=${catalog} .say=${say} .compact=${this.narrow}></foothold-numbers>
          <div class="rail">
            <foothold-legend .view=${view} .drawing=${drawing} .catalog=${catalog} .say=${say} .mode=${this.mode} .compact=${this.narrow}></foothold-legend>
            ${this.narrow ? nothing : html`<foothold-card .view=${view} .catalog=${catalog} .say=${say} .measured=${this.measured}></foothold-card>`}
          </div>
          <foothold-timeline .view=${view} .catalog=${catalog} .timeline=${this.timeline} .say=${say} .compact=${this.narrow}></foothold-timeline>
        </section>
      </main>
      <p class="visually-hidden" role="status" aria-live="polite">${this.spoken}</p>
    `;
  }
}
customElements.define("foothold-app", FootholdApp);

declare global {
  interface HTMLElementTagNameMap {
    "foothold-app": FootholdApp;
  }
}
