import type { BriefCatalog, BriefPlace } from "./catalog.ts";

/** The passages that a place belongs to, in reading order: its own list, or that of its layer. */
export function passagesOf(place: BriefPlace, catalog: BriefCatalog): BriefCatalog["passages"] {
  const ids = place.properties.passages ?? catalog.layers.find((l) => l.id === place.layer)?.passages ?? [];
  return catalog.passages.filter((p) => ids.includes(p.id));
}

/** The places that a passage speaks of itself (not those that only share its layer), in catalog order. */
export function placesOf(passage: string, catalog: BriefCatalog): readonly BriefPlace[] {
  return [...catalog.places.values()].filter((place) => place.properties.passages?.includes(passage));
}
