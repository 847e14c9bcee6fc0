import { html, nothing, type TemplateResult } from "lit";
import { otherNumber, rangeName, whoseFigure } from "../claims/describe.ts";
import { rangesOf } from "../claims/reach-rows.ts";
import { OwnEvent } from "../components/own-event.ts";
import { dotTemplate } from "../components/own-key.ts";
import { Section } from "../components/section.ts";
import { type FileProblem, MAX_BYTES, MAX_POINTS, type Places, type Skipped } from "../files/places.ts";
import { readFile } from "../files/read-file.ts";
import { MOST_DOTS, ownLooks } from "../map/recipes/own.ts";
import { chooseRange, type Own, openPoints, ownRange, ownVerdicts, type PointSet, pointSet, removePoints, undoPoints } from "../state/own-points.ts";
import "../styles/own.css";
import { formatNumber } from "../words/say.ts";
import type { TopicSay } from "../words/topics.ts";
import { fewInSight, frameAll } from "./in-sight.ts";
import "./own-table.ts";

type Speaker = TopicSay<"own">;

/** What became of the last thing the reader did. Kept as values: it is said anew in every language. */
type Outcome =
  | { readonly kind: "opened"; readonly file: string; readonly places: Places; readonly encoding: string | null; readonly moved: boolean }
  | { readonly kind: "refused"; readonly file: string; readonly problem: FileProblem }
  | { readonly kind: "cancelled"; readonly file: string }
  | { readonly kind: "removed" }
  | { readonly kind: "undone"; readonly set: PointSet | null };

const MB = MAX_BYTES / 1_000_000;

/** Places from a file of the reader's own. */
export class ExploreOwn extends Section<"own"> {
  static override properties = {
    ...Section.properties,
    own: { attribute: false },
    reading: { state: true },
    outcome: { state: true },
    over: { state: true },
  };
  protected readonly topic = "own";
  declare own: Own | null;
  /** The file that is being read, and the share of it that has been. */
  declare private reading: { readonly file: string; readonly share: number } | null;
  declare private outcome: Outcome | null;
  /** True while a file is held over this part of the page. */
  declare private over: boolean;
  private stopper: AbortController | null = null;

  constructor() {
    super();
    this.own = null;
    this.reading = null;
    this.outcome = null;
    this.over = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("dragover", this.onOver);
    this.addEventListener("dragleave", this.onLeave);
    this.addEventListener("drop", this.onDrop);
    // A file that is dropped beside would take the reader away from the page.
    document.addEventListener("dragover", keepPage);
    document.addEventListener("drop", keepPage);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopper?.abort();
    this.removeEventListener("dragover", this.onOver);
    this.removeEventListener("dragleave", this.onLeave);
    this.removeEventListener("drop", this.onDrop);
    document.removeEventListener("dragover", keepPage);
    document.removeEventListener("drop", keepPage);
  }

  private readonly onOver = (event: DragEvent): void => {
    const { types } = event.dataTransfer ?? {};
    if (!types?.includes("Files") && !types?.includes("text/plain")) return;
    event.preventDefault();
    this.over = true;
  };

  private readonly onLeave = (event: DragEvent): void => {
    if (!(event.relatedTarget instanceof Node && this.contains(event.relatedTarget))) this.over = false;
  };

  private readonly onDrop = (event: DragEvent): void => {
    this.over = false;
    const [file] = event.dataTransfer?.files ?? [];
    const text = event.dataTransfer?.getData("text/plain") ?? "";
    if (!file && text === "") return;
    event.preventDefault();
    const fold = this.querySelector("details");
    if (fold) fold.open = true;
    if (file) void this.read(file, file.name);
    else this.readText(text);
  };

  private readText(text: string): void {
    void this.read(new Blob([text]), this.words?.("own.pasted") ?? "");
  }

