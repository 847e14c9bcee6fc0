import type { Predicate, SimplePredicate } from "../catalog/schema.ts";
import type { Circumstances } from "./evaluate.ts";

/** Which circumstances a predicate looks at. A change of any other cannot change its evaluation; most look at none. */
export function dependsOn(test: Predicate): ReadonlySet<keyof Circumstances> {
  if (test.type === "every") return new Set(test.of.flatMap(simple));
  return new Set(test.type === "none" ? [] : simple(test));
}

function simple(p: SimplePredicate): (keyof Circumstances)[] {
  switch (p.type) {
    case "reach":
    case "figure":
      return ofFigure(p);
    case "ratio":
      return [...ofFigure(p.of), ...ofFigure(p.to)];
    case "status":
      return p.on === "view" ? ["date"] : [];
    case "count":
      return [...(p.on === undefined || p.on === "view" ? (["date"] as const) : []), ...(p.runwayM === "view" ? (["runwayM"] as const) : [])];
    case "nearer":
    case "distance":
    case "record":
      return [];
  }
}

const ofFigure = ({ figure }: { readonly figure: string }): (keyof Circumstances)[] => (figure === "chosen" ? ["numbers"] : []);
