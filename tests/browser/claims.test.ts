/** Claims, numbers and dates on the built page. */
import type { Page } from "playwright";
import { describe, expect, inject, test } from "vitest";
import { accessibilityProblems, PHONE, visit, waitForMark, waitForState } from "./harness.ts";

const lines = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>("[data-passage]")].map((e) => [
        e.dataset.passage,
        e.querySelector(".verdict-line, .verdict-open")?.textContent?.trim() ?? "",
      ]),
    ),
  );

describe("whose number", () => {
  test("turns the claims that speak of it, the ring, the legend and the link together, and nothing else", async () => {
    const { page, close } = await visit("#passage=p11");
    await page.locator(".passage.open .verdict-open").waitFor();
    const before = await lines(page);
    expect(before.p11).toMatch(/^Not supported:.*222\u00a0km.*200\u00a0km/);
    await page.getByRole("radio", { name: /usual/ }).check({ force: true });
    await waitForState(page, () => /^Partly/.test(document.querySelector(".passage.open .verdict-open")?.textContent?.trim() ?? ""));
    const after = await lines(page);
    expect(after.p11).toMatch(/Morąg within reach by 45\u00a0km/);
    const changed = Object.keys(before).filter((id) => before[id] !== after[id]);
    expect(changed).toEqual(["p11"]);
    expect(await page.locator(".legend-row", { hasText: "Iskander-E" }).textContent()).toContain("280\u00a0km");
    expect(await page.evaluate(() => location.hash)).toBe("#passage=p11&numbers=usual");
    await close();
  });

  test("is the same from its link in a fresh browser", async () => {
    const { page, close } = await visit("#passage=p11&numbers=high");
    await page.locator(".passage.open .verdict-open").waitFor();
    expect((await lines(page)).p11).toMatch(/Redzikowo out of reach by 122\u00a0km at the highest figure, 300\u00a0km/);
    await close();
  });
});

test("a number in the legend leads to who published it", async () => {
  const { page, close } = await visit("#passage=p11");
  await page.getByRole("button", { name: "Iskander-E: 200\u00a0km. Who says so?" }).click();
  const table = page.locator("foothold-register").getByRole("table", { name: /Iskander-E/ });
  await table.waitFor();
  expect(await table.textContent()).toContain("RIA Novosti");
  await table.locator("a[href]").nth(2).waitFor({ state: "attached" });
  await close();
});

describe("as of when", () => {
  test("the slider, the keys and the event buttons move the day, and sites and claims follow", async () => {
    const { page, close } = await visit("#passage=p09&claim=c17&select=redzikowo-aegis-ashore");
    const card = page.getByRole("region", { name: /Redzikowo Aegis Ashore/ });
    await card.waitFor();
    expect(await card.textContent()).toContain("planned");
    expect(await page.locator(".passage.open .verdict-open").textContent()).toContain("Not supported");
    const slider = page.locator("foothold-timeline input[type=range]");
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    await waitForState(page, () => location.hash.includes("date=2012-06-30"));
    await slider.fill("6300"); // 1 April 2024
    await waitForState(page, () => location.hash.includes("date=2024-04-01"));
    await waitForState(page, () => /Supported/.test(document.querySelector(".passage.open .verdict-open")?.textContent ?? ""));
    expect(await card.textContent()).toMatch(/On 1\u00a0April\u00a02024:\s*operating/);
    await close();
  });

  test("an impossible day in the link is answered with the article's and a sentence", async () => {
    const { page, close } = await visit("#date=2030-01-01");
    await page.locator(".notice").waitFor();
    expect(await page.locator("foothold-timeline input[type=range]").getAttribute("aria-valuetext")).toContain("31\u00a0May\u00a02012");
    await close();
  });
});

describe("said in words", () => {
  test("someone who cannot see the map can tell what reaches what", async () => {
    const { page, close } = await visit("#passage=p11");
    await page.locator("foothold-in-words summary").click();
    const inWords = page.locator("foothold-in-words");
    await inWords.getByText("Redzikowo").first().waitFor(); // its sentences are made when it is opened
    const text = (await inWords.textContent()) ?? "";
    expect(text).toMatch(/422\u00a0km/);
    expect(text).toMatch(/200\u00a0km/);
    await close();
  });

  test.each([
    ["everything opened", "#passage=p12&claim=c26", undefined],
    ["a phone with the time line opened", "#passage=p11&lang=pl", PHONE],
  ] as const)("axe finds nothing wrong with %s", async (_name, path, viewport) => {
    const { page, close } = await visit(path, viewport ? { viewport } : {});
    await waitForMark(page, "map:interactive");
    if (viewport) await page.locator("foothold-timeline button").first().click();
    else
      await page.evaluate(() => {
        for (const details of document.querySelectorAll<HTMLDetailsElement>("foothold-in-words details, foothold-reading details")) details.open = true;
      });
    expect(await accessibilityProblems(page)).toEqual([]);
    await close();
  });
});

describe("the data to take away", () => {
  test("is there, and says of claim 23 what the page says", async () => {
    const base = inject("address");
    const claims = (await (await fetch(new URL("data/claims.json", base))).json()) as {
      id: string;
      numbers: string;
      verdict: string;
      measures: { to: string; marginKm: number }[];
    }[];
    const article = claims.find((c) => c.id === "c23" && c.numbers === "article");
    expect(article?.verdict).toBe("not-supported");
    expect(article?.measures.map((m) => [m.to, Math.round(m.marginKm)])).toEqual([
      ["redzikowo-aegis-ashore", -222],
      ["morag-patriot", -35],
    ]);
    for (const file of ["rings.geojson", "envelopes.geojson", "sources.json", "datapackage.json", "layers/airfields.geojson", "layers/airfields.csv"]) {
      expect([file, (await fetch(new URL(`data/${file}`, base))).status]).toEqual([file, 200]);
    }
  });
});
