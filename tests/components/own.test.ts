// @vitest-environment happy-dom
/** The part for the reader's own points, without a worker: what it reads, refuses, counts, takes back. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { MoveEvent } from "../../src/components/element.ts";
import type { OwnEvent } from "../../src/components/own-event.ts";
import type { OwnKey } from "../../src/components/own-key.ts";
import type { ExploreOwn } from "../../src/explore/own.ts";
import { ownLooks } from "../../src/map/recipes/own.ts";
import { defaultView, type View } from "../../src/state/view.ts";
import { loadSay, saysEnglish } from "../../src/words/languages.ts";
import { smallCatalog } from "../fixtures/catalog.ts";
import "../../src/explore/own.ts";

const catalog = smallCatalog();
let element: ExploreOwn;
const start = (): View => ({ ...defaultView(catalog), on: ["positions", "iskander-e", "s-400"], from: "by-brest", numbers: "high" });
const text = (selector: string): string => (element.querySelector(selector)?.textContent ?? "").replaceAll("\u00a0", " ").replace(/\s+/g, " ").trim();
const texts = (selector: string): string[] =>
  [...element.querySelectorAll(selector)].map((e) => (e.textContent ?? "").replaceAll("\u00a0", " ").replace(/\s+/g, " ").trim());
const button = (name: string): HTMLButtonElement => {
  const found = [...element.querySelectorAll("button")].find((b) => b.textContent?.trim() === name);
  if (!found) throw new Error(`no button ${name}`);
  return found;
};
const settled = async (): Promise<void> => {
  await element.updateComplete;
  await element.querySelector<ExploreOwn>("foothold-own-table")?.updateComplete;
};
const paste = async (content: string): Promise<void> => {
  const area = element.querySelector("textarea");
  if (!area) throw new Error("no place to paste");
  area.value = content;
  element.querySelector("form")?.dispatchEvent(new Event("submit", { cancelable: true }));
  await element.updateComplete; // what was said before is gone
  await vi.waitFor(() => expect(text(".own-result")).not.toBe(""));
  await settled();
};
const THREE = "name,lat,lng\nNear,52.2,23.7\n<i>Far</i>,54.48,17.1\nNear edge,54.794,23.7";

beforeEach(async () => {
  element = document.createElement("foothold-own") as ExploreOwn;
  Object.assign(element, { catalog, say: saysEnglish, view: start(), own: null });
  element.addEventListener("foothold-own", (e) => {
    element.own = (e as OwnEvent).move(element.own);
  });
  document.body.append(element);
  await vi.waitFor(() => expect(text("h3")).toBe("Your own points"));
});
afterEach(() => element.remove());

describe("the reader's own points", () => {
  test("are counted against the range and listed, nearest first", async () => {
    await paste(THREE);
    expect(text(".own-result")).toBe("pasted text: 3 points.");
    expect(text(".own-count")).toBe("Within 300 km: 1 of 3");
    expect(texts(".own-key li")).toEqual(["within reach: 1", "too close to call: 1", "out of reach: 1"]);
    expect(texts("tbody th")).toEqual(["Near", "Near edge", "<i>Far</i>"]);
    expect(element.querySelector("tbody i")).toBeNull();
    expect(texts("tbody tr:first-child td")).toEqual(["11 km", "289 km inside", "within reach", "Nnorth"]);
  });

  test("follow the view and the range that is chosen", async () => {
    await paste(THREE);
    element.view = { ...start(), from: [17.1, 54.48] };
    await settled();
    expect(texts("tbody th")[0]).toBe("<i>Far</i>");
    const choice = element.querySelector("select");
    if (!choice) throw new Error("no choice");
    choice.value = "s/range";
    choice.dispatchEvent(new Event("change"));
    await settled();
    expect(text(".own-count")).toMatch(/^Within 400 km: /);
    element.view = { ...start(), numbers: "article" };
    await settled();
    expect(element.querySelector(".own-count")).toBeNull();
    expect(text(".own > .quiet:nth-of-type(n+2)") + text(".own")).toContain(
      "For this choice no range is given; the table shows distances only. To see a ring, choose “usual” instead of “the article” at the map.",
    );
  });

  test("that are broken are refused with line and reason, and those before stay", async () => {
    await paste("name,lat,lng\nA,52,200");
    expect(text(".own-result")).toBe("pasted text was not opened. Line 2: the longitude is not between −180 and 180 (52, 200).");
    await paste(THREE);
    await paste('{"type":"FeatureCollection",\n"features":[oops]}');
    expect(text(".own-result")).toBe(
      'pasted text was not opened. Line 2: this is not valid JSON: "features":[oops]} The points opened before stay as they were.',
    );
    expect(element.own?.set?.points).toHaveLength(3);
    expect(text(".own-count")).toBe("Within 300 km: 1 of 3");
  });

  test("that are left out are named with line and reason", async () => {
    await paste("name,lat,lng\nA,52,23\nB,north,23\nC,,");
    expect(text(".own-skipped summary")).toBe("2 entries were left out");
    expect(texts(".own-skipped li")).toEqual(["Line 3: north is not a number of degrees.", "Line 4: latitude or longitude is missing."]);
  });

  test("are removed, and brought back by Undo, step by step", async () => {
    await paste("lat,lng\n52,23");
    await paste(THREE);
    button("Remove the points").click();
    await settled();
    expect([text(".own-result"), element.querySelector(".own-count")]).toEqual(["The points were removed.", null]);
    button("Undo").click();
    await settled();
    expect(text(".own-result")).toBe("Undone: pasted text: 3 points.");
    expect(text(".own-count")).toBe("Within 300 km: 1 of 3");
    button("Undo").click();
    await settled();
    expect(text(".own-count")).toBe("Within 300 km: 1 of 1");
    button("Undo").click();
    await settled();
    expect(text(".own-result")).toBe("Undone: no points");
    expect(element.querySelectorAll(".tool-row button")).toHaveLength(0);
  });

  test("are brought into sight where the map shows none of them, and always by a button", async () => {
    const sight = { camera: { lng: 24, lat: 53, zoom: 5 }, viewport: { width: 900, height: 700, padding: 30 }, projection: "mercator", around: null };
    const map = Object.assign(document.createElement("foothold-map"), { sight });
    document.body.append(map);
    const moved: View["at"][] = [];
    element.addEventListener(MoveEvent.type, (e) => moved.push((e as MoveEvent).move(start()).at));
    await paste(THREE);
    expect([text(".own-result"), moved]).toEqual(["pasted text: 3 points.", []]);
    await paste("lat,lng\n-30,150\n-35,140");
    expect(text(".own-result")).toBe("pasted text: 2 points. The map has moved to where they are.");
    expect(moved).toHaveLength(1);
    expect([Math.round(moved[0]?.lng ?? 0), Math.round(moved[0]?.lat ?? 0)]).toEqual([145, -33]);
    button("Show all on the map").click();
    expect(moved[1]).toEqual(moved[0]);
    map.remove();
  });

  test("have a row in the legend of the map that says what their looks mean", async () => {
    const key = document.createElement("foothold-own-key") as OwnKey;
    const own = { number: 1, places: [], verdicts: new Uint8Array(), nameOf: () => "", named: null };
    Object.assign(key, { own, mode: "light", say: saysEnglish });
    document.body.append(key);
    await vi.waitFor(() => expect(key.querySelector(".legend-name")?.textContent).toBe("Your own points"));
    const rows = [...key.querySelectorAll("li")].map((li) => [li.textContent?.trim(), li.querySelector("circle")?.getAttribute("stroke-width")]);
    const [out, within, close] = ownLooks("light");
    expect(rows).toEqual([
      ["within reach", String(within.width)],
      ["too close to call", String(close.width)],
      ["out of reach", String(out.width)],
    ]);
    key.own = { ...own, verdicts: null }; // no range is given
    await key.updateComplete;
    expect(key.querySelectorAll("li")).toHaveLength(0);
    key.remove();
  });

  test("are chosen in the list, and sorted by its headings", async () => {
    await paste(THREE);
    button("Near edge").click();
    await settled();
    expect(element.own?.selected).toBe(2);
    expect(texts("tr.selected th")).toEqual(["Near edge"]);
    button("Distance▲").click();
    await settled();
    expect(texts("tbody th")).toEqual(["<i>Far</i>", "Near edge", "Near"]);
  });

  test("a file that is too large is not even read", async () => {
    const input = element.querySelector<HTMLInputElement>("input[type=file]");
    const file = new File(["lat,lng\n52,23"], "large.csv");
    Object.defineProperty(file, "size", { value: 25_000_000 });
    Object.defineProperty(input, "files", { value: [file] });
    input?.dispatchEvent(new Event("change"));
    await vi.waitFor(() => expect(text(".own-result")).toBe("large.csv was not opened: it has 25 MB. Leave out what is not needed, or split it."));
  });

  test("what was said is said anew in another language", async () => {
    await paste("name,lat,lng\nA,52,200");
    element.say = await loadSay("de");
    await vi.waitFor(() => expect(text(".own-result")).toMatch(/^pasted text wurde nicht geöffnet\. Zeile 2: die Länge/));
  });
});
