import { pointOf } from "../../src/catalog/catalog.ts";
import { type Circumstances, evaluate, type NumbersChoice, type Territories } from "../../src/claims/evaluate.ts";
import { createEvaluator } from "../../src/claims/evaluator.ts";
import { distanceKm } from "../../src/geodesy/distance.ts";
import type { LngLat } from "../../src/geodesy/earth.ts";
import { reach } from "../../src/geodesy/reach.ts";
import { ring } from "../../src/geodesy/ring.ts";
import { readCatalog } from "../fixtures/read-catalog.ts";
import { readTerritories } from "../fixtures/read-territories.ts";
import { type Times, timeEach } from "./race.ts";
import { type Report, time } from "./report.ts";

const FIGURES_KM = [200, 280, 400, 500];
const VERTICES = 256;
const PLACES = 42;
const FRAMES = 3000;
const GOAL_MS = 1;
const SOUTHERNMOST = 52;
const NUMBERS: readonly NumbersChoice[] = ["article", "low", "usual", "high"];

/** What one frame costs while a reader drags a position across the map, or a slider, with the real catalog. */
export function benchFrames(): Report {
  const catalog = readCatalog();
  const territories = remembered(readTerritories(catalog));
  const targets = [...catalog.places.values()].slice(0, PLACES).map(pointOf);
  const tolerances = FIGURES_KM.map(toleranceFor);
  const ids = [...catalog.claims.keys()];
  const at = (i: number): LngLat => [23.5 + 8 * Math.abs(Math.sin(i / 50)), SOUTHERNMOST + 3 * Math.abs(Math.cos(i / 70))];
  const still: Circumstances = { numbers: "article", date: "2012-05-31", runwayM: 2950 };
  const numbers = (i: number) => ({ numbers: NUMBERS[i % NUMBERS.length] as NumbersChoice });
  const date = (i: number) => ({ date: `20${String(7 + (i % 19)).padStart(2, "0")}-0${1 + (i % 9)}-15` });
  const runway = (i: number) => ({ runwayM: 500 + 10 * (i % 300) });

  const rings = (i: number) => FIGURES_KM.map((km, k) => ring(at(i), km, { toleranceM: tolerances[k] as number }));
  const reaches = (i: number) => {
    const from = at(i);
    return targets.map((target) => {
      const km = distanceKm(from, target);
      return FIGURES_KM.map((range) => reach(km, range, 5));
    });
  };
  const asking = (circumstances: (i: number) => Partial<Circumstances>) => {
    const ask = createEvaluator(catalog, territories);
    return (i: number) => ids.map((id) => ask(id, { ...still, ...circumstances(i) }));
  };
  const claims = { none: asking(() => ({})), all: asking((i) => ({ ...numbers(i), ...date(i), ...runway(i) })) };
  const EVERYTHING = "a frame in which all of that changes";
  const parts: Readonly<Record<string, (i: number) => unknown>> = {
    [`${FIGURES_KM.length} rings × ${VERTICES} vertices`]: rings,
    [`${targets.length} places × ${FIGURES_KM.length} figures`]: reaches,
    [`${ids.length} claims when nothing they look at changes`]: claims.none,
    "… when the numbers change": asking(numbers),
    "… when the date changes": asking(date),
    "… when the runway length changes": asking(runway),
    "… evaluated afresh, without a memory": (i) => ids.map((id) => evaluate(id, catalog, { ...still, ...date(i) }, territories)),
    "a frame of dragging a position": (i) => [rings(i), reaches(i), claims.none(i)],
    [EVERYTHING]: (i) => [rings(i), reaches(i), claims.all(i)],
  };
  const timed = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, timeEach(part, FRAMES)]));
  const worst = timed[EVERYTHING] as Times;
  const vertices = Array.from({ length: 200 }, (_, i) => rings(i).map((outline) => outline.length - 1)).flat();
  return {
    title: "A frame of dragging",
    about: `${FRAMES} frames, the first third of them to warm up. Rings have ${Math.min(...vertices)} to ${Math.max(...vertices)} vertices. A screen gives a frame 16.7 ms.`,
    head: ["part", "median", "p95"],
    rows: Object.entries(timed).map(([name, { medianMs, p95Ms }]) => [name, time(medianMs), time(p95Ms)]),
    goals: [
      {
        text: `a frame takes less than ${GOAL_MS} ms even when everything changes (median ${time(worst.medianMs)}, p95 ${time(worst.p95Ms)})`,
        met: worst.medianMs < GOAL_MS,
      },
    ],
    wrong: Math.min(...vertices) < VERTICES ? [`a ring of the frame has fewer than ${VERTICES} vertices`] : [],
  };
}

/** The tolerance at which a ring has as many vertices as a frame is promised for in the south, and a few more farther north. */
function toleranceFor(km: number): number {
  let fine = 0.1;
  let coarse = 10_000;
  for (let i = 0; i < 60; i += 1) {
    const middle = Math.sqrt(fine * coarse);
    if (ring([27, SOUTHERNMOST], km, { toleranceM: middle }).length - 1 > VERTICES) fine = middle;
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
