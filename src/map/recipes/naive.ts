import type { DrawnNaive } from "../../state/drawing.ts";
import { collection, line } from "../features.ts";
import type { Made } from "../look.ts";
import { FEED } from "../names.ts";
import { colour, type Mode } from "../palette.ts";
import { NAIVE } from "../strokes.ts";

/** The circles of compasses, thin and grey over the true rings. */
export function naiveRecipe(naive: readonly DrawnNaive[], mode: Mode): Made {
  if (naive.length === 0) return { feeds: {}, paint: [] };
  const { width, dash, cap } = NAIVE;
  return {
    feeds: { [FEED.naive]: { data: collection(naive.map(({ id, outline }) => line(outline, { id }))), use: "exact" } },
    paint: [{ kind: "line", id: "naive-circles", feed: FEED.naive, colour: colour("ink2", mode), width, dash, cap, opacity: 1 }],
  };
}
