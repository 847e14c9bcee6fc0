/** A publisher's own article that two tags of ours link to the map, in both directions. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Frame, Page } from "playwright";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { accessibilityProblems, visit, waitForState } from "./harness.ts";
import { serveHosts } from "./hosts.ts";

let hosts: Awaited<ReturnType<typeof serveHosts>>;
beforeAll(async () => {
  hosts = await serveHosts(inject("address"));
});
afterAll(() => hosts.close());

const ref = (page: Page, n: number) => page.getByRole("link", { name: `Show passage ${n} on the map` });
const marked = (page: Page): Promise<string[]> => page.locator(".foothold-mark-open").allTextContents();
const isMarked = (page: Page, words: string): Promise<void> =>
  waitForState(page, (wanted) => [...document.querySelectorAll(".foothold-mark-open")].map((one) => one.textContent).join("") === wanted, words);
async function frameIn(page: Page): Promise<Frame> {
  const iframe = page.locator("foothold-map iframe");
  await iframe.waitFor();
  const frame = await (await iframe.elementHandle())?.contentFrame();
  if (!frame) throw new Error("there is no frame");
  return frame;
}

test("what links an article is small", () => {
  const script = readFileSync(join(import.meta.dirname, "../../dist/embed-article.js"));
  console.log(`embed-article.js: ${script.length} bytes, ${gzipSync(script).length} gzipped`);
  expect(gzipSync(script).length).toBeLessThanOrEqual(7000);
});

test("under a strict policy the passages are found, and the keyboard opens one on the map", async () => {
  const { page, errors, requests, hosts: asked, close } = await visit(`${hosts.url}strict-article.html`, { viewport: { width: 760, height: 900 } });
  await ref(page, 11).waitFor();
  expect(await page.locator(".foothold-ref").allTextContents()).toEqual(["3", "11", "12"]);
  expect(await page.locator("#after .foothold-mark").count()).toBe(0); // only the article is read
  expect(await ref(page, 12).getAttribute("href")).toBe(new URL("#passage=p12", inject("address")).href);
  // The passage that the map begins with is marked, through the emphasis that cuts it.
  expect(await marked(page)).toEqual(["deployment of ", "anti-missile defence sites", " throughout the territory of eastern member states"]);
  expect(requests.filter((url) => url.endsWith("/embed-article.js"))).toHaveLength(1);

  const before = await page.evaluate(() => history.length);
  await ref(page, 11).focus();
  await page.keyboard.press("Enter");
  const frame = await frameIn(page);
  await frame.getByText("passage 11 of 18").waitFor();
  await isMarked(page, "sufficient to threaten the anti-missile defence sites");
  expect(await ref(page, 11).getAttribute("aria-current")).toBe("true");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("11");
  expect(await page.evaluate(() => history.length)).toBe(before);
  // The map is in sight.
  expect(await page.locator("foothold-map").evaluate((one) => one.getBoundingClientRect().bottom > 0)).toBe(true);
  expect(asked().sort()).toEqual([new URL(hosts.url).host, new URL(inject("address")).host].sort());
  expect(await accessibilityProblems(page, { runOnly: ["wcag2a", "wcag2aa"] })).toEqual([]);
  expect(errors).toEqual([]);
  await close();
});

test("in the example the map's view marks its passage in the text, and the words open the map", async () => {
  const { page, errors, close } = await visit(`${hosts.url}example/article.html`, { viewport: { width: 1100, height: 900 } });
  await ref(page, 12).waitFor();
  await page.evaluate(() => (document.querySelector("#map") as unknown as { setView: (view: string) => void }).setView("passage=p12&date=2013-01-01"));
  await isMarked(page, "a network of military airfields");
  const frame = await frameIn(page);
  await frame.getByText("passage 12 of 18").waitFor();
  await page.locator("mark", { hasText: "retaliatory measures" }).click();
  await frame.getByText("passage 5 of 18").waitFor();
  await isMarked(page, "inevitably entailed retaliatory measures and created conditions for confrontation");
  // A view of no passage marks none.
  await page.evaluate(() => (document.querySelector("#map") as unknown as { setView: (view: string) => void }).setView("on=airfields"));
  await isMarked(page, "");
  expect(await page.locator("[aria-current]").count()).toBe(0);
  expect(errors).toEqual([]);
  await close();
});

test("an article that comes later is linked, too, and says what was found; without its map the links lead to ours", async () => {
  const { page, close } = await visit(`${hosts.url}plain.html`, { viewport: { width: 760, height: 900 } });
  const found = await page.evaluate(
    (site) =>
      new Promise((resolve) => {
        const script = document.createElement("script");
        script.src = `${site}embed.js`;
        document.head.append(script);
        const article = document.createElement("foothold-article");
        article.lang = "pl";
        article.append("One sentence of ours on a network of military airfields.");
        article.addEventListener("linked", (event) => resolve((event as CustomEvent<{ found: string[] }>).detail.found));
        document.body.append(article);
      }),
    inject("address"),
  );
  expect(found).toEqual(["p12"]);
  const own = page.locator("foothold-article .foothold-ref");
  expect(await own.getAttribute("aria-label")).toMatch(/^Pokaż .* 12 na mapie$/);
  const [opened] = await Promise.all([page.context().waitForEvent("page"), own.click()]);
  expect(opened.url()).toBe(new URL("#passage=p12", inject("address")).href);
  await close();
});
