import { html, nothing, type TemplateResult } from "lit";
import { type BriefCatalog, inLanguage, isWhole } from "../catalog/catalog.ts";
import { originName } from "../claims/describe.ts";
import type { Judge } from "../claims/evaluator.ts";
import { explain } from "../claims/explain.ts";
import { claimInView } from "../claims/lead.ts";
import { originOf } from "../claims/reach-rows.ts";
import { gistTemplate } from "../components/gist.ts";
import { sourceText } from "../components/source-text.ts";
import { verdictMark } from "../components/verdict.ts";
import { budgetTemplate, measuresTable } from "../components/verdict-details.ts";
import type { Drawing } from "../state/drawing.ts";
import type { View } from "../state/view.ts";
import type { TopicSay } from "../words/topics.ts";
import { typeset } from "../words/typeset.ts";
import { citeView, frozenHere, viewTitle } from "./cite-view.ts";
import { sourcesShown } from "./visible.ts";

/** What is printed. */
export interface Sheet {
  readonly view: View;
  readonly catalog: BriefCatalog;
  readonly say: TopicSay<"take">;
  readonly judge: Judge;
  /** What is in the picture. */
  readonly drawing: Drawing;
  /** The picture, or null while it cannot be drawn. */
  readonly picture: Element | null;
  /** Whole address of the view, and the day on which it is printed (YYYY-MM-DD). */
  readonly address: string;
  readonly day: string;
}

/** More sources than these would fill a third page. */
const MOST_SOURCES = 40;

/** The view on paper: what it is called, what the passage says and what becomes of it, the picture, by whose word, and where to find it again. */
export function sheetTemplate(sheet: Sheet): TemplateResult {
  const { view, catalog, say, address, day, picture } = sheet;
  const passage = catalog.passages.find((p) => p.id === view.passage);
  const { article } = catalog;
  const byline = say("article.by", { author: article.author, outlet: article.outlet, date: say("article.undated", { date: say.date(article.issued) }) });
  return html`<header class="bar"><span class="site-name">${say("site.name")}</span><span class="motto">${say("site.motto")}</span></header>
    <div class="paper">
      <div class="paper-head">
        <h1>${typeset(viewTitle(view, catalog, say))}</h1>
        ${
          passage
            ? html`<p class="paper-gist" lang=${passage.gist[say.language] ? nothing : "en"}>${gistTemplate(passage.gist, catalog, say)}</p>
              <figure class="paper-quote"><blockquote lang=${article.language}>“${passage.quotation.exact}”</blockquote><figcaption>${byline}</figcaption></figure>`
            : html`<p class="paper-kicker">${byline}</p>`
        }
      </div>
      <div class="paper-picture"><div>${picture}</div></div>
      <div class="paper-body">
        <p class="shows">${passage && view.claim === null ? `${typeset(inLanguage(passage.shows, say.language))} ` : nothing}${say("inWords.day", { date: say.date(view.date) })}
          ${sheet.drawing.rings.length > 0 ? say("inWords.from", { from: originName(originOf(view.from, catalog), say) }) : nothing}</p>
        ${verdict(sheet)}
        <section class="paper-cite"><h2>${say("take.print.view")}</h2>
          <p>${citeView(view, catalog, say, address, day, frozenHere()).view}</p></section>
        ${sources(sheet)}
      </div>
    </div>`;
}

function verdict({ view, catalog, say, judge }: Sheet): TemplateResult | typeof nothing {
  const claim = claimInView(view, catalog);
  if (!claim) return nothing;
  const circumstances = { numbers: view.numbers, date: view.date, runwayM: view.runway };
  const evaluation = judge(claim.id, circumstances);
  const own = view.numbers === "article" ? null : judge(claim.id, { ...circumstances, numbers: "article" });
  const explanation = explain(evaluation, claim, catalog, view.numbers, say, own);
  const [first = "", ...more] = explanation.details;
  return html`<section class="verdict"><h2>${say("claims.title")}</h2>
    <p class="paper-claim" lang=${claim.paraphrase[say.language] ? nothing : "en"}>${typeset(inLanguage(claim.paraphrase, say.language))}</p>
    <p class="verdict-open">${verdictMark(evaluation.verdict)}<span><strong>${explanation.verdict}:</strong> ${typeset(first)}</span></p>
    ${measuresTable(evaluation, catalog, say)} ${more.map((text) => html`<p class="verdict-more">${typeset(text)}</p>`)} ${budgetTemplate(evaluation, catalog, say)}
  </section>`;
}

/** Sources of the passage, of its claim's record and of all that is drawn, in this order, each once. */
function sources({ view, catalog, say, drawing }: Sheet): TemplateResult {
  const list = (content: unknown) => html`<section class="paper-sources"><h2>${say("sources.title")}</h2>${content}</section>`;
  if (!isWhole(catalog)) return list(html`<p>${say("take.print.noSources")}</p>`);
  const claim = claimInView(view, catalog);
  const record = claim ? (catalog.claims.get(claim.id)?.record.flatMap((r) => r.sources) ?? []) : [];
  const passage = catalog.passages.find((p) => p.id === view.passage)?.sources ?? [];
  const ids = [...new Set([catalog.article.source, ...passage, ...record, ...sourcesShown(view, drawing, catalog)])];
  const found = ids.flatMap((id) => catalog.sources.get(id) ?? []);
  const rest = found.length - MOST_SOURCES;
  return list(html`<ol class="sources">${found.slice(0, MOST_SOURCES).map((source) => html`<li>${sourceText(source)}</li>`)}</ol>
    ${rest > 0 ? html`<p>${say("take.print.more", { n: rest })}</p>` : nothing}`);
}
