import type { DrawnPoint } from "../../state/drawing.ts";
import { collection, point } from "../features.ts";
import type { Made } from "../look.ts";
import { FEED, FONTS } from "../names.ts";
import { colour, type Mode, withOpacity } from "../palette.ts";
import { symbolName } from "../symbols.ts";

/** Numbered points, over everything else: the reader has just put them there. */
export function pointsRecipe(points: readonly DrawnPoint[], mode: Mode): Made {
  if (points.length === 0) return { feeds: {}, paint: [] };
  return {
    feeds: { [FEED.points]: { data: collection(points.map(({ at, label }) => point(at, { label }))), use: "exact" } },
    paint: [
      {
        kind: "text",
        id: "points",
        feed: FEED.points,
        placement: "over",
        text: { each: "label" },
        font: FONTS.bold,
        size: 12,
        colour: colour("land", mode),
        halo: withOpacity(colour("land", mode), 0),
        haloWidth: 0,
        image: symbolName({ family: "point", state: "point", size: "normal", role: "ink", mode }),
        always: true,
        padding: 0,
      },
    ],
  };
}
