// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { MoveEvent } from "../../src/components/element.ts";
import { compassLetters, ReachTable } from "../../src/components/reach-table.ts";
import { toggleLayer } from "../../src/state/moves.ts";
import { defaultView, type View } from "../../src/state/view.ts";
import { loadSay, saysEnglish } from "../../src/words/languages.ts";
import { smallCatalog } from "../fixtures/catalog.ts";

const catalog = smallCatalog();
let element: ReachTable;
const start = (): View => ({ ...defaultView(catalog), on: ["sites", "positions", "iskander-e"], from: "by-brest", date: "2021-01-01" });
const texts = (selector: string): string[] =>
  [...element.querySelectorAll(selector)].map((e) => (e.textContent ?? "").replaceAll("\u00a0", " ").replace(/\s+/g, " ").trim());
const button = (name: RegExp): HTMLElement => {
  const found = [...element.querySelectorAll<HTMLElement>("button")].find((b) => name.test(b.textContent ?? ""));
  if (!found) throw new Error(`no button ${name}`);
  return found;
};
async function showing(view: View): Promise<void> {
  element.view = view;
  await element.updateComplete;
}

beforeEach(async () => {
  element = new ReachTable();
  Object.assign(element, { catalog, say: saysEnglish, view: start() });
  element.addEventListener(MoveEvent.type, (e) => {
    element.view = (e as MoveEvent).move(element.view);
  });
  document.body.append(element);
  await element.updateComplete;
});
afterEach(() => element.remove());

describe("the table of what reaches what", () => {
  test("has every place on the map but the position, nearest first, in whole km with their unit", () => {
    expect(texts("tbody th")).toEqual(["LATER", "BASE"]);
    expect(texts("tbody tr:last-child td")).toEqual(["513 km", "313 km short", "out of reach", "WNWwest-north-west", "being built", "Layer 11"]);
    expect(texts("caption")).toEqual(["Distances from: BY-BREST. Range: Layer 20 · 200 km, the article."]);
  });

  test("is sorted by a click on a heading, and the other way by the next", async () => {
    const sorts = () => [...element.querySelectorAll("thead th")].map((th) => th.getAttribute("aria-sort"));
    expect(sorts()).toEqual(["none", "ascending", "none", "none", "none", "none", "none"]);
    button(/^Place/).click();
    await element.updateComplete;
    expect([sorts()[0], texts("tbody th")]).toEqual(["ascending", ["BASE", "LATER"]]);
    button(/^Place/).click();
    await element.updateComplete;
    expect([sorts()[0], texts("tbody th")]).toEqual(["descending", ["LATER", "BASE"]]);
  });

  test("follows the view: another number, another day, another position", async () => {
    await showing({ ...start(), numbers: "high" });
    expect(texts("tbody tr:last-child td")[1]).toBe("213 km short");
    await showing({ ...start(), date: "2012-05-31" });
    expect(texts("tbody th")).toEqual(["BASE"]);
    await showing({ ...start(), from: [17.1, 54.48] });
    expect(texts("tbody tr:first-child td").slice(0, 3)).toEqual(["0 km", "200 km inside", "within reach"]);
    await showing({ ...start(), on: ["iskander-e"] });
    expect(texts("section > p")).toEqual(["No place is on the map."]);
  });

  test("selects the place whose name is clicked, marks it, and lets go of it by the next click", async () => {
    button(/BASE/).click();
    await element.updateComplete;
    expect(element.view.select).toBe("base");
    expect(texts("tr.selected th")).toEqual(["BASE"]);
    expect(button(/BASE/).getAttribute("aria-pressed")).toBe("true");
    button(/BASE/).click();
    expect(element.view.select).toBeNull();
  });

  test("offers the systems whose rings are on; with a range not given it has distances only", async () => {
    await showing(toggleLayer("s-400", catalog)(start()));
    const choice = element.querySelector("select");
    if (!choice) throw new Error("no choice");
    expect(texts("option")).toEqual(["Layer 20 · 200 km", "Layer 21 · not given"]);
    choice.value = "s/range";
    choice.dispatchEvent(new Event("change"));
    await element.updateComplete;
    expect(texts("tbody tr:last-child td").slice(0, 3)).toEqual(["513 km", "–", "–"]);
    expect(texts("section > p")[0]).toMatch(/^For this choice no range is given/);
  });
});

test("compass points are abbreviated with the letters of the language", async () => {
  expect([compassLetters("WNW", saysEnglish), compassLetters("SE", await loadSay("de")), compassLetters("NNE", await loadSay("be"))]).toEqual([
    "WNW",
    "SO",
    "ПнПнУ",
  ]);
});
