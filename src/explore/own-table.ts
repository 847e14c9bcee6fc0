import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { BriefCatalog } from "../catalog/catalog.ts";
import { budget } from "../claims/budget.ts";
import { originName } from "../claims/describe.ts";
import { originOf, type Range } from "../claims/reach-rows.ts";
import { PlainElement, SayEvent } from "../components/element.ts";
import { OwnEvent } from "../components/own-event.ts";
import { compassLetters } from "../components/reach-table.ts";
import { initialBearingDeg } from "../geodesy/bearing.ts";
import { compassPoint } from "../geodesy/compass-point.ts";
import { distanceKm } from "../geodesy/distance.ts";
import { nearestPlaces } from "../geodesy/nearest-places.ts";
import { reach, type Verdict } from "../geodesy/reach.ts";
import { type PointSet, selectPoint } from "../state/own-points.ts";
import type { View } from "../state/view.ts";
import type { TopicSay } from "../words/topics.ts";

/** So many of the points are listed. */
const LISTED = 20;
const COLUMNS = ["place", "distance", "margin", "verdict", "direction"] as const;
type Column = (typeof COLUMNS)[number];
const NUMERIC: ReadonlySet<Column> = new Set(["distance", "margin"]);
const VERDICTS: readonly Verdict[] = ["within", "too-close", "out"];
const VERDICT_WORDS = { within: "reach.within", out: "reach.out", "too-close": "reach.close" } as const;

interface Row {
  readonly index: number;
  readonly name: string;
  readonly km: number;
  readonly bearingDeg: number;
  readonly marginKm: number | null;
  readonly verdict: Verdict | null;
}

/** The reader's own points that are nearest to the position: a table to sort, linked to the map. */
export class OwnTable extends PlainElement {
  static override properties = {
    set: { attribute: false },
    range: { attribute: false },
    selected: { attribute: false },
    view: { attribute: false },
    catalog: { attribute: false },
    say: { attribute: false },
    column: { state: true },
    down: { state: true },
  };
  declare set: PointSet;
  declare range: Range | undefined;
  declare selected: number | null;
  declare view: View;
  declare catalog: BriefCatalog;
  declare say: TopicSay<"own">;
  declare private column: Column;
  declare private down: boolean;
  private rows: readonly Row[] = [];

  constructor() {
    super();
    this.column = "distance";
    this.down = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (["set", "range", "view", "catalog", "selected"].some((name) => changed.has(name))) this.rows = this.measure();
  }

  /** The nearest, and the chosen one even where it is none of them. */
  private measure(): readonly Row[] {
    const { points, places, xyz } = this.set;
    const { lngLat, precisionKm } = originOf(this.view.from, this.catalog);
    const rangeKm = this.range?.figure?.km;
    const nearest = nearestPlaces(lngLat, places, LISTED, xyz);
    const chosen = this.selected === null ? undefined : places[this.selected];
    const more =
      chosen && this.selected !== null && !nearest.some((n) => n.index === this.selected) ? [{ index: this.selected, km: distanceKm(lngLat, chosen) }] : [];
    return [...nearest, ...more].flatMap(({ index, km }): Row[] => {
      const point = points[index];
      if (!point) return [];
      const ends = [
        { precisionKm, borderKm: 0 },
        { precisionKm: point.precisionKm, borderKm: 0 },
      ];
      const held = rangeKm === undefined ? { marginKm: null, verdict: null } : reach(km, rangeKm, budget(km, ends).totalKm);
      const name = point.name || `${point.lngLat[1].toFixed(3)}, ${point.lngLat[0].toFixed(3)}`;
      return [{ index, name, km, bearingDeg: initialBearingDeg(lngLat, point.lngLat), ...held }];
    });
  }

  private sorted(): readonly Row[] {
    const by: Readonly<Record<Column, (a: Row, b: Row) => number>> = {
      place: (a, b) => a.name.localeCompare(b.name, this.say.language),
      distance: (a, b) => a.km - b.km,
      margin: (a, b) => (a.marginKm ?? 0) - (b.marginKm ?? 0),
      verdict: (a, b) => VERDICTS.indexOf(a.verdict ?? "out") - VERDICTS.indexOf(b.verdict ?? "out"),
      direction: (a, b) => a.bearingDeg - b.bearingDeg,
    };
    const rows = [...this.rows].sort(by[this.column]);
    return this.down ? rows.reverse() : rows;
  }

  private sortBy(column: Column): void {
    this.down = column === this.column ? !this.down : false;
    this.column = column;
    this.dispatchEvent(new SayEvent(this.say(this.down ? "reach.sortedDown" : "reach.sortedUp", { column: this.say(`reach.${column}`) })));
  }

  private head(column: Column): TemplateResult {
    const sorted = column === this.column;
    return html`<th scope="col" class=${NUMERIC.has(column) ? "number" : ""} aria-sort=${sorted ? (this.down ? "descending" : "ascending") : "none"}>
      <button type="button" @click=${() => this.sortBy(column)}>${this.say(`reach.${column}`)}<span class="sort" aria-hidden="true">${sorted ? (this.down ? "▼" : "▲") : ""}</span></button>
    </th>`;
  }

  private row({ index, name, km, bearingDeg, marginKm, verdict }: Row): TemplateResult {
    const { say } = this;
    const selected = index === this.selected;
    const point = compassPoint(bearingDeg);
    const margin = marginKm === null ? "–" : say(marginKm < 0 ? "measures.short" : "measures.inside", { km: say.km(Math.abs(marginKm)) });
    return html`<tr class=${selected ? "selected" : ""} data-verdict=${verdict ?? "none"}>
      <th scope="row"><button type="button" class="text-button" aria-pressed=${selected} @click=${() => this.dispatchEvent(new OwnEvent(selectPoint(selected ? null : index)))}>${name}</button></th>
      <td class="number">${say.km(km)}</td>
      <td class="number">${margin}</td>
      <td>${verdict === null ? "–" : say(VERDICT_WORDS[verdict])}</td>
      <td><span aria-hidden="true">${compassLetters(point, say)}</span><span class="visually-hidden">${say(`compass.${point}`)}</span></td>
    </tr>`;
  }

  override render() {
    if (this.rows.length === 0) return nothing;
    const from = originName(originOf(this.view.from, this.catalog), this.say);
    return html`<div class="reach own-nearest"><div class="scroll-x" tabindex="0" role="region" aria-labelledby="own-caption">
      <table class="reach-table">
        <caption id="own-caption"><span>${this.say("own.nearest", { from })}</span></caption>
        <thead><tr>${COLUMNS.map((c) => this.head(c))}</tr></thead>
        <tbody>${this.sorted().map((r) => this.row(r))}</tbody>
      </table>
    </div></div>`;
  }
}
customElements.define("foothold-own-table", OwnTable);
