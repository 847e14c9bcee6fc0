import { html, nothing, type TemplateResult } from "lit";
import { inLanguage } from "../catalog/catalog.ts";
import { originName, rangeName } from "../claims/describe.ts";
import { originOf, type Range, type ReachRow } from "../claims/reach-rows.ts";
import { Section } from "../components/section.ts";
import { besideView, ownBeside, swapBeside } from "../state/beside.ts";
import { dayOnLine } from "../state/days.ts";
import { fromLngLat } from "../state/derive.ts";
import { setBeside } from "../state/moves.ts";
import { type Beside, FIRST_DATE, LAST_DATE, NUMBERS, type Numbers, type View } from "../state/view.ts";
import type { TopicSay } from "../words/topics.ts";
import "./coordinates.ts";
import { marginOf, verdictOf } from "./outcome.ts";
import { siteRows } from "./site-rows.ts";
import { standOptions } from "./stands.ts";

type Words = TopicSay<"compare">;
const E = "iskander-e";
const M = "iskander-m";
const MISSILES = { e: [E], m: [M], both: [E, M] } as const;
type Missiles = keyof typeof MISSILES;

/** "+12 km", "−300 km" */
const signed = (km: number, say: Words): string => `${Math.round(km) > 0 ? "+" : ""}${say.km(km)}`;

/** A second map beside the first: from where, whose number, which day, which missile; and what that changes for each site. */
export class ExploreCompare extends Section<"compare"> {
  protected readonly topic = "compare";

  /** The layers that are on, with these of the two missiles. */
  private withMissiles(view: View, missiles: Missiles): readonly string[] {
    const wanted: readonly string[] = MISSILES[missiles];
    return this.catalog.layers.filter((l) => (l.id === E || l.id === M ? wanted.includes(l.id) : view.on.includes(l.id))).map((l) => l.id);
  }

  private own(part: Beside): void {
    this.move((view) => ownBeside(view, part));
  }

  private start(say: Words): TemplateResult {
    return html`<p>${say("compare.intro")}</p>
      <div class="tool-row">
        <button type="button" class="tool-button" @click=${() => this.move(setBeside({}))}>${say("compare.start")}</button>
        <button type="button" class="tool-button" @click=${() => this.move((v) => ({ ...v, on: this.withMissiles(v, "e"), beside: { on: this.withMissiles(v, "m") } }))}>${say("compare.missiles")}</button>
        <button type="button" class="tool-button" @click=${() => this.move((v) => ownBeside({ ...v, numbers: "article", beside: {} }, { numbers: "high" }))}>${say("compare.figures")}</button>
      </div>`;
  }

