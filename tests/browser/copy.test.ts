/** The reader's own copy of the article, and an article on someone's page, in a real browser. */
import { join, resolve } from "node:path";
import type { Page } from "playwright";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { readCatalog } from "../../src/build/read-data.ts";
import { ownCopy } from "../fixtures/own-article.ts";
import { accessibilityProblems, PHONE, visit, waitForState } from "./harness.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const catalog = readCatalog(ROOT);
const TEXT = ownCopy(catalog);
const IDS = catalog.passages.map(({ id }) => id);

/** The same as a saved page that would do harm if it were more than read. */
const PAGE = `<!doctype html><html><head><title>Saved</title><meta charset="utf-8"><script>globalThis.hasRun = "script"</script>
<style>.copy-text { display: none }</style></head><body onload="globalThis.hasRun = 'onload'"><nav>Home</nav><article>${TEXT.split("\n\n")
  .map((p) => `<p>${p.replaceAll("&", "&amp;").replaceAll("'", "&rsquo;")}</p>`)
  .join(
    `<img src="https://elsewhere.example/ad.png" onerror="globalThis.hasRun = 'onerror'"><iframe srcdoc="<script>top.hasRun = 'frame'</script>"></iframe>`,
  )}</article></body></html>`;

const file = (name: string, content: string | Buffer, mimeType = "text/plain") => ({ name, mimeType, buffer: Buffer.from(content as string) });

/** Opens the part of the column where a text is handed in. */
async function atEntrance(page: Page): Promise<void> {
  await page.locator(".passage").first().waitFor();
  await page.locator("body").press("Shift"); // whatever a reader does first brings what stands further down
  const summary = page.locator("foothold-copy summary");
  await summary.waitFor();
  if (!(await page.locator("foothold-copy details[open]").count())) await summary.click();
  await page.locator("foothold-copy textarea").waitFor();
}
const give = (page: Page, given: ReturnType<typeof file>): Promise<void> => page.locator("foothold-copy input[type=file]").setInputFiles(given);
const marksIn = (page: Page): Promise<(string | null)[]> => page.locator("a.in-text").evaluateAll((links) => links.map((a) => a.getAttribute("data-mark")));
const complaint = (page: Page, words: RegExp): Promise<void> => page.locator("foothold-copy [role=alert]", { hasText: words }).waitFor();

