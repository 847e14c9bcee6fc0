/** Measuring and projections, on the built page: by mouse, by finger and by keys. */
import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { accessibilityProblems, pixelsOf, visit, waitForMark, waitForState } from "./harness.ts";
import { colourAt, countNear, type Rgb } from "./png.ts";

const INK: Rgb = [0x20, 0x24, 0x2a];
const ISKANDER_M: Rgb = [0xa3, 0x20, 0x3c];

/** Opens a link on "Explore", with the live map there and the tool's words. */
async function explore(link: string, title: string, options = {}) {
  const opened = await visit(link, options);
  await waitForMark(opened.page, "map:interactive");
  await opened.page.getByRole("button", { name: "Explore" }).click();
  const section = opened.page.locator("details.try", { has: opened.page.getByRole("heading", { name: title, exact: true }) });
  await section.locator("summary").waitFor();
  if (!(await section.evaluate((d) => (d as HTMLDetailsElement).open))) await section.locator("summary").click();
  return { ...opened, section };
}
/** Where a place is on the screen. */
const at = (page: Page, lng: number, lat: number): Promise<{ x: number; y: number }> =>
  page.evaluate(
    ([lng, lat]) => {
      const map = document.querySelector("foothold-map") as HTMLElement & { screenOf(lng: number, lat: number): readonly [number, number] };
      const box = map.getBoundingClientRect();
      const [x, y] = map.screenOf(lng, lat);
      return { x: box.left + x, y: box.top + y };
    },
    [lng, lat] as const,
  );
const hashHas = (page: Page, part: string): Promise<void> => waitForState(page, (part) => decodeURIComponent(location.hash).includes(part), part);
const points = (page: Page): Promise<number> => page.evaluate(() => (/measure=([^&]*)/.exec(location.hash)?.[1] ?? "").split("~").filter(Boolean).length);

describe("measuring", () => {
  test("presses on the map add points; a site that is hit is taken exactly; Escape ends, and presses select again", async () => {
    const { page, section, errors, close } = await explore("#passage=p11", "Measure");
    await section.getByRole("button", { name: "Add on the map" }).click();
    await page.locator(".measure-sign").waitFor();
    const brest = await at(page, 23.7, 52.1);
    await page.mouse.click(brest.x + 3, brest.y - 2);
    await hashHas(page, "measure=");
    expect(await page.evaluate(() => location.hash)).not.toContain("select=");
    const redzikowo = await at(page, 17.1, 54.48);
    await page.mouse.click(redzikowo.x - 3, redzikowo.y + 3);
    await hashHas(page, "~54.48,17.1");
    const row = section.locator("tbody tr");
    await row.first().waitFor();
    expect(await row.first().textContent()).toContain("Redzikowo");
    expect((await row.first().textContent())?.replaceAll("\u00a0", " ")).toMatch(/51\d km.*30\d° \(.*west\)/s);
    await page.keyboard.press("Escape");
    await page.locator(".measure-sign").waitFor({ state: "detached" });
    expect(await points(page)).toBe(2);
    await page.mouse.click(redzikowo.x, redzikowo.y);
    await hashHas(page, "select=");
    expect(await points(page)).toBe(2);
    expect(errors).toEqual([]);
    await close();
  });

  test("by keys alone: from the list, typed, and the middle of the map; the last is removed, then all", async () => {
    const { page, section, close } = await explore("", "Measure");
    await section.getByLabel("A place from the list").focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await waitForState(page, () => location.hash.includes("measure="));
    await section.getByRole("combobox", { name: "Town, base or coordinates" }).focus();
    await page.keyboard.type("53,9; 27,57");
    await page.keyboard.press("Enter");
    await hashHas(page, "~53.9,27.57");
    await page.keyboard.type("53.9, 227.57");
    await page.keyboard.press("Enter");
    await section.getByText("“53.9, 227.57” is not a latitude and longitude").waitFor();
    await section.getByRole("button", { name: "Add the middle of the map" }).focus();
    await page.keyboard.press("Space");
    await section.locator("tbody tr").nth(1).waitFor();
    expect(await points(page)).toBe(3);
    expect(await accessibilityProblems(page)).toEqual([]);
    await section.getByRole("button", { name: "Remove the last" }).press("Enter");
    await section.locator("tbody tr").nth(1).waitFor({ state: "detached" });
    await section.getByRole("button", { name: "Remove all" }).press("Enter");
    await section.locator("table").waitFor({ state: "detached" });
    expect(await points(page)).toBe(0);
    await close();
  });

  test("a link shows the way with its numbers, also to a finger that adds to it", async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    const { page, section, close } = await explore("#passage=p11&measure=52.1,23.7~53.9,23.6", "Measure", phone);
    expect((await section.locator("tfoot").textContent())?.replaceAll("\u00a0", " ")).toContain("200 km");
    await section.getByRole("button", { name: "Add on the map" }).tap();
    await page.locator(".measure-sign").waitFor();
    const warsaw = await at(page, 21.0, 52.9);
    await page.touchscreen.tap(warsaw.x, warsaw.y);
    await section.locator("tbody tr").nth(1).waitFor();
    expect(await points(page)).toBe(3);
    await close();
  });
});

