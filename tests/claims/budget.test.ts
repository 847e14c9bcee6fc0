import { describe, expect, it } from "vitest";
import type { Predicate } from "../../src/catalog/schema.ts";
import { budget } from "../../src/claims/budget.ts";
import { evaluate } from "../../src/claims/evaluate.ts";
import type { Evaluation } from "../../src/claims/evaluation.ts";
import { readCatalog } from "../fixtures/read-catalog.ts";
import { readTerritories } from "../fixtures/read-territories.ts";

const catalog = readCatalog();
const territories = readTerritories(catalog);
const place = (precisionKm: number) => ({ precisionKm, borderKm: 0 });
const border = (borderKm: number) => ({ precisionKm: 0, borderKm });

/** A claim that nobody made, held against the real data. */
function judge(test: Predicate): Evaluation {
  const claim = { id: "made-up", passages: ["p11"], quotation: "x", paraphrase: { en: "x" }, test, record: [], layers: [] };
  return evaluate("made-up", { ...catalog, claims: new Map([["made-up", claim]]) }, { numbers: "usual", date: "2012-05-31", runwayM: 2950 }, territories);
}

describe("the error budget of a distance", () => {
  it("is the plain sum of both ends, the drawing and the formula", () => {
    const b = budget(478.2, [place(3), place(2)]);
    expect(b).toMatchObject({ positionKm: 5, borderKm: 0, drawingKm: 0.05, earthKm: 0.001 });
    expect(b.totalKm).toBeCloseTo(5.051, 9);
  });
  it("takes a border's error from the border and none from a position there", () => {
    expect(budget(422, [border(0.3), place(2)])).toMatchObject({ positionKm: 2, borderKm: 0.3 });
    expect(budget(422, [border(0.3), place(2)]).totalKm).toBeCloseTo(2.351, 9);
  });
  it("allows 1 m for the formula up to 500 km and 5 m beyond", () => {
    expect([0, 500, 500.001, 2500].map((km) => budget(km, []).earthKm)).toEqual([0.001, 0.001, 0.005, 0.005]);
  });
  it("grows with either end and never shrinks with the distance", () => {
    const total = (km: number, a: number, b: number) => budget(km, [place(a), border(b)]).totalKm;
    expect(total(400, 5, 0.3)).toBeGreaterThan(total(400, 2, 0.3));
    expect(total(400, 2, 2.5)).toBeGreaterThan(total(400, 2, 0.3));
    expect(total(900, 2, 0.3)).toBeGreaterThan(total(400, 2, 0.3));
  });
});

describe("too close to call", () => {
  it("480 km from Vysokaye to Redzikowo: 1.8 km to spare, 5.05 km of doubt", () => {
    const e = judge({
      type: "reach",
      system: "iskander-m",
      figure: "usual",
      from: { places: ["by-vysokaye"] },
      sites: ["redzikowo-aegis-ashore"],
      quantifier: "any",
    });
    expect(e.figure?.km).toBe(480);
    const [m] = e.measures;
    expect(m?.marginKm).toBeCloseTo(1.8, 1);
    expect(m?.budget.totalKm).toBeCloseTo(5.051, 3);
    expect([m?.within, e.verdict]).toEqual([null, "too-close"]);
  });
  it("280 km from the bend of the Bug to Morąg: 2.3 km short, 8.05 km of doubt", () => {
    const e = judge({ type: "reach", system: "iskander-e", figure: "usual", from: { places: ["by-bug-west"] }, sites: ["morag-patriot"], quantifier: "any" });
    expect(e.figure?.km).toBe(280);
    const [m] = e.measures;
    expect(m?.marginKm).toBeCloseTo(-2.3, 1);
    expect(m?.budget.totalKm).toBeCloseTo(8.051, 3);
    expect([m?.within, e.verdict]).toEqual([null, "too-close"]);
    expect(e.flips).toEqual([{ site: "morag-patriot", neededKm: 291, figures: ["mtcr-300"] }]);
  });
  it("is over a little farther on: 280 km from Brest to Morąg is 44 km short", () => {
    const e = judge({ type: "reach", system: "iskander-e", figure: "usual", from: { places: ["by-brest"] }, sites: ["morag-patriot"], quantifier: "any" });
    expect([Math.round(e.measures[0]?.marginKm ?? Number.NaN), e.measures[0]?.within, e.verdict]).toEqual([-44, false, "not-supported"]);
  });
  it("one sure place is enough where any will do, and decides nothing where all must", () => {
    const from = { places: ["by-bug-west", "by-hrodna"] };
    const sites = ["morag-patriot"];
    expect(judge({ type: "reach", system: "iskander-e", figure: "usual", from, sites, quantifier: "any" }).verdict).toBe("supported");
    const two = ["morag-patriot", "redzikowo-aegis-ashore"];
    expect(judge({ type: "reach", system: "iskander-e", figure: "usual", from: { places: ["by-bug-west"] }, sites: two, quantifier: "all" }).verdict).toBe(
      "not-supported",
    );
  });
  it("counts the rival's doubt too when two distances are compared", () => {
    // Brest is 14 km nearer to Morąg than Slabodka is: more than the 10 km of its own leg, less than the 30 km of both.
    const e = judge({ type: "nearer", what: { places: ["by-brest"] }, than: { places: ["by-slabodka"] }, to: { places: ["morag-patriot"] } });
    expect(e.measures[0]?.marginKm).toBeGreaterThan(12);
    expect(e.measures[0]?.marginKm).toBeLessThan(16);
    expect(e.measures[0]?.budget.totalKm).toBeCloseTo(10.051, 3);
    expect(e.verdict).toBe("too-close");
  });
  it("a distance claim is called only beyond the doubt of its tolerance", () => {
    const near = (km: number, toleranceKm: number) =>
      judge({ type: "distance", from: { places: ["by-brest"] }, to: { places: ["redzikowo-aegis-ashore"] }, km, toleranceKm }).verdict;
    // 513.4 km, with 7.06 km of doubt.
    expect([near(513, 20), near(513, 5), near(600, 20)]).toEqual(["supported", "too-close", "not-supported"]);
  });
});

describe("what cannot be held against a number", () => {
  it("a system without such a figure is not testable, and says so", () => {
    const e = judge({ type: "reach", system: "s-400", figure: "article", from: { territory: "belarus" }, sites: ["morag-patriot"], quantifier: "any" });
    expect(e).toMatchObject({ verdict: "not-testable", figure: null, measures: [], findings: [{ kind: "no-figure", system: "s-400" }] });
  });
  it("a place that is not there is an error, not a verdict", () => {
    expect(() =>
      judge({ type: "reach", system: "iskander-e", figure: "usual", from: { places: ["nowhere"] }, sites: ["morag-patriot"], quantifier: "any" }),
    ).toThrow(RangeError);
  });
  it("nor is a claim that is not there", () => {
    expect(() => evaluate("c99", catalog, { numbers: "usual", date: "2012-05-31", runwayM: 2950 }, territories)).toThrow(RangeError);
  });
});