describe("a copy of the article", () => {
  test("given as a text file stands in the column with all eighteen passages, says so, asks nothing of anyone, and closes", async () => {
    const { page, errors, requests, close } = await visit("");
    await atEntrance(page);
    await give(page, file("first.txt", "x"));
    await page.locator(".copy-none").waitFor();
    const asked = requests.length;
    await give(page, file("article.txt", TEXT));
    await page.locator(".copy-text").waitFor();
    expect(await marksIn(page)).toEqual(IDS);
    expect(await page.locator(".copy-found").textContent()).toContain("18 of 18 passages found.");
    expect(await page.locator(".copy-found").textContent()).toContain("nothing is sent or stored");
    expect(await page.locator("foothold-reading").isVisible()).toBe(false);
    await page.getByRole("link", { name: /a network of military airfields/ }).click();
    await waitForState(page, () => location.hash === "#passage=p12");
    expect(requests.slice(asked).filter((url) => !url.startsWith(new URL("./", page.url()).href))).toEqual([]);
    const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(stored).not.toContain("network of military");
    await page.getByRole("button", { name: "Close the text" }).click();
    await page.locator('foothold-reading .passage.open[data-passage="p12"]').waitFor();
    await page.getByRole("button", { name: "Open the text again" }).click();
    await page.locator(".copy-text").waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  test("leads from its words to the map by key, and from the map to its words", async () => {
    const { page, errors, close } = await visit("");
    await atEntrance(page);
    await give(page, file("article.txt", TEXT));
    await page.locator(".copy-text").waitFor();
    await waitForState(page, () => document.activeElement?.closest(".copy-head") !== null);
    for (let i = 0; i < 3; i += 1) await page.keyboard.press("Tab"); // whether the map follows, closing, the first passage
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-mark"))).toBe("p01");
    await page.keyboard.press("Enter");
    await page.locator('a.in-text[data-mark="p01"][aria-current="true"]').waitFor();
    await page.locator('aside.copy-aside[aria-label="Passage 1 of 18"]').waitFor();
    await page.evaluate(() => {
      location.hash = "#passage=p16";
    });
    const open = page.locator('a.in-text[data-mark="p16"][aria-current="true"]');
    await open.waitFor();
    await waitForState(page, () => {
      const box = document.querySelector('a.in-text[data-mark="p16"]')?.getBoundingClientRect();
      return box !== undefined && box.top > 0 && box.bottom < innerHeight;
    });
    expect(await page.locator('[aria-current="true"].in-text').count()).toBe(1);
    await page.goBack();
    await page.locator('a.in-text[data-mark="p01"][aria-current="true"]').waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  test("takes the map along as it is read, without moving the line being read, and not where the reader does not want it", async () => {
    const { page, close } = await visit("");
    await atEntrance(page);
    await give(page, file("article.txt", TEXT));
    await page.locator('a.in-text[data-mark="p01"]').click();
    await page.locator('a.in-text[data-mark="p01"][aria-current="true"]').waitFor();
    const steps = await page.evaluate(() => history.length);
    await page.locator(".copy-text").hover();
    await page.mouse.wheel(0, 700);
    await waitForState(page, () => !["p01", undefined].includes(document.querySelector<HTMLElement>(".in-text[aria-current]")?.dataset.mark));
    const box = await page.locator(".copy-text [data-passage]:has([aria-current])").boundingBox();
    expect(box?.y).toBeLessThan(400);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(150);
    expect(await page.evaluate(() => history.length)).toBe(steps);
    await page.getByRole("checkbox", { name: "Map follows my reading" }).locator("visible=true").uncheck();
    const open = await page.locator(".in-text[aria-current]").getAttribute("data-mark");
    await page.locator(".copy-text").hover({ position: { x: 100, y: 300 } });
    await page.mouse.wheel(0, 1500);
    await waitForState(page, () => (document.querySelector(".column")?.scrollTop ?? 0) > 1000);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400))); // longer than the pause after which a reader is taken to have stopped
    expect(await page.locator(".in-text[aria-current]").getAttribute("data-mark")).toBe(open);
    await close();
  });

  test("given as a saved page is rebuilt from its structure: nothing in it runs, loads or has a say in how it looks", async () => {
    const { page, errors, hosts, close } = await visit("");
    await atEntrance(page);
    await give(page, file("article.html", PAGE, "text/html"));
    await page.locator(".copy-text").waitFor();
    expect(await marksIn(page)).toEqual(IDS);
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate(() => (globalThis as { hasRun?: string }).hasRun)).toBeUndefined();
    expect(await page.locator(".copy-text :is(img, iframe, script, style, nav)").count()).toBe(0);
    expect(hosts()).toEqual([new URL(page.url()).host]);
    expect(errors).toEqual([]);
    await close();
  });

  test("may be dropped", async () => {
    const { page, close } = await visit("");
    await atEntrance(page);
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], "article.txt", { type: "text/plain" }));
      return data;
    }, TEXT);
    await page.locator(".copy-drop").dispatchEvent("dragover", { dataTransfer: transfer });
    await page.locator(".copy-drop").dispatchEvent("drop", { dataTransfer: transfer });
    await page.locator(".copy-text").waitFor();
    expect(await marksIn(page)).toEqual(IDS);
    await close();
  });

  test("may be pasted, as plain text and with its structure", async () => {
    const { page, close } = await visit("");
    await atEntrance(page);
    await page.locator("foothold-copy textarea").fill(TEXT.replaceAll("\n\n", "\n"));
    await page.getByRole("button", { name: "Find the passages" }).click();
    await page.locator(".copy-text").waitFor();
    expect(await marksIn(page)).toEqual(IDS);
    await page.getByRole("button", { name: "Close the text" }).click();
    await page.locator("foothold-copy textarea").evaluate(
      (field, html) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/html", html);
        clipboardData.setData("text/plain", "what it looked like");
        field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
        (field as HTMLTextAreaElement).value = "what it looked like";
      },
      PAGE.replace("<p>Printed by us</p>", "<h3>Printed by us</h3>"),
    );
    await page.getByRole("button", { name: "Find the passages" }).click();
    await page.locator(".copy-text h2", { hasText: "Printed by us" }).waitFor();
    expect(await marksIn(page)).toEqual(IDS);
    await close();
  });

  test("that lacks a passage says which and why", async () => {
    const { page, close } = await visit("");
    await atEntrance(page);
    const [fifth = ""] = /Paragraph 5 [^\n]*/.exec(TEXT) ?? [];
    await give(page, file("article.txt", TEXT.replace(fifth, "").replace("a network of military airfields", "forty-two remarkable seaports")));
    await page.locator(".copy-text").waitFor();
    expect(await page.locator(".copy-found").textContent()).toContain("16 of 18 passages found.");
    expect(await page.locator(".copy-missing li").allTextContents()).toEqual([
      "Passage 5: nothing like it stands in this text.",
      "Passage 12: the words around it are there, but the passage itself reads differently.",
    ]);
    await close();
  });

  test("that is none is answered with a sentence, and what was open stays", async () => {
    const { page, errors, close } = await visit("");
    await atEntrance(page);
    await give(page, file("empty.txt", ""));
    await complaint(page, /There is no text in it/);
    await give(page, file("paper.pdf", Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2]), "application/pdf"));
    await complaint(page, /neither plain text nor an HTML page/);
    await give(page, file("huge.txt", "word ".repeat(1_700_000)));
    await complaint(page, /more than 8 MB/);
    await give(page, file("long.txt", "word ".repeat(300_000)));
    await complaint(page, /far too much for an article/);
    await give(page, file("other.txt", "Something else altogether. It was a quiet day."));
    await complaint(page, /None of the passages was found/);
    await page.getByRole("button", { name: "Find the passages" }).click();
    await complaint(page, /There is no text in it/);
    expect(await page.locator("foothold-reading").isVisible()).toBe(true);
    expect(errors).toEqual([]);
    await close();
  });

  test("is spoken of in the reader's language, and is itself marked as English", async () => {
    const { page, close } = await visit("#lang=de");
    await atEntrance(page);
    await give(page, file("article.txt", TEXT));
    await page.locator(".copy-found", { hasText: "18 von 18 Stellen gefunden." }).waitFor();
    expect(await page.locator(".copy-text").getAttribute("lang")).toBe("en");
    await page.locator('a.in-text[data-mark="p11"]').click();
    expect(await page.locator(".copy-aside").getAttribute("lang")).toBe("de");
    await close();
  });

  test.each([
    ["wide and light", { colorScheme: "light" as const }],
    ["on a phone and dark", { colorScheme: "dark" as const, viewport: PHONE }],
  ])("axe finds nothing wrong, %s", async (_, options) => {
    const { page, close } = await visit("", options);
    await atEntrance(page);
    await give(page, file("other.txt", "Something else altogether."));
    await complaint(page, /None of the passages/);
    expect(await accessibilityProblems(page)).toEqual([]);
    await give(page, file("article.txt", TEXT));
    await page.locator('a.in-text[data-mark="p11"]').click();
    await page.locator(".copy-aside").waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await close();
  });
});

