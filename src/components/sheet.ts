import { html, nothing, type PropertyValues } from "lit";
import type { BriefCatalog } from "../catalog/catalog.ts";
import { openPassage } from "../state/moves.ts";
import type { View } from "../state/view.ts";
import { SayEvent } from "./element.ts";
import { TopicElement } from "./topic-element.ts";

/** How much of a small screen the column takes, from little to nearly all; the page's style sheet knows how high each is. */
const HEIGHTS = ["peek", "half", "full"] as const;
type Height = (typeof HEIGHTS)[number];

/** A pointer that moved less than this has pressed, not dragged. */
const PRESS_PX = 6;
/** Faster than this in px/ms at the end, a drag goes on to the next height. */
const FLING = 0.4;
const GLIDE_MS = 220;

/** The head of the column on a small screen: the passage before and after, and a handle that is dragged, pressed or moved by keys. */
export class Sheet extends TopicElement<"sheet"> {
  static override properties = { ...TopicElement.properties, view: { attribute: false }, catalog: { attribute: false }, height: { state: true } };
  declare view: View;
  declare catalog: BriefCatalog;
  declare private height: Height;
  protected readonly topic = "sheet";
  private grabbed: { readonly id: number; readonly y: number; readonly px: number; moved: boolean; lastY: number; lastAt: number; speed: number } | null = null;
  private stopper: AbortController | null = null;

