import type { Copy } from "../../article/copy.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import type { Claim, Passage } from "../../catalog/schema.ts";
import { evaluate, type Territories } from "../../claims/evaluate.ts";
import type { Evaluation } from "../../claims/evaluation.ts";
import { type Explanation, explain } from "../../claims/explain.ts";
import { claimsOf } from "../../claims/lead.ts";
import type { Legend } from "../../picture/legend-rows.ts";
import { passageView } from "../../state/link.ts";
import type { View } from "../../state/view.ts";
import type { Say } from "../../words/say.ts";

export type PassageWithId = Passage & { readonly id: string };
export type ClaimWithId = Claim & { readonly id: string };

/** What a picture is drawn for: a page on a wide or a small screen, the front page's panel on either, or a social card (which has no style sheet). */
export type PictureUse = "page" | "page-small" | "front" | "front-small" | "card";

/** Everything that the prerendered pages are made from. */
export interface Stage {
  readonly catalog: Catalog;
  readonly territories: Territories;
  /** The whole article, where whoever builds the site may publish it. */
  readonly article?: Copy | null;
  readonly say: Say;
  /** The picture of a view as an SVG element. */
  readonly pictureOf: (view: View, use: PictureUse) => string;
  /** What the picture's lines and symbols mean. */
  readonly legendOf: (view: View) => Legend;
  /** Of the project. */
  readonly version: string;
  /** Where the site will be, with a slash at the end; null: not known, then tags that need a whole address are left out. */
  readonly site: string | null;
  /** Content policy of every page. */
  readonly policy: string;
  /** Style sheets and icon, relative to the top of the site. */
  readonly styles: readonly string[];
  readonly icon: string | null;
}

/** A claim with its verdict on the view that its first passage calls up, in words. */
export interface Judged {
  readonly claim: ClaimWithId;
  readonly view: View;
  readonly evaluation: Evaluation;
  readonly explanation: Explanation;
}

/** Holds a claim against the facts as its page, its card and its data block all say it. `passage`: of whose view; by default the claim's first. */
export function judge(claim: ClaimWithId, { catalog, territories, say }: Stage, passage = claim.passages[0] ?? ""): Judged {
  const view: View = { ...passageView(passage, catalog), claim: claim.id };
  const evaluation = evaluate(claim.id, catalog, { numbers: view.numbers, date: view.date, runwayM: view.runway }, territories);
  return { claim, view, evaluation, explanation: explain(evaluation, claim, catalog, view.numbers, say) };
}

/** The claims of a passage, judged on its view: the one that speaks for it first. */
export const judgedOf = (passage: PassageWithId, stage: Stage): readonly Judged[] =>
  claimsOf(passage.id, stage.catalog)
    .flatMap(({ id }) => stage.catalog.claims.get(id) ?? [])
    .map((claim) => judge(claim, stage, passage.id));

/** The claim whose verdict stands for a passage, if one does. */
export function leadOf(passage: PassageWithId, stage: Stage): Judged | undefined {
  const [first] = judgedOf(passage, stage);
  return first?.claim.lead === true ? first : undefined;
}
