/** What content systems get who ask for a page by its address. */
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { buildCards } from "../../src/build/cards.ts";
import { FRAME_SPEAKERS } from "../../src/build/frame-words.ts";
import { freeze } from "../../src/build/freeze/freeze.ts";
import { framePage } from "../../src/build/pages/frame.ts";
import { buildPages, frontHead } from "../../src/build/pages.ts";
import { readCatalog } from "../../src/build/read-data.ts";
import { readOptions } from "../../src/embed/options.ts";
import { stageOf } from "../fixtures/stage.ts";

const catalog = readCatalog(resolve(import.meta.dirname, "../.."));
const SITE = "https://maps.example/belarus/";
const stage = stageOf(catalog, { site: SITE });
const files = new Map(buildPages(stage));
const answers = [...files].filter(([path]) => path.endsWith("oembed.json")).map(([path, text]) => [path, JSON.parse(text)] as const);
const cards = new Set(buildCards(stage).map(([path]) => path));

/** WordPress's own pattern, and the attributes that it leaves (wp_filter_oembed_result). */
const WORDPRESS = /^<iframe(?: (?:src|width|height|frameborder|marginwidth|marginheight|scrolling|title|loading|referrerpolicy)="[^"<>]*")+><\/iframe>$/;
const attribute = (markup: string, name: string): string =>
  (new RegExp(` ${name}="([^"]*)"`).exec(markup)?.[1] ?? "").replaceAll("&amp;", "&").replaceAll("&#39;", "'").replaceAll("&quot;", '"');

test("the front page, every passage and every claim have one", () => {
  expect(answers.map(([path]) => path)).toEqual([
    "oembed.json",
    ...catalog.passages.map(({ id }) => `passages/${id}/oembed.json`),
    ...[...catalog.claims.keys()].map((id) => `claims/${id}/oembed.json`),
  ]);
});

test.each(answers)("%s says everything that the format asks of a rich one, and nothing that WordPress strips", (path, json) => {
  expect(json).toMatchObject({
    version: "1.0",
    type: "rich",
    provider_name: "Foothold",
    provider_url: SITE,
    author_name: "Foothold contributors",
    cache_age: 86400,
  });
  expect(json.title.length).toBeGreaterThan(10);
  expect(json.title.length).toBeLessThanOrEqual(110);
  expect([json.width, json.thumbnail_width, json.thumbnail_height]).toEqual([600, 1200, 630]);
  expect(json.height).toBeGreaterThanOrEqual(200);
  expect(json.height).toBeLessThanOrEqual(1000);
  expect(json.thumbnail_url).toBe(`${SITE}${path.replace("oembed.json", "card.png")}`);
  expect(cards.has(path.replace("oembed.json", "card.png"))).toBe(true);
  expect(json.html).toMatch(WORDPRESS);
  expect(attribute(json.html, "title").length).toBeGreaterThan(10);
  const src = attribute(json.html, "src");
  expect(src.startsWith(`${SITE}embed/`)).toBe(true);
  // WordPress hangs its secret on; the embed still knows what it is to show.
  const { secret, problems } = readOptions(new URL(`${src}#?secret=aBc123`).hash);
  expect([secret, problems]).toEqual(["aBc123", []]);
});

test("a claim is shown on its first passage, with the claim in the address", () => {
  const json = JSON.parse(files.get("claims/c17/oembed.json") ?? "{}");
  expect(attribute(json.html, "src")).toBe(`${SITE}embed/passages/p09/#claim=c17`);
  expect(readOptions(`${new URL(attribute(json.html, "src")).hash}#?secret=a1`).link).toBe("claim=c17");
});

test("hostile words do no harm in it", () => {
  const hostile = '"><script>alert(1)</script>';
  const built = buildPages(stageOf({ ...catalog, article: { ...catalog.article, title: hostile } }, { site: SITE }));
  const json = JSON.parse(built.find(([path]) => path === "passages/p11/oembed.json")?.[1] ?? "{}");
  expect(json.html).toMatch(WORDPRESS);
  expect(attribute(json.html, "title")).toContain("alert(1)");
});

describe("the way to it", () => {
  const link = (path: string): RegExp =>
    new RegExp(`<link rel="alternate" type="application/json\\+oembed" href="${SITE}${path}oembed\\.json" title="[^"]+" />`);
  const frameFiles = { script: "a.js", styles: [], live: "b.js", ahead: [], texts: {} };
  const [english] = FRAME_SPEAKERS;
  const p11 = catalog.passages.find(({ id }) => id === "p11") ?? null;

  test("stands in each page, the front page and the embeds", () => {
    for (const [path, html] of files) if (path.endsWith(".html")) expect(html).toMatch(link(path.replace("index.html", "")));
    expect(frontHead(stage, "Foothold", "One article.")).toMatch(link(""));
    expect(framePage(p11, frameFiles, english, stage)).toMatch(link("passages/p11/"));
    expect(framePage(null, frameFiles, english, stage)).toMatch(link(""));
  });

  test("is left out with the files where the site's address is not known", () => {
    const unknown = stageOf(catalog);
    const built = buildPages(unknown);
    expect(built.filter(([path]) => path.endsWith(".json"))).toEqual([]);
    for (const html of [...built.map(([, one]) => one), frontHead(unknown, "Foothold", "x"), framePage(p11, frameFiles, english, unknown)])
      expect(html).not.toMatch(/oembed|rel="canonical"/);
  });

  test("leads in a frozen copy to the copy's own", () => {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    const built = new Map(["passages/p11/index.html", "passages/p11/oembed.json", "oembed.json"].map((path) => [path, bytes(files.get(path) ?? "")]));
    built.set("index.html", bytes(`<head>${frontHead(stage, "Foothold", "x")}</head>`));
    const { hash, files: copy } = freeze(built, { date: "2026-11-23", version: "1", data: "x" }, "");
    const text = (path: string): string => new TextDecoder().decode(copy.get(path));
    expect(text("passages/p11/index.html")).toMatch(link(`v/${hash}/passages/p11/`));
    expect(text("index.html")).toMatch(link(`v/${hash}/`));
    const json = JSON.parse(text("passages/p11/oembed.json"));
    expect(json.thumbnail_url).toBe(`${SITE}v/${hash}/passages/p11/card.png`);
    expect(attribute(json.html, "src")).toBe(`${SITE}v/${hash}/embed/passages/p11/`);
  });
});

test("previews of the front page are those of a site, with its own card", () => {
  const head = frontHead(stage, "Foothold: one article", "What it is.");
  for (const [key, value] of [
    ["og:type", "website"],
    ["og:title", "Foothold: one article"],
    ["og:description", "What it is."],
    ["og:image", `${SITE}card.png`],
    ["og:url", SITE],
  ])
    expect(head).toContain(`<meta property="${key}" content="${value}" />`);
  expect(head).toContain(`<link rel="canonical" href="${SITE}" />`);
  expect(cards.has("card.png")).toBe(true);
});

test("every page colours the browser's bar, by day and by night", () => {
  for (const [path, html] of files)
    if (path.endsWith(".html"))
      expect(html.match(/<meta name="theme-color" content="#[0-9a-f]{6}" media="\(prefers-color-scheme: (?:light|dark)\)" \/>/g)).toHaveLength(2);
});
