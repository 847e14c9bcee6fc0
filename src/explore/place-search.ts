import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import "../styles/check.css";
import { type BriefCatalog, inLanguage } from "../catalog/catalog.ts";
import { SayEvent } from "../components/element.ts";
import { TopicElement } from "../components/topic-element.ts";
import { type Candidate, candidates } from "../gazetteer/candidates.ts";
import { looksLikeCoordinates, readCoordinates } from "../gazetteer/coordinates.ts";
import { fold } from "../gazetteer/fold.ts";
import { countryName, type Gazetteer } from "../gazetteer/gazetteer.ts";
import { makeSearch } from "../gazetteer/search.ts";
import type { LngLat } from "../geodesy/earth.ts";
import { loadGazetteer } from "../load-gazetteer.ts";
import { formatNumber } from "../words/say.ts";
import type { TopicSay } from "../words/topics.ts";

/** The reader has chosen a place: [longitude, latitude] in degrees. */
export class PickedEvent extends Event {
  static readonly type = "foothold-picked";
  constructor(readonly at: LngLat) {
    super(PickedEvent.type, { bubbles: true, composed: true });
  }
}

/** What an option of the list stands for; `candidate` is null for typed coordinates. */
interface Choice {
  readonly lngLat: LngLat;
  readonly candidate: Candidate | null;
}

const MOST = 8;
/** Bounds of the classes that towns are put in by inhabitants. */
const CLASSES = [2000, 10_000, 50_000, 100_000, 500_000, 1_000_000] as const;

let serial = 0;

/**
 * A box in which towns, sites, airfields and coordinates are looked for: an editable combobox with a list (ARIA Authoring Practices). Fires
 * {@link PickedEvent}; what is chosen is shown by whoever hears it.
 */
export class PlaceSearch extends TopicElement<"check"> {
  static override properties = {
    ...TopicElement.properties,
    catalog: { attribute: false },
    gazetteer: { state: true },
    failure: { state: true },
    query: { state: true },
    active: { state: true },
    open: { state: true },
  };
  protected readonly topic = "check";
  declare catalog: BriefCatalog;
  declare private gazetteer: Gazetteer | null;
  declare private failure: string | null;
  declare private query: string;
  /** Number of the option that the keys have reached; −1: none. */
  declare private active: number;
  declare private open: boolean;
  private readonly id0 = `place-search-${++serial}`;
  private search: ((query: string, most: number) => readonly Candidate[]) | null = null;
  private found: readonly Choice[] = [];

  constructor() {
    super();
    this.gazetteer = null;
    this.failure = null;
    this.query = "";
    this.active = -1;
    this.open = false;
  }

