import { html, nothing, type TemplateResult } from "lit";
import { inLanguage } from "../../catalog/catalog.ts";
import { sourceTemplate } from "../../components/cite.ts";
import { verdictMark } from "../../components/verdict.ts";
import { budgetTemplate, measuresTable, recordList } from "../../components/verdict-details.ts";
import { writeLink } from "../../state/link.ts";
import type { View } from "../../state/view.ts";
import { typeset } from "../../words/typeset.ts";
import { legendTemplate } from "./legend.ts";
import type { ClaimWithId, Judged, Stage } from "./stage.ts";
import { raw } from "./to-html.ts";

/** The words of the article, marked as such, with who wrote them. At most twelve: the catalog's schema holds them to that. */
export function quotationTemplate(exact: string, { catalog: { article }, say }: Stage): TemplateResult {
  return html`<figure class="paper-quote"><blockquote lang=${article.language}>“${exact}”</blockquote>
<figcaption>${say("article.by", { author: article.author, outlet: article.outlet, date: say("article.undated", { date: say.date(article.issued) }) })}</figcaption></figure>`;
}

/** The picture of a view with the way to the live map under it. `top`: from the page to the top of the site. */
export function pictureTemplate(view: View, top: string, stage: Stage): TemplateResult {
  return html`<figure class="paper-picture">
<div class="picture-wide">${raw(stage.pictureOf(view, "page"))}</div>
<div class="picture-small">${raw(stage.pictureOf(view, "page-small"))}</div>
${legendTemplate(view, stage)}
<figcaption><a class="paper-live" href=${`${top}#${writeLink(view, stage.catalog)}`}>Open on the live map</a></figcaption>
</figure>`;
}

/** The verdict with all its sentences and what was measured. */
export function verdictTemplate({ claim, evaluation, explanation }: Judged, stage: Stage): TemplateResult {
  const { catalog, say } = stage;
  const [first = "", ...more] = explanation.details;
  return html`<div class="verdict">
<p class="verdict-open">${verdictMark(evaluation.verdict)}<span><strong>${explanation.verdict}:</strong> ${typeset(first)}</span></p>
${measuresTable(evaluation, catalog, say)}
${more.map((text) => html`<p class="verdict-more">${typeset(text)}</p>\n`)}
${budgetTemplate(evaluation, catalog, say)}
${claim.record.length === 0 ? nothing : html`<h2>${say("claims.record")}</h2>${recordList(claim.id, catalog, say)}`}
</div>`;
}

/** Claims as a list: mark, verdict, the statement in our words, each leading to its page. */
export function claimList(judged: readonly Judged[], top: string, { say }: Stage): TemplateResult {
  return html`<ul class="claims">${judged.map(
    ({ claim, evaluation, explanation }) =>
      html`<li><a href=${`${top}claims/${claim.id}/`}>${verdictMark(evaluation.verdict)}<span><strong>${explanation.verdict}</strong> <span>${typeset(inLanguage(claim.paraphrase, say.language))}</span></span></a></li>\n`,
  )}</ul>`;
}

/** Every source of what stands on the page, in full, each once, in the order of first mention. */
export function sourcesTemplate(ids: readonly string[], { catalog, say }: Stage): TemplateResult {
  const found = [...new Set([catalog.article.source, ...ids])].flatMap((id) => catalog.sources.get(id) ?? []);
  return html`<section class="paper-sources" aria-labelledby="sources-title">
<h2 id="sources-title">${say("sources.title")}</h2>
<ol class="sources">${found.map((source) => html`<li>${sourceTemplate(source, say)}</li>\n`)}</ol>
</section>`;
}

/** The sources that a claim's record names. */
export const sourcesOf = (claim: ClaimWithId): readonly string[] => claim.record.flatMap((r) => r.sources);

interface Step {
  readonly href: string;
  readonly text: string;
}

/** To the page before and the page after, and to the whole argument. */
export function pager(before: Step | undefined, next: Step | undefined, top: string): TemplateResult {
  return html`<nav class="paper-pager" aria-label="Pages">
${before ? html`<a rel="prev" href=${before.href}>← ${before.text}</a>` : nothing}
<a href=${`${top}#`}>The whole argument</a>
${next ? html`<a rel="next" href=${next.href}>${next.text} →</a>` : nothing}
</nav>`;
}

/** What a gist says, without the marks for layers. */
export const plainGist = (gist: string): string => gist.replaceAll(/\[([^[\]]+)\]\(#[a-z0-9-]+\)/g, "$1");
