import { html, nothing, svg, type TemplateResult } from "lit";
import type { BriefCatalog, BriefClaim } from "../catalog/catalog.ts";
import type { NumbersChoice } from "../claims/evaluate.ts";
import type { ClaimVerdict, Evaluation } from "../claims/evaluation.ts";
import { explain } from "../claims/explain.ts";
import type { FirstSay } from "../words/say.ts";
import { typeset } from "../words/typeset.ts";

type ClaimWithId = BriefClaim & { readonly id: string };

/** The marks of the verdicts, in a box of 16: a ring with a cross, a half, a tick, a dash, a stroke. Ink only: the words carry the meaning too. */
const MARKS: Readonly<Record<ClaimVerdict, TemplateResult>> = {
  "not-supported": svg`<path d="M5.3 5.3L10.7 10.7M10.7 5.3L5.3 10.7" />`,
  partly: svg`<path d="M8 1.4A6.6 6.6 0 0 1 8 14.6Z" fill="currentColor" />`,
  supported: svg`<path d="M4.9 8.3L7.2 10.6L11.2 5.8" />`,
  "too-close": svg`<path d="M4.6 8h6.8" />`,
  "not-testable": svg`<path d="M5 11L11 5" />`,
};

/** The mark of a verdict. Decorative: the verdict's name stands beside it. */
export function verdictMark(verdict: ClaimVerdict): TemplateResult {
  return html`<svg class="verdict-mark" aria-hidden="true" viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" stroke-width="1.5"><circle cx="8" cy="8" r="6.6" />${MARKS[verdict]}</svg>`;
}

/** One line under a gist: what its first claim comes to. */
export function verdictLine(
  claim: ClaimWithId,
  evaluation: Evaluation,
  catalog: BriefCatalog,
  numbers: NumbersChoice,
  say: FirstSay,
  own: Evaluation | null = null,
  others = 0,
): TemplateResult {
  const { verdict, short } = explain(evaluation, claim, catalog, numbers, say, own);
  return html`<p class="verdict-line">${verdictMark(evaluation.verdict)}<span><strong>${verdict}.</strong> ${typeset(short)}${others > 0 ? html` <span class="quiet">(${say.count("verdict.more", others)})</span>` : nothing}</span></p>`;
}
