import type { BriefCatalog } from "../catalog/catalog.ts";
import { dependsOn } from "./depends-on.ts";
import { type Circumstances, evaluate, type Territories } from "./evaluate.ts";
import type { Evaluation } from "./evaluation.ts";

/** What a claim comes to under the circumstances of a view. */
export type Judge = (claim: string, circumstances: Circumstances) => Evaluation;

/**
 * `evaluate` with a memory, for a page that asks at every move: the answer is the very same object until something changes that the
 * claim depends on, so that asking again costs next to nothing and an element can see that there is nothing to draw. Throws as `evaluate` does.
 */
export function createEvaluator(catalog: BriefCatalog, territories: Territories): Judge {
  const looksAt = new Map([...catalog.claims].map(([id, claim]) => [id, [...dependsOn(claim.test)]]));
  const last = new Map<string, { readonly circumstances: Circumstances; readonly evaluation: Evaluation }>();
  return (id, circumstances) => {
    const before = last.get(id);
    if (before && looksAt.get(id)?.every((name) => before.circumstances[name] === circumstances[name])) return before.evaluation;
    const evaluation = evaluate(id, catalog, circumstances, territories);
    last.set(id, { circumstances, evaluation });
    return evaluation;
  };
}
