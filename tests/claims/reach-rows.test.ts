/** The rows of the table of what reaches what, against Karney's geodesics. */
import { describe, expect, test } from "vitest";
import { type Catalog, pointOf } from "../../src/catalog/catalog.ts";
import { hold, originOf, placesOnMap, rangesOf, reachRows, type Standpoint } from "../../src/claims/reach-rows.ts";
import type { LngLat } from "../../src/geodesy/earth.ts";
import { readCatalog } from "../fixtures/read-catalog.ts";
import { karneyBearingDeg, karneyKm } from "../geodesy/karney.ts";

const catalog: Catalog = readCatalog();
const LAYERS = ["missile-defence-sites", "airfields", "positions", "iskander-e", "iskander-m"];
const at = (part: Partial<Standpoint> = {}): Standpoint => ({ date: "2012-05-31", on: LAYERS, numbers: "article", from: "by-brest", select: null, ...part });
const row = (id: string, standpoint: Standpoint, km: number | null) => {
  const found = reachRows(standpoint, catalog, km).find((r) => r.place.id === id);
  if (!found) throw new Error(`no row ${id}`);
  return found;
};
const place = (id: string) => {
  const found = catalog.places.get(id);
  if (!found) throw new Error(`no place ${id}`);
  return found;
};

describe("the rows", () => {
  test("have Karney's distance and bearing, for every place that is a point", () => {
    const standpoint = at({ on: catalog.layers.map((l) => l.id) });
    const from = originOf("by-brest", catalog).lngLat;
    const points = reachRows(standpoint, catalog, 200).filter((r) => r.farKm === null);
    expect(points.length).toBeGreaterThan(45);
    for (const r of points) {
      expect(Math.abs(r.km - karneyKm(from, pointOf(r.place))), r.place.id).toBeLessThan(0.02);
      const turn = Math.abs(((r.bearingDeg - karneyBearingDeg(from, pointOf(r.place)) + 540) % 360) - 180);
      expect(turn, r.place.id).toBeLessThan(0.001);
    }
  });

  test("say by how much Redzikowo is short from Brest: 513 km away, 313 beyond 200", () => {
    const redzikowo = row("redzikowo-aegis-ashore", at(), 200);
    expect([Math.round(redzikowo.km), Math.round(redzikowo.marginKm ?? 0), redzikowo.verdict, redzikowo.status]).toEqual([513, -313, "out", "planned"]);
  });

  test("are too close to call when the margin is smaller than what may be wrong with both ends", () => {
    const redzikowo = row("redzikowo-aegis-ashore", at(), null);
    const precisionKm = place("by-brest").properties.precision.km + place("redzikowo-aegis-ashore").properties.precision.km;
    expect(redzikowo.budgetKm).toBeCloseTo(precisionKm + 0.055, 2);
    const verdict = (more: number) => row("redzikowo-aegis-ashore", at(), redzikowo.km + more).verdict;
    expect([verdict(-precisionKm - 1), verdict(-precisionKm + 0.5), verdict(precisionKm - 0.5), verdict(precisionKm + 1)]).toEqual([
      "out",
      "too-close",
      "too-close",
      "within",
    ]);
  });

  test("from a free point count only the place's own precision", () => {
    expect(row("redzikowo-aegis-ashore", at({ from: [23.7, 52.1] }), 200).budgetKm).toBeCloseTo(
      place("redzikowo-aegis-ashore").properties.precision.km + 0.055,
      2,
    );
  });

  test("without a figure have distances, but neither margin nor verdict", () => {
    expect(reachRows(at(), catalog, null).every((r) => r.marginKm === null && r.verdict === null && r.km > 0)).toBe(true);
  });

  test("come nearest first, without the position itself", () => {
    const kms = reachRows(at(), catalog, 200).map((r) => r.km);
    expect(kms).toEqual([...kms].sort((a, b) => a - b));
    expect(reachRows(at(), catalog, 200).some((r) => r.place.id === "by-brest")).toBe(false);
    expect(reachRows(at({ from: "by-hrodna" }), catalog, 200).some((r) => r.place.id === "by-brest")).toBe(true);
  });
});

describe("an area", () => {
  test("has a nearest and a farthest water", () => {
    const baltic = row("sea-baltic", at({ select: "sea-baltic" }), 200);
    const vertices = (place("sea-baltic").geometry.coordinates as LngLat[][]).flat();
    const kms = vertices.map((vertex) => karneyKm(originOf("by-brest", catalog).lngLat, vertex));
    // Along an edge the water may be a little nearer than at its ends, but never farther.
    expect(baltic.km).toBeLessThan(Math.min(...kms) + 0.01);
    expect(baltic.km).toBeGreaterThan(Math.min(...kms) - 60);
    expect(baltic.farKm).toBeCloseTo(Math.max(...kms), 1);
    expect(baltic.verdict).toBe("out");
  });

  test.each([
    [100, "out", -200],
    [299, "too-close", -1],
    [500, "part", 200],
    [899, "too-close", -1],
    [1000, "within", 100],
  ])("from 300 to 900 km away is, with a range of %d km, %s by %d", (rangeKm, verdict, marginKm) => {
    expect(hold(300, 900, rangeKm, 10)).toEqual({ verdict, marginKm });
  });
});

describe("the places", () => {
  test("are those on the map on the day", () => {
    const ids = (standpoint: Standpoint) => placesOnMap(standpoint, catalog).map((s) => s.place.id);
    expect(ids(at())).toContain("redzikowo-aegis-ashore");
    expect(ids(at({ date: "2008-01-01" }))).not.toContain("redzikowo-aegis-ashore");
    expect(ids(at({ date: "2008-01-01", select: "redzikowo-aegis-ashore" }))).toContain("redzikowo-aegis-ashore");
    expect(ids(at())).not.toContain("by-nw-tip");
    expect(ids(at({ on: ["airfields"] })).length).toBe(23);
    expect(ids(at({ on: ["iskander-e"] }))).toEqual([]);
  });
});

describe("the ranges", () => {
  const named = (standpoint: Standpoint, orFirst: boolean) =>
    rangesOf(standpoint, catalog, orFirst).map((r) => `${r.id} ${r.figure?.km ?? "none"} ${r.lowKm}–${r.highKm}`);
  test("are those whose rings are on, with the figure of the choice", () => {
    expect(named(at(), false)).toEqual(["iskander-e/range 200 200–300", "iskander-m/range 400 380–500"]);
    expect(named(at({ numbers: "high", on: ["s-400"] }), false)).toEqual(["s-400/aircraft 400 120–400", "s-400/ballistic 60 60–60"]);
    expect(named(at({ on: ["s-400"] }), false)[0]).toContain("none");
  });
  test("with none on are none, or those of the first system", () => {
    expect(named(at({ on: ["airfields"] }), false)).toEqual([]);
    expect(named(at({ on: ["airfields"] }), true)).toEqual(["iskander-e/range 200 200–300"]);
    expect(named(at({ on: ["iskander-m"] }), true)).toEqual(["iskander-m/range 400 380–500"]);
  });
});
