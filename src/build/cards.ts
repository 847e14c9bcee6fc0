/** Social cards: one picture of 1200 × 630 pixels for each passage, each claim and the front page. */

import { passageView } from "../state/link.ts";
import { defaultView } from "../state/view.ts";
import { type CardWords, cardSvg } from "./cards/card.ts";
import { claimPath } from "./pages/claim.ts";
import { plainGist } from "./pages/parts.ts";
import { passagePath } from "./pages/passage.ts";
import { type Judged, judge, leadOf, type Stage } from "./pages/stage.ts";

function verdictOf({ evaluation, explanation }: Judged): CardWords["verdict"] {
  return { mark: evaluation.verdict, name: explanation.verdict, short: explanation.short };
}

/** Every card as [path below the top of the site, SVG]. */
export function buildCards(stage: Stage): [path: string, svg: string][] {
  const { catalog, say } = stage;
  const { article } = catalog;
  const credit = `On “${article.title}” by ${article.author}, ${article.outlet}, ${say("article.undated", { date: say.date(article.issued) })}`;
  const passages = catalog.passages.map((passage): [string, string] => {
    const lead = leadOf(passage, stage);
    const words: CardWords = {
      kicker: lead ? `The article claims · passage ${passage.paragraph}` : `Passage ${passage.paragraph}, in our words`,
      statement: lead ? lead.claim.paraphrase.en : plainGist(passage.gist.en),
      verdict: lead ? verdictOf(lead) : null,
      credit,
    };
    return [`${passagePath(passage.id)}card.png`, cardSvg(words, stage.pictureOf(passageView(passage.id, catalog), "card"))];
  });
  const claims = [...catalog.claims.values()].map((claim): [string, string] => {
    const judged = judge(claim, stage);
    const from = catalog.passages.find((p) => p.id === claim.passages[0]);
    const words = { kicker: `The article claims · passage ${from?.paragraph}`, statement: claim.paraphrase.en, verdict: verdictOf(judged), credit };
    return [`${claimPath(claim.id)}card.png`, cardSvg(words, stage.pictureOf(judged.view, "card"))];
  });
  const front: CardWords = { kicker: say("site.motto"), statement: article.title, verdict: null, credit };
  return [["card.png", cardSvg(front, stage.pictureOf(defaultView(catalog), "card"))], ...passages, ...claims];
}
