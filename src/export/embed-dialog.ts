import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { BriefCatalog } from "../catalog/catalog.ts";
import { type Frozen, readFrozen } from "../catalog/citation.ts";
import { LANGUAGES, type Language } from "../catalog/languages.ts";
import { Section } from "../components/section.ts";
import { CONTROLS, type Control, DEFAULT_CONTROLS, LIVE, type WhenLive } from "../embed/options.ts";
import { fetchJson } from "../fetch-json.ts";
import { loadBrief } from "../load-catalog.ts";
import { passageView } from "../state/link.ts";
import { defaultView, THEMES, type Theme, type View } from "../state/view.ts";
import "../styles/take.css";
import { SPOKEN } from "../words/at-hand.ts";
import { loadTopic, type TopicSay } from "../words/topics.ts";
import { altText } from "./alt-text.ts";
import { choice } from "./choice.ts";
import { frozenHere } from "./cite-view.ts";
import "./copy-text.ts";
import { type Codes, type Embed, embedCodes, frameAddress, suggestedHeight } from "./embed-codes.ts";

const SHOWN = ["view", "passage", "start"] as const;
type Shown = (typeof SHOWN)[number];
type EmbedSay = TopicSay<"embed">;

/** Narrowest and widest frame in CSS pixels; the one that is tried where the host's column decides. */
const [LEAST_PX, MOST_PX, COLUMN_PX] = [280, 2000, 640];
const LEAST_HEIGHT_PX = 200;
/** The preview follows a view that has stood still for so long. */
const REST_MS = 500;

/** A whole number from a field, within bounds; null for anything else. */
function pixels(text: string, least: number, most: number): number | null {
  const value = /^\d{2,5}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
}

/** Every frozen copy that the site lists. Whatever else is there is no copy. */
async function loadCopies(): Promise<readonly Frozen[]> {
  const listed = await fetchJson<unknown>("data/frozen.json").catch(() => []);
  return Array.isArray(listed) ? listed.flatMap((one: Partial<Frozen> | null) => readFrozen(`${one?.hash} ${one?.date}`) ?? []) : [];
}

/** The view for somebody's own page: what to choose, how it will look, and codes to copy. */
export class EmbedDialog extends Section<"embed"> {
  static override properties = {
    ...Section.properties,
    shown: { state: true },
    width: { state: true },
    height: { state: true },
    theme: { state: true },
    language: { state: true },
    live: { state: true },
    controls: { state: true },
    frozen: { state: true },
    copy: { state: true },
    alt: { state: true },
    grows: { state: true },
    open: { state: true },
    other: { state: true },
    tried: { state: true },
    told: { state: true },
  };
  protected readonly topic = "embed";
  declare private shown: Shown;
  /** In CSS pixels; null: the host's column decides. */
  declare private width: number | null;
  /** null: as suggested. */
  declare private height: number | null;
  declare private theme: Theme;
  /** null: the page's. */
  declare private language: Language | null;
  declare private live: WhenLive;
  declare private controls: readonly Control[];
  declare private frozen: boolean;
  /** The frozen copy that can be had. */
  declare private copy: Frozen | null;
  /** The reader's own text in the picture's place; null: ours. */
  declare private alt: string | null;
  declare private grows: boolean;
  declare private open: boolean;
  /** Words and texts of the embed's language, where it is not the page's. */
  declare private other: { readonly say: EmbedSay; readonly catalog: BriefCatalog } | null;
  /** The address that the preview shows. */
  declare private tried: string;
  /** The height that the preview has asked for, at the width that it stood in. */
  declare private told: { readonly address: string; readonly width: number; readonly height: number } | null;
  private rest: ReturnType<typeof setTimeout> | undefined;
  private readonly sizes = new ResizeObserver(() => this.fit());

