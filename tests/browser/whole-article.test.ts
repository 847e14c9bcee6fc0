/** The site built with a whole article – here a text that we wrote – as whoever may publish the article would build it. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tool } from "../../scripts/run.mjs";
import { serve } from "../../scripts/serve.mjs";
import { readCatalog } from "../../src/build/read-data.ts";
import { ownCopy } from "../fixtures/own-article.ts";
import { accessibilityProblems, visit } from "./harness.ts";

const catalog = readCatalog(resolve(import.meta.dirname, "../.."));
const IDS = catalog.passages.map(({ id }) => id);
let folder = "";
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "foothold-whole-"));
  writeFileSync(join(folder, "own.txt"), ownCopy(catalog));
  const env = { NODE_ENV: "production", ARTICLE: join(folder, "own.txt") };
  const { code, output } = await tool("vite", ["build", "--outDir", join(folder, "dist"), "--emptyOutDir"], { env, quiet: true });
  if (code !== 0) throw new Error(output);
  site = await serve({ root: join(folder, "dist"), port: 0 });
}, 240_000);
afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("without script the front page shows the whole text, each passage leading to its page, with a credit", async () => {
  const { page, errors, close } = await visit(site.url, { javaScriptEnabled: false });
  expect(await page.locator("a.in-text").evaluateAll((links) => links.map((a) => a.getAttribute("data-mark")))).toEqual(IDS);
  expect(await page.getByText("Paragraph 18 of a text that we wrote").isVisible()).toBe(true);
  expect(await page.getByText("Shown in full by whoever publishes this page.").first().isVisible()).toBe(true);
  expect(await page.locator(".copy-text").evaluate((e) => getComputedStyle(e).position)).toBe("relative"); // its style sheet is there
  await page.getByRole("link", { name: /a network of military airfields/ }).click();
  expect(new URL(page.url()).pathname).toMatch(/passages\/p12\/$/);
  expect(errors).toEqual([]);
  await close();
});

test("the app shows it first, linked to the map, with our own words a button away", async () => {
  const { page, errors, close } = await visit(`${site.url}#passage=p11`);
  await page.locator('foothold-copy a.in-text[data-mark="p11"][aria-current="true"]').waitFor();
  await page.locator("foothold-copy .copy-aside").waitFor();
  expect(await page.locator("foothold-reading").isVisible()).toBe(false);
  expect(await page.locator("h1:visible").count()).toBe(1);
  await page.getByText("Shown in full by whoever publishes this page.").first().waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole("button", { name: "Read it in our own words" }).click();
  await page.locator('foothold-reading .passage.open[data-passage="p11"]').waitFor();
  await page.getByRole("button", { name: "Open the text again" }).click();
  await page.locator("foothold-copy .copy-text").waitFor();
  expect(errors).toEqual([]);
  await close();
});
