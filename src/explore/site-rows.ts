import type { BriefCatalog } from "../catalog/catalog.ts";
import { type Range, type ReachRow, rangesOf, reachRows } from "../claims/reach-rows.ts";
import type { View } from "../state/view.ts";

/** The layer whose sites the argument is about. */
export const SITES = "missile-defence-sites";

/** The first range on a map that has a figure, and every missile-defence site on the map held against it, nearest first. */
export function siteRows(view: View, catalog: BriefCatalog): { readonly range: Range | null; readonly rows: readonly ReachRow[] } {
  const range = rangesOf(view, catalog, false).find((r) => r.figure !== null) ?? null;
  const on = view.on.includes(SITES) ? view.on : [...view.on, SITES];
  return { range, rows: reachRows({ ...view, on }, catalog, range?.figure?.km ?? null).filter((row) => row.layer.id === SITES) };
}
