import { html, nothing, type TemplateResult } from "lit";
import { type Catalog, isWhole } from "../catalog/catalog.ts";
import "../styles/take.css";
import "../components/copy-link.ts";
import { Section } from "../components/section.ts";
import { loadGround } from "../ground.ts";
import { loadWhole } from "../load-catalog.ts";
import type { Mode } from "../map/palette.ts";
import { writeLink } from "../state/link.ts";
import type { Own } from "../state/own-points.ts";
import type { TopicSay } from "../words/topics.ts";
import { choice } from "./choice.ts";
import { addressOf, type Citations, citeView, dayOf, frozenHere, viewTitle } from "./cite-view.ts";
import "./copy-text.ts";
import { save } from "../components/save.ts";
import { facesOf, type Probe, probesFor, withFaces } from "./faces.ts";
import { fileName } from "./file-name.ts";
import { readyToPrint } from "./print.ts";
import { bringStill, drawStill, type Still, type Wanted } from "./still.ts";
import { createSupplies, type Supplies } from "./supplies.ts";
import { TooLargeError, toPng } from "./to-png.ts";
import { heldRanges, placeRow, visibleFeatures } from "./visible.ts";

const SIZES = ["screen", "card", "paper"] as const;
type Size = (typeof SIZES)[number];
/** In CSS pixels: a social card, and A4 at 96 to the inch. */
const FIXED: Readonly<Record<Exclude<Size, "screen">, { readonly width: number; readonly height: number }>> = {
  card: { width: 1200, height: 630 },
  paper: { width: 1123, height: 794 },
};
const SCALES = [1, 2, 3] as const;
const MODES = ["light", "dark"] as const;
const DATA = ["geojson", "csv", "kml"] as const;
type DataFormat = (typeof DATA)[number];
const MEDIA: Readonly<Record<DataFormat, string>> = {
  geojson: "application/geo+json",
  csv: "text/csv;charset=utf-8",
  kml: "application/vnd.google-earth.kml+xml",
};

type Step = "gather" | "draw" | "pixels" | "facts";
interface SavedFile {
  readonly blob: Blob;
  readonly name: string;
}

/** The same promise, given up as soon as the signal says so. */
function until<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    promise.then(resolve, reject);
  });
}

/** Lets the browser show what has been said before it is kept busy. */
const shown = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));

/** The view as picture, data, citation and link, and on paper. */
export class TakeView extends Section<"take"> {
  static override properties = {
    ...Section.properties,
    own: { attribute: false },
    size: { state: true },
    mode: { state: true },
    scale: { state: true },
    step: { state: true },
    told: { state: true },
  };
  protected readonly topic = "take";
  /** The points that the reader has opened. */
  declare own: Own | null;
  declare private size: Size;
  /** null: as the page is. */
  declare private mode: Mode | null;
  declare private scale: (typeof SCALES)[number];
  /** What is being done; null: nothing. */
  declare private step: Step | null;
  /** What became of it, as a sentence. */
  declare private told: string;
  private stopper: AbortController | null = null;
  private kept: Supplies | null = null;

  constructor() {
    super();
    this.size = "screen";
    this.mode = null;
    this.scale = 2;
    this.step = null;
    this.told = "";
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopper?.abort();
  }

  private get supplies(): Supplies {
    this.kept ??= createSupplies(this.measured, loadGround, () => this.own);
    return this.kept;
  }

  private get pageMode(): Mode {
    return document.documentElement.dataset.theme === "dark" ? "dark" : "light";
  }

