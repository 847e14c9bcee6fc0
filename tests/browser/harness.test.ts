/** The instruments themselves: each must show what is there, and show when something is wrong. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "../../scripts/serve.mjs";
import { accessibilityProblems, DESKTOP, PHONE, pixelsOf, visit, waitForMark, waitForState } from "./harness.ts";
import { colourAt, countNear } from "./png.ts";

const folder = mkdtempSync(join(tmpdir(), "foothold-harness-"));
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  mkdirSync(join(folder, "passages", "bad"), { recursive: true });
  writeFileSync(
    join(folder, "index.html"),
    `<!doctype html><html lang="en"><title>Good</title><link rel="icon" href="data:,"><link rel="stylesheet" href="style.css">
    <script type="module" src="app.js"></script><main><p id="box"></p><h1>Good</h1></main></html>`,
  );
  writeFileSync(join(folder, "style.css"), "body { margin: 0; background: #fff } p { margin: 0; width: 40px; height: 30px; background: rgb(200, 30, 60) }");
  writeFileSync(
    join(folder, "app.js"),
    'new Worker("worker.js"); requestAnimationFrame(() => { document.body.classList.add("ready"); performance.mark("drawn"); });',
  );
  writeFileSync(join(folder, "worker.js"), 'fetch("from-worker.json");');
  writeFileSync(join(folder, "from-worker.json"), "{}");
  writeFileSync(
    join(folder, "passages", "bad", "index.html"),
    `<!doctype html><html><title>Bad</title><script>document.title = "inline script ran"</script><script type="module" src="app.js"></script><img src="gone.png"></html>`,
  );
  writeFileSync(
    join(folder, "passages", "bad", "app.js"),
    'fetch("https://example.org/").catch(() => 0); console.error("a complaint"); throw new Error("a mistake");',
  );
  site = await serve({ root: folder, port: 0 });
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

test("a good page has no errors, asks only its own host, and passes axe", async () => {
  const { page, errors, requests, hosts, close } = await visit(site.url);
  await waitForMark(page, "drawn");
  await expect.poll(() => requests).toContain(`${site.url}from-worker.json`);
  expect(errors).toEqual([]);
  expect(hosts()).toEqual([new URL(site.url).host]);
  expect(await accessibilityProblems(page)).toEqual([]);
  await close();
});

test("a bad page is found out: by its policy, its console, its exception, its missing file and axe", async () => {
  const { page, errors, close } = await visit(`${site.url}passages/bad/`);
  await expect.poll(() => errors.join("\n")).toContain("a mistake");
  const all = errors.join("\n");
  expect(await page.title()).toBe("Bad");
  expect(all).toContain("Content Security Policy");
  expect(all).toContain("a complaint");
  expect(all).toContain("gone.png was answered with 404");
  expect((await accessibilityProblems(page)).join("\n")).toMatch(/image-alt[\s\S]*|html-has-lang/);
  await close();
});

test("pixels are read as they are painted", async () => {
  const { page, close } = await visit(site.url);
  await waitForState(page, () => document.body.classList.contains("ready"));
  const pixels = await pixelsOf(page);
  expect([pixels.width, pixels.height]).toEqual([DESKTOP.width, DESKTOP.height]);
  expect(colourAt(pixels, 10, 10)).toEqual([200, 30, 60]);
  expect(colourAt(pixels, 45, 10)).toEqual([255, 255, 255]);
  expect(countNear(pixels, [200, 30, 60])).toBe(40 * 30);
  expect(countNear(pixels, [200, 30, 60], 12, { x: 30, y: 20, width: 100, height: 100 })).toBe(10 * 10);
  expect(countNear(pixels, [180, 30, 60], 12)).toBe(0);
  expect((await pixelsOf(page.locator("#box"))).width).toBe(40);
  await close();
});

test("a page has the size, the colours and the motion that are asked for", async () => {
  const { page, close } = await visit(site.url, { viewport: PHONE, colorScheme: "dark" });
  const matches = await page.evaluate(() =>
    ["(max-width: 375px)", "(prefers-color-scheme: dark)", "(prefers-reduced-motion: reduce)"].map((q) => matchMedia(q).matches),
  );
  expect(matches).toEqual([true, true, true]);
  await close();
});

test("a picture of gradients and noise is decoded as the browser decodes it", async () => {
  const { page, close } = await visit(site.url);
  await page.evaluate(() => {
    const canvas = document.body.appendChild(document.createElement("canvas"));
    canvas.style.position = "absolute";
    canvas.style.inset = "0 auto auto 0";
    canvas.width = 97;
    canvas.height = 61;
    const context = canvas.getContext("2d");
    const image = new ImageData(97, 61);
    for (let i = 0; i < image.data.length; i++) image.data[i] = i % 4 === 3 ? 255 : (i * i + (i >> 5) * 7) % 251;
    context?.putImageData(image, 0, 0);
  });
  const expected = await page.evaluate(() => [...(document.querySelector("canvas")?.getContext("2d")?.getImageData(0, 0, 97, 61).data ?? [])]);
  const { data, channels } = await pixelsOf(page.locator("canvas"));
  const rgb = (list: ArrayLike<number>, step: number) => Array.from({ length: 97 * 61 }, (_, i) => [list[i * step], list[i * step + 1], list[i * step + 2]]);
  expect(rgb(data, channels)).toEqual(rgb(expected, 4));
  await close();
});
