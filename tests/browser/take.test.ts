/** What a reader takes away: files that stand for themselves, citations, and a sheet of paper. */
import { readFile } from "node:fs/promises";
import { check } from "@placemarkio/check-geojson";
import Papa from "papaparse";
import type { Download, Page } from "playwright";
import { expect, test } from "vitest";
import { accessibilityProblems, PHONE, visit, waitForMark, waitForState } from "./harness.ts";
import { colourAt, decodePng, type Pixels } from "./png.ts";

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const section = (page: Page, name: string) => page.locator("foothold-take-view summary").filter({ hasText: name });
const told = (page: Page) => page.locator(".take-progress [role=status]");

async function openTake(page: Page): Promise<void> {
  await waitForMark(page, "map:interactive");
  await button(page, "Take away").click();
  await section(page, "Picture").waitFor();
}

async function download(page: Page, name: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [file]: [Download, unknown] = await Promise.all([page.waitForEvent("download"), button(page, name).click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** How many pixels of a part of a picture are nearly of the colour of ink. */
function inkIn(pixels: Pixels, left: number, top: number, right: number, bottom: number): number {
  let count = 0;
  for (let y = Math.floor(top); y < Math.min(bottom, pixels.height); y++)
    for (let x = Math.floor(left); x < Math.min(right, pixels.width); x++) if (colourAt(pixels, x, y).every((part) => part < 90)) count++;
  return count;
}

/** A picture drawn by itself on an empty page, with nothing of ours beside it. */
async function alone(page: Page, svg: string, width: number, height: number): Promise<Pixels> {
  const own = await page.context().newPage();
  await own.setViewportSize({ width, height });
  await own.setContent(`<body style="margin:0">${svg.replace(/^<\?xml[^>]*>/, "")}</body>`);
  await own.evaluate(() => Promise.all([...document.fonts].map((face) => face.load())).then(() => {}));
  const pixels = decodePng(await own.screenshot());
  await own.close();
  return pixels;
}

test("the picture comes as SVG and as PNG, with legend, credits and its faces inside", async () => {
  const { page, errors, hosts, close } = await visit("#passage=p11");
  await openTake(page);
  await page.getByLabel("Size").selectOption("1200 × 630 pixels");
  const svg = await download(page, "Download SVG");
  expect(svg.name).toBe("foothold-p11-iskander-e-200km.svg");
  const text = svg.bytes.toString("utf8");
  expect(text).toContain('width="1200" height="630"');
  for (const words of ["On the map", "Natural Earth", "OpenStreetMap contributors", "Passage 11 of 18", "Iskander-M"]) expect(text).toContain(words);
  expect(text).not.toMatch(/<script|\b(?:href|src)="?http|url\((?!data:)/);
  expect(text).toContain("@font-face");

  const png = await download(page, "Download PNG");
  expect(png.name).toBe("foothold-p11-iskander-e-200km-2x.png");
  const pixels = decodePng(png.bytes);
  expect([pixels.width, pixels.height]).toEqual([2400, 1260]);
  // The words of the legend are there: as much ink as in the same picture drawn by itself, twice as large each way.
  const still = await alone(page, text, 1200, 630);
  const [once, twice] = [inkIn(still, 980, 10, 1190, 400), inkIn(pixels, 1960, 20, 2380, 800)];
  expect(once).toBeGreaterThan(500);
  expect(twice / once).toBeGreaterThan(3);
  expect(twice / once).toBeLessThan(6);
  expect(await told(page).textContent()).toBe("Saved as foothold-p11-iskander-e-200km-2x.png.");
  expect(errors).toEqual([]);
  expect(hosts()).toHaveLength(1);
  await close();
});

test.each([
  ["as on the screen", "1×", "light", 1],
  ["A4, landscape", "3×", "dark", 3],
] as const)("the picture, %s, %s, %s", async (size, scale, mode, times) => {
  const { page, close } = await visit("#passage=p03");
  await openTake(page);
  const map = await page.locator(".map-canvas").boundingBox();
  await page.getByLabel("Size").selectOption(size);
  await page.getByLabel("PNG: pixels for each point").selectOption(scale);
  await page.locator("foothold-take-view").getByLabel("Colours").selectOption(mode);
  const { bytes } = await download(page, "Download PNG");
  const pixels = decodePng(bytes);
  const width = size === "as on the screen" ? Math.round(map?.width ?? 0) : 1123;
  expect(pixels.width).toBe(width * times);
  const brightness = colourAt(pixels, 4, 4).reduce((sum, part) => sum + part, 0) / 3;
  expect(brightness > 128).toBe(mode === "light");
  await close();
});

test("without WebGL the picture is the very same", async () => {
  const seen: string[] = [];
  for (const webgl of [true, false]) {
    const { page, close } = await visit("", {});
    if (!webgl)
      await page.context().addInitScript(() => {
        const real = HTMLCanvasElement.prototype.getContext;
        HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
          return kind.startsWith("webgl") ? null : (real as (...all: unknown[]) => unknown).call(this, kind, ...rest);
        } as typeof real;
      });
    await page.goto(new URL("#passage=p11", page.url()).href);
    await page.reload();
    if (webgl) await waitForMark(page, "map:interactive");
    else await page.locator(".map-canvas .map-picture").waitFor();
    await button(page, "Take away").click();
    await section(page, "Picture").waitFor();
    await page.getByLabel("Size").selectOption("1200 × 630 pixels");
    seen.push((await download(page, "Download SVG")).bytes.toString("utf8"));
    await close();
  }
  expect(seen[1]).toBe(seen[0]);
});

test("a picture that takes long can be cancelled, by keyboard, and one that cannot be made says why", async () => {
  const { page, close } = await visit("#passage=p11");
  await openTake(page);
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/basemap\//, async (route) => {
    await held;
    await route.abort();
  });
  await button(page, "Download PNG").focus();
  await page.keyboard.press("Enter");
  const cancel = button(page, "Cancel");
  await cancel.waitFor();
  expect(await told(page).textContent()).toBe("Fetching what the picture needs …");
  await cancel.focus();
  await page.keyboard.press("Enter");
  await page.getByText("Cancelled; nothing was saved.").waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Download");
  release();
  await button(page, "Download SVG").click();
  await page.getByText("The picture could not be made, as part of the map could not be fetched").waitFor();
  await page.unroute(/\/basemap\//);
  expect((await download(page, "Download SVG")).name).toMatch(/\.svg$/);
  await close();
});

test("the visible data come as GeoJSON, CSV and KML, with their sources", async () => {
  const { page, errors, close } = await visit("#on=missile-defence-sites,positions,iskander-e&numbers=high&date=2011-01-01");
  await openTake(page);
  await section(page, "Data").click();
  const geojson = await download(page, "Download GeoJSON");
  expect(geojson.name).toBe("foothold-iskander-e-300km-2011-01-01.geojson");
  const { features } = check(geojson.bytes.toString("utf8")) as { features: { properties: Record<string, unknown> }[] };
  const kinds = new Set(features.map(({ properties }) => properties.kind));
  expect([...kinds]).toEqual(expect.arrayContaining(["place", "position", "ring", "band", "envelope"]));
  expect(features.some(({ properties }) => properties.layer === "airfields")).toBe(false);
  expect(features.filter(({ properties }) => properties.kind === "ring").every(({ properties }) => (properties.sources as string[]).length > 0)).toBe(true);

  const csv = await download(page, "Download CSV table");
  const { data, errors: unread } = Papa.parse<Record<string, string>>(csv.bytes.toString("utf8"), { header: true, skipEmptyLines: true });
  expect(unread).toEqual([]);
  expect(data.length).toBeGreaterThan(5);
  expect(data[0]).toMatchObject({ "iskander-e_range_km": "300", distance_km: expect.stringMatching(/^\d+(\.\d)?$/) });

  const kml = await download(page, "Download KML");
  expect(kml.bytes.toString("utf8").match(/<Placemark/g)).toHaveLength(features.length);
  expect(errors).toEqual([]);
  await close();
});

test("link and citations are copied; where the clipboard is out of bounds, selected", async () => {
  const { page, close } = await visit("#passage=p11", { permissions: ["clipboard-read", "clipboard-write"] });
  await openTake(page);
  await section(page, "Link and citation").click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await button(page, "Copy the link of this view").click();
  await waitForState(page, async () => (await navigator.clipboard.readText()).includes("#passage=p11"));
  await button(page, "Copy: BibTeX").click();
  await waitForState(page, async () => (await navigator.clipboard.readText()).startsWith("@misc"));
  expect(await copied()).toMatch(
    /^@misc\{foothold-p11,[\s\S]*url = \{http[^\n]*#passage=p11\},\n {2}urldate = \{\d{4}-\d\d-\d\d\}[\s\S]*@article\{liakhovich-2012,/,
  );
  await button(page, "Copy: CSL-JSON").click();
  await waitForState(page, async () => (await navigator.clipboard.readText()).startsWith("["));
  expect(JSON.parse(await copied())).toMatchObject([{ id: "foothold-p11" }, { id: "liakhovich-2012" }]);
  await button(page, "Copy: Plain text").click();
  await waitForState(page, async () => (await navigator.clipboard.readText()).startsWith("Foothold contributors"));
  expect(await copied()).toContain("Andrei Liakhovich: “The US Anti-Missile Defence Strengthens Lukashenka's Position”. Belarus Digest");
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("not here"));
  });
  await button(page, "Copy: BibTeX").click();
  await page.getByText("The text is selected: press Ctrl+C.").first().waitFor();
  expect(await page.evaluate(() => getSelection()?.toString())).toContain("@misc{foothold-p11");
  await close();
});

test.each([["", undefined] as const, ["", PHONE] as const, ["lang=be", PHONE] as const])(
  "everything opened, #%s at %o, has no accessibility problem",
  async (hash, viewport) => {
    const { page, close } = await visit(`#passage=p11&${hash}`, viewport ? { viewport } : {});
    await waitForMark(page, "map:interactive");
    await page.locator(".task").nth(2).click();
    await page.locator("foothold-take-view summary").first().waitFor();
    for (const nth of [1, 2, 3]) await page.locator("foothold-take-view summary").nth(nth).press("Enter");
    await waitForState(page, () => document.querySelectorAll("foothold-take-view details[open]").length === 4);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await close();
  },
);

const pagesOf = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;

test.each([
  ["#passage=p11", ["Passage 11 of", "sufficient to threaten", "Not supported", "422", "Sources", "#passage=p11"]],
  ["", ["Map of", "Sources", "This view"]],
  ["#passage=p08&lang=de", ["Absatz 8", "Quellen", "Diese Ansicht"]],
] as const)("%s is printed on one or two pages: a picture in place of the map, sources, the link", async (hash, words) => {
  const { page, errors, close } = await visit(hash, { colorScheme: "dark" });
  await waitForMark(page, "map:interactive");
  await waitForState(page, () => document.documentElement.dataset.print === "sources");
  for (const format of ["A4", "Letter"]) {
    const pages = pagesOf(await page.pdf({ format }));
    expect([format, pages >= 1 && pages <= 2]).toEqual([format, true]);
  }
  await page.setViewportSize({ width: 688, height: 1009 });
  await page.emulateMedia({ media: "print" });
  await page.locator(".paper-sheet .paper-picture svg").waitFor();
  const shown = ((await page.locator(".paper-sheet").textContent()) ?? "").replaceAll("\u00a0", " ").replaceAll("\u2011", "-");
  for (const one of words) expect(shown).toContain(one);
  expect(await page.locator("#app").isVisible()).toBe(false);
  expect(await page.locator(".paper-sheet .sources li").count()).toBeGreaterThan(5);
  // Ink on white, whatever the screen was like; and the picture holds more than one colour.
  const pixels = decodePng(await page.screenshot());
  expect(colourAt(pixels, 680, 4)).toEqual([255, 255, 255]);
  expect(inkIn(pixels, 0, 0, 688, 1009)).toBeGreaterThan(2000);
  await page.emulateMedia({ media: "screen" });
  await page.locator(".paper-sheet > *").first().waitFor({ state: "detached" });
  expect(await page.locator("#app").isVisible()).toBe(true);
  expect(errors).toEqual([]);
  await close();
});

test("what is printed is what is shown now, also after the reader has gone on", async () => {
  const { page, close } = await visit("#passage=p11");
  await waitForMark(page, "map:interactive");
  await waitForState(page, () => document.documentElement.dataset.print === "sources");
  await page.locator('[data-passage="p12"] .gist').click();
  await page.locator('.passage.open[data-passage="p12"]').waitFor();
  await page.emulateMedia({ media: "print" });
  await page.locator(".paper-sheet .paper-picture svg").waitFor();
  expect(await page.locator(".paper-sheet h1").textContent()).toContain("Passage 12");
  expect(await page.locator(".paper-sheet .paper-cite").textContent()).toContain("#passage=p12");
  await close();
});

test("the button prints once everything is at hand", async () => {
  const { page, close } = await visit("#passage=p11");
  await openTake(page);
  await section(page, "Print").click();
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset.asked = document.documentElement.dataset.print ?? "nothing";
    };
  });
  await button(page, "Print this view").click();
  await waitForState(page, () => document.documentElement.dataset.asked === "sources");
  await close();
});
