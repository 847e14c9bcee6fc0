/** The embed dialog: what is chosen is what the preview shows and what the codes say, and a code that is pasted works. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Frame, Page } from "playwright";
import { expect, inject, test } from "vitest";
import { accessibilityProblems, PHONE, visit, waitForMark, waitForState } from "./harness.ts";

const dialog = (page: Page) => page.locator("foothold-embed-dialog");
const code = (page: Page, title: string) =>
  dialog(page)
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: title, exact: true }) });
const textOf = (page: Page, title: string): Promise<string> => code(page, title).locator("textarea").inputValue();
const site = (): string => inject("address");

async function openDialog(page: Page): Promise<void> {
  await waitForMark(page, "map:interactive");
  await page.getByRole("button", { name: "Take away", exact: true }).click();
  const summary = dialog(page).locator("summary");
  await summary.focus();
  await page.keyboard.press("Enter");
  await dialog(page).locator("iframe").waitFor();
}
async function previewIn(page: Page): Promise<Frame> {
  const frame = await (await dialog(page).locator("iframe").elementHandle())?.contentFrame();
  if (!frame) throw new Error("there is no preview");
  await frame.locator(".embed-map").waitFor();
  return frame;
}
const isCode = (page: Page, title: string, words: string): Promise<void> =>
  waitForState(
    page,
    ([heading, wanted]) =>
      [...document.querySelectorAll<HTMLElement>("foothold-embed-dialog .embed-code")].some(
        (one) => one.querySelector("h4")?.textContent === heading && one.querySelector("textarea")?.value.includes(wanted ?? ""),
      ),
    [title, words],
  );

/** A page of someone else's that holds a code and nothing more. */
async function serveCode(): Promise<{ readonly url: string; readonly show: (code: string) => void; readonly close: () => void }> {
  let body = "";
  const server = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(`<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><body>${body}</body></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  const show = (code: string): void => {
    body = code;
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, show, close };
}

test("choices go into preview and codes; the preview is sandboxed, leaves no step for Back, and says its height", async () => {
  const { page, errors, close } = await visit("#passage=p11");
  await openDialog(page);
  const before = await page.evaluate(() => history.length);
  expect(await dialog(page).locator("iframe").getAttribute("sandbox")).toBe("allow-scripts");
  const first = await previewIn(page);
  expect(await first.evaluate(() => self.origin)).toBe("null");
  expect(await textOf(page, "Frame (iframe)")).toContain(`<iframe src="${site()}embed/passages/p11/" title="Map: passage 11 of “`);
  await dialog(page).getByLabel("Live map").selectOption("never: a picture");
  await dialog(page).getByLabel("Language").selectOption("Polski");
  await dialog(page).getByLabel("Colours").selectOption("dark");
  await page.getByLabel("time line").check();
  await isCode(page, "Frame (iframe)", "embed/passages/p11/#lang=pl&amp;theme=dark&amp;live=never&amp;controls=zoom,legend,time");
  await isCode(page, "Frame (iframe)", 'title="Mapa: fragment 11 artykułu');
  await isCode(page, "Element", 'live="never" controls="zoom,legend,time" lang="pl" theme="dark"');
  await dialog(page).locator('iframe[src*="live=never"][src*="time"]').waitFor();
  const frame = await previewIn(page);
  await frame.getByText("Otwórz pełną mapę").waitFor();
  // The suggested height is what the preview asks for at the width that is chosen.
  await dialog(page).getByLabel("Width").selectOption("fixed");
  await page.getByLabel("Width in pixels").fill("400");
  await page.getByLabel("Width in pixels").press("Tab");
  await isCode(page, "Frame (iframe)", 'width="400"');
  const asked = await frame.evaluate(async () => {
    while (innerWidth !== 400) await new Promise(requestAnimationFrame);
    return [...(document.querySelector("main")?.children ?? [])].reduce(
      (sum, one) => sum + (one.classList.contains("embed-map") ? 400 * 0.95 + 2 : one.getBoundingClientRect().height),
      0,
    );
  });
  await expect.poll(async () => Number(await page.getByLabel("Height in pixels").inputValue())).toBeGreaterThan(asked - 30);
  expect(Number(await page.getByLabel("Height in pixels").inputValue())).toBeLessThan(asked + 30);
  await page.getByLabel("Height in pixels").fill("10");
  await page.getByLabel("Height in pixels").press("Tab");
  expect(Number(await page.getByLabel("Height in pixels").inputValue())).toBeGreaterThan(199);
  expect(await page.evaluate(() => history.length)).toBe(before);
  expect(errors).toEqual([]);
  await close();
});

