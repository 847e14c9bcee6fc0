import { inLanguage } from "../catalog/catalog.ts";
import type { Language } from "../catalog/languages.ts";
import type { Words } from "../catalog/schema.ts";
import type { LngLat } from "../geodesy/earth.ts";

/** Who says where the towns are: an entry of `data/sources.json`. */
export const GAZETTEER_SOURCE = "geonames-cities-1000";

/**
 * A town is surely within this many km of its point. Points of GeoNames stand somewhere in their town: of the 125 towns that `data/places.geojson`
 * has in the theatre, too, 123 lie within 2 km of it and all within 2.4 km.
 */
export const TOWN_PRECISION_KM = 2;

/**
 * The gazetteer as it is sent: columns, towns of one country after another. Made by `src/build/gazetteer.ts`, which is the only place that knows
 * where towns come from.
 */
export interface GazetteerFile {
  /** Names as GeoNames spells them, one to a line. */
  readonly names: string;
  /** Other names by which a town is found, with commas between; a line for each town, often empty. */
  readonly others: string;
  /** Thousandths of a degree, each as the difference from the town before (from 0 for the first). */
  readonly lng: readonly number[];
  readonly lat: readonly number[];
  /** Inhabitants to two figures; 0 where none are given. */
  readonly population: readonly number[];
  /** ISO code of a country, and how many towns in a row are its. */
  readonly runs: readonly (readonly [country: string, towns: number])[];
  /** Names of countries by ISO code. */
  readonly countries: Readonly<Record<string, Words>>;
  /** Names in several languages of those towns that the map itself names, by the town's number. */
  readonly spellings: Readonly<Record<string, Words>>;
}

/** A town of the gazetteer. */
export interface Town {
  /** As GeoNames spells it. */
  readonly name: string;
  /** In several languages, where the map names it. */
  readonly spellings: Words | null;
  /** What else GeoNames has heard it called, in no language that it names; without names that sound like one of the above. */
  readonly others: readonly string[];
  /** ISO code. */
  readonly country: string;
  /** Inhabitants to two figures; 0: not known. */
  readonly population: number;
  readonly lngLat: LngLat;
}

export interface Gazetteer {
  readonly towns: readonly Town[];
  readonly countries: Readonly<Record<string, Words>>;
}

/** Reads the columns. Towns keep the order of the file. */
export function readGazetteer(file: GazetteerFile): Gazetteer {
  const names = file.names.split("\n");
  const others = file.others.split("\n");
  const countries = file.runs.flatMap(([country, towns]) => Array.from({ length: towns }, () => country));
  let [lng, lat] = [0, 0];
  const towns = names.map((name, i): Town => {
    lng += file.lng[i] ?? 0;
    lat += file.lat[i] ?? 0;
    return {
      name,
      spellings: file.spellings[i] ?? null,
      others: others[i] ? others[i].split(",") : [],
      country: countries[i] ?? "",
      population: file.population[i] ?? 0,
      lngLat: [lng / 1000, lat / 1000],
    };
  });
  return { towns, countries: file.countries };
}

/** A town's name for a reader: in their language where the map knows it, else as GeoNames spells it. */
export const townName = (town: Town, language: Language): string => (town.spellings ? inLanguage(town.spellings, language) : town.name);

/** The name of a country, or its ISO code. */
export const countryName = ({ countries }: Pick<Gazetteer, "countries">, country: string, language: Language): string => {
  const words = countries[country];
  return words ? inLanguage(words, language) : country;
};
