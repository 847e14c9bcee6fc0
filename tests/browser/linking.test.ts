/** Text and map, both ways, on the built page. */
import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { accessibilityProblems, PHONE, pixelsOf, visit, waitForMark, waitForState } from "./harness.ts";
import { countNear, type Rgb } from "./png.ts";

const DIAMOND: Rgb = [0x17, 0x4a, 0x86];
const ISKANDER_E: Rgb = [0xa9, 0x5c, 0x00];
const ISKANDER_M: Rgb = [0xa3, 0x20, 0x3c];

const live = async (page: Page): Promise<void> => {
  await waitForMark(page, "map:interactive");
  await page.evaluate(() => document.fonts.ready);
};
/** Waits until the map has come to rest on what the view asks for: two looks in a row are the same. */
async function rested(page: Page): Promise<void> {
  let before = "";
  for (;;) {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const now = (await page.locator(".map-canvas").screenshot({ animations: "disabled" })).toString("base64");
    if (now === before) return;
    before = now;
  }
}
const openPassage = (page: Page): Promise<string | null> => page.evaluate(() => document.querySelector(".passage.open")?.getAttribute("data-passage") ?? null);
const hash = (page: Page): Promise<string> => page.evaluate(() => location.hash);

describe("passage 11", () => {
  test("draws the rings and the sites on the live map, in the palette's colours", async () => {
    const { page, errors, close } = await visit("#passage=p11", { viewport: { width: 1440, height: 1000 } });
    await live(page);
    await rested(page);
    const map = await pixelsOf(page.locator(".map-canvas"));
    expect(countNear(map, ISKANDER_E, 24)).toBeGreaterThan(400);
    expect(countNear(map, ISKANDER_M, 24)).toBeGreaterThan(800);
    expect(countNear(map, DIAMOND, 24)).toBeGreaterThan(60);
    expect(errors).toEqual([]);
    await page.getByRole("switch", { name: /Iskander-M/ }).click();
    await rested(page);
    const without = await pixelsOf(page.locator(".map-canvas"));
    expect(countNear(without, ISKANDER_M, 24)).toBeLessThan(150); // what is left is the legend’s sample
    await close();
  });

  test("stands open in the column, with our gist, a short quotation and its sources", async () => {
    const { page, close } = await visit("#passage=p11");
    const open = page.locator(".passage.open");
    await open.waitFor();
    expect(await open.getAttribute("data-passage")).toBe("p11");
    const quotation = (await open.locator("blockquote").textContent()) ?? "";
    expect(quotation.split(/\s+/).length).toBeLessThanOrEqual(12);
    await open.locator(".cite a").nth(1).waitFor();
    await close();
  });
});

