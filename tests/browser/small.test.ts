/** Small screens: the column as a sheet with three heights, the map above it, nothing narrower than a finger. */
import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { accessibilityProblems, visit, waitForMark, waitForState } from "./harness.ts";

const SMALL = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

async function open(path: string, options: object = SMALL) {
  const opened = await visit(path, options);
  await waitForMark(opened.page, "map:interactive");
  const handle = opened.page.locator(".sheet-handle");
  await handle.waitFor();
  return { ...opened, handle };
}
/** The top edge of the sheet, from the top of the screen. */
const edge = (page: Page): Promise<number> => page.evaluate(() => document.querySelector(".column")?.getBoundingClientRect().top ?? -1);
const toEdge = (page: Page, from: number, to: number): Promise<void> =>
  waitForState(
    page,
    ([from, to]) => {
      const top = document.querySelector(".column")?.getBoundingClientRect().top ?? -1;
      return top >= from && top <= to && !document.querySelector(".page.sliding");
    },
    [from, to] as const,
  );
const [PEEK, HALF, FULL] = [
  [740, 760],
  [380, 440],
  [50, 70],
] as const;

/** A finger that goes from one height to another. */
async function swipe(page: Page, fromY: number, toY: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", y?: number) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: y === undefined ? [] : [{ x: 195, y }] });
  await send("touchStart", fromY);
  for (let i = 1; i <= 8; i++) await send("touchMove", fromY + ((toY - fromY) * i) / 8);
  await send("touchEnd");
  await session.detach();
}

describe("the sheet", () => {
  test("a button goes through its three heights and says each", async () => {
    const { page, handle, errors, close } = await open("#passage=p11");
    await toEdge(page, ...HALF);
    expect(await handle.getAttribute("aria-expanded")).toBe("true");
    expect(await handle.getAttribute("aria-label")).toContain("Passage 11 of 18");
    await handle.tap();
    await toEdge(page, ...FULL);
    await handle.tap();
    await toEdge(page, ...PEEK);
    await waitForState(page, () => document.querySelector(".sheet-handle")?.getAttribute("aria-expanded") === "false");
    expect(await page.locator('[role="status"][aria-live]').textContent()).toBe("Text folded away");
    await handle.tap();
    await toEdge(page, ...HALF);
    expect(errors).toEqual([]);
    await close();
  });

  test("keys move it, and what is reached by Tab is not left out of sight", async () => {
    const { page, handle, close } = await open("#passage=p11");
    await handle.focus();
    await page.keyboard.press("Home");
    await toEdge(page, ...PEEK);
    await page.keyboard.press("End");
    await toEdge(page, ...FULL);
    await page.keyboard.press("ArrowDown");
    await toEdge(page, ...HALF);
    await page.keyboard.press("ArrowDown");
    await toEdge(page, ...PEEK);
    await page.locator(".follow input").focus();
    await toEdge(page, ...HALF);
    await close();
  });

  test.each([
    ["with motion", "no-preference"],
    ["without", "reduce"],
  ] as const)("a finger drags it, %s", async (_, reducedMotion) => {
    const { page, close } = await open("#passage=p11", { ...SMALL, reducedMotion });
    const top = await edge(page);
    await swipe(page, top + 20, 800);
    await toEdge(page, ...PEEK);
    await swipe(page, (await edge(page)) + 20, 520);
    await toEdge(page, ...HALF);
    await close();
  });

  test("a mouse drags it, and it follows the hand", async () => {
    const { page, close } = await open("#passage=p11", { viewport: SMALL.viewport });
    await page.mouse.move(195, (await edge(page)) + 20);
    await page.mouse.down();
    await page.mouse.move(195, 300, { steps: 5 });
    const held = await edge(page);
    expect(held).toBeGreaterThan(260);
    expect(held).toBeLessThan(320);
    await page.mouse.move(195, 75, { steps: 5 });
    await page.mouse.up();
    await toEdge(page, ...FULL);
    expect(await page.evaluate(() => (document.querySelector(".column") as HTMLElement).style.transform)).toBe("");
    await close();
  });

  test("holds passages that are gone through by thumb, scrolls by itself, and the page does not", async () => {
    const { page, close } = await open("#passage=p11");
    await page.getByRole("button", { name: "Next passage" }).tap();
    await waitForState(page, () => location.hash.includes("passage=p12"));
    const seen = await page.evaluate(() => {
      const open = document.querySelector(".passage.open")?.getBoundingClientRect();
      const head = document.querySelector(".sheet-head")?.getBoundingClientRect();
      return open && head ? [open.top >= head.bottom - 1, open.top < innerHeight - 40] : [];
    });
    expect(seen).toEqual([true, true]);
    await page.evaluate(() => scrollTo(0, 500));
    expect(await page.evaluate(() => [scrollY, document.documentElement.scrollHeight <= innerHeight])).toEqual([0, true]);
    // Reading by hand, here back to what came before, opens what is read, as on a wide screen.
    for (let i = 0; i < 3; i++) await swipe(page, 560, 820);
    await waitForState(page, () => !location.hash.includes("passage=p12") && location.hash.includes("passage="));
    await close();
  });

  test("a place picked on the map is seen in the sheet, which makes room for it", async () => {
    const { page, handle, close } = await open("#passage=p11");
    await handle.focus();
    await page.keyboard.press("Home");
    await toEdge(page, ...PEEK);
    await waitForState(
      page,
      () =>
        document.querySelector(".map-canvas canvas")?.getBoundingClientRect().height === document.querySelector(".map-panel")?.getBoundingClientRect().height,
    );
    const [x, y] = await page.evaluate(() => {
      const map = document.querySelector("foothold-map") as HTMLElement & { screenOf(lng: number, lat: number): readonly [number, number] };
      const [x, y] = map.screenOf(17.1, 54.48);
      return [x, y + map.getBoundingClientRect().top] as const;
    });
    await page.touchscreen.tap(x, y);
    await waitForState(page, () => location.hash.includes("select="));
    await toEdge(page, ...HALF);
    await page.locator(".column .card").waitFor();
    await close();
  });
});

