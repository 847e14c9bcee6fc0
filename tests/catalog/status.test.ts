import { describe, expect, it } from "vitest";
import { lastDay, statusAt } from "../../src/catalog/status.ts";

const change = (date: string, status: "planned" | "building") => ({ date, status, fact: "x", sources: ["y"] });

describe("a date as exact as its source", () => {
  it("counts from the last day of its period", () => {
    expect([lastDay("2012"), lastDay("2012-02"), lastDay("2011-02"), lastDay("2012-05-31")]).toEqual(["2012-12-31", "2012-02-29", "2011-02-28", "2012-05-31"]);
  });
});

describe("the status on a day", () => {
  const changes = [change("2011", "planned"), change("2016-05-13", "building")];
  it("is the last one that surely held", () => {
    expect(statusAt(changes, "2011-06-01")).toBeUndefined();
    expect(statusAt(changes, "2011-06-01", "first")?.status).toBe("planned");
    expect(statusAt(changes, "2016-05-12")?.status).toBe("planned");
    expect(statusAt(changes, "2016-05-13")?.status).toBe("building");
  });
});
