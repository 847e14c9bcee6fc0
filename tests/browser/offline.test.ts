/** After one visit the page needs no network; a newer version asks before it takes over; and nothing else is kept. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { serve } from "../../scripts/serve.mjs";
import { pixelsOf, visit, waitForMark, waitForState } from "./harness.ts";
import { countNear } from "./png.ts";

const DIST = join(import.meta.dirname, "../../dist");
const ISKANDER_E = [0xa9, 0x5c, 0x00] as const;

/** Waits until a service worker has stored the page and answers for it. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await waitForState(page, () => navigator.serviceWorker.controller?.state === "activated");
}

test("without a network, after one visit: the text, the facts and the live map", async () => {
  const { page, close } = await visit("#passage=p11", { serviceWorkers: "allow", viewport: { width: 1440, height: 1000 } });
  await waitForMark(page, "map:interactive");
  await kept(page);
  await page.context().setOffline(true);
  await page.reload();
  await page.locator('.passage.open[data-passage="p11"] .sources-line .cite').waitFor();
  await waitForMark(page, "map:interactive");
  expect(await page.locator(".notice").count()).toBe(0);
  await expect.poll(async () => countNear(await pixelsOf(page.locator(".map-canvas")), ISKANDER_E, 24)).toBeGreaterThan(300);
  // A language that was never asked for before is there as well.
  await page.getByRole("combobox", { name: "Language" }).selectOption("be");
  await waitForState(
    page,
    () => document.documentElement.lang === "be" && /Цяпер у Маскве/.test(document.querySelector(".passage.open .gist")?.textContent ?? ""),
  );
  // So are the pages of passages and claims, with their pictures and styles.
  for (const path of ["passages/p11/", "claims/c01/"]) {
    await page.goto(new URL(path, page.url().replace(/#.*$/, "")).href);
    expect(await page.locator("main svg[role=img]:visible").count()).toBe(1);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain("Foothold");
    await page.goBack();
  }
  await close();
});

test("the icons that the manifest names are there, in the sizes that it says", () => {
  const { icons } = JSON.parse(readFileSync(join(DIST, "manifest.webmanifest"), "utf8")) as { icons: { src: string; sizes: string; purpose: string }[] };
  const png = icons.filter(({ src }) => src.endsWith(".png"));
  const sizes = png.map(({ src }) => {
    const file = readFileSync(join(DIST, src));
    return `${file.readUInt32BE(16)}x${file.readUInt32BE(20)}`;
  });
  expect(sizes).toEqual(png.map(({ sizes: said }) => said));
  expect(png.map(({ sizes: said, purpose }) => `${said} ${purpose}`)).toEqual(["192x192 any", "512x512 any", "512x512 maskable"]);
  // Transparent where the round corner is cut, but not in the one that is masked.
  const colourType = (name: string): number => readFileSync(join(DIST, name))[25] ?? 0;
  expect([colourType("icon-192.png"), colourType("icon-512.png")]).toEqual([6, 6]);
});

test("a newer version says that it is there, waits, and comes when it is told to", async () => {
  const folder = mkdtempSync(join(tmpdir(), "foothold-newer-"));
  cpSync(DIST, folder, { recursive: true });
  const site = await serve({ root: folder, port: 0 });
  const { page, close } = await visit(site.url, { serviceWorkers: "allow" });
  await waitForMark(page, "map:interactive");
  await kept(page);
  expect(await page.locator(".notice").count()).toBe(0);

  // One more line is a new version: the page has changed, and the worker's list of what it keeps with it.
  const html = readFileSync(join(folder, "index.html"), "utf8");
  writeFileSync(join(folder, "index.html"), html.replace("</title>", '</title><meta name="edition" content="newer">'));
  const worker = readFileSync(join(folder, "sw.js"), "utf8");
  writeFileSync(join(folder, "sw.js"), worker.replace(/(url:"index\.html",revision:")\w+|(revision:")\w+(",url:"index\.html")/, "$1$2newer$3"));
  await page.reload();
  await waitForMark(page, "map:interactive");
  const notice = page.locator(".notice", { hasText: "A newer version" });
  await notice.waitFor();
  expect(await page.locator('meta[name="edition"]').count()).toBe(0);
  await notice.getByRole("button", { name: "Load it now" }).click();
  await waitForState(page, () => document.querySelector('meta[name="edition"]') !== null);
  await page.locator(".passage").first().waitFor();
  expect(await page.locator(".notice").count()).toBe(0);
  await close();
  await site.close();
  rmSync(folder, { recursive: true });
});

test("of the reader, only a changed language and theme are kept, under one key", async () => {
  const { page, close } = await visit("#passage=p11", { serviceWorkers: "allow" });
  await waitForMark(page, "map:interactive");
  const stored = () => page.evaluate(() => ({ local: { ...localStorage }, session: { ...sessionStorage }, cookies: document.cookie }));
  expect(await stored()).toEqual({ local: {}, session: {}, cookies: "" });
  await page.getByRole("combobox", { name: "Language" }).selectOption("pl");
  await waitForState(page, () => document.documentElement.lang === "pl");
  expect(await stored()).toEqual({ local: { "foothold:1": '{"lang":"pl"}' }, session: {}, cookies: "" });
  const again = await page.context().newPage();
  await again.goto(new URL("./", page.url()).href);
  await waitForState(again, () => document.documentElement.lang === "pl");
  await again.goto(new URL("./?other#lang=en", page.url()).href);
  await waitForState(again, () => document.querySelector(".passage") !== null && document.documentElement.lang === "en");
  await close();
});
