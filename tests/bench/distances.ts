import { distance } from "@turf/turf";
import { geoDistance } from "d3-geo";
import { distanceKm } from "../../src/geodesy/distance.ts";
import type { LngLat } from "../../src/geodesy/earth.ts";
import { chance } from "../geodesy/chance.ts";
import { karneyDestination, karneyKm } from "../geodesy/karney.ts";
import { race } from "./race.ts";
import { metres, type Report, time, times } from "./report.ts";
import { karneyDistanceKm, SPHERE_KM } from "./rivals.ts";

const PAIRS = 5000;

/** What `distanceKm` promises (src/geodesy/lambert.ts), metres. */
const PROMISED_M = { near: 1, far: 5 };

/** Single distances in Europe, half of them 50 to 500 km, half up to 2 500 km. */
export function benchDistances(): Report {
  const next = chance(7);
  const pairs = (fromKm: number, toKm: number): { a: LngLat; b: LngLat }[] =>
    Array.from({ length: PAIRS }, () => {
      const a: LngLat = [-5 + 50 * next(), 38 + 25 * next()];
      return { a, b: karneyDestination(a, 360 * next(), fromKm + (toKm - fromKm) * next()) };
    });
  const near = pairs(50, 500);
  const far = pairs(500, 2500);
  const both = [...near, ...far];
  const measures: Readonly<Record<string, (a: LngLat, b: LngLat) => number>> = {
    ours: distanceKm,
    "turf.distance": (a, b) => distance(a as [number, number], b as [number, number], { units: "kilometers" }),
    "d3 geoDistance": (a, b) => geoDistance(a as [number, number], b as [number, number]) * SPHERE_KM,
    Karney: karneyDistanceKm,
  };
  const all = (measure: (a: LngLat, b: LngLat) => number) => (): number => {
    let sum = 0;
    for (const { a, b } of both) sum += measure(a, b);
    return sum;
  };
  const raced = race(Object.fromEntries(Object.entries(measures).map(([name, measure]) => [name, all(measure)])));
  const worstM = (measure: (a: LngLat, b: LngLat) => number, some: readonly { a: LngLat; b: LngLat }[]): number =>
    some.reduce((worst, { a, b }) => Math.max(worst, Math.abs(measure(a, b) - karneyKm(a, b)) * 1000), 0);
  const turfMs = raced["turf.distance"]?.medianMs ?? Number.NaN;
  const rows = Object.entries(measures).map(([name, measure]) => {
    const ms = raced[name]?.medianMs ?? Number.NaN;
    return [name, time(ms / both.length), times(ms / turfMs), metres(worstM(measure, near)), metres(worstM(measure, far))];
  });
  const off = { near: worstM(distanceKm, near), far: worstM(distanceKm, far) };
  const wrong = (["near", "far"] as const)
    .filter((which) => off[which] > PROMISED_M[which])
    .map((which) => `a ${which} distance is ${metres(off[which])} m off, more than ${PROMISED_M[which]}`);
  return {
    title: "Distances",
    about: `${both.length} pairs in Europe; errors by Karney, the largest of each half.`,
    head: ["distance", "time", "against turf", "50–500 km, m", "500–2 500 km, m"],
    rows,
    goals: [],
    wrong,
  };
}
