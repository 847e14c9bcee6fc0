import type { BriefCatalog, BriefLayer } from "../catalog/catalog.ts";
import { ringFigure } from "../catalog/figure.ts";
import type { LngLat } from "../geodesy/earth.ts";
import { mercatorCircle } from "../geodesy/mercator-circle.ts";
import type { DrawnNaive } from "./drawing.ts";
import type { View } from "./view.ts";

/** The systems on the map with the range that each one's ring stands for. */
export function rangesOf(view: View, catalog: BriefCatalog): readonly { readonly layer: BriefLayer; readonly km: number }[] {
  return catalog.layers.flatMap((layer) => {
    const figure = view.on.includes(layer.id) ? ringFigure(layer, catalog, view.numbers) : undefined;
    return figure ? [{ layer, km: figure.km }] : [];
  });
}

/** The circles of compasses over the rings of a view, if they are asked for. */
export const drawNaive = (view: View, catalog: BriefCatalog, centre: LngLat): readonly DrawnNaive[] =>
  view.naive ? rangesOf(view, catalog).map(({ layer, km }) => ({ id: layer.id, outline: mercatorCircle(centre, km) })) : [];