  /** Reads a file; what was there before stays until it has been read and found good. The newest file goes before one that is still being read. */
  private async read(file: Blob, name: string): Promise<void> {
    this.stopper?.abort();
    const stopper = new AbortController();
    this.stopper = stopper;
    this.outcome = null;
    this.reading = { file: name, share: 0 };
    const onProgress = (share: number): void => {
      if (this.stopper === stopper) this.reading = { file: name, share };
    };
    const read = await readFile(file, this.say.language, onProgress, stopper.signal).catch(() => null);
    if (this.stopper !== stopper) return;
    this.stopper = null;
    this.reading = null;
    if (read === null) this.outcome = { kind: "cancelled", file: name };
    else if ("problem" in read) this.outcome = { kind: "refused", file: name, problem: read.problem };
    else {
      const set = pointSet(name, read.places.points);
      const moved = fewInSight(set.places);
      this.outcome = { kind: "opened", file: name, places: read.places, encoding: read.encoding, moved };
      this.dispatchEvent(new OwnEvent(openPoints(set)));
      if (moved) this.showAll(set);
    }
  }

  /** Moves the map to where all the points are seen. */
  private showAll({ places }: PointSet): void {
    const framed = frameAll(places);
    if (framed) this.move(framed);
  }

  private undo(): void {
    this.outcome = { kind: "undone", set: this.own?.before?.set ?? null };
    this.dispatchEvent(new OwnEvent(undoPoints));
  }

  private remove_(): void {
    this.outcome = { kind: "removed" };
    this.dispatchEvent(new OwnEvent(removePoints));
  }

  /** Why something was not taken, as a sentence. */
  private why(code: FileProblem["code"], detail: string, say: Speaker): string {
    return say(`own.why.${code}`, { detail: code === "many" ? formatNumber(Number(detail)) : detail });
  }

  private choice(say: Speaker): TemplateResult {
    return html`
      <p>${say("own.intro")} ${say("own.drop")}</p>
      <label class="tool-field own-file">${say("own.file")}
        <input type="file" accept=".geojson,.json,.csv,.tsv,.txt,.kml" @change=${(e: Event) => {
          const input = e.target as HTMLInputElement;
          const [file] = input.files ?? [];
          if (file) void this.read(file, file.name);
          input.value = ""; // so that the same file can be chosen again
        }} />
      </label>
      <p class="quiet">${say("own.formats", { mb: MB, n: formatNumber(MAX_POINTS) })} ${say("own.link")}</p>
      <details class="own-paste"><summary>${say("own.paste")}</summary>
        <form class="own-form" @submit=${(e: SubmitEvent) => {
          e.preventDefault();
          this.readText((e.target as HTMLFormElement).querySelector("textarea")?.value ?? "");
        }}>
          <label class="tool-field">${say("own.pasteLabel")}<textarea rows="5" spellcheck="false" autocomplete="off"></textarea></label>
          <button class="tool-button">${say("own.pasteRead")}</button>
        </form>
      </details>`;
  }

  private progress(say: Speaker): TemplateResult | typeof nothing {
    if (this.reading === null) return nothing;
    const { file, share } = this.reading;
    const label = say("own.reading", { file, percent: Math.round(100 * share) });
    return html`<div class="tool-row own-reading">
      <label class="own-progress"><span>${label}</span><progress max="1" .value=${share}></progress></label>
      <button type="button" class="tool-button" @click=${() => this.stopper?.abort()}>${say("own.cancel")}</button>
    </div>`;
  }

  private result(say: Speaker): TemplateResult | typeof nothing {
    const { outcome } = this;
    if (outcome === null) return nothing;
    switch (outcome.kind) {
      case "refused": {
        const { file, problem } = outcome;
        const reason = this.why(problem.code, problem.detail, say);
        const sentence =
          problem.line === null ? say("own.refused", { file, reason }) : say("own.refusedLine", { file, line: formatNumber(problem.line), reason });
        return html`<p class="own-problem">${sentence} ${this.own?.set ? say("own.kept") : nothing}</p>`;
      }
      case "cancelled":
        return html`<p>${say("own.cancelled", { file: outcome.file })}</p>`;
      case "removed":
        return html`<p>${say("own.removed")}</p>`;
      case "undone":
        return html`<p>${say("own.undone", { what: outcome.set ? contents(outcome.set.file, outcome.set.points.length, say) : say("own.noPoints") })}</p>`;
      case "opened": {
        const { file, places, encoding, moved } = outcome;
        return html`<p>${contents(file, places.points.length, say)} ${moved ? say("own.moved") : nothing}</p>
          ${encoding === null ? nothing : html`<p>${say("own.encoding", { encoding })}</p>`}`;
      }
    }
  }

