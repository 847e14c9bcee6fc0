import { borders } from "virtual:outlines";
import { fetchJson } from "./fetch-json.ts";
import type { LngLat } from "./geodesy/earth.ts";
import { prepareTerritory, type Territory } from "./geodesy/territory.ts";

type Rings = readonly (readonly LngLat[])[];
/** What is needed of a GeoJSON feature. */
interface Shape {
  readonly geometry: { readonly type: "Polygon"; readonly coordinates: Rings } | { readonly type: "MultiPolygon"; readonly coordinates: readonly Rings[] };
}

let loading: Promise<Territory> | null = null;

/** The border of Belarus, ready to be measured from, fetched once. Rejects when it cannot be had; asking again tries again. */
export function loadBorder(): Promise<Territory> {
  loading ??= fetchJson<Shape>(borders.belarus ?? "")
    .then(({ geometry }) => prepareTerritory(geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat()))
    .catch((error: unknown) => {
      loading = null;
      throw error;
    });
  return loading;
}
