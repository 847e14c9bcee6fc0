import type { BriefPlace } from "../catalog/catalog.ts";
import { distanceKm } from "../geodesy/distance.ts";
import type { LngLat } from "../geodesy/earth.ts";
import { isInsideRings } from "../geodesy/is-inside.ts";

/** Points along the outline of an area are at most this far apart: near enough for one drawn by hand. */
const STEP_DEG = 0.5;

/** Points along the outer edge of a place that is an area, [longitude, latitude] in degrees; null for any other place. */
export function outlineOf(place: BriefPlace | undefined): readonly LngLat[] | null {
  if (place?.geometry.type !== "Polygon") return null;
  const ring = place.geometry.coordinates[0] ?? [];
  return ring.slice(1).flatMap((to, i) => {
    const from = ring[i] ?? to;
    const pieces = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / STEP_DEG));
    return Array.from(
      { length: pieces },
      (_, k): LngLat => [from[0] + ((to[0] - from[0]) * (k + 1)) / pieces, from[1] + ((to[1] - from[1]) * (k + 1)) / pieces],
    );
  });
}

/** Distances in km from a point to the nearest (0 inside it) and the farthest point of an area; null for a place that is no area. */
export function sidesOf(place: BriefPlace, from: LngLat): { readonly nearKm: number; readonly farKm: number } | null {
  const outline = outlineOf(place);
  if (!outline || place.geometry.type !== "Polygon") return null;
  const kms = outline.map((point) => distanceKm(from, point));
  return { nearKm: isInsideRings(place.geometry.coordinates, from) ? 0 : Math.min(...kms), farKm: Math.max(...kms) };
}
