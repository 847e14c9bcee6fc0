/** The codes for someone's page: each is read again as a browser and an embed read it. */

import fc from "fast-check";
import { Window } from "happy-dom";
import { afterAll, describe, expect, test } from "vitest";
import { createEvaluator } from "../../src/claims/evaluator.ts";
import { CONTROLS, LIVE, readOptions } from "../../src/embed/options.ts";
import { altText } from "../../src/export/alt-text.ts";
import { type Embed, embedCodes, frameAddress, isPlain, suggestedHeight } from "../../src/export/embed-codes.ts";
import { readLink } from "../../src/state/link.ts";
import { loadTopic } from "../../src/words/topics.ts";
import { readCatalog } from "../fixtures/read-catalog.ts";
import { readTerritories } from "../fixtures/read-territories.ts";

const catalog = readCatalog();
const territories = readTerritories(catalog);
const viewOf = (link: string) => readLink(link, catalog).view;
const BASE = "https://maps.example/belarus/";
const embedOf = (link: string, changes: Partial<Embed> = {}): Embed => ({
  base: BASE,
  view: viewOf(link),
  live: "tap",
  controls: ["zoom", "legend"],
  width: null,
  height: 620,
  title: "Map",
  alt: "A map",
  credit: "Natural Earth",
  grows: false,
  ...changes,
});
const codes = (link: string, changes: Partial<Embed> = {}) => embedCodes(embedOf(link, changes), catalog);

const window = new Window();
afterAll(() => window.happyDOM.close());
function parsed(code: string) {
  const place = window.document.createElement("div");
  place.innerHTML = code;
  return place;
}

describe("the address of the frame", () => {
  test.each([
    ["", {}, "embed/"],
    ["passage=p11", {}, "embed/passages/p11/"],
    ["passage=p11&numbers=high", {}, "embed/passages/p11/#numbers=high"],
    ["passage=p11&lang=pl&theme=dark", {}, "embed/passages/p11/#lang=pl&theme=dark"],
    ["date=2021-01-01", {}, "embed/#date=2021-01-01"],
    ["passage=p11", { live: "never" }, "embed/passages/p11/#live=never"],
    ["passage=p11", { controls: [] }, "embed/passages/p11/#controls="],
    ["passage=p11", { controls: ["legend", "zoom"] }, "embed/passages/p11/"],
    ["passage=p11", { controls: ["time", "zoom"], live: "auto" }, "embed/passages/p11/#live=auto&controls=zoom,time"],
  ] as const)("of #%s with %j", (link, changes, path) => {
    expect(frameAddress(embedOf(link, changes), catalog)).toBe(BASE + path);
  });

  test("is read by an embed as it was meant, whatever is chosen", () => {
    const links = ["", "passage=p03", "passage=p09&claim=c17", "passage=p11&numbers=high&at=53.1,24.2,5.5", "on=airfields&from=53.9,27.5&lang=be&theme=light"];
    fc.assert(
      fc.property(fc.constantFrom(...links), fc.constantFrom(...LIVE), fc.subarray([...CONTROLS]), (link, live, controls) => {
        const embed = embedOf(link, { live, controls });
        const { pathname, hash } = new URL(frameAddress(embed, catalog));
        const options = readOptions(`${hash}#?secret=a1`);
        expect(options).toMatchObject({ live, controls, secret: "a1", problems: [] });
        const own = /passages\/(p\d+)\//.exec(pathname)?.[1];
        expect(readLink([own === undefined ? "" : `passage=${own}`, options.link].filter(Boolean).join("&"), catalog)).toEqual({
          view: embed.view,
          problems: [],
        });
      }),
    );
  });
});

test("the address for oEmbed is that of the claim, the passage or the whole", () => {
  expect(["", "passage=p11&numbers=high", "passage=p09&claim=c17"].map((link) => codes(link).address)).toEqual([
    BASE,
    `${BASE}passages/p11/`,
    `${BASE}claims/c17/`,
  ]);
});

test("the picture leads to its page, or to the live map where that shows something else", () => {
  const of = (link: string) => parsed(codes(link).picture);
  expect(of("passage=p11").querySelector("a")?.getAttribute("href")).toBe(`${BASE}passages/p11/`);
  expect(of("passage=p11&numbers=high").querySelector("a")?.getAttribute("href")).toBe(`${BASE}#passage=p11&numbers=high`);
  expect(of("passage=p11&lang=pl").querySelector("a")?.getAttribute("href")).toBe(`${BASE}passages/p11/`);
  expect(["", "passage=p11", "passage=p09&claim=c17"].map((link) => of(link).querySelector("img")?.getAttribute("src"))).toEqual(
    ["", "passages/p11/", "claims/c17/"].map((path) => `${BASE}${path}card.png`),
  );
  expect(of("passage=p11").querySelector("figcaption")?.textContent).toBe("Foothold · Natural Earth");
  const image = parsed(codes("", { width: 600 }).picture).querySelector("img");
  expect([image?.getAttribute("width"), image?.getAttribute("height")]).toEqual(["600", "315"]);
});

