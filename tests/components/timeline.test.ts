// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Timeline } from "../../src/catalog/schema.ts";
import { MoveEvent, SayEvent } from "../../src/components/element.ts";
import { TimelineElement } from "../../src/components/timeline.ts";
import { defaultView, type View } from "../../src/state/view.ts";
import { saysEnglish } from "../../src/words/languages.ts";
import { smallCatalog } from "../fixtures/catalog.ts";

const catalog = smallCatalog();
const event = (date: string, en: string, named = false): Timeline[number] => ({
  date,
  label: { en },
  fact: `${en}, as they say.`,
  named,
  sources: ["someone-2010"],
});
const timeline = [
  event("2016-05-12", "Site opens", true),
  event("2009-09-17", "Plan dropped", true),
  event("2012-05-31", "Visit"),
  event("2011-10", "Brigade"),
];

let element: TimelineElement;
let moves: { view: View; passing: boolean }[];
let said: string[];

/** The element as the page holds it: every move is answered with the next view. */
async function show(part: Partial<View> = {}, compact = false): Promise<void> {
  element = new TimelineElement();
  moves = [];
  said = [];
  Object.assign(element, { catalog, timeline, say: saysEnglish, compact, view: { ...defaultView(catalog), ...part } });
  element.addEventListener(MoveEvent.type, (e) => {
    const { move, passing } = e as MoveEvent;
    element.view = move(element.view);
    moves.push({ view: element.view, passing });
  });
  element.addEventListener(SayEvent.type, (e) => said.push((e as SayEvent).sentence));
  document.body.append(element);
  await element.updateComplete;
}
const find = <E extends Element = HTMLElement>(selector: string): E => {
  const found = element.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const slider = (): HTMLInputElement => find<HTMLInputElement>("input[type=range]");
const visible = (text: string | null | undefined): string => (text ?? "").replaceAll("\u00a0", " ").replace(/\s+/g, " ").trim();
async function press(key: string, more: KeyboardEventInit = {}): Promise<string> {
  slider().dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
  await element.updateComplete;
  return element.view.date;
}

beforeEach(() => show());
afterEach(() => element.remove());

describe("the time line", () => {
  test("is a slider that says its day in words, and what happened last", async () => {
    expect(visible(slider().getAttribute("aria-valuetext"))).toBe("31 May 2012; last event: Visit");
    expect(slider().value).toBe("1977");
    await press("ArrowLeft");
    expect(visible(slider().getAttribute("aria-valuetext"))).toBe("30 April 2012; last event: Brigade");
  });

  test("moves in passing while it is dragged, and once more when it is let go", () => {
    slider().value = "100";
    slider().dispatchEvent(new Event("input", { bubbles: true }));
    slider().dispatchEvent(new Event("change", { bubbles: true }));
    expect(moves.map((m) => [m.view.date, m.passing])).toEqual([
      ["2007-04-11", true],
      ["2007-04-11", false],
    ]);
  });

  test("goes by months, years and events with the keys", async () => {
    expect(await press("ArrowRight")).toBe("2012-06-30");
    expect(await press("PageDown")).toBe("2011-06-30");
    expect(await press("PageUp")).toBe("2012-06-30");
    expect(await press("ArrowLeft", { shiftKey: true })).toBe("2012-05-31");
    expect(await press("ArrowLeft", { shiftKey: true })).toBe("2011-10-31");
    expect(await press("ArrowRight", { shiftKey: true })).toBe("2012-05-31");
    expect(await press("ArrowRight", { ctrlKey: true })).toBe("2012-05-31");
    expect(moves.every((m) => !m.passing)).toBe(true);
    await press("ArrowRight", { repeat: true });
    expect(moves.at(-1)?.passing).toBe(true);
  });

  test("has buttons for the events before and after, which are said aloud, and stops at the ends", async () => {
    find('[aria-label="Next event"]').click();
    await element.updateComplete;
    expect(element.view.date).toBe("2016-05-12");
    expect(said.map(visible)).toEqual(["12 May 2016; last event: Site opens"]);
    expect(find<HTMLButtonElement>('[aria-label="Next event"]').disabled).toBe(true);
    find(".time-article").click();
    await element.updateComplete;
    expect(element.view.date).toBe("2012-05-31");
    expect(find(".time-article").getAttribute("aria-pressed")).toBe("true");
  });

  test("takes an exact day, but none beyond its ends and no half-typed year", () => {
    const field = find<HTMLInputElement>("input[type=date]");
    for (const day of ["0002-05-31", "2027-01-01", "2020-02-29"]) {
      field.value = day;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
    expect(moves.map((m) => m.view.date)).toEqual(["2020-02-29"]);
  });

  test("fills the events that are past, draws the past to the day, and notes what happened on it", async () => {
    expect(element.querySelectorAll(".time-dot.past").length).toBe(3);
    expect(find(".time-past").style.width).toBe("27.067%");
    expect(visible(find(".time-flag").textContent)).toBe("31 May 2012");
    expect(find(".time-note").textContent).toBe("Visit");
    await press("ArrowRight");
    expect(find(".time-note").hidden).toBe(true);
  });

  test("has a list of all events with date, fact and source, made when it is opened", async () => {
    expect(element.querySelector(".event-list")).toBeNull();
    find('[aria-label="All events"]').click();
    await element.updateComplete;
    const items = [...element.querySelectorAll(".event-list > li")].map((li) => visible(li.textContent));
    expect(items).toEqual([
      "17 September 2009 Plan dropped Plan dropped, as they say. Something",
      "October 2011 Brigade Brigade, as they say. Something",
      "31 May 2012 Visit Visit, as they say. Something",
      "12 May 2016 Site opens Site opens, as they say. Something",
    ]);
    expect(find<HTMLDialogElement>("dialog").open).toBe(true);
    expect(visible(find('[aria-current="date"]').textContent)).toBe("31 May 2012 Visit");
    find(".event-list button").click();
    expect(element.view.date).toBe("2009-09-17");
  });
});

describe("the time line on a small screen", () => {
  test("is a button with the day that opens the slider, the buttons and the list", async () => {
    element.remove();
    await show({ date: "2016-05-12" }, true);
    expect(element.querySelector("input[type=range]")).toBeNull();
    expect(visible(find(".time-open").textContent)).toBe("12 May 2016");
    find(".time-open").click();
    await element.updateComplete;
    await element.updateComplete;
    expect(slider().value).toBe("3419");
    expect(element.querySelectorAll("[aria-label='Previous event']").length).toBe(1);
    expect(element.querySelectorAll(".event-list > li").length).toBe(4);
    find<HTMLDialogElement>("dialog").close();
    await element.updateComplete;
    expect(element.querySelector("input[type=range]")).toBeNull();
  });
});
