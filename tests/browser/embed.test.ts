/** Embeds in pages of other people: what they show, what they cost, what they say and to whom. */
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Frame, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { MOST_LIVE } from "../../src/embed/slots.ts";
import { colour, type Mode } from "../../src/map/palette.ts";
import { accessibilityProblems, visit, waitForState } from "./harness.ts";
import { serveBare, serveHosts } from "./hosts.ts";
import { countNear, decodePng, type Pixels, type Rgb } from "./png.ts";

const DIST = join(import.meta.dirname, "../../dist");
const OUTPUT = join(import.meta.dirname, "output");
const LARGEST_BYTES = 60_000;

let hosts: Awaited<ReturnType<typeof serveHosts>>;
let bare: Awaited<ReturnType<typeof serveBare>>;
let bareHosts: Awaited<ReturnType<typeof serveHosts>>;
beforeAll(async () => {
  mkdirSync(OUTPUT, { recursive: true });
  hosts = await serveHosts(inject("address"));
  bare = await serveBare(inject("address"));
  bareHosts = await serveHosts(bare.url);
});
afterAll(() => {
  for (const one of [hosts, bareHosts, bare]) one.close();
});

const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
const keep = async (page: Page, name: string): Promise<Pixels> =>
  decodePng(await page.screenshot({ animations: "disabled", path: join(OUTPUT, `embed-${name}.png`) }));
/** A ring of the Iskander-E and the land under it are on the screen. */
function expectMap(pixels: Pixels, mode: Mode = "light"): void {
  expect(countNear(pixels, rgb(colour("land", mode)), 4)).toBeGreaterThan(8000);
  expect(countNear(pixels, rgb(colour("ie", mode)))).toBeGreaterThan(150);
}
/** The same of a live map, which draws when it can. */
const expectMapSoon = (page: Page, name: string): Promise<void> =>
  expect.poll(async () => countNear(await keep(page, name), rgb(colour("ie", "light"))), { timeout: 20_000 }).toBeGreaterThan(150);
/** The embed in a page's first frame, once its own script has dressed it or, without script, once it is read. */
async function embedIn(page: Page, at = 0, within = ""): Promise<Frame> {
  const iframe = page.locator(`${within} iframe`).nth(at);
  await iframe.waitFor();
  const handle = await iframe.elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error("there is no frame");
  await frame.locator(".embed-map").waitFor();
  return frame;
}
const isLive = (frame: Frame): Promise<void> => frame.locator('.embed-map[data-state="live"] canvas').waitFor();
/** What the browser keeps for anyone after a visit. */
async function kept(page: Page): Promise<unknown> {
  const { cookies, origins } = await page.context().storageState();
  return { cookies, origins };
}
const NOTHING = { cookies: [], origins: [] };
const heightOf = async (page: Page, selector: string): Promise<number> => Number(await page.locator(selector).getAttribute("height"));

