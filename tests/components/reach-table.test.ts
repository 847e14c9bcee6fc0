// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { extrasOf } from "../../src/claims/inside-rows.ts";
import { MoveEvent } from "../../src/components/element.ts";
import { compassLetters, ReachTable } from "../../src/components/reach-table.ts";
import { toggleLayer } from "../../src/state/moves.ts";
import { defaultView, type View } from "../../src/state/view.ts";
import { loadSay, saysEnglish } from "../../src/words/languages.ts";
import { loadTopic } from "../../src/words/topics.ts";
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
  Object.assign(element, { catalog, say: await loadTopic("inside", "en"), view: start() });
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
    expect(texts(".reach > p")).toEqual(["0 places", "No place is on the map."]);
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
    const choice = element.querySelector<HTMLSelectElement>("select.reach-range");
    if (!choice) throw new Error("no choice");
    expect(texts(".reach-range option")).toEqual(["Layer 20 · 200 km", "Layer 21 · not given"]);
    choice.value = "s/range";
    choice.dispatchEvent(new Event("change"));
    await element.updateComplete;
    expect(texts("tbody tr:last-child td").slice(0, 3)).toEqual(["513 km", "–", "–"]);
    expect(texts(".reach > p")[0]).toMatch(/^For this choice no range is given.* To see a ring, choose “usual” instead of “the article” at the map\.$/);
  });

  describe("with towns and the reader's own points", () => {
    const towns = Array.from({ length: 250 }, (_, i) => ({
      id: `town-${i}`,
      name: `Town ${i}`,
      lngLat: [24 + i * 0.01, 52.1] as const,
      precisionKm: 2,
      kind: "town" as const,
    }));
    const own = [{ id: "own-0", name: "Ćwikły", lngLat: [23.7, 53.8] as const, precisionKm: 0, kind: "own" as const }];

    beforeEach(async () => {
      element.extras = extrasOf([...towns, ...own]);
      await element.updateComplete;
    });
    const set = async (selector: string, value: string, type: string): Promise<void> => {
      const control = element.querySelector<HTMLInputElement | HTMLSelectElement>(selector);
      if (!control) throw new Error(`no ${selector}`);
      control.value = value;
      control.dispatchEvent(new Event(type));
      await element.updateComplete;
    };

    test("lists them among the others, a hundred at a time", async () => {
      expect(texts(".inside-count")[0]).toMatch(/^253 places: within reach – \d+, out of reach – 2$/);
      expect(texts("tbody tr")).toHaveLength(100);
      button(/^Show 100 more of 153/).click();
      await element.updateComplete;
      expect(texts("tbody tr")).toHaveLength(200);
    });

    test("filters by letters without regard to accents, by kind and by verdict", async () => {
      await set("input[type=search]", "cwik", "input");
      expect(texts("tbody th")).toEqual(["Ćwikły"]);
      expect(texts("tbody td").slice(0, 2)).toEqual(["189 km", "11 km inside"]);
      await set("input[type=search]", "", "input");
      await set(".inside-kind", "own", "change");
      expect(texts("tbody th")).toEqual(["Ćwikły"]);
      await set(".inside-kind", "", "change");
      await set(".inside-verdict", "out", "change");
      expect(texts("tbody th")).toEqual(["LATER", "BASE"]);
      await set(".inside-kind", "own", "change");
      expect(texts(".reach > p").at(-1)).toBe("No place fits these filters.");
    });

    test("asks about a town whose name is clicked; one chosen on the map has its row, however far down", async () => {
      button(/^Town 3$/).click();
      await element.updateComplete;
      expect(element.view.check).toEqual([24.03, 52.1]);
      expect(texts("tr.selected th")).toEqual(["Town 3"]);
      await showing({ ...element.view, check: [26.49, 52.1] });
      expect(texts("tr.selected th")).toEqual(["Town 249"]);
      expect(texts("tbody tr")).toHaveLength(101);
    });

    test("gives what is listed to whoever saves it", async () => {
      await set("input[type=search]", "Town 24", "input");
      const { rows, names, from, rangeKm } = element.listing;
      expect([rows.length, names[0], from, rangeKm]).toEqual([11, "Town 24", "BY-BREST", 200]);
    });
  });
});

test("compass points are abbreviated with the letters of the language", async () => {
  expect([compassLetters("WNW", saysEnglish), compassLetters("SE", await loadSay("de")), compassLetters("NNE", await loadSay("be"))]).toEqual([
    "WNW",
    "SO",
    "ПнПнУ",
  ]);
});
