import type { Bounds, LngLat } from "./earth.ts";

/**
 * The smallest box that holds every part: a part is an outline or line with continuous longitudes, or a single point `[point]`.
 * West lies in −180 up to 180; east is below west exactly if the box crosses the antimeridian. A part that runs round a pole gives
 * −180 to 180. Returns null if there is no point. Edges are taken as drawn in Web Mercator (straight), so vertices decide.
 */
export function extent(...parts: readonly (readonly LngLat[])[]): Bounds | null {
  let south = Infinity;
  let north = -Infinity;
  const spans: { west: number; width: number }[] = [];
  for (const part of parts) {
    let west = Infinity;
    let east = -Infinity;
    for (const [lng, lat] of part) {
      west = Math.min(west, lng);
      east = Math.max(east, lng);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    }
    if (west <= east) spans.push({ west: wrap(west), width: east - west });
  }
  if (spans.length === 0) return null;
  const gap = widestGap(spans);
  if (gap === null) return [-180, south, 180, north];
  const east = gap.from >= 180 ? gap.from - 360 : gap.from;
  return [gap.to, south, east === -180 && gap.to > -180 ? 180 : east, north];
}

/** A longitude moved by whole turns into −180 up to (not including) 180. */
function wrap(lng: number): number {
  return lng >= -180 && lng < 180 ? lng : lng - 360 * Math.floor((lng + 180) / 360);
}

/** A gap narrower than this (a tenth of a millimetre) is rounding, not a gap. */
const LEAST_GAP_DEG = 1e-9;

/** The widest stretch of longitude that no span covers, as [its west end, its east end]; null if all 360° are covered. */
function widestGap(spans: { west: number; width: number }[]): { from: number; to: number } | null {
  spans.sort((a, b) => a.west - b.west);
  const first = spans[0];
  if (first === undefined) return null;
  let reached = first.west + first.width;
  let best: { from: number; to: number; width: number } | null = null;
  for (const span of spans.slice(1)) {
    if (span.west - reached > (best?.width ?? LEAST_GAP_DEG)) best = { from: reached, to: span.west, width: span.west - reached };
    reached = Math.max(reached, span.west + span.width);
  }
  const last = first.west + 360 - reached;
  if (last >= (best?.width ?? LEAST_GAP_DEG)) best = { from: reached, to: first.west, width: last };
  return best;
}
