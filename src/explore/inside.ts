import { html, nothing, type PropertyValues } from "lit";
import { type ExtraPlace, type Extras, extrasOf } from "../claims/inside-rows.ts";
import { SayEvent } from "../components/element.ts";
import "../components/reach-table.ts";
import { save } from "../components/save.ts";
import { Section } from "../components/section.ts";
import { type Gazetteer, TOWN_PRECISION_KM, townName } from "../gazetteer/gazetteer.ts";
import { loadGazetteer } from "../load-gazetteer.ts";
import { formatNumber } from "../words/say.ts";
import type { TopicSay } from "../words/topics.ts";
import { tableAsCsv, tableAsGeoJson } from "./save-table.ts";

/** From how many inhabitants on a town is listed. */
const THRESHOLDS = [1_000_000, 500_000, 100_000, 50_000, 20_000, 1000] as const;

const NO_POINTS: readonly ExtraPlace[] = [];

/** What lies within the ranges: sites, airfields and positions on the map, larger towns, the reader's own points, as a list that follows the view. */
export class ExploreInside extends Section<"inside"> {
  static override properties = {
    ...Section.properties,
    points: { attribute: false },
    isOpen: { state: true },
    least: { state: true },
    gazetteer: { state: true },
    failure: { state: true },
  };
  protected readonly topic = "inside";
  /** The reader's own points, listed with the others. */
  declare points: readonly ExtraPlace[];
  /** A folded list costs nothing, however the view moves. */
  declare private isOpen: boolean;
  /** From so many inhabitants on towns are listed; 0: none are. */
  declare private least: number;
  declare private gazetteer: Gazetteer | null;
  declare private failure: string | null;
  private extras: Extras = extrasOf([]);

  constructor() {
    super();
    this.points = NO_POINTS;
    this.isOpen = false;
    this.least = 0;
    this.gazetteer = null;
    this.failure = null;
    // The event does not bubble.
    const follow = (e: Event) => {
      if (e.target === this.querySelector("details")) this.isOpen = (e.target as HTMLDetailsElement).open;
    };
    this.addEventListener("toggle", follow, { capture: true });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!["points", "least", "gazetteer", "words"].some((name) => changed.has(name))) return;
    const { least, gazetteer, words } = this;
    const towns = least === 0 || !gazetteer || !words ? [] : gazetteer.towns.filter((town) => town.population >= least);
    this.extras = extrasOf([
      ...this.points,
      ...towns.map((town, i): ExtraPlace => {
        const name = townName(town, words?.language ?? "en");
        return { id: `town-${i}`, name, lngLat: town.lngLat, precisionKm: TOWN_PRECISION_KM, kind: "town" };
      }),
    ]);
  }

  private async listTowns(least: number): Promise<void> {
    this.least = least;
    if (least === 0 || this.gazetteer) return;
    this.failure = null;
    try {
      this.gazetteer = await loadGazetteer();
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }

  private async save(as: "csv" | "geojson"): Promise<void> {
    const listed = this.querySelector("foothold-reach-table")?.listing;
    if (!listed || !this.words) return;
    try {
      const text = as === "csv" ? await tableAsCsv(listed) : tableAsGeoJson(listed);
      save(new Blob([text], { type: as === "csv" ? "text/csv;charset=utf-8" : "application/geo+json" }), `foothold-what-is-inside.${as}`);
      this.dispatchEvent(new SayEvent(this.words("inside.saved", { count: this.words.count("places.count", listed.rows.length) })));
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }

  private body(say: TopicSay<"inside">) {
    const { view, catalog, extras, least, failure } = this;
    return html`<label class="tool-field">${say("inside.towns")}
        <select class="inside-towns" @change=${(e: Event) => void this.listTowns(Number((e.target as HTMLSelectElement).value))}>
          <option value="0" ?selected=${least === 0}>${say("inside.noTowns")}</option>
          ${THRESHOLDS.map((n) => html`<option value=${n} ?selected=${n === least}>${say("inside.townsFrom", { n: formatNumber(n) })}</option>`)}
        </select>
      </label>
      ${least > 0 && !this.gazetteer && failure === null ? html`<p class="quiet">${say("inside.wait")}</p>` : nothing}
      ${failure === null ? nothing : html`<p role="status">${say("problem.data-failed", { detail: failure })}</p>`}
      <foothold-reach-table .view=${view} .catalog=${catalog} .say=${say} .extras=${extras}></foothold-reach-table>
      <div class="tool-row">
        <button type="button" class="tool-button" @click=${() => void this.save("csv")}>${say("inside.csv")}</button>
        <button type="button" class="tool-button" @click=${() => void this.save("geojson")}>${say("inside.geojson")}</button>
      </div>`;
  }

  protected content(say: TopicSay<"inside">) {
    return this.fold(say("inside.title"), this.isOpen ? this.body(say) : nothing);
  }
}
customElements.define("foothold-inside", ExploreInside);