test("the view of now, its passage and the start are told apart", async () => {
  const { page, close } = await visit("#passage=p11&numbers=high");
  await openDialog(page);
  await isCode(page, "Frame (iframe)", `src="${site()}embed/passages/p11/#numbers=high"`);
  await page.getByLabel("What it shows").selectOption("passage 11");
  await isCode(page, "Frame (iframe)", `src="${site()}embed/passages/p11/"`);
  await isCode(page, "Picture with a link", `<a href="${site()}passages/p11/"><img src="${site()}passages/p11/card.png" width="1200" height="630"`);
  await page.getByLabel("What it shows").selectOption("the start of the map");
  await isCode(page, "Frame (iframe)", `src="${site()}embed/"`);
  await isCode(page, "Address", site());
  expect((await fetch(`${site()}card.png`)).status).toBe(200);
  await close();
});

test("the text in the picture's place is filled in, can be written anew, and is escaped in the codes; a code that is pasted works", async () => {
  const { page, close } = await visit("#passage=p11");
  await openDialog(page);
  const alt = page.getByLabel("Text in place of the picture");
  expect(await alt.inputValue()).toMatch(/^Not supported\. Redzikowo out of reach by 222/);
  await alt.fill(`A "map" <b>of</b> R&D's`);
  await isCode(page, "Picture with a link", 'alt="A &quot;map&quot; &lt;b&gt;of&lt;/b&gt; R&amp;D&#39;s"');
  const host = await serveCode();
  const guest = await page.context().newPage();
  const paste = async (title: string): Promise<void> => {
    host.show(await textOf(page, title));
    await guest.goto(host.url);
  };
  await paste("Picture with a link");
  await waitForState(guest, () => document.querySelector("img")?.naturalWidth === 1200);
  expect(await guest.locator("img").getAttribute("alt")).toBe(`A "map" <b>of</b> R&D's`);
  await paste("Frame (iframe)");
  await guest.frameLocator("iframe").getByText("passage 11 of 18").waitFor();
  const height = Number(await guest.locator("iframe").getAttribute("height"));
  expect(height).toBeGreaterThan(400);
  await paste("Element");
  await guest.locator("foothold-map").frameLocator("iframe").getByText("passage 11 of 18").waitFor();
  await guest.close();
  host.close();
  await page.getByRole("button", { name: "Fill in again" }).press("Enter"); // a mouse right after scrolling would still meet the preview
  await waitForState(page, () => document.querySelector<HTMLTextAreaElement>(".embed-alt")?.value.startsWith("Not supported") === true);
  await close();
});

test("a button copies and says so", async () => {
  const { page, close } = await visit("#passage=p11", { permissions: ["clipboard-read", "clipboard-write"] });
  await openDialog(page);
  await code(page, "Address").getByRole("button").click();
  await page.locator('[role="status"], [aria-live]').filter({ hasText: "Copied: Address" }).first().waitFor({ state: "attached" });
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site()}passages/p11/`);
  await close();
});

test.each([
  ["light", { ...PHONE, width: 280 }],
  ["dark", PHONE],
] as const)("on a phone, %s, nothing runs over and axe finds nothing wrong", async (colorScheme, viewport) => {
  const { page, close } = await visit("#passage=p11", { colorScheme, viewport });
  await openDialog(page);
  await waitForState(page, () => {
    const frame = document.querySelector<HTMLElement>(".embed-preview > iframe");
    const room = frame?.parentElement;
    return !!room && !!frame && frame.getBoundingClientRect().width <= room.clientWidth + 1 && frame.style.transform !== "";
  });
  expect(
    await dialog(page).evaluate((one) =>
      [...one.querySelectorAll("*")].filter((part) => part.getBoundingClientRect().right > innerWidth + 1).map((part) => part.outerHTML.slice(0, 80)),
    ),
  ).toEqual([]);
  expect(await accessibilityProblems(page, { iframes: false })).toEqual([]);
  await close();
});
