import { html, nothing, type TemplateResult } from "lit";
import type { Copy } from "../../article/copy.ts";
import { textTemplate } from "../../components/article-text.ts";
import { gistTemplate } from "../../components/gist.ts";
import { verdictLine } from "../../components/verdict.ts";
import { defaultView } from "../../state/view.ts";
import { words as copyWords } from "../../words/copy/en.ts";
import { makeSay } from "../../words/say.ts";
import { legendTemplate } from "./legend.ts";
import { passagePath } from "./passage.ts";
import { social } from "./shell.ts";
import { leadOf, type PassageWithId, type Stage } from "./stage.ts";
import { raw, toHtml } from "./to-html.ts";

function passageTemplate(passage: PassageWithId, stage: Stage): TemplateResult {
  const { catalog, say } = stage;
  const lead = leadOf(passage, stage);
  return html`<li class="passage" data-passage=${passage.id}><a class="passage-number" href=${passagePath(passage.id)} aria-label=${`Passage ${passage.paragraph} on a page of its own`}>${passage.paragraph}</a><div class="passage-text"><p class="gist">${gistTemplate(passage.gist, catalog, say)}</p>${lead ? verdictLine(lead.claim, lead.evaluation, catalog, lead.view.numbers, say) : nothing}</div></li>
`;
}

/** What the head of the front page lacks: previews, and where the site's address is known, that and what content systems ask. */
export function frontHead(stage: Stage, title: string, description: string): string {
  const cardAlt = `Map of Europe with Belarus, and the title of the article: ${stage.catalog.article.title}`;
  return toHtml(social({ path: "", title, description, cardAlt, kind: "website" }, stage));
}

const sayOfCopy = makeSay(copyWords, "en");

/** The whole article, where the site is built with it: its passages lead to their pages. */
function copyTemplate({ blocks }: Copy, { catalog: { article, passages } }: Stage): TemplateResult {
  const numbers = new Map(passages.map((p) => [p.id, p.paragraph]));
  return textTemplate(blocks, {
    open: null,
    language: article.language,
    numberOf: (id) => numbers.get(id) ?? 0,
    hrefOf: passagePath,
    labelOf: (id) => `Passage ${numbers.get(id) ?? 0} on a page of its own`,
  });
}

/** The argument and its picture, as the front page shows them before the app takes over, and without script for good. Same classes, same places. */
export function frontHtml(stage: Stage): string {
  const { catalog, say } = stage;
  const { article, passages } = catalog;
  const view = defaultView(catalog);
  const given = stage.article ?? null;
  const credit = sayOfCopy("copy.credit", { author: article.author, outlet: article.outlet });
  const gists = article.sections.map(
    (
      section,
    ) => html`<section class="section" aria-labelledby=${`section-${section.id}`}><h2 id=${`section-${section.id}`} lang=${article.language}>${section.title}</h2>
<ol class="passages">${passages.filter((p) => p.section === section.id).map((p) => passageTemplate(p, stage))}</ol></section>
`,
  );
  return toHtml(html`<div class="still">
<header class="bar"><a class="site-name" href="#">${say("site.name")}</a><span class="motto">${say("site.motto")}</span></header>
<main class="page"><div class="column"><div class="sheet-head"></div><div class="reading">
<header class="article-head"><h1 lang=${article.language}>${article.title}</h1>
<p class="byline">${say("article.by", { author: article.author, outlet: article.outlet, date: say("article.undated", { date: say.date(article.issued) }) })}</p>
<p class="intro">${given ? credit : say("reading.intro")}</p></header>
${given ? html`${copyTemplate(given, stage)}<details class="copy-entrance"><summary>${sayOfCopy("copy.gists")}</summary>${gists}</details>` : gists}
<footer class="about"><p>${given ? credit : say("about.rights")}</p></footer></div></div>
<section class="map-panel" aria-labelledby="still-map"><h2 id="still-map" class="visually-hidden">${say("map.heading")}</h2><div class="poster"><div class="picture-wide">${raw(stage.pictureOf(view, "front"))}</div><div class="picture-small">${raw(stage.pictureOf(view, "front-small"))}</div></div>
<div class="rail"><details class="legend"><summary>${say("legend.title")}</summary>${legendTemplate(view, stage)}</details></div>
<p class="credit" id="still-end">${say("map.credit")}</p></section>
</main></div>`);
}