  private choices(beside: Beside, say: Words): TemplateResult {
    const { view, catalog } = this;
    const shown = besideView(view);
    const same = say("compare.same");
    const from = beside.from;
    const [e, m] = [shown.on.includes(E), shown.on.includes(M)];
    const missile: Missiles | null = beside.on === undefined ? null : e && m ? "both" : e ? "e" : m ? "m" : null;
    const value = (event: Event): string => (event.target as HTMLSelectElement).value;
    const name = (id: string): string => inLanguage(catalog.layers.find((l) => l.id === id)?.title ?? { en: id }, say.language);
    return html`<fieldset class="try-body">
      <legend>${say("compare.second")}</legend>
      <label class="tool-field">${say("compare.place")}
        <select @change=${(ev: Event) => this.own({ from: value(ev) === "" ? view.from : value(ev) })}>
          <option value="" ?selected=${from === undefined}>${same}</option>
          ${from !== undefined && typeof from !== "string" ? html`<option value="free" disabled selected>${originName(originOf(from, catalog), say)}</option>` : nothing}
          ${standOptions(from, catalog, say)}
        </select></label>
      <foothold-coordinates .say=${say} .at=${fromLngLat(shown, catalog)} .put=${(at: readonly [number, number]) => this.own({ from: at })}></foothold-coordinates>
      <label class="tool-field">${say("compare.number")}
        <select @change=${(ev: Event) => this.own({ numbers: value(ev) === "" ? view.numbers : (value(ev) as Numbers) })}>
          <option value="" ?selected=${beside.numbers === undefined}>${same}</option>
          ${NUMBERS.map((n) => html`<option value=${n} ?selected=${n === beside.numbers}>${say(`ring.${n}`)}</option>`)}
        </select></label>
      <label class="tool-field">${say("compare.missile")}
        <select @change=${(ev: Event) => this.own({ on: value(ev) === "" ? view.on : this.withMissiles(shown, value(ev) as Missiles) })}>
          <option value="" ?selected=${missile === null}>${same}</option>
          <option value="e" ?selected=${missile === "e"}>${name(E)}</option>
          <option value="m" ?selected=${missile === "m"}>${name(M)}</option>
          <option value="both" ?selected=${missile === "both"}>${name(E)}, ${name(M)}</option>
        </select></label>
      <div class="tool-row">
        <label class="tool-field">${say("compare.day")}
          <input type="date" min=${FIRST_DATE} max=${LAST_DATE} .value=${shown.date} @change=${(ev: Event) => {
            const day = dayOnLine((ev.target as HTMLInputElement).value);
            if (day !== null) this.own({ date: day });
          }} /></label>
        ${beside.date === undefined ? nothing : html`<button type="button" class="tool-button" @click=${() => this.own({ date: view.date })}>${same}</button>`}
      </div>
    </fieldset>
    <div class="tool-row">
      <button type="button" class="tool-button" @click=${() => this.move(swapBeside)}>${say("compare.swap")}</button>
      <button type="button" class="tool-button" @click=${() => this.move(setBeside(null))}>${say("compare.end")}</button>
    </div>`;
  }

  private cell(row: ReachRow | undefined, say: Words): string {
    if (!row) return say("compare.absent");
    return row.verdict === null ? say.km(row.km) : `${say.km(row.km)}: ${verdictOf(row, say)}, ${marginOf(row, say)}`;
  }

  private difference(left: ReachRow | undefined, right: ReachRow | undefined, say: Words): string {
    if (!left || !right) return "–";
    const distance = signed(Math.round(right.km) - Math.round(left.km), say);
    return left.marginKm === null || right.marginKm === null
      ? distance
      : say("compare.differs", { distance, margin: signed(Math.round(right.marginKm) - Math.round(left.marginKm), say) });
  }

  private head(side: "left" | "right", range: Range | null, say: Words): string {
    const of = range?.figure ? `${rangeName(range, say)}, ${say.km(range.figure.km)}` : say("compare.noMissile");
    return `${say(`compare.${side}`)}: ${of}`;
  }

  private table(say: Words): TemplateResult {
    const { view, catalog } = this;
    const [left, right] = [siteRows(view, catalog), siteRows(besideView(view), catalog)];
    const ids = [...new Set([...left.rows, ...right.rows].map((row) => row.place.id))];
    return html`<div class="scroll-x" tabindex="0" role="region" aria-label=${say("compare.table")}>
      <table class="figures site-table">
        <caption>${say("compare.table")}</caption>
        <thead><tr><th scope="col">${say("reach.place")}</th><th scope="col">${this.head("left", left.range, say)}</th><th scope="col">${this.head("right", right.range, say)}</th><th scope="col">${say("compare.difference")}</th></tr></thead>
        <tbody>${ids.map((id) => {
          const [l, r] = [left.rows.find((row) => row.place.id === id), right.rows.find((row) => row.place.id === id)];
          const { label, name } = (l ?? r)?.place.properties ?? {};
          return html`<tr data-site=${id}><th scope="row">${inLanguage(label ?? name ?? { en: id }, say.language)}</th><td>${this.cell(l, say)}</td><td>${this.cell(r, say)}</td><td>${this.difference(l, r, say)}</td></tr>`;
        })}</tbody>
      </table>
    </div>`;
  }

  protected content(say: Words) {
    const { beside } = this.view;
    return this.fold(say("compare.title"), beside === null ? this.start(say) : html`${this.choices(beside, say)} ${this.table(say)}`, beside !== null);
  }
}
customElements.define("foothold-compare", ExploreCompare);
