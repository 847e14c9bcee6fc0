import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { type BriefCatalog, type BriefPassage, inLanguage, isWhole } from "../catalog/catalog.ts";
import { passagesOf, placesOf } from "../catalog/linked.ts";
import { dependsOn } from "../claims/depends-on.ts";
import type { Evaluation } from "../claims/evaluation.ts";
import type { Judge } from "../claims/evaluator.ts";
import { claimsOf } from "../claims/lead.ts";
import { writeLink } from "../state/link.ts";
import { openClaim, openPassage, select } from "../state/moves.ts";
import type { View } from "../state/view.ts";
import type { Say } from "../words/say.ts";
import { typeset } from "../words/typeset.ts";
import { citeTemplate } from "./cite.ts";
import "./copy-link.ts";
import { PlainElement } from "./element.ts";
import { type Follower, followScroll } from "./follow-scroll.ts";
import { gistTemplate } from "./gist.ts";
import { verdictDetails, verdictLine, verdictMark } from "./verdict.ts";
import "./wait.ts";

type PassageClaim = ReturnType<typeof claimsOf>[number];
type PassageWithId = BriefPassage & { readonly id: string };

/** The argument, passage by passage. One is open at most; its view is on the map. */
export class Reading extends PlainElement {
  static override properties = {
    view: { attribute: false },
    catalog: { attribute: false },
    say: { attribute: false },
    judge: { attribute: false },
    atArticle: { attribute: false },
    follow: { state: true },
  };
  declare view: View;
  declare catalog: BriefCatalog;
  declare say: Say;
  declare judge: Judge;
  /** The same, remembered apart, so that the two do not push each other out of memory. */
  declare atArticle: Judge;
  declare private follow: boolean;
  private follower: Follower | null = null;
  /** Set while a change came from reading on, so that the line being read stays where it is. */
  private readingOn: string | null = null;
  private topBefore = 0;

  constructor() {
    super();
    this.follow = true;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.follower?.stop();
    this.follower = null;
  }

  protected override firstUpdated(): void {
    this.follower = followScroll(this, "[data-passage]", (id) => this.readOn(id));
    // Faces that arrive later move the lines: a passage that the address asked for is then brought to its place again.
    const asked = this.view.passage;
    document.fonts?.ready.then(() => {
      const item = this.item(asked);
      if (item && asked === this.view.passage) this.follower?.bring(item, true);
    });
  }

  /** The reader has scrolled to another passage: the map follows, the page does not move. */
  private readOn(id: string): void {
    if (!this.follow || id === this.view.passage) return;
    this.readingOn = id;
    this.move(openPassage(id, this.catalog), true);
  }

  private item(id: string | null): HTMLElement | null {
    return id === null ? null : this.querySelector<HTMLElement>(`[data-passage="${CSS.escape(id)}"]`);
  }

  protected override willUpdate(): void {
    this.topBefore = this.item(this.readingOn ?? this.view.passage)?.getBoundingClientRect().top ?? 0;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get("view");
    const opened = this.item(this.view.passage);
    if (this.readingOn === null && opened && (!changed.has("view") || before?.passage !== this.view.passage)) this.follower?.bring(opened);
    // The line being read stays where it is, whatever came or went above it.
    else if (opened) this.follower?.shift(opened.getBoundingClientRect().top - this.topBefore);
    this.readingOn = null;
  }

