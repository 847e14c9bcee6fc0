import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalise } from "../../src/article/normalise.ts";

describe("two copies of a text come to the same words", () => {
  test.each([
    ["quotation marks", "he said “no”, she «da», they ‚ja‘", 'he said "no", she "da", they \'ja\''],
    ["apostrophes", "the keeper’s lamp", "the keeper's lamp"],
    ["dashes", "the council – four men — and", "the council - four men -- and"],
    ["an ellipsis", "a flame…", "a flame..."],
    ["no-break, thin and doubled spaces", "nine\u00a0thousand\u2009crowns", "nine  thousand \t crowns"],
    ["line breaks of every kind", "one\r\ntwo\rthree\u2028four", "one two\nthree four"],
    ["a word divided at the end of a line", "the har-\n  bour learnt", "the harbour learnt"],
    ["a hyphen at the end of a line that was there before", "a co-\r\noperative", "a co-operative"],
    ["soft hyphens", "har\u00adbour, har\u00ad\nbour", "harbour, harbour"],
    ["no-break hyphens", "Heron\u20112", "Heron-2"],
    ["ligatures", "the ﬁrst oﬃce reﬁled", "the first office refiled"],
    ["accents and how they are spelled", "café naïve", "cafe\u0301 nai\u0308ve"],
    ["capitals", "WHAT THE COUNCIL SAID", "What the Council said"],
    ["what cannot be seen", "the\ufeff lamp\u200b is\u2060", "the lamp is"],
  ])("whatever became of %s", (_, one, other) => {
    expect(normalise(one).text).toBe(normalise(other).text);
    expect(normalise(one).text).not.toBe("");
  });

  test("but other words stay other words", () => {
    expect(normalise("the lamp is a relic").text).toBe("the lamp is a relic");
    expect(normalise("range - about").text).not.toBe(normalise("range-about").text);
    expect(normalise("…").text).toBe("");
  });
});

/** Texts with everything that copies do to texts. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom("the", "lamp", "co-op", "-", "-\n", "’", "'", "\u00ad", "“", "…", "ﬁ", "é", "e\u0301", "½", "İ", " ", "\n\n", "\u00a0", "🙂"),
      fc.string({ unit: "binary", maxLength: 4 }),
    ),
  )
  .map((parts) => parts.join(""));

describe("the way back", () => {
  test("runs forward within the text, a step for each letter", () => {
    fc.assert(
      fc.property(texts, (original) => {
        const { text, starts, ends } = normalise(original);
        expect(starts.length).toBe(text.length);
        expect(ends.length).toBe(text.length);
        starts.forEach((start, i) => {
          const end = ends[i] ?? 0;
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(original.length);
          if (i > 0) expect(start).toBeGreaterThanOrEqual(starts[i - 1] ?? 0);
        });
      }),
    );
  });

  test("leads from whole words to a part of the original that comes to the same words", () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (original, from, length) => {
        const { text, starts, ends } = normalise(original);
        const words = [...text.matchAll(/[^ ]+/g)];
        if (words.length === 0) return;
        const first = words[from % words.length];
        const last = words[Math.min(words.length - 1, (from % words.length) + (length % 4))];
        if (!first || !last) return;
        const [begin, end] = [first.index, last.index + last[0].length];
        // A sign such as ½ stands for two words: it comes along whole.
        expect(` ${normalise(original.slice(starts[begin], ends[end - 1])).text} `).toContain(` ${text.slice(begin, end)} `);
      }),
    );
  });

  test("normalising again changes nothing", () => {
    fc.assert(
      fc.property(texts, (original) => {
        const { text } = normalise(original);
        expect(normalise(text).text).toBe(text);
      }),
    );
  });
});
