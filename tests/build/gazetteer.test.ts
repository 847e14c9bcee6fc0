import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { buildGazetteer } from "../../src/build/gazetteer.ts";
import { LANGUAGES } from "../../src/catalog/languages.ts";
import type { Places } from "../../src/catalog/schema.ts";
import { countryName, readGazetteer, townName } from "../../src/gazetteer/gazetteer.ts";
import { distanceKm } from "../../src/geodesy/distance.ts";
import type { LngLat } from "../../src/geodesy/earth.ts";
import { DATA } from "../fixtures/read-catalog.ts";

const places = JSON.parse(readFileSync(join(DATA, "places.geojson"), "utf8")) as Places;
const file = buildGazetteer(places);
const gazetteer = readGazetteer(file);
const { towns } = gazetteer;
const onMap = places.features.filter(({ geometry, properties: { kind } }) => {
  const [lng, lat] = geometry.coordinates as LngLat;
  return (kind === "town" || kind === "capital") && lng > 5 && lng < 60 && lat > 40 && lat < 65;
});
const byName = (name: string, country: string) => towns.find((t) => t.name === name && t.country === country);

describe("the gazetteer", () => {
  test("has at least 2 000 towns, and all columns are as long", () => {
    expect(towns.length).toBeGreaterThanOrEqual(2000);
    expect(new Set([file.lng.length, file.lat.length, file.population.length, file.runs.reduce((sum, [, n]) => sum + n, 0)])).toEqual(new Set([towns.length]));
  });

  test("lies in the theatre, but for towns that the map names elsewhere", () => {
    const outside = towns.filter(({ lngLat: [lng, lat] }) => lng < 5 || lng > 60 || lat < 40 || lat > 65);
    expect(outside.every((t) => t.spellings !== null)).toBe(true);
    expect(outside.map((t) => t.name)).toContain("London");
  });

  test("has every town that the map names, within 5 km of where the map has it, with the map's names", () => {
    expect(onMap.length).toBeGreaterThan(110);
    const far = onMap.flatMap(({ properties, geometry }) => {
      const town = towns.find((t) => t.spellings?.en === properties.name.en);
      const km = town ? distanceKm(town.lngLat, geometry.coordinates as LngLat) : Infinity;
      return km <= 5 ? [] : [`${properties.name.en}: ${km}`];
    });
    expect(far).toEqual([]);
    const grodno = towns.find((t) => t.spellings?.ru === "Гродно");
    expect(grodno && [grodno.name, ...LANGUAGES.map((l) => townName(grodno, l))]).toEqual([
      "Hrodna",
      "Hrodna",
      "Гродна",
      "Гродно",
      "Grodno",
      "Гродно",
      "Hrodna",
    ]);
  });

  test.each([
    ["Słupsk", "PL", [17.0287, 54.4641], 99_000],
    ["Maladzyechna", "BY", [26.854, 54.3167], 100_000],
    ["Simferopol", "UA", [34.1108, 44.9572], 340_000],
    ["Yoshkar-Ola", "RU", [47.8908, 56.6388], 280_000],
  ] as const)("has %s in %s where it is", (name, country, at, population) => {
    const town = byName(name, country);
    expect(town?.population).toBe(population);
    expect(distanceKm(town?.lngLat ?? [0, 0], at)).toBeLessThan(0.2);
  });

  test("has the small towns of Belarus and none of the small ones far away", () => {
    expect(byName("Indura", "BY")?.population).toBe(1500);
    expect(towns.filter((t) => t.country === "IT" && t.population < 15_000 && t.spellings === null)).toEqual([]);
  });

  test("names every country in every language", () => {
    expect(file.runs.flatMap(([code]) => LANGUAGES.filter((l) => !file.countries[code]?.[l] || file.countries[code]?.[l] === code))).toEqual([]);
    expect(countryName(gazetteer, "MK", "be")).toBe("Паўночная Македонія");
  });

  test("has other names that sound unlike those that are known, in letters that our readers read; no codes, no transcripts", () => {
    const others = (name: string): readonly string[] => towns.find((t) => t.name === name)?.others ?? [];
    expect(others("Daugavpils")).toContain("Dvinsk");
    expect(others("Minsk")).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(?:MSQ|Mińsk|Минск|minsk|明斯克)$/)]));
    expect(towns.flatMap((t) => t.others).filter((name) => !/^\p{Lu}/u.test(name) || /[^\p{Script=Latin}\p{Script=Cyrillic}’' -]/u.test(name))).toEqual([]);
    expect(towns.filter((t) => t.others.length > 0).length).toBeGreaterThan(2000);
  });

  test("is small enough to be fetched when a tool opens", () => {
    expect(brotliCompressSync(JSON.stringify(file)).length).toBeLessThan(120_000);
  });
});
