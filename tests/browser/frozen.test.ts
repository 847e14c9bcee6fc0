/** A frozen copy: made again it is the same to the byte, says what it is and whether the facts have changed since, and never updates itself. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tool } from "../../scripts/run.mjs";
import { serve } from "../../scripts/serve.mjs";
import { freeze } from "../../src/build/freeze/freeze.ts";
import { visit, waitForMark } from "./harness.ts";

const ROOT = join(import.meta.dirname, "../..");
const DATE = "2026-11-23";
const folder = mkdtempSync(join(tmpdir(), "foothold-frozen-"));
let site: Awaited<ReturnType<typeof serve>>;
let hash = "";

const filesBelow = (top: string): Map<string, Uint8Array> =>
  new Map(
    readdirSync(top, { recursive: true, encoding: "utf8" })
      .filter((path) => statSync(join(top, path)).isFile())
      .map((path) => [path.split(sep).join("/"), readFileSync(join(top, path))]),
  );

beforeAll(async () => {
  const { code, output } = await tool("vite", ["build", "--outDir", folder], { quiet: true, env: { NODE_ENV: "production", FREEZE: DATE } });
  if (code !== 0) throw new Error(output);
  [hash = ""] = readdirSync(join(folder, "v"));
  site = await serve({ root: folder, port: 0 });
}, 300_000);

afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true });
});

test("two builds of the same sources make the same copy, to the byte", () => {
  const about = JSON.parse(readFileSync(join(folder, "v", hash, "frozen.json"), "utf8"));
  const note = readFileSync(join(ROOT, "src/build/freeze/note.js"), "utf8");
  const again = freeze(filesBelow(join(ROOT, "dist")), { date: about.date, version: about.version, data: about.data }, note);
  const first = filesBelow(join(folder, "v", hash));
  expect([...again.files.keys()].sort()).toEqual([...first.keys()].sort());
  const different = [...first].filter(([path, bytes]) => Buffer.compare(Buffer.from(again.files.get(path) ?? ""), bytes) !== 0);
  expect(different.map(([path]) => path)).toEqual([]);
  expect(again.hash).toBe(hash);
});

test("its front page goes live, says its day and that the facts are the same, and takes the view along to the present page", async () => {
  const { page, errors, close } = await visit(`${site.url}v/${hash}/#passage=p11`, { serviceWorkers: "allow" });
  await waitForMark(page, "map:interactive");
  const note = page.locator(".frozen-note");
  await note.getByText("The facts have not changed since.").waitFor();
  expect(await note.textContent()).toContain(`Frozen copy ${hash} of 23 November 2026: it never changes.`);
  expect(await note.getByRole("link").evaluate((a) => (a as HTMLAnchorElement).href)).toBe(`${site.url}#passage=p11`);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(errors).toEqual([]);
  await close();
});

test("a passage's page says when the facts have changed", async () => {
  const file = join(folder, "data/version.json");
  const before = readFileSync(file, "utf8");
  writeFileSync(file, JSON.stringify({ version: "9", data: "other" }));
  const { page, close } = await visit(`${site.url}v/${hash}/passages/p11/`);
  await page.getByText("The facts have changed since.").waitFor();
  writeFileSync(file, before);
  await close();
});

test("the site lists it, the embed dialog offers it, and its own citations name it", async () => {
  expect(JSON.parse(readFileSync(join(folder, "data/frozen.json"), "utf8"))).toMatchObject([{ hash, date: DATE }]);
  const { page, errors, close } = await visit(`${site.url}#passage=p11`);
  const openTake = async (): Promise<void> => {
    await waitForMark(page, "map:interactive");
    await page.getByRole("button", { name: "Take away", exact: true }).click();
    await page.locator("foothold-embed-dialog summary").click();
  };
  const frame = page.locator("foothold-embed-dialog .embed-preview > iframe");
  await openTake();
  await page.getByLabel("Frozen copy of 23 November 2026").check();
  await page.locator(`.embed-preview > iframe[src="${site.url}v/${hash}/embed/passages/p11/"]`).waitFor();
  await page.goto("about:blank");
  await page.goto(`${site.url}v/${hash}/#passage=p11`);
  await openTake();
  await frame.waitFor();
  expect(await page.getByLabel("Frozen copy of").isChecked()).toBe(true);
  expect(await frame.getAttribute("src")).toBe(`${site.url}v/${hash}/embed/passages/p11/`);
  await page.locator("foothold-take-view summary").filter({ hasText: "Link and citation" }).click();
  expect(await page.getByLabel("Plain text").inputValue()).toContain(`Frozen copy ${hash} of 23\u00a0November\u00a02026.`);
  await page.getByLabel("Frozen copy of").uncheck();
  await page.locator(`.embed-preview > iframe[src="${site.url}embed/passages/p11/"]`).waitFor();
  expect(errors).toEqual([]);
  await close();
});
