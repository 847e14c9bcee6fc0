import type { BriefCatalog } from "../catalog/catalog.ts";
import type { LngLat } from "../geodesy/earth.ts";
import { cameraAround, cameraOver, isInSight, type Sight } from "../map/in-sight.ts";
import { fromLngLat } from "../state/derive.ts";
import { moveCamera, setFrom } from "../state/moves.ts";
import type { From, View } from "../state/view.ts";

/** What the map shows now; null while there is none. */
const sight = (): Sight | null => document.querySelector("foothold-map")?.sight ?? null;

/** Draws from a place that was typed, found, chosen or computed: where the map does not show it, the map goes there with it, in one step. */
export function drawFrom(from: From, catalog: BriefCatalog): (view: View) => View {
  const seen = sight();
  const place = fromLngLat({ from }, catalog);
  const camera = seen === null || isInSight(place, seen) ? null : cameraOver(place, seen);
  return (view) => (camera === null ? setFrom(from)(view) : moveCamera(camera)(setFrom(from)(view)));
}

/** Shows all of these places on the map; null where there is no map, or no place. */
export function frameAll(places: readonly LngLat[]): ((view: View) => View) | null {
  const seen = sight();
  return seen === null || places.length === 0 ? null : moveCamera(cameraAround(places, seen));
}

/** With fewer points in sight than this share of them, and than so many, a reader who opens a file does not see what they opened. */
const FEW = { share: 0.1, points: 10 };

/** True when the map shows none of these places, or only few. */
export function fewInSight(places: readonly LngLat[]): boolean {
  const seen = sight();
  return seen !== null && places.filter((place) => isInSight(place, seen)).length < Math.min(FEW.points, places.length * FEW.share);
}
