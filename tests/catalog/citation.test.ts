/** How things of ours are cited: the same thing in three spellings, whatever letters its title holds. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bibText, bibtex, bibtexArticle, type Cited, cslArticle, cslItem, plainArticle, plainCitation, readFrozen } from "../../src/catalog/citation.ts";
import { VERSION } from "../../src/catalog/imprint.ts";
import { readCatalog } from "../fixtures/read-catalog.ts";

const { article } = readCatalog();
const VIEW: Cited = {
  id: "p11",
  title: "Passage 11",
  address: "https://example.org/#passage=p11&on=a,b&lang=%7B",
  version: "0.1.0",
  accessed: "2026-11-23",
};

/** Depth of braces over a text: never below nought, nought at the end. BibTeX counts an escaped brace, too. */
function balanced(text: string): boolean {
  let depth = 0;
  for (const letter of text) {
    if (letter === "{") depth += 1;
    if (letter === "}") depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

test("the version in citations is that of the package", () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8")) as { version: string };
  expect(VERSION).toBe(version);
});

describe("BibTeX", () => {
  const nasty = fc.string({ unit: fc.constantFrom(..."ab {}\\%&$#_~^\"'“”\n\tйß,=@") });

  test("has no unbalanced brace, whatever is cited", () => {
    fc.assert(
      fc.property(nasty, nasty, nasty, (title, address, id) => {
        const text = bibtex({ ...VIEW, id, title, address });
        expect(balanced(text)).toBe(true);
        expect(text.split("\n").filter((line) => /^ {2}\w+ = \{.*\},?$/.test(line))).toHaveLength(8);
        expect(balanced(bibtexArticle({ ...article, title, author: address, outlet: id }))).toBe(true);
      }),
    );
  });

  test("keeps no letter that TeX would take for a command", () => {
    fc.assert(
      fc.property(nasty, (title) => {
        const bare = bibText(title).replace(/\\text(?:asciitilde|asciicircum)\{\}|\\[&%$#_]/g, "");
        expect(bare).not.toMatch(/[\\{}&%$#_~^\n]/);
      }),
    );
  });

  test("says what is cited, where and when", () => {
    expect(bibtex({ ...VIEW, title: "50 % of {Belarus} & more" })).toBe(
      [
        "@misc{foothold-p11,",
        "  author = {{Foothold contributors}},",
        "  title = {{50 \\% of Belarus \\& more}},",
        "  howpublished = {In: Foothold: one article, checked against the map},",
        "  year = {2026},",
        "  version = {0.1.0},",
        "  url = {https://example.org/#passage=p11&on=a,b&lang=%7B},",
        "  urldate = {2026-11-23},",
        "  note = {Licence: Creative Commons Attribution 4.0 International}",
        "}",
      ].join("\n"),
    );
  });

  test("of the article names author, title, outlet and year, and no address", () => {
    expect(bibtexArticle(article)).toBe(
      [
        "@article{liakhovich-2012,",
        "  author = {Liakhovich, Andrei},",
        "  title = {{The US Anti-Missile Defence Strengthens Lukashenka's Position}},",
        "  journal = {Belarus Digest},",
        "  year = {2012}",
        "}",
      ].join("\n"),
    );
  });
});

test("in plain text, with the address and the day where they are known", () => {
  expect(plainCitation(VIEW)).toBe(
    "Foothold contributors (2026): Passage 11. In: Foothold: one article, checked against the map. Version 0.1.0. CC-BY-4.0. https://example.org/#passage=p11&on=a,b&lang=%7B (accessed 2026-11-23)",
  );
  expect(plainCitation({ id: "p11", title: "Passage 11", address: null, version: "0.1.0" })).toMatch(/CC-BY-4\.0\.$/);
  expect(plainArticle(article, "c. June 2012")).toBe(
    "Andrei Liakhovich: “The US Anti-Missile Defence Strengthens Lukashenka's Position”. Belarus Digest, c. June 2012.",
  );
});

describe("of a frozen copy", () => {
  const frozen = readFrozen("0123456789ab 2026-11-23");

  test("names hash and day in every spelling", () => {
    expect(frozen).toEqual({ hash: "0123456789ab", date: "2026-11-23" });
    const cited = { ...VIEW, frozen };
    for (const text of [plainCitation(cited), bibtex(cited), JSON.stringify(cslItem(cited))]) expect(text).toContain("Frozen copy 0123456789ab of 2026-11-23.");
    expect(plainCitation(cited)).toContain("Version 0.1.0. Frozen copy");
  });

  test.each([null, "", "x 2026-11-23", "0123456789ab", "0123456789ab 23 November", "<b>0123456789ab 2026-11-23"])("is not read from %j", (content) => {
    expect(readFrozen(content)).toBeNull();
  });
});

test("as CSL-JSON", () => {
  expect(cslItem(VIEW)).toMatchObject({
    type: "webpage",
    URL: VIEW.address,
    accessed: { "date-parts": [[2026, 11, 23]] },
    issued: { "date-parts": [[2026]] },
    version: "0.1.0",
  });
  const csl = cslArticle(article);
  expect(csl).toMatchObject({
    author: [{ family: "Liakhovich", given: "Andrei" }],
    "container-title": "Belarus Digest",
    issued: { "date-parts": [[2012, 6]] },
  });
  expect(csl).not.toHaveProperty("URL");
});
