import { html, nothing, type PropertyValues } from "lit";
import { type BriefCatalog, inLanguage } from "../catalog/catalog.ts";
import type { Language } from "../catalog/languages.ts";
import { type Problem, problem } from "../catalog/problem.ts";
import { statusAt } from "../catalog/status.ts";
import { createEvaluator, type Judge } from "../claims/evaluator.ts";
import type { Ground } from "../map/scene.ts";
import { select, setLanguage, setTheme, startAgain } from "../state/moves.ts";
import type { Own } from "../state/own-points.ts";
import type { Store } from "../state/store.ts";
import { tried } from "../state/tried.ts";
import { THEMES, type Theme, type View } from "../state/view.ts";
import { SPOKEN } from "../words/at-hand.ts";
import { type FirstSay, saysAll } from "../words/say.ts";
import { MoveEvent, NeedEvent, OpenEvent, PlainElement, SayEvent } from "./element.ts";
import { type DriverFactory, type PictureFactory, ProblemEvent, RESTED } from "./map-events.ts";
import type { MeasuredData } from "./measured-data.ts";
import type { openedTemplate } from "./opened.ts";
import "./reading.ts";
import type { OwnEvent } from "./own-event.ts";
import { whenIdle } from "./when-idle.ts";

/** What the column is for: reading the argument, trying things on the map, or taking something away. */
const TASKS = ["read", "explore", "take"] as const;
type Task = (typeof TASKS)[number];

/** The whole page. Hears the moves of its children, hands them to the store, and shows what the store says. */
export class FootholdApp extends PlainElement {
  static override properties = {
    store: { attribute: false },
    catalog: { attribute: false },
    say: { attribute: false },
    loadWhole: { attribute: false },
    loadRest: { attribute: false },
    opened: { attribute: false },
    loadGround: { attribute: false },
    measured: { attribute: false },
    createDriver: { attribute: false },
    createPicture: { attribute: false },
    fetchMap: { attribute: false },
    problems: { attribute: false },
    newer: { attribute: false },
    poster: { attribute: false },
    beside: { state: true },
    bring: { attribute: false },
    task: { state: true },
    settled: { state: true },
    view: { state: true },
    dark: { state: true },
    narrow: { state: true },
    spoken: { state: true },
    own: { state: true },
  };
  declare store: Store;
  declare catalog: BriefCatalog;
  /** Speaks for the first screen; what stands elsewhere waits for one who says all. */
  declare say: FirstSay;
  /** Brings the whole catalog in place of the brief one. Rejects when it cannot be had. */
  declare loadWhole: () => Promise<void>;
  /** Brings all words in place of the first screen's, and what an open passage holds. Rejects when they cannot be had. */
  declare loadRest: () => Promise<void>;
  declare opened: typeof openedTemplate | null;
  declare loadGround: () => Promise<Ground>;
  declare measured: MeasuredData;
  declare createDriver: DriverFactory;
  declare createPicture: PictureFactory;
  /** Sends for the script of the live map, ahead of the panel that will start it. */
  declare fetchMap: () => void;
  /** Sends for what the column shows besides the text. */
  declare bring: (task: Exclude<Task, "read">) => Promise<unknown>;
  declare private task: Task;
  /** What went wrong, oldest first; shown until dismissed. */
  declare problems: readonly Problem[];
  /** Brings the newer version of the page that has been fetched; null while there is none, or the reader does not want it now. */
  declare newer: (() => void) | null;
  /** The picture of what the map shows, from before there is a map; null if there is none of this view. */
  declare poster: Element | null;
  /** True once the side of the map is here, which then shows the picture. */
  declare private beside: boolean;
  /** True once the text is on the screen: the live map and what stands further down may come. */
  declare private settled: boolean;
  declare private view: View;
  declare private dark: boolean;
  declare private narrow: boolean;
  declare private spoken: string;
  /** Points of the reader's own: in the page only, not in the link. */
  declare own: Own | null;
  private readonly darkQuery = matchMedia("(prefers-color-scheme: dark)");
  private readonly narrowQuery = matchMedia("(max-width: 899px)");
  private atArticle: Judge = (claim, circumstances) => this.judge(claim, circumstances);
  private judge: Judge = () => {
    throw new Error("asked for a verdict before there was a catalog");
  };
  private bringing: Promise<void> | null = null;
  private bringingRest: Promise<void> | null = null;
  private stopper: AbortController | null = null;
  private unsubscribe: (() => void) | null = null;

