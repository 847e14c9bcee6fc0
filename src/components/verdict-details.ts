import { html, nothing, svg, type TemplateResult } from "lit";
import { type BriefCatalog, type BriefClaim, type Catalog, isWhole } from "../catalog/catalog.ts";
import type { NumbersChoice } from "../claims/evaluate.ts";
import type { Evaluation, Measure } from "../claims/evaluation.ts";
import { endName, explain } from "../claims/explain.ts";
import type { Say } from "../words/say.ts";
import { typeset } from "../words/typeset.ts";
import { citeTemplate, unverifiedTemplate } from "./cite.ts";
import { verdictMark } from "./verdict.ts";

type ClaimWithId = BriefClaim & { readonly id: string };

/** Everything behind a claim's verdict: sentences, the measured distances on one scale, the error budget, and what the record says. */
export function verdictDetails(
  claim: ClaimWithId,
  evaluation: Evaluation,
  catalog: BriefCatalog,
  numbers: NumbersChoice,
  say: Say,
  own: Evaluation | null = null,
): TemplateResult {
  const { verdict, details } = explain(evaluation, claim, catalog, numbers, say, own);
  const [first = "", ...more] = details;
  return html`<div class="verdict">
    <p class="verdict-open">${verdictMark(evaluation.verdict)}<span><strong>${verdict}:</strong> ${typeset(first)}</span></p>
    ${
      evaluation.measures.length > OPEN_ROWS
        ? html`<details class="record"><summary>${say.count("measures.all", evaluation.measures.length)}</summary>${measuresTable(evaluation, catalog, say)}</details>`
        : measuresTable(evaluation, catalog, say)
    }
    ${more.map((text) => html`<p class="verdict-more">${typeset(text)}</p>`)}
    ${budgetTemplate(evaluation, catalog, say)}
    ${recordTemplate(claim, catalog, say)}
  </div>`;
}

function recordTemplate(claim: ClaimWithId, catalog: BriefCatalog, say: Say): TemplateResult | typeof nothing {
  if (!isWhole(catalog) || claim.record.length === 0) return nothing;
  return html`<details class="record" ?open=${claim.test.type === "record"}><summary>${say("claims.record")}</summary>
    ${recordList(claim.id, catalog, say)}
  </details>`;
}

/** What the public record says of a claim, each statement with its bearing and its sources. */
export function recordList(claim: string, catalog: Catalog, say: Say): TemplateResult {
  const record = catalog.claims.get(claim)?.record ?? [];
  return html`<ul class="notes">${record.map((r) => html`<li><strong>${say(`claims.${r.bearing}`)}</strong> <span lang="en">${typeset(r.text)}</span> ${unverifiedTemplate(r.unverified, say)} ${citeTemplate(r.sources, catalog, say)}</li>`)}</ul>`;
}

/** How wide published figures spread, and how far the measured distances may be wrong. */
export function budgetTemplate({ measures, figure }: Evaluation, catalog: BriefCatalog, say: Say): TemplateResult | typeof nothing {
  const widest = measures.reduce<Measure | null>((a, b) => (a === null || b.budget.totalKm > a.budget.totalKm ? b : a), null);
  if (!widest) return nothing;
  const { borderKm, drawingKm, earthKm } = widest.budget;
  const named = (m: Measure): string =>
    say("measures.each", { place: endName(m.to.kind === "territory" ? m.from : m.to, catalog, say), km: say.exactKm(m.budget.totalKm) });
  const each = [...new Set(measures.map(named))];
  return html`<p class="sources-line">
    ${figure && figure.lowKm !== figure.highKm ? say("measures.spread", { low: say.km(figure.lowKm), high: say.km(figure.highKm) }) : nothing}
    ${say("measures.budget", { each: each.length <= NAMED_ERRORS ? each.join(", ") : `≤ ${say.exactKm(widest.budget.totalKm)}`, border: say.exactKm(borderKm), rest: say.exactKm(drawingKm + earthKm) })}
  </p>`;
}

/** The errors of more places than this are given as their largest. */
const NAMED_ERRORS = 4;

