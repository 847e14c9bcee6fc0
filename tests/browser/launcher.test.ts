/** The launcher moved by every hand there is, and two maps beside each other, on the built page. */
import type { Page } from "playwright";
import { describe, expect, inject, test } from "vitest";
import { accessibilityProblems, PHONE, visit, waitForState } from "./harness.ts";

const BREST = [23.7, 52.1] as const;

const resting = (page: Page): Promise<void> => waitForState(page, () => document.querySelector('.map-canvas[data-state="resting"]') !== null);
const explore = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Explore" }).click();
  await page.locator("foothold-launcher .launcher-now").waitFor();
};
/** A place of the Earth on the page's screen. */
async function screenOf(page: Page, [lng, lat]: readonly [number, number]): Promise<{ readonly x: number; readonly y: number }> {
  return page.evaluate(
    ([east, north]) => {
      const map = document.querySelector("foothold-map") as unknown as { screenOf: (lng: number, lat: number) => [number, number] };
      const box = document.querySelector(".map-canvas")?.getBoundingClientRect();
      const [x, y] = map.screenOf(east, north);
      return { x: x + (box?.left ?? 0), y: y + (box?.top ?? 0) };
    },
    [lng, lat] as const,
  );
}
/** Where the rings of a map are drawn from, and all that it draws, as text. */
const drawn = (page: Page, map = 0): Promise<string> =>
  page.evaluate((i) => JSON.stringify((document.querySelectorAll("foothold-map")[i] as unknown as { drawing: unknown }).drawing), map);
/** A drawing to the digits of a link, which writes where the map was moved to. */
const asLinked = (drawing: string): string =>
  JSON.stringify(JSON.parse(drawing, (key, value: unknown) => (typeof value === "number" && ["lng", "lat", "zoom"].includes(key) ? value.toFixed(2) : value)));
/** Waits until two pages draw the same: each fetches parts of its drawing in its own time. */
const bothDraw = (one: Page, other: Page, map = 0): Promise<void> =>
  expect.poll(async () => asLinked(await drawn(one, map)) === asLinked(await drawn(other, map)), { timeout: 30_000 }).toBe(true);
const centre = async (page: Page, map = 0): Promise<readonly number[]> =>
  (JSON.parse(await drawn(page, map)) as { rings: { centre: number[] }[] }).rings[0]?.centre ?? [];
const hasFrom = (page: Page): Promise<void> => waitForState(page, () => location.hash.includes("from="));
const hasNoFrom = (page: Page): Promise<void> => waitForState(page, () => !location.hash.includes("from="));
const now = (page: Page): Promise<string | null> => page.locator(".launcher-now").textContent();
const distanceTo = (page: Page, site: string): Promise<string | null> =>
  page.locator("foothold-launcher .site-table tr", { hasText: site }).locator("td").first().textContent();

async function dragByMouse(page: Page, from: readonly [number, number], by: readonly [number, number]): Promise<void> {
  const { x, y } = await screenOf(page, from);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= 8; i++) await page.mouse.move(x + (by[0] * i) / 8, y + (by[1] * i) / 8);
  await page.mouse.up();
}