describe("from text to map and back", () => {
  test("the number of a ring leads to who published it, which is fetched when it is asked for", async () => {
    const { page, errors, close } = await visit("");
    await page.locator(".legend-value").first().click();
    const entry = page.locator("foothold-register details[data-layer][open]");
    await entry.locator("table").waitFor({ timeout: 20_000 });
    expect(await entry.locator(".cite a").count()).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    await close();
  });

  test("opening a passage by click and by key sets the whole view, and Back undoes it", async () => {
    const { page, close } = await visit("");
    await page.locator('[data-passage="p09"] .gist').click();
    await waitForState(page, () => document.querySelector('.passage.open[data-passage="p09"]') !== null);
    expect(await hash(page)).toBe("#passage=p09");
    await page.locator('[data-passage="p12"] a.passage-number').focus();
    await page.keyboard.press("Enter");
    await waitForState(page, () => document.querySelector('.passage.open[data-passage="p12"]') !== null);
    expect(await page.getByRole("switch", { name: /Tu-22M3/ }).isChecked()).toBe(true);
    await page.goBack();
    await waitForState(page, () => document.querySelector('.passage.open[data-passage="p09"]') !== null);
    expect(await page.getByRole("switch", { name: /Tu-22M3/ }).isChecked()).toBe(false);
    await page.goBack();
    await waitForState(page, () => document.querySelector(".passage.open") === null);
    await page.goForward();
    await waitForState(page, () => document.querySelector('.passage.open[data-passage="p09"]') !== null);
    await close();
  });

  test("a click on Redzikowo's diamond says planned and offers its passages, which lead back", async () => {
    const { page, close } = await visit("#passage=p11", { viewport: { width: 1440, height: 1000 } });
    await live(page);
    await rested(page);
    const at = await page.evaluate(() => {
      const map = document.querySelector("foothold-map") as unknown as { screenOf: (lng: number, lat: number) => [number, number] };
      return map.screenOf(17.1, 54.48);
    });
    const box = await page.locator(".map-canvas").boundingBox();
    await page.mouse.click((box?.x ?? 0) + at[0], (box?.y ?? 0) + at[1]);
    const card = page.getByRole("region", { name: /Redzikowo Aegis Ashore/ });
    await card.waitFor();
    expect(await card.textContent()).toMatch(/On 31\u00a0May\u00a02012:\s*planned/);
    expect(await hash(page)).toContain("select=redzikowo-aegis-ashore");
    await expect(page.locator(".passage.marked").count()).resolves.toBeGreaterThan(2);
    await card.getByRole("link", { name: "Show passage 3 on the map" }).click();
    await waitForState(page, () => document.querySelector('.passage.open[data-passage="p03"]') !== null);
    await page.keyboard.press("Escape");
    await close();
  });

  test("a link to a place opens its card; closing it empties the address of it", async () => {
    const { page, close } = await visit("#select=kurecik-radar");
    const card = page.getByRole("region", { name: /Kürecik/ });
    await card.waitFor();
    await card.getByRole("button", { name: "Close" }).click();
    await waitForState(page, () => !location.hash.includes("select="));
    await close();
  });

  test("reading on takes the map along, without a step in the history and without moving the page", async () => {
    const { page, close } = await visit("#passage=p03");
    await page.locator(".passage.open").waitFor();
    const steps = await page.evaluate(() => history.length);
    await page.locator(".column").hover();
    await page.mouse.wheel(0, 900);
    await waitForState(page, () => !["p03", undefined].includes(document.querySelector<HTMLElement>(".passage.open")?.dataset.passage));
    const opened = await openPassage(page);
    const top = await page.locator(".passage.open").evaluate((e) => e.getBoundingClientRect().top);
    expect(top).toBeLessThan(500);
    expect(await page.evaluate(() => history.length)).toBe(steps);
    await waitForState(page, (link) => location.hash === link, `#passage=${opened}`);
    await close();
  });
});

