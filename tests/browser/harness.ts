/** What every browser test needs: a page in a real Chromium, what it complained of, what it asked of whom, its pixels, its accessibility. */
import axe, { type AxeResults, type RunOptions } from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from "playwright";
import { afterAll, inject } from "vitest";
import { localChromium } from "../../scripts/chromium.mjs";
import { decodePng, type Pixels } from "./png.ts";

const FLAGS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--enable-unsafe-swiftshader", // WebGL without a graphics card
];
const PATIENCE_MS = 45_000;

let shared: Promise<Browser> | null = null;

async function launch(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH || (await localChromium());
  if (!executablePath) throw new Error("no Chromium on this machine: `node scripts/chromium.mjs` installs one");
  return chromium.launch({ executablePath, args: FLAGS });
}

/** The one Chromium of this test file, started when first asked for and closed after its last test. */
export function browser(): Promise<Browser> {
  shared ??= launch();
  return shared;
}

afterAll(async () => {
  const running = shared;
  shared = null;
  await (await running)?.close();
});

export interface Visit {
  readonly page: Page;
  /** Errors and policy violations from the console, exceptions, requests that failed or were answered with 400 or more: each as a sentence. */
  readonly errors: readonly string[];
  /** Address of everything asked for, by the page and its workers. */
  readonly requests: readonly string[];
  /** Hosts (with port) of the requests; `data:` and `blob:` have none. */
  readonly hosts: () => string[];
  readonly close: () => Promise<void>;
}

/** Sizes that readers have. */
export const PHONE = { width: 375, height: 667 };
export const DESKTOP = { width: 1280, height: 800 };

/** Opens a page of dist/ in a fresh context. `path` is relative to the served folder, e.g. "#passage=p03"; a whole address is taken as it is. */
export async function visit(path = "", options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await (await browser()).newContext({
    serviceWorkers: "block",
    viewport: DESKTOP,
    colorScheme: "light",
    reducedMotion: "reduce",
    locale: "en-GB",
    ...options,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const errors: string[] = [];
  const requests: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error") errors.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => errors.push(`exception: ${error.error().message}`));
  context.on("request", (request) => requests.push(request.url()));
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "failed";
    if (options.javaScriptEnabled === false && reason === "csp") return; // a script that a header sends for ahead, without script
    if (reason !== "net::ERR_ABORTED") errors.push(`request: ${request.url()} ${reason}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) errors.push(`request: ${response.url()} was answered with ${response.status()}`);
  });
  const page = await context.newPage();
  await page.goto(new URL(path, inject("address")).href);
  const hosts = () => [...new Set(requests.map((url) => new URL(url).host).filter((host) => host !== ""))];
  return { page, errors, requests, hosts, close: () => context.close() };
}

/** Waits until `isSo` is true in the page. For states only: never wait for time. Fails with the condition's text. */
export async function waitForState<A>(page: Page, isSo: (argument: A) => boolean | Promise<boolean>, argument?: A): Promise<void> {
  try {
    await page.waitForFunction(isSo as (argument: unknown) => boolean | Promise<boolean>, argument as unknown);
  } catch (cause) {
    throw new Error(`the page never came to: ${isSo.toString()}`, { cause });
  }
}

/** Waits until the page has set a user timing mark, such as `map:interactive`. */
export const waitForMark = (page: Page, name: string): Promise<void> =>
  waitForState(page, (wanted) => performance.getEntriesByName(wanted, "mark").length > 0, name);

/** What is on screen: a page's viewport or one element, at one pixel per CSS pixel unless the context says otherwise. */
export async function pixelsOf(shown: Page | Locator): Promise<Pixels> {
  return decodePng(await shown.screenshot({ animations: "disabled" }));
}

/** Accessibility violations that axe-core finds, each as "rule: what is wrong (where)". */
export async function accessibilityProblems(page: Page, options: RunOptions = {}): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate(
    (given) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, given as RunOptions) as Promise<AxeResults>,
    options,
  );
  return results.violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(" ")).join("; ")})`);
}
