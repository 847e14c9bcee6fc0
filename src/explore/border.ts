import { fetchJson } from "../fetch-json.ts";
import type { LngLat } from "../geodesy/earth.ts";
import { isInsideRings } from "../geodesy/is-inside.ts";
import { nearestBorderPoint } from "../geodesy/nearest-point.ts";
import { prepareTerritory, type Territory } from "../geodesy/territory.ts";

interface BorderFile {
  readonly geometry: { readonly coordinates: readonly (readonly LngLat[])[] };
}

let coming: Promise<Territory> | null = null;

/** The border of Belarus that distances are measured from, fetched once. Rejects when it cannot be had; the next one to ask tries again. */
export function loadBorder(): Promise<Territory> {
  coming ??= fetchJson<BorderFile>(new URL("../../data/territory/belarus.geojson", import.meta.url).href).then(
    ({ geometry }) => prepareTerritory(geometry.coordinates),
    (error: unknown) => {
      coming = null;
      throw error;
    },
  );
  return coming;
}

/** Nearer to the border than this, whether a point is inside is not for a border known to 0.3 km to say. */
const ON_BORDER_KM = 0.3;

/** On which side of a border a point lies, and how far from it. */
export function sideOfBorder(border: Territory, at: LngLat): { readonly side: "inside" | "outside" | "border"; readonly km: number } {
  const { km } = nearestBorderPoint(border, at);
  return { side: km <= ON_BORDER_KM ? "border" : isInsideRings(border.rings, at) ? "inside" : "outside", km };
}
