import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { type BriefCatalog, inLanguage } from "../catalog/catalog.ts";
import { originName, otherNumber, rangeName, whoseFigure } from "../claims/describe.ts";
import { type Extras, type InsideRow, insideRows } from "../claims/inside-rows.ts";
import { originOf, type Range, type RowVerdict, rangesOf } from "../claims/reach-rows.ts";
import { type CompassPoint, compassPoint } from "../geodesy/compass-point.ts";
import type { LngLat } from "../geodesy/earth.ts";
import { select, setCheck } from "../state/moves.ts";
import type { View } from "../state/view.ts";
import { formatNumber, type Say } from "../words/say.ts";
import type { TopicSay } from "../words/topics.ts";
import { PlainElement, SayEvent } from "./element.ts";

const COLUMNS = ["place", "distance", "margin", "verdict", "direction", "status", "layer"] as const;
type Column = (typeof COLUMNS)[number];
const NUMERIC: ReadonlySet<Column> = new Set(["distance", "margin"]);
const VERDICTS: readonly RowVerdict[] = ["within", "part", "too-close", "out"];
const VERDICT_WORDS = { within: "reach.within", part: "reach.part", out: "reach.out", "too-close": "reach.close" } as const;

/** So many rows are drawn, and so many more at each asking: a list of ten thousand stays as quick as a short one. */
const PAGE_ROWS = 100;

/** "WNW" in the letters of a language. */
export function compassLetters(point: CompassPoint, say: Say): string {
  return [...point].map((letter) => say(`compass.letter.${letter as "N" | "E" | "S" | "W"}`)).join("");
}

/** Rows, the range and the place that they were held against, in the order in which they are listed: for whoever saves them. */
export interface Listed {
  readonly rows: readonly InsideRow[];
  readonly names: readonly string[];
  readonly kinds: readonly string[];
  readonly from: string;
  readonly rangeKm: number | null;
}

const samePoint = (a: LngLat | null, b: LngLat): boolean => a !== null && Math.abs(a[0] - b[0]) < 1e-5 && Math.abs(a[1] - b[1]) < 1e-5;

/** Every place on the map with its distance from the chosen position and what the chosen range makes of it: a table to sort and to filter, linked to the map. */
export class ReachTable extends PlainElement {
  static override properties = {
    view: { attribute: false },
    catalog: { attribute: false },
    say: { attribute: false },
    extras: { attribute: false },
    chosen: { state: true },
    column: { state: true },
    down: { state: true },
    text: { state: true },
    kind: { state: true },
    only: { state: true },
    drawn: { state: true },
  };
  declare view: View;
  declare catalog: BriefCatalog;
  declare say: TopicSay<"inside">;
  /** Towns and points of the reader's own, to be listed with what the layers have. */
  declare extras: Extras;
  /** Id of the range that the reader chose here; null: the first whose ring is on. */
  declare private chosen: string | null;
  declare private column: Column;
  declare private down: boolean;
  /** Letters that a name must hold. */
  declare private text: string;
  /** Id of a layer, `town` or `own`; empty: all. */
  declare private kind: string;
  /** A verdict; empty: all. */
  declare private only: RowVerdict | "";
  /** So many rows are drawn at most. */
  declare private drawn: number;
  private ranges: readonly Range[] = [];
  private rows: readonly InsideRow[] = [];
  private listed: readonly InsideRow[] = [];

  constructor() {
    super();
    this.extras = { places: [], xyz: new Float64Array() };
    this.chosen = null;
    this.column = "distance";
    this.down = false;
    this.text = "";
    this.kind = "";
    this.only = "";
    this.drawn = PAGE_ROWS;
  }

  private get range(): Range | undefined {
    return this.ranges.find((r) => r.id === this.chosen) ?? this.ranges[0];
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (["view", "catalog", "chosen", "extras"].some((name) => changed.has(name))) {
      this.ranges = rangesOf(this.view, this.catalog, true);
      this.rows = insideRows(this.view, this.catalog, this.range?.figure?.km ?? null, this.extras);
    }
    if (["text", "kind", "only", "chosen", "column", "down"].some((name) => changed.has(name))) this.drawn = PAGE_ROWS;
    this.listed = this.sorted(this.rows.filter((row) => this.fits(row)));
  }

