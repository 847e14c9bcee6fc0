/** Points of the reader's own, on the built page: opened by hand, by key and by drop; refused, counted, cancelled, taken back. */
import { distance } from "@turf/turf";
import type { Locator, Page } from "playwright";
import { describe, expect, test } from "vitest";
import { accessibilityProblems, PHONE, type Visit, visit, waitForMark, waitForState } from "./harness.ts";

const CSV = "name;Breite;Länge\nBrest;52,08;23,65\n<b>Far</b>;54,48;17,1";
const GEOJSON = JSON.stringify({
  type: "FeatureCollection",
  features: [
    { type: "Feature", properties: { name: "Kobryn" }, geometry: { type: "Point", coordinates: [24.36, 52.21] } },
    {
      type: "Feature",
      properties: { name: "A road" },
      geometry: {
        type: "LineString",
        coordinates: [
          [24, 52],
          [25, 53],
        ],
      },
    },
  ],
});
const KML = `<?xml version="1.0"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document>
<Placemark><name>Pinsk</name><Point><coordinates>26.1,52.12,0</coordinates></Point></Placemark>
<Placemark><name>A line</name><LineString><coordinates>26,52 27,53</coordinates></LineString></Placemark>
<Placemark><name>Nowhere</name></Placemark>
</Document></kml>`;

interface Given {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}
const file = (name: string, text: string, mimeType = "text/plain"): Given => ({ name, mimeType, buffer: Buffer.from(text) });
const part = (page: Page): Locator => page.locator("foothold-own");
const visible = (text: string | null): string => (text ?? "").replaceAll("\u00a0", " ").replace(/\s+/g, " ").trim();
const result = async (page: Page): Promise<string> => visible(await part(page).locator(".own-result").textContent());
const says = (page: Page, sentence: RegExp | string): Promise<void> => part(page).locator(".own-result", { hasText: sentence }).waitFor();
const choose = (page: Page, given: Given): Promise<void> => part(page).locator("input[type=file]").setInputFiles(given);
const listed = async (page: Page): Promise<string[]> => (await part(page).locator("tbody th").allTextContents()).map(visible);

/** The page with the part for the reader's own points open. */
async function opened(options: Parameters<typeof visit>[1] = {}, link = "#passage=p11"): Promise<Visit> {
  const seen = await visit(link, options);
  await seen.page.locator(".task", { hasText: "Explore" }).click();
  await part(seen.page).locator("summary").first().click();
  await part(seen.page).locator("input[type=file]").waitFor();
  return seen;
}

/** Drops a file on the part, as a hand would from outside the browser. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([named, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content ?? ""], named ?? ""));
      return transfer;
    },
    [name, text],
  );
  for (const type of ["dragover", "drop"]) await part(page).locator("summary").first().dispatchEvent(type, { dataTransfer: data });
}

/** So many places around Belarus, the same ones every time. */
function crowd(n: number): (readonly [lng: number, lat: number])[] {
  let seed = 7;
  const next = (): number => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  return Array.from({ length: n }, () => [Number((15 + 18 * next()).toFixed(5)), Number((49 + 8 * next()).toFixed(5))] as const);
}
const table = (places: readonly (readonly [number, number])[]): string =>
  ["name,lat,lng", ...places.map(([lng, lat], i) => `Place ${i},${lat},${lng}`)].join("\n");

