import type { BriefCatalog } from "../catalog/catalog.ts";
import { ringFigure } from "../catalog/figure.ts";
import { DEFAULT_DATE, type View } from "../state/view.ts";

/** "foothold-p11-iskander-e-200km": the passage, the claim that was opened in it, the first ring and its figure, and the day if it is another. */
export function fileName(view: View, catalog: BriefCatalog): string {
  const layer = catalog.layers.find((l) => l.recipe === "rings" && view.on.includes(l.id));
  const figure = ringFigure(layer, catalog, view.numbers);
  const parts = [view.passage, view.claim, layer?.id, figure && `${figure.km}km`, view.date === DEFAULT_DATE ? null : view.date];
  return ["foothold", ...parts].filter(Boolean).join("-");
}
