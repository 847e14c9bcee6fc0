import type { LngLat } from "../../src/geodesy/earth.ts";
import { karneyKm } from "./karney.ts";

/**
 * Distance in km from a place to a border, by brute force and Karney alone: every edge that a rough sphere leaves in question is
 * walked in steps, then around the best step again and again. Shares nothing with `nearestBorderPoint`.
 */
export function karneyBorderKm(rings: readonly (readonly LngLat[])[], place: LngLat): number {
  const edges: { a: LngLat; b: LngLat; leastKm: number; mostKm: number }[] = [];
  for (const outline of rings) {
    for (const [i, b] of outline.entries()) {
      const a = outline[i - 1];
      if (a === undefined) continue;
      const length = sphereKm(a, b);
      const near = Math.min(sphereKm(place, a), sphereKm(place, b));
      edges.push({ a, b, leastKm: (near - length) * 0.99, mostKm: near * 1.01 });
    }
  }
  const atMost = Math.min(...edges.map((edge) => edge.mostKm));
  let best = Infinity;
  for (const { a, b, leastKm } of edges.filter((edge) => edge.leastKm <= atMost)) {
    if (leastKm > best) continue;
    const at = (t: number): number => karneyKm(place, [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]);
    let low = 0;
    let high = 1;
    let least = Math.min(at(0), at(1));
    // Only an edge that could still win is walked finely.
    if (least - 1.01 * sphereKm(a, b) > best) continue;
    while ((high - low) * sphereKm(a, b) > 0.01) {
      const third = (high - low) / 3;
      if (at(low + third) < at(high - third)) high -= third;
      else low += third;
    }
    least = Math.min(least, at((low + high) / 2));
    best = Math.min(best, least);
  }
  return best;
}

function sphereKm(a: LngLat, b: LngLat): number {
  const r = Math.PI / 180;
  const h = Math.sin(((b[1] - a[1]) * r) / 2) ** 2 + Math.cos(a[1] * r) * Math.cos(b[1] * r) * Math.sin(((b[0] - a[0]) * r) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(h));
}
