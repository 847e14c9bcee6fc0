import { describe, expect, it } from "vitest";
import { parseGist } from "../../src/components/gist.ts";

describe("a gist", () => {
  it("names layers between words", () => {
    expect(parseGist("Now [Iskander-E](#iskander-e), half of [M](#iskander-m).")).toEqual([
      { text: "Now ", layer: null },
      { text: "Iskander-E", layer: "iskander-e" },
      { text: ", half of ", layer: null },
      { text: "M", layer: "iskander-m" },
      { text: ".", layer: null },
    ]);
  });
  it("stays as written where it is not exactly that", () => {
    for (const text of ["[a](b)", "[a](#B)", "[](#x)", "plain", ""])
      expect(
        parseGist(text)
          .map((p) => p.text)
          .join(""),
      ).toBe(text);
  });
});
