import { html, nothing, type TemplateResult } from "lit";
import { type BriefCatalog, inLanguage, isWhole } from "../catalog/catalog.ts";
import type { DatedEvent } from "../catalog/events.ts";
import type { Say } from "../words/say.ts";
import { citeTemplate, unverifiedTemplate } from "./cite.ts";
import "./wait.ts";

/** The events of the time line as text: when, what, who says so. A button on each sets the day; `date` is the day of the view. */
export function eventList(events: readonly DatedEvent[], catalog: BriefCatalog, date: string, say: Say, choose: (event: DatedEvent) => void): TemplateResult {
  const now = events.findLast((e) => e.day <= date);
  return html`${isWhole(catalog) ? nothing : html`<foothold-wait .say=${say}></foothold-wait>`}<ol class="event-list">${events.map(
    (event) => html`<li class=${event.day <= date ? "past" : "future"}>
      <button type="button" class="text-button" aria-current=${event === now ? "date" : "false"} @click=${() => choose(event)}>
        <time datetime=${event.date}>${say.date(event.date)}</time>
        <span lang=${event.label[say.language] ? say.language : "en"}>${inLanguage(event.label, say.language)}</span>
      </button>
      ${isWhole(catalog) ? html`<p><span lang="en">${event.fact}</span>${unverifiedTemplate(event.unverified, say)} ${citeTemplate(event.sources ?? [], catalog, say)}</p>` : nothing}
    </li>`,
  )}</ol>`;
}
