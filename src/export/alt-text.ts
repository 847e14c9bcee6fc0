import type { BriefCatalog } from "../catalog/catalog.ts";
import { describe } from "../claims/describe.ts";
import type { Territories } from "../claims/evaluate.ts";
import type { Judge } from "../claims/evaluator.ts";
import { explain } from "../claims/explain.ts";
import { claimOf } from "../components/frame-texts.ts";
import type { View } from "../state/view.ts";
import type { Say } from "../words/say.ts";
import { shortened } from "../words/shortened.ts";

/** As long as a screen reader should have to read at one go, in letters. */
const LONGEST = 250;

/** What is said in a picture's place: the verdict, then the beginning of the map in words. */
export function altText(view: View, catalog: BriefCatalog, judge: Judge, territories: Territories, say: Say): string {
  const claim = claimOf(view, catalog);
  const verdict = claim && explain(judge(claim.id, { numbers: view.numbers, date: view.date, runwayM: view.runway }), claim, catalog, view.numbers, say);
  const blocks = describe(view, catalog, territories, say).flatMap((block) =>
    block.kind === "paragraph" ? [block.text] : [block.intro, ...block.items.map(({ text, lines }) => [text, ...lines].join("; "))],
  );
  return shortened([...(verdict ? [`${verdict.verdict}. ${verdict.short}`] : []), ...blocks].join(" "), LONGEST);
}
