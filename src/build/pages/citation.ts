import { html, type TemplateResult } from "lit";
import { AUTHOR, LICENCES, YEAR } from "../export/about.ts";
import { CITED } from "../freeze/freeze.ts";
import type { Stage } from "./stage.ts";
import { raw } from "./to-html.ts";

/** What is cited: a page with its title and its folder. */
interface Cited {
  readonly id: string;
  readonly title: string;
  readonly path: string;
}

const SITE = "Foothold: one article, checked against the map";

/** In BibTeX braces keep their meaning, and so do backslashes and the like. */
const bibText = (text: string): string => text.replace(/[\\{}]/g, "").replace(/[&%$#_]/g, (letter) => `\\${letter}`);

/** "Foothold contributors (2026): Passage 11. In: Foothold … Version 0.1.0. CC-BY-4.0." with the address where it is known. */
export function plainCitation({ title, path }: Cited, { version, site }: Stage): string {
  const address = site === null ? "" : ` ${site}${path}`;
  return `${AUTHOR} (${YEAR}): ${title}. In: ${SITE}. Version ${version}. ${LICENCES.ours.name}.${address}`;
}

/** The same for BibTeX. */
export function bibtex({ id, title, path }: Cited, { version, site }: Stage): string {
  return [
    `@misc{foothold-${id},`,
    `  author = {{${bibText(AUTHOR)}}},`,
    `  title = {${bibText(title)}},`,
    `  howpublished = {In: ${bibText(SITE)}},`,
    `  year = {${YEAR}},`,
    `  version = {${version}},`,
    ...(site === null ? [] : [`  url = {${site}${path}},`]),
    `  note = {Licence: ${bibText(LICENCES.ours.title)}}`,
    "}",
  ].join("\n");
}

/** How to cite a page, for people and for BibTeX. */
export function citationTemplate(cited: Cited, stage: Stage): TemplateResult {
  const { article } = stage.catalog;
  return html`<section class="paper-cite" aria-labelledby="cite-title">
<h2 id="cite-title">Cite this page</h2>
<p>${plainCitation(cited, stage)}${stage.site === null ? " Add the address that you took it from, and the day." : ""}${raw(CITED)}</p>
<details><summary>BibTeX</summary><pre tabindex="0" aria-label="BibTeX entry">${bibtex(cited, stage)}</pre></details>
<p>The article itself: ${article.author}: “${article.title}”. ${article.outlet}, ${stage.say("article.undated", { date: stage.say.date(article.issued) })}.</p>
</section>`;
}