describe("a plain frame in a dark page", () => {
  test("shows the picture with verdict, credit and links, keeps nothing, asks nobody else, and grows to its height", async () => {
    const {
      page,
      errors,
      requests,
      hosts: asked,
      close,
    } = await visit(`${hosts.url}plain.html`, { colorScheme: "dark", viewport: { width: 720, height: 700 } });
    const frame = await embedIn(page);
    await waitForState(page, () => Number(document.querySelector("iframe")?.getAttribute("height")) > 400);
    expect(await frame.locator(".embed-verdict").textContent()).toContain("Not supported. Redzikowo out of reach by 222");
    expect(await frame.locator(".embed-credit").textContent()).toContain("OpenStreetMap");
    expect(await frame.locator(".embed-open").getAttribute("href")).toMatch(/\/#passage=p11&theme=light$/);
    const { scroll, inner } = await frame.evaluate(() => ({ scroll: document.documentElement.scrollHeight, inner: innerHeight }));
    expect(scroll).toBeLessThanOrEqual(inner);
    expectMap(await keep(page, "plain"));
    await page.waitForLoadState("networkidle");
    expect(asked().sort()).toEqual([new URL(hosts.url).host, new URL(inject("address")).host].sort());
    expect(requests.filter((url) => /first-.*\.js|driver|worker|panel|geojson/.test(url))).toEqual([]);
    expect(await kept(page)).toEqual(NOTHING);
    expect(errors).toEqual([]);
    await close();
  });

  test("goes live under the mouse, without a step for Back, and still keeps nothing", async () => {
    const { page, errors, close } = await visit(`${hosts.url}plain.html`, { viewport: { width: 720, height: 700 } });
    const frame = await embedIn(page);
    const before = await page.evaluate(() => history.length);
    await frame.locator(".embed-map").hover();
    await isLive(frame);
    await expectMapSoon(page, "plain-live");
    await frame.locator(".map-button").first().click();
    await waitForState(page, () => true);
    await frame.locator('.embed-open[href*="at="]').waitFor();
    expect(await page.evaluate(() => history.length)).toBe(before);
    expect(await kept(page)).toEqual(NOTHING);
    expect(errors).toEqual([]);
    await close();
  });

  test("a picture that is moved before the map is there moves at once, and the map goes where it was put", async () => {
    const { page, close } = await visit(`${hosts.url}plain.html`, { viewport: { width: 720, height: 700 } });
    let open = (): void => {};
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    await page.route(/embed-live.*\.js$/, async (route) => {
      await opened;
      await route.continue();
    });
    const frame = await embedIn(page);
    const svg = frame.locator(".embed-picture > svg").first();
    await page.mouse.move(300, 300);
    await page.mouse.down();
    await page.mouse.move(380, 330, { steps: 4 });
    expect(await svg.evaluate((one) => (one as SVGElement).style.transform)).toBe("translate(80px, 30px)");
    open();
    await frame.locator("foothold-frame[data-rested]").waitFor({ state: "attached" });
    expect(await frame.locator(".embed-map").getAttribute("data-state")).toBe("picture"); // the hand still holds it
    await page.mouse.up();
    await isLive(frame);
    await frame.locator('.embed-open[href*="at="]').waitFor();
    const [, lat, lng] = /at=([\d.]+),([\d.]+)/.exec((await frame.locator(".embed-open").getAttribute("href")) ?? "") ?? [];
    const [fromLng = 0, fromLat = 0] = ((await svg.getAttribute("data-camera")) ?? "").split(",").map(Number);
    expect(Number(lng)).toBeLessThan(fromLng - 1); // to the right by 80 px is to the west
    expect(Number(lat)).toBeGreaterThan(fromLat + 0.2);
    await close();
  });
});

describe("as WordPress frames it, in a sandbox without our origin", () => {
  test("the live map runs where our host allows it, and says its height with the secret", async () => {
    const { page, errors, close } = await visit(`${hosts.url}wordpress.html`, { viewport: { width: 640, height: 700 } });
    const frame = await embedIn(page);
    await waitForState(page, () => Number(document.querySelector("iframe")?.getAttribute("height")) > 400);
    expect(await frame.evaluate(() => self.origin)).toBe("null");
    await frame.locator(".embed-map").hover();
    await isLive(frame);
    await expectMapSoon(page, "wordpress");
    await frame.locator(".embed-open").click();
    await waitForState(page, () =>
      (globalThis as unknown as { heard: { message: string; value: string }[] }).heard.some((one) => one.message === "link" && /#passage=p11/.test(one.value)),
    );
    expect(await frame.locator(".embed-notice output").textContent()).toMatch(/#passage=p11$/);
    expect(errors).toEqual([expect.stringContaining("allow-popups")]);
    await close();
  });

  test("where it does not, the picture stands, complete, and says its height all the same", async () => {
    const { page, close } = await visit(`${bareHosts.url}wordpress.html`, { viewport: { width: 640, height: 700 } });
    const frame = await embedIn(page);
    await waitForState(page, () => Number(document.querySelector("iframe")?.getAttribute("height")) > 400);
    await frame.locator(".embed-map").hover();
    await frame.getByText("cannot be had here").waitFor();
    expect(await frame.locator(".embed-map").getAttribute("data-state")).toBe("picture");
    expectMap(await keep(page, "wordpress-bare"));
    await close();
  });
});

test("with everything but the HTML blocked the picture is complete, with credit and link", async () => {
  const { page, close } = await visit("about:blank", { viewport: { width: 640, height: 900 } });
  await page.route("**/*", (route) => (route.request().resourceType() === "document" ? route.continue() : route.abort()));
  await page.goto(`${hosts.url}plain.html`);
  await page.locator("iframe").evaluate((frame) => frame.setAttribute("height", "900"));
  const frame = await embedIn(page);
  expect(await frame.evaluate(() => getComputedStyle(document.body).margin)).toBe("8px"); // no sheet of ours
  expect(await frame.locator("svg[role=img]:visible").count()).toBe(1);
  expect(await frame.locator("svg[role=img]:visible [data-paint=credits]").textContent()).toContain("OpenStreetMap");
  expect(await frame.locator(".embed-open").isVisible()).toBe(true);
  expectMap(await keep(page, "html-only"));
  await close();
});

test("without script the picture is there, dark on a dark device", async () => {
  const { page, close } = await visit("embed/passages/p11/", { javaScriptEnabled: false, colorScheme: "dark", viewport: { width: 640, height: 620 } });
  expectMap(await keep(page, "no-script-dark"), "dark");
  await close();
});

test("a host with a strict policy of its own has the whole embed by one element", async () => {
  const { page, errors, close } = await visit(`${hosts.url}strict.html`, { viewport: { width: 640, height: 760 } });
  const frame = await embedIn(page);
  await frame.locator(".embed-map").hover();
  await isLive(frame);
  await expectMapSoon(page, "strict");
  expect(await page.locator("foothold-map").evaluate((one) => one.getBoundingClientRect().height)).toBeGreaterThan(400);
  expect(errors).toEqual([]);
  await close();
});

test("a host that strips scripts and frames keeps a picture with a link", async () => {
  const { page, errors, close } = await visit(`${hosts.url}stripped.html`, { viewport: { width: 680, height: 560 } });
  await waitForState(page, () => document.querySelector("img")?.complete === true && document.querySelector("img")?.naturalWidth === 720);
  expectMap(await keep(page, "stripped"));
  expect(errors).toEqual([]);
  await close();
});

test("AMP, pym, Datawrapper and Embedly each hear the height in their own words, and nobody learns what pym puts behind the address", async () => {
  const { page, requests, close } = await visit(`${hosts.url}dialects.html`, { viewport: { width: 760, height: 900 } });
  for (const id of ["amp", "pym", "datawrapper", "embedly"]) {
    await waitForState(page, (one) => Number(document.querySelector(`#${one}`)?.getAttribute("height")) > 300, id);
  }
  expect(await heightOf(page, "#embedly")).toBeGreaterThan(await heightOf(page, "#pym"));
  const frame = await embedIn(page, 1);
  await frame.locator(".embed-map").hover();
  await isLive(frame);
  for (const href of await frame.locator("a").evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href)))
    expect(href).not.toMatch(/draft|Secret/);
  expect(requests.filter((url) => /draft|Secret/.test(url))).toHaveLength(1); // the frame's own address, as pym wrote it
  await keep(page, "dialects");
  await close();
});

test("of ten embeds only those on the screen go live, and never more than are allowed; one that is touched takes a place", async () => {
  const { page, close } = await visit(`${hosts.url}ten.html`, { viewport: { width: 920, height: 860 } });
  // Frames that the browser has put off answer nothing.
  const states = (): Promise<(string | undefined)[]> =>
    Promise.all(
      page
        .frames()
        .filter((frame) => frame.url().includes("/embed/"))
        .map((frame) => frame.evaluate(() => document.querySelector<HTMLElement>(".embed-map")?.dataset.state)),
    );
  let most = 0;
  const live = async (): Promise<number> => {
    const count = (await states()).filter((state) => state === "live").length;
    most = Math.max(most, count);
    return count;
  };
  await expect.poll(live, { timeout: 90_000, interval: 300 }).toBe(MOST_LIVE);
  const near = (await states()).slice(0, 6);
  const still = near.indexOf("picture");
  expect(still).toBeGreaterThanOrEqual(0);
  const frame = await embedIn(page, still);
  await frame.locator(".embed-map").hover();
  await isLive(frame);
  await expect.poll(live, { timeout: 30_000, interval: 300 }).toBe(MOST_LIVE);
  expect((await states()).filter((state) => state === "frozen")).toHaveLength(1);
  expect(most).toBe(MOST_LIVE);
  await keep(page, "ten");
  await close();
}, 150_000);

interface Heard {
  readonly type: string;
  readonly [name: string]: unknown;
}
type Steered = { readonly heard: Record<"named" | "other" | "nobody", Heard[]>; readonly send: (message: unknown) => void };

test("only the host that the address names is heard and told", async () => {
  const { page, errors, close } = await visit(`${hosts.url}steered.html`, { viewport: { width: 1000, height: 1180 } });
  const told = (type: string) => waitForState(page, (wanted) => (globalThis as unknown as Steered).heard.named.some((one) => one.type === wanted), type);
  const send = (message: unknown) => page.evaluate((one) => (globalThis as unknown as Steered).send(one), message);
  await told("ready");
  await send({ foothold: 1, type: "nonsense" });
  await told("problem");
  await send({ foothold: 1, type: "setView", view: "passage=p05" });
  await told("viewChanged");
  const [named, other, nobody] = [await embedIn(page, 0), await embedIn(page, 1), await embedIn(page, 2)];
  await isLive(named);
  await named.getByText("passage 5 of 18").waitFor();
  await send({ foothold: 1, type: "select", id: "redzikowo-aegis-ashore" });
  await told("selectionChanged");
  await named.locator(".embed-selected").waitFor();
  await send({ foothold: 1, type: "highlightPassage", id: "p12" });
  await named.getByText("passage 12 of 18").waitFor();
  await send({ foothold: 1, type: "select", id: "../../x" });
  const { heard } = await page.evaluate(() => ({ heard: (globalThis as unknown as Steered).heard }));
  for (const id of ["other", "nobody"] as const) expect([id, ...new Set(heard[id].map((one) => one.type))]).toEqual([id, "height"]);
  for (const one of [...heard.named, ...heard.nobody]) expect(one.origin).toBe(new URL(inject("address")).origin);
  for (const frame of [other, nobody]) {
    expect(await frame.locator(".embed-about").textContent()).toContain("passage 11 of 18");
    expect(await frame.locator(".embed-map").getAttribute("data-state")).toBe("picture");
  }
  expect(errors).toEqual([]);
  await keep(page, "steered");
  await close();
});

test("a story steers the map by scrolling, and hears what is picked on it", async () => {
  const { page, errors, close } = await visit(`${hosts.url}example/`, { viewport: { width: 1100, height: 900 } });
  const frame = await embedIn(page, 0, "foothold-map");
  await isLive(frame);
  const before = await page.evaluate(() => history.length);
  await page.locator('[data-view="passage=p11"]').scrollIntoViewIfNeeded();
  await page.locator('[data-view="passage=p11"]').evaluate((step) => step.scrollIntoView({ block: "center" }));
  await frame.getByText("passage 11 of 18").waitFor();
  await page.locator('[data-view$="numbers=high"]').evaluate((step) => step.scrollIntoView({ block: "center" }));
  await frame.locator('.embed-open[href*="numbers=high"]').waitFor();
  await page.locator('[data-view*="select="]').evaluate((step) => step.scrollIntoView({ block: "center" }));
  await page.getByText("Picked on the map: redzikowo-aegis-ashore").waitFor();
  expect(await page.evaluate(() => history.length)).toBe(before);
  await expectMapSoon(page, "story");
  expect(errors).toEqual([]);
  await close();
});

test("an embed's address may ask for a language, a theme, another view; what cannot be read is said", async () => {
  const { page, close } = await visit("embed/#passage=p11&lang=pl&theme=dark", { viewport: { width: 640, height: 640 } });
  await page.getByText("Otwórz pełną mapę").waitFor();
  expect(new URL(page.url()).pathname).toMatch(/embed\/passages\/p11\/$/);
  expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
  expect(await page.locator('meta[name="color-scheme"]').getAttribute("content")).toBe("dark");
  expectMap(await keep(page, "polish-dark"), "dark");
  await page.goto("about:blank");
  await page.goto(new URL("embed/#passage=p11&numbers=high&live=now", inject("address")).href);
  await page.getByText("at the highest figure").first().waitFor({ state: "attached" });
  await page.locator(".embed-map[data-state=live] .map-picture").waitFor();
  expect(await page.locator(".embed-notice").first().textContent()).toContain("live=“now”");
  await page.locator(".embed-map").hover(); // the drawing makes room for the live map
  await page.locator(".embed-map[data-state=live] canvas").waitFor();
  await waitForState(page, () => document.querySelectorAll("foothold-frame").length === 1);
  expect(await page.locator(".embed-short, [data-text=short]").textContent()).toContain("highest figure");
  await page.goto("about:blank");
  await page.goto(new URL("embed/#passage=p99", inject("address")).href);
  await page.getByText("There is no passage “p99”").waitFor();
  await close();
});

test("without WebGL what is drawn is a picture that can be moved", async () => {
  const { page, close } = await visit("about:blank", { viewport: { width: 640, height: 640 } });
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = (() => null) as never;
  });
  await page.goto(new URL("embed/passages/p11/", inject("address")).href);
  await page.locator(".embed-map").hover();
  await page.locator('.embed-map[data-state="live"] .map-picture').waitFor();
  await expectMapSoon(page, "no-webgl");
  await close();
});

