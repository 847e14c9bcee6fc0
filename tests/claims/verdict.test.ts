import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim, System } from "../../src/catalog/schema.ts";
import { evaluate } from "../../src/claims/evaluate.ts";
import type { ClaimVerdict, Evaluation } from "../../src/claims/evaluation.ts";
import { combine, every, type Outcome } from "../../src/claims/verdict.ts";
import { readCatalog } from "../fixtures/read-catalog.ts";
import { readTerritories } from "../fixtures/read-territories.ts";

const catalog = readCatalog();
const territories = readTerritories(catalog);

const outcome = fc.constantFrom<Outcome>(true, false, "too-close");
const verdict = fc.constantFrom<ClaimVerdict>("supported", "partly", "not-supported", "too-close", "not-testable");
const quantifier = fc.constantFrom("any" as const, "all" as const);
const shuffled = <T>(one: fc.Arbitrary<T>, minLength = 0) =>
  fc
    .array(one, { minLength, maxLength: 8 })
    .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })));

/** From worst to best for a claim. */
const RANK: readonly ClaimVerdict[] = ["not-supported", "partly", "too-close", "supported"];
const OUTCOMES: readonly Outcome[] = [false, "too-close", true];

describe("several outcomes", () => {
  it.each<[Outcome[], "any" | "all", ClaimVerdict]>([
    [[], "any", "not-testable"],
    [[], "all", "not-testable"],
    [[true], "all", "supported"],
    [[false], "any", "not-supported"],
    [["too-close"], "all", "too-close"],
    [["too-close"], "any", "too-close"],
    [[true, false], "all", "partly"],
    [[true, false], "any", "supported"],
    [[true, "too-close"], "all", "too-close"],
    [[true, "too-close"], "any", "supported"],
    [[false, "too-close"], "all", "not-supported"],
    [[false, "too-close"], "any", "too-close"],
    [[true, false, "too-close"], "all", "partly"],
  ])("%j, %s of them: %s", (outcomes, which, expected) => {
    expect(combine(outcomes, which)).toBe(expected);
  });
  it("come to the same in any order", () => {
    fc.assert(fc.property(shuffled(outcome), quantifier, ([list, other], which) => combine(list, which) === combine(other, which)));
  });
  it("come to the same when said twice", () => {
    fc.assert(fc.property(fc.array(outcome, { minLength: 1 }), quantifier, (list, which) => combine([...list, ...list], which) === combine(list, which)));
  });
  it("never come to less when one of them comes to more", () => {
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 1 }), fc.nat(), quantifier, (list, n, which) => {
        const i = n % list.length;
        const better = list.with(i, OUTCOMES[Math.min(2, OUTCOMES.indexOf(list[i] as Outcome) + 1)] as Outcome);
        return RANK.indexOf(combine(better, which)) >= RANK.indexOf(combine(list, which));
      }),
    );
  });
  it("`any` is never harsher than `all`", () => {
    fc.assert(fc.property(fc.array(outcome, { minLength: 1 }), (list) => RANK.indexOf(combine(list, "any")) >= RANK.indexOf(combine(list, "all"))));
  });
});

describe("a claim of several parts", () => {
  it.each<[ClaimVerdict[], ClaimVerdict]>([
    [["supported", "supported"], "supported"],
    [["supported", "not-supported"], "partly"],
    [["partly", "partly"], "partly"],
    [["supported", "too-close"], "partly"],
    [["partly", "not-supported"], "partly"],
    [["not-supported", "too-close"], "not-supported"],
    [["not-testable", "not-testable"], "not-testable"],
  ])("%j: %s", (parts, expected) => {
    expect(every(parts)).toBe(expected);
  });
  it("comes to the same in any order", () => {
    fc.assert(fc.property(shuffled(verdict), ([list, other]) => every(list) === every(other)));
  });
  it("is supported only if no part speaks against it", () => {
    fc.assert(
      fc.property(fc.array(verdict), (list) => every(list) !== "supported" || !list.some((v) => v === "not-supported" || v === "partly" || v === "too-close")),
    );
  });
});

/** The real data with one claim and one system of a single, made-up figure. */
function reach(km: number, from: readonly string[], sites: readonly string[], which: "any" | "all"): Evaluation {
  const figure = { id: "f", measure: "range", km, who: "a test", kind: "press" as const, confidence: "low" as const, sources: ["x"] };
  const system: System = {
    name: { en: "x" },
    kind: "ballistic-missile",
    about: { en: "x" },
    measures: [{ id: "range", name: { en: "x" }, article: "f", low: "f", usual: "f", high: "f", reason: "x" }],
    figures: [figure],
  };
  const claim: Claim = {
    passages: ["p01"],
    quotation: "x",
    paraphrase: { en: "x" },
    test: { type: "reach", system: "x", figure: "usual", from: { places: [...from] }, sites: [...sites], quantifier: which },
    record: [],
    layers: [],
  };
  const made = { ...catalog, systems: new Map([["x", { id: "x", ...system }]]), claims: new Map([["x", { id: "x", ...claim }]]) };
  return evaluate("x", made, { numbers: "usual", date: "2012-05-31", runwayM: 2950 }, territories);
}

const some = (layer: string) =>
  fc.uniqueArray(fc.constantFrom(...(catalog.layers.find((l) => l.id === layer)?.places ?? []).map((p) => p.id)), { minLength: 1, maxLength: 4 });

describe("reach over the real places", () => {
  it("never turns from within to out, nor a verdict for the worse, when the range grows", () => {
    const within = (e: Evaluation) => e.measures.map((m) => OUTCOMES.indexOf(m.within ?? "too-close"));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4000 }),
        fc.integer({ min: 0, max: 1500 }),
        some("positions"),
        some("missile-defence-sites"),
        quantifier,
        (km, more, from, sites, which) => {
          const [short, long] = [reach(km, from, sites, which), reach(km + more, from, sites, which)];
          const before = within(short);
          expect(within(long).every((rank, i) => rank >= (before[i] as number))).toBe(true);
          expect(RANK.indexOf(long.verdict)).toBeGreaterThanOrEqual(RANK.indexOf(short.verdict));
        },
      ),
    );
  });
  it("does not depend on the order of positions or sites", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), some("positions"), some("missile-defence-sites"), quantifier, (km, from, sites, which) => {
        const there = reach(km, from, sites, which);
        const back = reach(km, from.toReversed(), sites.toReversed(), which);
        expect(back.verdict).toBe(there.verdict);
        expect(back.flips.toReversed()).toEqual(there.flips);
      }),
    );
  });
  it("is certain from the range that it says is needed on, and not before", () => {
    fc.assert(
      fc.property(some("positions"), some("missile-defence-sites"), (from, sites) => {
        for (const { site, neededKm } of reach(1, from, sites, "all").flips) {
          expect(reach(neededKm, from, [site], "all").verdict).toBe("supported");
          if (neededKm > 1) expect(reach(neededKm - 1, from, [site], "all").verdict).not.toBe("supported");
        }
      }),
    );
  });
  it("shows the figure that was held against the distances", () => {
    expect(reach(321, ["by-brest"], ["morag-patriot"], "any")).toMatchObject({
      figure: { system: "x", measure: "range", figure: "f", km: 321, lowKm: 321, highKm: 321 },
    });
  });
});
