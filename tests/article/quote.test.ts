import { describe, expect, test } from "vitest";
import { normalise } from "../../src/article/normalise.ts";
import { type Located, locate } from "../../src/article/quote.ts";
import { ARTICLE, QUOTATIONS } from "../fixtures/own-article.ts";

/** What was found, in the words of the text. */
const wordsIn = (text: string, { found }: Located): Record<string, string> =>
  Object.fromEntries(found.map(({ id, start, end }) => [id, text.slice(start, end)]));
const same = (one: string, other: string): boolean => normalise(one).text.replaceAll(" ", "") === normalise(other).text.replaceAll(" ", "");
const quotationOf = (id: string) => QUOTATIONS.find((q) => q.id === id) as (typeof QUOTATIONS)[number];

const wrapped = (text: string, width: number): string => text.replace(new RegExp(`(.{1,${width}})(?: +|$)`, "gm"), "$1\n");

const DISTORTIONS: readonly (readonly [string, (text: string) => string])[] = [
  ["nothing", (t) => t],
  ["straight quotation marks made curly", (t) => t.replace(/"([^"]*)"/g, "“$1”").replaceAll("'", "’")],
  ["quotation marks of another language", (t) => t.replace(/"([^"]*)"/g, "„$1“")],
  ["dashes made hyphens", (t) => t.replaceAll("–", "-")],
  ["all lines joined", (t) => t.replace(/\n+/g, " ")],
  ["lines broken at 40 letters", (t) => wrapped(t, 40)],
  ["words divided at the end of lines", (t) => t.replace(/\b(\p{L}{4})(\p{L}{4,})\b/gu, "$1-\n$2")],
  ["soft hyphens everywhere", (t) => t.replace(/(\p{L}{2})(?=\p{L}{2})/gu, "$1\u00ad")],
  ["spaces that do not break", (t) => t.replaceAll(" ", "\u00a0")],
  ["Windows' ends of lines", (t) => t.replaceAll("\n", "\r\n")],
  ["ligatures", (t) => t.replaceAll("fi", "ﬁ").replaceAll("ffi", "ﬃ")],
  ["capitals only", (t) => t.toUpperCase()],
  ["entities that nobody decoded", (t) => t.replaceAll("'", "&#39;").replaceAll('"', "&quot;").replaceAll("–", "&ndash;")],
  ["an advertisement between paragraphs", (t) => t.replaceAll("\n\n", "\n\nADVERTISEMENT Lamps, wicks and oil at the harbour\n\n")],
  ["a note after every sentence", (t) => t.replaceAll(". ", ". [1] ")],
  ["a wrong letter in every twenty", (t) => [...t].map((c, i) => (i % 20 === 0 && /[a-z]/.test(c) ? "x" : c)).join("")],
  ["paragraphs the other way round", (t) => t.split("\n\n").toReversed().join("\n\n")],
];

describe("every passage is found where it stands, after", () => {
  test.each(DISTORTIONS)("%s", (name, distort) => {
    const text = distort(ARTICLE);
    const located = locate(text, QUOTATIONS);
    expect(located.missing).toEqual([]);
    const words = wordsIn(text, located);
    if (!/entities|wrong letter/.test(name))
      for (const { id, exact } of QUOTATIONS) expect([id, words[id], same(words[id] ?? "", exact)]).toEqual([id, words[id], true]);
    if (/wrong letter|the other way/.test(name)) return;
    const starts = located.found.map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });
});

test("the signs that a quotation begins or ends with belong to it, those around it do not", () => {
  const within = (text: string, exact: string): string | undefined => wordsIn(text, locate(text, [{ id: "x", exact, prefix: "", suffix: "" }])).x;
  expect(within("all (of them (and more)), he said", "of them (and more)")).toBe("of them (and more)");
  expect(within("that “the lamp” is", '"the lamp"')).toBe("“the lamp”");
  expect(within("that (the lamp) is", "the lamp")).toBe("the lamp");
});

