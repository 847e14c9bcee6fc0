import type { LngLat } from "./earth.ts";

/**
 * Whether a point lies inside a closed outline whose edges are straight in longitude and latitude (as RFC 7946 says), by counting
 * crossings of the parallel east of it. Longitudes of the outline are continuous; the point is tried in each turn that can matter.
 * A point on the edge may fall either way. For borders only: whether something is in reach is a question of distance.
 */
export function isInside(outline: readonly LngLat[], point: LngLat): boolean {
  for (const turn of [0, 360, -360]) {
    if (crossingsEast(outline, point[0] + turn, point[1]) % 2 === 1) return true;
  }
  return false;
}

/** Whether a point lies inside several closed rings taken together (even-odd: holes and islands both come out right). */
export function isInsideRings(rings: readonly (readonly LngLat[])[], point: LngLat): boolean {
  return rings.filter((outline) => isInside(outline, point)).length % 2 === 1;
}

function crossingsEast(outline: readonly LngLat[], lng: number, lat: number): number {
  let count = 0;
  for (let i = 1; i < outline.length; i += 1) {
    const [x1, y1] = outline[i - 1] as LngLat;
    const [x2, y2] = outline[i] as LngLat;
    if (y1 > lat !== y2 > lat && lng < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1)) count += 1;
  }
  return count;
}