  constructor() {
    super();
    this.problems = [];
    this.newer = null;
    this.opened = null;
    this.poster = null;
    this.beside = false;
    this.spoken = "";
    this.own = null;
    this.task = "read";
    this.settled = false;
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
    for (const type of [RESTED, ProblemEvent.type, "pointerdown", "keydown", "wheel", "touchstart", "focusin"]) {
      this.addEventListener(type, this.bringMore, { signal, once: true, passive: true });
    }
    this.addEventListener("foothold-own", (e) => (this.own = (e as OwnEvent).move(this.own)), { signal });
    this.addEventListener(NeedEvent.type, (e) => this.onNeed(e as NeedEvent), { signal });
    this.addEventListener(SayEvent.type, (e) => (this.spoken = (e as SayEvent).sentence), { signal });
    this.addEventListener("keydown", (e) => this.onKey(e), { signal });
    this.addEventListener(OpenEvent.type, (e) => void this.openEntry((e as OpenEvent).layer), { signal });
    this.addEventListener(ProblemEvent.type, (e) => (this.problems = [...this.problems, (e as ProblemEvent).problem]), { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unsubscribe?.();
    this.stopper?.abort();
  }

  /** However many ask, it is sent for once; after a failure, again. */
  private onNeed(event: NeedEvent): void {
    this.bringing ??= this.loadWhole().finally(() => {
      this.bringing = null;
    });
    event.answer = this.bringing;
  }

  private onMove(event: MoveEvent): void {
    this.bringRest();
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

  protected override firstUpdated(): void {
    whenIdle(this.settle);
  }

  /** Time for what is not text: at leisure, or as soon as the reader reaches for the map. */
  private readonly settle = (): void => {
    if (this.settled) return;
    this.settled = true;
    void import("./panel.ts").then(() => {
      this.beside = true;
    });
    this.fetchMap();
    this.bringRest();
    if (tried(this.view)) this.showTried();
  };

  /** Who follows a link to something tried sees why the map looks as it does, unless they have turned to something else meanwhile. */
  private showTried(): void {
    this.bring("explore").then(
      () => this.task === "read" && this.turnTo("explore"),
      (error: unknown) => this.complain(error),
    );
  }

  /** However often it is needed, it is sent for once; after a failure, again. */
  private bringRest(): void {
    if (this.opened !== null) return;
    this.bringingRest ??= this.loadRest()
      .catch((error: unknown) => this.complain(error))
      .finally(() => {
        this.bringingRest = null;
      });
  }

  private complain(error: unknown): void {
    this.dispatchEvent(new ProblemEvent(problem("data-failed", error instanceof Error ? error.message : String(error)).problem));
  }

  /** What stands further down: once the map is there or is known not to come, or as soon as the reader does anything. */
  private readonly bringMore = (): void => void import("./more.ts");

  protected override updated(): void {
    if (this.view.select !== null) this.bringMore();
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
  private async openEntry(layer: string): Promise<void> {
    this.task = "read";
    await Promise.all([import("./more.ts"), this.updateComplete]);
    await this.querySelector<PlainElement>("foothold-register")?.updateComplete;
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
      ${this.narrow ? nothing : this.tasks()}
      <label class="pick"><span>${say("bar.theme")}</span>
        <select @change=${(e: Event) => this.move(setTheme((e.target as HTMLSelectElement).value as Theme))}>
          ${THEMES.map((t) => html`<option value=${t} ?selected=${t === view.theme}>${say(`theme.${t}`)}</option>`)}
        </select>
      </label>
      <label class="pick"><span>${say("bar.language")}</span>
        <select class="spoken" @change=${(e: Event) => this.move(setLanguage((e.target as HTMLSelectElement).value as Language))}>
          ${Object.entries(SPOKEN).map(([id, name]) => html`<option value=${id} lang=${id} ?selected=${id === say.language}>${name}</option>`)}
        </select>
      </label>
    </header>`;
  }

  private turnTo(task: Task): void {
    this.task = task;
    if (task !== "read") this.bring(task).catch((error: unknown) => this.complain(error));
  }

  private tasks() {
    return html`<nav class="tasks" aria-label=${this.say("task.label")}>
      ${TASKS.map((task) => html`<button type="button" class="task" aria-pressed=${task === this.task ? "true" : "false"} @click=${() => this.turnTo(task)}>${this.say(`task.${task}`)}</button>`)}
    </nav>`;
  }

  /** What is tried or taken, once it has been asked for. */
  private tools() {
    const { view, catalog, say, measured, judge, task } = this;
    if (!saysAll(say)) return nothing;
    if (task === "explore")
      return html`<foothold-explore .own=${this.own} .view=${view} .catalog=${catalog} .say=${say} .measured=${measured} .judge=${judge}></foothold-explore>`;
    if (task === "take")
      return html`<foothold-take .own=${this.own} .view=${view} .catalog=${catalog} .say=${say} .measured=${measured} .judge=${judge}></foothold-take>`;
    return nothing;
  }

  /** In words, once they are there; the one that says that they cannot be had is always at hand. */
  private sentence({ code, detail }: Problem): string | null {
    if (saysAll(this.say)) return this.say(`problem.${code}`, { detail });
    return code === "data-failed" ? this.say("problem.data-failed", { detail }) : null;
  }

  private notices() {
    const { say, newer } = this;
    const told = this.problems.filter((one) => this.sentence(one) !== null);
    if (told.length === 0 && newer === null) return nothing;
    return html`<div class="notices" role="status">
      ${
        newer === null
          ? nothing
          : html`<p class="notice">
              ${say("update.ready")}
              <button type="button" class="text-button" @click=${newer}>${say("update.load")}</button>
              <button type="button" class="text-button" @click=${() => {
                this.newer = null;
              }}>${say("update.later")}</button>
            </p>`
      }
      ${told.map(
        (problem) => html`<p class="notice">
          ${this.sentence(problem)}
          <button type="button" class="text-button" @click=${() => {
            this.problems = this.problems.filter((p) => p !== problem);
          }}>${this.say("problem.dismiss")}</button>
        </p>`,
      )}
    </div>`;
  }

  override render() {
    const { view, catalog, say } = this;
    const { territories } = this.measured;
    const all = saysAll(say);
    const elsewhere = all && this.task !== "read";
    return html`
      <button type="button" class="skip" @click=${() => this.focusOn("#places-title")}>${say("skip.places")}</button>
      <button type="button" class="skip" @click=${() => this.focusOn(".map-canvas canvas, .map-panel h2")}>${say("skip.map")}</button>
      ${this.bar()} ${this.notices()}
      <main class="page">
        <div class="column">
          ${this.narrow ? html`<div class="sheet-head"><foothold-sheet .view=${view} .catalog=${catalog} .say=${say}></foothold-sheet>${this.tasks()}</div>` : nothing}
          ${this.narrow && all ? html`<foothold-card .view=${view} .catalog=${catalog} .say=${say} .measured=${this.measured}></foothold-card>` : nothing}
          ${this.tools()}
          <foothold-reading ?hidden=${elsewhere} .view=${view} .catalog=${catalog} .say=${say} .judge=${this.judge} .atArticle=${this.atArticle} .opened=${this.opened}></foothold-reading>
          ${
            all
              ? html`
          <foothold-copy ?hidden=${elsewhere} .view=${view} .catalog=${catalog} .say=${say} .judge=${this.judge}></foothold-copy>
          <foothold-in-words ?hidden=${elsewhere} .view=${view} .catalog=${catalog} .territories=${territories} .say=${say}></foothold-in-words>
          <foothold-register ?hidden=${elsewhere} .view=${view} .catalog=${catalog} .say=${say}></foothold-register>
          <foothold-receipt .say=${say}></foothold-receipt>`
              : nothing
          }
        </div>
        <section class="map-panel" aria-labelledby="map-title" @pointerenter=${this.settle} @touchstart=${{ handleEvent: this.settle, passive: true }} @focusin=${this.settle}>
          <h2 id="map-title" class="visually-hidden" tabindex="-1">${say("map.heading")}</h2>
          ${all && this.beside ? nothing : this.poster}
          ${all ? html`<foothold-panel .own=${this.own} .poster=${this.poster} .view=${view} .catalog=${catalog} .say=${say} .measured=${this.measured} .judge=${this.judge} .mode=${this.mode} .compact=${this.narrow} .loadGround=${this.loadGround} .createDriver=${this.createDriver} .createPicture=${this.createPicture}></foothold-panel>` : nothing}
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
