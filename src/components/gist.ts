import { html, type TemplateResult } from "lit";
import { type BriefCatalog, inLanguage } from "../catalog/catalog.ts";
import type { Words } from "../catalog/schema.ts";
import type { FirstSay } from "../words/say.ts";
import { typeset } from "../words/typeset.ts";

/** A piece of a gist: plain words, or words that name a layer. */
export interface GistPart {
  readonly text: string;
  readonly layer: string | null;
}

/** Splits "… [Iskander-E](#iskander-e) …" into its parts. Anything that is not exactly that stays as written. */
export function parseGist(gist: string): readonly GistPart[] {
  const parts: GistPart[] = [];
  let end = 0;
  for (const match of gist.matchAll(/\[([^[\]]+)\]\(#([a-z0-9-]+)\)/g)) {
    if (match.index > end) parts.push({ text: gist.slice(end, match.index), layer: null });
    parts.push({ text: match[1] ?? "", layer: match[2] ?? null });
    end = match.index + match[0].length;
  }
  if (end < gist.length) parts.push({ text: gist.slice(end), layer: null });
  return parts;
}

/** A gist with each layer's name underlined in the stroke that the map draws it with. */
export function gistTemplate(gist: Words, catalog: BriefCatalog, say: FirstSay): TemplateResult {
  return html`${parseGist(inLanguage(gist, say.language)).map(({ text, layer: id }) => {
    const layer = id === null ? undefined : catalog.layers.find((l) => l.id === id);
    if (!layer) return typeset(text);
    return html`<span class="stroke stroke-${layer.recipe === "rings" ? layer.dash : "solid"} role-${layer.colour}">${typeset(text)}</span>`;
  })}`;
}
