import { html, nothing, type TemplateResult } from "lit";
import { type Catalog, inLanguage, type Place } from "../catalog/catalog.ts";
import type { Fact, PlaceProperties, System } from "../catalog/schema.ts";
import { statusAt } from "../catalog/status.ts";
import { formatNumber, type Say } from "../words/say.ts";
import { citeTemplate, unverifiedTemplate } from "./cite.ts";

const backing = (x: { sources: readonly string[]; unverified?: true | undefined }, catalog: Catalog, say: Say): TemplateResult =>
  html`${unverifiedTemplate(x.unverified, say)} ${citeTemplate(x.sources, catalog, say)}`;

const factTemplate = (fact: Fact, catalog: Catalog, say: Say): TemplateResult => html`<li lang="en">${fact.text} ${backing(fact, catalog, say)}</li>`;

const row = (term: string, value: unknown): TemplateResult => html`<div><dt>${term}</dt><dd>${value}</dd></div>`;

function runwayTemplate({ runway }: PlaceProperties, catalog: Catalog, say: Say): TemplateResult | typeof nothing {
  if (!runway) return nothing;
  const length = runway.lengthM === undefined ? say("card.runwayUnknown") : say("card.metres", { n: formatNumber(runway.lengthM) });
  const parts = [
    length,
    runway.surface === "unknown" ? undefined : runway.surface,
    runway.heading && say("card.heading", { heading: runway.heading }),
    runway.note,
  ];
  return row(say("card.runway"), html`${parts.filter(Boolean).join(", ")} ${backing(runway, catalog, say)}`);
}

/** What holds on the day of the view, in a sentence of its own. */
function statusTemplate(place: Place, catalog: Catalog, date: string, say: Say): TemplateResult {
  const layer = catalog.layers.find((l) => l.id === place.layer);
  const now = statusAt(place.properties.status, date, layer?.recipe === "places" ? layer.before : "hidden");
  if (!now) return html`<p class="status-now">${say("card.notYet", { date: say.date(date) })}</p>`;
  const word = say(`status.${now.status}`);
  return html`<p class="status-now">
    ${say("card.status", { date: say.date(date) })}: <strong>${word}</strong>${now.label && now.label !== word ? html` <span lang="en">(${now.label})</span>` : nothing}
  </p>`;
}

/** Everything that is known of a place, each statement with who says so. `date` is the day of the view, `level` that of the headings. */
export function placeFacts(place: Place, catalog: Catalog, date: string, say: Say, level: 3 | 4): TemplateResult {
  const p = place.properties;
  const heading = (text: string): TemplateResult => (level === 3 ? html`<h3>${text}</h3>` : html`<h4>${text}</h4>`);
  const [lng, lat] = place.geometry.type === "Point" ? place.geometry.coordinates : [];
  return html`
    ${statusTemplate(place, catalog, date, say)}
    <dl class="facts">
      ${p.programme ? row(say("card.programme"), html`<span lang="en">${p.programme}</span>`) : nothing}
      ${runwayTemplate(p, catalog, say)}
      ${p.units ? row(say("card.units"), html`<span lang="en">${p.units.text}</span> ${backing(p.units, catalog, say)}`) : nothing}
      ${
        p.hostedTu22m
          ? row(
              say("card.tu22m"),
              html`${say(`card.tu22m.${p.hostedTu22m.answer}`)}${p.hostedTu22m.note ? `, ${p.hostedTu22m.note}` : nothing} ${backing(p.hostedTu22m, catalog, say)}`,
            )
          : nothing
      }
      ${
        lng === undefined || lat === undefined
          ? nothing
          : row(
              say("card.where"),
              html`${lat.toFixed(2)}, ${lng.toFixed(2)}. ${say("card.precision", { km: say.km(Math.max(1, p.precision.km)) })}${p.precision.note ? html`; <span lang="en">${p.precision.note}</span>` : nothing}
              ${backing(p.precision, catalog, say)}`,
            )
      }
      ${row(say("card.confidence"), say(`confidence.${p.confidence}`))}
    </dl>
    ${heading(say("card.history"))}
    <ul class="history">
      ${p.status.map(
        (s) => html`<li>
          <time datetime=${s.date}>${say.date(s.date)}</time>
          <span><strong>${say(`status.${s.status}`)}</strong> <span lang="en">${s.fact}</span> ${backing(s, catalog, say)}</span>
        </li>`,
      )}
    </ul>
    ${p.facts?.length ? html`${heading(say("card.facts"))}<ul class="notes">${p.facts.map((f) => factTemplate(f, catalog, say))}</ul>` : nothing}
    ${p.disagreements?.length ? html`${heading(say("card.disagree"))}<ul class="notes">${p.disagreements.map((f) => factTemplate(f, catalog, say))}</ul>` : nothing}
  `;
}

/** The published figures of a system as a table: who said which range, when, and what kind of statement it is. */
export function figuresTable(system: System, catalog: Catalog, say: Say): TemplateResult {
  return html`${system.measures.map(
    (
      measure,
    ) => html`<div class="scroll-x" tabindex="0" role="region" aria-label=${`${inLanguage(system.name, say.language)}: ${inLanguage(measure.name, say.language)}`}><table class="figures">
      <caption>${inLanguage(system.name, say.language)}: ${inLanguage(measure.name, say.language)}</caption>
      <thead><tr><th scope="col">${say("figures.km")}</th><th scope="col">${say("figures.who")}</th><th scope="col">${say("figures.when")}</th><th scope="col">${say("figures.kind")}</th></tr></thead>
      <tbody>
        ${system.figures
          .filter((f) => f.measure === measure.id)
          .sort((a, b) => a.km - b.km)
          .map(
            (f) => html`<tr>
              <th scope="row">${say.km(f.km)}</th>
              <td lang="en">${f.who}${f.note ? html`<br /><span class="quiet">${f.note}</span>` : nothing}<br />${backing(f, catalog, say)}</td>
              <td>${f.when ? say.date(f.when) : say("figures.undated")}</td>
              <td>${say(`figures.kind.${f.kind}`)}</td>
            </tr>`,
          )}
      </tbody>
    </table></div>`,
  )}`;
}
