import { pointOf } from "../catalog/catalog.ts";
import type { DrawnPlace } from "../state/drawing.ts";
import type { Look } from "./look.ts";

/** Two symbols nearer than this hide each other. */
const APART_PX = 13;

/**
 * Leaves out the lesser of two sites, positions or events that would lie on each other at this zoom. A selected place is never the lesser one,
 * nor is the one that the reader may drag (`handle`); a pin stands above its place and hides nothing.
 */
export function declutter(places: readonly DrawnPlace[], look: Look, handle: string | null = null): readonly DrawnPlace[] {
  const kept: { x: number; y: number }[] = [];
  const gone = new Set<DrawnPlace>();
  const weight = (p: DrawnPlace): number => (p.id === handle ? -1 : p.selected ? 0 : p.rank);
  const points = places.filter((p) => p.symbol !== "runway" && p.symbol !== "pin" && p.geometry.type === "Point");
  for (const place of [...points].sort((a, b) => weight(a) - weight(b))) {
    const [x, y] = look.at(pointOf(place));
    if (kept.some((k) => Math.hypot(k.x - x, k.y - y) < APART_PX)) gone.add(place);
    else kept.push({ x, y });
  }
  return places.filter((p) => !gone.has(p));
}