  /** Sends for the towns when the reader reaches for the box. */
  private readonly bring = (): void => {
    if (this.gazetteer) return;
    this.failure = null;
    loadGazetteer().then(
      (gazetteer) => {
        this.gazetteer = gazetteer;
      },
      (error: unknown) => {
        this.failure = error instanceof Error ? error.message : String(error);
      },
    );
  };

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has("catalog") || changed.has("gazetteer")) this.search = null;
    if (!["query", "gazetteer", "catalog"].some((name) => changed.has(name))) return;
    const { gazetteer } = this;
    const point = readCoordinates(this.query);
    if (point) this.found = [{ lngLat: point, candidate: null }];
    else if (!gazetteer || this.query.trim() === "" || looksLikeCoordinates(this.query)) this.found = [];
    else {
      this.search ??= makeSearch(candidates(gazetteer, this.catalog));
      this.found = this.search(this.query, MOST).map((candidate) => ({ lngLat: candidate.lngLat, candidate }));
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { words } = this;
    if (words && changed.has("query") && this.open && this.gazetteer && !looksLikeCoordinates(this.query) && this.query.trim() !== "") {
      this.dispatchEvent(new SayEvent(this.found.length === 0 ? words("check.none") : words.count("check.found", this.found.length)));
    }
  }

  private typed(event: Event): void {
    this.query = (event.target as HTMLInputElement).value;
    this.active = -1;
    this.open = true;
  }

  /** Empties the box for the next place. */
  clear(): void {
    this.query = "";
  }

  private pick({ lngLat, candidate }: Choice): void {
    this.open = false;
    this.active = -1;
    if (candidate) this.query = candidate.name(this.say.language);
    this.dispatchEvent(new PickedEvent(lngLat));
  }

  private readonly keys = (event: KeyboardEvent): void => {
    const { found, active } = this;
    const go = (next: number): void => {
      event.preventDefault();
      this.open = true;
      this.active = found.length === 0 ? -1 : (next + found.length) % found.length;
    };
    if (event.isComposing) return;
    if (event.key === "ArrowDown") go(active + 1);
    else if (event.key === "ArrowUp") go(active < 0 ? found.length - 1 : active - 1);
    else if (event.key === "Enter") {
      event.preventDefault();
      const chosen = found[active] ?? (this.open ? found[0] : undefined);
      if (chosen) this.pick(chosen);
    } else if (event.key === "Escape" && (this.open || this.query !== "")) {
      // Closes the list first, then empties the box; nothing else on the page hears of it.
      event.stopPropagation();
      event.preventDefault();
      if (this.open && (found.length > 0 || this.query !== "")) this.open = false;
      else this.query = "";
      this.active = -1;
    }
  };

  private size({ population, layer }: Candidate, say: TopicSay<"check">): string {
    if (population === null) return inLanguage(this.catalog.layers.find((l) => l.id === layer)?.title ?? { en: "" }, say.language);
    if (population === 0) return say("check.sizeUnknown");
    const over = CLASSES.filter((bound) => population >= bound).at(-1);
    const under = CLASSES.find((bound) => population < bound);
    if (over === undefined) return say("check.sizeUnder", { n: formatNumber(under ?? 0) });
    if (under === undefined) return say("check.sizeOver", { n: formatNumber(over) });
    return say("check.sizeBetween", { low: formatNumber(over), high: formatNumber(under) });
  }

  /** The country and the size of a town, or the layer of a site. */
  private about(candidate: Candidate, say: TopicSay<"check">): string {
    const country = candidate.country === "" || !this.gazetteer ? "" : countryName(this.gazetteer, candidate.country, say.language);
    return [country, this.size(candidate, say)].filter((part) => part !== "").join(" · ");
  }

  /** The name by which it has been found, where that is not the one that is shown. */
  private foundBy({ names }: Candidate, shown: string): string {
    const query = fold(this.query.trim());
    const name = fold(shown).startsWith(query) ? undefined : names.find((other) => fold(other).startsWith(query));
    return name === undefined ? "" : ` (${name})`;
  }

  private option(choice: Choice, i: number, say: TopicSay<"check">): TemplateResult {
    const { candidate, lngLat } = choice;
    const [lng, lat] = lngLat;
    const name = candidate?.name(say.language) ?? "";
    return html`<li
      role="option"
      id=${`${this.id0}-${i}`}
      aria-selected=${i === this.active ? "true" : "false"}
      @mousedown=${(e: MouseEvent) => e.preventDefault()}
      @click=${() => this.pick(choice)}
    >
      <span class="place-name">${candidate ? name + this.foundBy(candidate, name) : say("check.thisPoint", { point: say("from.free", { lat: lat.toFixed(4), lng: lng.toFixed(4) }) })}</span>
      ${candidate ? html`<span class="quiet">${this.about(candidate, say)}</span>` : nothing}
    </li>`;
  }

  /** What stands under the box when there is no list. */
  private note(say: TopicSay<"check">): TemplateResult | typeof nothing {
    const query = this.query.trim();
    if (this.failure !== null) {
      return html`<p role="status">${say("problem.data-failed", { detail: this.failure })} <button type="button" class="text-button" @click=${this.bring}>${say("details.again")}</button></p>`;
    }
    if (!this.open || query === "") return nothing;
    if (this.found.length > 0) return nothing;
    if (looksLikeCoordinates(query)) return html`<p>${say("check.bad", { detail: query })}</p>`;
    if (!this.gazetteer) return html`<p class="quiet">${say("check.wait")}</p>`;
    return html`<p>${say("check.none")}</p>`;
  }

  protected content(say: TopicSay<"check">) {
    const { found, active } = this;
    const listed = this.open && found.length > 0;
    return html`<div class="place-search">
      <label class="tool-field" for=${this.id0}>${say("check.label")}</label>
      <div class="place-box">
        <input
          id=${this.id0}
          type="text"
          role="combobox"
          autocomplete="off"
          autocapitalize="words"
          spellcheck="false"
          enterkeyhint="search"
          maxlength="80"
          aria-autocomplete="list"
          aria-expanded=${listed ? "true" : "false"}
          aria-controls=${`${this.id0}-list`}
          aria-activedescendant=${listed && active >= 0 ? `${this.id0}-${active}` : nothing}
          aria-describedby=${`${this.id0}-hint`}
          .value=${this.query}
          @focus=${this.bring}
          @input=${this.typed}
          @keydown=${this.keys}
          @blur=${() => {
            this.open = false;
          }}
        />
        <ul role="listbox" id=${`${this.id0}-list`} aria-label=${say("check.results")} ?hidden=${!listed}>
          ${listed ? found.map((choice, i) => this.option(choice, i, say)) : nothing}
        </ul>
      </div>
      ${this.note(say)}
      <p class="quiet" id=${`${this.id0}-hint`}>${say("check.hint")}</p>
    </div>`;
  }
}
customElements.define("foothold-place-search", PlaceSearch);
