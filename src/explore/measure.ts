import { html, nothing, type PropertyValues, render, type TemplateResult } from "lit";
import { type BriefPlace, inLanguage, pointOf } from "../catalog/catalog.ts";
import { SayEvent } from "../components/element.ts";
import { PressEvent } from "../components/press-event.ts";
import { Section } from "../components/section.ts";
import { compassPoint } from "../geodesy/compass-point.ts";
import type { LngLat } from "../geodesy/earth.ts";
import { type Leg, legsOf } from "../geodesy/legs.ts";
import { MOST_POINTS } from "../state/link.ts";
import { setMeasure } from "../state/moves.ts";
import type { TopicSay } from "../words/topics.ts";
import type { PickedEvent, PlaceSearch } from "./place-search.ts";
import "./place-search.ts";
import "./measure.css";

/** Two places closer than this in degrees are written alike in an address. */
const SAME_DEG = 1e-5;

/** Geodesic distances between places that the reader chooses: pressed on the map, chosen from a list, typed, or under the cross hair. */
export class ExploreMeasure extends Section<"measure"> {
  static override properties = { ...Section.properties, measuring: { state: true } };
  protected readonly topic = "measure";
  /** While true, a press on the map adds a point instead of selecting. */
  declare private measuring: boolean;
  private stopper: AbortController | null = null;
  /** Says on the map that presses add points. */
  private readonly sign = document.createElement("div");

