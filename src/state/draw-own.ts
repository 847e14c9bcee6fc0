import type { BriefCatalog } from "../catalog/catalog.ts";
import type { DrawnOwn } from "./drawing.ts";
import { type Own, ownRange, ownVerdicts } from "./own-points.ts";
import type { View } from "./view.ts";

/** The reader's own points as they are drawn: what the range makes of each, and the name of the chosen one. null where there are none. */
export function drawOwn(own: Own | null, view: View, catalog: BriefCatalog): DrawnOwn | null {
  if (!own?.set) return null;
  const { number, places, points } = own.set;
  const nameOf = (index: number): string => {
    const point = points[index];
    return point ? point.name || `${point.lngLat[1].toFixed(2)}, ${point.lngLat[0].toFixed(2)}` : "";
  };
  const at = own.selected === null ? undefined : places[own.selected];
  return {
    number,
    places,
    verdicts: ownVerdicts(own.set, ownRange(own, view, catalog), view, catalog)?.each ?? null,
    nameOf,
    named: at && own.selected !== null ? { at, label: nameOf(own.selected) } : null,
  };
}