  constructor() {
    super();
    this.shown = "view";
    this.width = null;
    this.height = null;
    this.theme = "auto";
    this.language = null;
    this.live = "tap";
    this.controls = DEFAULT_CONTROLS;
    this.copy = frozenHere();
    this.frozen = this.copy !== null;
    this.alt = null;
    this.grows = true;
    this.open = false;
    this.other = null;
    this.tried = "";
    this.told = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("message", this.hear);
    this.addEventListener("toggle", this.onToggle, { capture: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("message", this.hear);
    this.removeEventListener("toggle", this.onToggle, { capture: true });
    this.sizes.disconnect();
    clearTimeout(this.rest);
  }

  private readonly onToggle = ({ target }: Event): void => {
    this.open = (target as HTMLDetailsElement).open;
    if (this.open && this.copy === null) void loadCopies().then(([newest = null]) => (this.copy = newest));
  };

  /** Only a height is taken, and only from our own preview. */
  private readonly hear = ({ data, source }: MessageEvent<{ foothold?: unknown; type?: unknown; height?: unknown } | null>): void => {
    const frame = this.querySelector("iframe");
    if (!frame || source !== frame.contentWindow || data?.foothold !== 1 || data.type !== "height" || typeof data.height !== "number") return;
    this.told = { address: this.tried, width: this.tryWidth, height: Math.min(3000, Math.max(LEAST_HEIGHT_PX, Math.ceil(data.height))) };
  };

  private get spoken(): Language {
    return this.language ?? this.say.language;
  }

  /** The width that the preview stands in. */
  private get tryWidth(): number {
    return this.width ?? COLUMN_PX;
  }

  private get shownView(): View {
    const { view, catalog, shown } = this;
    const own = shown === "view" ? view : shown === "passage" && view.passage !== null ? passageView(view.passage, catalog) : defaultView(catalog);
    return { ...own, lang: this.spoken, theme: this.theme, lesson: null, step: null };
  }

  /** Top of the site, or of the copy that is asked for: a page knows where it is itself. */
  private get base(): string {
    const here = frozenHere();
    const path = here === null ? (this.frozen && this.copy ? `v/${this.copy.hash}/` : "./") : this.frozen ? "./" : "../../";
    return new URL(path, document.baseURI).href;
  }

  private get suggested(): number {
    const { told, tried, tryWidth } = this;
    return told !== null && told.address === tried && told.width === tryWidth ? told.height : suggestedHeight(tryWidth);
  }

  private embed(say: EmbedSay): Embed {
    const view = this.shownView;
    const [speak, catalog] = this.other ? [this.other.say, this.other.catalog] : [say, this.catalog];
    const { title } = catalog.article;
    const passage = catalog.passages.find(({ id }) => id === view.passage);
    return {
      base: this.base,
      view,
      live: this.live,
      controls: this.controls,
      width: this.width,
      height: this.height ?? this.suggested,
      title: passage ? speak("embed.name.passage", { n: passage.paragraph, title }) : speak("embed.name.all", { title }),
      alt: this.alt ?? altText(view, catalog, this.judge, this.measured.territories, speak),
      credit: speak("map.credit"),
      grows: this.grows,
    };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.say || !this.view) return;
    if (changed.has("view") && this.view.passage === null && this.shown === "passage") this.shown = "start";
    if (changed.has("language") || changed.has("say")) void this.bringLanguage();
  }

  /** Brings the words of the embed's language; without them it is described in the page's. The newest language wins. */
  private async bringLanguage(): Promise<void> {
    const { spoken } = this;
    if (spoken === this.say.language) {
      this.other = null;
      return;
    }
    const [say, catalog] = await Promise.all([loadTopic("embed", spoken), loadBrief(spoken)]).catch(() => [null, null] as const);
    if (spoken === this.spoken) this.other = say === null ? null : { say, catalog };
  }

  protected override updated(): void {
    if (!this.open || this.words === null) return;
    const wanted = frameAddress(this.embed(this.words), this.catalog);
    clearTimeout(this.rest);
    if (this.tried === "") this.tried = wanted;
    else if (this.tried !== wanted)
      this.rest = setTimeout(() => {
        this.tried = wanted;
      }, REST_MS);
    this.fit();
  }

  /** The preview is as wide as it will be, made smaller where there is less room. */
  private fit(): void {
    const frame = this.querySelector("iframe");
    const room = frame?.parentElement;
    if (!frame || !room || this.words === null) return;
    this.sizes.observe(room);
    const height = this.height ?? this.suggested;
    const scale = Math.min(1, room.clientWidth / this.tryWidth);
    if (scale === 0) return;
    [frame.width, frame.height] = [String(this.tryWidth), String(height)];
    frame.style.transform = scale < 1 ? `scale(${scale})` : "";
    room.style.height = `${Math.ceil(height * scale)}px`;
  }

  private number(label: string, value: number, bounds: readonly [least: number, most: number], set: (value: number | null) => void): TemplateResult {
    const [least, most] = bounds;
    return html`<label class="tool-field"
      ><span>${label}</span><input type="number" inputmode="numeric" min=${least} max=${most} step="10" .value=${String(value)} @change=${(e: Event) => {
        const field = e.target as HTMLInputElement;
        const read = pixels(field.value, least, most);
        set(read);
        if (read === null) field.value = String(value);
      }}
    /></label>`;
  }

  private check(label: string, checked: boolean, set: (checked: boolean) => void): TemplateResult {
    return html`<label class="embed-check"><input type="checkbox" .checked=${checked} @change=${(e: Event) => set((e.target as HTMLInputElement).checked)} /> <span>${label}</span></label>`;
  }

  private choices(say: EmbedSay): TemplateResult {
    const { view, catalog } = this;
    const passage = catalog.passages.find(({ id }) => id === view.passage);
    const shown = SHOWN.filter((one) => one !== "passage" || passage);
    const widths = ["full", "fixed"] as const;
    return html`<div class="tool-row">
        ${choice(
          say("embed.what"),
          shown,
          this.shown,
          (one) => say(`embed.what.${one}`, { n: passage?.paragraph ?? 0 }),
          (one) => (this.shown = one),
        )}
        ${choice(
          say("bar.language"),
          LANGUAGES,
          this.spoken,
          (one) => SPOKEN[one],
          (one) => (this.language = one),
        )}
        ${choice(
          say("bar.theme"),
          THEMES,
          this.theme,
          (one) => say(`theme.${one}`),
          (one) => (this.theme = one),
        )}
        ${choice(
          say("embed.live"),
          LIVE,
          this.live,
          (one) => say(`embed.live.${one}`),
          (one) => (this.live = one),
        )}
      </div>
      <div class="tool-row">
        ${choice(
          say("embed.width"),
          widths,
          this.width === null ? "full" : "fixed",
          (one) => say(`embed.width.${one}`),
          (one) => (this.width = one === "full" ? null : COLUMN_PX),
        )}
        ${this.width === null ? nothing : this.number(say("embed.px"), this.width, [LEAST_PX, MOST_PX], (value) => (this.width = value ?? this.width))}
        ${this.number(say("embed.height"), this.height ?? this.suggested, [LEAST_HEIGHT_PX, MOST_PX], (value) => (this.height = value))}
      </div>
      <fieldset class="embed-checks"><legend>${say("embed.controls")}</legend>
        ${CONTROLS.map((name) =>
          this.check(say(`embed.controls.${name}`), this.controls.includes(name), (on) => {
            this.controls = CONTROLS.filter((one) => (one === name ? on : this.controls.includes(one)));
          }),
        )}
      </fieldset>
      ${
        this.copy === null
          ? html`<p class="quiet">${say("embed.frozen.none")}</p>`
          : this.check(say("embed.frozen", { date: say.date(this.copy.date) }), this.frozen, (on) => (this.frozen = on))
      }`;
  }

  private preview(say: EmbedSay): TemplateResult {
    return html`<section aria-labelledby="embed-preview"><h4 id="embed-preview">${say("embed.preview")}</h4>
      <div class="embed-preview">${
        this.open && this.tried !== ""
          ? keyed(
              this.tried,
              html`<iframe src=${this.tried} title=${say("embed.preview")} loading="lazy" sandbox="allow-scripts" referrerpolicy="no-referrer" frameborder="0"></iframe>`,
            )
          : nothing
      }</div></section>`;
  }

  private text(say: EmbedSay, alt: string): TemplateResult {
    return html`<label class="tool-field take-text"><span>${say("embed.alt")}</span
      ><textarea class="embed-alt" rows="4" maxlength="1000" .value=${alt} @input=${(e: Event) => {
        this.alt = (e.target as HTMLTextAreaElement).value;
      }}></textarea></label>
      ${this.alt === null ? nothing : html`<p><button type="button" class="text-button" @click=${() => (this.alt = null)}>${say("embed.alt.again")}</button></p>`}`;
  }

  private code(say: EmbedSay, kind: keyof Codes, codes: Codes): TemplateResult {
    const name = say(`embed.code.${kind}`);
    const deaf = kind === "address" && document.querySelector('link[type="application/json+oembed"]') === null;
    return html`<section class="embed-code" aria-labelledby=${`embed-code-${kind}`}>
      <h4 id=${`embed-code-${kind}`}>${name}</h4>
      <p class="quiet">${say(`embed.about.${kind}`)}${deaf ? ` ${say("embed.deaf")}` : ""}</p>
      ${kind === "frame" ? this.check(say("embed.grows"), this.grows, (on) => (this.grows = on)) : nothing}
      <foothold-copy-text .name=${say("embed.code")} .text=${codes[kind]} .rows=${kind === "address" ? 1 : 5} .label=${say("embed.copy", { name })} .said=${say("embed.copied", { name })} .byHand=${say("embed.byHand")}></foothold-copy-text>
    </section>`;
  }

  protected content(say: EmbedSay) {
    if (!this.open) return this.fold(say("embed.title"), nothing);
    const embed = this.embed(say);
    const codes = embedCodes(embed, this.catalog);
    return this.fold(
      say("embed.title"),
      html`<p class="quiet">${say("embed.about")}</p>
        ${this.choices(say)} ${this.preview(say)} ${this.text(say, embed.alt)}
        ${(["address", "frame", "picture", "element"] as const).map((kind) => this.code(say, kind, codes))}`,
      this.open,
    );
  }
}
customElements.define("foothold-embed-dialog", EmbedDialog);