  private readonly open = (id: string, event?: MouseEvent): void => {
    if (event && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    event?.preventDefault();
    this.move(openPassage(id, this.catalog));
  };

  /** A click anywhere on a closed passage opens it – except on what is a control itself, or at the end of selecting text. */
  private readonly clickedItem = (id: string, event: MouseEvent): void => {
    const onControl = event.target instanceof Element && event.target.closest("a, button, input, summary, label") !== null;
    if (onControl || id === this.view.passage || getSelection()?.isCollapsed === false) return;
    this.open(id);
  };

  /** The claim at the article's own number, where the reader has chosen another that it depends on. */
  private ownOf(claim: PassageClaim): Evaluation | null {
    const { date, runway, numbers } = this.view;
    if (numbers === "article" || !dependsOn(claim.test).has("numbers")) return null;
    return this.atArticle(claim.id, { numbers: "article", date, runwayM: runway });
  }

  private verdictOf(claim: string): Evaluation {
    const { numbers, date, runway } = this.view;
    return this.judge(claim, { numbers, date, runwayM: runway });
  }

  /** The claim that speaks for the passage in full, the others folded. */
  private claims(passage: PassageWithId): TemplateResult | typeof nothing {
    const { catalog, say, view } = this;
    const claims = claimsOf(passage.id, catalog);
    const first = claims.find((c) => c.id === view.claim) ?? claims[0];
    if (!first) return nothing;
    return html`${verdictDetails(first, this.verdictOf(first.id), catalog, view.numbers, say, this.ownOf(first))}
      ${
        claims.length === 1
          ? nothing
          : html`<h3 class="claims-title">${say("claims.title")}</h3>
            <ul class="claims">${claims.map((claim) => {
              const chosen = claim.id === first.id;
              return html`<li>
                <a
                  href=${`#${writeLink({ ...view, at: null, claim: claim.id }, catalog)}`}
                  aria-current=${chosen ? "true" : nothing}
                  @click=${(e: MouseEvent) => {
                    if (e.ctrlKey || e.metaKey || e.shiftKey) return;
                    e.preventDefault();
                    this.move(openClaim(claim.id));
                  }}
                  >${verdictMark(this.verdictOf(claim.id).verdict)}<span><strong>${say(`verdict.${this.verdictOf(claim.id).verdict}`)}</strong> <span lang=${claim.paraphrase[say.language] ? nothing : "en"}>${typeset(inLanguage(claim.paraphrase, say.language))}</span></span></a
                >
              </li>`;
            })}</ul>`
      }`;
  }

  private details(passage: PassageWithId): TemplateResult {
    const { catalog, say, view } = this;
    const places = placesOf(passage.id, catalog);
    return html`
      <blockquote lang=${catalog.article.language}>“${passage.quotation.exact}”</blockquote>
      ${this.claims(passage)}
      <p class="shows">${typeset(inLanguage(passage.shows, say.language))}</p>
      ${
        places.length === 0
          ? nothing
          : html`<p class="passage-places">${say("passage.places")}:
            ${places.map(
              (place, i) => html`${i > 0 ? " · " : nothing}<button
                  type="button"
                  class="text-button"
                  aria-pressed=${view.select === place.id ? "true" : "false"}
                  @click=${() => this.move(select(view.select === place.id ? null : place.id, catalog))}
                  >${inLanguage(place.properties.label ?? place.properties.name, say.language)}</button
                >`,
            )}</p>`
      }
      ${
        isWhole(catalog)
          ? html`<p class="sources-line">${say("passage.sources")}: ${say("passage.paragraph", { n: passage.paragraph })} · ${citeTemplate(catalog.passages.find((p) => p.id === passage.id)?.sources ?? [], catalog, say)}</p>`
          : html`<foothold-wait .say=${say}></foothold-wait>`
      }
      <p class="actions">
        <foothold-copy-link .link=${writeLink({ ...view, at: null }, catalog)} .label=${say("passage.copy")} .say=${say}></foothold-copy-link>
      </p>
    `;
  }

  /** The verdict on a closed card: that of the claim which speaks for the passage, unless nothing can be tested. */
  private line(passage: PassageWithId): TemplateResult | typeof nothing {
    const claims = claimsOf(passage.id, this.catalog);
    const [claim] = claims;
    if (claim?.lead !== true) return nothing;
    return verdictLine(claim, this.verdictOf(claim.id), this.catalog, this.view.numbers, this.say, this.ownOf(claim), claims.length - 1);
  }

  private passage(passage: PassageWithId): TemplateResult {
    const { catalog, say, view } = this;
    const open = passage.id === view.passage;
    const selected = view.select === null ? undefined : catalog.places.get(view.select);
    const marked = selected !== undefined && passagesOf(selected, catalog).some((p) => p.id === passage.id);
    return html`<li class="passage ${open ? "open" : ""} ${marked ? "marked" : ""}" data-passage=${passage.id} @click=${(e: MouseEvent) => this.clickedItem(passage.id, e)}>
      <a
        class="passage-number"
        href=${`#passage=${passage.id}`}
        aria-label=${say("passage.open", { n: passage.paragraph })}
        aria-current=${open ? "true" : nothing}
        @click=${(e: MouseEvent) => this.open(passage.id, e)}
        >${passage.paragraph}</a
      >
      <div class="passage-text">
        <p class="gist" lang=${passage.gist[say.language] ? nothing : "en"}>${gistTemplate(passage.gist, catalog, say)}</p>
        ${marked ? html`<p class="mark">${say("passage.marked", { place: inLanguage(selected.properties.label ?? selected.properties.name, say.language) })}</p>` : nothing}
        ${open ? this.details(passage) : this.line(passage)}
      </div>
    </li>`;
  }

  override render() {
    const { catalog, say } = this;
    const { article, passages } = catalog;
    return html`
      <header class="article-head">
        <h1 lang=${article.language}>${article.title}</h1>
        <p class="byline">${say("article.by", { author: article.author, outlet: article.outlet, date: say("article.undated", { date: say.date(article.issued) }) })}</p>
        <p class="intro">${say("reading.intro")}</p>
        <label class="follow"><input type="checkbox" .checked=${this.follow} @change=${(e: Event) => {
          this.follow = (e.target as HTMLInputElement).checked;
        }} /> ${say("reading.follow")}</label>
      </header>
      ${article.sections.map(
        (section) => html`<section class="section" aria-labelledby=${`section-${section.id}`}>
          <h2 id=${`section-${section.id}`} lang=${article.language}>${section.title}</h2>
          <ol class="passages">${passages.filter((p) => p.section === section.id).map((p) => this.passage(p))}</ol>
        </section>`,
      )}
    `;
  }
}
customElements.define("foothold-reading", Reading);