describe("a file of the reader's own", () => {
  test("is opened by the file chooser: a table, GeoJSON and KML, and says what it leaves out; nothing is sent or put in the link", async () => {
    const { page, errors, requests, close } = await opened();
    await waitForMark(page, "map:interactive");
    // Until then the page fetches what printing needs.
    await page.waitForFunction(() => document.documentElement.dataset.print === "sources");
    const link = await page.evaluate(() => location.hash);
    await choose(page, file("towns.csv", CSV));
    await says(page, "towns.csv: 2");
    expect(await listed(page)).toEqual(["Brest", "<b>Far</b>"]);
    const before = requests.length;
    await choose(page, file("places.geojson", GEOJSON));
    await says(page, "places.geojson: 1");
    expect(visible(await part(page).locator(".own-skipped").textContent())).toContain("Line 1: this is a line or an area (LineString)");
    await choose(page, file("places.kml", KML));
    await says(page, "places.kml: 1");
    expect(await listed(page)).toEqual(["Pinsk"]);
    expect(await part(page).locator(".own-skipped li").allTextContents()).toEqual([
      "Line 4: this is a line or an area (LineString); only points are measured.",
      "Line 5: latitude or longitude is missing.",
    ]);
    expect(await page.evaluate(() => location.hash)).toBe(link);
    expect(requests.slice(before).filter((url) => !/\/assets\/worker-|\/basemap\//.test(url))).toEqual([]);
    expect(await page.evaluate(() => [localStorage, sessionStorage].map((s) => JSON.stringify(s)).join(""))).not.toContain("Pinsk");
    expect(errors).toEqual([]);
    await close();
  });

  test("is brought into sight where the map shows none of it, and has its row in the legend while it is open", async () => {
    const { page, errors, close } = await opened();
    await waitForMark(page, "map:interactive");
    await choose(page, file("spain.csv", "name,lat,lng\nMadrid,40.4,-3.7\nLisbon,38.7,-9.1"));
    await says(page, "The map has moved to where they are.");
    await waitForState(page, () => location.hash.includes("at="));
    const row = page.locator(".legend foothold-own-key");
    await row.getByText("Your own points").waitFor();
    expect((await row.locator("li").allTextContents()).map(visible)).toEqual(["within reach", "too close to call", "out of reach"]);
    const shown = await page.evaluate(() => location.hash);
    await page.locator(".map-buttons button").first().click(); // back to the passage
    await waitForState(page, () => !location.hash.includes("at="));
    const all = part(page).getByRole("button", { name: "Show all on the map" });
    expect((await all.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await all.click();
    await page.waitForFunction((hash) => location.hash === hash, shown);
    expect(await accessibilityProblems(page)).toEqual([]);
    await part(page).getByRole("button", { name: "Remove the points" }).click();
    await row.waitFor({ state: "detached" });
    expect(errors).toEqual([]);
    await close();
  });

  test("is opened by being dropped, and the page stays even when it is dropped beside", async () => {
    const { page, errors, close } = await opened();
    await drop(page, "dropped.csv", CSV);
    await says(page, "dropped.csv: 2");
    await drop(page, "dropped.kml", KML);
    await says(page, "dropped.kml: 1");
    const kept = await page.evaluate(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(["x"], "x.csv"));
      const event = new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true });
      document.querySelector(".map-panel")?.dispatchEvent(event);
      return event.defaultPrevented;
    });
    expect(kept).toBe(true);
    expect(errors).toEqual([]);
    await close();
  });

  test("is opened with the keyboard alone, and so is pasted text", async () => {
    const { page, close } = await opened();
    const input = part(page).locator("input[type=file]");
    await part(page).locator("summary").first().focus();
    await page.keyboard.press("Tab");
    expect(await input.evaluate((e) => e === document.activeElement)).toBe(true);
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
    await chooser.setFiles(file("by-key.geojson", GEOJSON));
    await says(page, "by-key.geojson: 1");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.insertText(CSV);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await says(page, "pasted text: 2");
    await close();
  });

  test.each([
    ["broken.csv", 'name,lat,lng\nA,52,23\n"B,53,24\n', "Line 3: a quotation mark opens here and is not closed as it should be."],
    ["columns.csv", "a,b\n1,2", "Line 1: there is no column for latitude and longitude."],
    ["broken.geojson", '{"type":"FeatureCollection",\n"features":[\n{"type":"Feature",}]}', 'Line 3: this is not valid JSON: {"type":"Feature",}]}'],
    ["broken.kml", "<kml>\n<Document>\n<Placemark></Document></kml>", "Line 3: this is not valid XML"],
    ["far.csv", "name,lat,lng\nA,152,23", "Line 2: the latitude is beyond 90 (152, 23). Perhaps latitude and longitude are swapped."],
  ])("%s is refused with line and reason, and the points before stay", async (name, text, sentence) => {
    const { page, errors, close } = await opened();
    await choose(page, file("good.csv", CSV));
    await says(page, "good.csv: 2");
    await choose(page, file(name, text));
    await says(page, `${name} was not opened.`);
    expect(await result(page)).toContain(sentence);
    expect(await result(page)).toContain("The points opened before stay as they were.");
    expect(await listed(page)).toEqual(["Brest", "<b>Far</b>"]);
    // Of broken XML Chromium makes a page of its own with styles, which are refused.
    expect(errors.filter((error) => !(name.endsWith(".kml") && error.includes("Applying inline style")))).toEqual([]);
    await close();
  });

  test("is taken back: removed, and brought back by Undo", async () => {
    const { page, close } = await opened();
    await choose(page, file("good.csv", CSV));
    await says(page, "good.csv: 2");
    await part(page).getByRole("button", { name: "Remove the points" }).click();
    await says(page, "The points were removed.");
    expect(await part(page).locator("table").count()).toBe(0);
    await part(page).getByRole("button", { name: "Undo" }).click();
    await says(page, "Undone: good.csv: 2");
    expect(await listed(page)).toEqual(["Brest", "<b>Far</b>"]);
    await close();
  });
});

