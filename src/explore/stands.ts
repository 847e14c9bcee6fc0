import { html, type TemplateResult } from "lit";
import { type BriefCatalog, inLanguage } from "../catalog/catalog.ts";
import type { From } from "../state/view.ts";
import type { Say } from "../words/say.ts";

/** Layers whose places missiles may be drawn from. */
const STANDS: readonly string[] = ["positions", "airfields", "comparison-bases"];

/** The places that missiles may be drawn from, by layer, as the choices of a list. */
export function standOptions(chosen: From | undefined, catalog: BriefCatalog, say: Say): TemplateResult[] {
  return catalog.layers
    .filter((layer) => STANDS.includes(layer.id))
    .map(
      (layer) =>
        html`<optgroup label=${inLanguage(layer.title, say.language)}>${layer.places
          .filter((p) => p.geometry.type === "Point")
          .map((p) => html`<option value=${p.id} ?selected=${p.id === chosen}>${inLanguage(p.properties.name, say.language)}</option>`)}</optgroup>`,
    );
}
