/** What holds for the built page whatever is on it. */
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { POLICY } from "../../scripts/policy.mjs";
import { serve } from "../../scripts/serve.mjs";
import { accessibilityProblems, visit, waitForState } from "./harness.ts";

const hasSettled = () => document.readyState === "complete" && document.querySelector("h1") !== null;

test("the page loads without an error and asks nothing of any other host", async () => {
  const { page, errors, hosts, close } = await visit();
  await waitForState(page, hasSettled);
  await page.waitForLoadState("networkidle");
  expect(errors).toEqual([]);
  expect(hosts()).toEqual([new URL(page.url()).host]);
  await close();
});

test("the page carries the strict policy itself, before anything that loads", async () => {
  const { page, close } = await visit("", { javaScriptEnabled: false });
  const first = page.locator("head > :first-child");
  expect(await first.getAttribute("content")).toBe(POLICY);
  expect(POLICY).not.toContain("unsafe");
  await close();
});

test("the page works from a folder of its host as well", async () => {
  const site = await serve({ root: join(import.meta.dirname, "../../dist"), base: "/papers/2012/map/", port: 0 });
  const { page, errors, requests, close } = await visit(site.url);
  await waitForState(page, hasSettled);
  await page.waitForLoadState("networkidle");
  expect(errors).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(site.url) && !/^(?:data|blob):/.test(url))).toEqual([]);
  await close();
  await site.close();
});

test.each(["light", "dark"] as const)("axe finds nothing wrong in the %s theme", async (colorScheme) => {
  const { page, close } = await visit("", { colorScheme });
  await waitForState(page, hasSettled);
  await page.waitForLoadState("networkidle");
  expect(await accessibilityProblems(page)).toEqual([]);
  await close();
});

test("the site names the libraries that it holds, with their licences", async () => {
  const text = await (await fetch(new URL("licences.md", inject("address")))).text();
  for (const name of ["maplibre-gl", "lit", "d3-geo", "minisearch"]) expect(text).toMatch(new RegExp(`^## ${name} - .*\\(`, "m"));
  expect(text).toContain("Redistributions in binary form must reproduce the above copyright notice");
});
