import { describe, expect, test } from "vitest";
import { type AskedPlace, askedFrom, calledAt, heldAgainst, NEAREST } from "../../src/claims/asked.ts";
import { nearestPoint } from "../../src/geodesy/nearest-point.ts";
import { prepareTerritory } from "../../src/geodesy/territory.ts";
import { defaultView, type View } from "../../src/state/view.ts";
import { readCatalog, readTerritory } from "../fixtures/read-catalog.ts";

const catalog = readCatalog();
const belarus = readTerritory("belarus");
const outline = prepareTerritory(belarus.rings);
const view = (part: Partial<View> = {}): View => ({ ...defaultView(catalog), ...part });
const asked = (lng: number, lat: number, precisionKm = 2): AskedPlace => ({
  at: [lng, lat],
  precisionKm,
  nearest: nearestPoint(outline, [lng, lat]),
  borderKm: belarus.about.errorKm,
});
const SLUPSK = [17.029, 54.464] as const;

describe("a place asked about", () => {
  test("is measured from the nearest point of Belarus, the position of the view and the positions of the day, in this order", () => {
    const all = askedFrom(asked(...SLUPSK), view(), catalog);
    expect(all.map((one) => one.id)).toEqual([NEAREST, "by-brest", "ru-chernyakhovsk", "by-asipovichy", "ru-luga"]);
    expect(all.map((one) => Math.round(one.km))).toEqual([427, 517, 311, 774, 918]);
    expect(askedFrom(asked(...SLUPSK), view({ date: "2010-01-01" }), catalog).map((one) => one.id)).not.toContain("ru-chernyakhovsk");
  });

  test("keeps the position of the view when that is a free point, and counts it once when it is a position of the day", () => {
    const free = askedFrom(asked(...SLUPSK), view({ from: [24, 53] }), catalog);
    expect([free[1]?.id, free[1]?.place, free[1]?.budget.positionKm]).toEqual(["free", null, 2]);
    expect(free.map((one) => one.id)).toContain("by-brest");
  });

  test("has the error of the border from Belarus, of both places from a position", () => {
    const [border, brest] = askedFrom(asked(...SLUPSK), view(), catalog);
    expect([border?.budget.borderKm, border?.budget.positionKm]).toEqual([belarus.about.errorKm, 2]);
    expect([brest?.budget.borderKm, brest?.budget.positionKm]).toEqual([0, 7]);
  });

  test("is 0 km away within Belarus, and has no distance from there until the border is here", () => {
    expect(askedFrom(asked(27.56, 53.9), view(), catalog)[0]).toMatchObject({ id: NEAREST, km: 0, bearingDeg: null });
    expect(askedFrom({ ...asked(27.56, 53.9), nearest: null }, view(), catalog)[0]?.id).toBe("by-brest");
  });
});

describe("within which figures it is", () => {
  test("is said for every system with a ring, on or off, by each choice of numbers", () => {
    const [border] = askedFrom(asked(...SLUPSK), view({ on: [] }), catalog);
    const held = border ? heldAgainst(border, catalog) : [];
    const row = (id: string) => held.find((h) => h.range.id.startsWith(id) && h.range.main)?.by;
    expect(row("iskander-e")?.article).toMatchObject({ km: 200, verdict: "out" });
    expect(Math.round(row("iskander-e")?.article?.marginKm ?? 0)).toBe(-227);
    expect(row("iskander-m")?.high).toMatchObject({ km: 500, verdict: "within" });
    expect(row("s-400")?.article).toBeNull();
  });

  test("is too close to call when the margin is smaller than the error", () => {
    const from = askedFrom(asked(...SLUPSK), view(), catalog)[0];
    if (!from) throw new Error("not measured");
    const verdicts = (km: number) =>
      heldAgainst({ ...from, km }, catalog).find((h) => h.range.id === "iskander-e/range" || h.range.layer.id === "iskander-e")?.by.article?.verdict;
    expect([verdicts(197), verdicts(199), verdicts(201), verdicts(203)]).toEqual(["within", "too-close", "too-close", "out"]);
  });
});

describe("the name of a point", () => {
  test("is that of a site within 1 km, of a town that is nearer still, or none", () => {
    const town = (km: number) => ({ name: { en: "Town" }, km, precisionKm: 2 });
    const site = catalog.places.get("redzikowo-aegis-ashore");
    if (site?.geometry.type !== "Point") throw new Error("no site");
    const [lng, lat] = site.geometry.coordinates;
    expect(calledAt([lng, lat + 0.003], catalog, null)?.name.en).toBe("Redzikowo");
    expect(calledAt([lng, lat + 0.003], catalog, town(0.1))?.name.en).toBe("Town");
    expect(calledAt([lng, lat + 0.003], catalog, town(0.9))?.name.en).toBe("Redzikowo");
    expect(calledAt([lng, lat + 0.02], catalog, null)).toBeNull();
  });
});
