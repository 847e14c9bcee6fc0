import { booleanPointInPolygon, circle, distance } from "@turf/turf";
import { classify } from "../../src/geodesy/classify.ts";
import type { LngLat } from "../../src/geodesy/earth.ts";
import { chance } from "../geodesy/chance.ts";
import { race } from "./race.ts";
import { type Report, time, times } from "./report.ts";
import { karneyDistanceKm } from "./rivals.ts";

const PLACES = 10_000;
const CENTRES = 100;
const RANGES_KM = [200, 280, 300, 400, 480, 500, 1500, 1850, 2400, 2500];

/** The sphere is wrong by at most 0.56 %: a pair farther from its range than this share of it is right on any Earth. */
const IN_QUESTION = 0.01;

/** Which of 10 000 places lie within which of 100 ranges. */
export function benchClassification(): Report {
  const next = chance(11);
  const places = Array.from({ length: PLACES }, (): [number, number] => [-5 + 55 * next(), 38 + 27 * next()]);
  const centres = Array.from({ length: CENTRES }, (): [number, number] => [23 + 10 * next(), 51 + 5 * next()]);
  const radii = centres.map((_, i) => RANGES_KM[i % RANGES_KM.length] as number);

  const each = (isWithin: (centre: number, place: [number, number]) => boolean): Uint8Array => {
    const within = new Uint8Array(CENTRES * PLACES);
    for (let c = 0; c < CENTRES; c += 1) {
      for (let p = 0; p < PLACES; p += 1) if (isWithin(c, places[p] as [number, number])) within[c * PLACES + p] = 1;
    }
    return within;
  };
  const byTurf = (): Uint8Array => each((c, place) => distance(centres[c] as [number, number], place, { units: "kilometers" }) <= (radii[c] as number));
  const byPolygon = (): Uint8Array => {
    const polygons = centres.map((centre, i) => circle(centre, radii[i] as number, { units: "kilometers" }));
    return each((c, place) => booleanPointInPolygon(place, polygons[c] as (typeof polygons)[number]));
  };
  const answers: Readonly<Record<string, () => Uint8Array>> = {
    "ours (classify)": () => classify(centres, radii, places),
    "turf.distance": byTurf,
    "turf.booleanPointInPolygon": byPolygon,
  };
  const raced = race(answers, 1);

  let borderline = 0;
  let leastMarginM = Infinity;
  const truth = each((c, place) => {
    const km = distance(centres[c] as [number, number], place, { units: "kilometers" });
    const range = radii[c] as number;
    if (Math.abs(km - range) > IN_QUESTION * range) return km <= range;
    borderline += 1;
    const marginKm = range - karneyDistanceKm(centres[c] as LngLat, place);
    leastMarginM = Math.min(leastMarginM, Math.abs(marginKm) * 1000);
    return marginKm >= 0;
  });
  const wrongOf = (answer: Uint8Array): number => answer.reduce((count, byte, i) => count + Number(byte !== truth[i]), 0);

  const turfMs = raced["turf.distance"]?.medianMs ?? Number.NaN;
  const rows = Object.entries(answers).map(([name, answer]) => {
    const ms = raced[name]?.medianMs ?? Number.NaN;
    return [name, time(ms), times(ms / turfMs), String(wrongOf(answer()))];
  });
  const gain = turfMs / (raced["ours (classify)"]?.medianMs ?? Number.NaN);
  const ownWrong = wrongOf(classify(centres, radii, places));
  return {
    title: "Classification",
    about: `${PLACES} places against ${CENTRES} ranges of 200 to 2 500 km. The ${borderline} pairs within 1 % of their range were decided by Karney (the closest lies ${leastMarginM.toFixed(2)} m from it).`,
    head: ["within?", "time", "against turf", "wrong answers"],
    rows,
    goals: [
      { text: `classify is at least 10 × faster than turf.distance (${gain.toFixed(0)} ×)`, met: gain >= 10 },
      { text: `without a wrong answer (${ownWrong})`, met: ownWrong === 0 },
    ],
    wrong: ownWrong === 0 ? [] : [`classify gives ${ownWrong} answers that Karney does not`],
  };
}
