import type { DrawnPart } from "../../state/drawing.ts";
import { area, collection, line } from "../features.ts";
import type { Made } from "../look.ts";
import { FEED } from "../names.ts";
import { colour, fillOpacity, fillRole, type Mode } from "../palette.ts";
import { PART_EDGE } from "../strokes.ts";

/** The part of Belarus from which a site is in reach: a tint, and a thin edge where it ends, which is seen without colours too. */
export function partsRecipe(parts: readonly DrawnPart[], mode: Mode): Made {
  if (parts.length === 0) return { feeds: {}, paint: [] };
  const features = parts.flatMap(({ site, layer, colour: role, outlines, cut }) => {
    const tint = { site, layer, colour: colour(fillRole(role), mode), opacity: fillOpacity(role, "inner", mode) };
    const edge = { site, layer, colour: colour(role, mode) };
    return [...outlines.map((outline) => area([outline], tint)), ...cut.map((stretch) => line(stretch, edge))];
  });
  const { width, dash, cap } = PART_EDGE;
  return {
    feeds: { [FEED.parts]: { data: collection(features), use: "exact" } },
    paint: [
      { kind: "fill", id: "parts", feed: FEED.parts, geometry: "Polygon", colour: { each: "colour" }, opacity: { each: "opacity" } },
      { kind: "line", id: "part-edges", feed: FEED.parts, geometry: "LineString", colour: { each: "colour" }, width, dash, cap, opacity: 1 },
    ],
  };
}
