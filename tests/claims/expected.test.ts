import { describe, expect, it } from "vitest";
import type { Claim, Predicate, SimplePredicate } from "../../src/catalog/schema.ts";
import { type Circumstances, evaluate, type NumbersChoice } from "../../src/claims/evaluate.ts";
import type { ClaimVerdict, Evaluation, Measure } from "../../src/claims/evaluation.ts";
import type { LngLat } from "../../src/geodesy/earth.ts";
import { readCatalog, readTerritory } from "../fixtures/read-catalog.ts";
import { readTerritories } from "../fixtures/read-territories.ts";
import { karneyBorderKm } from "../geodesy/border.ts";
import { karneyKm } from "../geodesy/karney.ts";

const catalog = readCatalog();
const territories = readTerritories(catalog);
const on2012: Circumstances = { numbers: "article", date: "2012-05-31", runwayM: 2950 };
const NUMBERS: readonly NumbersChoice[] = ["article", "low", "usual", "high"];
const judge = (id: string, change: Partial<Circumstances> = {}, claims = catalog.claims): Evaluation =>
  evaluate(id, { ...catalog, claims }, { ...on2012, ...change }, territories);
/** The verdict of a predicate that is no claim of the article. */
const judgeThat = (test: Predicate, change: Partial<Circumstances> = {}): Evaluation => {
  const claim: Claim = { passages: ["p01"], quotation: "x", paraphrase: { en: "x" }, test, record: [], layers: [] };
  return judge("that", change, new Map([["that", { id: "that", ...claim }]]));
};
const measure = (e: Evaluation, from: string, to: string): Measure => {
  const found = e.measures.find((m) => m.from.id === from && m.to.id === to);
  if (!found) throw new Error(`${e.claim}: nothing measured from ${from} to ${to}`);
  return found;
};

/** By hand from the table of facts, longitude first. What follows is worked out from these with Karney's geodesics. */
const PLACES: Readonly<Record<string, LngLat>> = {
  "redzikowo-aegis-ashore": [17.1, 54.48],
  "redzikowo-gbi-2008": [17.1, 54.48],
  "morag-patriot": [19.93, 53.92],
  "deveselu-aegis-ashore": [24.41, 44.08],
  "kurecik-radar": [37.79, 38.35],
  "brdy-radar": [13.75, 49.64],
  "rota-homeport": [-6.35, 36.64],
  "sea-black-sea": [34.0, 43.3],
  "sea-mediterranean": [20.0, 35.0],
  "by-brest": [23.7, 52.1],
  "by-bug-west": [23.16, 52.29],
  baranovichi: [26.05, 53.1],
  machulishchi: [27.58, 53.77],
  bobruisk: [29.2, 53.1],
  "orsha-balbasovo": [30.3, 54.44],
  bykhov: [30.19, 53.52],
  zyabrovka: [31.16, 52.3],
  "af-shaykovka": [34.37, 54.23],
  "af-soltsy": [30.33, 58.14],
};
const BORDERS = { belarus: readTerritory("belarus").rings, russia: readTerritory("russia").rings };
const seen = new Map<string, number>();
/** km between two ends by Karney alone; a territory by brute force along its border. */
function karney(a: string, b: string): number {
  const key = `${a} ${b}`;
  const known = seen.get(key);
  if (known !== undefined) return known;
  const border = BORDERS[a as keyof typeof BORDERS] ?? BORDERS[b as keyof typeof BORDERS];
  const [p, q] = [PLACES[a], PLACES[b]];
  if (border ? !(p ?? q) : !(p && q)) throw new Error(`the hand-made table lacks ${key}`);
  const km = border ? karneyBorderKm(border, (p ?? q) as LngLat) : karneyKm(p as LngLat, q as LngLat);
  seen.set(key, km);
  return km;
}

