import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/catalog/languages.ts";
import { historyOf, passageView, readLink, writeLink } from "../../src/state/link.ts";
import { defaultView, NUMBERS, PROJECTIONS, THEMES, type View } from "../../src/state/view.ts";
import { smallCatalog } from "../fixtures/catalog.ts";

const catalog = smallCatalog();
const ids = catalog.layers.map((l) => l.id);
const coordinate = (limit: number, digits: number) => fc.integer({ min: -limit * 10 ** digits, max: limit * 10 ** digits }).map((n) => n / 10 ** digits || 0);
const free = fc.tuple(coordinate(180, 5), coordinate(85, 5));
const day = fc.integer({ min: 0, max: 7304 }).map((n) => new Date(Date.UTC(2007, 0, 1 + n)).toISOString().slice(0, 10));
const from = fc.oneof(fc.constantFrom("by-brest", "base"), free);
const anyView: fc.Arbitrary<View> = fc.record({
  passage: fc.constantFrom(null, "p01", "p02"),
  claim: fc.constant(null),
  date: day,
  on: fc.subarray(ids),
  numbers: fc.constantFrom(...NUMBERS),
  runway: fc.integer({ min: 500, max: 3500 }),
  from,
  select: fc.constantFrom(null, "base", "by-brest", "later"),
  at: fc.option(fc.record({ lng: coordinate(180, 4), lat: coordinate(85, 4), zoom: fc.integer({ min: 0, max: 1800 }).map((n) => n / 100) })),
  projection: fc.constantFrom(...PROJECTIONS),
  beside: fc.option(fc.record({ from, on: fc.subarray(ids), numbers: fc.constantFrom(...NUMBERS), date: day }, { requiredKeys: [] })),
  check: fc.option(free),
  measure: fc.array(free, { maxLength: 6 }),
  naive: fc.boolean(),
  lang: fc.constantFrom(...LANGUAGES),
  theme: fc.constantFrom(...THEMES),
  lesson: fc.constant(null),
  step: fc.constant(null),
});

describe("a view and its link", () => {
  it("say the same, whatever the view", () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const read = readLink(`#${writeLink(view, catalog)}`, catalog);
        expect(read.problems).toEqual([]);
        expect(read.view).toEqual(view);
      }),
      { numRuns: 500 },
    );
  });

  it("are short: an empty fragment is the default view, a passage needs only its id", () => {
    expect(writeLink(defaultView(catalog), catalog)).toBe("");
    expect(writeLink(passageView("p02", catalog), catalog)).toBe("passage=p02");
  });

  it("write latitude first, as the address promises", () => {
    expect(writeLink({ ...defaultView(catalog), from: [23.5, 53.9], at: { lng: 20, lat: 52, zoom: 5.5 } }, catalog)).toBe("from=53.9,23.5&at=52,20,5.5");
  });
});

describe("a passage's link", () => {
  it("calls up its whole view, and other keys then change it", () => {
    const { view } = readLink("#passage=p02&numbers=low", catalog);
    expect(view).toMatchObject({ passage: "p02", on: ["sites", "iskander-e"], numbers: "low", select: "base", from: "by-brest" });
  });

  it("is found without its nought, as people write it", () => {
    expect(readLink("#passage=p2", catalog)).toEqual(readLink("#passage=p02", catalog));
    expect(readLink("#passage=p9", catalog).problems).toHaveLength(1);
  });

  it("gives the same view whatever was open before, in any order", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("p01", "p02"), { minLength: 1, maxLength: 6 }), (visits) => {
        const end = visits.reduce((view, id) => passageView(id, catalog, view), defaultView(catalog));
        expect(end).toEqual(passageView(visits.at(-1) as string, catalog));
      }),
    );
  });

  it("leaves the reader's language and theme alone", () => {
    expect(passageView("p01", catalog, { ...defaultView(catalog), lang: "be", theme: "dark" })).toMatchObject({ lang: "be", theme: "dark" });
  });
});

describe("a broken or hostile link", () => {
  const answers: readonly [link: string, code: string][] = [
    ["passage=p99", "unknown-passage"],
    ["passage=<img src=x onerror=alert(1)>", "unknown-passage"],
    ["date=2012-02-31", "bad-date"],
    ["date=1812-06-24", "bad-date"],
    ["on=sites,nothing", "unknown-layer"],
    ["numbers=1000", "bad-numbers"],
    ["runway=1e3", "bad-runway"],
    ["runway=9000", "bad-runway"],
    ["from=nowhere", "unknown-position"],
    ["from=91,0", "bad-from"],
    ["from=1e3,0", "bad-from"],
    ["at=52,20", "bad-at"],
    ["at=52,20,99", "bad-at"],
    ["select=__proto__", "unknown-place"],
    ["projection=flat", "bad-projection"],
    ["lang=tlh", "bad-language"],
    ["theme=camouflage", "bad-theme"],
    ["lesson=1", "bad-lesson"],
    ["claim=c99", "unknown-claim"],
    ["date=%E0%A4%A", "link-unreadable"],
    [`on=${"a,".repeat(2000)}`, "link-too-long"],
  ];
  it.each(answers)("%s → %s, and the default for what could not be read", (link, code) => {
    const { view, problems } = readLink(`#${link}`, catalog);
    expect(problems.map((p) => p.code)).toEqual([code]);
    if (code !== "unknown-layer") expect(view).toEqual(defaultView(catalog));
  });

  it("never fails, whatever it is", () => {
    fc.assert(fc.property(fc.string({ maxLength: 300, unit: "binary" }), (text) => void readLink(text, catalog)));
  });

  it("loses only its unknown layers", () => {
    expect(readLink("#on=gone,sites", catalog).view.on).toEqual(["sites"]);
  });

  it("ignores keys it does not know and repeated keys", () => {
    const { view, problems } = readLink("#utm_source=x&numbers=high&numbers=low&=&&", catalog);
    expect(problems).toEqual([]);
    expect(view.numbers).toBe("high");
  });

  it("names at most sixty characters of what was wrong", () => {
    expect(readLink(`#passage=${"x".repeat(500)}`, catalog).problems[0]?.detail).toHaveLength(61);
  });
});

describe("history", () => {
  const start = defaultView(catalog);
  it("has a step for passages and selections, none for looking around", () => {
    expect(historyOf(start, { ...start, passage: "p01" }, catalog)).toBe("push");
    expect(historyOf(start, { ...start, select: "base" }, catalog)).toBe("push");
    expect(historyOf(start, { ...start, at: { lng: 1, lat: 2, zoom: 3 } }, catalog)).toBe("replace");
    expect(historyOf(start, { ...start }, catalog)).toBe("none");
  });
});
