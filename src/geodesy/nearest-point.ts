import { EQUATORIAL_RADIUS_M, FLATTENING, type LngLat } from "./earth.ts";
import { isInsideRings } from "./is-inside.ts";
import { lambertKm } from "./lambert.ts";
import { LONGEST_PIECE_KM, type Territory, writeVector } from "./territory.ts";

const POLAR_RADIUS_KM = (EQUATORIAL_RADIUS_M * (1 - FLATTENING)) / 1000;

/** The nearest point of a territory and how far it is. */
export interface Nearest {
  readonly point: LngLat;
  readonly km: number;
}

/** The nearest point of a territory to [longitude, latitude] in degrees: the point itself and 0 km if it lies inside, else on the border (see {@link nearestBorderPoint}). */
export function nearestPoint(territory: Territory, point: LngLat): Nearest {
  return isInsideRings(territory.rings, point) ? { point, km: 0 } : nearestBorderPoint(territory, point);
}

/**
 * The nearest point of the border, whether or not the point lies inside; exact to 1 m within 500 km (the error of {@link distanceKm}).
 * Groups, then points, then pieces of border are passed over where a·(1 − f)·σ, never more than the distance, already exceeds the best.
 * Within a piece the foot of the perpendicular follows from the three sides (Stewart's theorem), exact to millimetres for pieces of 2 km.
 */
export function nearestBorderPoint(territory: Territory, [lng, lat]: LngLat): Nearest {
  const { groups, groupStart, xyz, pieceKm } = territory;
  const count = groupStart.length - 1;
  const p = new Float64Array(3);
  writeVector(p, 0, lng, lat);
  const px = p[0] as number;
  const py = p[1] as number;
  const pz = p[2] as number;
  const state = { km: Infinity, index: 0, t: 0, chord: 2 };

  const least = new Float64Array(count);
  let nearestGroup = 0;
  for (let g = 0; g < count; g += 1) {
    const dx = (groups[4 * g] as number) - px;
    const dy = (groups[4 * g + 1] as number) - py;
    const dz = (groups[4 * g + 2] as number) - pz;
    least[g] = Math.sqrt(dx * dx + dy * dy + dz * dz) - (groups[4 * g + 3] as number);
    if ((least[g] as number) < (least[nearestGroup] as number)) nearestGroup = g;
  }
  search(nearestGroup);
  for (let g = 0; g < count; g += 1) if (g !== nearestGroup && (least[g] as number) <= state.chord) search(g);

  const i = state.index;
  const next = Math.min(i + 1, territory.lng.length - 1);
  const along = (values: Float64Array): number => (values[i] as number) + state.t * ((values[next] as number) - (values[i] as number));
  return { point: [along(territory.lng), along(territory.lat)], km: state.km };

  function search(g: number): void {
    let previousKm = Number.NaN;
    for (let k = groupStart[g] as number; k <= (groupStart[g + 1] as number); k += 1) {
      const dx = (xyz[3 * k] as number) - px;
      const dy = (xyz[3 * k + 1] as number) - py;
      const dz = (xyz[3 * k + 2] as number) - pz;
      const chordSquared = dx * dx + dy * dy + dz * dz;
      let km = Number.NaN;
      if (chordSquared <= state.chord * state.chord) {
        const haversine = chordSquared / 4;
        km = lambertKm(2 * Math.asin(Math.min(1, Math.sqrt(haversine))), haversine, pz, xyz[3 * k + 2] as number);
        if (km < state.km) improve(km, k, 0);
        if (k > (groupStart[g] as number)) tryPiece(k - 1, previousKm, km, pieceKm[k - 1] as number);
      }
      previousKm = km;
    }
  }

  /** The piece from point k (at `a` km) to the next (at `b` km), `c` km long. Comparisons with NaN are false: no such piece. */
  function tryPiece(k: number, a: number, b: number, c: number): void {
    const t = (a * a - b * b + c * c) / (2 * c * c);
    if (!(t > 0 && t < 1)) return;
    const km = Math.sqrt(Math.max(0, a * a - t * t * c * c));
    if (km < state.km) improve(km, k, t);
  }

  function improve(km: number, index: number, t: number): void {
    state.km = km;
    state.index = index;
    state.t = t;
    // A point can matter only if it is nearer than the best, or joined by a piece to one that is: within one piece's length of it.
    state.chord = 2 * Math.sin(Math.min(Math.PI / 2, (km + LONGEST_PIECE_KM * 1.001) / POLAR_RADIUS_KM / 2));
  }
}