test.each(["light", "dark"] as const)(
  "at 280 px everything is there, nothing runs over, and axe finds nothing wrong in the %s theme, picture or live",
  async (colorScheme) => {
    const { page, close } = await visit("embed/passages/p11/", { colorScheme, viewport: { width: 280, height: 640 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(280);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole("button", { name: "Move the map" }).click();
    await page.locator('.embed-map[data-state="live"] canvas').waitFor();
    await keep(page, `280-${colorScheme}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(280);
    expect(await accessibilityProblems(page)).toEqual([]);
    await close();
  },
);

test("the keyboard starts the map and is not lost on the way", async () => {
  const { page, close } = await visit("embed/passages/p11/", { viewport: { width: 640, height: 640 } });
  await page.getByRole("button", { name: "Move the map" }).focus();
  await page.locator('.embed-map[data-state="live"] canvas').waitFor();
  await waitForState(page, () => document.activeElement?.tagName === "CANVAS");
  await page.keyboard.press("ArrowRight");
  await page.locator('.embed-open[href*="at="]').waitFor();
  await close();
});

describe("before a touch", () => {
  const gzipped = (file: string): number => gzipSync(readFileSync(join(DIST, file))).length;

  test("every embed costs at most 60 kB gzipped, and embed.js at most 3 kB gzipped", async () => {
    const { page, requests, close } = await visit(`${hosts.url}plain.html`);
    const frame = await embedIn(page);
    await page.waitForLoadState("networkidle");
    await frame.evaluate(() => document.fonts.ready);
    const site = inject("address");
    const files = requests.filter((url) => url.startsWith(site) && !url.includes("example/")).map((url) => new URL(url).pathname.slice(1));
    const shared = files.filter((file) => !file.startsWith("embed/"));
    expect(shared.filter((file) => file.endsWith(".js"))).toHaveLength(1);
    const common = shared.map(gzipped).reduce((sum, size) => sum + size, 0);
    const pages = ["embed/index.html", ...readdirSync(join(DIST, "embed/passages")).map((id) => `embed/passages/${id}/index.html`)];
    expect(pages).toHaveLength(19);
    const weights = pages.map((file) => ({ file, bytes: common + gzipped(file) }));
    const heaviest = weights.reduce((a, b) => (b.bytes > a.bytes ? b : a));
    console.log(
      `embed before a touch: ${shared.length} files of ${common} bytes beside the page; heaviest in all ${heaviest.bytes} (${heaviest.file}), gzipped`,
    );
    expect(weights.filter(({ bytes }) => bytes > LARGEST_BYTES)).toEqual([]);
    const script = readFileSync(join(DIST, "embed.js"));
    console.log(`embed.js: ${script.length} bytes, ${gzipSync(script).length} gzipped`);
    expect(gzipSync(script).length).toBeLessThanOrEqual(3000);
    expect(readFileSync(join(DIST, "embed/example/height.js")).length).toBeLessThan(1000);
    await close();
  });

  test("how long it blocks, and how soon the map is there on a slow line, is written down", async () => {
    const { page, close } = await visit("about:blank", { viewport: { width: 720, height: 640 } });
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 });
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await page.addInitScript(() => {
      const seen = globalThis as unknown as { blocked: number };
      seen.blocked = 0;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) seen.blocked += Math.max(0, duration - 50);
      }).observe({ type: "longtask", buffered: true });
    });
    await page.goto(new URL("embed/passages/p11/", inject("address")).href);
    await page.waitForLoadState("networkidle");
    const blocked = await page.evaluate(() => (globalThis as unknown as { blocked: number }).blocked);
    const from = Date.now();
    await page.mouse.move(300, 300);
    await page.mouse.down();
    await page.mouse.move(340, 300, { steps: 2 });
    await waitForState(page, () => (document.querySelector(".embed-picture > svg") as SVGElement | null)?.style.transform !== "");
    const answered = Date.now() - from;
    await page.mouse.up();
    await page.locator('.embed-map[data-state="live"] canvas').waitFor();
    console.log(
      `embed on a slow line (1.6 Mbit/s, 150 ms, CPU a quarter): blocked ${Math.round(blocked)} ms before a touch; the first pan answers after ${answered} ms, the live map stands after ${Date.now() - from} ms`,
    );
    await close();
  });
});
