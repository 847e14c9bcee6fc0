// @ts-check
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { ServerResponse } from "node:http";
import { cpus } from "node:os";
import { join } from "node:path";
import { geoMercator, geoPath } from "d3-geo";
import { chromium } from "playwright";
import { build as bundle } from "vite";
import { ensureBuilt } from "./build.mjs";
import { ensureChromium } from "./chromium.mjs";
import { ensureInstalled } from "./install.mjs";
import { isMain, ROOT } from "./run.mjs";
import { serve } from "./serve.mjs";

/**
 * Our page beside a bare page with the same map and beside a page that is only a drawing, in one run, on a slow line and a slow machine.
 * `npm run bench:page -- 5` measures each five times; the table shows medians.
 */
const FOLDER = join(ROOT, ".cache", "bench-page");
const SLOWER = 4;
/** 1.6 Mbit/s down, 0.75 up, 150 ms: what is called slow 4G. */
const LINE = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const VIEWPORT = { width: 1280, height: 800 };
const PATIENCE_MS = 90_000;
/** Steps of a drag across the map, one per frame asked for. */
const DRAG_STEPS = 60;

/** @param {...string} path @returns {any} */
const json = (...path) => JSON.parse(readFileSync(join(...path), "utf8"));

/** The basemap of the build, by level. @param {string} level @returns {any} */
function basemap(level) {
  const folder = join(ROOT, "dist", "basemap");
  return json(folder, readdirSync(folder).find((name) => name.startsWith(`${level}.`)) ?? "");
}

/** The rings of the default view: the article's figures around Brest. @returns {any[]} */
const rings = () =>
  json(ROOT, "dist", "data", "rings.geojson").features.filter(
    (/** @type {any} */ { properties: p }) => p.position === "by-brest" && /^iskander/.test(p.system) && String(p.numbers).includes("article"),
  );

/** @returns {any[]} */
const places = () =>
  readdirSync(join(ROOT, "data", "layers"))
    .filter((name) => name.endsWith(".geojson"))
    .flatMap((name) => json(ROOT, "data", "layers", name).features);

/** Writes the bare live map, with the data that our page's default view loads. */
async function buildBare() {
  const source = join(ROOT, "tests", "bench-page");
  await bundle({
    root: source,
    configFile: false,
    logLevel: "warn",
    base: "./",
    worker: { format: "es" },
    build: {
      outDir: join(FOLDER, "bare"),
      emptyOutDir: true,
      target: "es2022",
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: join(source, "bare.html") },
    },
  });
  /** @param {string} name @param {readonly any[]} features */
  const write = (name, features) => writeFileSync(join(FOLDER, "bare", `${name}.geojson`), JSON.stringify({ type: "FeatureCollection", features }));
  for (const level of ["theatre", "europe"]) writeFileSync(join(FOLDER, "bare", `${level}.geojson`), JSON.stringify(basemap(level)));
  write("rings", rings());
  write("places", places());
  write("orientation", json(ROOT, "data", "places.geojson").features);
}

