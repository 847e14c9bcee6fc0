import { describe, expect, it } from "vitest";
import type { Predicate, SimplePredicate } from "../../src/catalog/schema.ts";
import { dependsOn } from "../../src/claims/depends-on.ts";
import { type Circumstances, evaluate } from "../../src/claims/evaluate.ts";
import { createEvaluator } from "../../src/claims/evaluator.ts";
import { readCatalog } from "../fixtures/read-catalog.ts";
import { readTerritories } from "../fixtures/read-territories.ts";

const catalog = readCatalog();
const territories = readTerritories(catalog);
const start: Circumstances = { numbers: "article", date: "2012-05-31", runwayM: 2950 };

/** Other circumstances, one thing changed at a time. */
const CHANGES: { readonly [K in keyof Circumstances]: readonly Circumstances[K][] } = {
  numbers: ["low", "usual", "high"],
  date: ["2007-01-01", "2009-10-01", "2016-06-01", "2019-01-01", "2026-12-31"],
  runwayM: [500, 1800, 2500, 3010, 3500],
};
const changed = (name: keyof Circumstances): Circumstances[] => CHANGES[name].map((value) => ({ ...start, [name]: value }));
const NAMES = Object.keys(CHANGES) as (keyof Circumstances)[];
const claimsThatLookAt = (name: keyof Circumstances): string[] => [...catalog.claims.values()].filter((c) => dependsOn(c.test).has(name)).map((c) => c.id);

describe("what a claim depends on", () => {
  it.each(NAMES)("is all of it: when %s changes, no claim that does not look at it comes out otherwise", (name) => {
    const deaf = [...catalog.claims.values()].filter((claim) => !dependsOn(claim.test).has(name));
    expect(deaf.length).toBeGreaterThan(25);
    for (const { id } of deaf) {
      const before = evaluate(id, catalog, start, territories);
      for (const now of changed(name)) expect([name, evaluate(id, catalog, now, territories)]).toEqual([name, before]);
    }
  });
  it.each(NAMES)("is no more than that: when %s changes, every claim that looks at it has something else to say", (name) => {
    const listening = claimsThatLookAt(name);
    expect(listening.length).toBeGreaterThan(0);
    for (const id of listening) {
      const before = JSON.stringify(evaluate(id, catalog, start, territories));
      expect([id, changed(name).some((now) => JSON.stringify(evaluate(id, catalog, now, territories)) !== before)]).toEqual([id, true]);
    }
  });
  it("is found in every kind of predicate, and in each part of several", () => {
    const of = (test: Predicate): string[] => [...dependsOn(test)].sort();
    const chosen = { system: "iskander-e", figure: "chosen" } as const;
    const usual = { system: "iskander-m", figure: "usual" } as const;
    const status: SimplePredicate = { type: "status", places: ["morag-patriot"], is: ["planned"], on: "view", quantifier: "all" };
    const count = { type: "count", layer: "airfields", atLeast: 3 } as const;
    expect(of({ type: "figure", ...chosen })).toEqual(["numbers"]);
    expect(of({ type: "figure", ...usual })).toEqual([]);
    expect(of({ type: "ratio", of: usual, to: chosen, is: 2, tolerance: 0.1, nearly: 0.2 })).toEqual(["numbers"]);
    expect(of(status)).toEqual(["date"]);
    expect(of({ ...status, on: "2012-05-31" })).toEqual([]);
    expect(of({ ...count, runwayM: "view" })).toEqual(["date", "runwayM"]);
    expect(of({ ...count, runwayM: 3000, on: "2012-05-31" })).toEqual([]);
    expect(of({ type: "every", of: [status, { type: "figure", ...chosen }] })).toEqual(["date", "numbers"]);
    expect(of({ type: "none", reason: { en: "An opinion." } })).toEqual([]);
  });
});

describe("an evaluator", () => {
  it("says what evaluate says, whatever was asked before", () => {
    const ask = createEvaluator(catalog, territories);
    for (const now of [start, ...NAMES.flatMap(changed), start]) {
      for (const id of catalog.claims.keys()) expect(ask(id, now)).toEqual(evaluate(id, catalog, now, territories));
    }
  });
  it("answers with the same object until something changes that the claim depends on", () => {
    const ask = createEvaluator(catalog, territories);
    const before = ask("c23", start);
    expect(ask("c23", { ...start, date: "2020-01-01", runwayM: 1000 })).toBe(before);
    expect(ask("c23", { ...start, numbers: "high" })).not.toBe(before);
    expect(ask("c23", { ...start, numbers: "high" }).figure?.km).toBe(300);
  });
  it("throws for a claim that is not there, each time", () => {
    const ask = createEvaluator(catalog, territories);
    for (let i = 0; i < 2; i += 1) expect(() => ask("c99", start)).toThrow(RangeError);
  });
});
