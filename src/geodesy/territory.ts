import { EQUATORIAL_RADIUS_M, FLATTENING, type LngLat } from "./earth.ts";
import { reducedLatitudeDeg } from "./reduced-latitude.ts";

const RAD = Math.PI / 180;
const RADIUS_KM = EQUATORIAL_RADIUS_M / 1000;

/** Border edges are cut to this length: between their ends a border straight in longitude and latitude is then an arc to 0.2 m. */
export const LONGEST_PIECE_KM = 2;

/** Border points are looked at in groups of this many; a group whose nearest possible point is too far is skipped whole. */
const GROUP = 40;

/**
 * A border made ready for many questions of distance: the trigonometry is done once, into typed arrays.
 * Point i is joined to point i + 1 by a piece of border of `pieceKm[i]`, or by nothing (NaN) at the end of a ring.
 */
export interface Territory {
  /** The closed rings as given: outer, holes and islands alike, [longitude, latitude] in degrees. */
  readonly rings: readonly (readonly LngLat[])[];
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  /** Unit vectors on the sphere of reduced latitudes: x, y, z of point 0, of point 1, … */
  readonly xyz: Float64Array;
  readonly pieceKm: Float64Array;
  /** Of each group of points: centre x, y, z (not of unit length) and the largest straight distance from it. */
  readonly groups: Float64Array;
  /** First point of each group; the group's last point is the first of the next, so that every piece is in one group. */
  readonly groupStart: Int32Array;
}

/** Prepares closed rings (first point repeated, edges straight in longitude and latitude) for {@link nearestPoint}, envelope and share. Throws a RangeError without points. */
export function prepareTerritory(rings: readonly (readonly LngLat[])[]): Territory {
  const lng: number[] = [];
  const lat: number[] = [];
  const ends = new Set<number>();
  for (const outline of rings) {
    for (const [i, [x2, y2]] of outline.entries()) {
      const previous = outline[i - 1];
      if (previous !== undefined) {
        const [x1, y1] = previous;
        const pieces = Math.ceil(roughKm(x1, y1, x2, y2) / LONGEST_PIECE_KM);
        for (let k = 1; k < pieces; k += 1) {
          lng.push(x1 + (k / pieces) * (x2 - x1));
          lat.push(y1 + (k / pieces) * (y2 - y1));
        }
      }
      lng.push(x2);
      lat.push(y2);
    }
    ends.add(lng.length - 1);
  }
  if (lng.length === 0) throw new RangeError("territory: there is no point in its rings");
  const xyz = new Float64Array(3 * lng.length);
  for (let i = 0; i < lng.length; i += 1) writeVector(xyz, i, lng[i] as number, lat[i] as number);
  const pieceKm = new Float64Array(lng.length).fill(Number.NaN);
  for (let i = 0; i + 1 < lng.length; i += 1) {
    if (!ends.has(i)) pieceKm[i] = roughKm(lng[i] as number, lat[i] as number, lng[i + 1] as number, lat[i + 1] as number);
  }
  return { rings, lng: Float64Array.from(lng), lat: Float64Array.from(lat), xyz, pieceKm, ...group(xyz) };
}

/** Writes the unit vector of a geodetic position, on the sphere of reduced latitudes, as the i-th of `xyz`. */
export function writeVector(xyz: Float64Array, i: number, lng: number, lat: number): void {
  const reduced = reducedLatitudeDeg(lat) * RAD;
  const cos = Math.cos(reduced);
  xyz[3 * i] = cos * Math.cos(lng * RAD);
  xyz[3 * i + 1] = cos * Math.sin(lng * RAD);
  xyz[3 * i + 2] = Math.sin(reduced);
}

/** Length in km of a short straight edge in longitude and latitude: the metric of the ellipsoid at its middle (exact to 1e-7 up to 2 km). */
function roughKm(x1: number, y1: number, x2: number, y2: number): number {
  const e2 = FLATTENING * (2 - FLATTENING);
  const middle = ((y1 + y2) / 2) * RAD;
  const w = 1 - e2 * Math.sin(middle) ** 2;
  const east = ((x2 - x1) * RAD * Math.cos(middle)) / Math.sqrt(w);
  const north = ((y2 - y1) * RAD * (1 - e2)) / w ** 1.5;
  return RADIUS_KM * Math.hypot(east, north);
}

function group(xyz: Float64Array): { groups: Float64Array; groupStart: Int32Array } {
  const points = xyz.length / 3;
  const count = Math.max(1, Math.ceil((points - 1) / GROUP));
  const groups = new Float64Array(4 * count);
  const groupStart = new Int32Array(count + 1);
  for (let g = 0; g < count; g += 1) {
    const from = g * GROUP;
    const to = Math.min(points - 1, from + GROUP);
    groupStart[g] = from;
    groupStart[g + 1] = to;
    const n = to - from + 1;
    for (let i = from; i <= to; i += 1) {
      for (let k = 0; k < 3; k += 1) groups[4 * g + k] = (groups[4 * g + k] as number) + (xyz[3 * i + k] as number) / n;
    }
    let farthest = 0;
    for (let i = from; i <= to; i += 1) {
      const dx = (xyz[3 * i] as number) - (groups[4 * g] as number);
      const dy = (xyz[3 * i + 1] as number) - (groups[4 * g + 1] as number);
      const dz = (xyz[3 * i + 2] as number) - (groups[4 * g + 2] as number);
      farthest = Math.max(farthest, Math.sqrt(dx * dx + dy * dy + dz * dz));
    }
    groups[4 * g + 3] = farthest;
  }
  return { groups, groupStart };
}
