import { closeOutline } from "./close-outline.ts";
import { leaving } from "./destination.ts";
import type { LngLat } from "./earth.ts";
import { highestLatDeg, longestEdgeKm, ringBendPerKm, ringLengthKm } from "./mercator.ts";

/** How finely a curve is cut into edges. */
export interface Drawn {
  /** How far the drawn edge may lie from the true curve, metres, when drawn straight in Web Mercator. Default 50. */
  readonly toleranceM?: number;
}

/** A quarter of the way round the Earth is 10 002 km; a larger ring could enclose both poles. */
const LARGEST_RADIUS_KM = 10_000;

/**
 * The outline of everything within `radiusKm` of `centre` ([longitude, latitude] in degrees): closed, counter-clockwise, first point
 * repeated, longitudes continuous around the centre (they may leave ±180). Vertices are on the ring to 1 mm; their number is the
 * least (equal steps of bearing) that keeps the drawn edges within the tolerance. A ring round a pole is closed along ±85.06.
 * A ring is a drawing: whether something is in reach is decided by {@link reach}, not by this polygon.
 * Throws a RangeError for a radius that is not more than 0 and at most 10 000 km.
 */
export function ring(centre: LngLat, radiusKm: number, { toleranceM = 50 }: Drawn = {}): LngLat[] {
  if (!(radiusKm > 0 && radiusKm <= LARGEST_RADIUS_KM)) {
    throw new RangeError(`ring: the radius must be more than 0 and at most ${LARGEST_RADIUS_KM} km, not ${radiusKm}`);
  }
  const edgeKm = longestEdgeKm(toleranceM, ringBendPerKm(radiusKm), highestLatDeg(centre[1], radiusKm));
  const steps = Math.max(12, Math.ceil(ringLengthKm(radiusKm) / edgeKm));
  // Begin towards the nearer pole: the seam of a ring that encloses it then lies opposite the centre.
  const firstDeg = centre[1] >= 0 ? 360 : 180;
  const arrive = leaving(centre);
  const vertices: LngLat[] = [];
  for (let i = 0; i < steps; i += 1) vertices.push(arrive(firstDeg - (360 * i) / steps, radiusKm));
  return closeOutline(vertices, centre[0]);
}
