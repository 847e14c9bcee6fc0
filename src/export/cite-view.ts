import { type BriefCatalog, inLanguage } from "../catalog/catalog.ts";
import { bibtex, bibtexArticle, type Cited, cslArticle, cslItem, type Frozen, plainArticle, plainCitation, readFrozen } from "../catalog/citation.ts";
import { VERSION } from "../catalog/imprint.ts";
import { writeLink } from "../state/link.ts";
import type { View } from "../state/view.ts";
import type { TopicSay } from "../words/topics.ts";

type TakeSay = TopicSay<"take">;

/** What a view is called: its claim, its passage, or the map of the article. */
export function viewTitle(view: View, catalog: BriefCatalog, say: TakeSay): string {
  const claim = view.claim === null ? undefined : catalog.claims.get(view.claim);
  if (claim) return say("take.view.claim", { n: claim.id.replace(/^\D+0*/, ""), claim: inLanguage(claim.paraphrase, say.language).replace(/\.$/, "") });
  const passage = catalog.passages.find((p) => p.id === view.passage);
  const { title } = catalog.article;
  return passage ? say("take.view.passage", { n: passage.paragraph, title }) : say("take.view.all", { title });
}

/** The day that a clock shows where it hangs, YYYY-MM-DD. */
export const dayOf = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part, i) => String(part).padStart(i === 0 ? 4 : 2, "0")).join("-");

/** The whole address of a view. `base`: the page's own address. */
export const addressOf = (view: View, catalog: BriefCatalog, base: string): string => new URL(`#${writeLink(view, catalog)}`, base).href;

export interface Citations {
  /** The view on one line. */
  readonly view: string;
  readonly plain: string;
  readonly bibtex: string;
  readonly csl: string;
}

/** The frozen copy that this page is of; null: it is the present page. */
export const frozenHere = (): Frozen | null => readFrozen(document.querySelector('meta[name="foothold-frozen"]')?.getAttribute("content") ?? null);

/** How to cite a view and the article behind it, in three spellings. `accessed`: YYYY-MM-DD. `frozen`: the copy that is cited, if it is one. */
export function citeView(view: View, catalog: BriefCatalog, say: TakeSay, address: string, accessed: string, frozen: Frozen | null = null): Citations {
  const { article } = catalog;
  const id = [view.passage, view.claim].filter(Boolean).join("-") || "map";
  const cited: Cited = { id, title: viewTitle(view, catalog, say), address, version: VERSION, accessed, frozen, language: say.language };
  const own = plainCitation(cited, {
    inside: (site) => say("take.cite.in", { site }),
    version: (version) => say("take.cite.version", { version }),
    accessed: (day) => say("take.cite.accessed", { date: say.date(day) }),
    frozen: ({ hash, date }) => say("take.cite.frozen", { hash, date: say.date(date) }),
  });
  return {
    view: own,
    plain: `${own}\n\n${plainArticle(article, say("article.undated", { date: say.date(article.issued) }))}`,
    bibtex: `${bibtex(cited)}\n\n${bibtexArticle(article)}`,
    csl: JSON.stringify([cslItem(cited), cslArticle(article)], null, 2),
  };
}
