import { describe, expect, test } from "vitest";
import { addMonths, dayNumber, dayOnLine, isoOfDay, LAST_DAY } from "../../src/state/days.ts";

describe("days of the time line", () => {
  test("are counted from the first one, and back", () => {
    expect([dayNumber("2007-01-01"), dayNumber("2008-03-01"), LAST_DAY]).toEqual([0, 425, 7304]);
    for (let day = 0; day <= LAST_DAY; day += 97) expect(dayNumber(isoOfDay(day))).toBe(day);
    expect([isoOfDay(-5), isoOfDay(99_999)]).toEqual(["2007-01-01", "2026-12-31"]);
  });
  test.each([
    ["2012-05-31", 1, "2012-06-30"],
    ["2012-01-31", 1, "2012-02-29"],
    ["2012-05-31", -12, "2011-05-31"],
    ["2012-12-15", 1, "2013-01-15"],
    ["2007-01-15", -1, "2007-01-01"],
    ["2026-12-31", 12, "2026-12-31"],
  ])("%s and %d months is %s", (iso, months, then) => {
    expect(addMonths(iso, months)).toBe(then);
  });
  test("what is typed may be no day, or none on the line", () => {
    expect(["2012-05-31", "", "0002-05-31", "2006-12-31", "2027-01-01", "2012-13-01"].map(dayOnLine)).toEqual(["2012-05-31", null, null, null, null, null]);
  });
});
