import { html, nothing } from "lit";
import { inLanguage } from "../../catalog/catalog.ts";
import { typeset } from "../../words/typeset.ts";
import { citationTemplate } from "./citation.ts";
import { claimReview } from "./claim-review.ts";
import { pager, pictureTemplate, quotationTemplate, sourcesOf, sourcesTemplate, verdictTemplate } from "./parts.ts";
import { passagePath } from "./passage.ts";
import { shell, toTop } from "./shell.ts";
import { type ClaimWithId, judge, type Stage } from "./stage.ts";

/** Folder of a claim's page below the top of the site. */
export const claimPath = (id: string): string => `claims/${id}/`;

/** The page of a claim: the statement, the verdict, everything measured for it, and what the public record says. */
export function claimPage(claim: ClaimWithId, stage: Stage): string {
  const { catalog, say } = stage;
  const path = claimPath(claim.id);
  const top = toTop(path);
  const judged = judge(claim, stage);
  const { explanation, view } = judged;
  const statement = inLanguage(claim.paraphrase, say.language);
  const claims = [...catalog.claims.values()];
  const at = claims.indexOf(claim);
  const step = (to: ClaimWithId | undefined) => to && { href: `${top}${claimPath(to.id)}`, text: `Claim ${to.id.slice(1)}` };
  const passages = catalog.passages.filter((p) => claim.passages.includes(p.id));
  const title = `${explanation.verdict}: ${statement.replace(/\.$/, "")}`;
  const about = {
    path,
    title,
    description: `${explanation.verdict}. ${explanation.short} The article’s claim, in our words: ${statement}`,
    cardAlt: `Map, with the claim “${statement}” and the verdict: ${explanation.verdict}. ${explanation.short}`,
    data: claimReview(judged, stage),
  };
  return shell(
    about,
    html`<main class="paper">
<div class="paper-head">
<p class="paper-kicker">A claim of the article, in our words</p>
<h1 class="paper-statement">${typeset(statement)}</h1>
${quotationTemplate(claim.quotation, stage)}
<p class="paper-passages">From ${passages.map((p, i) => html`${i > 0 ? ", " : nothing}<a href=${`${top}${passagePath(p.id)}`}>passage ${p.paragraph}</a>`)}</p>
</div>
${pictureTemplate(view, top, stage)}
<div class="paper-body">
<section aria-labelledby="verdict-title"><h2 id="verdict-title">Verdict</h2>${verdictTemplate(judged, stage)}</section>
${sourcesTemplate([...sourcesOf(claim)], stage)}
${citationTemplate({ id: claim.id, title: `Claim ${claim.id.slice(1)}: ${statement.replace(/\.$/, "")}`, path }, stage)}
${pager(step(claims[at - 1]), step(claims[at + 1]), top)}
</div>
</main>`,
    stage,
  );
}
