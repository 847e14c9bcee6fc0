import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { type BriefCatalog, type BriefEvent, inLanguage } from "../catalog/catalog.ts";
import { type DatedEvent, datedEvents, lastEventBy, neighbourEvent } from "../catalog/events.ts";
import { addMonths, dayNumber, dayOnLine, isoOfDay, LAST_DAY } from "../state/days.ts";
import { setDate } from "../state/moves.ts";
import { DEFAULT_DATE, FIRST_DATE, LAST_DATE, type View } from "../state/view.ts";
import type { Say } from "../words/say.ts";
import { arrangeLabels, clash, makeWay, type PlacedLabel } from "./arrange-labels.ts";
import { PlainElement, SayEvent } from "./element.ts";
import { eventList } from "./event-list.ts";

/** The date's flag is at least this wide; it and what stands beside it may overhang the line by this much. */
const FLAG_PX = 92;
const OVERHANG_PX = 20;
/** Below this many pixels a year only every fifth year is named. */
const YEAR_PX = 24;
const FIRST_YEAR = Number(FIRST_DATE.slice(0, 4));
const LAST_YEAR = Number(LAST_DATE.slice(0, 4));

const percent = (day: number): string => `${((day / LAST_DAY) * 100).toFixed(3)}%`;
/** Where a day is, for the property `style`: the page's policy allows no style attribute, and Lit's `styleMap` writes one at first. */
const at = (day: number): string => `left:${percent(day)}`;

/**
 * "As of when": the day of the view on a line from 2007 to 2026, with what happened when. A native slider in days, buttons for the events, a date field.
 * Moves leave as `foothold-move`: in passing while the hand is on the slider.
 */
export class TimelineElement extends PlainElement {
  static override properties = {
    view: { attribute: false },
    catalog: { attribute: false },
    timeline: { attribute: false },
    say: { attribute: false },
    compact: { type: Boolean },
    opened: { state: true },
    sizes: { state: true },
  };
  declare view: View;
  declare catalog: BriefCatalog;
  declare timeline: readonly BriefEvent[];
  declare say: Say;
  /** On a small screen: a button with the day, which opens the rest. */
  declare compact: boolean;
  declare private opened: boolean;
  /** Widths in pixels as they stand on the page: of the line ("line"), of the labels (by day), of the flag and the note beside it ("flag", "note"). */
  declare private sizes: ReadonlyMap<string, number>;
  private events: readonly DatedEvent[] = [];
  private labels: readonly PlacedLabel[] = [];
  private sizeWatch: ResizeObserver | null = null;
  private watched = new Set<Element>();

