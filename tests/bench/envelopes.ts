import { buffer, polygon } from "@turf/turf";
import type { LngLat } from "../../src/geodesy/earth.ts";
import { envelope } from "../../src/geodesy/envelope.ts";
import { alongMercator } from "../../src/geodesy/mercator.ts";
import { nearestBorderPoint } from "../../src/geodesy/nearest-point.ts";
import { prepareTerritory } from "../../src/geodesy/territory.ts";
import { BELARUS } from "../geodesy/belarus.ts";
import { karneyBorderKm } from "../geodesy/border.ts";
import { race } from "./race.ts";
import { metres, type Report, time, times } from "./report.ts";

const DISTANCES_KM = [200, 500];

/** Everything within a distance of Belarus, from its border as GeoJSON to an outline that can be drawn. */
export function benchEnvelopes(): Report {
  const outline = polygon(BELARUS.map((points) => points.map(([lng, lat]) => [lng, lat])));
  const territory = prepareTerritory(BELARUS);
  const turf = (km: number, steps?: number) => (): readonly LngLat[] => {
    const geometry = buffer(outline, km, { units: "kilometers", ...(steps === undefined ? {} : { steps }) })?.geometry;
    return (geometry?.type === "Polygon" ? geometry.coordinates[0] : geometry?.coordinates[0]?.[0]) as unknown as LngLat[];
  };
  const ours = (km: number, toleranceM: number) => (): readonly LngLat[] => envelope(prepareTerritory(BELARUS), km, { toleranceM });
  const rows: string[][] = [];
  const wrong: string[] = [];
  for (const km of DISTANCES_KM) {
    const jobs: Readonly<Record<string, { draw: () => readonly LngLat[]; toleranceM?: number }>> = {
      "ours, drawn to 10 m": { draw: ours(km, 10), toleranceM: 10 },
      "ours, drawn to 100 m": { draw: ours(km, 100), toleranceM: 100 },
      "turf.buffer, as shipped": { draw: turf(km) },
      "turf.buffer, 64 steps": { draw: turf(km, 64) },
    };
    const raced = race(Object.fromEntries(Object.entries(jobs).map(([name, { draw }]) => [name, draw])), 0.1);
    const turfMs = raced["turf.buffer, as shipped"]?.medianMs ?? Number.NaN;
    for (const [name, { draw, toleranceM }] of Object.entries(jobs)) {
      const drawn = draw();
      const worstM = worstOffM(drawn, km);
      const ms = raced[name]?.medianMs ?? Number.NaN;
      rows.push([name, String(km), String(drawn.length - 1), time(ms), times(ms / turfMs), metres(worstM)]);
      if (toleranceM !== undefined && worstM > toleranceM) wrong.push(`the ${km} km envelope, ${name}, is ${metres(worstM)} m off`);
    }
  }
  return {
    title: "Envelope of Belarus",
    about: `From its ${BELARUS.reduce((sum, points) => sum + points.length, 0)} border points. The largest error along the drawn edges, by Karney and brute force where it is largest and in forty other places.`,
    head: ["envelope", "km", "vertices", "time", "against turf", "error, m"],
    rows,
    goals: [],
    wrong,
  };

  /** The worst of the drawn line: our own distances say where to look, Karney says how much. */
  function worstOffM(drawn: readonly LngLat[], km: number): number {
    const perEdge = Math.max(3, Math.ceil(2000 / drawn.length));
    const samples = drawn.slice(1).flatMap((b, i) => Array.from({ length: perEdge }, (_, k): LngLat => alongMercator(drawn[i] as LngLat, b, k / perEdge)));
    const byDoubt = samples.map((place) => ({ place, off: Math.abs(nearestBorderPoint(territory, place).km - km) })).sort((a, b) => b.off - a.off);
    const others = samples.filter((_, i) => i % Math.ceil(samples.length / 40) === 0);
    const asked = [...byDoubt.slice(0, 10).map(({ place }) => place), ...others];
    return Math.max(...asked.map((place) => Math.abs(karneyBorderKm(BELARUS, place) - km) * 1000));
  }
}