  constructor() {
    super();
    this.measuring = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopper = new AbortController();
    const { signal } = this.stopper;
    document.addEventListener(PressEvent.type, (e) => this.onPress(e as PressEvent), { signal });
    document.addEventListener("keydown", (e) => this.onKey(e), { signal, capture: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopper?.abort();
    this.measuring = false;
    this.mark();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const before = changed.get("view") as typeof this.view | undefined;
    const { select } = this.view;
    // A place chosen anywhere else on the page while measuring is meant, exactly where it is.
    if (this.measuring && before && select !== null && before.select !== select) {
      const place = this.catalog.places.get(select);
      if (place) queueMicrotask(() => this.add(pointOf(place)));
    }
  }

  protected override updated(): void {
    this.mark();
  }

  /** Shows on the map, or no longer, that it is being measured on. */
  private mark(): void {
    const { measuring, words } = this;
    const app = document.querySelector("foothold-app");
    app?.classList.toggle("measuring", measuring);
    if (!measuring || !words) {
      this.sign.remove();
      return;
    }
    this.sign.className = "measure-sign";
    render(
      html`<span>${words("measure.on")}</span> <button type="button" class="tool-button" @click=${() => this.turn(false)}>${words("measure.done")}</button>`,
      this.sign,
    );
    const panel = app?.querySelector(".map-panel");
    if (panel && this.sign.parentElement !== panel) panel.append(this.sign);
  }

  private turn(on: boolean): void {
    this.measuring = on;
    if (on) document.querySelector("foothold-sheet")?.showMap();
    const { words } = this;
    if (words) this.dispatchEvent(new SayEvent(words(on ? "measure.on" : "measure.off")));
  }

  private onPress(event: PressEvent): void {
    if (!this.measuring) return;
    event.preventDefault();
    const place = event.place === null ? undefined : this.catalog.places.get(event.place);
    this.add(place?.geometry.type === "Point" ? pointOf(place) : event.at);
  }

  /** Escape ends measuring before it means anything else. */
  private onKey(event: KeyboardEvent): void {
    if (event.key !== "Escape" || !this.measuring) return;
    event.stopPropagation();
    event.preventDefault();
    this.turn(false);
    this.querySelector<HTMLElement>(".measure-mode")?.focus();
  }

  private add(at: LngLat): void {
    const { measure } = this.view;
    if (measure.length >= MOST_POINTS) return;
    const next = [...measure, at];
    this.move(setMeasure(next));
    const { words } = this;
    const leg = legsOf(next).at(-1);
    if (words)
      this.dispatchEvent(
        new SayEvent(
          leg
            ? words("measure.addedLeg", { n: next.length, place: this.name(at), km: words.exactKm(leg.km) })
            : words("measure.added", { n: next.length, place: this.name(at) }),
        ),
      );
  }

  /** The name of the place that a point stands on, or its coordinates. */
  private name([lng, lat]: LngLat): string {
    const { catalog, say } = this;
    const near = (p: BriefPlace): boolean => {
      if (p.geometry.type !== "Point") return false;
      const [x, y] = p.geometry.coordinates;
      return Math.abs(x - lng) < SAME_DEG && Math.abs(y - lat) < SAME_DEG;
    };
    const place = [...catalog.places.values()].find(near);
    if (place) return inLanguage(place.properties.label ?? place.properties.name, say.language);
    const degrees = (value: number, plus: "N" | "E", minus: "S" | "W"): string =>
      `${Math.abs(value).toFixed(3)}° ${say(`compass.letter.${value < 0 ? minus : plus}`)}`;
    return `${degrees(lat, "N", "S")}, ${degrees(lng, "E", "W")}`;
  }

  private bearing(deg: number, say: TopicSay<"measure">): string {
    return `${Math.round(deg) % 360}° (${say(`compass.${compassPoint(deg)}`)})`;
  }

  private row(leg: Leg, n: number, say: TopicSay<"measure">): TemplateResult {
    return html`<tr>
      <th scope="row"><span class="measure-ends">${n} ${this.name(leg.from)}</span> → <span class="measure-ends">${n + 1} ${this.name(leg.to)}</span></th>
      <td>${say.exactKm(leg.km)}</td>
      <td>${leg.km === 0 ? "–" : this.bearing(leg.leavesDeg, say)}</td>
      <td>${leg.km === 0 ? "–" : this.bearing(leg.arrivesDeg, say)}</td>
    </tr>`;
  }

  private result(say: TopicSay<"measure">): TemplateResult | typeof nothing {
    const { measure } = this.view;
    const [first] = measure;
    if (!first) return nothing;
    const legs = legsOf(measure);
    if (legs.length === 0) return html`<p>${say("measure.one", { place: this.name(first) })}</p>`;
    return html`<div class="scroll-x" tabindex="0" role="region" aria-label=${say("measure.caption")}>
      <table class="figures measure-legs">
        <caption>${say("measure.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">${say("measure.leg")}</th>
            <th scope="col">${say("measure.distance")}</th>
            <th scope="col">${say("measure.leaves")}</th>
            <th scope="col">${say("measure.arrives")}</th>
          </tr>
        </thead>
        <tbody>${legs.map((leg, i) => this.row(leg, i + 1, say))}</tbody>
        <tfoot>
          <tr>
            <th scope="row">${say("measure.total")}</th>
            <td colspan="3"><strong>${say.exactKm(legs.reduce((sum, { km }) => sum + km, 0))}</strong></td>
          </tr>
        </tfoot>
      </table>
    </div>`;
  }

  private readonly addListed = (event: SubmitEvent): void => {
    event.preventDefault();
    const id = new FormData(event.target as HTMLFormElement).get("place");
    const place = typeof id === "string" ? this.catalog.places.get(id) : undefined;
    if (place) this.add(pointOf(place));
  };

  private readonly addFound = (event: Event): void => {
    (event.target as PlaceSearch).clear();
    this.add((event as PickedEvent).at);
  };

  private readonly addMiddle = (): void => {
    const middle = document.querySelector("foothold-map")?.middle;
    if (middle) this.add(middle);
  };

  /** Every place that is a point, by layer, as the list has them. */
  private places(): TemplateResult[] {
    const { catalog, say } = this;
    return catalog.layers.flatMap((layer) => {
      const points = layer.places.filter((p) => p.geometry.type === "Point");
      if (points.length === 0) return [];
      return [
        html`<optgroup label=${inLanguage(layer.title, say.language)}>
          ${points.map((p) => html`<option value=${p.id}>${inLanguage(p.properties.label ?? p.properties.name, say.language)}</option>`)}
        </optgroup>`,
      ];
    });
  }

  private full(): boolean {
    return this.view.measure.length >= MOST_POINTS;
  }

  protected content(say: TopicSay<"measure">) {
    const { view, measuring } = this;
    const none = view.measure.length === 0;
    const body = html`
      <p>${say("measure.intro")}</p>
      <div class="tool-row">
        <button type="button" class="tool-button measure-mode" aria-pressed=${measuring ? "true" : "false"} @click=${() => this.turn(!measuring)}>${say("measure.mode")}</button>
        <button type="button" class="tool-button" ?disabled=${this.full()} @click=${this.addMiddle}>${say("measure.middle")}</button>
      </div>
      <form class="tool-row" @submit=${this.addListed}>
        <label class="tool-field">${say("measure.list")}<select name="place">${this.places()}</select></label>
        <button class="tool-button" ?disabled=${this.full()}>${say("measure.add")}</button>
      </form>
      ${this.full() ? nothing : html`<foothold-place-search .catalog=${this.catalog} .say=${this.say} @foothold-picked=${this.addFound}></foothold-place-search>`}
      ${this.full() ? html`<p>${say("measure.full", { n: MOST_POINTS })}</p>` : nothing}
      ${this.result(say)}
      <div class="tool-row">
        <button type="button" class="tool-button" ?disabled=${none} @click=${() => this.move(setMeasure(view.measure.slice(0, -1)))}>${say("measure.remove")}</button>
        <button type="button" class="tool-button" ?disabled=${none} @click=${() => this.move(setMeasure([]))}>${say("measure.clear")}</button>
      </div>
      <p class="quiet">${say("measure.how")}</p>
    `;
    return this.fold(say("measure.title"), body, !none);
  }
}
customElements.define("foothold-measure", ExploreMeasure);
