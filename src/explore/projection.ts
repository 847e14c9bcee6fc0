import { html, nothing } from "lit";
import { inLanguage } from "../catalog/catalog.ts";
import { Section } from "../components/section.ts";
import { compassPoint } from "../geodesy/compass-point.ts";
import { circleGap } from "../geodesy/mercator-circle.ts";
import { fromLngLat } from "../state/derive.ts";
import { rangesOf } from "../state/draw-naive.ts";
import { setNaive, setProjection } from "../state/moves.ts";
import { PROJECTIONS } from "../state/view.ts";
import type { TopicSay } from "../words/topics.ts";
import "./projection.css";

/** What projections do to distance: three ways to lay the Earth flat, and the circle that only one of them makes true. */
export class ExploreProjection extends Section<"projection"> {
  protected readonly topic = "projection";

  /** Whose ring misses the circle of compasses by how much, where. */
  private gaps(say: TopicSay<"projection">) {
    const { view, catalog } = this;
    const ranges = rangesOf(view, catalog);
    if (ranges.length === 0) return html`<p>${say("projection.noRing")}</p>`;
    const centre = fromLngLat(view, catalog);
    const side = (km: number): string => say(km < 0 ? "projection.short" : "projection.far", { km: say.exactKm(Math.abs(km)) });
    return html`<ul class="notes">${ranges.map(({ layer, km }) => {
      const gap = circleGap(centre, km);
      return html`<li>
        <strong>${inLanguage(layer.title, say.language)}, ${say.km(km)}:</strong>
        ${say("projection.gap", { north: side(gap.northKm), south: side(gap.southKm) })}
        ${say("projection.largest", { km: say.exactKm(Math.abs(gap.largestKm)), direction: say(`compass.${compassPoint(gap.largestDeg)}`) })}
      </li>`;
    })}</ul>`;
  }

  protected content(say: TopicSay<"projection">) {
    const { view } = this;
    const body = html`
      <fieldset class="projections">
        <legend class="visually-hidden">${say("projection.choose")}</legend>
        ${PROJECTIONS.map(
          (p) =>
            html`<label class=${p === view.projection ? "chosen" : ""}><input type="radio" name="projection" value=${p} .checked=${p === view.projection} @change=${() => this.move(setProjection(p))} /><span>${say(`projection.${p}`)}</span></label>`,
        )}
      </fieldset>
      <p>${say(`projection.about-${view.projection}`)}</p>
      <label class="naive-switch"><input type="checkbox" role="switch" class="switch" .checked=${view.naive} @change=${(e: Event) => this.move(setNaive((e.target as HTMLInputElement).checked))} /> <span>${say("projection.naive")}</span></label>
      ${view.naive ? html`<p>${say("projection.naiveAbout")}</p>${this.gaps(say)}` : nothing}
    `;
    return this.fold(say("projection.title"), body, view.naive || view.projection !== "mercator");
  }
}
customElements.define("foothold-projection", ExploreProjection);
