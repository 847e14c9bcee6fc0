import { pointOf } from "../../src/catalog/catalog.ts";
import { type Circumstances, evaluate, type Territories } from "../../src/claims/evaluate.ts";
import { distanceKm } from "../../src/geodesy/distance.ts";
import type { LngLat } from "../../src/geodesy/earth.ts";
import { reach } from "../../src/geodesy/reach.ts";
import { ring } from "../../src/geodesy/ring.ts";
import { readCatalog } from "../fixtures/read-catalog.ts";
import { readTerritories } from "../fixtures/read-territories.ts";
import { timeEach } from "./race.ts";
import { type Report, time } from "./report.ts";

const FIGURES_KM = [200, 280, 400, 500];
const VERTICES = 256;
const PLACES = 42;
const FRAMES = 3000;
const FRAME_MS = 1;

/** What one frame costs while a reader drags: a position across the map, or a slider. Nothing is remembered from frame to frame. */
export function benchFrames(): Report {
  const catalog = readCatalog();
  const territories = remembered(readTerritories(catalog));
  const targets = [...catalog.places.values()].slice(0, PLACES).map(pointOf);
  const tolerances = FIGURES_KM.map(toleranceFor);
  const ids = [...catalog.claims.keys()];
  const at = (i: number): LngLat => [23.5 + 8 * Math.abs(Math.sin(i / 50)), 52 + 3 * Math.abs(Math.cos(i / 70))];
  const circumstances = (i: number): Circumstances => ({
    numbers: (["article", "low", "usual", "high"] as const)[i % 4] as Circumstances["numbers"],
    date: `20${String(7 + (i % 19)).padStart(2, "0")}-0${1 + (i % 9)}-15`,
    runwayM: 500 + 10 * (i % 300),
  });

  const rings = (i: number) => FIGURES_KM.map((km, k) => ring(at(i), km, { toleranceM: tolerances[k] as number }));
  const reaches = (i: number) => {
    const from = at(i);
    return targets.map((target) => {
      const km = distanceKm(from, target);
      return FIGURES_KM.map((range) => reach(km, range, 5));
    });
  };
  const claims = (i: number) => ids.map((id) => evaluate(id, catalog, circumstances(i), territories));

  const parts: Readonly<Record<string, (i: number) => unknown>> = {
    [`${FIGURES_KM.length} rings × ${VERTICES} vertices`]: rings,
    [`${targets.length} places × ${FIGURES_KM.length} figures`]: reaches,
    [`all ${ids.length} claims`]: claims,
    "the whole frame": (i) => [rings(i), reaches(i), claims(i)],
  };
  const timed = Object.entries(parts).map(([name, part]) => ({ name, ...timeEach(part, FRAMES) }));
  const whole = timed.at(-1)?.medianMs ?? Number.NaN;
  const wrongSize = rings(0).filter((outline) => outline.length - 1 !== VERTICES).length;
  return {
    title: "A frame of dragging",
    about: `${FRAMES} frames, each with another position, date, choice of numbers and runway length; the real catalog. A screen gives a frame 16.7 ms.`,
    head: ["part", "median", "p95"],
    rows: timed.map(({ name, medianMs, p95Ms }) => [name, time(medianMs), time(p95Ms)]),
    goals: [{ text: `a frame takes less than ${FRAME_MS} ms (${time(whole)})`, met: whole < FRAME_MS }],
    wrong: wrongSize === 0 ? [] : [`${wrongSize} rings of the frame do not have ${VERTICES} vertices`],
  };
}

/** The tolerance at which a ring has just as many vertices as a frame is promised for. */
function toleranceFor(km: number): number {
  let fine = 0.1;
  let coarse = 10_000;
  for (let i = 0; i < 60; i += 1) {
    const middle = Math.sqrt(fine * coarse);
    if (ring([27, 53.5], km, { toleranceM: middle }).length - 1 > VERTICES) fine = middle;
    else coarse = middle;
  }
  return coarse;
}

/** Territories as the page has them: measured once, at build time, for every place. */
function remembered(territories: Territories): Territories {
  const known = new Map<string, ReturnType<Territories["nearest"]>>();
  return {
    errorKm: territories.errorKm,
    nearest: (territory, place) => {
      const key = `${territory} ${place}`;
      const found = known.get(key) ?? territories.nearest(territory, place);
      known.set(key, found);
      return found;
    },
  };
}
