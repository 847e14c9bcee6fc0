import { type BriefCatalog, inLanguage } from "../catalog/catalog.ts";
import type { Judge } from "../claims/evaluator.ts";
import { explain } from "../claims/explain.ts";
import { claimInView, claimsOf } from "../claims/lead.ts";
import type { View } from "../state/view.ts";
import type { TopicSay } from "../words/topics.ts";
import { typeset } from "../words/typeset.ts";
import { parseGist } from "./gist.ts";

/** What an embed says around its map, by the place where it stands. Empty: nothing stands there. */
export interface FrameTexts {
  readonly about: string;
  readonly title: string;
  readonly verdict: string;
  readonly short: string;
  readonly article: string;
  readonly credit: string;
  readonly sources: string;
  readonly open: string;
}

/** The texts of a view. Every number is the verdict's own. `sources`: how many there are, where they have been counted. */
export function frameTexts(view: View, catalog: BriefCatalog, judge: Judge, sources: number | null, say: TopicSay<"frame">): FrameTexts {
  const { article, passages } = catalog;
  const passage = passages.find((p) => p.id === view.passage);
  const claim = claimOf(view, catalog);
  const said = claim && explain(judge(claim.id, { numbers: view.numbers, date: view.date, runwayM: view.runway }), claim, catalog, view.numbers, say);
  const gist = passage && inLanguage(passage.gist, say.language);
  return {
    about: passage ? say("frame.about", { title: article.title, n: passage.paragraph, total: passages.length }) : say("site.motto"),
    title: gist === undefined ? article.title : typeset(plain(gist)),
    verdict: said ? `${said.verdict}.` : "",
    short: said ? typeset(said.short) : "",
    article: say("article.by", { author: article.author, outlet: article.outlet, date: say("article.undated", { date: say.date(article.issued) }) }),
    credit: say("map.credit"),
    sources: sources === null ? say("sources.title") : say.count("sources.count", sources),
    open: say("frame.open"),
  };
}

/** The claim whose verdict stands under the map: the one that the view names, or the one that speaks for its passage. */
export function claimOf(view: Pick<View, "claim" | "passage">, catalog: BriefCatalog): ReturnType<typeof claimInView> {
  if (view.claim !== null) return claimInView(view, catalog);
  const first = view.passage === null ? undefined : claimsOf(view.passage, catalog)[0];
  return first?.lead === true ? first : undefined;
}

/** A gist without the marks for layers. */
const plain = (gist: string): string =>
  parseGist(gist)
    .map(({ text }) => text)
    .join("");
