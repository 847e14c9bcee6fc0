/** The brief catalog must not tell another story than the whole one. */
import { describe, expect, test } from "vitest";
import { briefOf } from "../../src/catalog/brief.ts";
import { buildBrief, buildCatalog, isWhole } from "../../src/catalog/catalog.ts";
import { inEnglish, type Json, withWords, wordsIn } from "../../src/catalog/one-language.ts";
import { evaluate } from "../../src/claims/evaluate.ts";
import { explain } from "../../src/claims/explain.ts";
import { claimsOf } from "../../src/claims/lead.ts";
import { derive } from "../../src/state/derive.ts";
import { passageView } from "../../src/state/link.ts";
import { saysEnglish } from "../../src/words/languages.ts";
import { readRawCatalog } from "../fixtures/read-catalog.ts";
import { readTerritories } from "../fixtures/read-territories.ts";

const raw = readRawCatalog();
const whole = buildCatalog(raw);
const brief = buildBrief(JSON.parse(JSON.stringify(briefOf(raw))));
const territories = readTerritories(whole);

describe("data/ in short", () => {
  test("is much smaller than the whole, above all in one language, and says which it is", () => {
    const length = (value: unknown): number => JSON.stringify(value).length;
    expect(length(briefOf(raw))).toBeLessThan(length(raw) / 2);
    expect(length(inEnglish(briefOf(raw) as unknown as Json))).toBeLessThan(length(raw) / 5);
    expect([isWhole(brief), isWhole(whole)]).toEqual([false, true]);
    expect(brief.sourceCount).toBe(whole.sources.size);
  });

  test("draws every passage as the whole does", () => {
    for (const { id } of whole.passages) {
      expect(derive(passageView(id, brief), brief, "light", saysEnglish)).toEqual(derive(passageView(id, whole), whole, "light", saysEnglish));
    }
  });

  test.each(["article", "high"] as const)("comes to the same verdict on every claim, and to the same line on every closed card: %s", (numbers) => {
    const circumstances = { numbers, date: "2012-05-31", runwayM: 2950 };
    for (const id of whole.claims.keys()) expect(evaluate(id, brief, circumstances, territories)).toEqual(evaluate(id, whole, circumstances, territories));
    for (const { id } of whole.passages) {
      const lines = [brief, whole].map((catalog) => {
        const claim = claimsOf(id, catalog)[0];
        return claim?.lead ? explain(evaluate(claim.id, catalog, circumstances, territories), claim, catalog, numbers, saysEnglish).short : null;
      });
      expect(lines[0]).toBe(lines[1]);
    }
  });
});

describe("texts in one language", () => {
  const texts = { a: { en: "house", be: "хата", local: "casa" }, list: [{ name: { en: "one" } }, { name: { en: "two", be: "два" }, km: 2 }] };

  test("are taken out and put back where they stand", () => {
    expect(inEnglish(texts)).toEqual({ a: { en: "house", local: "casa" }, list: [{ name: { en: "one" } }, { name: { en: "two" }, km: 2 }] });
    expect(wordsIn(texts, "be")).toEqual({ a: { be: "хата" }, list: { 1: { name: { be: "два" } } } });
    expect(withWords(inEnglish(texts), wordsIn(texts, "be"))).toEqual(texts);
    expect(wordsIn(texts, "pl")).toBeUndefined();
    expect(withWords(texts, undefined)).toBe(texts);
  });

  test("make all of data/ again, language by language", () => {
    const all = JSON.parse(JSON.stringify(raw)) as Json;
    const languages = ["be", "ru", "pl", "uk", "de"] as const;
    expect(languages.reduce((json, language) => withWords(json, wordsIn(all, language)), inEnglish(all))).toEqual(all);
  });
});
