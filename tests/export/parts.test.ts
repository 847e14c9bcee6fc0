/** The small parts of what is taken away: names of files, faces that go into a picture, titles and days. */
import { describe, expect, test } from "vitest";
import { addressOf, citeView, dayOf, viewTitle } from "../../src/export/cite-view.ts";
import { covers, type Face, facesFor, probesFor, withFaces } from "../../src/export/faces.ts";
import { fileName } from "../../src/export/file-name.ts";
import { readLink } from "../../src/state/link.ts";
import { loadTopic } from "../../src/words/topics.ts";
import { readCatalog } from "../fixtures/read-catalog.ts";

const catalog = readCatalog();
const viewOf = (link: string) => readLink(link, catalog).view;

test.each([
  ["", "foothold-iskander-e-200km"],
  ["passage=p11", "foothold-p11-iskander-e-200km"],
  ["passage=p11&numbers=high&date=2015-06-01", "foothold-p11-iskander-e-300km-2015-06-01"],
  ["on=airfields", "foothold"],
  ["on=s-400&numbers=article", "foothold-s-400"],
])("the file of #%s is called %s", (link, name) => {
  expect(fileName(viewOf(link), catalog)).toBe(name);
});

describe("faces", () => {
  const face = (family: string, style: string, range: string): Face => ({ family, style, weight: "200 900", range, address: `${family}/${style}/${range}` });
  const LATIN = face("Foothold Sans", "normal", "U+0000-00FF, U+2212");
  const CYRILLIC = face("Foothold Sans", "normal", "U+0400-045F");
  const WATER = face("Foothold Serif", "italic", "U+0000-00FF");
  const ALL = [LATIN, CYRILLIC, WATER, face("Foothold Serif", "normal", "U+0000-00FF"), face("Foothold Sans Bold", "normal", "")];
  const root = (inside: string) =>
    `<svg font-family="&#39;Foothold Sans&#39;,&#39;Source Sans 3&#39;"><title id="a">Тытул</title><desc id="b">Апісанне</desc>${inside}</svg>`;

  test.each([
    ["U+0000-00FF", "abc", true],
    ["U+0400-045F, U+0490-0491", "abc", false],
    ["U+0400-045F, U+0490-0491", "abґ", true],
    ["U+4??", "Я", true],
    ["u+2116", "№", true],
    ["", "anything", true],
  ])("of %s have a letter of %s: %s", (range, letters, has) => {
    expect(covers(range, letters)).toBe(has);
  });

  test("are those that the picture's letters need; what only its description says needs none", () => {
    expect(facesFor(root("<text>Brest</text>"), ALL)).toEqual([LATIN]);
    expect(facesFor(root("<text>Брэст −5</text>"), ALL)).toEqual([LATIN, CYRILLIC]);
    expect(facesFor(root('<text font-family="&#39;Foothold Serif&#39;,serif">Sea</text>'), ALL)).toEqual([LATIN, WATER]);
  });

  test("go into the picture; one that cannot be had is left out", async () => {
    const svg = root("<text>Брэст B</text>");
    const load = async (address: string) => {
      if (address === CYRILLIC.address) throw new Error("gone");
      return "data:font/woff2;base64,AA$&==";
    };
    const whole = await withFaces(svg, ALL, load);
    expect(whole.match(/@font-face/g)).toHaveLength(1);
    expect(whole).toContain("</desc><style>@font-face{font-family:'Foothold Sans'");
    expect(whole).toContain("url(data:font/woff2;base64,AA$&==)");
    expect(await withFaces(svg, [], load)).toBe(svg);
  });

  test("are each tried with a letter that the picture has", () => {
    expect(probesFor(root("<text>− Брэст B</text>"), ALL)).toEqual([
      { family: "Foothold Sans", style: "normal", letter: "B" },
      { family: "Foothold Sans", style: "normal", letter: "Б" },
    ]);
  });
});

describe("a view that is cited", () => {
  test.each([
    ["", "en", "Map of “The US Anti-Missile Defence Strengthens Lukashenka's Position”"],
    ["passage=p11", "en", "Passage 11 of “The US Anti-Missile Defence Strengthens Lukashenka's Position”"],
    ["passage=p11&claim=c01", "en", "Claim 1: "],
    ["passage=p11", "pl", "Akapit 11 artykułu „The US Anti-Missile Defence Strengthens Lukashenka's Position”"],
  ] as const)("#%s is called, in %s, %s", async (link, language, title) => {
    expect(viewTitle(viewOf(link), catalog, await loadTopic("take", language))).toContain(title);
  });

  test("has its whole address, whatever the page's own address says after the #", () => {
    expect(addressOf(viewOf("passage=p11&numbers=high"), catalog, "https://example.org/v/1/#old=1")).toBe("https://example.org/v/1/#passage=p11&numbers=high");
  });

  test("names view and article in all three spellings", async () => {
    const cited = citeView(viewOf("passage=p11"), catalog, await loadTopic("take", "de"), "https://example.org/#passage=p11", "2026-11-03");
    expect(cited.plain).toContain("(abgerufen am 3.\u00a0November\u00a02026)");
    for (const text of [cited.plain, cited.bibtex, cited.csl]) expect(text).toMatch(/example\.org[\s\S]*Liakhovich/);
    expect(JSON.parse(cited.csl)).toHaveLength(2);
  });

  test("was seen on the day of the reader's own clock", () => {
    expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
    expect(dayOf(new Date(2026, 0, 5, 0, 1))).toBe("2026-01-05");
  });
});
