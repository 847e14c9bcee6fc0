import type { LngLat } from "../../geodesy/earth.ts";
import type { DrawnBand } from "../../state/drawing.ts";
import { area, collection } from "../features.ts";
import type { Made } from "../look.ts";
import { FEED } from "../names.ts";
import { colour, fillOpacity, fillRole, type Mode } from "../palette.ts";

const same = (a: readonly LngLat[], b: readonly LngLat[]): boolean =>
  a === b || (a.length === b.length && a.every(([lng, lat], i) => lng === b[i]?.[0] && lat === b[i]?.[1]));

/** Tints: inside the lowest figure, and from there to the highest. Two tints side by side, never one on the other. */
export function bandsRecipe(bands: readonly DrawnBand[], mode: Mode): Made {
  if (bands.length === 0) return { feeds: {}, paint: [] };
  const features = bands.flatMap((band) => {
    const tint = (part: "band" | "inner"): Record<string, string | number> => ({
      layer: band.layer,
      part,
      colour: colour(fillRole(band.colour), mode),
      opacity: fillOpacity(band.colour, part, mode),
    });
    const inner = area([band.inner], tint("inner"));
    return same(band.outer, band.inner) ? [inner] : [area([band.outer, [...band.inner].reverse()], tint("band")), inner];
  });
  return {
    feeds: { [FEED.bands]: { data: collection(features), use: "exact" } },
    paint: [{ kind: "fill", id: "bands", feed: FEED.bands, geometry: "Polygon", colour: { each: "colour" }, opacity: { each: "opacity" } }],
  };
}
