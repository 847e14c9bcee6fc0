import type { LngLat } from "../../geodesy/earth.ts";
import type { DrawnBand } from "../../state/drawing.ts";
import { area, collection } from "../features.ts";
import type { Made } from "../look.ts";
import { FEED } from "../names.ts";
import { colour, fillOpacity, fillRole, type Mode } from "../palette.ts";
import type { FillPaint } from "../types.ts";

const same = (a: readonly LngLat[], b: readonly LngLat[]): boolean =>
  a === b || (a.length === b.length && a.every(([lng, lat], i) => lng === b[i]?.[0] && lat === b[i]?.[1]));

/**
 * Tints: inside the lowest figure, and from there to the highest. Two tints side by side, never one on the other. Each is a paint layer of its own:
 * a colour that is the layer's costs the map no further shader program.
 */
export function bandsRecipe(bands: readonly DrawnBand[], mode: Mode): Made {
  if (bands.length === 0) return { feeds: {}, paint: [] };
  const tints = new Map<string, FillPaint>();
  const features = bands.flatMap((band) => {
    const tint = (part: "band" | "inner"): Record<string, string> => {
      const key = `${band.colour}-${part}`;
      tints.set(key, {
        kind: "fill",
        id: `band-${key}`,
        feed: FEED.bands,
        where: { tint: key },
        geometry: "Polygon",
        colour: colour(fillRole(band.colour), mode),
        opacity: fillOpacity(band.colour, part, mode),
      });
      return { layer: band.layer, part, tint: key };
    };
    const inner = area([band.inner], tint("inner"));
    return same(band.outer, band.inner) ? [inner] : [area([band.outer, [...band.inner].reverse()], tint("band")), inner];
  });
  return { feeds: { [FEED.bands]: { data: collection(features), use: "exact" } }, paint: [...tints.values()] };
}
