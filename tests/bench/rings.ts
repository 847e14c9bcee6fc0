import type { LngLat } from "../../src/geodesy/earth.ts";
import { alongMercator } from "../../src/geodesy/mercator.ts";
import { ring } from "../../src/geodesy/ring.ts";
import { karneyKm } from "../geodesy/karney.ts";
import { race } from "./race.ts";
import { metres, type Report, time, times } from "./report.ts";
import { d3Ring, karneyRing, loadLeafletRing, turfRing } from "./rivals.ts";

const CENTRE: LngLat = [27.567, 53.9];
const RADII_KM = [200, 280, 400, 500, 1850];
const TOLERANCE_M = 50;
const TURF = "turf.circle, as many";

/** Our error counts as at least this (1 mm) when it is compared: below it Karney himself is the limit. */
const LEAST_M = 0.001;

/** Rings: as many vertices as ours has, and what each library draws when nothing is asked for. */
export function benchRings(): Report {
  const leaflet = loadLeafletRing();
  const rows: string[][] = [];
  const wrong: string[] = [];
  let slowest = 0;
  let leastGain = Infinity;
  for (const km of RADII_KM) {
    const steps = ring(CENTRE, km).length - 1;
    const jobs: Record<string, () => readonly LngLat[]> = {
      ours: () => ring(CENTRE, km),
      [TURF]: () => turfRing(CENTRE, km, steps),
      "turf.circle, its 64": () => turfRing(CENTRE, km, 64),
      "d3 geoCircle, as many": () => d3Ring(CENTRE, km, steps),
      "Karney, as many": () => karneyRing(CENTRE, km, steps),
    };
    if (leaflet) {
      jobs["leaflet.geodesic, as many"] = () => leaflet.draw(CENTRE, km, steps);
      jobs[`leaflet.geodesic, its ${leaflet.defaultSteps}`] = () => leaflet.draw(CENTRE, km, leaflet.defaultSteps);
    }
    const raced = race(jobs);
    const turfMs = raced[TURF]?.medianMs ?? Number.NaN;
    const errors = Object.fromEntries(Object.entries(jobs).map(([name, draw]) => [name, errorsOf(draw(), km)]));
    for (const [name, draw] of Object.entries(jobs)) {
      const ms = raced[name]?.medianMs ?? Number.NaN;
      const { vertexM, edgeM } = errors[name] as Errors;
      rows.push([name, String(km), String(draw().length - 1), time(ms), times(ms / turfMs), metres(vertexM), metres(edgeM)]);
    }
    const ours = errors.ours as Errors;
    slowest = Math.max(slowest, (raced.ours?.medianMs ?? Number.NaN) / turfMs);
    leastGain = Math.min(leastGain, (errors[TURF] as Errors).vertexM / Math.max(LEAST_M, ours.vertexM));
    if (ours.vertexM > 0.01) wrong.push(`a vertex of the ${km} km ring is ${metres(ours.vertexM)} m off`);
    if (ours.edgeM > TOLERANCE_M) wrong.push(`an edge of the ${km} km ring is ${metres(ours.edgeM)} m off, more than ${TOLERANCE_M}`);
  }
  return {
    title: "Rings",
    about: `Round Minsk. Errors by Karney: the largest at a vertex, and along the edges as they are drawn (straight in Web Mercator).${leaflet ? "" : " leaflet.geodesic could not be fetched and is left out."}`,
    head: ["ring", "km", "vertices", "time", "against turf", "vertex, m", "edge, m"],
    rows,
    goals: [
      { text: `ring takes at most 3 × the time of turf.circle with as many vertices (slowest: ${times(slowest)})`, met: slowest <= 3 },
      { text: `its vertices are more than 1 000 × nearer to the truth (at least ${leastGain.toFixed(0)} ×, ours counted as 1 mm)`, met: leastGain > 1000 },
    ],
    wrong,
  };
}

interface Errors {
  readonly vertexM: number;
  readonly edgeM: number;
}

function errorsOf(outline: readonly LngLat[], km: number): Errors {
  const offM = (p: LngLat): number => Math.abs(karneyKm(CENTRE, p) - km) * 1000;
  let vertexM = 0;
  let edgeM = 0;
  for (const [i, b] of outline.entries()) {
    vertexM = Math.max(vertexM, offM(b));
    const a = outline[i - 1];
    if (a) for (const t of [0, 0.25, 0.5, 0.75]) edgeM = Math.max(edgeM, offM(alongMercator(a, b, t)));
  }
  return { vertexM, edgeM };
}
