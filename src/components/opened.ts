import { html, nothing, type TemplateResult } from "lit";
import { type BriefCatalog, inLanguage, isWhole } from "../catalog/catalog.ts";
import { placesOf } from "../catalog/linked.ts";
import type { Evaluation } from "../claims/evaluation.ts";
import { claimsOf } from "../claims/lead.ts";
import { writeLink } from "../state/link.ts";
import { openClaim, select } from "../state/moves.ts";
import type { View } from "../state/view.ts";
import type { Say } from "../words/say.ts";
import { typeset } from "../words/typeset.ts";
import { citeTemplate } from "./cite.ts";
import "./copy-link.ts";
import { MoveEvent } from "./element.ts";
import type { PassageClaim, PassageWithId } from "./reading.ts";
import { verdictMark } from "./verdict.ts";
import { verdictDetails } from "./verdict-details.ts";
import "./wait.ts";

interface Given {
  readonly view: View;
  readonly catalog: BriefCatalog;
  readonly say: Say;
  readonly verdictOf: (claim: string) => Evaluation;
  /** The claim at the article's own number, where the reader has chosen another. */
  readonly ownOf: (claim: PassageClaim) => Evaluation | null;
}

const moveFrom = (event: Event, move: (view: View) => View): void => void event.target?.dispatchEvent(new MoveEvent(move));

/** The claim that speaks for the passage in full, the others folded. */
function claimsTemplate(passage: PassageWithId, { view, catalog, say, verdictOf, ownOf }: Given): TemplateResult | typeof nothing {
  const claims = claimsOf(passage.id, catalog);
  const first = claims.find((c) => c.id === view.claim) ?? claims[0];
  if (!first) return nothing;
  return html`${verdictDetails(first, verdictOf(first.id), catalog, view.numbers, say, ownOf(first))}
    ${
      claims.length === 1
        ? nothing
        : html`<h3 class="claims-title">${say("claims.title")}</h3>
          <ul class="claims">${claims.map((claim) => {
            const chosen = claim.id === first.id;
            return html`<li>
              <a
                href=${`#${writeLink({ ...view, at: null, claim: claim.id }, catalog)}`}
                aria-current=${chosen ? "true" : nothing}
                @click=${(e: MouseEvent) => {
                  if (e.ctrlKey || e.metaKey || e.shiftKey) return;
                  e.preventDefault();
                  moveFrom(e, openClaim(claim.id));
                }}
                >${verdictMark(verdictOf(claim.id).verdict)}<span><strong>${say(`verdict.${verdictOf(claim.id).verdict}`)}</strong> <span lang=${claim.paraphrase[say.language] ? nothing : "en"}>${typeset(inLanguage(claim.paraphrase, say.language))}</span></span></a
              >
            </li>`;
          })}</ul>`
    }`;
}

/** What an open passage holds besides its gist. */
export function openedTemplate(passage: PassageWithId, given: Given): TemplateResult {
  const { view, catalog, say } = given;
  const places = placesOf(passage.id, catalog);
  return html`
    <blockquote lang=${catalog.article.language}>“${passage.quotation.exact}”</blockquote>
    ${claimsTemplate(passage, given)}
    <p class="shows">${typeset(inLanguage(passage.shows, say.language))}</p>
    ${
      places.length === 0
        ? nothing
        : html`<p class="passage-places">${say("passage.places")}:
          ${places.map(
            (place, i) => html`${i > 0 ? " · " : nothing}<button
                type="button"
                class="text-button"
                aria-pressed=${view.select === place.id ? "true" : "false"}
                @click=${(e: Event) => moveFrom(e, select(view.select === place.id ? null : place.id, catalog))}
                >${inLanguage(place.properties.label ?? place.properties.name, say.language)}</button
              >`,
          )}</p>`
    }
    ${
      isWhole(catalog)
        ? html`<p class="sources-line">${say("passage.sources")}: ${say("passage.paragraph", { n: passage.paragraph })} · ${citeTemplate(catalog.passages.find((p) => p.id === passage.id)?.sources ?? [], catalog, say)}</p>`
        : html`<foothold-wait .say=${say}></foothold-wait>`
    }
    <p class="actions">
      <foothold-copy-link .link=${writeLink({ ...view, at: null }, catalog)} .label=${say("passage.copy")} .say=${say}></foothold-copy-link>
    </p>
  `;
}