  /** Does a piece of work that ends in a file, and says how it ended. A new piece takes the place of one that is still being done. */
  private async work(say: TopicSay<"take">, failure: "picture" | "facts", job: (signal: AbortSignal) => Promise<SavedFile>): Promise<void> {
    this.stopper?.abort();
    const stopper = new AbortController();
    this.stopper = stopper;
    this.told = "";
    try {
      const { blob, name } = await job(stopper.signal);
      stopper.signal.throwIfAborted();
      save(blob, name);
      this.told = say("take.saved", { name });
    } catch (error) {
      if (stopper !== this.stopper) return;
      if (stopper.signal.aborted) this.told = say("take.cancelled");
      else if (error instanceof TooLargeError) this.told = say("take.failed.pixels");
      else this.told = say(`take.failed.${failure}`, { detail: error instanceof Error ? error.message : String(error) });
    } finally {
      if (stopper === this.stopper) this.step = null;
    }
  }

  private readonly cancel = (): void => {
    this.stopper?.abort();
    // The button goes away: the keyboard stays where the reader was.
    this.querySelector<HTMLElement>(".take-picture .tool-button")?.focus();
  };

  private wanted(say: TopicSay<"take">): Wanted {
    const { view, catalog, measured } = this;
    const map = document.querySelector(".map-canvas");
    const onScreen = { width: map?.clientWidth ?? 0, height: map?.clientHeight ?? 0 };
    const size = this.size === "screen" ? (onScreen.width > 0 && onScreen.height > 0 ? onScreen : FIXED.card) : FIXED[this.size];
    const at = catalog.passages.findIndex((p) => p.id === view.passage);
    const passage = at < 0 ? [] : [say("passage.of", { n: at + 1, total: catalog.passages.length })];
    return {
      view,
      catalog,
      territories: measured.territories,
      say,
      mode: this.mode ?? this.pageMode,
      ...size,
      title: viewTitle(view, catalog, say),
      caption: [say("site.name"), ...passage, say.date(view.date)].join(" · "),
      id: "foothold",
    };
  }

  /** The picture of the present view with its faces inside. */
  private async still(say: TopicSay<"take">, signal: AbortSignal): Promise<Still & { readonly probes: readonly Probe[] }> {
    const wanted = this.wanted(say);
    this.step = "gather";
    await until(signal, bringStill(wanted, this.supplies));
    this.step = "draw";
    await until(signal, shown());
    const still = drawStill(wanted, this.supplies);
    if (!still) throw new Error("there is no ground to draw on");
    const faces = facesOf(document.styleSheets, document.baseURI);
    return { ...still, svg: await until(signal, withFaces(still.svg, faces)), probes: probesFor(still.svg, faces) };
  }

