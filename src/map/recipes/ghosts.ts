import type { DrawnGhost } from "../../state/drawing.ts";
import { collection, line } from "../features.ts";
import type { Made } from "../look.ts";
import { FEED } from "../names.ts";
import { colour, type Mode } from "../palette.ts";

/** Rings where the passage itself has them, while the reader draws from elsewhere: thin dots, without a name. */
export function ghostsRecipe(ghosts: readonly DrawnGhost[], mode: Mode): Made {
  if (ghosts.length === 0) return { feeds: {}, paint: [] };
  const features = ghosts.map(({ layer, colour: role, outline }) => line(outline, { layer, colour: colour(role, mode) }));
  return {
    feeds: { [FEED.ghosts]: { data: collection(features), use: "exact" } },
    paint: [{ kind: "line", id: "ghosts", feed: FEED.ghosts, colour: { each: "colour" }, width: 1.3, dash: [1.3, 3.9], cap: "butt", opacity: 0.7 }],
  };
}
