import { describe, expect, it } from "vitest";
import { COLOUR_ROLES } from "../../src/catalog/colour-roles.ts";
import { colour, fillOpacity, fillRole, type Mode, ROLES, textRole, withOpacity } from "../../src/map/palette.ts";
import { contrast, EYES, over } from "./sight.ts";

const MODES: readonly Mode[] = ["light", "dark"];
const GROUNDS = ["land", "subject", "sea"] as const;

describe.each(MODES)("the %s palette", (mode) => {
  const fill = (part: "band" | "inner", ground: "land" | "subject"): string =>
    over(colour(fillRole("ie"), mode), fillOpacity("ie", part, mode), colour(ground, mode));

  it.each(COLOUR_ROLES)("shows lines and symbols in %s at 3:1 or more on land, Belarus and sea, to every eye", (role) => {
    for (const eye of EYES)
      for (const ground of GROUNDS) expect(contrast(colour(role, mode), colour(ground, mode), eye), `${role} on ${ground}, ${eye}`).toBeGreaterThanOrEqual(3);
  });

  it.each(["shield", "airfield", "ie", "im", "s4", "tu", "ink"] as const)(
    "shows %s at 3:1 or more on the worst ground, a fill over Belarus, to every eye",
    (role) => {
      for (const eye of EYES)
        for (const ground of [fill("inner", "subject"), fill("band", "land")]) expect(contrast(colour(role, mode), ground, eye), eye).toBeGreaterThanOrEqual(3);
    },
  );

  it.each([...COLOUR_ROLES.map(textRole), "ink2", "country", "town", "focus"] as const)("sets letters in %s at 4.5:1 or more on land", (role) => {
    expect(contrast(colour(role, mode), colour("land", mode))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["ink", "town", "airfield"] as const)("sets letters in %s at 4.5:1 or more on Belarus under any system's tint", (role) => {
    for (const system of ["ie", "im", "s4", "tu"] as const) {
      const ground = over(colour(fillRole(system), mode), fillOpacity(system, "inner", mode), colour("subject", mode));
      expect(contrast(colour(role, mode), ground), system).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(["ie", "im", "s4", "tu"] as const)("shows the edge of a part in %s at 3:1 or more on Belarus, without colours too", (role) => {
    expect(contrast(colour(role, mode), colour("subject", mode))).toBeGreaterThanOrEqual(3);
  });

  it("sets names of water at 4.5:1 or more on the sea", () => {
    expect(contrast(colour("seaText", mode), colour("sea", mode))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["ink", "ink2", "focus"] as const)("sets %s at 4.5:1 or more on paper and card", (role) => {
    for (const ground of ["paper", "card"] as const) expect(contrast(colour(role, mode), colour(ground, mode))).toBeGreaterThanOrEqual(4.5);
  });

  it("has a six-digit colour for every role", () => {
    for (const role of ROLES) expect(colour(role, mode)).toMatch(/^#[0-9a-f]{6}$/);
  });
});

it("spreads a colour thin", () => {
  expect(withOpacity("#0a1020", 0.5)).toBe("rgba(10,16,32,0.5)");
});
