import type { ClaimVerdict } from "./evaluation.ts";

/** One thing that was tested: it holds, it does not, or it is too close to call. */
export type Outcome = boolean | "too-close";

/** What several outcomes come to. `any`: one that holds is enough. `all`: some that hold make it partly. Too close decides only where nothing surer does. */
export function combine(outcomes: readonly Outcome[], quantifier: "any" | "all"): ClaimVerdict {
  if (outcomes.length === 0) return "not-testable";
  const holds = outcomes.filter((o) => o === true).length;
  const fails = outcomes.filter((o) => o === false).length;
  if (quantifier === "any") return holds > 0 ? "supported" : fails === outcomes.length ? "not-supported" : "too-close";
  if (holds === outcomes.length) return "supported";
  if (fails === outcomes.length) return "not-supported";
  return holds > 0 ? (fails > 0 ? "partly" : "too-close") : fails > 0 ? "not-supported" : "too-close";
}

/** The verdict of a claim that has several parts, all of which must hold. */
export function every(parts: readonly ClaimVerdict[]): ClaimVerdict {
  const tested = parts.filter((p) => p !== "not-testable");
  if (tested.length === 0) return "not-testable";
  if (tested.every((p) => p === tested[0])) return tested[0] as ClaimVerdict;
  return tested.some((p) => p === "supported" || p === "partly") ? "partly" : "not-supported";
}
