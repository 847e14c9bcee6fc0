import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numberOf, parseCsv } from "../../src/files/parse-csv.ts";
import { MAX_POINTS, type Parsed } from "../../src/files/places.ts";

const placesOf = (parsed: Parsed) => {
  if ("problem" in parsed) throw new Error(JSON.stringify(parsed.problem));
  return parsed.places;
};
const problemOf = (parsed: Parsed) => ("problem" in parsed ? parsed.problem : null);
const seen = (text: string) => placesOf(parseCsv(text)).points.map(({ name, lngLat }) => [name, ...lngLat]);

describe("a table of places", () => {
  test.each([
    ["commas", "name,lat,lng\nBrest,52.08,23.65"],
    ["semicolons and decimal commas", "Name;Breite;Länge\nBrest;52,08;23,65"],
    ["tabs", "lon\tlat\ttitle\n23.65\t52.08\tBrest"],
    ["bars", "title|y|x\nBrest|52.08|23.65"],
    ["a byte order mark and Windows lines", "\ufeffname,latitude,longitude\r\nBrest,52.08,23.65\r\n"],
    ["quotation marks around a decimal comma", 'name,lat,lon\n"Brest","52,08","23,65"'],
    ["headings in Belarusian", "Назва;Шырата;Даўгата\nBrest;52,08;23,65"],
    ["headings in Polish", "Nazwa;Szerokość geograficzna;Długość geograficzna\nBrest;52,08;23,65"],
    ["headings with units", "Name;Latitude (deg);Longitude (deg)\nBrest;52.08;23.65"],
    ["empty lines and letters of the compass", "\n\nname,lat,lng\n\nBrest,52.08° N,E 23.65\n\n"],
  ])("is read with %s", (_, text) => {
    expect(seen(text)).toEqual([["Brest", 23.65, 52.08]]);
  });

  test("keeps what is good, and notes what is not with line and reason", () => {
    const text = [
      "name,lat,lng",
      "A,52,23",
      '"two',
      'lines",53,24',
      "B,,23",
      "C,north,23",
      "D,95,23",
      "E,200,23",
      "F,52,181",
      "G,0,0",
      "H,102.5,23",
      "I,4500000,300000",
      "J,54,25",
    ].join("\n");
    const { points, skipped, skippedCount } = placesOf(parseCsv(text));
    expect(points.map((p) => p.name)).toEqual(["A", "two lines", "J"]);
    expect(skipped.map((s) => [s.line, s.entry, s.reason])).toEqual([
      [5, 3, "missing"],
      [6, 4, "number"],
      [7, 5, "swapped"],
      [8, 6, "lat"],
      [9, 7, "lng"],
      [10, 8, "zero"],
      [11, 9, "swapped"],
      [12, 10, "degrees"],
    ]);
    expect(skippedCount).toBe(8);
    expect(skipped[1]?.detail).toBe("north");
  });

  test.each([
    ["", "empty", null, ""],
    ["  \n \n", "empty", null, ""],
    ["a,b\n1,2", "columns", 1, "a, b"],
    ["name,lat,lng\n", "none", null, ""],
    ["name,lat,lng\nA,52,23\nB,95,200", null, null, ""],
    ["name,lat,lng\n\nB,95,200", "lat", 3, "95, 200"],
    ['name,lat,lng\nA,52,23\n"B,53,24\nC,54,25', "quotes", 3, ""],
    ['name,lat,lng\nA,52,23\n"B" x,53,24\nC,54,25', "quotes", 3, ""],
  ])("%j is refused as %s in line %s", (text, code, line, detail) => {
    expect(problemOf(parseCsv(text))).toEqual(code === null ? null : { code, line, detail });
  });

  test("of too many points names the line of the first that is too many", () => {
    const rows = Array.from({ length: MAX_POINTS + 5 }, (_, i) => `P${i},52,${(i % 100) / 10 + 1}`);
    expect(problemOf(parseCsv(["name,lat,lng", ...rows].join("\n")))).toEqual({ code: "many", line: MAX_POINTS + 2, detail: String(MAX_POINTS) });
    expect(placesOf(parseCsv(["name,lat,lng", ...rows.slice(0, MAX_POINTS)].join("\n"))).points).toHaveLength(MAX_POINTS);
  });

  test("says how far it has come", () => {
    const shares: number[] = [];
    parseCsv(["lat,lng", ...Array.from({ length: 5000 }, () => "52,23")].join("\n"), (share) => shares.push(share));
    expect(shares).toHaveLength(5);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  test("makes no markup and no line breaks of a name, and cuts it", () => {
    expect(seen(`name,lat,lng\n<b>x</b>,52,23\n${"y".repeat(300)},52,24`).map(([name]) => name)).toEqual(["<b>x</b>", `${"y".repeat(120)}…`]);
  });

  test("never throws, whatever is in it", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom("lat,lng\n", '"', ",", ";", "\n", "\r", "5", "-", "°", "\ufeff", " ") })), (text) => {
        const parsed = parseCsv(text);
        expect("problem" in parsed || parsed.places.points.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("every point comes back that is written as a table", () => {
    const degree = (most: number) => fc.integer({ min: -most * 1e5, max: most * 1e5 }).map((n) => n / 1e5);
    fc.assert(
      fc.property(fc.array(fc.tuple(degree(90), degree(180)), { minLength: 1 }), fc.boolean(), (places, comma) => {
        const wanted = places.filter(([lat, lng]) => lat !== 0 || lng !== 0);
        const written = (n: number): string => (comma ? String(n).replace(".", ",") : String(n));
        const parsed = parseCsv(["lat;lng", ...places.map(([lat, lng]) => `${written(lat)};${written(lng)}`)].join("\n"));
        expect("problem" in parsed ? [] : parsed.places.points.map((p) => p.lngLat)).toEqual(wanted.map(([lat, lng]) => [lng, lat]));
      }),
    );
  });
});

test.each([
  ["52.5", 52.5],
  ["52,5", 52.5],
  ["−7", -7],
  ["7 W", -7],
  ["S 7°", -7],
  ["5.2e1", 52],
  [".5", 0.5],
  ["1.234,5", Number.NaN],
  ["52°30′", Number.NaN],
  ["", Number.NaN],
  ["0x10", Number.NaN],
])("the number %j is %d", (field, value) => {
  expect(numberOf(field)).toBe(value);
});
