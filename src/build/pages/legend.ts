import { html, type TemplateResult } from "lit";
import { sampleOf } from "../../picture/legend.ts";
import type { LegendRow } from "../../picture/legend-rows.ts";
import type { View } from "../../state/view.ts";
import { inVariables } from "./picture.ts";
import type { Stage } from "./stage.ts";
import { raw } from "./to-html.ts";

const SAMPLE = { width: 40, height: 20 } as const;

function rowTemplate({ sample, text, value, minor }: LegendRow): TemplateResult {
  const drawn = inVariables(sampleOf(sample, SAMPLE.width / 2, SAMPLE.height / 2, minor));
  return html`<li class=${minor ? "minor" : "major"}><svg aria-hidden="true" viewBox=${`0 0 ${SAMPLE.width} ${SAMPLE.height}`} width=${SAMPLE.width} height=${SAMPLE.height}>${raw(drawn)}</svg><span>${text}</span>${value === "" ? "" : html` <span class="quiet">${value}</span>`}</li>`;
}

/** What the lines and symbols of a view's picture mean, as a list beside it: words that can be read on any screen. */
export function legendTemplate(view: View, { legendOf }: Stage): TemplateResult {
  return html`<ul class="paper-legend">${legendOf(view).rows.map(rowTemplate)}</ul>`;
}