describe("the launcher", () => {
  test("is dragged by the mouse: rings, verdicts and link follow, a ghost stays, undo and one button bring it back", async () => {
    const { page, errors, close } = await visit("#passage=p11");
    await resting(page);
    await explore(page);
    const before = await distanceTo(page, "Morąg");
    const steps = await page.evaluate(() => history.length);
    await dragByMouse(page, BREST, [90, -40]);
    await hasFrom(page);
    expect(await page.evaluate(() => history.length)).toBe(steps + 1); // one step, however long the way
    const [lng = 0, lat = 0] = await centre(page);
    expect(lng).toBeGreaterThan(25);
    expect(lat).toBeGreaterThan(52.3);
    await expect.poll(() => page.evaluate(() => location.hash), { timeout: 10_000 }).toContain(`from=${lat},${lng}`);
    expect(await distanceTo(page, "Morąg")).not.toBe(before);
    expect(await now(page)).toContain("you put it here");
    await waitForState(page, () => document.querySelector(".launcher-now")?.textContent?.includes("In Belarus, ") === true);
    expect((JSON.parse(await drawn(page)) as { ghosts: unknown[] }).ghosts.length).toBeGreaterThan(0);
    await waitForState(page, () => document.querySelector("[aria-live]")?.textContent?.includes("a place of your own choosing") === true);
    await page.keyboard.press("Control+z");
    await hasNoFrom(page);
    expect(await centre(page)).toEqual(BREST);
    await page.getByRole("button", { name: "Redo" }).click();
    await hasFrom(page);
    expect(await centre(page)).toEqual([lng, lat]);
    await page.getByRole("button", { name: "Back to the passage’s own place" }).click();
    await hasNoFrom(page);
    expect((JSON.parse(await drawn(page)) as { ghosts: unknown[] }).ghosts).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  test("in the hand it is drawn over a map that stands still, which has it back when it is let go", async () => {
    const { page, errors, close } = await visit("#passage=p11");
    const carrier = page.waitForResponse(/\/carrier-/);
    await resting(page);
    await (await carrier).finished();
    const [from, to] = [await screenOf(page, BREST), await screenOf(page, [26, 52.6])];
    const carried = () => page.locator(".map-carried svg");
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 8, from.y);
    await carried().waitFor(); // it still covers the passage's own place
    for (let i = 1; i <= 4; i++) await page.mouse.move(from.x + ((to.x - from.x) * i) / 4, from.y + ((to.y - from.y) * i) / 4);
    await hasFrom(page);
    await carried().locator('[data-paint^="ring-im"] path').waitFor();
    const grip = await carried().locator("[data-paint=place-grip] > *").boundingBox();
    expect(Math.hypot((grip?.x ?? 0) + (grip?.width ?? 0) / 2 - to.x, (grip?.y ?? 0) + (grip?.height ?? 0) / 2 - to.y)).toBeLessThan(3);
    expect(await carried().locator('[data-place="by-brest"]').count()).toBe(1);
    expect(await carried().textContent()).not.toContain("Minsk");
    await page.mouse.up();
    await carried().waitFor({ state: "detached" });
    await page.mouse.move(to.x, to.y);
    await waitForState(page, () => document.querySelector<HTMLElement>("canvas.maplibregl-canvas")?.style.cursor === "move");
    expect(errors).toEqual([]);
    await close();
  });

  test("stays on the map when the hand leaves it, and Escape takes it back to where it was taken up", async () => {
    const { page, close } = await visit("#passage=p11");
    await resting(page);
    const from = await screenOf(page, BREST);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 60, from.y, { steps: 3 });
    await hasFrom(page);
    await page.keyboard.press("Escape");
    await hasNoFrom(page);
    await page.mouse.move(from.x + 90, from.y + 20, { steps: 3 });
    await page.mouse.up();
    expect(await centre(page)).toEqual(BREST);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x, 799, { steps: 6 });
    await page.mouse.up();
    await hasFrom(page);
    const [lng = 0, lat = 0] = await centre(page);
    const [at, map] = [await screenOf(page, [lng, lat]), await page.locator(".map-canvas").boundingBox()];
    expect((map?.y ?? 0) + (map?.height ?? 0) - at.y).toBeGreaterThan(8);
    await close();
  });

  test("is where its rings are when the second map has taken a part of the room while the map was on its way", async () => {
    const { page, close } = await visit("#passage=p11", { reducedMotion: "no-preference" });
    await resting(page);
    await explore(page);
    await page.locator("foothold-compare summary").click();
    await page.getByRole("button", { name: "Show a second map" }).click();
    await page.locator('.second .map-canvas[data-state="resting"]').waitFor();
    const { x, y } = await screenOf(page, BREST);
    await expect
      .poll(
        async () => {
          await page.mouse.move(x + 30, y);
          await page.mouse.move(x + 1, y);
          return page.evaluate(() => document.querySelector<HTMLElement>("canvas.maplibregl-canvas")?.style.cursor);
        },
        { timeout: 20_000 },
      )
      .toBe("move");
    // 14 px further up it would still be so if the map stood 15 px too low; taken hold of, it is exact.
    await page.mouse.move(x, y - 16);
    expect(await page.evaluate(() => document.querySelector<HTMLElement>("canvas.maplibregl-canvas")?.style.cursor)).toBe("move");
    await close();
  });

  test("follows the hand, too, where what draws it in the hand cannot be had", async () => {
    const { page, close } = await visit("about:blank");
    await page.route(/\/carrier-/, (route) => route.abort());
    await page.goto(new URL("#passage=p11", inject("address")).href);
    await resting(page);
    await dragByMouse(page, BREST, [90, -40]);
    await hasFrom(page);
    expect((await centre(page))[0]).toBeGreaterThan(25);
    expect(await page.locator(".map-carried").count()).toBe(0);
    await close();
  });

  test("snaps to a known place that it is let go beside, and says so", async () => {
    const { page, close } = await visit("#passage=p11");
    await resting(page);
    const [a, b] = [await screenOf(page, BREST), await screenOf(page, [28.65, 53.3])];
    await dragByMouse(page, BREST, [b.x - a.x + 6, b.y - a.y - 5]);
    await waitForState(page, () => location.hash.includes("from=by-asipovichy"));
    await waitForState(page, () => /Asipovichy.*hypothetical/.test(document.querySelector("[aria-live]")?.textContent ?? ""));
    await close();
  });

  test("is dragged by a finger that comes down beside it; elsewhere a finger moves the map", async () => {
    const { page, errors, close } = await visit("#passage=p11", { viewport: PHONE, hasTouch: true, isMobile: true });
    await page.locator(".map-canvas").tap({ position: { x: 20, y: 120 } });
    await resting(page);
    const session = await page.context().newCDPSession(page);
    const touch = (type: string, points: readonly object[]) => session.send("Input.dispatchTouchEvent", { type, touchPoints: points } as never);
    const swipe = async (x: number, y: number, dx: number, dy: number): Promise<void> => {
      await touch("touchStart", [{ x, y }]);
      for (let i = 1; i <= 8; i++) await touch("touchMove", [{ x: x + (dx * i) / 8, y: y + (dy * i) / 8 }]);
      await touch("touchEnd", []);
    };
    const { x, y } = await screenOf(page, BREST);
    await swipe(x + 12, y + 10, -60, -40);
    await hasFrom(page);
    const [lng = 0, lat = 0] = await centre(page);
    expect(lng).toBeLessThan(23);
    expect(lat).toBeGreaterThan(52.3);
    expect(await page.evaluate(() => location.hash)).not.toContain("at=");
    await swipe(x + 60, y - 60, 40, 0);
    await waitForState(page, () => location.hash.includes("at="));
    expect(await centre(page)).toEqual([lng, lat]);
    expect(errors).toEqual([]);
    await close();
  });

  test("takes the map with it when what is typed is out of sight, in one step; in sight, or by key, it does not", async () => {
    const { page, errors, close } = await visit("#passage=p11");
    await resting(page);
    await explore(page);
    const put = async (lat: string, lng: string): Promise<void> => {
      await page.getByLabel("Latitude").first().fill(lat);
      await page.getByLabel("Longitude").first().fill(lng);
      await page.keyboard.press("Enter");
    };
    await put("54", "24");
    await waitForState(page, () => location.hash.includes("from=54,24"));
    expect(await page.evaluate(() => location.hash)).not.toContain("at=");
    await put("40", "60");
    await waitForState(page, () => location.hash.includes("from=40,60") && location.hash.includes("at="));
    const canvas = await page.locator(".map-canvas").boundingBox();
    const legend = await page.locator(".legend").boundingBox();
    const { x, y } = await screenOf(page, [60, 40]);
    expect(x).toBeGreaterThan((canvas?.x ?? 0) + 28);
    expect(x).toBeLessThan(legend?.x ?? 0);
    expect(y).toBeGreaterThan(canvas?.y ?? 0);
    expect(y).toBeLessThan((canvas?.y ?? 0) + (canvas?.height ?? 0));
    const seen = await page.evaluate(() => /at=[^&]*/.exec(location.hash)?.[0]);
    await page.getByRole("application", { name: /Position of the launcher/ }).focus();
    await page.keyboard.press("ArrowRight");
    await waitForState(page, () => /from=[\d.]+,60\.1/.test(location.hash));
    expect(await page.evaluate(() => /at=[^&]*/.exec(location.hash)?.[0])).toBe(seen);
    await page.keyboard.press("Control+z");
    await waitForState(page, () => location.hash.includes("from=40,60&"));
    await page.keyboard.press("Control+z");
    await waitForState(page, () => location.hash.includes("from=54,24") && !location.hash.includes("at="));
    expect(errors).toEqual([]);
    await close();
  });

  test("goes by arrow keys, ten kilometres or one, and a held key is one step back", async () => {
    const { page, close } = await visit("#passage=p11");
    await resting(page);
    await explore(page);
    const handle = page.getByRole("application", { name: /Position of the launcher: Brest/ });
    await handle.focus();
    for (let i = 0; i < 3; i++) await page.keyboard.down("ArrowRight");
    await page.keyboard.up("ArrowRight");
    await hasFrom(page);
    const [lng = 0] = await centre(page);
    expect((lng - BREST[0]) * 111.32 * Math.cos((52.1 * Math.PI) / 180)).toBeCloseTo(30, 0);
    await page.keyboard.press("Shift+ArrowUp");
    await waitForState(page, () => document.querySelector(".launcher-now")?.textContent?.includes("52.11 N") === true);
    await page.keyboard.press("Control+z");
    await waitForState(page, () => document.querySelector(".launcher-now")?.textContent?.includes("52.10 N") === true);
    await page.keyboard.press("Control+z");
    await hasNoFrom(page);
    await close();
  });

  test("is placed by coordinates, by the list and at the best point for a site; what is no place changes nothing", async () => {
    const { page, close } = await visit("#passage=p11");
    await explore(page);
    await page.getByLabel("Latitude").first().fill("99");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").waitFor();
    expect(await page.evaluate(() => location.hash)).toBe("#passage=p11");
    await page.getByLabel("Latitude").first().fill("54.7");
    await page.getByLabel("Longitude").first().fill("20.5");
    // What is typed is undone by the field itself.
    await page.keyboard.press("Control+z");
    await page.getByLabel("Longitude").first().fill("20.5");
    await page.keyboard.press("Enter");
    await waitForState(page, () => location.hash.includes("from=54.7,20.5"));
    await waitForState(page, () => /Outside Belarus: \d+\skm from its border/.test(document.querySelector(".launcher-now")?.textContent ?? ""));
    const search = page.locator("foothold-launcher").getByRole("combobox", { name: "Town, base or coordinates" });
    await search.fill("Баранавічы");
    await page
      .getByRole("option", { name: /Baranavichy.*Belarus/s })
      .first()
      .waitFor();
    await search.press("Enter");
    await waitForState(page, () => /from=53\.1\d*,2[56]\./.test(location.hash));
    await page.getByRole("combobox", { name: "Known place" }).selectOption("by-hrodna");
    await waitForState(page, () => location.hash.includes("from=by-hrodna"));
    await page.getByRole("combobox", { name: "For which site?" }).selectOption("morag-patriot");
    await page.getByRole("button", { name: "Best point in Belarus for this site" }).click();
    await waitForState(
      page,
      () => document.querySelector(".launcher-now")?.textContent?.includes("computed by this map: the point of Belarus nearest to Morąg") === true,
    );
    expect(await distanceTo(page, "Morąg")).toContain("235");
    expect(await accessibilityProblems(page)).toEqual([]);
    await close();
  });

  test("is found again by its link in a fresh browser: the same drawing to the last digit", async () => {
    const first = await visit("#passage=p11");
    await resting(first.page);
    await dragByMouse(first.page, BREST, [73, -31]);
    await hasFrom(first.page);
    await first.page.getByRole("radio", { name: /highest/ }).check({ force: true });
    await waitForState(first.page, () => location.hash.includes("numbers=high"));
    const second = await visit(await first.page.evaluate(() => location.hash));
    await resting(second.page);
    await bothDraw(second.page, first.page);
    await second.close();
    await first.close();
  });

  test("is dragged on the picture, too, where there is no WebGL", async () => {
    const { page, close } = await visit("#passage=p11");
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = new Proxy(HTMLCanvasElement.prototype.getContext, {
        apply: (target, self, [kind, ...rest]: [string, ...unknown[]]) => (kind.startsWith("webgl") ? null : Reflect.apply(target, self, [kind, ...rest])),
      });
    });
    await page.reload();
    await page.locator(".map-picture").waitFor();
    await dragByMouse(page, BREST, [90, -40]);
    await hasFrom(page);
    expect((await centre(page))[0]).toBeGreaterThan(25);
    expect(await page.evaluate(() => location.hash)).not.toContain("at=");
    await page.locator('.map-picture [data-place="free-position"]').first().waitFor();
    await close();
  });
});