  constructor() {
    super();
    this.compact = false;
    this.opened = false;
    this.sizes = new Map();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizeWatch?.disconnect();
    this.sizeWatch = null;
    this.watched.clear();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("timeline")) this.events = datedEvents(this.timeline);
    if (changed.has("timeline") || changed.has("sizes") || changed.has("say")) this.labels = this.arrange();
  }

  protected override updated(): void {
    this.watchSizes();
  }

  /** Text is as wide as the browser draws it, and is measured again when a font arrives or the window changes. */
  private watchSizes(): void {
    this.sizeWatch ??= new ResizeObserver((entries) => {
      const sizes = new Map(this.sizes);
      for (const { target } of entries) if (target instanceof HTMLElement && target.dataset.size) sizes.set(target.dataset.size, target.offsetWidth);
      this.sizes = sizes;
    });
    const present = new Set(this.querySelectorAll("[data-size]"));
    for (const gone of this.watched) if (!present.has(gone)) this.sizeWatch.unobserve(gone);
    for (const target of present) if (!this.watched.has(target)) this.sizeWatch.observe(target);
    this.watched = present;
  }

  private arrange(): readonly PlacedLabel[] {
    const lengthPx = this.sizes.get("line") ?? 0;
    const named = this.events.filter((e) => e.named === true);
    return arrangeLabels(
      named.flatMap((e) => {
        const width = this.sizes.get(e.day) ?? 0;
        return width > 0 ? [{ id: e.day, x: (dayNumber(e.day) / LAST_DAY) * lengthPx, width }] : [];
      }),
      lengthPx,
    );
  }

  private goTo(date: string, passing = false): void {
    this.move(setDate(date), passing);
  }

  /** Goes to a day and says aloud what it is: the slider, which says it by itself, does not have the focus. */
  private jump(date: string): void {
    this.goTo(date);
    this.dispatchEvent(new SayEvent(this.inWords(date)));
  }

  private label(event: DatedEvent): string {
    return inLanguage(event.label, this.say.language);
  }

  /** "12 May 2016; last event: Deveselu opens" */
  private inWords(date: string): string {
    const last = lastEventBy(this.events, date);
    return last ? this.say("time.value", { date: this.say.date(date), event: this.label(last) }) : this.say.date(date);
  }

  private readonly onSlide = (event: Event): void => {
    this.goTo(isoOfDay((event.target as HTMLInputElement).valueAsNumber), event.type === "input");
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 12, PageDown: -12 }[event.key];
    if (by === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const { date } = this.view;
    const step = event.shiftKey ? neighbourEvent(this.events, date, by > 0 ? 1 : -1)?.day : addMonths(date, by);
    if (step !== undefined) this.goTo(step, event.repeat);
  };

  private readonly onDay = (event: Event): void => {
    const day = dayOnLine((event.target as HTMLInputElement).value);
    if (day !== null) this.goTo(day);
  };

  private readonly open = async (): Promise<void> => {
    this.opened = true;
    await this.updateComplete;
    const dialog = this.querySelector("dialog");
    if (!dialog || dialog.open) return;
    dialog.showModal();
    if (this.compact) return;
    dialog.querySelector(".event-list [aria-current='date']")?.scrollIntoView?.({ block: "center" });
  };

  private years(lengthPx: number): TemplateResult[] {
    const now = Number(this.view.date.slice(0, 4));
    const all = lengthPx === 0 || lengthPx / (LAST_YEAR - FIRST_YEAR + 1) >= YEAR_PX;
    const years: TemplateResult[] = [];
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      const full = year === now || year === FIRST_YEAR || year % 5 === 0;
      const crowded = !all && year !== now && (year % 5 !== 0 || Math.abs(year - now) < 3);
      if (crowded) continue;
      years.push(
        html`<span class="time-year ${year === now ? "now" : ""}" .style=${at(dayNumber(`${year}-07-01`))}>${full ? year : `’${String(year).slice(2)}`}</span>`,
      );
    }
    return years;
  }

  private track(): TemplateResult {
    const { say, view } = this;
    const day = dayNumber(view.date);
    const lengthPx = this.sizes.get("line") ?? 0;
    const x = (day / LAST_DAY) * lengthPx;
    const half = Math.max(this.sizes.get("flag") ?? 0, FLAG_PX) / 2;
    const flagX = Math.min(Math.max(x, half - OVERHANG_PX), Math.max(lengthPx - half + OVERHANG_PX, 0));
    const today = this.events.filter((e) => e.day === view.date).map((e) => this.label(e));
    const noteWidth = today.length === 0 ? 0 : (this.sizes.get("note") ?? 120);
    const noteLeft = flagX + half + 6 + noteWidth <= lengthPx + OVERHANG_PX ? flagX + half + 6 : flagX - half - 6 - noteWidth;
    const [from, to] = [Math.min(flagX - half, noteWidth > 0 ? noteLeft : Infinity), Math.max(flagX + half, noteWidth > 0 ? noteLeft + noteWidth : 0)];
    const flag = { from: flagX - half, to: flagX + half };
    const labels = this.labels.flatMap((label) => makeWay(label, label.row === 0 ? flag : { from, to }, lengthPx) ?? []);
    const shown = labels.filter((label) => !labels.some((other) => other !== label && clash(other, label) && other.x < label.x));
    return html`<div class="time-track" data-size="line">
      <div class="time-drawing" aria-hidden="true">
        <div class="time-future"></div>
        <div class="time-past" .style=${`width:${percent(day)}`}></div>
        ${this.events.map((e) => html`<i class="time-dot ${e.named ? "named" : ""} ${e.day <= view.date ? "past" : ""}" .style=${at(dayNumber(e.day))}></i>`)}
        ${this.years(lengthPx)}
        ${this.events
          .filter((e) => e.named === true)
          .map((e) => {
            const placed = shown.find((l) => l.id === e.day);
            return html`${placed?.row === 1 ? html`<i class="time-leader" .style=${at(dayNumber(e.day))}></i>` : nothing}<button
                type="button"
                tabindex="-1"
                class="time-label row-${placed?.row ?? 0}"
                data-size=${e.day}
                .style=${`left:${placed?.left ?? 0}px;visibility:${placed ? "visible" : "hidden"}`}
                @click=${() => this.jump(e.day)}
                >${this.label(e)}</button
              >`;
          })}
        <i class="time-staff" .style=${at(day)}></i>
        <span class="time-flag" data-size="flag" .style=${`left:${flagX}px`}>${say.date(view.date)}</span>
        <span class="time-note" data-size="note" .style=${`left:${noteLeft}px`} ?hidden=${today.length === 0}>${today.join(" · ")}</span>
      </div>
      <input
        type="range"
        min="0"
        max=${LAST_DAY}
        step="1"
        .value=${String(day)}
        aria-label=${say("time.title")}
        aria-valuetext=${this.inWords(view.date)}
        aria-describedby="time-help"
        @input=${this.onSlide}
        @change=${this.onSlide}
        @keydown=${this.onKey}
      />
    </div>`;
  }

  private stepButton(by: 1 | -1): TemplateResult {
    const event = neighbourEvent(this.events, this.view.date, by);
    const name = this.say(by === 1 ? "time.next" : "time.previous");
    return html`<button
      type="button"
      class="icon-button"
      aria-label=${name}
      title=${event ? `${name}: ${this.label(event)}` : name}
      ?disabled=${!event}
      @click=${() => event && this.jump(event.day)}
    >${by === 1 ? "›" : "‹"}</button>`;
  }

  /** The article's day and a field for any day. */
  private exact(): TemplateResult {
    const { say, view } = this;
    return html`<label class="time-day"><span class="visually-hidden">${say("time.day")}</span><input type="date" min=${FIRST_DATE} max=${LAST_DATE} .value=${view.date} @change=${this.onDay} /></label>
      <button type="button" class="text-button time-article" aria-pressed=${view.date === DEFAULT_DATE} @click=${() => this.jump(DEFAULT_DATE)}>${say("time.article", { date: say.date(DEFAULT_DATE) })}</button>`;
  }

  private panel(): TemplateResult {
    const { say, view, catalog } = this;
    const tools = html`<div class="time-tools">${this.stepButton(-1)} ${this.stepButton(1)} ${this.exact()}</div>`;
    return html`<dialog
      class="time-panel"
      aria-label=${say("time.title")}
      @close=${() => {
        this.opened = false;
      }}
      @click=${(e: MouseEvent) => {
        if (e.target === e.currentTarget) (e.currentTarget as HTMLDialogElement).close();
      }}
    >
      ${
        this.opened
          ? html`<div class="time-panel-inner">
              <header>
                <h2>${say("time.title")}</h2>
                <p aria-live="polite">${this.inWords(view.date)}</p>
                <button type="button" class="icon-button" aria-label=${say("card.close")} @click=${(e: Event) => (e.currentTarget as Element).closest("dialog")?.close()}>×</button>
                ${this.compact ? this.track() : tools}
              </header>
              ${this.compact ? tools : nothing}
              <h3>${say("time.events")}</h3>
              ${eventList(this.events, catalog, view.date, say, (event) => this.goTo(event.day))}
            </div>`
          : nothing
      }
    </dialog>`;
  }

  override render() {
    const { say, view } = this;
    const help = html`<p id="time-help" class="visually-hidden">${say("time.help")}</p>`;
    if (this.compact) {
      return html`<button type="button" class="time-open" aria-haspopup="dialog" aria-label=${say("time.change", { date: say.date(view.date) })} @click=${this.open}>${say.date(view.date)}</button>${this.panel()}${help}`;
    }
    return html`<div class="time-strip" role="group" aria-label=${say("time.title")}>
        ${this.track()}
        <div class="time-tools">
          ${this.stepButton(-1)} ${this.stepButton(1)}
          <button type="button" class="icon-button" aria-haspopup="dialog" aria-label=${say("time.events")} title=${say("time.events")} @click=${this.open}>
            <svg aria-hidden="true" viewBox="0 0 16 16" width="16" height="16"><path d="M2 3.5h1M6 3.5h8M2 8h1M6 8h8M2 12.5h1M6 12.5h8" fill="none" stroke="currentColor" stroke-width="1.5" /></svg>
          </button>
          ${this.exact()}
        </div>
      </div>
      ${this.panel()}${help}`;
  }
}
customElements.define("foothold-timeline", TimelineElement);

declare global {
  interface HTMLElementTagNameMap {
    "foothold-timeline": TimelineElement;
  }
}
