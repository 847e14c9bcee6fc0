import { type BriefCatalog, inLanguage } from "../catalog/catalog.ts";
import type { Language } from "../catalog/languages.ts";
import type { Words } from "../catalog/schema.ts";
import type { LngLat } from "../geodesy/earth.ts";
import { type Gazetteer, TOWN_PRECISION_KM, townName } from "./gazetteer.ts";
import type { Named } from "./search.ts";

/** A place that a reader can ask about. */
export interface Candidate extends Named {
  readonly name: (language: Language) => string;
  /** ISO code; empty for the high seas. */
  readonly country: string;
  readonly lngLat: LngLat;
  /** The place is surely within this many km of its point. */
  readonly precisionKm: number;
  /** Inhabitants to two figures, 0 where none are known; null for what is not a town. */
  readonly population: number | null;
  /** The layer that a site or an airfield belongs to. */
  readonly layer: string | null;
}

/** A site weighs as much as a town of this size: it is what the map is about. */
const SITE_WEIGHT = 100_000;

const spellingsOf = (words: Words | null | undefined): string[] => Object.values(words ?? {}).filter((name) => name !== undefined);

/** Every site and airfield with a point, then every town. */
export function candidates(gazetteer: Gazetteer, catalog: BriefCatalog): readonly Candidate[] {
  const sites = catalog.layers.flatMap((layer) => {
    if (layer.recipe !== "places" || (layer.symbol !== "diamond" && layer.symbol !== "runway")) return [];
    return layer.places.flatMap(({ geometry, properties }): Candidate[] => {
      if (geometry.type !== "Point") return [];
      const { name, label, country = "", precision } = properties;
      return [
        {
          names: [...spellingsOf(name), ...spellingsOf(label)],
          weight: SITE_WEIGHT,
          name: (language) => inLanguage(name, language),
          country,
          lngLat: geometry.coordinates,
          precisionKm: precision.km,
          population: null,
          layer: layer.id,
        },
      ];
    });
  });
  const towns = gazetteer.towns.map(
    (town): Candidate => ({
      names: [town.name, ...spellingsOf(town.spellings), ...town.others],
      weight: town.population,
      name: (language) => townName(town, language),
      country: town.country,
      lngLat: town.lngLat,
      precisionKm: TOWN_PRECISION_KM,
      population: town.population,
      layer: null,
    }),
  );
  return [...sites, ...towns];
}