test("a view is plain where a page of it was written ahead", () => {
  expect(["", "passage=p11", "passage=p11&lang=pl&theme=dark"].map((link) => isPlain(viewOf(link), catalog))).toEqual([true, true, true]);
  expect(["date=2021-01-01", "passage=p11&numbers=high", "passage=p09&claim=c17"].map((link) => isPlain(viewOf(link), catalog))).toEqual([false, false, false]);
});

test("the frame has all that a host wants of it, and the script for its height only if it is asked for", () => {
  const frame = parsed(codes("passage=p11", { width: 500 }).frame).querySelector("iframe");
  expect(Object.fromEntries([...(frame?.attributes ?? [])].map(({ name, value }) => [name, value]))).toEqual({
    src: `${BASE}embed/passages/p11/`,
    title: "Map",
    width: "500",
    height: "620",
    loading: "lazy",
    referrerpolicy: "no-referrer",
    frameborder: "0",
  });
  expect(codes("").frame).not.toContain("<script");
  expect(codes("").frame).toContain('width="100%"');
  expect(codes("", { grows: true }).frame).toContain(`<script src="${BASE}embed/example/height.js" async></script>`);
});

test("the element says the same as the frame, and holds a picture for those who strip it", () => {
  const element = parsed(codes("passage=p11&numbers=high&lang=pl&theme=dark", { live: "auto", controls: ["zoom"] }).element).querySelector("foothold-map");
  expect(Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value]))).toEqual({
    view: "passage=p11&numbers=high",
    title: "Map",
    live: "auto",
    controls: "zoom",
    lang: "pl",
    theme: "dark",
  });
  expect(element?.querySelector("a > img")?.getAttribute("alt")).toBe("A map");
});

test("whatever a reader writes stays text, in one piece and on its line", () => {
  const nasty = fc.string({ unit: fc.constantFrom(..."ab \"'<>&;=`\n\tйß–“", "</iframe>", "<script>", "&amp;", "-->") });
  fc.assert(
    fc.property(nasty, nasty, nasty, (alt, title, credit) => {
      const { picture, frame, element } = codes("passage=p11", { alt, title, credit });
      const said = (text: string): string => text.replace(/\s+/g, " ");
      const [shown, framed, built] = [parsed(picture), parsed(frame), parsed(element)];
      expect(shown.querySelector("img")?.getAttribute("alt")).toBe(said(alt));
      expect(shown.querySelector("figcaption")?.textContent).toBe(`Foothold · ${said(credit)}`);
      expect([...shown.querySelectorAll("*")].map(({ tagName }) => tagName)).toEqual(["FIGURE", "A", "IMG", "FIGCAPTION", "A"]);
      expect(framed.querySelector("iframe")?.getAttribute("title")).toBe(said(title));
      expect(framed.children).toHaveLength(1);
      expect(built.querySelector("foothold-map")?.getAttribute("title")).toBe(said(title));
      expect(built.querySelector("img")?.getAttribute("alt")).toBe(said(alt));
    }),
  );
});

test("the height suits the width: as embeds have asked for it, and within what content systems take", () => {
  expect(Math.abs(suggestedHeight(640) - 577)).toBeLessThan(40); // passage 11, as its frame says
  for (const width of [280, 400, 640, 960, 1400]) {
    expect(suggestedHeight(width)).toBeGreaterThan(400);
    expect(suggestedHeight(width)).toBeLessThan(1000);
  }
});

test.each([
  ["en", "passage=p11", "Not supported. Redzikowo out of reach by 222"],
  ["en", "", "The map shows the situation on 31"],
  ["pl", "passage=p11", "Niepotwierdzone. "],
] as const)("the text in the picture's place, in %s of #%s, says the verdict first and is short", async (language, link, start) => {
  const say = await loadTopic("embed", language);
  const text = altText(viewOf(link), catalog, createEvaluator(catalog, territories), territories, say).replaceAll("\u00a0", " ");
  expect(text.startsWith(start)).toBe(true);
  expect(text.length).toBeGreaterThan(100);
  expect(text.length).toBeLessThanOrEqual(250);
});