  /** What was selected on the map is brought into sight, inside the list only: the page stays where it is. */
  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get("view");
    if (!before || (before.select === this.view.select && before.check === this.view.check)) return;
    const row = this.querySelector<HTMLElement>("tr.selected");
    const box = row?.closest<HTMLElement>(".scroll-x");
    if (!row || !box) return;
    const [top, bottom] = [row.offsetTop - HEAD_PX, row.offsetTop + row.offsetHeight];
    if (top < box.scrollTop) box.scrollTop = top;
    else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight;
  }

  /** What is listed now, as the reader sees it. */
  get listing(): Listed {
    const { view, catalog, say, range } = this;
    return {
      rows: this.listed,
      names: this.listed.map((row) => this.name(row)),
      kinds: this.listed.map((row) => this.kindName(row)),
      from: originName(originOf(view.from, catalog), say),
      rangeKm: range?.figure?.km ?? null,
    };
  }

  private fits(row: InsideRow): boolean {
    const { text, kind, only } = this;
    if (kind !== "" && kind !== (row.extra?.kind ?? row.layer?.id)) return false;
    if (only !== "" && only !== row.verdict) return false;
    return text === "" || plain(this.name(row)).includes(plain(text));
  }

  private sorted(rows: readonly InsideRow[]): readonly InsideRow[] {
    const { column, down, say } = this;
    // The rows come by distance, and sorting keeps that order among equals.
    if (column === "distance") return down ? [...rows].reverse() : rows;
    const letters = new Intl.Collator(say.language);
    const by: Readonly<Record<Exclude<Column, "distance">, (row: InsideRow) => string | number>> = {
      place: (row) => this.name(row),
      layer: (row) => row.layer?.order ?? (row.extra?.kind === "town" ? 1000 : 1001),
      status: (row) => (row.status === null ? "" : say(`status.${row.status}`)),
      direction: (row) => row.bearingDeg(),
      margin: (row) => row.marginKm ?? 0,
      verdict: (row) => VERDICTS.indexOf(row.verdict ?? "out"),
    };
    const keyed = rows.map((row) => ({ row, key: by[column](row) }));
    keyed.sort((a, b) => (typeof a.key === "number" && typeof b.key === "number" ? a.key - b.key : letters.compare(String(a.key), String(b.key))));
    const sorted = keyed.map(({ row }) => row);
    return down ? sorted.reverse() : sorted;
  }

  private name({ place, extra, lngLat }: InsideRow): string {
    if (place) return inLanguage(place.properties.name, this.say.language);
    return extra?.name || this.say("from.free", { lat: lngLat[1].toFixed(2), lng: lngLat[0].toFixed(2) });
  }

  private kindName({ layer, extra }: InsideRow): string {
    return layer ? inLanguage(layer.title, this.say.language) : this.say(extra?.kind === "own" ? "inside.own" : "inside.town");
  }

  private readonly sortBy = (column: Column): void => {
    this.down = column === this.column ? !this.down : false;
    this.column = column;
    this.dispatchEvent(new SayEvent(this.say(this.down ? "reach.sortedDown" : "reach.sortedUp", { column: this.say(`reach.${column}`) })));
  };

  private margin({ marginKm, verdict }: InsideRow): string {
    if (marginKm === null || verdict === null) return "–";
    return this.say(marginKm < 0 ? "measures.short" : "measures.inside", { km: this.say.km(Math.abs(marginKm)) });
  }

  private verdict({ verdict, budgetKm }: InsideRow): TemplateResult | string {
    if (verdict === null) return "–";
    const word = this.say(VERDICT_WORDS[verdict]);
    return verdict === "too-close" ? html`${word} <span class="quiet">(${this.say("reach.budget", { km: this.say.km(Math.ceil(budgetKm)) })})</span>` : word;
  }

  /** A place of a layer is selected; any other is asked about, which puts it on the map. */
  private isSelected(row: InsideRow): boolean {
    return row.place ? row.id === this.view.select : samePoint(this.view.check, row.lngLat);
  }

  private toggle(row: InsideRow): void {
    const on = !this.isSelected(row);
    this.move(row.place ? select(on ? row.id : null, this.catalog) : setCheck(on ? row.lngLat : null));
  }

  private row(row: InsideRow): TemplateResult {
    const { say } = this;
    const selected = this.isSelected(row);
    const point = compassPoint(row.bearingDeg());
    return html`<tr class=${selected ? "selected" : ""} data-verdict=${row.verdict ?? "none"}>
      <th scope="row">
        <button type="button" class="text-button" aria-pressed=${selected} @click=${() => this.toggle(row)}>${this.name(row)}</button>
      </th>
      <td class="number">${row.farKm === null ? "" : `${formatNumber(row.km)}–`}${say.km(row.farKm ?? row.km)}</td>
      <td class="number">${this.margin(row)}</td>
      <td>${this.verdict(row)}</td>
      <td><span aria-hidden="true">${compassLetters(point, say)}</span><span class="visually-hidden">${say(`compass.${point}`)}</span></td>
      <td>${row.status === null ? "–" : say(`status.${row.status}`)}</td>
      <td>${this.kindName(row)}</td>
    </tr>`;
  }

  private head(column: Column): TemplateResult {
    const sorted = column === this.column;
    return html`<th scope="col" class=${NUMERIC.has(column) ? "number" : ""} aria-sort=${sorted ? (this.down ? "descending" : "ascending") : "none"}>
      <button type="button" @click=${() => this.sortBy(column)}>${this.say(`reach.${column}`)}<span class="sort" aria-hidden="true">${sorted ? (this.down ? "▼" : "▲") : ""}</span></button>
    </th>`;
  }

  private choice(): TemplateResult {
    return html`<label class="tool-field">${this.say("reach.system")}
      <select class="reach-range" @change=${(e: Event) => {
        this.chosen = (e.target as HTMLSelectElement).value;
      }}>
        ${this.ranges.map((r) => html`<option value=${r.id} ?selected=${r === this.range}>${rangeName(r, this.say)} · ${r.figure ? this.say.km(r.figure.km) : this.say("numbers.none")}</option>`)}
      </select>
    </label>`;
  }

  private filters(): TemplateResult {
    const { say, extras, view, catalog } = this;
    const layers = catalog.layers.filter((l) => l.recipe === "places" && view.on.includes(l.id));
    const kinds = [
      ...layers.map((l) => [l.id, inLanguage(l.title, say.language)] as const),
      ...(["town", "own"] as const).filter((kind) => extras.places.some((p) => p.kind === kind)).map((kind) => [kind, say(`inside.${kind}`)] as const),
    ];
    return html`<div class="tool-row">
      <label class="tool-field">${say("inside.text")}
        <input type="search" maxlength="80" .value=${this.text} @input=${(e: Event) => {
          this.text = (e.target as HTMLInputElement).value;
        }} />
      </label>
      <label class="tool-field">${say("reach.layer")}
        <select class="inside-kind" @change=${(e: Event) => {
          this.kind = (e.target as HTMLSelectElement).value;
        }}>
          <option value="" ?selected=${this.kind === ""}>${say("inside.all")}</option>
          ${kinds.map(([id, name]) => html`<option value=${id} ?selected=${id === this.kind}>${name}</option>`)}
        </select>
      </label>
      <label class="tool-field">${say("reach.verdict")}
        <select class="inside-verdict" @change=${(e: Event) => {
          this.only = (e.target as HTMLSelectElement).value as RowVerdict | "";
        }}>
          <option value="" ?selected=${this.only === ""}>${say("inside.all")}</option>
          ${VERDICTS.map((v) => html`<option value=${v} ?selected=${v === this.only}>${say(VERDICT_WORDS[v])}</option>`)}
        </select>
      </label>
    </div>`;
  }

  /** "57 places: within reach 12, out of reach 45" */
  private count(): TemplateResult {
    const { say, listed } = this;
    const parts = VERDICTS.flatMap((v) => {
      const n = listed.reduce((sum, row) => sum + (row.verdict === v ? 1 : 0), 0);
      return n === 0 ? [] : [`${say(VERDICT_WORDS[v])} – ${formatNumber(n)}`];
    });
    return html`<p class="inside-count"><strong>${say.count("places.count", listed.length)}</strong>${parts.length === 0 ? "" : `: ${parts.join(", ")}`}</p>`;
  }

  private table(caption: string): TemplateResult {
    const { say, listed, drawn } = this;
    const shown = listed.slice(0, drawn);
    // What is selected on the map has its row, however far down it stands.
    const selected = listed.slice(drawn).find((row) => this.isSelected(row));
    const more = listed.length - drawn;
    return html`<div class="scroll-x" tabindex="0" role="region" aria-labelledby="reach-caption">
        <table class="reach-table">
          <caption id="reach-caption"><span>${caption}</span></caption>
          <thead><tr>${COLUMNS.map((c) => this.head(c))}</tr></thead>
          <tbody>${[...shown, ...(selected ? [selected] : [])].map((r) => this.row(r))}</tbody>
        </table>
      </div>
      ${
        more > 0
          ? html`<button type="button" class="tool-button" @click=${() => {
              this.drawn += PAGE_ROWS;
            }}>${say("inside.more", { n: formatNumber(Math.min(PAGE_ROWS, more)), left: formatNumber(more) })}</button>`
          : nothing
      }`;
  }

  override render() {
    const { say, view, catalog, range } = this;
    if (!range) return nothing;
    const of = range.figure
      ? `${rangeName(range, say)} · ${say.km(range.figure.km)}, ${whoseFigure(range, view.numbers, say)}`
      : `${rangeName(range, say)} · ${say("numbers.none")}`;
    const caption = say("reach.caption", { from: originName(originOf(view.from, catalog), say), range: of });
    return html`<div class="reach">
      ${this.choice()} ${this.filters()} ${range.figure ? nothing : html`<p class="quiet">${say("reach.noFigure", otherNumber(range, view.numbers, say))}</p>`}
      ${this.count()}
      ${this.listed.length > 0 ? this.table(caption) : html`<p>${say(this.rows.length === 0 ? "reach.empty" : "inside.nothing")}</p>`}
    </div>`;
  }
}
customElements.define("foothold-reach-table", ReachTable);

/** The height of the table's head, which stays where it is. */
const HEAD_PX = 40;

/** Without case and accents. */
const plain = (text: string): string => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

declare global {
  interface HTMLElementTagNameMap {
    "foothold-reach-table": ReachTable;
  }
}