/** More distances than this are folded. */
const OPEN_ROWS = 6;
const CHART_PX = 104;
/** A line of a chart ends this far before the edge, so that its diamond is whole. */
const MARGIN_PX = 8;

/** The measured distances in the order of the claim, each as a line on one scale with the range as a tint. */
export function measuresTable(evaluation: Evaluation, catalog: BriefCatalog, say: Say): TemplateResult | typeof nothing {
  const { measures, figure } = evaluation;
  if (measures.length === 0) return nothing;
  const longest = Math.max(...measures.map((m) => m.km), figure?.highKm ?? 0);
  const x = (km: number): number => (km / longest) * (CHART_PX - MARGIN_PX);
  const layer = figure && catalog.layers.find((l) => l.recipe === "rings" && l.system === figure.system);
  const groups = [...new Set(measures.map((m) => m.from.id))];
  const rivalName = (own: readonly Measure[]): string => [...new Set(own.flatMap((m) => (m.against ? [endName(m.against, catalog, say)] : [])))].join(", ");
  return html`<table class="measures ${layer ? `role-${layer.colour}` : ""}">
    <caption class="visually-hidden">${say("measures.title")}</caption>
    <thead class="visually-hidden"><tr><th scope="col">${say("measures.to")}</th><th scope="col">${say("measures.title")}</th><th scope="col">${say("measures.distance")}</th><th scope="col">${say("measures.margin")}</th></tr></thead>
    ${groups.map((from) => {
      const own = measures.filter((m) => m.from.id === from);
      const start = own[0]?.from;
      if (!start) return nothing;
      const name = endName(start, catalog, say);
      return html`<tbody>
        <tr class="from"><th scope="rowgroup" colspan="4">${say(start.kind === "territory" ? "measures.nearestOf" : "measures.fromPlace", start.kind === "territory" ? { territory: name } : { place: name })}${figure ? html` <span class="range">${say.km(figure.km)}</span>` : rivalName(own) === "" ? nothing : html` <span class="range rival-name">${say("measures.dotted", { rival: rivalName(own) })}</span>`}</th></tr>
        ${own.map(
          (m) => html`<tr>
            <th scope="row">${targetName(m, catalog, say)}</th>
            <td class="chart">${chart(m, evaluation, x)}</td>
            <td class="km">${say.km(m.km)}</td>
            <td class="margin">${marginText(m, evaluation, say)}</td>
          </tr>`,
        )}
      </tbody>`;
    })}
  </table>`;
}

function targetName(m: Measure, catalog: BriefCatalog, say: Say): string {
  const place = endName(m.to, catalog, say);
  return m.to.kind === "area-nearest"
    ? say("measures.areaNearest", { place })
    : m.to.kind === "area-farthest"
      ? say("measures.areaFarthest", { place })
      : place;
}

/** The ruler of the map, small: the range as a tint with its edge, the distance as a line with a diamond at its end. */
function chart(m: Measure, { figure }: Evaluation, x: (km: number) => number): TemplateResult {
  const end = x(m.km);
  return html`<svg aria-hidden="true" viewBox=${`0 0 ${CHART_PX} 22`} width=${CHART_PX} height="22">
    ${
      figure
        ? svg`<rect class="tint-high" x="0" y="0" width=${x(figure.highKm)} height="22" /><rect class="tint" x="0" y="0" width=${x(figure.km)} height="22" /><path class="edge" d=${`M${x(figure.km)} 0V22`} />`
        : m.againstKm === null
          ? nothing
          : svg`<path class="rival" d=${`M0 16H${x(m.againstKm)}`} />`
    }
    <path class="line" d=${`M0 11H${end}`} /><path class="end" d=${`M${end} 5.5l5.5 5.5l-5.5 5.5l-5.5 -5.5Z`} />
  </svg>`;
}

function marginText(m: Measure, { figure }: Evaluation, say: Say): string {
  if (m.againstKm === null) return "";
  const km = say.km(Math.abs(Math.round(m.againstKm) - Math.round(m.km)));
  if (m.within === null) return say("measures.close");
  if (figure) return say(m.within ? "measures.inside" : "measures.short", { km });
  return say(m.within ? "measures.nearer" : "measures.farther", { km });
}