describe("two maps", () => {
  test("are set beside each other by keyboard, say in what they differ, and come back from their link", async () => {
    const { page, errors, close } = await visit("#passage=p11");
    await resting(page);
    await explore(page);
    await page.locator("foothold-compare summary").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Iskander-E against Iskander-M" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Left: Iskander-E" }).waitFor();
    await page.getByRole("heading", { name: "Right: Iskander-M" }).waitFor();
    await waitForState(page, () => document.querySelectorAll('.map-canvas[data-state="resting"]').length === 2);
    const place = page.getByRole("combobox", { name: "Drawn from" });
    await place.focus();
    await place.selectOption("by-hrodna");
    await page.getByRole("heading", { name: "Right: Hrodna · Iskander-M" }).waitFor();
    expect(await centre(page, 0)).toEqual(BREST);
    expect(await centre(page, 1)).toEqual([23.83, 53.68]);
    const row = page.locator("foothold-compare tr[data-site=morag-patriot]");
    expect(await row.textContent()).toMatch(/324.km: out of reach.*within reach.*distance −\d+.km, margin \+\d+.km/s);
    // The cameras go together.
    await page.locator("foothold-map").first().getByRole("button", { name: "Zoom in" }).click();
    await waitForState(page, () => {
      const cameras = [...document.querySelectorAll("foothold-map")].map((map) =>
        JSON.stringify((map as unknown as { drawing: { camera: unknown } }).drawing.camera),
      );
      return cameras[0] === cameras[1] && location.hash.includes("at=");
    });
    expect(await accessibilityProblems(page)).toEqual([]);
    const fresh = await visit(await page.evaluate(() => location.hash));
    await waitForState(fresh.page, () => document.querySelectorAll("foothold-map").length === 2);
    await bothDraw(fresh.page, page, 0);
    await bothDraw(fresh.page, page, 1);
    await fresh.close();
    await page.getByRole("button", { name: "Swap the sides" }).click();
    await page.getByRole("heading", { name: "Left: Hrodna · Iskander-M" }).waitFor();
    await page.getByRole("button", { name: "Back to one map" }).click();
    await waitForState(page, () => document.querySelectorAll("foothold-map").length === 1);
    expect(errors).toEqual([]);
    await close();
  });

  test("stand one above the other on a phone, and what is moved on the second is its own", async () => {
    const { page, close } = await visit("#passage=p11&beside=numbers:high", { viewport: PHONE });
    await waitForState(page, () => document.querySelectorAll('.map-canvas[data-state="resting"]').length === 2);
    const boxes = await Promise.all([0, 1].map((i) => page.locator(".map-canvas").nth(i).boundingBox()));
    expect(boxes[0]?.x).toBe(boxes[1]?.x);
    expect(boxes[0]?.height).toBe(boxes[1]?.height);
    expect(boxes[1]?.y ?? 0).toBeGreaterThan((boxes[0]?.y ?? 0) + (boxes[0]?.height ?? 0));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    await page.locator(".map-handle").nth(1).focus();
    await page.keyboard.press("ArrowRight");
    await waitForState(page, () => /beside=from:52[^~]*~numbers:high/.test(location.hash));
    expect(await centre(page, 0)).toEqual(BREST);
    await close();
  });
});
