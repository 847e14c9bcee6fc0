import { html, nothing } from "lit";
import type { BriefCatalog } from "../catalog/catalog.ts";
import type { Judge } from "../claims/evaluator.ts";
import type { Mode } from "../map/palette.ts";
import type { Ground } from "../map/scene.ts";
import { derive } from "../state/derive.ts";
import { drawOwn } from "../state/draw-own.ts";
import type { Own } from "../state/own-points.ts";
import type { View } from "../state/view.ts";
import type { Say } from "../words/say.ts";
import { PlainElement } from "./element.ts";
import { fetched } from "./fetched.ts";
import "./legend.ts";
import "./map.ts";
import type { DriverFactory, PictureFactory } from "./map-events.ts";
import type { MeasuredData } from "./measured-data.ts";
import "./numbers.ts";
import "./timeline.ts";

/** The side of the map: the map itself, whose number, the legend, the selected place and the time line. Loaded once the text is on the screen. */
export class MapPanel extends PlainElement {
  static override properties = {
    view: { attribute: false },
    catalog: { attribute: false },
    say: { attribute: false },
    own: { attribute: false },
    measured: { attribute: false },
    judge: { attribute: false },
    mode: { attribute: false },
    compact: { type: Boolean },
    loadGround: { attribute: false },
    createDriver: { attribute: false },
    createPicture: { attribute: false },
  };
  declare view: View;
  declare catalog: BriefCatalog;
  declare say: Say;
  /** The reader's own points. */
  declare own: Own | null;
  declare measured: MeasuredData;
  declare judge: Judge;
  declare mode: Mode;
  declare compact: boolean;
  declare loadGround: () => Promise<Ground>;
  declare createDriver: DriverFactory;
  declare createPicture: PictureFactory;
  private readonly envelopeOf = fetched(
    (system: string, measure: string, km: number) => this.measured.loadEnvelope(system, measure, km),
    () => this.requestUpdate(),
  );
  private readonly partOf = fetched(
    (site: string, km: number) => this.measured.loadPart(site, km),
    () => this.requestUpdate(),
  );

  private readonly nearestTo = fetched(
    (lng: number, lat: number) => this.measured.loadNearest(lng, lat),
    () => this.requestUpdate(),
  );
  private readonly townAt = fetched(
    (lng: number, lat: number) => this.measured.loadTown(lng, lat),
    () => this.requestUpdate(),
  );

  override render() {
    const { view, catalog, say, mode, compact, measured, judge, envelopeOf, partOf, nearestTo, townAt } = this;
    const { territories, shareOf } = measured;
    const drawing = {
      ...derive(view, catalog, mode, say, { territories, shareOf, judge, envelopeOf, partOf, nearestTo, townAt }),
      own: drawOwn(this.own, view, catalog),
    };
    return html`
      <foothold-map .drawing=${drawing} .catalog=${catalog} .say=${say} .compact=${compact} .loadGround=${this.loadGround} .createDriver=${this.createDriver} .createPicture=${this.createPicture} .description=${say("map.label")}></foothold-map>
      <foothold-numbers .view=${view} .catalog=${catalog} .say=${say} .compact=${compact}></foothold-numbers>
      <div class="rail">
        <foothold-legend .view=${view} .drawing=${drawing} .catalog=${catalog} .say=${say} .mode=${mode} .compact=${compact}></foothold-legend>
        ${compact ? nothing : html`<foothold-card .view=${view} .catalog=${catalog} .say=${say} .measured=${measured}></foothold-card>`}
      </div>
      <foothold-timeline .view=${view} .catalog=${catalog} .timeline=${catalog.timeline} .say=${say} .compact=${compact}></foothold-timeline>
    `;
  }
}
customElements.define("foothold-panel", MapPanel);
