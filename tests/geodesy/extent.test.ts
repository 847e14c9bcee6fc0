import { expect, test } from "vitest";
import { extent } from "../../src/geodesy/extent.ts";
import { ring } from "../../src/geodesy/ring.ts";

test("the box of points and rings together", () => {
  expect(
    extent(
      [[27, 54]],
      [
        [17.1, 54.48],
        [19.93, 53.92],
      ],
    ),
  ).toEqual([17.1, 53.92, 27, 54.48]);
  expect(extent([[27, 54]])).toEqual([27, 54, 27, 54]);
});

test("a ring's box reaches its radius north and south, and farther than its radius' worth of degrees east and west", () => {
  const [west, south, east, north] = extent(ring([27, 54], 500)) ?? [0, 0, 0, 0];
  expect(north - 54).toBeCloseTo(4.49, 1);
  expect(54 - south).toBeCloseTo(4.49, 1);
  expect(27 - west).toBeCloseTo(east - 27, 3);
  expect(east - 27).toBeGreaterThan(7.6);
});

test("across the antimeridian west exceeds east, and the box is the small one", () => {
  expect(extent([[179, 10]], [[-179, 12]])).toEqual([179, 10, -179, 12]);
  expect(
    extent([
      [175, 0],
      [185, 1],
    ]),
  ).toEqual([175, 0, -175, 1]);
  expect(
    extent([
      [-185, 0],
      [-175, 1],
    ]),
  ).toEqual([175, 0, -175, 1]);
  expect(extent([[170, 0]], [[-170, 0]], [[100, 0]])).toEqual([100, 0, -170, 0]);
});

test("a box that ends at the antimeridian does not cross it", () => {
  expect(
    extent([
      [170, 0],
      [180, 1],
    ]),
  ).toEqual([170, 0, 180, 1]);
  expect(
    extent([
      [-180, 0],
      [-170, 1],
    ]),
  ).toEqual([-180, 0, -170, 1]);
});

test("a ring round the pole takes all longitudes; nothing has no box", () => {
  expect(extent(ring([27, 54], 4500))?.filter((_, i) => i % 2 === 0)).toEqual([-180, 180]);
  expect(extent()).toBeNull();
  expect(extent([])).toBeNull();
});
