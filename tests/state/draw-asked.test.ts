import { describe, expect, test } from "vitest";
import { nearestPoint } from "../../src/geodesy/nearest-point.ts";
import { prepareTerritory } from "../../src/geodesy/territory.ts";
import { derive } from "../../src/state/derive.ts";
import { ASKED } from "../../src/state/draw-asked.ts";
import type { Measured } from "../../src/state/measured.ts";
import { defaultView, type View } from "../../src/state/view.ts";
import { saysEnglish } from "../../src/words/languages.ts";
import { readCatalog, readTerritory } from "../fixtures/read-catalog.ts";

const catalog = readCatalog();
const outline = prepareTerritory(readTerritory("belarus").rings);
const measured = (part: Partial<Measured> = {}): Measured => ({
  territories: { nearest: () => ({ point: [0, 0], km: 0 }), errorKm: () => 0.3 },
  judge: () => {
    throw new Error("no claim is asked about");
  },
  envelopeOf: () => null,
  shareOf: () => undefined,
  partOf: () => null,
  nearestTo: (lng, lat) => nearestPoint(outline, [lng, lat]),
  townAt: () => ({ name: { en: "Somewhere", pl: "Gdzieś" }, km: 0, precisionKm: 2 }),
  ...part,
});
const draw = (part: Partial<View>, given = measured()) => derive({ ...defaultView(catalog), ...part }, catalog, "light", saysEnglish, given);

describe("the place that the reader asks about", () => {
  test("stands on the map as a pin with its name; without one, with its coordinates", () => {
    const pin = (given: Measured) => draw({ check: [18, 54] }, given).places.find((p) => p.id === ASKED);
    expect(pin(measured())).toMatchObject({ symbol: "pin", label: "Somewhere", geometry: { coordinates: [18, 54] } });
    expect(pin(measured({ townAt: () => null }))?.label).toBe("54.00 N, 18.00 E");
    expect(draw({}).places.some((p) => p.id === ASKED)).toBe(false);
  });

  test("leaves the name to a place of the map that bears it", () => {
    const named = measured({ townAt: () => ({ name: { en: "Redzikowo" }, km: 0, precisionKm: 2 }) });
    expect(draw({ check: [17.3, 54.4] }, named).places.find((p) => p.id === ASKED)?.label).toBe("");
    // … and that one is sure to be named; one of the same name far away is another place.
    expect(
      draw({ check: [17.3, 54.4] }, named)
        .places.filter((p) => p.asked)
        .map((p) => p.id),
    ).toEqual(["redzikowo-aegis-ashore", ASKED]);
    const far = draw({ check: [40, 50] }, named).places;
    expect(far.filter((p) => p.asked).map((p) => [p.id, p.label])).toEqual([[ASKED, "Redzikowo"]]);
  });

  test("has rulers from the nearest point of Belarus and from the position, held against the first ring", () => {
    const { measures } = draw({ check: [17.029, 54.464] });
    expect(measures.map((m) => [m.id, m.wholeLabel, m.coveredLabel, m.restLabel])).toEqual([
      [`${ASKED}/belarus`, "427\u00a0km", "200\u00a0km", "227\u00a0km short"],
      [`${ASKED}/position`, "517\u00a0km", "200\u00a0km", "317\u00a0km short"],
    ]);
  });

  test("has one row of numbers where both rulers lie almost on each other", () => {
    const { measures } = draw({ check: [21.01, 52.23] });
    expect(measures.map((m) => m.wholeLabel)).toEqual(["148\u00a0km", ""]);
    expect(measures[1]?.coveredLabel).toBe("");
  });

  test("has plain lines where no ring is on, one line where both would be the same, none from Belarus within Belarus", () => {
    expect(draw({ check: [17.029, 54.464], on: [] }).measures.map((m) => [m.covered.length, m.coveredLabel, m.restLabel])).toEqual([
      [0, "", ""],
      [0, "", ""],
    ]);
    expect(draw({ check: [20, 50], from: "by-bug-west" }).measures.map((m) => m.id)).toHaveLength(2);
    expect(draw({ check: [21.01, 52.23], from: "by-bug-west" }).measures.map((m) => m.id)).toEqual([`${ASKED}/belarus`]);
    expect(draw({ check: [27.56, 53.9] }).measures.map((m) => m.id)).toEqual([`${ASKED}/position`]);
  });

  test("waits for the border, and is in the frame unless the reader has moved the map", () => {
    expect(draw({ check: [17.029, 54.464] }, measured({ nearestTo: () => null })).measures.map((m) => m.id)).toEqual([`${ASKED}/position`]);
    expect(draw({ check: [7, 43] }).camera).toMatchObject({ frame: [4.8, 42.2, 32.9, 56.7] });
    expect(draw({ check: [7, 43], at: { lng: 20, lat: 50, zoom: 5 } }).camera).toEqual({ at: { lng: 20, lat: 50, zoom: 5 } });
  });
});