describe("an article on someone's page", () => {
  let script = "";
  beforeAll(async () => {
    const { build } = await import("vite");
    const built = await build({
      configFile: false,
      logLevel: "silent",
      build: { write: false, lib: { entry: join(ROOT, "src/article/link-article.ts"), formats: ["es"], fileName: "link" } },
    });
    const [first] = Array.isArray(built) ? built : [built];
    script = first && "output" in first ? first.output[0].code : "";
  });

  test("is linked in place under its own strict policy and style, works by hand and key, and is left as it was", async () => {
    const { page, errors, close } = await visit("about:blank");
    const address = inject("address");
    const passages = catalog.passages.map(({ id, paragraph, quotation }) => ({
      id,
      paragraph,
      ...quotation,
      href: `#${id}`,
      label: `Show passage ${paragraph} on the map`,
    }));
    const paragraphs = TEXT.split("\n\n").map(
      (p) => `<div class="par">${p.replace("military airfields", '<a href="/airfields">military <b>airfields</b></a>')}</div>`,
    );
    await page.route(`${address}host.html`, (route) =>
      route.fulfill({
        contentType: "text/html",
        headers: { "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:" },
        body: `<!doctype html><html lang="en"><head><title>Gazette</title><link rel="icon" href="data:,"><script type="module" src="host.js"></script></head><body><main><h1>Gazette</h1><div id="story">${paragraphs.join("\n")}</div></main></body></html>`,
      }),
    );
    await page.route(`${address}link.js`, (route) => route.fulfill({ contentType: "text/javascript", body: script }));
    await page.route(`${address}host.js`, (route) =>
      route.fulfill({
        contentType: "text/javascript",
        body: `import { linkArticle } from "./link.js";
const story = document.querySelector("#story"); window.before = story.innerHTML; window.opened = [];
window.linked = linkArticle(story, ${JSON.stringify(passages)}, (id) => { window.opened.push(id); window.linked.highlight(id); });`,
      }),
    );
    await page.goto(`${address}host.html`);
    await waitForState(page, () => "linked" in globalThis);
    type Host = { linked: { found: string[]; highlight: (id: string, bring: boolean) => void; remove: () => void }; opened: string[]; before: string };
    expect(await page.evaluate(() => (globalThis as unknown as Host).linked.found)).toEqual(IDS);
    await page.getByRole("link", { name: "Show passage 12 on the map" }).focus();
    await page.keyboard.press("Enter");
    await page.locator('mark[data-foothold="p03"]').first().click();
    expect(await page.evaluate(() => (globalThis as unknown as Host).opened)).toEqual(["p12", "p03"]);
    expect(new URL(page.url()).pathname).toMatch(/host\.html$/);
    const decoration = await page
      .locator('mark[data-foothold="p03"]')
      .first()
      .evaluate((e) => getComputedStyle(e).textDecorationStyle);
    expect(decoration).toBe("solid"); // our rules apply although the page allows no style of others
    await page.evaluate(() => (globalThis as unknown as Host).linked.highlight("p18", true));
    await waitForState(page, () => {
      const box = document.querySelector('mark[data-foothold="p18"]')?.getBoundingClientRect();
      return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
    });
    const foreseen = new Set(["region"]);
    expect((await accessibilityProblems(page)).filter((p) => !foreseen.has(p.split(":")[0] ?? ""))).toEqual([]);
    await page.evaluate(() => (globalThis as unknown as Host).linked.remove());
    expect(await page.evaluate(() => document.querySelector("#story")?.innerHTML === (globalThis as unknown as Host).before)).toBe(true);
    expect(errors).toEqual([]);
    await close();
  });
});
