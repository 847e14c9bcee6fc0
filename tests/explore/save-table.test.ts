import { parse } from "papaparse";
import { expect, test } from "vitest";
import { extrasOf, insideRows } from "../../src/claims/inside-rows.ts";
import type { Listed } from "../../src/components/reach-table.ts";
import { tableAsCsv, tableAsGeoJson } from "../../src/explore/save-table.ts";
import { defaultView } from "../../src/state/view.ts";
import { readCatalog } from "../fixtures/read-catalog.ts";

const catalog = readCatalog();
const extras = extrasOf([{ id: "own-1", name: '=HYPERLINK("x")', lngLat: [23.7, 54], precisionKm: 0, kind: "own" }]);
const rows = insideRows({ ...defaultView(catalog), from: "by-brest" }, catalog, 200, extras);
const listed: Listed = {
  rows,
  names: rows.map((r) => r.extra?.name ?? r.place?.properties.name.en ?? ""),
  kinds: rows.map(() => "kind, of a sort"),
  from: "Brest",
  rangeKm: 200,
};

test("as CSV every row is there with its numbers, and a name cannot be a formula", async () => {
  const text = await tableAsCsv(listed);
  expect(text.startsWith("\ufeffid,name,kind,status,lat,lng,distance_km,")).toBe(true);
  const { data, errors } = parse<Record<string, string>>(text.slice(1).trim(), { header: true });
  expect(errors).toEqual([]);
  expect(data).toHaveLength(rows.length);
  expect(data.find((r) => r.id === "redzikowo-aegis-ashore")).toMatchObject({
    kind: "kind, of a sort",
    distance_km: "513.4",
    range_km: "200",
    verdict: "out",
    from: "Brest",
  });
  expect(data.find((r) => r.id === "own-1")?.name).toBe(`'=HYPERLINK("x")`);
});

test("as GeoJSON each row is a point, longitude first", () => {
  const { type, features } = JSON.parse(tableAsGeoJson(listed)) as {
    type: string;
    features: { geometry: { coordinates: number[] }; properties: Record<string, unknown> }[];
  };
  expect([type, features.length]).toEqual(["FeatureCollection", rows.length]);
  const own = features.find((f) => f.properties.id === "own-1");
  expect(own).toMatchObject({
    geometry: { type: "Point", coordinates: [23.7, 54] },
    properties: { name: '=HYPERLINK("x")', distance_km: 211.4, verdict: "out" },
  });
});