describe("of places that say the same", () => {
  const startOf = (text: string, id: string): number => locate(text, QUOTATIONS).found.find((f) => f.id === id)?.start ?? -1;

  test("the one with the right words around it is taken, not the teaser and not the pull-quote", () => {
    expect(startOf(ARTICLE, "a1")).toBe(ARTICLE.lastIndexOf("how much it owes"));
    expect(startOf(ARTICLE, "a4")).toBe(ARTICLE.lastIndexOf("the first firm estimate"));
  });

  test("the order of the passages decides where nothing around them does", () => {
    const bare = QUOTATIONS.map((q) => ({ ...q, prefix: "", suffix: "" }));
    const { found } = locate(ARTICLE, bare);
    const at = (id: string): number => found.find((f) => f.id === id)?.start ?? -1;
    expect(at("a6")).toBe(ARTICLE.indexOf("the pilots would pay"));
    expect(at("a7")).toBe(ARTICLE.lastIndexOf("the pilots would pay"));
  });

  test("a passage that stands before and after another is taken on its side of it", () => {
    const text = "At six the bell rang twice. At noon the fog lifted over the bay. At six the bell rang twice.";
    const [bell, fog] = ["the bell rang twice", "the fog lifted over the bay"].map((exact) => ({ id: exact, exact, prefix: "", suffix: "" }));
    if (!bell || !fog) throw new Error("no quotations");
    const startIn = (order: (typeof bell)[]): number => locate(text, order).found.find(({ id }) => id === bell.id)?.start ?? -1;
    expect(startIn([bell, fog])).toBe(text.indexOf(bell.exact));
    expect(startIn([fog, bell])).toBe(text.lastIndexOf(bell.exact));
  });

  test("two passages never share their words", () => {
    const once = ARTICLE.replace(" In June they said that the pilots would pay for the first winter and the spring, if the wick was theirs.", "");
    const located = locate(once, QUOTATIONS);
    expect(located.found.map(({ id }) => id)).toEqual(["a1", "a2", "a3", "a4", "a5", "a6"]);
    expect(located.missing.map(({ id }) => id)).toEqual(["a7"]);
  });
});

describe("what is not there", () => {
  test("is said to be absent when nothing like it is", () => {
    const without = ARTICLE.replace(/Only in May[^\n]*/, "").replace(/the first firm estimate[^\n]*/g, "");
    expect(locate(without, QUOTATIONS).missing).toEqual([{ id: "a4", reason: "absent" }]);
  });

  test("is said to read differently when the words around it are there", () => {
    const other = ARTICLE.replace('ferries of the "Heron-2" class draw too little water', "small boats have no keel at all, these days,");
    expect(locate(other, QUOTATIONS).missing).toEqual([{ id: "a3", reason: "changed" }]);
  });

  test("is not made up from a text that speaks of something else", () => {
    const other = "The council met in May. The pilots waited for the winter, and the first estimate of the engineer was of no use to the harbour. ".repeat(20);
    expect(locate(other, QUOTATIONS).found).toEqual([]);
    expect(locate("", QUOTATIONS).missing).toHaveLength(QUOTATIONS.length);
  });

  test("a word is not found within another", () => {
    expect(locate("incapable of it, incapable, capable of it", [{ id: "x", exact: "capable of it", prefix: "", suffix: "" }]).found[0]?.start).toBe(28);
  });
});

test("a word or two may differ: it is still that passage", () => {
  const text = ARTICLE.replaceAll("ninety thousand crowns", "ninety-five thousand crowns").replace("co-operative", "coöperative");
  const words = wordsIn(text, locate(text, QUOTATIONS));
  expect(words.a4).toContain("estimate came to ninety-five thousand crowns");
  expect(same(words.a5 ?? "", quotationOf("a5").exact)).toBe(true);
});

test("words that differ more are that passage only where it should stand", () => {
  const quotation = quotationOf("a1");
  const other = "how little it owes to a single flame";
  expect(locate(`They asked ${other} in the hills.`, [quotation]).found).toEqual([]);
  expect(locate(`${quotation.prefix}${other}${quotation.suffix}`, [quotation]).found).toHaveLength(1);
});

test("a million letters are looked through while a reader waits", () => {
  const long = ARTICLE.repeat(Math.ceil(1_000_000 / ARTICLE.length));
  const before = performance.now();
  expect(locate(long, QUOTATIONS).found).toHaveLength(QUOTATIONS.length);
  expect(performance.now() - before).toBeLessThan(20_000); // half a second on a machine at rest
}, 60_000);
