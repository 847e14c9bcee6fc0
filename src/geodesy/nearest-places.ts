import { distanceKm } from "./distance.ts";
import { FLATTENING, type LngLat } from "./earth.ts";
import { writeVector } from "./territory.ts";
import { vectorsOf } from "./vectors-of.ts";

/** A place by its index, and how far it is in km. */
export interface NearPlace {
  readonly index: number;
  readonly km: number;
}

/**
 * The nearest of many places to a point, at most `count` of them, nearest first. Straight lines on the sphere of reduced latitudes tell which may
 * be among them (a distance lies between a·σ·(1 − f) and a·σ, see `lambert.ts`); only those are measured.
 */
export function nearestPlaces(from: LngLat, places: readonly LngLat[], count: number, xyz: Float64Array = vectorsOf(places)): readonly NearPlace[] {
  if (count <= 0) return [];
  const centre = new Float64Array(3);
  writeVector(centre, 0, from[0], from[1]);
  const [cx = 0, cy = 0, cz = 0] = centre;
  const chords = new Float64Array(places.length);
  // The shortest so far, in order: the last of them is the one to beat.
  const best: number[] = [];
  for (let p = 0; p < places.length; p += 1) {
    const dx = (xyz[3 * p] as number) - cx;
    const dy = (xyz[3 * p + 1] as number) - cy;
    const dz = (xyz[3 * p + 2] as number) - cz;
    const chord = dx * dx + dy * dy + dz * dz;
    chords[p] = chord;
    if (best.length === count && chord >= (best[count - 1] as number)) continue;
    let at = best.length === count ? count - 1 : best.length;
    for (; at > 0 && (best[at - 1] as number) > chord; at -= 1) best[at] = best[at - 1] as number;
    best[at] = chord;
  }
  const arc = (2 * Math.asin(Math.min(1, Math.sqrt(best.at(-1) ?? 0) / 2))) / (1 - FLATTENING);
  const limit = 4 * Math.sin(Math.min(arc, Math.PI) / 2) ** 2 * (1 + 1e-12) + 1e-24;
  const near: NearPlace[] = [];
  for (let p = 0; p < places.length; p += 1) {
    if ((chords[p] as number) <= limit) near.push({ index: p, km: distanceKm(from, places[p] as LngLat) });
  }
  return near.sort((a, b) => a.km - b.km || a.index - b.index).slice(0, count);
}
