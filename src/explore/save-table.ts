import type { FeatureCollection } from "geojson";
import type { InsideRow } from "../claims/inside-rows.ts";
import type { Listed } from "../components/reach-table.ts";

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** One row under the names that stand in the file, which are English and stay: units are in them. */
function record(row: InsideRow, i: number, { names, kinds, from, rangeKm }: Listed) {
  const [lng, lat] = row.lngLat;
  return {
    id: row.id,
    name: names[i] ?? "",
    kind: kinds[i] ?? "",
    status: row.status ?? "",
    lat: rounded(lat, 5),
    lng: rounded(lng, 5),
    distance_km: rounded(row.km, 1),
    farthest_km: row.farKm === null ? "" : rounded(row.farKm, 1),
    bearing_deg: rounded(row.bearingDeg(), 1),
    from,
    range_km: rangeKm ?? "",
    margin_km: row.marginKm === null ? "" : rounded(row.marginKm, 1),
    possible_error_km: rounded(row.budgetKm, 1),
    verdict: row.verdict ?? "",
  };
}

/** The listed rows as CSV for a spreadsheet: with a byte order mark, and nothing in it that a spreadsheet would run as a formula. Fetches the writer. */
export async function tableAsCsv(listed: Listed): Promise<string> {
  const { unparse } = (await import("papaparse")).default;
  return `\ufeff${unparse(
    listed.rows.map((row, i) => record(row, i, listed)),
    { escapeFormulae: true },
  )}\r\n`;
}

/** The listed rows as GeoJSON: a point for each (for an area, the middle of its box), with all that the row says. */
export function tableAsGeoJson(listed: Listed): string {
  const collection: FeatureCollection = {
    type: "FeatureCollection",
    features: listed.rows.map((row, i) => {
      const { lat, lng, ...properties } = record(row, i, listed);
      return { type: "Feature", geometry: { type: "Point", coordinates: [lng, lat] }, properties };
    }),
  };
  return `${JSON.stringify(collection)}\n`;
}
