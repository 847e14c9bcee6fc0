import type { MultiPolygon, Polygon, Position } from "geojson";
import type { LngLat } from "./earth.ts";

/**
 * A closed outline with continuous longitudes as GeoJSON for export: longitudes within ±180, cut at the antimeridian
 * (RFC 7946, section 3.1.9), counter-clockwise if the outline is. An outline round a pole is closed along ±90.
 */
export function splitAtAntimeridian(outline: readonly LngLat[]): Polygon | MultiPolygon {
  const round = roundPole(outline);
  if (round !== null) return { type: "Polygon", coordinates: [round] };
  const lngs = outline.map(([lng]) => lng);
  const firstTurn = Math.floor((Math.min(...lngs) + 180) / 360);
  const lastTurn = Math.ceil((Math.max(...lngs) - 180) / 360);
  const pieces: Position[][] = [];
  for (let turn = firstTurn; turn <= Math.max(firstTurn, lastTurn); turn += 1) {
    const eastCut = clip(outline, 180 + 360 * turn, 1);
    const piece = clip(eastCut, -180 + 360 * turn, -1).map(([lng, lat]): Position => [lng - 360 * turn, lat]);
    if (piece.length >= 4) pieces.push(piece);
  }
  const [only] = pieces;
  return pieces.length === 1 && only !== undefined
    ? { type: "Polygon", coordinates: [only] }
    : { type: "MultiPolygon", coordinates: pieces.map((piece) => [piece]) };
}

/** The part of a closed outline west (`side` 1) or east (`side` −1) of a meridian, closed (Sutherland and Hodgman 1974, one edge). */
function clip(outline: readonly LngLat[], meridian: number, side: 1 | -1): LngLat[] {
  const kept: LngLat[] = [];
  const isKept = (p: LngLat): boolean => side * (meridian - p[0]) >= 0;
  for (let i = 1; i < outline.length; i += 1) {
    const from = outline[i - 1] as LngLat;
    const to = outline[i] as LngLat;
    if (isKept(from) !== isKept(to)) kept.push([meridian, latAt(from, to, meridian)]);
    if (isKept(to)) kept.push(to);
  }
  const [first] = kept;
  if (first !== undefined) kept.push(first);
  return kept.filter((p, i) => i === 0 || p[0] !== kept[i - 1]?.[0] || p[1] !== kept[i - 1]?.[1]);
}

function latAt(from: LngLat, to: LngLat, lng: number): number {
  return to[0] === from[0] ? from[1] : from[1] + ((lng - from[0]) / (to[0] - from[0])) * (to[1] - from[1]);
}

/** For an outline with an edge of a whole turn (how `closeOutline` closes round a pole): from −180 to 180 and along ±90; else null. */
function roundPole(outline: readonly LngLat[]): Position[] | null {
  const seam = outline.findIndex((p, i) => i > 0 && Math.abs(p[0] - (outline[i - 1] as LngLat)[0]) > 180);
  if (seam < 0) return null;
  // …, end of the curve, corner, [seam] corner, start of the curve: the curve is everything but the two corners.
  const curve = [...outline.slice(seam + 1), ...outline.slice(1, seam - 1)];
  const first = curve[0] as LngLat;
  const last = curve[curve.length - 1] as LngLat;
  const eastward = last[0] > first[0];
  const poleLat = (outline[seam] as LngLat)[1] > 0 ? 90 : -90;
  const turn = eastward ? 360 : -360;
  const edge = 180 + 360 * Math.floor((Math.max(first[0], last[0]) - 180) / 360);
  const at = curve.findIndex((p, i) => i > 0 && (eastward ? p[0] > edge : p[0] < edge));
  if (at < 0) return null;
  const cutLat = latAt(curve[at - 1] as LngLat, curve[at] as LngLat, edge);
  const shifted = (p: LngLat, by: number): Position => [p[0] + by, p[1]];
  const from = eastward ? -180 : 180;
  const body = [...curve.slice(at).map((p) => shifted(p, from - edge)), ...curve.slice(1, at).map((p) => shifted(p, from - edge + turn))];
  const inner = body.filter(([lng]) => Math.abs(lng as number) < 180);
  return [[from, cutLat], ...inner, [-from, cutLat], [-from, poleLat], [from, poleLat], [from, cutLat]];
}
