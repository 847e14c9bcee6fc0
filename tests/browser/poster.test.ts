/** The picture that stands where the map will be: the right one for the link or none, until a map has drawn the same. */
import type { Page, Route } from "playwright";
import { expect, test } from "vitest";
import { PHONE, visit, waitForMark, waitForState } from "./harness.ts";

const DRIVER = /\/driver-[^/]*\.js/;

/** A visit whose live map does not come until it is let. */
async function held(link: string, options: Parameters<typeof visit>[1] = {}) {
  const visited = await visit("claims/c01/", options); // another page of the same site, to have a context
  const waiting: Route[] = [];
  let open = false;
  await visited.page.route(DRIVER, (route) => (open ? route.continue() : void waiting.push(route)));
  await visited.page.goto(new URL(`../../${link}`, visited.page.url()).href);
  return {
    ...visited,
    release: async () => {
      open = true;
      await Promise.all(waiting.map((route) => route.continue()));
    },
  };
}

/** Where the picture has its places: the middles of their symbols, in pixels of the page. */
const inPicture = (page: Page): Promise<Record<string, [number, number]>> =>
  page.evaluate(() => {
    const shown = [...document.querySelectorAll<SVGElement>(".poster [data-place]")].filter((one) => one.getBoundingClientRect().width > 0);
    return Object.fromEntries(
      shown.map((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        return [one.getAttribute("data-place") ?? "", [(left + right) / 2, (top + bottom) / 2]];
      }),
    );
  });

/** Where the map has them. */
const onMap = (page: Page, ids: readonly string[]): Promise<Record<string, [number, number]>> =>
  page.evaluate((wanted) => {
    const map = document.querySelector("foothold-map") as unknown as {
      catalog: { places: Map<string, { geometry: { type: string; coordinates: [number, number] } }> };
      screenOf(lng: number, lat: number): [number, number];
      getBoundingClientRect(): DOMRect;
    };
    const { left, top } = map.getBoundingClientRect();
    return Object.fromEntries(
      wanted.flatMap((id) => {
        const geometry = map.catalog.places.get(id)?.geometry;
        if (geometry?.type !== "Point") return [];
        const [x, y] = map.screenOf(...geometry.coordinates);
        return [[id, [x + left, y + top]]];
      }),
    );
  }, ids);

test.each([
  ["", undefined],
  ["#passage=p11", undefined],
  ["#passage=p11", { width: 1500, height: 1000 }],
  ["", PHONE],
  ["#passage=p11", PHONE],
])("%s has its own picture before the live map comes, in the same place (%o)", async (link, viewport) => {
  const { page, errors, release, close } = await held(link, viewport ? { viewport } : {});
  await waitForMark(page, "map:poster");
  await page.locator("foothold-map .poster").waitFor();
  expect(await page.evaluate(() => performance.getEntriesByName("map:interactive").length)).toBe(0);
  // The line of the claim is drawn in p11's picture only.
  const written = (await page.locator(".poster svg:visible text").allTextContents()).join("\n");
  expect(written).toContain("Iskander-E");
  expect(/422\s?km/.test(written)).toBe(link !== "");
  const [picture, map] = [await inPicture(page), await onMap(page, Object.keys(await inPicture(page)))];
  const off = Object.entries(map).map(([id, [x, y]]) => Math.hypot(x - (picture[id]?.[0] ?? 0), y - (picture[id]?.[1] ?? 0)));
  expect(off.length).toBeGreaterThan(5);
  expect(Math.max(...off)).toBeLessThan(2);
  await release();
  await waitForMark(page, "map:interactive");
  await waitForState(page, () => document.querySelector(".poster") === null);
  const [poster, live] = await page.evaluate(() => ["map:poster", "map:interactive"].map((name) => performance.getEntriesByName(name)[0]?.startTime ?? 0));
  expect(poster).toBeLessThan(live ?? 0);
  expect(errors).toEqual([]);
  await close();
});

test.each(["#numbers=high", "#passage=p11&numbers=high", "#lang=be", "#passage=p99", "#passage=p11&at=53,27,6"])(
  "%s shows no picture, rather than another link's",
  async (link) => {
    const { page, release, close } = await held(link);
    await page.locator("foothold-map").waitFor();
    expect(await page.locator(".poster svg:visible").count()).toBe(0);
    expect(await page.evaluate(() => performance.getEntriesByName("map:poster").length)).toBe(0);
    await release();
    await close();
  },
);

test("the picture goes when something else is to be shown, and stays when no map ever comes", async () => {
  const { page, close } = await held("#passage=p11");
  await page.locator("foothold-map .poster svg").waitFor();
  await page.getByRole("combobox", { name: "Colours" }).selectOption("dark");
  expect(await page.locator("foothold-map .poster svg").count()).toBe(1);
  await page.locator('[data-passage="p12"] .passage-number').click();
  await waitForState(page, () => document.querySelector(".poster") === null);
  await close();
});

test("the picture stays when neither the live map nor the one that draws pictures can be had", async () => {
  const { page, close } = await visit("claims/c01/");
  await page.route(/\/(?:driver|picture-driver)-[^/]*\.js/, (route) => route.abort());
  await page.goto(new URL("../../#passage=p11", page.url()).href);
  await page.locator('.map-canvas[data-state="failed"]').waitFor({ state: "attached" });
  expect(await page.locator("foothold-map .poster svg:visible").count()).toBe(1);
  await close();
});

test("a reader of another language sees no English picture", async () => {
  const { page, close } = await visit("claims/c01/");
  await page.evaluate(() => localStorage.setItem("foothold:1", '{"lang":"be"}'));
  await page.route(DRIVER, () => {});
  await page.goto(new URL("../../", page.url()).href);
  await page.locator("foothold-map").waitFor();
  expect(await page.locator(".poster svg:visible").count()).toBe(0);
  await close();
});