  private readonly savePicture = (say: TopicSay<"take">, format: "svg" | "png"): Promise<void> =>
    this.work(say, "picture", async (signal) => {
      const [name, scale] = [fileName(this.view, this.catalog), this.scale];
      const still = await this.still(say, signal);
      if (format === "svg")
        return { blob: new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${still.svg}\n`], { type: "image/svg+xml" }), name: `${name}.svg` };
      this.step = "pixels";
      await until(signal, shown());
      return { blob: await until(signal, toPng(still, scale, still.probes, signal)), name: `${name}${scale === 1 ? "" : `-${scale}x`}.png` };
    });

  private whole(): Promise<Catalog> {
    return isWhole(this.catalog) ? Promise.resolve(this.catalog) : loadWhole(this.say.language);
  }

  private readonly saveData = (say: TopicSay<"take">, format: DataFormat): Promise<void> =>
    this.work(say, "facts", async (signal) => {
      const { view } = this;
      this.step = "facts";
      const [catalog, files] = await until(signal, Promise.all([this.whole(), import("./to-files.ts"), this.supplies.bringDrawing(view, this.catalog, say)]));
      const drawing = this.supplies.drawing(view, catalog, "light", say);
      const address = addressOf(view, catalog, document.baseURI);
      const origin = { title: viewTitle(view, catalog, say), citation: citeView(view, catalog, say, address, dayOf(new Date()), frozenHere()).view, address };
      const text = (): string => {
        if (format === "csv") return files.toCsvFile(drawing.places.map((place) => placeRow(place, view, catalog, heldRanges(view, catalog), say)));
        const features = visibleFeatures(view, drawing, catalog, say);
        return format === "kml" ? files.toKmlFile(features, origin) : files.toGeojsonFile(features, origin);
      };
      return { blob: new Blob([text()], { type: MEDIA[format] }), name: `${fileName(view, catalog)}.${format}` };
    });

  private picture(say: TopicSay<"take">): TemplateResult {
    return html`<p class="quiet">${say("take.picture.about")}</p>
      <div class="tool-row">
        ${choice(
          say("take.size"),
          SIZES,
          this.size,
          (size) => say(`take.size.${size}`),
          (size) => (this.size = size),
        )}
        ${choice(
          say("bar.theme"),
          MODES,
          this.mode ?? this.pageMode,
          (mode) => say(`theme.${mode}`),
          (mode) => (this.mode = mode),
        )}
        ${choice(
          say("take.scale"),
          SCALES,
          this.scale,
          (scale) => `${scale}×`,
          (scale) => (this.scale = scale),
        )}
      </div>
      <div class="tool-row take-picture">
        <button type="button" class="tool-button" @click=${() => void this.savePicture(say, "svg")}>${say("take.download", { format: "SVG" })}</button>
        <button type="button" class="tool-button" @click=${() => void this.savePicture(say, "png")}>${say("take.download", { format: "PNG" })}</button>
      </div>`;
  }

  private data(say: TopicSay<"take">): TemplateResult {
    const names: Readonly<Record<DataFormat, string>> = { geojson: "GeoJSON", csv: say("take.data.table"), kml: "KML" };
    return html`<p class="quiet">${say("take.data.about")}</p>
      <div class="tool-row">
        ${DATA.map((format) => html`<button type="button" class="tool-button" @click=${() => void this.saveData(say, format)}>${say("take.download", { format: names[format] })}</button>`)}
      </div>
      <p><a class="take-all" href="data/datapackage.json">${say("take.data.all")}</a></p>`;
  }

  private cite(say: TopicSay<"take">): TemplateResult {
    const { view, catalog } = this;
    const texts: Citations = citeView(view, catalog, say, addressOf(view, catalog, document.baseURI), dayOf(new Date()), frozenHere());
    const text = (name: string, own: string, rows: number) =>
      html`<foothold-copy-text .name=${name} .text=${own} .rows=${rows} .label=${say("take.copy", { format: name })} .said=${say("take.copied", { format: name })} .byHand=${say("take.byHand")}></foothold-copy-text>`;
    return html`<p><foothold-copy-link .link=${writeLink(view, catalog)} .label=${say("take.link")} .say=${say}></foothold-copy-link></p>
      <p class="quiet">${say("take.cite.about")}</p>
      ${text(say("take.cite.plain"), texts.plain, 6)} ${text("BibTeX", texts.bibtex, 8)} ${text("CSL-JSON", texts.csl, 8)}`;
  }

  private paper(say: TopicSay<"take">): TemplateResult {
    return html`<p class="quiet">${say("take.print.about")}</p>
      <div class="tool-row">
        <button type="button" class="tool-button" @click=${() => void readyToPrint().then(() => window.print())}>${say("take.print.button")}</button>
      </div>`;
  }

  private progress(say: TopicSay<"take">): TemplateResult {
    const { step } = this;
    return html`<div class="take-progress">
      <p role="status">${step === null ? this.told : say(`take.step.${step}`)}</p>
      ${step === null ? nothing : html`<progress aria-label=${say(`take.step.${step}`)}></progress> <button type="button" class="tool-button" @click=${this.cancel}>${say("take.cancel")}</button>`}
    </div>`;
  }

  protected content(say: TopicSay<"take">) {
    return html`
      ${this.fold(say("take.picture"), this.picture(say), true)} ${this.fold(say("take.data"), this.data(say))} ${this.progress(say)}
      ${this.fold(say("take.cite"), this.cite(say))} ${this.fold(say("take.print"), this.paper(say))}
    `;
  }
}
customElements.define("foothold-take-view", TakeView);