describe("projections", () => {
  test("true distances: the ring is a circle to the pixel, drawn over the live map, which comes back", async () => {
    const { page, section, errors, close } = await explore("#passage=p11&on=iskander-m", "How the map bends distance");
    await section.getByRole("radio", { name: "True distances" }).check({ force: true });
    await page.locator(".map-flat .map-picture").waitFor();
    await hashHas(page, "projection=equidistant");
    const off = await page.evaluate(() => {
      const marks = [...document.querySelectorAll<SVGPathElement>('.map-flat [data-paint="ring-im-solid-chosen"] path')];
      const all = marks.flatMap((path) => Array.from({ length: 200 }, (_, i) => path.getPointAtLength((path.getTotalLength() * i) / 199)));
      const box = (pick: (p: DOMPoint) => number): readonly [number, number] => [Math.min(...all.map(pick)), Math.max(...all.map(pick))];
      const [left, right] = box((p) => p.x);
      const top = box((p) => p.y)[0];
      const radius = (right - left) / 2;
      const radii = all.map((p) => Math.hypot(p.x - (left + right) / 2, p.y - (top + radius)));
      return Math.max(...radii) - Math.min(...radii);
    });
    expect(off).toBeLessThan(1.5);
    await section.getByRole("radio", { name: "Mercator" }).check({ force: true });
    await page.locator(".map-flat .map-picture").waitFor({ state: "detached" });
    expect(countNear(await pixelsOf(page.locator(".map-canvas")), ISKANDER_M, 24)).toBeGreaterThan(400);
    expect(errors).toEqual([]);
    await close();
  });

  test("the picture of true distances is dragged and zoomed, and a press on it selects", async () => {
    const { page, close } = await explore("#passage=p11&projection=equidistant", "How the map bends distance");
    const picture = page.locator(".map-flat .map-picture");
    await picture.waitFor();
    const box = await page.evaluate(
      () => document.querySelector('.map-flat [data-place="redzikowo-aegis-ashore"]')?.getBoundingClientRect().toJSON() as DOMRect,
    );
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await hashHas(page, "select=");
    await page.mouse.move(700, 600);
    await page.mouse.down();
    await page.mouse.move(800, 640, { steps: 4 });
    await page.mouse.up();
    await hashHas(page, "at=");
    await waitForState(
      page,
      ([x, y]) => {
        const now = document.querySelector('.map-flat [data-place="redzikowo-aegis-ashore"]')?.getBoundingClientRect();
        return now !== undefined && Math.abs(now.x - x - 100) < 2 && Math.abs(now.y - y - 40) < 2;
      },
      [box.x, box.y] as const,
    );
    const before = await page.evaluate(() => location.hash);
    await page.mouse.wheel(0, -300);
    await waitForState(page, (before) => location.hash !== before, before);
    await close();
  });

  test("the globe is drawn, and a site on it is picked by a press", async () => {
    const { page, errors, close } = await explore("#passage=p11&projection=globe&at=50,20,1.5", "How the map bends distance");
    await waitForState(page, () => document.querySelector('.map-canvas[data-state="resting"]') !== null);
    expect(countNear(await pixelsOf(page.locator(".map-canvas")), INK, 8)).toBeGreaterThan(20);
    const map = await page.locator(".map-canvas").boundingBox();
    if (!map) throw new Error("no map");
    await page.goto(`${page.url().split("#")[0]}#passage=p11&projection=globe&at=54.48,17.1,3`);
    await waitForState(page, () => document.querySelector("foothold-map")?.middle?.[0] === 17.1);
    await waitForState(page, async () => {
      const box = document.querySelector(".map-canvas")?.getBoundingClientRect();
      const canvas = document.querySelector(".map-canvas canvas");
      if (!box || !canvas) return false;
      canvas.dispatchEvent(new MouseEvent("mousemove", { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2, bubbles: true }));
      return (canvas as HTMLElement).style.cursor === "pointer";
    });
    await page.mouse.click(map.x + map.width / 2, map.y + map.height / 2);
    await hashHas(page, "select=redzikowo-aegis-ashore");
    expect(errors).toEqual([]);
    await close();
  });

  test("the circle of compasses says where it misses the ring, and by how much", async () => {
    const { page, section, close } = await explore("#passage=p11", "How the map bends distance");
    const before = await pixelsOf(page.locator(".map-canvas"));
    await section.getByRole("switch").click();
    await section.locator("li").first().waitFor();
    expect((await section.locator("li").first().textContent())?.replaceAll("\u00a0", " ")).toMatch(
      /Iskander-E, 200 km:.*north it falls 4\.1 km short.*south it goes 3\.9 km too far/s,
    );
    await hashHas(page, "circle=mercator");
    await waitForState(page, () => document.querySelector('.map-canvas[data-state="resting"]') !== null);
    for (;;) {
      const after = await pixelsOf(page.locator(".map-canvas"));
      let changed = 0;
      for (let y = 0; y < after.height; y++)
        for (let x = 0; x < after.width; x++) if (Math.abs(colourAt(after, x, y)[0] - colourAt(before, x, y)[0]) > 40) changed++;
      if (changed > 200) break;
    }
    expect(await accessibilityProblems(page)).toEqual([]);
    await close();
  });
});