describe("a broken address", () => {
  test("shows the default view and says in a sentence what could not be read", async () => {
    const { page, errors, close } = await visit("#passage=p99&numbers=<script>alert(1)</script>&date=never");
    const notices = page.locator(".notice");
    await notices.first().waitFor();
    expect(await notices.count()).toBe(3);
    expect(await page.locator(".notices").textContent()).toContain("There is no passage “p99”");
    expect(await page.locator(".notices script").count()).toBe(0);
    for (let left = 3; left > 0; left--) await notices.first().getByRole("button", { name: "Dismiss" }).click();
    expect(await notices.count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });
});

describe("haste", () => {
  test("twenty changes before the first load end in the twentieth, and nothing else", async () => {
    const { page, errors, close } = await visit("");
    await page.locator(".passage").first().waitFor();
    await page.evaluate(async () => {
      const ids = Array.from({ length: 20 }, (_, i) => `p${String((i * 7) % 18 || 18).padStart(2, "0")}`);
      for (const id of [...ids.slice(0, 19), "p11"]) {
        document.querySelector<HTMLElement>(`[data-passage="${id}"] a.passage-number`)?.click();
        await Promise.resolve();
      }
    });
    await live(page);
    await rested(page);
    expect(await openPassage(page)).toBe("p11");
    const map = await pixelsOf(page.locator(".map-canvas"));
    expect(countNear(map, ISKANDER_E, 24)).toBeGreaterThan(300);
    expect(errors).toEqual([]);
    await close();
  });

  test("a reload on a slow line shows the text first and the map in the end", async () => {
    const { page, close } = await visit("#passage=p11");
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", { offline: false, latency: 60, downloadThroughput: 400_000, uploadThroughput: 100_000 });
    await session.send("Network.setCacheDisabled", { cacheDisabled: true });
    await page.reload();
    await page.locator('.passage.open[data-passage="p11"]').waitFor();
    expect(await page.evaluate(() => performance.getEntriesByName("map:interactive").length)).toBe(0);
    await live(page);
    await close();
  });
});

describe("without WebGL", () => {
  test("the text, every place and the sources are there, and a sentence says why the map is not", async () => {
    const { page, close } = await visit("#passage=p11");
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = new Proxy(HTMLCanvasElement.prototype.getContext, {
        apply: (target, self, [kind, ...rest]: [string, ...unknown[]]) => (kind.startsWith("webgl") ? null : Reflect.apply(target, self, [kind, ...rest])),
      });
    });
    await page.reload();
    await page.locator(".notice").waitFor();
    expect(await page.locator(".notices").textContent()).toContain("cannot draw the live map");
    // The same scene as a picture: rings and sites in the palette's colours, places that can be picked, a camera that moves.
    await page.locator("svg.map-picture [data-place]").first().waitFor();
    const picture = await pixelsOf(page.locator(".map-canvas"));
    expect(countNear(picture, ISKANDER_E, 24)).toBeGreaterThan(400);
    expect(countNear(picture, DIAMOND, 24)).toBeGreaterThan(60);
    await page.locator('svg.map-picture [data-place="redzikowo-aegis-ashore"]').first().click({ force: true });
    await waitForState(page, () => location.hash.includes("select=redzikowo-aegis-ashore"));
    await page.getByRole("button", { name: "Zoom in" }).click();
    await waitForState(page, () => location.hash.includes("at="));
    await page.locator(".map-canvas").focus();
    const before = await hash(page);
    await page.keyboard.press("ArrowLeft");
    await waitForState(page, (was) => location.hash !== was, before);
    const register = page.locator("foothold-register");
    await register.locator("summary", { hasText: "Missile-defence sites" }).click();
    await register.locator("summary", { hasText: "Redzikowo Aegis Ashore site" }).click();
    await page.getByText("What happened when").first().waitFor();
    await close();
  });
});

describe("axe", () => {
  const states = [
    ["a passage open", "#passage=p11", undefined],
    ["a place selected", "#passage=p03&select=redzikowo-aegis-ashore", undefined],
    ["a broken address, dark", "#passage=p99&theme=dark", undefined],
    ["a phone", "#passage=p12&select=baranovichi", PHONE],
    ["Belarusian", "#passage=p11&lang=be", undefined],
  ] as const;
  test.each(states)("finds nothing wrong with %s", async (_name, path, viewport) => {
    const { page, close } = await visit(path, viewport ? { viewport } : {});
    await live(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    await close();
  });

  test("finds nothing wrong with every list of places and sources opened", async () => {
    const { page, close } = await visit("");
    await page.locator("foothold-register").waitFor();
    await page.evaluate(() => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>("foothold-register details")) details.open = true;
    });
    await page.locator(".sources li").first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await close();
  });
});

test("fits the narrowest sidebar: nothing is wider than 280 pixels", async () => {
  const { page, close } = await visit("#passage=p11", { viewport: { width: 280, height: 600 } });
  await page.locator(".passage.open").waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(280);
  await close();
});

test("on a phone the map fills its panel, and the day stands on it", async () => {
  const { page, close } = await visit("#passage=p11", { viewport: PHONE });
  await live(page);
  const [panel, map, day] = await Promise.all([".map-panel", ".map-canvas", "foothold-timeline button"].map((s) => page.locator(s).first().boundingBox()));
  expect(map?.height).toBe(panel?.height);
  expect((day?.y ?? 0) + (day?.height ?? 0)).toBeLessThan((map?.y ?? 0) + (map?.height ?? 0));
  await close();
});
