import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { type BriefCatalog, inLanguage } from "../catalog/catalog.ts";
import { originName, rangeName, whoseFigure } from "../claims/describe.ts";
import { originOf, type Range, type ReachRow, type RowVerdict, rangesOf, reachRows } from "../claims/reach-rows.ts";
import { type CompassPoint, compassPoint } from "../geodesy/compass-point.ts";
import { select } from "../state/moves.ts";
import type { View } from "../state/view.ts";
import { formatNumber, type Say } from "../words/say.ts";
import { PlainElement, SayEvent } from "./element.ts";

const COLUMNS = ["place", "distance", "margin", "verdict", "direction", "status", "layer"] as const;
type Column = (typeof COLUMNS)[number];
const NUMERIC: ReadonlySet<Column> = new Set(["distance", "margin"]);
const VERDICTS: readonly RowVerdict[] = ["within", "part", "too-close", "out"];
const VERDICT_WORDS = { within: "reach.within", part: "reach.part", out: "reach.out", "too-close": "reach.close" } as const;

/** "WNW" in the letters of a language. */
export function compassLetters(point: CompassPoint, say: Say): string {
  return [...point].map((letter) => say(`compass.letter.${letter as "N" | "E" | "S" | "W"}`)).join("");
}

/** Every place on the map with its distance from the chosen position and what the chosen range makes of it: a table to sort, linked to the map. */
export class ReachTable extends PlainElement {
  static override properties = {
    view: { attribute: false },
    catalog: { attribute: false },
    say: { attribute: false },
    chosen: { state: true },
    column: { state: true },
    down: { state: true },
  };
  declare view: View;
  declare catalog: BriefCatalog;
  declare say: Say;
  /** Id of the range that the reader chose here; null: the first whose ring is on. */
  declare private chosen: string | null;
  declare private column: Column;
  declare private down: boolean;
  private ranges: readonly Range[] = [];
  private rows: readonly ReachRow[] = [];

  constructor() {
    super();
    this.chosen = null;
    this.column = "distance";
    this.down = false;
  }

  private get range(): Range | undefined {
    return this.ranges.find((r) => r.id === this.chosen) ?? this.ranges[0];
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (["view", "catalog", "chosen"].some((name) => changed.has(name))) {
      this.ranges = rangesOf(this.view, this.catalog, true);
      this.rows = reachRows(this.view, this.catalog, this.range?.figure?.km ?? null);
    }
  }

  private sorted(): readonly ReachRow[] {
    const { language } = this.say;
    const by: Readonly<Record<Column, (a: ReachRow, b: ReachRow) => number>> = {
      place: (a, b) => this.name(a).localeCompare(this.name(b), language),
      layer: (a, b) => a.layer.order - b.layer.order,
      status: (a, b) => this.say(`status.${a.status}`).localeCompare(this.say(`status.${b.status}`), language),
      distance: (a, b) => a.km - b.km,
      direction: (a, b) => a.bearingDeg - b.bearingDeg,
      margin: (a, b) => (a.marginKm ?? 0) - (b.marginKm ?? 0),
      verdict: (a, b) => VERDICTS.indexOf(a.verdict ?? "out") - VERDICTS.indexOf(b.verdict ?? "out"),
    };
    // The rows come by distance, and sorting keeps that order among equals.
    const rows = [...this.rows].sort(by[this.column]);
    return this.down ? rows.reverse() : rows;
  }

  private name({ place }: ReachRow): string {
    return inLanguage(place.properties.name, this.say.language);
  }

  private readonly sortBy = (column: Column): void => {
    this.down = column === this.column ? !this.down : false;
    this.column = column;
    this.dispatchEvent(new SayEvent(this.say(this.down ? "reach.sortedDown" : "reach.sortedUp", { column: this.say(`reach.${column}`) })));
  };