  constructor() {
    super();
    this.height = "half";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopper = new AbortController();
    const { signal } = this.stopper;
    this.addEventListener("pointerdown", (e) => this.onDown(e), { signal });
    // A quick hand leaves the handle before it has moved far enough to be taken for a drag.
    addEventListener("pointermove", (e) => this.onMove(e), { signal });
    addEventListener("pointerup", (e) => this.onUp(e), { signal });
    addEventListener("pointercancel", (e) => e.pointerId === this.grabbed?.id && this.letGo(this.height), { signal });
    // What is reached by keys, or asked for by its name, must be seen.
    this.column?.addEventListener("focusin", (e) => !this.head?.contains(e.target as Node) && this.showColumn(), { signal });
    this.column?.addEventListener("click", (e) => (e.target as Element).closest(".task") && this.showColumn(), { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopper?.abort();
    const { page } = this;
    if (page) delete page.dataset.sheet;
  }

  private get column(): HTMLElement | null {
    return this.closest<HTMLElement>(".column");
  }
  private get head(): HTMLElement | null {
    return this.closest<HTMLElement>(".sheet-head");
  }
  private get page(): HTMLElement | null {
    return document.querySelector<HTMLElement>("foothold-app .page");
  }

  /** Makes room for the map, where the column covers it. */
  showMap(): void {
    if (this.height === "full") this.turnTo("half");
  }

  /** Shows what is in the column, where only its head is to be seen. */
  private showColumn(): void {
    if (this.height === "peek") this.turnTo("half");
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const before = changed.get("view") as View | undefined;
    if (before && this.view.select !== null && before.select !== this.view.select) this.showColumn();
  }

  private turnTo(height: Height, from: number = this.shownPx()): void {
    const { page, column, words } = this;
    if (!page || !column) return;
    if (height !== this.height && words) this.dispatchEvent(new SayEvent(words(`sheet.${height}`)));
    this.height = height;
    page.dataset.sheet = height;
    this.glide(from, this.shownPx());
  }

  /** How much of the column is to be seen now, in pixels. */
  private shownPx(): number {
    const { page, column } = this;
    return page && column ? page.getBoundingClientRect().bottom - column.getBoundingClientRect().top : 0;
  }

  /** Lets the column slide from one height to another: the column is as high as it can be meanwhile, and only its place changes. */
  private glide(from: number, to: number): void {
    const { page, column } = this;
    if (!page || !column || Math.abs(from - to) < 2 || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    page.classList.add("sliding");
    const whole = column.offsetHeight;
    const done = (): void => {
      if (this.grabbed === null) page.classList.remove("sliding");
    };
    column
      .animate([{ transform: `translateY(${whole - from}px)` }, { transform: `translateY(${whole - to}px)` }], {
        duration: GLIDE_MS,
        easing: "cubic-bezier(0.2, 0, 0, 1)",
      })
      .finished.then(done, done);
  }

  private onDown(event: PointerEvent): void {
    if (!event.isPrimary || event.button !== 0 || this.column === null) return;
    this.grabbed = { id: event.pointerId, y: event.clientY, px: this.shownPx(), moved: false, lastY: event.clientY, lastAt: event.timeStamp, speed: 0 };
  }

  private onMove(event: PointerEvent): void {
    const { grabbed, column, page } = this;
    if (event.pointerId !== grabbed?.id || !column || !page) return;
    const dy = event.clientY - grabbed.y;
    if (!grabbed.moved && Math.abs(dy) < PRESS_PX) return;
    if (!grabbed.moved) {
      grabbed.moved = true;
      this.setPointerCapture(event.pointerId);
      page.classList.add("sliding");
    }
    const dt = event.timeStamp - grabbed.lastAt;
    if (dt > 0) grabbed.speed = (event.clientY - grabbed.lastY) / dt;
    grabbed.lastY = event.clientY;
    grabbed.lastAt = event.timeStamp;
    const whole = column.offsetHeight;
    const px = Math.min(whole, Math.max(this.head?.offsetHeight ?? 0, grabbed.px - dy));
    column.style.transform = `translateY(${whole - px}px)`;
  }

  private onUp(event: PointerEvent): void {
    const { grabbed } = this;
    if (event.pointerId !== grabbed?.id) return;
    if (!grabbed.moved) {
      this.grabbed = null;
      return;
    }
    // The click that ends a drag presses nothing.
    const swallow = (e: Event): void => e.stopPropagation();
    addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => removeEventListener("click", swallow, { capture: true }));
    const px = this.shownPx();
    this.letGo(this.nearest(px, event.timeStamp - grabbed.lastAt < 80 ? grabbed.speed : 0), px);
  }

  /** The height that a column let go at so many pixels and with so many px/ms (down is positive) comes to rest at. */
  private nearest(px: number, speed: number): Height {
    const stops = this.stops();
    const order = [...HEIGHTS].sort((a, b) => Math.abs(stops[a] - px) - Math.abs(stops[b] - px));
    if (Math.abs(speed) < FLING) return order[0] ?? "half";
    const ahead = speed > 0 ? HEIGHTS.filter((h) => stops[h] < px).at(-1) : HEIGHTS.find((h) => stops[h] > px);
    return ahead ?? order[0] ?? "half";
  }

  /** How many pixels of the column each height shows, as the style sheet has it. */
  private stops(): Readonly<Record<Height, number>> {
    const { page, column, height } = this;
    if (!page || !column) return { peek: 0, half: 0, full: 0 };
    page.classList.remove("sliding");
    const at = (one: Height): number => {
      page.dataset.sheet = one;
      return column.offsetHeight;
    };
    const stops = { peek: at("peek"), half: at("half"), full: at("full") };
    page.dataset.sheet = height;
    return stops;
  }

  private letGo(height: Height, from: number = this.shownPx()): void {
    const { column, page } = this;
    this.grabbed = null;
    column?.style.removeProperty("transform");
    page?.classList.remove("sliding");
    this.turnTo(height, from);
  }

  private readonly cycle = (): void => this.turnTo(this.height === "peek" ? "half" : this.height === "half" ? "full" : "peek");

  private readonly onKey = (event: KeyboardEvent): void => {
    const at = HEIGHTS.indexOf(this.height);
    const goal = { ArrowUp: at + 1, ArrowDown: at - 1, Home: 0, End: 2 }[event.key];
    const height = goal === undefined ? undefined : HEIGHTS[goal];
    if (goal === undefined) return;
    event.preventDefault();
    if (height) this.turnTo(height);
  };

  private step(by: 1 | -1): void {
    const { passages } = this.catalog;
    const at = passages.findIndex((p) => p.id === this.view.passage);
    const next = passages[at < 0 ? (by === 1 ? 0 : passages.length - 1) : at + by];
    if (next) this.move(openPassage(next.id, this.catalog));
  }

  protected content(say: NonNullable<typeof this.words>) {
    const { catalog, view, height } = this;
    const { passages } = catalog;
    const at = passages.findIndex((p) => p.id === view.passage);
    const where = at < 0 ? say("sheet.passages") : say("passage.of", { n: at + 1, total: passages.length });
    return html`<nav class="stepper" aria-label=${say("reading.label")}>
      <button type="button" class="icon-button" ?disabled=${at === 0} aria-label=${say("passage.previous")} @click=${() => this.step(-1)}>‹</button>
      <button type="button" class="sheet-handle" aria-expanded=${height === "peek" ? "false" : "true"} aria-label=${`${where}. ${say(`sheet.${height}`)}`} title=${say("sheet.help")} @click=${this.cycle} @keydown=${this.onKey}>
        <span class="sheet-grip" aria-hidden="true"></span>${where}
      </button>
      <button type="button" class="icon-button" ?disabled=${at === passages.length - 1} aria-label=${say("passage.next")} @click=${() => this.step(1)}>›</button>
    </nav>`;
  }

  override render() {
    return this.words === null || !this.catalog ? nothing : this.content(this.words);
  }
}
customElements.define("foothold-sheet", Sheet);

declare global {
  interface HTMLElementTagNameMap {
    "foothold-sheet": Sheet;
  }
}
