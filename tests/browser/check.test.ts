/** Check a place and What is inside, on the built page. */
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright";
import { describe, expect, test } from "vitest";
import { accessibilityProblems, PHONE, visit, waitForState } from "./harness.ts";

const explore = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Explore" }).click();
  await page.locator("foothold-inside summary").waitFor();
};
/** Opens a section and gives its box. */
const open = async (page: Page, name: "check" | "inside"): Promise<Locator> => {
  const section = page.locator(`foothold-${name}`);
  await section.locator("summary").first().waitFor();
  if ((await section.locator("details[open]").count()) === 0) await section.locator("summary").first().click();
  return section;
};
const sentence = (page: Page): Locator => page.locator(".check-sentence:not([data-waiting])");

describe("check a place", () => {
  test("by keyboard: typed in Cyrillic, reached with the arrows, chosen with Enter, on the map and in the link", async () => {
    const { page, errors, hosts, close } = await visit("#passage=p11");
    await explore(page);
    const section = await open(page, "check");
    const box = section.locator("[role=combobox]");
    await box.focus();
    await page.keyboard.type("Слупск");
    const option = section.getByRole("option", { name: /Słupsk/ });
    await option.waitFor();
    expect(await option.textContent()).toMatch(/Poland.*50\u00a0000–100\u00a0000 inhabitants/s);
    expect(await box.getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("ArrowDown");
    await waitForState(page, () => {
      const input = document.querySelector("foothold-check input");
      const active = document.getElementById(input?.getAttribute("aria-activedescendant") ?? "");
      return active?.getAttribute("aria-selected") === "true" && active.closest("[role=listbox]")?.id === input?.getAttribute("aria-controls");
    });
    await page.keyboard.press("Enter");
    await sentence(page).waitFor();
    expect(await sentence(page).textContent()).toMatch(
      /Słupsk: 427\u00a0km from the nearest point of Belarus\.\s+From the position of the map \(Brest\): 517\u00a0km, direction west-north-west\.\s+By the chosen numbers \(the article\).*out of reach – .*Iskander-E \(200\u00a0km\)/s,
    );
    await waitForState(page, () => /check=54\.464,17\.029/.test(location.hash));
    expect(await section.locator('tr[data-range^="iskander-e"] td').first().textContent()).toMatch(/200\u00a0km\s+out of reach,\s+227\u00a0km short/);
    // What is said of the place is heard, too.
    await waitForState(page, () => /Słupsk: 427/.test(document.querySelector("foothold-app > [role=status].visually-hidden")?.textContent ?? ""));
    expect([errors, hosts()]).toEqual([[], [new URL(page.url()).host]]);
    await close();
  });

  test.each([
    ["a place checked", "check=54.464,17.029", "foothold-check"],
    ["a way measured", "measure=52.1,23.7~53.9,23.6", "foothold-measure"],
    ["a circle of compasses", "circle=mercator", "foothold-projection"],
    ["two maps", "beside=numbers:high", "foothold-compare"],
  ])("a link to %s opens Explore there by itself, without the parts that it is not about", async (_, link, section) => {
    const { page, close } = await visit(`#passage=p11&${link}`);
    await page.locator(`${section} details[open]`).waitFor();
    expect(await page.locator("foothold-launcher details[open]").count()).toBe(0);
    await page.getByRole("button", { name: "Read" }).click();
    await page.locator("foothold-reading").waitFor();
    await close();
  });

  test("a town found by a name that is not shown says by which", async () => {
    const { page, close } = await visit("#passage=p11");
    await explore(page);
    const box = (await open(page, "check")).locator("[role=combobox]");
    await box.fill("Lembe");
    await page.getByRole("option", { name: /Lviv \(Lemberg\)/ }).waitFor();
    await box.fill("Lviv");
    await page.getByRole("option", { name: /^\s*Lviv\s+Ukraine/ }).waitFor();
    await close();
  });

  test("Escape closes the list, then empties the box, and keeps the selected place", async () => {
    const { page, close } = await visit("#passage=p11&select=redzikowo-aegis-ashore");
    await explore(page);
    const section = await open(page, "check");
    const box = section.locator("[role=combobox]");
    await box.focus();
    await page.keyboard.type("Grodna");
    await section
      .getByRole("option", { name: /^\s*Hrodna\s+Belarus/ })
      .first()
      .waitFor();
    await page.keyboard.press("Escape");
    await waitForState(page, () => document.querySelector("foothold-check input")?.getAttribute("aria-expanded") === "false");
    expect(await box.inputValue()).toBe("Grodna");
    await page.keyboard.press("Escape");
    await waitForState(page, () => document.querySelector<HTMLInputElement>("foothold-check input")?.value === "");
    expect(await page.evaluate(() => location.hash)).toContain("select=redzikowo-aegis-ashore");
    await close();
  });

  test("by touch: a site with an error in its name; ranges are drawn from it, and it is taken away", async () => {
    const { page, close } = await visit("#passage=p11", { viewport: PHONE, hasTouch: true });
    await explore(page);
    const section = await open(page, "check");
    await section.locator("[role=combobox]").tap();
    await section.locator("[role=combobox]").fill("Redzikwo");
    await section
      .getByRole("option", { name: /Redzikowo/ })
      .first()
      .tap();
    await sentence(page).waitFor();
    expect(await sentence(page).textContent()).toMatch(/Redzikowo: 422\u00a0km from the nearest point of Belarus/);
    await section.getByRole("button", { name: "Draw the ranges from here" }).tap();
    await waitForState(page, () => /from=54\.4/.test(location.hash));
    await section.getByRole("button", { name: "Take the place off the map" }).tap();
    await waitForState(page, () => !/check=/.test(location.hash));
    await close();
  });

  test("coordinates are a place, nonsense is answered with a sentence, and a link finds the name again", async () => {
    const { page, close } = await visit("#passage=p11&check=54.464,17.029&numbers=high");
    await explore(page);
    const section = await open(page, "check");
    await section.getByRole("heading", { name: /^Słupsk/ }).waitFor();
    await sentence(page).waitFor();
    expect(await sentence(page).textContent()).toMatch(/within reach – .*Iskander-M \(500\u00a0km\).*; out of reach – Iskander-E \(300\u00a0km\)/s);
    await section.locator("[role=combobox]").fill("54°29′N 217°06′E");
    await section.getByText("“54°29′N 217°06′E” is not a latitude and longitude").waitFor();
    await section.locator("[role=combobox]").fill("55°00′N 15°30′E");
    await section.getByRole("option", { name: /55\.0000 N, 15\.5000 E/ }).waitFor();
    await page.keyboard.press("Enter");
    await section.getByRole("heading", { name: "55.00 N, 15.50 E" }).waitFor();
    await close();
  });
});

describe("what is inside", () => {
  test("sorts by its headings, selects on the map, and the map selects in it", async () => {
    const { page, close } = await visit("#passage=p11");
    await explore(page);
    const table = (await open(page, "inside")).locator("table");
    await table.waitFor();
    const nearest = await table.locator("tbody th").first().textContent();
    await table.getByRole("button", { name: /Distance/ }).click();
    await waitForState(page, (was) => document.querySelector("foothold-reach-table tbody th")?.textContent !== was, nearest);
    await expect(table.locator('th[aria-sort="descending"]').count()).resolves.toBe(1);
    await table.getByRole("button", { name: /Redzikowo Aegis Ashore/ }).click();
    await waitForState(page, () => location.hash.includes("select=redzikowo-aegis-ashore"));
    await page.evaluate(() => {
      location.hash = "#passage=p11&select=morag-patriot";
    });
    await table.locator("tr.selected th", { hasText: "Morąg" }).waitFor();
    await close();
  });

  test("lists towns when asked, follows number and position, and saves what is listed", async () => {
    const { page, errors, close } = await visit("#passage=p11&numbers=high");
    await explore(page);
    const section = await open(page, "inside");
    await section.locator(".inside-towns").selectOption("100000");
    await section.getByLabel("Name contains").fill("warsz");
    await section.getByText("No place fits these filters.").waitFor(); // in English the town is called Warsaw
    await section.getByLabel("Name contains").fill("warsaw");
    const row = section.locator("tbody tr", { hasText: "Towns (GeoNames)" });
    await row.waitFor();
    expect(await row.textContent()).toMatch(/Warsaw.*18\d\u00a0km.*11\d\u00a0km inside.*within reach/s);
    await page.getByRole("radio", { name: /lowest/ }).check({ force: true });
    await section.locator("tbody tr", { hasText: /1\d\u00a0km inside/ }).waitFor();
    await row.getByRole("button", { name: "Warsaw" }).click();
    await waitForState(page, () => /check=52\.2/.test(location.hash));
    const [download] = await Promise.all([page.waitForEvent("download"), section.getByRole("button", { name: /as CSV/ }).click()]);
    expect(download.suggestedFilename()).toBe("foothold-what-is-inside.csv");
    const text = await readFile(await download.path(), "utf8");
    expect(text.split("\r\n")[1]).toMatch(/^town-\d+,Warsaw,Towns \(GeoNames\),,52\.23,21\.012,18\d\.\d,/);
    expect(errors).toEqual([]);
    await close();
  });
});

test.each([
  ["a wide page", "#passage=p11&check=54.464,17.029", undefined],
  ["a phone in Polish", "#passage=p11&check=54.464,17.029&lang=pl", PHONE],
] as const)("axe finds nothing wrong with both sections open on %s", async (_name, path, viewport) => {
  const { page, close } = await visit(path, viewport ? { viewport } : {});
  await page.locator("nav.tasks button").nth(1).click();
  const section = await open(page, "check");
  await sentence(page).waitFor();
  await section.locator("[role=combobox]").fill("Brest");
  await section.locator("[role=option]").first().waitFor();
  await (await open(page, "inside")).locator("table").waitFor();
  await section.locator("[role=combobox]").focus();
  await page.keyboard.press("ArrowDown");
  await section.locator("[role=option][aria-selected=true]").waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await close();
});
