/** What a first visit asks for, when, and what becomes of what it does not ask for. */
import { expect, test } from "vitest";
import { PHONE, visit, waitForMark } from "./harness.ts";

const named = (requests: readonly string[], pattern: RegExp): string[] => requests.filter((url) => pattern.test(url)).map((url) => new URL(url).pathname);

test("the text is on the screen before the map library is sent for", async () => {
  const { page, close } = await visit("");
  await waitForMark(page, "map:interactive");
  const { paint, driver } = await page.evaluate(() => ({
    paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Infinity,
    driver: performance.getEntriesByType("resource").find((entry) => /\/driver-.*\.js$/.test(entry.name))?.startTime ?? 0,
  }));
  expect(paint).toBeLessThan(driver);
  await close();
});

test("an English reader fetches no other language, and facts and sources only when they are asked for", async () => {
  const { page, requests, close } = await visit("");
  await waitForMark(page, "map:interactive");
  expect(named(requests, /\/catalog\//)).toEqual([expect.stringContaining("/orientation.")]);
  expect(named(requests, /\/(?:be|ru|pl|uk|de)-[^/]*\.js/)).toEqual([]);
  await page.locator('[data-passage="p11"] .gist').click();
  await page.locator(".passage.open .sources-line .cite a").first().waitFor();
  expect(named(requests, /\/catalog\/whole/)).toHaveLength(1);
  await close();
});

test("a Belarusian reader has the data in Belarusian, also after the facts have come", async () => {
  const { page, close } = await visit("#lang=be&passage=p11");
  await page.locator(".passage.open .sources-line .cite a").first().waitFor();
  expect(await page.locator(".passage.open .gist").textContent()).toContain("Цяпер у Маскве");
  expect(await page.locator(".passage.open .shows").textContent()).toContain("Лічбы самога артыкула");
  await close();
});

test("facts that cannot be had are said to be missing, and come when asked for again", async () => {
  const { page, close } = await visit("");
  await page.route(/\/catalog\/whole/, (route) => route.abort());
  await page.locator('[data-passage="p11"] .gist').click();
  const notice = page.locator(".passage.open foothold-wait [role=status]");
  await notice.waitFor();
  expect(await notice.textContent()).toContain("could not be loaded");
  await page.unroute(/\/catalog\/whole/);
  await notice.getByRole("button", { name: "Try again" }).click();
  await page.locator(".passage.open .sources-line .cite a").first().waitFor();
  expect(await page.locator("foothold-wait").count()).toBe(0);
  await close();
});

test("the faces of the first screen are sent for once, not before there is a frame, and used", async () => {
  const { page, requests, close } = await visit("");
  await waitForMark(page, "map:poster");
  await page.evaluate(() => document.fonts.ready);
  const [faces, head] = await page.evaluate(() => {
    const all = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    const latin = all.filter(({ name }) => /source-(?:serif-4|sans-3)-latin-wght-normal/.test(name));
    const script = all.find(({ name }) => /\/poster-/.test(name));
    return [latin.map(({ name, startTime }) => ({ name, startTime })), script?.responseEnd ?? Number.NaN] as const;
  });
  expect(faces).toHaveLength(2);
  for (const { name, startTime } of faces) {
    expect(requests.filter((url) => url === name)).toHaveLength(1);
    expect(startTime).toBeGreaterThan(head);
  }
  const loaded = await page.evaluate(() => [...document.fonts].filter((face) => face.status === "loaded").map((face) => face.family.replaceAll('"', "")));
  expect(loaded).toEqual(expect.arrayContaining(["Foothold Serif", "Foothold Sans"]));
  await close();
});

test.each([undefined, PHONE])("the live map fills its place with the few rules that we took over from its library (%o)", async (viewport) => {
  const { page, close } = await visit("", viewport ? { viewport } : {});
  await waitForMark(page, "map:interactive");
  const found = await page.evaluate(() => {
    const [place, canvas, container] = [".map-canvas", ".maplibregl-canvas", ".maplibregl-canvas-container"].map((s) => document.querySelector<HTMLElement>(s));
    if (!place || !canvas || !container) throw new Error("there is no live map");
    const [a, b] = [place.getBoundingClientRect(), canvas.getBoundingClientRect()];
    return {
      offMost: Math.max(Math.abs(a.left - b.left), Math.abs(a.top - b.top), Math.abs(a.width - b.width), Math.abs(a.height - b.height)),
      touch: getComputedStyle(canvas).touchAction,
      cursor: getComputedStyle(container).cursor,
      // Four empty corners for controls are always there; anything in them, or any popup or marker, would have no rules.
      ruleless: place.querySelectorAll(".maplibregl-ctrl, [class*=popup], [class*=marker]").length,
    };
  });
  expect(found).toEqual({ offMost: expect.closeTo(0, 0), touch: "none", cursor: "grab", ruleless: 0 });
  await close();
});

test("nothing moves by itself while the page comes to rest", async () => {
  const { page, close } = await visit("");
  await page.evaluate(() => {
    const seen = globalThis as unknown as { shift: number };
    seen.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await waitForMark(page, "map:interactive");
  await page.evaluate(() => document.fonts.ready);
  expect(await page.evaluate(() => (globalThis as unknown as { shift: number }).shift)).toBeLessThan(0.01);
  await close();
});