  private margin({ marginKm, verdict }: ReachRow): string {
    if (marginKm === null || verdict === null) return "–";
    return this.say(marginKm < 0 ? "measures.short" : "measures.inside", { km: this.say.km(Math.abs(marginKm)) });
  }

  private verdict({ verdict, budgetKm }: ReachRow): TemplateResult | string {
    if (verdict === null) return "–";
    const word = this.say(VERDICT_WORDS[verdict]);
    return verdict === "too-close" ? html`${word} <span class="quiet">(${this.say("reach.budget", { km: this.say.km(Math.ceil(budgetKm)) })})</span>` : word;
  }

  private row(row: ReachRow): TemplateResult {
    const { catalog, say, view } = this;
    const selected = row.place.id === view.select;
    const point = compassPoint(row.bearingDeg);
    return html`<tr class=${selected ? "selected" : ""} data-verdict=${row.verdict ?? "none"}>
      <th scope="row">
        <button type="button" class="text-button" aria-pressed=${selected} @click=${() => this.move(select(selected ? null : row.place.id, catalog))}>${this.name(row)}</button>
      </th>
      <td class="number">${row.farKm === null ? "" : `${formatNumber(row.km)}–`}${say.km(row.farKm ?? row.km)}</td>
      <td class="number">${this.margin(row)}</td>
      <td>${this.verdict(row)}</td>
      <td><span aria-hidden="true">${compassLetters(point, say)}</span><span class="visually-hidden">${say(`compass.${point}`)}</span></td>
      <td>${say(`status.${row.status}`)}</td>
      <td>${inLanguage(row.layer.title, say.language)}</td>
    </tr>`;
  }

  private head(column: Column): TemplateResult {
    const sorted = column === this.column;
    return html`<th scope="col" class=${NUMERIC.has(column) ? "number" : ""} aria-sort=${sorted ? (this.down ? "descending" : "ascending") : "none"}>
      <button type="button" @click=${() => this.sortBy(column)}>${this.say(`reach.${column}`)}<span class="sort" aria-hidden="true">${sorted ? (this.down ? "▼" : "▲") : ""}</span></button>
    </th>`;
  }

  private control(): TemplateResult {
    return html`<label class="reach-range"
      >${this.say("reach.system")}
      <select @change=${(e: Event) => {
        this.chosen = (e.target as HTMLSelectElement).value;
      }}>
        ${this.ranges.map((r) => html`<option value=${r.id} ?selected=${r === this.range}>${rangeName(r, this.say)} · ${r.figure ? this.say.km(r.figure.km) : this.say("numbers.none")}</option>`)}
      </select></label
    >`;
  }

  override render() {
    const { say, view, catalog, range } = this;
    if (!range) return nothing;
    const of = range.figure
      ? `${rangeName(range, say)} · ${say.km(range.figure.km)}, ${whoseFigure(range, view.numbers, say)}`
      : `${rangeName(range, say)} · ${say("numbers.none")}`;
    return html`<section class="reach" aria-labelledby="reach-title">
      <h2 id="reach-title" tabindex="-1">${say("reach.title")}</h2>
      ${this.control()} ${range.figure ? nothing : html`<p class="quiet">${say("reach.noFigure")}</p>`}
      ${
        this.rows.length === 0
          ? html`<p>${say("reach.empty")}</p>`
          : html`<div class="scroll-x" tabindex="0" role="region" aria-labelledby="reach-caption">
              <table class="reach-table">
                <caption id="reach-caption"><span>${say("reach.caption", { from: originName(originOf(view.from, catalog), say), range: of })}</span></caption>
                <thead><tr>${COLUMNS.map((c) => this.head(c))}</tr></thead>
                <tbody>${this.sorted().map((r) => this.row(r))}</tbody>
              </table>
            </div>`
      }
    </section>`;
  }
}
customElements.define("foothold-reach-table", ReachTable);

declare global {
  interface HTMLElementTagNameMap {
    "foothold-reach-table": ReachTable;
  }
}
