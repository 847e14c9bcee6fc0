import { describe, expect, test } from "vitest";
import { looksLikeCoordinates, readCoordinates } from "../../src/gazetteer/coordinates.ts";

describe("coordinates are read", () => {
  test.each([
    ["54.48 17.10", [17.1, 54.48]],
    ["54.48, 17.10", [17.1, 54.48]],
    ["54.48,17.10", [17.1, 54.48]],
    ["54,48 17,10", [17.1, 54.48]],
    ["54,48; 17,10", [17.1, 54.48]],
    ["54°29′N 17°06′E", [17.1, 54.48333]],
    ["54°29'N17°06'E", [17.1, 54.48333]],
    ["54° 28' 45\" N, 17° 06' 00\" E", [17.1, 54.47917]],
    ["17.1 E, 54.48 N", [17.1, 54.48]],
    ["N 54.48 E 17.10", [17.1, 54.48]],
    ["54.48° 17.10°", [17.1, 54.48]],
    ["54°29′ с. ш. 17°06′ в. д.", [17.1, 54.48333]],
    ["54°29′ пн. ш. 17°06′ у. д.", [17.1, 54.48333]],
    ["-33.5 -70", [-70, -33.5]],
    ["33.5 S 70 W", [-70, -33.5]],
    ["52 23", [23, 52]],
    ["53,9 27,57", [27.57, 53.9]],
    [" -16.5,-152.3 ", [-152.3, -16.5]],
    ["\u221216.5, +179.9", [179.9, -16.5]],
    ["53.9° N, 27.57° E", [27.57, 53.9]],
    ["27.57E 53.9N", [27.57, 53.9]],
    ["16.5 S / 152.3 w", [-152.3, -16.5]],
  ] as const)("%s", (text, at) => {
    expect(readCoordinates(text)).toEqual(at);
    expect(looksLikeCoordinates(text)).toBe(true);
  });

  test.each([
    "",
    "Brest",
    "54.48",
    "54.4817.10",
    "91 17",
    "54 181",
    "54°75′N 17°06′E",
    "54 N 17 N",
    "-54 S 17 E",
    "54 17 3",
    "1e3 17",
    "54.48 17.10<b>",
    "53.9, 27.57, 5",
    "50, 181",
  ])("or refused: %s", (text) => {
    expect(readCoordinates(text)).toBeNull();
  });

  test("a name is not taken for them", () => {
    expect(["Brest", "N. Town", "Elbląg"].map(looksLikeCoordinates)).toEqual([false, false, false]);
  });
});
