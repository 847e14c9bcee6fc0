import { html, nothing, type TemplateResult } from "lit";
import type { BriefCatalog } from "../catalog/catalog.ts";
import type { Judge } from "../claims/evaluator.ts";
import type { Mode } from "../map/palette.ts";
import type { Ground } from "../map/scene.ts";
import { besideView, differences, inBeside } from "../state/beside.ts";
import { derive } from "../state/derive.ts";
import { drawOwn } from "../state/draw-own.ts";
import type { Drawing } from "../state/drawing.ts";
import type { Own } from "../state/own-points.ts";
import type { View } from "../state/view.ts";
import type { Say } from "../words/say.ts";
import { loadTopic } from "../words/topics.ts";
import { type MoveEvent, PlainElement } from "./element.ts";
import { fetched } from "./fetched.ts";
import "./legend.ts";
import "./map.ts";
import type { DriverFactory, PictureFactory } from "./map-events.ts";
import type { MeasuredData } from "./measured-data.ts";
import "./numbers.ts";
import "./sheet.ts";
import "./side.ts";
import "./timeline.ts";
import { keepPast } from "./undoing.ts";

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
    poster: { attribute: false },
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
  declare poster: Element | null;
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
  /** What is written at the passage's own position while the reader draws from elsewhere. */
  private readonly note = fetched(
    async (language: Say["language"]) => (await loadTopic("launcher", language))("launcher.own"),
    () => this.requestUpdate(),
  );

  /** From now on what the reader changes can be undone. */
  protected override firstUpdated(): void {
    const app = this.closest("foothold-app");
    if (app) keepPast(app);
  }

  protected drawing(view: View): Drawing {
    const { catalog, mode, say, measured, judge, envelopeOf, partOf, nearestTo, townAt } = this;
    const { territories, shareOf } = measured;
    const drawing = derive(view, catalog, mode, say, { territories, shareOf, judge, envelopeOf, partOf, nearestTo, townAt }, this.note(say.language) ?? "");
    return { ...drawing, own: drawOwn(this.own, view, catalog) };
  }

  /** What is done on the second map is done to what is its own. */
  private readonly onSecond = (event: Event): void => {
    const { move, passing } = event as MoveEvent;
    event.stopPropagation();
    this.move(inBeside(move), passing);
  };

  /** The map of the view, or both where a second stands beside it. */
  protected maps(compact: boolean): TemplateResult {
    const { view, catalog, say } = this;
    const two = view.beside !== null;
    const map = (shown: View, number: number) =>
      html`<foothold-map .poster=${two || this.own ? null : this.poster} .drawing=${this.drawing(shown)} .catalog=${catalog} .say=${say} .compact=${compact || two} .loadGround=${this.loadGround} .createDriver=${this.createDriver} .createPicture=${this.createPicture} .description=${two ? `${say("map.label")} (${number})` : say("map.label")}></foothold-map>`;
    const side = (which: "left" | "right", shown: View) =>
      two ? html`<foothold-side .side=${which} .view=${shown} .differ=${differences(view)} .catalog=${catalog} .say=${say}></foothold-side>` : nothing;
    return html`<div class=${two ? "maps two" : "maps"}>
        ${map(view, 1)} ${side("left", view)}
        ${two ? html`<div class="second" @foothold-move=${this.onSecond}>${map(besideView(view), 2)} ${side("right", besideView(view))}</div>` : nothing}
      </div>`;
  }

  override render(): TemplateResult {
    const { view, catalog, say, mode, compact, measured } = this;
    const drawing = this.drawing(view);
    const two = view.beside !== null;
    return html`
      ${this.maps(compact)}
      <foothold-numbers .view=${view} .catalog=${catalog} .say=${say} .compact=${compact}></foothold-numbers>
      <div class="rail">
        <foothold-legend .view=${view} .drawing=${drawing} .catalog=${catalog} .say=${say} .mode=${mode} .compact=${compact || two}></foothold-legend>
        ${compact ? nothing : html`<foothold-card .view=${view} .catalog=${catalog} .say=${say} .measured=${measured}></foothold-card>`}
      </div>
      <foothold-timeline .view=${view} .catalog=${catalog} .timeline=${catalog.timeline} .say=${say} .compact=${compact}></foothold-timeline>
    `;
  }
}
customElements.define("foothold-panel", MapPanel);
