import { article as builtIn } from "virtual:article";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { type Copy, readCopy } from "../article/copy.ts";
import { decode, MOST_BYTES, readable, type Unreadable } from "../article/decode.ts";
import { type BriefCatalog, type Catalog, inLanguage, isWhole } from "../catalog/catalog.ts";
import { claimsOf } from "../claims/lead.ts";
import { openPassage } from "../state/moves.ts";
import "../styles/copy.css";
import "../styles/tools.css";
import type { TopicSay } from "../words/topics.ts";
import { typeset } from "../words/typeset.ts";
import { textTemplate } from "./article-text.ts";
import { SayEvent } from "./element.ts";
import { type Follower, followScroll } from "./follow-scroll.ts";
import { gistTemplate } from "./gist.ts";
import { Section } from "./section.ts";
import { verdictLine } from "./verdict.ts";
import { NeedEvent } from "./wait.ts";

type Complaint = { readonly wrong: Unreadable } | { readonly failure: string };
type Passage = BriefCatalog["passages"][number];

/**
 * A document of a page's source, in which nothing runs or loads. Its handlers and styles, which the content policy forbids anyway, are taken out
 * first: else the console fills with a complaint about each.
 */
function parseInert(source: string): Document {
  const calm = source
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, "")
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/([\s"'])(on\w+|style)(?=\s*=)/gi, "$1data-$2"));
  return new DOMParser().parseFromString(calm, "text/html");
}

/**
 * The article itself, linked to the map in place: the reader's own copy of it, or the whole article where the page was built with it. While it is
 * shown (attribute `open`) it stands in place of the reading column. A copy stays in this element: it is neither sent nor stored.
 */
export class CopyArticle extends Section<"copy"> {
  static override properties = {
    ...Section.properties,
    copy: { state: true },
    shown: { state: true },
    complaint: { state: true },
    waiting: { state: true },
    follow: { state: true },
  };
  protected readonly topic = "copy";
  declare private copy: Copy | null;
  /** Whether the text is shown; a closed one can be opened again until the page is left or another is opened. */
  declare private shown: boolean;
  declare private complaint: Complaint | null;
  /** Text that waits for the quotations, which come with the whole catalog. */
  declare private waiting: string | null;
  declare private follow: boolean;
  /** Set while a change came from reading on, so that the line being read stays where it is. */
  private readingOn: string | null = null;
  private topBefore = 0;
  /** What was pasted last, as a page's source, with the same as plain text. */
  private pasted: { readonly html: string; readonly plain: string } | null = null;
  private follower: Follower | null = null;
  /** What the reader is brought to after the next update. */
  private toShow: string | null = null;

  constructor() {
    super();
    this.copy = builtIn;
    this.shown = builtIn !== null;
    this.complaint = null;
    this.waiting = null;
    this.follow = true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.toggleAttribute("open", this.shown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.follower?.stop();
    this.follower = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.waiting !== null && isWhole(this.catalog)) this.read(this.waiting, this.catalog);
    this.toggleAttribute("open", this.shown);
    this.topBefore = this.markOf(this.readingOn)?.getBoundingClientRect().top ?? 0;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get("view");
    if (this.shown) this.follower ??= followScroll(this, ".copy-text [data-passage]", (id) => this.readOn(id));
    const { readingOn } = this;
    this.readingOn = null;
    const opened = this.shown && (before?.passage !== this.view.passage || !changed.has("view")) ? this.markOf(this.view.passage) : null;
    if (this.toShow !== null) {
      const target = this.querySelector<HTMLElement>(this.toShow);
      if (target) this.toShow = null;
      target?.scrollIntoView({ block: "nearest" });
      if (target && target.getAttribute("role") !== "alert") target.focus({ preventScroll: true }); // an alert is spoken without being gone to
    } else if (readingOn !== null) this.follower?.shift((this.markOf(readingOn)?.getBoundingClientRect().top ?? 0) - this.topBefore);
    else if (opened && changed.has("view")) this.follower?.bring(opened);
  }

  private markOf(id: string | null): HTMLElement | null {
    return id === null ? null : this.querySelector<HTMLElement>(`[data-mark="${CSS.escape(id)}"]`);
  }

  /** The reader has scrolled to another passage: the map follows, the text does not move. */
  private readOn(id: string): void {
    if (!this.follow || id === this.view.passage) return;
    this.readingOn = id;
    this.move(openPassage(id, this.catalog), true);
  }

  private readonly openMark = (id: string, event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.move(openPassage(id, this.catalog));
  };

  /** Takes a text from outside. Whatever is wrong with it is said, and what is shown stays. */
  private take(given: { readonly text: string } | { readonly wrong: Unreadable }): void {
    this.complaint = null;
    if ("wrong" in given) {
      this.complain(given);
      return;
    }
    this.waiting = given.text;
    if (isWhole(this.catalog)) return;
    const need = new NeedEvent();
    this.dispatchEvent(need);
    need.answer?.catch((error: unknown) => {
      this.waiting = null;
      this.complain({ failure: error instanceof Error ? error.message : String(error) });
    });
  }

  /** Says what is wrong where the reader sees it. */
  private complain(complaint: Complaint): void {
    this.complaint = complaint;
    this.toShow = "[role=alert]";
  }

  private read(text: string, { article, passages }: Catalog): void {
    this.waiting = null;
    const quotations = passages.map(({ id, quotation }) => ({ id, ...quotation }));
    const headings = [article.title, ...article.sections.map(({ title }) => title)];
    const copy = readCopy(text, quotations, headings, parseInert);
    if ("wrong" in copy) this.complain(copy);
    else {
      this.copy = copy;
      this.show(copy.found.length > 0);
    }
  }

  private show(shown: boolean): void {
    this.shown = shown;
    this.toShow = shown ? ".copy-head h1" : this.copy?.found.length === 0 ? "[role=alert]" : "summary";
    const { copy, words } = this;
    if (shown && copy && words) this.dispatchEvent(new SayEvent(words("copy.found", { found: copy.found.length, total: this.catalog.passages.length })));
  }

  private async takeFile(file: File | undefined): Promise<void> {
    if (!file) return;
    try {
      this.take(file.size > MOST_BYTES ? { wrong: "too-big" } : decode(new Uint8Array(await file.arrayBuffer())));
    } catch (error) {
      this.complain({ failure: error instanceof Error ? error.message : String(error) });
    }
  }

  private readonly onFile = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    void this.takeFile(input.files?.[0]);
    input.value = ""; // the same file can be chosen again
  };

  private readonly onDrop = (event: DragEvent): void => {
    event.preventDefault();
    const { files } = event.dataTransfer ?? {};
    if (files?.length) void this.takeFile(files[0]);
    else this.take(readable(event.dataTransfer?.getData("text/html") || event.dataTransfer?.getData("text/plain") || ""));
  };

  private readonly onPaste = (event: ClipboardEvent): void => {
    const [source = "", plain = ""] = ["text/html", "text/plain"].map((type) => event.clipboardData?.getData(type));
    this.pasted = source === "" ? null : { html: source, plain };
  };

  /** What was pasted keeps its paragraphs and headings, as long as the reader has not changed it. */
  private readonly onFind = (event: SubmitEvent): void => {
    event.preventDefault();
    const written = this.querySelector("textarea")?.value ?? "";
    const same = (text: string): string => text.replace(/\r\n?/g, "\n").trim();
    this.take(readable(this.pasted && written !== "" && same(written) === same(this.pasted.plain) ? this.pasted.html : written));
  };

  /** Back to our own words, at the open passage. */
  private readonly close = (): void => {
    this.show(false);
    const { passage } = this.view;
    if (passage === null) return;
    this.toShow = null;
    void this.updateComplete.then(() => {
      const item = this.parentElement?.querySelector<HTMLElement>(`foothold-reading [data-passage="${CSS.escape(passage)}"]`);
      item?.scrollIntoView({ block: "center" });
      item?.querySelector<HTMLElement>(".passage-number")?.focus({ preventScroll: true });
    });
  };

  private complaintText(say: TopicSay<"copy">): string {
    const { complaint } = this;
    if (complaint === null) return "";
    if ("failure" in complaint) return say("copy.failed", { detail: complaint.failure.slice(0, 200) });
    return say(`copy.${complaint.wrong}`, { mb: MOST_BYTES / 1_000_000 });
  }

  private missing(say: TopicSay<"copy">): TemplateResult | typeof nothing {
    const { copy, catalog } = this;
    if (!copy || copy.missing.length === 0) return nothing;
    const numberOf = (id: string): number => catalog.passages.find((p) => p.id === id)?.paragraph ?? 0;
    return html`<p>${say("copy.notFound")}</p>
      <ul class="copy-missing">${copy.missing.map(({ id, reason }) => html`<li>${say(`copy.${reason}`, { n: numberOf(id) })}</li>`)}</ul>`;
  }

  /** Where a text is handed in. */
  private entrance(say: TopicSay<"copy">): TemplateResult {
    const { copy, complaint, waiting } = this;
    return html`
      <p>${say("copy.about")} ${say("copy.private")}</p>
      ${complaint === null ? nothing : html`<p class="copy-complaint" role="alert">${this.complaintText(say)}</p>`}
      ${copy?.found.length === 0 ? html`<p class="copy-complaint copy-none" role="alert">${say("copy.none", { title: this.catalog.article.title })}</p>` : nothing}
      ${waiting === null ? nothing : html`<p role="status">${say("copy.reading")}</p>`}
      ${copy && copy.found.length > 0 ? html`<p><button type="button" class="tool-button" @click=${() => this.show(true)}>${say("copy.again")}</button></p>` : nothing}
      <label class="copy-drop" @dragover=${(e: DragEvent) => e.preventDefault()} @drop=${this.onDrop}>
        <span>${say("copy.file")}</span>
        <input type="file" accept=".txt,.text,.htm,.html,.xhtml,text/plain,text/html" @change=${this.onFile} />
        <span class="quiet">${say("copy.drop")}</span>
      </label>
      <form class="copy-paste" @submit=${this.onFind}>
        <label class="tool-field"><span>${say("copy.paste")}</span><textarea rows="5" spellcheck="false" @paste=${this.onPaste}></textarea></label>
        <button class="tool-button">${say("copy.find")}</button>
      </form>`;
  }

  /** What the page has to say of the open passage, under the article's own words. */
  private aside(passage: Passage): TemplateResult {
    const { catalog, view, words: say, judge } = this;
    const [lead] = claimsOf(passage.id, catalog);
    const { numbers, date, runway } = view;
    return html`<aside class="copy-aside" lang=${view.lang} aria-label=${this.say("passage.of", { n: passage.paragraph, total: catalog.passages.length })}>
      <p class="gist" lang=${passage.gist[view.lang] ? nothing : "en"}>${gistTemplate(passage.gist, catalog, this.say)}</p>
      ${lead ? verdictLine(lead, judge(lead.id, { numbers, date, runwayM: runway }), catalog, numbers, this.say) : nothing}
      <p class="shows" lang=${passage.shows[view.lang] ? nothing : "en"}>${typeset(inLanguage(passage.shows, view.lang))}</p>
      ${say ? html`<p><button type="button" class="text-button" @click=${this.close}>${say("copy.more")}</button></p>` : nothing}
    </aside>`;
  }

  /** The text in place of the reading column. `say`: null until the words of the topic are here. */
  private text(copy: Copy, say: TopicSay<"copy"> | null): TemplateResult {
    const { catalog, view } = this;
    const { article, passages } = catalog;
    const numbers = new Map(passages.map((p) => [p.id, p]));
    const own = copy !== builtIn;
    return html`
      <header class="article-head copy-head">
        <h1 lang=${article.language} tabindex="-1">${article.title}</h1>
        <p class="byline">${this.say("article.by", { author: article.author, outlet: article.outlet, date: this.say("article.undated", { date: this.say.date(article.issued) }) })}</p>
        ${
          say === null
            ? nothing
            : html`<p class="copy-found">${own ? say("copy.found", { found: copy.found.length, total: passages.length }) : say("copy.credit", { author: article.author, outlet: article.outlet })}
                ${own ? say("copy.private") : nothing}</p>
              ${this.missing(say)}
              <p><label class="follow"><input type="checkbox" .checked=${this.follow} @change=${(e: Event) => {
                this.follow = (e.target as HTMLInputElement).checked;
              }} /> ${this.say("reading.follow")}</label></p>
              <p><button type="button" class="tool-button" @click=${this.close}>${own ? say("copy.close") : say("copy.gists")}</button></p>`
        }
      </header>
      ${textTemplate(copy.blocks, {
        open: view.passage,
        language: article.language,
        numberOf: (id) => numbers.get(id)?.paragraph ?? 0,
        hrefOf: (id) => `#passage=${id}`,
        labelOf: (id) => this.say("passage.open", { n: numbers.get(id)?.paragraph ?? 0 }),
        onOpen: this.openMark,
        asideOf: (id) => {
          const passage = numbers.get(id);
          return passage ? this.aside(passage) : nothing;
        },
      })}`;
  }

  override render(): unknown {
    const { copy, shown, words } = this;
    if (copy && shown) return this.text(copy, words);
    return super.render();
  }

  protected content(say: TopicSay<"copy">): TemplateResult {
    return html`<div class="copy-entrance">${this.fold(say("copy.title"), this.entrance(say), this.copy !== null || this.complaint !== null)}</div>`;
  }
}
customElements.define("foothold-copy", CopyArticle);
