import { describe, expect, it } from "vitest";
import { besideView, differences, inBeside, ownBeside, swapBeside } from "../../src/state/beside.ts";
import { readLink, writeLink } from "../../src/state/link.ts";
import { moveCamera, select, setFrom, setNumbers } from "../../src/state/moves.ts";
import { defaultView, type View } from "../../src/state/view.ts";
import { smallCatalog } from "../fixtures/catalog.ts";

const catalog = smallCatalog();
const start: View = { ...defaultView(catalog), beside: { from: [24, 53], numbers: "high" } };

describe("the second map", () => {
  it("shows what the first does, but for what it has of its own", () => {
    expect(besideView(start)).toEqual({ ...start, from: [24, 53], numbers: "high", beside: null });
  });

  it("keeps to itself what is moved on it, and shares what it cannot have of its own", () => {
    const moved = inBeside(setFrom([25, 54]))(start);
    expect(moved).toEqual({ ...start, beside: { from: [25, 54], numbers: "high" } });
    expect(inBeside(moveCamera({ lng: 1, lat: 2, zoom: 3 }))(start)).toEqual({ ...start, at: { lng: 1, lat: 2, zoom: 3 } });
    expect(inBeside(select("base", catalog))({ ...start, on: ["sites"] })).toMatchObject({ select: "base", on: ["sites"], from: "by-brest" });
    expect(inBeside((view) => view)(start)).toBe(start);
  });

  it("changes sides, and twice is not at all", () => {
    const swapped = swapBeside(start);
    expect(swapped).toMatchObject({ from: [24, 53], numbers: "high", beside: { from: "by-brest", numbers: "article" } });
    expect(swapBeside(swapped)).toEqual(start);
  });

  it("follows the first again in what it is given back", () => {
    expect(ownBeside(start, { numbers: "article" }).beside).toEqual({ from: [24, 53] });
    const same = ownBeside(ownBeside(start, { numbers: "article" }), { from: "by-brest" });
    expect(same.beside).toEqual({});
    expect(besideView(setNumbers("low")(same)).numbers).toBe("low");
  });

  it("knows in what it differs", () => {
    expect(differences(start)).toEqual(["from", "numbers"]);
    expect(differences({ ...start, beside: {} })).toEqual([]);
  });

  it("comes back from its link", () => {
    expect(readLink(`#${writeLink(start, catalog)}`, catalog).view).toEqual(start);
  });
});
