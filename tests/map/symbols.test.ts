import { describe, expect, it } from "vitest";
import { STATUSES } from "../../src/catalog/schema.ts";
import { parseSymbol, SYMBOL_STATES, type SymbolFamily, symbolBox, symbolName, symbolShapes, symbolState } from "../../src/map/symbols.ts";

const families = Object.entries(SYMBOL_STATES) as [SymbolFamily, readonly string[]][];
const all = families.flatMap(([family, states]) => states.map((state) => ({ family, state, size: "normal", role: "shield", mode: "light" }) as const));

describe("symbols", () => {
  it.each(all)("$family $state is spelled and read back the same", (spec) => {
    expect(parseSymbol(symbolName(spec))).toEqual(spec);
  });

  it.each([
    "",
    "diamond",
    "diamond:planned:large:shield",
    "diamond:planned:large:shield:light:x",
    "diamond:long:large:shield:light",
    "toString:a:b:c:d",
    "runway:long:huge:shield:light",
    "dot:filled:normal:nobody:light",
    "dot:filled:normal:ink:dusk",
  ])("%j spells no symbol", (name) => {
    expect(parseSymbol(name)).toBeNull();
    expect(symbolShapes(name)).toEqual([]);
  });

  it.each(families.filter(([family]) => family !== "nothing"))("every state of %s looks different", (family, states) => {
    const looks = states.map((state) => JSON.stringify(symbolShapes(symbolName({ family, state, size: "normal", role: "ink", mode: "light" }))));
    expect(new Set(looks).size).toBe(states.length);
    for (const look of looks) expect(look).not.toBe("[]");
  });

  it("is drawn on the ground asked for", () => {
    const name = symbolName({ family: "diamond", state: "planned", size: "small", role: "shield", mode: "light" });
    expect(symbolShapes(name)[0]?.fill).toBe("#f6f1e6");
    expect(symbolShapes(name, "card")[0]?.fill).toBe("#ffffff");
  });

  it.each(all.filter((s) => s.family !== "nothing"))("$family $state fits its box", (spec) => {
    const [halfWidth, halfHeight] = symbolBox(spec);
    for (const { d, width } of symbolShapes(symbolName(spec))) {
      // Points of absolute commands; the arcs and the relative square stay within them.
      const points = [...d.matchAll(/[MLHV]\s*(-?[\d.]+)(?:[ ,](-?[\d.]+))?/g)];
      for (const [command, a, b] of points) {
        const x = command.startsWith("V") ? 0 : Math.abs(Number(a));
        const y = command.startsWith("V") ? Math.abs(Number(a)) : Math.abs(Number(b ?? 0));
        expect(x + (command.startsWith("H") ? 0 : width / 2), d).toBeLessThanOrEqual(halfWidth + 0.01);
        expect(y + width / 2, d).toBeLessThanOrEqual(halfHeight + 0.01);
      }
    }
  });

  it.each(["diamond", "runway", "position", "dot"] as const)("%s has a state for every status of the data", (family) => {
    for (const status of STATUSES) expect(SYMBOL_STATES[family]).toContain(symbolState(family, status, true));
  });

  it("draws what is over as hollow, and long runways long", () => {
    expect(symbolState("runway", "abandoned", true)).toBe("hollow-long");
    expect(symbolState("runway", "active", false)).toBe("short");
    expect(symbolState("diamond", "visiting", false)).toBe("visiting");
    expect(symbolState("diamond", "dismantled", false)).toBe("ended");
  });
});
