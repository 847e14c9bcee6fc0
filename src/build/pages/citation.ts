import { html, type TemplateResult } from "lit";
import { bibtex, type Cited, plainArticle, plainCitation } from "../../catalog/citation.ts";
import { CITED } from "../freeze/freeze.ts";
import type { Stage } from "./stage.ts";
import { raw } from "./to-html.ts";

/** What is cited: a page with its title and its folder. */
interface Page {
  readonly id: string;
  readonly title: string;
  readonly path: string;
}

/** How to cite a page, for people and for BibTeX. */
export function citationTemplate({ id, title, path }: Page, { catalog: { article }, site, version, say }: Stage): TemplateResult {
  const cited: Cited = { id, title, version, address: site === null ? null : `${site}${path}` };
  return html`<section class="paper-cite" aria-labelledby="cite-title">
<h2 id="cite-title">Cite this page</h2>
<p>${plainCitation(cited)}${site === null ? " Add the address that you took it from, and the day." : ""}${raw(CITED)}</p>
<details><summary>BibTeX</summary><pre tabindex="0" aria-label="BibTeX entry">${bibtex(cited)}</pre></details>
<p>The article itself: ${plainArticle(article, say("article.undated", { date: say.date(article.issued) }))}</p>
</section>`;
}
