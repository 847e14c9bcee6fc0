import type { BriefCatalog } from "../catalog/catalog.ts";
import { selectedSite } from "./draw-measure.ts";
import type { DrawnPart, DrawnRing } from "./drawing.ts";
import type { Measured } from "./measured.ts";
import type { View } from "./view.ts";

/**
 * The part of Belarus from which the selected site is within the figure of the first ring, where that is neither nothing nor all of it
 * and its outlines are here.
 */
export function drawParts(view: View, catalog: BriefCatalog, first: DrawnRing | undefined, { shareOf, partOf }: Measured): DrawnPart[] {
  const site = selectedSite(view, catalog);
  const share = site && first ? (shareOf(site.id, first.km) ?? 0) : 0;
  if (!site || !first || share <= 0 || share >= 100) return [];
  const part = partOf(site.id, first.km);
  return part ? [{ site: site.id, layer: first.layer, km: first.km, share, colour: first.colour, ...part }] : [];
}