describe("on a small screen", () => {
  test("what the passage is about stands above the sheet, clear of what lies on the map", async () => {
    const { page, close } = await open("#passage=p11");
    const inside = await page.evaluate(() => {
      const map = document.querySelector("foothold-map") as HTMLElement & { screenOf(lng: number, lat: number): readonly [number, number] };
      const box = map.getBoundingClientRect();
      const sheet = document.querySelector(".column")?.getBoundingClientRect().top ?? 0;
      return [
        [17.1, 54.48],
        [23.7, 52.1],
      ].map(([lng = 0, lat = 0]) => {
        const [x, y] = map.screenOf(lng, lat);
        return x > 0 && x < box.width && y > 50 && box.top + y < sheet - 20;
      });
    });
    expect(inside).toEqual([true, true]);
    await close();
  });

  test.each(["read", "explore", "take"] as const)("no control of “%s” is narrower than a finger", async (task) => {
    const { page, close } = await open("#passage=p11&select=redzikowo-aegis-ashore");
    if (task !== "read") {
      await page
        .locator(".task")
        .nth(task === "explore" ? 1 : 2)
        .tap();
      await page.locator(".column summary h3").first().waitFor();
    }
    await page.evaluate(() => {
      for (const one of document.querySelectorAll<HTMLDetailsElement>(".column details.try")) one.open = true;
    });
    const small = await page.evaluate(() => {
      const rectsOf = (e: Element): DOMRect[] => [e, ...((e as HTMLInputElement).labels ?? [])].map((x) => x.getBoundingClientRect());
      /** A link among words. */
      const inText = (e: Element): boolean => {
        const block = e.closest("p, li, dd, td, th");
        return getComputedStyle(e).display === "inline" && (block?.textContent?.trim().length ?? 0) > (e.textContent?.trim().length ?? 0);
      };
      return [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [role=button], [tabindex='0']")]
        .filter(
          (e) =>
            e.checkVisibility({ visibilityProperty: true, opacityProperty: false }) &&
            !e.closest(".skip, [inert], .visually-hidden, .scroll-x") &&
            e.tagName !== "CANVAS",
        )
        .filter((e) => !(e.tagName === "A" && inText(e)))
        .flatMap((e) => {
          const boxes = rectsOf(e);
          const [w, h] = [Math.max(...boxes.map((b) => b.width)), Math.max(...boxes.map((b) => b.height))];
          return w >= 43.5 && h >= 43.5
            ? []
            : [`${e.tagName} ${e.className} “${(e.getAttribute("aria-label") ?? e.textContent ?? "").trim().slice(0, 30)}” ${Math.round(w)}×${Math.round(h)}`];
        });
    });
    expect(small).toEqual([]);
    expect(await accessibilityProblems(page)).toEqual([]);
    await close();
  });

  test.each([
    [280, 653],
    [320, 256],
    [375, 667],
    [844, 390],
  ])("%d × %d: nothing is cut off at the side, text and map can both be had", async (width, height) => {
    const { page, handle, close } = await open("#passage=p11", { viewport: { width, height }, hasTouch: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll(".column .passage, .sheet-head, .bar > *, .numbers-compact select, .rail summary")]
        .filter((e) => e.getBoundingClientRect().right > innerWidth + 0.5)
        .map((e) => e.className),
    );
    expect(wide).toEqual([]);
    const readable = () => page.evaluate(() => innerHeight - (document.querySelector(".sheet-head")?.getBoundingClientRect().bottom ?? 0));
    expect(await readable()).toBeGreaterThan(100);
    if (width < 560) {
      await handle.focus();
      await page.keyboard.press("Home");
      await waitForState(page, () => (document.querySelector(".map-panel")?.getBoundingClientRect().height ?? 0) > 110);
    } else expect(await page.evaluate(() => document.querySelector(".map-panel")?.getBoundingClientRect().width ?? 0)).toBeGreaterThan(400);
    await close();
  });
});
