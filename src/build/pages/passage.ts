import { html, nothing } from "lit";
import { inLanguage } from "../../catalog/catalog.ts";
import { gistTemplate } from "../../components/gist.ts";
import { passageView } from "../../state/link.ts";
import { shortened } from "../../words/shortened.ts";
import { typeset } from "../../words/typeset.ts";
import { citationTemplate } from "./citation.ts";
import { claimList, pager, pictureTemplate, plainGist, quotationTemplate, sourcesOf, sourcesTemplate, verdictTemplate } from "./parts.ts";
import { shell, toTop } from "./shell.ts";
import { judgedOf, leadOf, type PassageWithId, type Stage } from "./stage.ts";

/** Folder of a passage's page below the top of the site. */
export const passagePath = (id: string): string => `passages/${id}/`;

/** "Passage 11: Moscow now speaks of the export model …" */
function titleOf(passage: PassageWithId): string {
  return `Passage ${passage.paragraph}: ${shortened(plainGist(passage.gist.en), 80)}`;
}

/** The page of a passage: what it says, what becomes of it, and by whose word. */
export function passagePage(passage: PassageWithId, stage: Stage): string {
  const { catalog, say } = stage;
  const { passages, article } = catalog;
  const path = passagePath(passage.id);
  const top = toTop(path);
  const judged = judgedOf(passage, stage);
  const lead = leadOf(passage, stage);
  const others = judged.filter((j) => j.claim.id !== lead?.claim.id);
  const at = passages.indexOf(passage);
  const step = (to: PassageWithId | undefined) => to && { href: `${top}${passagePath(to.id)}`, text: `Passage ${to.paragraph}` };
  const section = article.sections.find((s) => s.id === passage.section);
  const view = passageView(passage.id, catalog);
  const gist = plainGist(passage.gist.en);
  const about = {
    path,
    title: titleOf(passage),
    description: lead ? `${lead.explanation.verdict}. ${lead.explanation.short} ${gist}` : gist,
    cardAlt: lead ? `Map, with the verdict: ${lead.explanation.verdict}. ${lead.explanation.short}` : `Map, with the gist of the passage: ${gist}`,
  };
  return shell(
    about,
    html`<main class="paper">
<div class="paper-head">
<p class="paper-kicker">${section ? html`<span lang=${article.language}>${section.title}</span>` : nothing}</p>
<h1>${say("passage.of", { n: passage.paragraph, total: passages.length })}</h1>
<p class="paper-gist">${gistTemplate(passage.gist, catalog, say)}</p>
${quotationTemplate(passage.quotation.exact, stage)}
</div>
${pictureTemplate(view, top, stage)}
<div class="paper-body">
<p class="shows">${typeset(inLanguage(passage.shows, say.language))}</p>
${lead ? html`<section aria-labelledby="verdict-title"><h2 id="verdict-title">What can be checked</h2><p class="paper-claim"><a href=${`${top}claims/${lead.claim.id}/`}>${typeset(lead.claim.paraphrase.en)}</a></p>${verdictTemplate(lead, stage)}</section>` : nothing}
${others.length === 0 ? nothing : html`<section aria-labelledby="claims-title"><h2 id="claims-title">${lead ? "Other claims of this passage" : "What can be checked"}</h2>${claimList(others, top, stage)}</section>`}
${sourcesTemplate([...passage.sources, ...(lead ? sourcesOf(lead.claim) : [])], stage)}
${citationTemplate({ id: passage.id, title: `Passage ${passage.paragraph} of “${article.title}”`, path }, stage)}
${pager(step(passages[at - 1]), step(passages[at + 1]), top)}
</div>
</main>`,
    stage,
  );
}
