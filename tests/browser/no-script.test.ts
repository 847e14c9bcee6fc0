/** What is there without script: the argument, its picture, a page for each passage and claim, on screen and on paper. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { colour } from "../../src/map/palette.ts";
import { accessibilityProblems, pixelsOf, visit, waitForMark } from "./harness.ts";
import { countNear, type Rgb } from "./png.ts";

const DIST = resolve(import.meta.dirname, "../../dist");
const NO_SCRIPT = { javaScriptEnabled: false } as const;
const NARROWEST = { width: 280, height: 700 };

const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
const pagesOf = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
const prerendered = ["passages", "claims"].flatMap((folder) => readdirSync(join(DIST, folder)).map((id) => `${folder}/${id}/`));

describe("with script off", () => {
  test("the front page has the argument, its verdicts and the map's picture", async () => {
    const { page, errors, close } = await visit("", NO_SCRIPT);
    expect(await page.locator("h1").textContent()).toContain("Lukashenka");
    expect(await page.locator(".passage .gist").count()).toBe(18);
    expect(await page.locator('[data-passage="p11"]').textContent()).toContain("Not supported. Redzikowo out of reach by 222");
    const picture = page.locator(".map-panel svg[role=img]:visible");
    expect(await picture.count()).toBe(1);
    const pixels = await pixelsOf(picture);
    expect(countNear(pixels, rgb(colour("sea", "light")))).toBeGreaterThan(20_000);
    expect(countNear(pixels, rgb(colour("im", "light")))).toBeGreaterThan(500); // a ring and its name
    expect(errors.filter((error) => !/\.js csp$/.test(error))).toEqual([]); // that is how Chromium says that script is off
    await close();
  });

  test("what the front page shows before the app, or without it, has nothing wrong for axe", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const { page, close } = await visit("about:blank", { colorScheme });
      await page.route(/\/assets\/.*\.js$/, (route) => route.abort());
      await page.goto(inject("address"));
      expect(await page.locator(".still").count()).toBe(1);
      expect(await accessibilityProblems(page)).toEqual([]);
      await close();
    }
  });

  test("its numbers lead to pages that are read without script, and these to one another", async () => {
    const { page, close } = await visit("", NO_SCRIPT);
    await page.locator('[data-passage="p11"] .passage-number').click();
    expect(page.url()).toMatch(/\/passages\/p11\/$/);
    expect(await page.locator("main").textContent()).toContain("222");
    const pixels = await pixelsOf(page.locator("main svg[role=img]:visible"));
    expect(countNear(pixels, rgb(colour("ie", "light")))).toBeGreaterThan(500);
    await page.locator("a[rel=next]").click();
    expect(page.url()).toMatch(/\/passages\/p12\/$/);
    await page.locator(".claims a").first().click();
    expect(page.url()).toMatch(/\/claims\/c2[56]\/$/);
    await page.locator(".paper-live").click();
    expect(page.url()).toMatch(/\/#passage=p12&claim=c2[56]$/);
    await close();
  });

  test("a dark device gets dark pages and a dark picture", async () => {
    const { page, close } = await visit("passages/p11/", { ...NO_SCRIPT, colorScheme: "dark" });
    const pixels = await pixelsOf(page.locator("main svg[role=img]:visible"));
    expect(countNear(pixels, rgb(colour("land", "dark")), 4)).toBeGreaterThan(20_000);
    expect(countNear(pixels, rgb(colour("land", "light")), 4)).toBeLessThan(100);
    await close();
  });

  test("at 280 pixels nothing is cut off, and the picture is the one for small screens", async () => {
    for (const path of ["", "passages/p12/", "claims/c25/"]) {
      const { page, close } = await visit(path, { viewport: NARROWEST }); // the page's own script does not matter here: measuring needs some
      const [wide, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      expect([path, wide]).toEqual([path, seen]);
      if (path !== "") expect(await page.locator(".picture-small:visible").count()).toBe(1);
      await close();
    }
  });
});

describe("on paper", () => {
  test.each(["passages/p11/", "passages/p12/", "claims/c23/", "claims/c25/", "claims/c26/"])("%s is one or two pages, A4 and Letter", async (path) => {
    const { page, close } = await visit(path);
    for (const format of ["A4", "Letter"]) {
      const pages = pagesOf(await page.pdf({ format }));
      expect([format, pages >= 1 && pages <= 2]).toEqual([format, true]);
    }
    await close();
  });

  test("the picture is light whatever the device, and the legend and the addresses of sources are there", async () => {
    const { page, close } = await visit("claims/c23/", { colorScheme: "dark" });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const pixels = await pixelsOf(page.locator("main svg[role=img]:visible"));
    expect(countNear(pixels, rgb(colour("land", "light")), 4)).toBeGreaterThan(20_000);
    expect(await page.locator(".paper-legend li:visible").count()).toBeGreaterThan(5);
    const address = await page.evaluate(() => getComputedStyle(document.querySelector('.sources a[href^="http"]') as Element, "::after").content);
    expect(address).toContain("http");
    expect(await page.locator(".paper-pager:visible, .paper-live:visible").count()).toBe(0);
    await close();
  });

  test("in black and white the two missiles differ by their strokes, on the map and in its legend", async () => {
    const { page, close } = await visit("passages/p11/");
    const strokes = await page.evaluate(() =>
      [...document.querySelectorAll(".paper-legend .major")]
        .filter((row) => row.textContent?.includes("Iskander"))
        .map((row) => row.querySelector("path")?.getAttribute("stroke-dasharray") ?? "none"),
    );
    expect(strokes).toHaveLength(2);
    expect(new Set(strokes).size).toBe(2);
    await close();
  });
});

describe("with script on", () => {
  test.each(["passages/p11/", "claims/c23/", "claims/c01/"])("%s breaks no policy, asks nobody else, and axe finds nothing wrong", async (path) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const { page, errors, hosts, close } = await visit(path, { colorScheme });
      await page.waitForLoadState("networkidle");
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(errors).toEqual([]);
      expect(hosts()).toEqual([new URL(page.url()).host]);
      await close();
    }
  });

  test("the app takes over from the prerendered argument, and nothing jumps", async () => {
    for (const viewport of [
      { width: 1280, height: 800 },
      { width: 375, height: 667 },
    ]) {
      const { page, close } = await visit("", { viewport });
      await waitForMark(page, "map:interactive");
      expect(await page.locator(".still").count()).toBe(0);
      expect(await page.locator("foothold-app h1").count()).toBe(1);
      const shift = await page.evaluate(
        () =>
          new Promise<number>((done) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += entry.value;
            }).observe({ type: "layout-shift", buffered: true });
            requestAnimationFrame(() => setTimeout(() => done(sum)));
          }),
      );
      expect(shift).toBeLessThan(0.01);
      await close();
    }
  });
});

test("every link and every card of every page is a file of dist/", () => {
  expect(prerendered).toHaveLength(53);
  const missing = ["", ...prerendered].flatMap((path) => {
    const html = readFileSync(join(DIST, path, "index.html"), "utf8");
    const links = [...html.matchAll(/\b(?:href|src)="([^"]*)"|property="og:image" content="([^"]*)"/g)].map(([, link, card]) => link ?? card ?? "");
    return links
      .filter((link) => !/^(?:https?:|#|data:)/.test(link))
      .map((link) => link.replace(/[#?].*$/, ""))
      .filter((link) => {
        const file = join(DIST, path, link.endsWith("/") || link === "" ? `${link}index.html` : link);
        return !existsSync(file) || !dirname(file).startsWith(DIST);
      })
      .map((link) => `${path} → ${link}`);
  });
  expect(missing).toEqual([]);
  for (const path of prerendered) {
    const card = readFileSync(join(DIST, path, "card.png"));
    expect([path, card.readUInt32BE(16), card.readUInt32BE(20), card.length < 300_000]).toEqual([path, 1200, 630, true]);
  }
});
