import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildGazetteer } from "../../src/build/gazetteer.ts";
import type { Places } from "../../src/catalog/schema.ts";
import { candidates } from "../../src/gazetteer/candidates.ts";
import { soundOf } from "../../src/gazetteer/fold.ts";
import { readGazetteer } from "../../src/gazetteer/gazetteer.ts";
import { makeSearch } from "../../src/gazetteer/search.ts";
import { DATA, readCatalog } from "../fixtures/read-catalog.ts";

const gazetteer = readGazetteer(buildGazetteer(JSON.parse(readFileSync(join(DATA, "places.geojson"), "utf8")) as Places));
const search = makeSearch(candidates(gazetteer, readCatalog()));
const first = (query: string): string | undefined => search(query, 8)[0]?.name("en");
const all = (query: string): string[] => search(query, 8).map((c) => c.name("en"));

describe("a place is found", () => {
  test.each([
    ["Słupsk", "Słupsk"],
    ["slupsk", "Słupsk"],
    ["Hrodna", "Hrodna"],
    ["Grodno", "Hrodna"],
    ["Гродно", "Hrodna"],
    ["Гродна", "Hrodna"],
    ["Grodna", "Hrodna"],
    ["брест", "Brest"],
    ["Берестя", "Brest"],
    ["Brześć", "Brest"],
    ["Warszawa", "Warsaw"],
    ["Варшава", "Warsaw"],
    ["Киев", "Kyiv"],
    ["Віцебск", "Vitsebsk"],
    ["Biala Podlaska", "Biała Podlaska"],
    ["Lemberg", "Lviv"],
    ["Dünaburg", "Daugavpils"],
    ["Dvinsk", "Daugavpils"],
    ["Stanislau", "Ivano-Frankivsk"],
    ["Danzig", "Gdańsk"],
  ])("by another spelling: %s", (query, name) => {
    expect(first(query)).toBe(name);
  });

  test.each([
    ["Yoshkar", "Yoshkar-Ola"],
    ["Йошкар-Ола", "Yoshkar-Ola"],
    ["Симферополь", "Simferopol"],
    ["Маладзечна", "Maladzechna"],
    ["Слупск", "Słupsk"],
    ["Ольштын", "Olsztyn"],
    ["Лида", "Lida"],
  ])("in an alphabet or a part of it that no list has: %s", (query, name) => {
    expect(first(query)).toBe(name);
  });

  test.each([
    ["Redzikwo", "Redzikowo"],
    ["Warsav", "Warsaw"],
    ["Gdnask", "Gdańsk"],
    ["Kalinigrad", "Kaliningrad"],
    ["Deveslu", "Deveselu"],
    ["Morag", "Morąg"],
  ])("with an error in it: %s", (query, name) => {
    expect(all(query).some((found) => found.startsWith(name))).toBe(true);
  });

  test("as it is typed, the larger town first", () => {
    expect(first("Mins")).toBe("Minsk");
    expect(first("war")).toBe("Warsaw");
  });

  test("or is not", () => {
    expect(all("")).toEqual([]);
    expect(all("   ")).toEqual([]);
    expect(all("qqqqxxxx")).toEqual([]);
    expect(all("'")).toEqual([]);
  });
});

test("a name sounds alike in both alphabets", () => {
  expect([soundOf("Hrodna"), soundOf("Гродна"), soundOf("Szczecin"), soundOf("Щецин")]).toEqual(["grodna", "grodna", "secin", "secin"]);
});