  /** What of the file that was opened last was left out, and why. */
  private skipped(say: Speaker): TemplateResult | typeof nothing {
    if (this.outcome?.kind !== "opened" || this.outcome.places.skippedCount === 0) return nothing;
    const { skipped, skippedCount } = this.outcome.places;
    const rest = skippedCount - skipped.length;
    const sentence = ({ line, entry, reason, detail }: Skipped): string => {
      const why = this.why(reason, detail, say);
      return line === null
        ? say("own.skippedEntry", { n: formatNumber(entry), reason: why })
        : say("own.skippedLine", { line: formatNumber(line), reason: why });
    };
    return html`<details class="own-skipped"><summary>${say.count("own.skipped", skippedCount)}</summary>
      <ul>${skipped.map((s) => html`<li>${sentence(s)}</li>`)}${rest > 0 ? html`<li>${say.count("own.more", rest)}</li>` : nothing}</ul>
    </details>`;
  }

  /** The points against the range: how many within it, how each kind looks, and the nearest of them. */
  private held(set: PointSet, say: Speaker): TemplateResult {
    const { view, catalog, own } = this;
    const ranges = rangesOf(view, catalog, true);
    const range = ownRange(own, view, catalog);
    const verdicts = ownVerdicts(set, range, view, catalog);
    const km = range?.figure?.km;
    const all = set.points.length;
    const [out, within, close] = ownLooks(document.documentElement.dataset.theme === "dark" ? "dark" : "light");
    const kinds = verdicts && [
      { look: within, word: say("reach.within"), n: verdicts.within },
      { look: close, word: say("reach.close"), n: verdicts.close },
      { look: out, word: say("reach.out"), n: all - verdicts.within - verdicts.close },
    ];
    return html`
      <label class="tool-field">${say("reach.system")}
        <select @change=${(e: Event) => this.dispatchEvent(new OwnEvent(chooseRange((e.target as HTMLSelectElement).value)))}>
          ${ranges.map((r) => html`<option value=${r.id} ?selected=${r === range || r.id === range?.id}>${rangeName(r, say)} · ${r.figure ? `${say.km(r.figure.km)}, ${whoseFigure(r, view.numbers, say)}` : say("numbers.none")}</option>`)}
        </select>
      </label>
      ${
        verdicts === null || kinds === null || km === undefined
          ? range && html`<p class="quiet">${say("reach.noFigure", otherNumber(range, view.numbers, say))}</p>`
          : html`<p class="own-count">${say("own.within", { km: say.km(km), n: formatNumber(verdicts.within), all: formatNumber(all) })}</p>
            <ul class="own-key" aria-label=${say("own.key")}>${kinds.map(
              ({ look, word, n }) => html`<li>${dotTemplate(look)}${word}: ${formatNumber(n)}</li>`,
            )}</ul>`
      }
      <p class="quiet">${say("own.exact")} ${all > MOST_DOTS ? say("own.picture", { n: formatNumber(MOST_DOTS) }) : nothing}</p>
      <foothold-own-table .set=${set} .range=${range} .selected=${own?.selected ?? null} .view=${view} .catalog=${catalog} .say=${say}></foothold-own-table>`;
  }

  protected content(say: Speaker) {
    const { own } = this;
    const set = own?.set;
    const showAll = set ? html`<button type="button" class="tool-button own-all" @click=${() => this.showAll(set)}>${say("own.showAll")}</button>` : nothing;
    return this.fold(
      say("own.title"),
      html`<div class="own ${this.over ? "own-over" : ""}">
        ${this.choice(say)} ${this.progress(say)}
        <div class="own-result" role="status">${this.result(say)}</div>
        ${this.skipped(say)}
        ${
          own?.set || own?.before
            ? html`<div class="tool-row">
                ${showAll}
                ${own.set ? html`<button type="button" class="tool-button" @click=${() => this.remove_()}>${say("own.remove")}</button>` : nothing}
                ${own.before ? html`<button type="button" class="tool-button" @click=${() => this.undo()}>${say("own.undo")}</button>` : nothing}
              </div>`
            : nothing
        }
        ${own?.set ? this.held(own.set, say) : nothing}
      </div>`,
    );
  }
}
customElements.define("foothold-own", ExploreOwn);

/** "towns.csv: 12 points." */
const contents = (file: string, n: number, say: Speaker): string => say("own.opened", { file, points: say.count("own.points", n) });

/** Drops of files are for this part of the page only. */
function keepPage(event: DragEvent): void {
  if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
}
