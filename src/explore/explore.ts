import { html } from "lit";
import type { BriefCatalog } from "../catalog/catalog.ts";
import type { Judge } from "../claims/evaluator.ts";
import "../styles/tools.css";
import { problem } from "../catalog/problem.ts";
import { PlainElement } from "../components/element.ts";
import { ProblemEvent } from "../components/map-events.ts";
import type { MeasuredData } from "../components/measured-data.ts";
import type { Own, OwnPoint } from "../state/own-points.ts";
import type { View } from "../state/view.ts";
import type { Say } from "../words/say.ts";
import "./undo.ts";
import "./launcher.ts";
import "./compare.ts";
import "./check.ts";
import "./inside.ts";
import "./measure.ts";
import "./projection.ts";

const NO_POINTS: readonly OwnPoint[] = [];

/** The part for the reader's own points brings its parsers; it comes after the others. */
const bringOwn = () => import("./own.ts");

/** What a reader can try on the map, one part under another. */
export class FootholdExplore extends PlainElement {
  static override properties = {
    view: { attribute: false },
    catalog: { attribute: false },
    say: { attribute: false },
    measured: { attribute: false },
    own: { attribute: false },
    judge: { attribute: false },
  };
  declare view: View;
  declare catalog: BriefCatalog;
  declare say: Say;
  /** The reader's own points. */
  declare own: Own | null;
  declare measured: MeasuredData;
  declare judge: Judge;

  override connectedCallback(): void {
    super.connectedCallback();
    bringOwn().catch((error: unknown) => this.dispatchEvent(new ProblemEvent(problem("data-failed", String(error)).problem)));
  }

  override render() {
    const { view, catalog, say, measured, judge } = this;
    return html`
      <h1 class="visually-hidden">${say("task.explore")}</h1>
      <h2 class="visually-hidden">${say("task.label")}</h2>
      <foothold-undo .view=${view} .say=${say}></foothold-undo>
      <foothold-launcher .view=${view} .catalog=${catalog} .say=${say} .measured=${measured} .judge=${judge}></foothold-launcher>
      <foothold-compare .view=${view} .catalog=${catalog} .say=${say} .measured=${measured} .judge=${judge}></foothold-compare>
      <foothold-check .view=${view} .catalog=${catalog} .say=${say} .measured=${measured} .judge=${judge}></foothold-check>
      <foothold-inside .points=${this.own?.set?.points ?? NO_POINTS} .view=${view} .catalog=${catalog} .say=${say} .measured=${measured} .judge=${judge}></foothold-inside>
      <foothold-measure .view=${view} .catalog=${catalog} .say=${say} .measured=${measured} .judge=${judge}></foothold-measure>
      <foothold-projection .view=${view} .catalog=${catalog} .say=${say} .measured=${measured} .judge=${judge}></foothold-projection>
      <foothold-own .own=${this.own} .view=${view} .catalog=${catalog} .say=${say} .measured=${measured} .judge=${judge}></foothold-own>
    `;
  }
}
customElements.define("foothold-explore", FootholdExplore);
