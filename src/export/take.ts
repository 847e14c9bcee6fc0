import { html } from "lit";
import type { BriefCatalog } from "../catalog/catalog.ts";
import type { Judge } from "../claims/evaluator.ts";
import "../styles/tools.css";
import { problem } from "../catalog/problem.ts";
import { PlainElement } from "../components/element.ts";
import { ProblemEvent } from "../components/map-events.ts";
import type { MeasuredData } from "../components/measured-data.ts";
import type { Own } from "../state/own-points.ts";
import type { View } from "../state/view.ts";
import type { Say } from "../words/say.ts";
import "./embed-dialog.ts";

/** The part for pictures, data and paper brings what draws them; it comes after the others. */
const bringView = () => import("./take-view.ts");

/** What a reader can take away: the view as a picture, as data, as a citation, as an embed. */
export class FootholdTake extends PlainElement {
  static override properties = {
    view: { attribute: false },
    catalog: { attribute: false },
    say: { attribute: false },
    measured: { attribute: false },
    judge: { attribute: false },
    own: { attribute: false },
  };
  declare view: View;
  declare catalog: BriefCatalog;
  declare say: Say;
  declare measured: MeasuredData;
  declare judge: Judge;
  /** The points that the reader has opened. */
  declare own: Own | null;

  override connectedCallback(): void {
    super.connectedCallback();
    bringView().catch((error: unknown) => this.dispatchEvent(new ProblemEvent(problem("data-failed", String(error)).problem)));
  }

  override render() {
    const { view, catalog, say, measured, judge } = this;
    return html`
      <h1 class="visually-hidden">${say("site.name")}</h1>
      <h2 class="take-title">${say("task.take")}</h2>
      <foothold-take-view .own=${this.own} .view=${view} .catalog=${catalog} .say=${say} .measured=${measured} .judge=${judge}></foothold-take-view>
      <foothold-embed-dialog .view=${view} .catalog=${catalog} .say=${say} .measured=${measured} .judge=${judge}></foothold-embed-dialog>
    `;
  }
}
customElements.define("foothold-take", FootholdTake);