describe("ten thousand points", () => {
  const places = crowd(10_000);
  const withinOf = (from: readonly [number, number], km: number): number => places.filter((place) => distance([...from], [...place]) <= km).length;
  const count = (page: Page): Promise<number> =>
    part(page)
      .locator(".own-count")
      .textContent()
      .then((text) => Number(/: (\d+) of 10000$/.exec((text ?? "").replaceAll("\u00a0", ""))?.[1]));

  test("are drawn, counted as turf counts them, and counted anew when the position moves", async () => {
    const { page, errors, close } = await opened({}, "#passage=p11&from=52.1,23.7");
    await waitForMark(page, "map:interactive");
    await choose(page, file("crowd.csv", table(places)));
    await says(page, /crowd\.csv: 10.000 points/);
    // Turf's Earth is a sphere: within 0.5 % of the range the two may disagree.
    const near = (from: readonly [number, number]): [number, number] => [withinOf(from, 200 * 0.995), withinOf(from, 200 * 1.005)];
    const [least, most] = near([23.7, 52.1]);
    expect(await count(page)).toBeGreaterThanOrEqual(least);
    expect(await count(page)).toBeLessThanOrEqual(most);
    const moved = [26.5, 53.5] as const;
    const frames = await page.evaluate(async ([lng, lat]) => {
      const app = document.querySelector("foothold-app") as unknown as { store: { view: () => object; set: (view: object, origin: string) => void } };
      let seen = 0;
      let before = document.querySelector(".own-count")?.textContent;
      for (let step = 1; step <= 20; step++) {
        const at = [23.7 + ((lng - 23.7) * step) / 20, 52.1 + ((lat - 52.1) * step) / 20];
        app.store.set({ ...app.store.view(), from: at }, "passing");
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const now = document.querySelector(".own-count")?.textContent;
        if (now !== before) seen += 1;
        before = now;
      }
      return seen;
    }, moved);
    expect(frames).toBeGreaterThan(10); // at nearly every step another number, in the very next frame
    const [fewer, more] = near(moved);
    expect(await count(page)).toBeGreaterThanOrEqual(fewer);
    expect(await count(page)).toBeLessThanOrEqual(more);
    // The map knows each of them, and which are within reach.
    expect(errors).toEqual([]);
    await close();
  });

  test("are on the map: one that is clicked there is chosen in the list, even if it is none of the nearest", async () => {
    const { page, close } = await opened({}, "#passage=p11&from=52.1,23.7&at=52.3,24.3,9");
    await waitForMark(page, "map:interactive");
    await choose(page, file("crowd.csv", table([[24.31, 52.31], ...places])));
    await says(page, /crowd\.csv: 10.001 points/);
    const box = await page.locator(".map-canvas").boundingBox();
    const [x, y] = await page.evaluate(() =>
      (document.querySelector("foothold-map") as unknown as { screenOf: (lng: number, lat: number) => [number, number] }).screenOf(24.31, 52.31),
    );
    const row = part(page).locator("tr.selected th", { hasText: "Place 0" });
    for (let tries = 0; tries < 40 && (await row.count()) === 0; tries += 1) {
      await page.mouse.click((box?.x ?? 0) + x, (box?.y ?? 0) + y);
      await row.waitFor({ timeout: 1000 }).catch(() => {}); // the points may not be on the map yet
    }
    expect(await row.count()).toBe(1);
    await close();
  });

  test("that are being read can be cancelled, and nothing has changed", async () => {
    const { page, close } = await opened();
    await choose(page, file("good.csv", CSV));
    await says(page, "good.csv: 2");
    // Cancelled as soon as the button is there, whenever that is.
    await page.evaluate(() => {
      const own = document.querySelector("foothold-own");
      new MutationObserver((_, watch) => {
        const button = own?.querySelector<HTMLButtonElement>(".own-reading button");
        if (!button) return;
        watch.disconnect();
        (globalThis as { progress?: boolean }).progress = own?.querySelector("progress") !== null;
        button.click();
      }).observe(own as Node, { childList: true, subtree: true });
    });
    await choose(page, file("large.csv", table(crowd(45_000))));
    await says(page, "Reading large.csv was cancelled; nothing has changed.");
    expect(await page.evaluate(() => (globalThis as { progress?: boolean }).progress)).toBe(true);
    expect(await listed(page)).toEqual(["Brest", "<b>Far</b>"]);
    await close();
  });
});

describe("this part of the page", () => {
  test.each([
    ["a desk in the light", {}],
    ["a phone in the dark", { viewport: PHONE, colorScheme: "dark" }],
    ["a narrow column", { viewport: { width: 280, height: 700 } }],
  ] as const)("is accessible and no wider than the screen on %s", async (_, options) => {
    const { page, close } = await opened(options);
    await choose(page, file("good.csv", `${CSV}\nC;;`));
    await says(page, "good.csv: 2");
    await choose(page, file("broken.csv", "a,b"));
    await says(page, "broken.csv was not opened");
    expect((await accessibilityProblems(page)).filter((p) => /own/.test(p))).toEqual([]);
    await waitForState(page, () => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
    const low = await part(page)
      .locator("input, select, .tool-button, summary")
      .evaluateAll((all) => all.filter((e) => e.getClientRects().length > 0 && e.getBoundingClientRect().height < 44).map((e) => e.outerHTML.slice(0, 80)));
    expect(low).toEqual([]);
    await close();
  });
});
