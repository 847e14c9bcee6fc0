import { expect, it } from "vitest";
import { typeset } from "../src/words/typeset.ts";

it("keeps numbers with their units and the halves of a system's name together, and leaves the rest alone", () => {
  expect(typeset("about 200 km, Iskander-E and S-400, Tu-22M3, «Искандер-Э», missile-defence, 3 000 m, 9 men")).toBe(
    "about 200\u00a0km, Iskander\u2011E and S\u2011400, Tu\u201122M3, «Искандер\u2011Э», missile-defence, 3 000\u00a0m, 9 men",
  );
});