/** 31 May 2012, the article's numbers. Written down from the facts, not from a run. */
const EXPECTED: Readonly<Record<string, ClaimVerdict>> = {
  c01: "not-testable",
  c02: "partly",
  c03: "partly",
  c04: "not-testable",
  c05: "supported",
  c06: "partly",
  c07: "not-testable",
  c08: "partly",
  c09: "partly",
  c10: "supported",
  c11: "partly",
  c12: "not-testable",
  c13: "not-supported",
  c14: "not-supported",
  c15: "not-supported",
  c16: "supported",
  c17: "not-supported",
  c18: "partly",
  c19: "partly",
  c20: "not-testable",
  c21a: "partly",
  c21b: "not-supported",
  c22: "supported",
  c23: "not-supported",
  c24: "partly",
  c25: "partly",
  c26: "partly",
  c27: "not-testable",
  c28: "supported",
  c29: "supported",
  c30: "not-testable",
  c31: "not-supported",
  c32: "supported",
  c33: "supported",
  c34: "not-testable",
};

describe("the claims on 31 May 2012 with the article's numbers", () => {
  it("are the thirty-five of the table", () => {
    expect([...catalog.claims.keys()].sort()).toEqual(Object.keys(EXPECTED).sort());
  });
  it.each(Object.entries(EXPECTED))("%s comes out %s", (id, verdict) => {
    expect(judge(id).verdict).toBe(verdict);
  });
  it("measure what Karney measures, to 50 m", () => {
    let count = 0;
    for (const id of catalog.claims.keys()) {
      for (const m of judge(id).measures) {
        if (m.to.kind.startsWith("area")) continue; // held below, against the areas' own outlines
        expect([id, m.from.id, m.to.id, Math.abs(m.km - karney(m.from.id, m.to.id)) < 0.05]).toEqual([id, m.from.id, m.to.id, true]);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(30);
  });
  it("draw each measure between points that are that far apart", () => {
    for (const id of catalog.claims.keys()) {
      for (const m of judge(id).measures) expect([id, m.to.id, Math.abs(karneyKm(m.from.lngLat, m.to.lngLat) - m.km) < 0.05]).toEqual([id, m.to.id, true]);
    }
  });
});

describe("c23, the range against the sites in Poland", () => {
  const expected: readonly (readonly [NumbersChoice, number, ClaimVerdict, redzikowo: number, morag: number])[] = [
    ["article", 200, "not-supported", -222, -35],
    ["low", 200, "not-supported", -222, -35],
    ["usual", 280, "partly", -142, 45],
    ["high", 300, "partly", -122, 65],
  ];
  it.each(expected)("%s numbers, %i km: %s, with %i km at Redzikowo and %i km at Morąg", (numbers, km, verdict, redzikowo, morag) => {
    const e = judge("c23", { numbers });
    expect([e.figure?.km, e.verdict]).toEqual([km, verdict]);
    for (const [site, margin] of [
      ["redzikowo-aegis-ashore", redzikowo],
      ["morag-patriot", morag],
    ] as const) {
      const m = measure(e, "belarus", site);
      expect(Math.round(m.marginKm ?? Number.NaN)).toBe(margin);
      expect(Math.abs((m.marginKm ?? Number.NaN) - (km - karney("belarus", site)))).toBeLessThan(0.05);
      expect(m.within).toBe(margin > 0);
      expect(m.budget).toMatchObject({ borderKm: 0.3, positionKm: site === "morag-patriot" ? 5 : 2 });
    }
  });
  it("says what would turn it: no figure of this missile for Redzikowo, 280 and 300 km for Morąg", () => {
    const [redzikowo, morag] = judge("c23").flips;
    expect(redzikowo).toMatchObject({ site: "redzikowo-aegis-ashore", figures: [] });
    expect(redzikowo?.neededKm).toBe(Math.ceil(karney("belarus", "redzikowo-aegis-ashore") + 2 + 0.3 + 0.05 + 0.001));
    expect(morag).toMatchObject({
      site: "morag-patriot",
      neededKm: 241,
      figures: ["agi-2022-270", "ria-2010-280", "euroradio-2007-280", "maker-280", "mtcr-300"],
    });
  });
});

describe("nearer and farther", () => {
  it("c15: Kaliningrad is nearer to both places in Poland, by more than 150 km", () => {
    const e = judge("c15");
    for (const site of ["redzikowo-aegis-ashore", "morag-patriot"]) {
      const margin = karney("russia", site) - karney("belarus", site);
      expect(margin).toBeLessThan(-150);
      expect(measure(e, "belarus", site)).toMatchObject({ within: false });
      expect(measure(e, "belarus", site).marginKm).toBeCloseTo(margin, 1);
    }
    expect(Math.round(karney("russia", "redzikowo-aegis-ashore"))).toBe(163);
    expect(Math.round(karney("russia", "morag-patriot"))).toBe(57);
  });
  it("c02: of the four sites only Deveselu is nearer to Belarus than to Russia", () => {
    const nearer = judge("c02")
      .measures.filter((m) => m.within)
      .map((m) => m.to.id);
    expect(nearer).toEqual(["deveselu-aegis-ashore"]);
    expect(karney("belarus", "deveselu-aegis-ashore")).toBeLessThan(karney("russia", "deveselu-aegis-ashore") - 100);
  });
  it("c11: Morąg is nearer to Russia than the old plan, Deveselu and Kürecik are not", () => {
    const within = Object.fromEntries(judge("c11").measures.map((m) => [m.from.id, m.within]));
    expect(within).toEqual({ "morag-patriot": true, "deveselu-aegis-ashore": false, "kurecik-radar": false });
    const old = Math.min(karney("redzikowo-gbi-2008", "russia"), karney("brdy-radar", "russia"));
    for (const m of judge("c11").measures) expect([m.againstKm, m.budget.borderKm]).toEqual([expect.closeTo(old, 1), 2.5]);
  });
  it("c25: 13 of 18 legs are shorter than from the nearest Russian field, 4 longer, one is too close to call", () => {
    const six = ["baranovichi", "machulishchi", "bobruisk", "orsha-balbasovo", "bykhov", "zyabrovka"];
    const rival = (site: string) => Math.min(karney("af-shaykovka", site), karney("af-soltsy", site));
    const e = judge("c25");
    let [shorter, longer] = [0, 0];
    for (const site of ["redzikowo-aegis-ashore", "deveselu-aegis-ashore", "kurecik-radar"]) {
      for (const field of six) {
        const margin = rival(site) - karney(field, site);
        const m = measure(e, field, site);
        expect(m.marginKm).toBeCloseTo(margin, 1);
        expect([field, site, m.within]).toEqual([field, site, Math.abs(margin) < 1 ? null : margin > 0]);
        shorter += Number(margin > 1);
        longer += Number(margin < -1);
      }
    }
    expect([shorter, longer]).toEqual([13, 4]);
    expect(karney("zyabrovka", "redzikowo-aegis-ashore")).toBeGreaterThan(karney("af-soltsy", "redzikowo-aegis-ashore"));
  });
  it("c25: does not hang on Soltsy, which had no regiment in 2012", () => {
    const { test } = catalog.claims.get("c25") as Claim;
    if (test.type !== "nearer") throw new Error("c25 is tested otherwise");
    expect(judgeThat({ ...test, than: { places: ["af-shaykovka"] } }).verdict).toBe("partly");
  });
  it("c25's record: Redzikowo and Deveselu lie within the lowest radius, 1,500 km, of Shaykovka", () => {
    expect(karney("af-shaykovka", "redzikowo-aegis-ashore")).toBeLessThan(1500);
    expect(karney("af-shaykovka", "deveselu-aegis-ashore")).toBeLessThan(1500);
  });
  it("c18's record: the distances from the Bug and from Brest are those of the text", () => {
    const text = catalog.claims
      .get("c18")
      ?.record.map((r) => r.text)
      .join(" ");
    for (const from of ["by-bug-west", "by-brest"]) {
      for (const site of ["redzikowo-aegis-ashore", "morag-patriot"]) expect(text).toContain(`${Math.round(karney(from, site))} km`);
    }
  });
});

describe("reach of the other systems", () => {
  it("c13: the 60 km of the S-400 against missiles end more than 170 km before the nearest place", () => {
    const e = judge("c13");
    expect(e.figure).toMatchObject({ system: "s-400", measure: "ballistic", km: 60 });
    expect(measure(e, "belarus", "morag-patriot").marginKm).toBeCloseTo(60 - karney("belarus", "morag-patriot"), 1);
    expect(e.measures.every((m) => m.within === false)).toBe(true);
  });
  it("c26: the usual radius covers the whole Black Sea, and of the Mediterranean its near parts only", () => {
    const e = judge("c26");
    expect(e.figure).toMatchObject({ system: "tu-22m3", measure: "radius", km: 1850 });
    const within = (sea: string, kind: string) => e.measures.filter((m) => m.to.id === sea && m.to.kind === kind).map((m) => m.within);
    expect(within("sea-black-sea", "area-farthest")).toEqual(Array(6).fill(true));
    expect(within("sea-mediterranean", "area-nearest").filter((w) => w === true)).toHaveLength(5); // from Orsha too close to call
    expect(within("sea-mediterranean", "area-farthest")).toEqual(Array(6).fill(false));
    for (const sea of ["sea-black-sea", "sea-mediterranean"]) {
      const { geometry } = catalog.places.get(sea) as { geometry: { coordinates: [number, number][][] } };
      for (const m of e.measures.filter((one) => one.to.id === sea)) {
        const start = PLACES[m.from.id] as LngLat;
        expect(Math.abs(m.km - karneyKm(start, m.to.lngLat))).toBeLessThan(0.05);
        const corners = (geometry.coordinates[0] ?? []).map((corner) => karneyKm(start, corner));
        if (m.to.kind === "area-nearest") expect(m.km).toBeLessThanOrEqual(Math.min(...corners) + 0.01);
        else expect(m.km).toBeGreaterThanOrEqual(Math.max(...corners) - 0.01);
      }
    }
  });
});

describe("claims about a day", () => {
  const cases: readonly (readonly [id: string, date: string, verdict: ClaimVerdict])[] = [
    ["c17", "2012-05-31", "not-supported"],
    ["c17", "2016-05-12", "not-supported"],
    ["c17", "2016-05-13", "supported"],
    ["c17", "2016-06-01", "supported"],
    ["c17", "2024-12-01", "supported"],
    ["c14", "2012-05-31", "not-supported"],
    ["c14", "2023-05-15", "not-supported"],
    ["c14", "2023-06-01", "supported"],
    ["c14", "2024-12-01", "supported"],
    ["c03", "2011-06-01", "not-supported"],
    ["c03", "2012-05-31", "partly"],
    ["c03", "2014-01-01", "partly"],
    ["c03", "2016-06-01", "supported"],
    ["c22", "2009-01-01", "not-supported"],
    ["c22", "2012-05-31", "supported"],
    ["c24", "2012-05-31", "partly"],
  ];
  it.each(cases)("%s on %s: %s", (id, date, verdict) => {
    expect(judge(id, { date }).verdict).toBe(verdict);
  });
});

describe("figures and counts", () => {
  it("c21a: 280 to 480 is 0.58, a sixth off the half", () => {
    const [finding] = judge("c21a").findings;
    expect(finding).toMatchObject({ kind: "ratio", ofKm: 280, toKm: 480, is: 0.5, holds: false });
    expect(finding?.kind === "ratio" && finding.value).toBeCloseTo(280 / 480, 10);
  });
  it("c21b: 280 km is not 180 to 220", () => {
    expect(judge("c21b").findings).toEqual([{ kind: "figure", km: 280, minKm: 180, maxKm: 220, holds: false }]);
  });
  it("c16: no choice of numbers lifts either Iskander above 500 km", () => {
    const km = NUMBERS.map((numbers) => judge("c16", { numbers }).findings.map((f) => (f.kind === "figure" ? f.km : null)));
    expect(km).toEqual([
      [200, 400],
      [200, 380],
      [280, 480],
      [300, 500],
    ]);
    for (const numbers of NUMBERS) expect(judge("c16", { numbers }).verdict).toBe("supported");
  });
  it("c24: 6 of 23 airfields have such a runway, 3 of the 6 were kept", () => {
    expect(judge("c24").findings).toMatchObject([
      { found: 6, of: 23, runwayM: 2950, needed: 2, holds: true },
      { found: 3, of: 6, runwayM: 2950, needed: 6, holds: false },
    ]);
  });
  it("c24: a longer runway than any has leaves nothing to support it", () => {
    expect(judge("c24", { runwayM: 3500 })).toMatchObject({
      verdict: "not-supported",
      findings: [
        { found: 0, of: 23 },
        { found: 0, of: 0, holds: false },
      ],
    });
  });
});

describe("whose number", () => {
  const asks = (id: string, word: string): boolean => JSON.stringify(catalog.claims.get(id)?.test).includes(`"${word}"`);
  it("matters only to claims that say so: c16 and c23", () => {
    expect([...catalog.claims.keys()].filter((id) => asks(id, "chosen"))).toEqual(["c16", "c23"]);
    for (const id of catalog.claims.keys()) {
      const [first, ...others] = NUMBERS.map((numbers) => judge(id, { numbers }));
      for (const other of others) if (!asks(id, "chosen")) expect(other).toEqual(first);
    }
    expect(new Set(NUMBERS.map((numbers) => judge("c23", { numbers }).verdict)).size).toBe(2);
  });
  it("and the day only to claims that look at it", () => {
    for (const id of catalog.claims.keys()) if (!asks(id, "view")) expect(judge(id, { date: "2026-01-01" })).toEqual(judge(id));
  });
});

describe("what the claims name", () => {
  const parts = (test: Predicate): readonly SimplePredicate[] => (test.type === "every" ? test.of : test.type === "none" ? [] : [test]);
  const ends = (p: SimplePredicate) =>
    p.type === "nearer" ? [p.what, p.than, p.to] : p.type === "reach" ? [p.from] : p.type === "distance" ? [p.from, p.to] : [];
  const quantities = (p: SimplePredicate) => (p.type === "reach" || p.type === "figure" ? [p] : p.type === "ratio" ? [p.of, p.to] : []);
  it.each([...catalog.claims])("%s names places, territories, systems, layers and passages that there are", (_id, claim) => {
    for (const p of parts(claim.test)) {
      const places = ends(p).flatMap((e) => ("places" in e ? e.places : []));
      const more = p.type === "reach" ? p.sites : p.type === "status" ? p.places : [];
      expect([...places, ...more].filter((place) => !catalog.places.has(place))).toEqual([]);
      for (const e of ends(p)) if ("territory" in e) expect(Object.keys(BORDERS)).toContain(e.territory);
      for (const q of quantities(p)) {
        const system = catalog.systems.get(q.system);
        expect(system?.measures.some((m) => q.measure === undefined || m.id === q.measure)).toBe(true);
      }
      if (p.type === "count") expect(catalog.layers.some((l) => l.id === p.layer && l.places.length > 0)).toBe(true);
    }
    expect(claim.layers.filter((layer) => !catalog.layers.some((l) => l.id === layer))).toEqual([]);
    expect(claim.passages.filter((passage) => !catalog.passages.some((p) => p.id === passage))).toEqual([]);
    for (const language of ["en", "be", "ru", "pl"] as const) expect(claim.paraphrase[language]).toBeTruthy();
  });
});
