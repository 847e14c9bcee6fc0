import type { ReachRow } from "../claims/reach-rows.ts";
import type { Say } from "../words/say.ts";

const VERDICTS = { within: "reach.within", part: "reach.part", out: "reach.out", "too-close": "reach.close" } as const;

/** What a range makes of a place, in words; a dash where there is no range. */
export const verdictOf = ({ verdict }: ReachRow, say: Say): string => (verdict === null ? "–" : say(VERDICTS[verdict]));

/** "35 km short", "12 km inside"; a dash where there is no range. */
export const marginOf = ({ marginKm }: ReachRow, say: Say): string =>
  marginKm === null ? "–" : say(marginKm < 0 ? "measures.short" : "measures.inside", { km: say.km(Math.abs(marginKm)) });
