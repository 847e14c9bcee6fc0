import { html, nothing, type TemplateResult } from "lit";
import type { Catalog } from "../catalog/catalog.ts";
import type { Source } from "../catalog/schema.ts";
import type { Say } from "../words/say.ts";

/** A CSL date as YYYY, YYYY-MM or YYYY-MM-DD; undefined if the source has none. */
export function issuedIso(source: Source): string | undefined {
  return source.issued?.["date-parts"][0].map((part, i) => String(part).padStart(i === 0 ? 4 : 2, "0")).join("-");
}

/** Who says so, short: "RIA Novosti 2010". */
export function shortName(source: Source): string {
  const author = source.author?.[0];
  const who = source["container-title"] ?? source.publisher ?? (author && ("family" in author ? author.family : author.literal)) ?? source.title;
  const year = source.issued?.["date-parts"][0][0];
  return year === undefined ? who : `${who} ${year}`;
}

/** A row of short source names, each leading to the source itself, or to its entry in the list when no address is known. */
export function citeTemplate(ids: readonly string[], catalog: Catalog, say: Say): TemplateResult | typeof nothing {
  const found = ids.flatMap((id) => catalog.sources.get(id) ?? []);
  if (found.length === 0) return nothing;
  return html`<span class="cite"
    >${found.map((s, i) => html`${i > 0 ? " · " : nothing}${s.URL ? html`<a href=${s.URL} rel="noreferrer noopener" target="_blank" title=${s.title}>${shortName(s)}</a>` : html`<span title=${s.title}>${shortName(s)}</span>`}`)}${found.some((s) => s.custom.read === "none") ? ` (${say("sources.read.none")})` : nothing}</span
  >`;
}

/** Sources in full, for the list at the end of the page. */
export function sourceTemplate(source: Source, say: Say): TemplateResult {
  const issued = issuedIso(source);
  const authors = source.author?.map((a) => ("family" in a ? [a.given, a.family].filter(Boolean).join(" ") : a.literal)).join(", ");
  return html`${authors ? `${authors}: ` : nothing}<cite lang=${source.language ?? nothing}
      >${source.URL ? html`<a href=${source.URL} rel="noreferrer noopener" target="_blank">${source.title}</a>` : source.title}</cite
    >${source["container-title"] ? `. ${source["container-title"]}` : nothing}${source.publisher ? `. ${source.publisher}` : nothing}, ${issued ? say.date(issued) : say("sources.undated")}.
    <span class="quiet"
      >${say(`sources.voice.${source.custom.voice}`)}; ${say(`sources.read.${source.custom.read}`)}${source.note ? `. ${source.note}` : nothing}</span
    >`;
}

/** The small mark that a statement rests on general knowledge only. */
export function unverifiedTemplate(unverified: true | undefined, say: Say): TemplateResult | typeof nothing {
  return unverified ? html` <em class="unverified">${say("card.unverified")}</em>` : nothing;
}
