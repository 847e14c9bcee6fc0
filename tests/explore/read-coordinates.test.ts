import { expect, test } from "vitest";
import { readCoordinates } from "../../src/explore/read-coordinates.ts";

test.each([
  ["53.9, 27.57", [27.57, 53.9]],
  ["53.9 27.57", [27.57, 53.9]],
  ["53,9; 27,57", [27.57, 53.9]],
  ["53,9 27,57", [27.57, 53.9]],
  [" -16.5,-152.3 ", [-152.3, -16.5]],
  ["\u221216.5, 179.9", [179.9, -16.5]],
  ["53.9° N, 27.57° E", [27.57, 53.9]],
  ["27.57E 53.9N", [27.57, 53.9]],
  ["16.5 S, 152.3 w", [-152.3, -16.5]],
])("%s is a place", (text, place) => {
  expect(readCoordinates(text)).toEqual(place);
});

test.each(["", "53.9", "Minsk", "91, 20", "50, 181", "53.9 N, 27.57", "53.9 N, 27.57 S", "1e3, 2", "53.9, 27.57, 5", "<b>1</b>, 2"])("%s is none", (text) => {
  expect(readCoordinates(text)).toBeNull();
});
