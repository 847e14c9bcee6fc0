import type { LngLat } from "./earth.ts";
import { MERCATOR_EDGE_DEG } from "./mercator.ts";
import { nearLng } from "./near-lng.ts";

/** Near enough to a pole to look like it, far enough for Web Mercator to have a finite y. */
const BESIDE_POLE_DEG = 89.99;

/**
 * A closed outline from the vertices of one, given once each, counter-clockwise (the inside on the left).
 * Longitudes are made continuous and may leave ±180; the outline is placed by whole turns so that its middle is near `aroundLng`.
 * An outline that runs round a pole ends a turn from where it began: it is closed along the edge of Web Mercator (±85.06), or close
 * to the pole (±89.99) if it goes beyond that edge itself, so that it never crosses itself. First point repeated at the end.
 */
export function closeOutline(vertices: readonly LngLat[], aroundLng: number): LngLat[] {
  const outline: LngLat[] = [];
  let previous = aroundLng;
  let west = Infinity;
  let east = -Infinity;
  let highest = 0;
  for (const [lng, lat] of vertices) {
    previous = nearLng(lng, previous);
    west = Math.min(west, previous);
    east = Math.max(east, previous);
    highest = Math.max(highest, Math.abs(lat));
    outline.push([previous, lat]);
  }
  const first = outline[0];
  if (first === undefined) return [];
  const turn = nearLng(first[0], previous) - first[0];
  if (Math.abs(turn) > 180) {
    const poleward = Math.sign(turn) * (highest > MERCATOR_EDGE_DEG ? Math.max(BESIDE_POLE_DEG, highest) : MERCATOR_EDGE_DEG);
    outline.push([first[0] + turn, first[1]], [first[0] + turn, poleward], [first[0], poleward]);
    west = Math.min(west, first[0] + turn);
    east = Math.max(east, first[0] + turn);
  }
  outline.push(first);
  const shift = nearLng((west + east) / 2, aroundLng) - (west + east) / 2;
  return shift === 0 ? outline : outline.map(([lng, lat]) => [lng + shift, lat]);
}
