/** What may be wrong with a measured distance, in km, part by part; `totalKm` is their plain sum, the worst case. The published figure is not part of it: its spread is shown beside it. */
export interface Budget {
  readonly positionKm: number;
  readonly borderKm: number;
  readonly drawingKm: number;
  readonly earthKm: number;
  readonly totalKm: number;
}

/** Rings and borders are drawn within 50 m of where they are computed (tests/geodesy). */
const DRAWING_KM = 0.05;

/** The formula for distances is within 1 m up to 500 km and 5 m up to 2 500 km of Karney's geodesics (tests/geodesy). */
const earthKm = (distanceKm: number): number => (distanceKm <= 500 ? 0.001 : 0.005);

/** The error budget of a distance between two ends, each surely within `precisionKm` of where it is drawn and `borderKm` if it is a border. */
export function budget(distanceKm: number, ends: readonly { readonly precisionKm: number; readonly borderKm: number }[]): Budget {
  const positionKm = ends.reduce((sum, end) => sum + end.precisionKm, 0);
  const borderKm = ends.reduce((sum, end) => sum + end.borderKm, 0);
  const parts = { positionKm, borderKm, drawingKm: DRAWING_KM, earthKm: earthKm(distanceKm) };
  return { ...parts, totalKm: parts.positionKm + parts.borderKm + parts.drawingKm + parts.earthKm };
}