/** Writes a page that is nothing but the same map as a drawing, with names. */
function buildDrawing() {
  const { width, height } = VIEWPORT;
  const frame = {
    type: "MultiPoint",
    coordinates: [
      [15.8, 49],
      [32.9, 56.7],
    ],
  };
  const projection = geoMercator()
    .fitSize([width, height], /** @type {any} */ (frame))
    .clipExtent([
      [-10, -10],
      [width + 10, height + 10],
    ]);
  const path = geoPath(projection).digits(1);
  /** @param {string} kind */
  const drawn = (kind) =>
    basemap("europe")
      .features.filter((/** @type {any} */ f) => f.properties.kind === kind)
      .map((/** @type {any} */ f) => path(f) ?? "")
      .join("");
  /** @param {readonly any[]} features */
  const names = (features) =>
    features
      .filter(({ geometry }) => geometry.type === "Point")
      .map(({ geometry, properties }) => ({ at: projection(geometry.coordinates), name: properties.name.en }))
      .filter(({ at }) => at !== null && at[0] > 0 && at[0] < width && at[1] > 0 && at[1] < height)
      .map(
        ({ at, name }) =>
          `<circle r="3" cx="${at?.[0].toFixed(1)}" cy="${at?.[1].toFixed(1)}"/><text x="${((at?.[0] ?? 0) + 6).toFixed(1)}" y="${at?.[1].toFixed(1)}">${name}</text>`,
      )
      .join("");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path fill="#f4f1e8" d="${drawn("land")}"/><path fill="#dfe7ea" d="${drawn("lake")}"/>
<g fill="none"><path stroke="#b9cdd4" d="${drawn("river")}"/><path stroke="#8a8578" d="${drawn("border")}"/><path stroke="#7d8f95" d="${drawn("coast")}"/>
<path stroke="#a95c00" stroke-width="2" d="${rings()
    .map((ring) => path(ring))
    .join("")}"/></g>${names(places())}${names(json(ROOT, "data", "places.geojson").features)}</svg>`;
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A drawing</title><link rel="icon" href="data:,"><link rel="stylesheet" href="drawing.css"></head><body>${svg}</body></html>`;
  mkdirSync(join(FOLDER, "drawing"), { recursive: true });
  writeFileSync(join(FOLDER, "drawing", "index.html"), page);
  writeFileSync(join(FOLDER, "drawing", "drawing.css"), "body{margin:0;background:#dfe7ea;font:12px sans-serif}svg{display:block;width:100%}");
}

/**
 * @typedef {object} Measured times in ms from the start of the visit, sizes in bytes
 * @property {number} paint first text or drawing on the screen
 * @property {number | null} poster the mark `map:poster`, if the page sets it
 * @property {number | null} live the mark `map:interactive`
 * @property {number} paintBytes
 * @property {number} liveBytes
 * @property {number} blocked total blocking time
 * @property {number} tasks tasks of more than 50 ms until the live map
 * @property {number} longest of these, the longest
 * @property {number} shift cumulative layout shift
 * @property {number} heap JavaScript heap of the page after collecting garbage
 * @property {number | null} frame the middle of the frame times while the map is dragged
 * @property {number | null} slowFrame the 95th of 100
 * @property {number | null} ringFrame the middle of the frame times while the position of the rings is dragged; null where it has no handle
 * @property {number | null} slowRingFrame the 95th of 100
 */

/** The line and the pace of a page, and of the workers that it starts. @param {import("playwright").Page} page */
async function slowDown(page) {
  const session = await page.context().newCDPSession(page);
  session.on("Target.attachedToTarget", async ({ sessionId }) => {
    let id = 0;
    /** @param {string} method @param {object} [params] */
    const send = (method, params = {}) =>
      session.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id: ++id, method, params }) }).catch(() => {});
    await send("Network.enable");
    await send("Network.emulateNetworkConditions", LINE);
    await send("Runtime.runIfWaitingForDebugger");
  });
  await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: true, flatten: false });
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", LINE);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  return session;
}

/** A place of the map that is nothing but map. @param {import("playwright").Page} page @returns {Promise<readonly [number, number] | null>} */
async function openPlace(page) {
  const box = await page.locator("canvas.maplibregl-canvas").boundingBox();
  return box && [box.x + box.width / 3, box.y + box.height / 2];
}

/** Where the position that the rings are drawn from can be taken hold of; null where nothing can. @param {import("playwright").Page} page @returns {Promise<readonly [number, number] | null>} */
const handlePlace = (page) =>
  page.evaluate(() => {
    const map = /** @type {any} */ (document.querySelector("foothold-map"));
    const handle = map?.drawing?.handle ?? null;
    const at = handle === null ? undefined : map.drawing.places.find((/** @type {any} */ place) => place.id === handle)?.geometry.coordinates;
    if (at === undefined) return null;
    const { left, top } = map.getBoundingClientRect();
    const [x, y] = map.screenOf(at[0], at[1]);
    return /** @type {const} */ ([left + x, top + y]);
  });

/** Where the rings of our page are drawn from. @param {import("playwright").Page} page @returns {Promise<string>} */
const positionOf = (page) => page.evaluate(() => JSON.stringify(/** @type {any} */ (document.querySelector("foothold-app"))?.store.view().from));

/** Frame times in ms while a hand that took hold there moves to and fro. @param {import("playwright").Page} page @param {readonly [number, number]} from @returns {Promise<number[]>} */
async function drag(page, [x, y]) {
  await page.evaluate(() => {
    const seen = /** @type {any} */ (globalThis);
    seen.frames = [];
    let before = performance.now();
    const tick = (/** @type {number} */ now) => {
      seen.frames.push(now - before);
      before = now;
      seen.frame = requestAnimationFrame(tick);
    };
    seen.frame = requestAnimationFrame(tick);
  });
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= DRAG_STEPS; i++) await page.mouse.move(x + 120 * Math.sin(i / 8), y + 60 * Math.sin(i / 5));
  await page.mouse.up();
  return page.evaluate(() => {
    const seen = /** @type {any} */ (globalThis);
    cancelAnimationFrame(seen.frame);
    return seen.frames.slice(1);
  });
}

/** What our servers have sent in a visit, headers aside: a browser does not tell of everything that the workers of a page ask for. @type {{ at: number, bytes: number }[]} */
const sent = [];
const { end } = ServerResponse.prototype;
ServerResponse.prototype.end = /** @type {typeof end} */ (
  /** @this {ServerResponse} @param {any[]} given */
  function (...given) {
    const [body] = given;
    if (body instanceof Uint8Array) sent.push({ at: Date.now(), bytes: body.length });
    return Reflect.apply(end, this, given);
  }
);

/** One visit in a fresh context. @param {import("playwright").Browser} browser @param {string} url @param {boolean} live @returns {Promise<Measured>} */
async function measure(browser, url, live) {
  const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: "block", reducedMotion: "reduce", locale: "en-GB" });
  const page = await context.newPage();
  sent.length = 0;
  const session = await slowDown(page);
  await page.addInitScript(() => {
    const seen = /** @type {any} */ (globalThis);
    seen.tasks = [];
    seen.shift = 0;
    new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map(({ startTime, duration }) => [startTime, duration]))).observe({
      type: "longtask",
      buffered: true,
    });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!(/** @type {any} */ (entry).hadRecentInput)) seen.shift += /** @type {any} */ (entry).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(url, { timeout: PATIENCE_MS });
  if (live) await page.waitForFunction(() => performance.getEntriesByName("map:interactive").length > 0, undefined, { timeout: PATIENCE_MS });
  await page.waitForLoadState("networkidle");
  const found = await page.evaluate(() => {
    const seen = /** @type {any} */ (globalThis);
    const at = (/** @type {string} */ name) => performance.getEntriesByName(name)[0]?.startTime ?? null;
    const [paint, liveAt] = [at("first-contentful-paint") ?? Number.NaN, at("map:interactive")];
    /** @type {number[]} */
    const tasks = seen.tasks
      .filter((/** @type {[number, number]} */ [start]) => start >= paint && start <= (liveAt ?? Infinity))
      .map((/** @type {[number, number]} */ [, ms]) => ms);
    const blocked = tasks.reduce((sum, ms) => sum + Math.max(0, ms - 50), 0);
    const [poster, longest] = [at("map:poster"), Math.max(0, ...tasks)];
    return { origin: performance.timeOrigin, paint, poster, live: liveAt, blocked, tasks: tasks.length, longest, shift: seen.shift };
  });
  const answered = [...sent];
  /** @param {number | null} until */
  const bytesUntil = (until) => answered.filter(({ at }) => until === null || at <= found.origin + until).reduce((sum, { bytes }) => sum + bytes, 0);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize: heap } = await session.send("Runtime.getHeapUsage");
  const byTime = (/** @type {number} */ a, /** @type {number} */ b) => a - b;
  // First the rings: a map that has been moved away from its frame draws them elsewhere.
  const [handle, before] = live ? [await handlePlace(page), await positionOf(page)] : [null, ""];
  const ringFrames = handle === null ? [] : (await drag(page, handle)).sort(byTime);
  if (handle !== null && (await positionOf(page)) === before) throw new Error("The position of the rings has a handle, but it did not follow the hand.");
  const place = live ? await openPlace(page) : null;
  const frames = place === null ? [] : (await drag(page, place)).sort(byTime);
  await context.close();
  return {
    ...found,
    paintBytes: bytesUntil(found.poster ?? found.paint),
    liveBytes: bytesUntil(found.live),
    heap,
    frame: frames[Math.floor(frames.length / 2)] ?? null,
    slowFrame: frames[Math.floor(frames.length * 0.95)] ?? null,
    ringFrame: ringFrames[Math.floor(ringFrames.length / 2)] ?? null,
    slowRingFrame: ringFrames[Math.floor(ringFrames.length * 0.95)] ?? null,
  };
}

/** The middle of each number over several visits. @param {readonly Measured[]} visits @returns {Measured} */
function medians(visits) {
  const names = /** @type {(keyof Measured)[]} */ (Object.keys(visits[0] ?? {}));
  /** @param {keyof Measured} name */
  const middle = (name) => {
    const values = visits
      .map((visit) => visit[name])
      .filter((value) => value !== null)
      .sort((a, b) => a - b);
    return values[Math.floor(values.length / 2)] ?? null;
  };
  return /** @type {Measured} */ (Object.fromEntries(names.map((name) => [name, middle(name)])));
}

/** @param {number} times @returns {Promise<Record<"ours" | "bare" | "drawing", Measured>>} */
async function measureAll(times) {
  const executablePath = await ensureChromium();
  if (executablePath === null) throw new Error("There is no Chromium to measure with.");
  const ours = await serve({ port: 0 });
  const others = await serve({ root: FOLDER, port: 0 });
  const pages = /** @type {const} */ ([
    ["ours", ours.url, true],
    ["bare", `${others.url}bare/bare.html`, true],
    ["drawing", `${others.url}drawing/`, false],
  ]);
  /** @type {Record<string, Measured[]>} */
  const visits = { ours: [], bare: [], drawing: [] };
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-quic", "--enable-unsafe-swiftshader"] });
  // One after the other and in turns, so that whatever else the machine does falls on all.
  for (let round = 0; round < times; round++) for (const [name, url, live] of pages) visits[name]?.push(await measure(browser, url, live));
  await browser.close();
  await Promise.all([ours.close(), others.close()]);
  return /** @type {any} */ (Object.fromEntries(Object.entries(visits).map(([name, all]) => [name, medians(all)])));
}

/**
 * The table and the goals, as Markdown.
 * @param {Record<"ours" | "bare" | "drawing", Measured>} found
 */
export function report({ ours, bare, drawing }) {
  const s = (/** @type {number | null} */ ms) => (ms === null ? "–" : `${(ms / 1000).toFixed(2)} s`);
  const kB = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(0)} kB`;
  const ms = (/** @type {number | null} */ value) => (value === null ? "–" : `${value.toFixed(0)} ms`);
  /** @type {[string, (page: Measured) => string][]} */
  const rows = [
    ["first text or drawing", (p) => s(p.paint)],
    ["picture (`map:poster`)", (p) => s(p.poster)],
    ["sizes until then", (p) => kB(p.paintBytes)],
    ["live map (`map:interactive`)", (p) => s(p.live)],
    ["sizes until then", (p) => (p.live === null ? "–" : kB(p.liveBytes))],
    ["total blocking time", (p) => ms(p.blocked)],
    ["tasks of more than 50 ms", (p) => String(p.tasks)],
    ["the longest of them", (p) => ms(p.longest)],
    ["layout shift", (p) => p.shift.toFixed(4)],
    ["JavaScript heap", (p) => kB(p.heap)],
    ["frame while panning, middle", (p) => ms(p.frame)],
    ["frame while panning, 95 of 100", (p) => ms(p.slowFrame)],
    ["frame dragging rings, middle", (p) => ms(p.ringFrame)],
    ["frame dragging rings, 95 of 100", (p) => ms(p.slowRingFrame)],
  ];
  const seen = ours.poster ?? ours.paint;
  const what = ours.poster === null ? "first text (no `map:poster` mark)" : "picture";
  /** @type {[string, number, number][]} */
  const goals = [
    [`${what} against the bare page's first map`, seen / (bare.live ?? Number.NaN), 0.25],
    [`${what} against a drawing alone`, seen / drawing.paint, 1.3],
    ["live map against the bare page's", (ours.live ?? Number.NaN) / (bare.live ?? Number.NaN), 1.1],
    ["sizes until the live map, against the bare page's", ours.liveBytes / bare.liveBytes, 1.15],
    ["total blocking time against the bare page's", ours.blocked / bare.blocked, 1],
    ["JavaScript heap against the bare page's", ours.heap / bare.heap, 1.5],
    ...(ours.ringFrame === null
      ? []
      : [/** @type {[string, number, number]} */ (["frame while dragging rings, against panning our map", ours.ringFrame / (ours.frame ?? Number.NaN), 1])]),
  ];
  /** Told without a goal. @type {string[]} */
  const told = [
    `frame while panning against the bare page's: ${((ours.frame ?? Number.NaN) / (bare.frame ?? Number.NaN)).toFixed(2)} ×, 95 of 100: ${((ours.slowFrame ?? Number.NaN) / (bare.slowFrame ?? Number.NaN)).toFixed(2)} ×`,
    ...(ours.ringFrame === null ? ["rings cannot be dragged: the position they are drawn from has no handle"] : []),
  ];
  const line = (/** @type {string[]} */ cells) => `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(32) : cell.padStart(14))).join(" | ")} |`;
  return [
    `A line of 1.6 Mbit/s and 150 ms, a machine ${SLOWER} times slower than this one (${cpus()[0]?.model.trim() ?? "unknown"}), a window of ${VIEWPORT.width} × ${VIEWPORT.height}; brotli.`,
    "",
    line(["", "Foothold", "bare live map", "drawing only"]),
    `|:${"-".repeat(33)}|${`${"-".repeat(15)}:|`.repeat(3)}`,
    ...rows.map(([name, cell]) => line([name, ...[ours, bare, drawing].map(cell)])),
    "",
    ...goals.map(([text, ratio, most]) => `- ${ratio <= most ? "✓" : "✗"} ${text}: ${ratio.toFixed(2)} × (at most ${most} ×)`),
    `- ${ours.shift < 0.01 ? "✓" : "✗"} layout shift ${ours.shift.toFixed(4)} (below 0.01)`,
    ...told.map((text) => `- ${text}`),
  ].join("\n");
}

/** @param {number} times */
async function benchPage(times) {
  if (!(await ensureInstalled()) || !(await ensureBuilt())) return 1;
  rmSync(FOLDER, { recursive: true, force: true });
  await buildBare();
  buildDrawing();
  console.log(report(await measureAll(times)));
  return 0;
}

if (isMain(import.meta.url)) process.exitCode = await benchPage(Number(process.argv[2] ?? 3));
