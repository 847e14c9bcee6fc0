import { describe, expect, test } from "vitest";
import { datedEvents, lastEventBy, neighbourEvent } from "../../src/catalog/events.ts";
import type { Timeline } from "../../src/catalog/schema.ts";

const event = (date: string): Timeline[number] => ({ date, label: { en: date }, fact: "It happened.", sources: ["s"] });
const events = datedEvents([event("2012-05-31"), event("2010"), event("2011-10"), event("2011-11-23")]);

describe("events", () => {
  test("count from the last day of their period, in order", () => {
    expect(events.map((e) => e.day)).toEqual(["2010-12-31", "2011-10-31", "2011-11-23", "2012-05-31"]);
  });
  test("the last by a day has happened by its end", () => {
    expect(["2010-12-30", "2010-12-31", "2011-11-22", "2026-01-01"].map((day) => lastEventBy(events, day)?.date)).toEqual([
      undefined,
      "2010",
      "2011-10",
      "2012-05-31",
    ]);
  });
  test("neighbours are strictly before and after", () => {
    expect([neighbourEvent(events, "2011-10-31", -1)?.date, neighbourEvent(events, "2011-10-31", 1)?.date]).toEqual(["2010", "2011-11-23"]);
    expect([neighbourEvent(events, "2010-12-31", -1), neighbourEvent(events, "2012-05-31", 1)]).toEqual([undefined, undefined]);
  });
});
