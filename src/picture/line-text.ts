import { geoIdentity, geoStream } from "d3-geo";
import type { Pixel } from "../map/mercator.ts";
import { type Measured, measure, part, pointAt } from "../map/polyline.ts";
import { textWidth } from "../map/text-width.ts";
import type { TextPaint } from "../map/types.ts";
import type { Plane } from "./projection.ts";
import type { Circle, Room } from "./room.ts";
import { ownOf, type Properties } from "./select.ts";

/** Letters that run along a line: their middle is the line's middle, `down` pixels across it. */
export interface SetAlong {
  readonly text: string;
  readonly font: string;
  readonly size: number;
  readonly line: readonly Pixel[];
  readonly down: number;
}

/** From the line down to the letters' baseline, in multiples of the size; as in the live map. */
const BASELINE_DOWN = 10.5 / 24;
/** The line goes on a little beyond the letters: a face that is wider than ours still finds room. */
const SPARE = 1.15;
/** Names along a line are repeated at this distance, bend no more than this within 0.6 of their size, and are not repeated nearer than half of it. */
const REPEAT_PX = 260;
const STEEPEST_BEND = (50 * Math.PI) / 180;

interface Letters {
  readonly text: string;
  readonly font: string;
  readonly size: number;
  readonly width: number;
}

const lettersOf = (paint: TextPaint, properties: Properties): Letters | null => {
  const text = ownOf(paint.text, properties);
  const [font, size] = [ownOf(paint.font, properties), ownOf(paint.size, properties)];
  return text === "" ? null : { text, font, size, width: textWidth(text, font, size) };
};

/** Sets letters once, at the middle of a line; they are placed even on others when the paint says so. */
export function setAtMiddle(paint: TextPaint, properties: Properties, points: readonly Pixel[], room: Room): SetAlong | null {
  const letters = lettersOf(paint, properties);
  const line = measure(points);
  if (letters === null || line.length < letters.width) return null;
  const lift = (paint.lift === undefined ? 0 : ownOf(paint.lift, properties)) * letters.size;
  return setAt(letters, line, line.length / 2, lift, paint, room);
}

/** Sets letters again and again along a line, wherever it is straight enough and there is room. */
export function setAlong(paint: TextPaint, properties: Properties, points: readonly Pixel[], plane: Plane, room: Room): SetAlong[] {
  const letters = lettersOf(paint, properties);
  if (letters === null) return [];
  return pieces(points, plane).flatMap(({ piece, grown, goesOn }) => {
    const line = measure(piece);
    // The live map sets letters at whole zooms, where the line is shorter by `grown` and the letters are not.
    const width = letters.width * grown;
    const beds = bedsOf(line, width, letters.size * grown, REPEAT_PX * grown, goesOn);
    return beds.flatMap((middle) => setAt(letters, line, middle, 0, paint, room) ?? []);
  });
}

function setAt(letters: Letters, line: Measured, middle: number, lift: number, paint: TextPaint, room: Room): SetAlong | null {
  const { text, font, size } = letters;
  const half = letters.width / 2;
  const all = [...text];
  const halfOf = (letter: string | undefined): number => textWidth(letter ?? "", font, size) / 2;
  // The middles of the first and the last letter: between them room is asked for, and they decide which way round is upright.
  const [from, to] = [middle - half + halfOf(all[0]), middle + half - halfOf(all[all.length - 1])];
  const circles = circlesAlong(line, from, to, (size * 1.15) / 2 + (paint.padding ?? 2), lift);
  if (!paint.always && !room.isFree(circles)) return null;
  room.take(circles);
  const spare = Math.min(half * SPARE, middle, line.length - middle);
  const bed = part(line, middle - spare, middle + spare);
  const upright = pointAt(line, from)[0] <= pointAt(line, to)[0];
  return { text, font, size, line: upright ? bed : [...bed].reverse(), down: BASELINE_DOWN * size + lift };
}

/** A chain of circles that covers letters along a line, a little short of their ends; spaced as in the live map. */
function circlesAlong(line: Measured, from: number, to: number, r: number, lift: number): Circle[] {
  const inset = Math.min(r / 4, (to - from) / 2);
  const length = to - from - 2 * inset;
  const count = to - from <= r / 2 ? 1 : Math.ceil(length / (2.5 * r)) + 1;
  return Array.from({ length: count }, (_, i) => {
    const at = from + inset + (length * i) / Math.max(1, count - 1);
    const [x, y] = pointAt(line, at);
    const [a, b] = [pointAt(line, at - 2), pointAt(line, at + 2)];
    const run = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
    return { x: x - ((b[1] - a[1]) / run) * lift, y: y + ((b[0] - a[0]) / run) * lift, r };
  });
}

/** Where along a line letters find a bed, as distances of their middle. The rules are MapLibre's. */
function bedsOf(line: Measured, width: number, size: number, repeat: number, goesOn: boolean): number[] {
  const step = repeat - width < repeat / 4 ? width + repeat / 4 : repeat;
  const first = goesOn ? step / 2 : (width / 2 + size * 2) % step;
  const fits = (at: number): boolean => at - width / 2 >= 0 && at + width / 2 <= line.length && isStraight(line, at, width, size * 0.6);
  const beds: number[] = [];
  for (let at = first; at < line.length; at += step) if (fits(at)) beds.push(at);
  return beds.length === 0 && !goesOn && fits(line.length / 2) ? [line.length / 2] : beds;
}

/** True when no stretch of `windowPx` under the letters bends too much. */
function isStraight(line: Measured, at: number, width: number, windowPx: number): boolean {
  const bends: { at: number; by: number }[] = [];
  for (let i = 1; i < line.points.length - 1; i++) {
    const here = line.run[i] ?? 0;
    if (here <= at - width / 2 || here >= at + width / 2) continue;
    const [a, b, c] = [line.points[i - 1], line.points[i], line.points[i + 1]] as [Pixel, Pixel, Pixel];
    const turn = Math.atan2(c[1] - b[1], c[0] - b[0]) - Math.atan2(b[1] - a[1], b[0] - a[0]);
    bends.push({ at: here, by: Math.abs(((turn + 3 * Math.PI) % (2 * Math.PI)) - Math.PI) });
  }
  return bends.every((last, i) => bends.slice(0, i + 1).reduce((sum, b) => sum + (last.at - b.at <= windowPx ? b.by : 0), 0) <= STEEPEST_BEND);
}

interface Piece {
  readonly piece: readonly Pixel[];
  /** How much the picture is larger than at the whole zoom below. */
  readonly grown: number;
  /** True when the line goes on beyond the piece's start. */
  readonly goesOn: boolean;
}

/** The parts of a line in the tiles that the picture touches; elsewhere the line as it is. */
function pieces(points: readonly Pixel[], { tiles, width, height }: Plane): Piece[] {
  if (tiles === null) return [{ piece: points, grown: 1, goesOn: false }];
  const { px, left, top } = tiles;
  const range = (from: number, length: number): number[] => {
    const first = Math.floor(from / px);
    return Array.from({ length: Math.floor((from + length) / px) - first + 1 }, (_, i) => first + i);
  };
  return range(top, height).flatMap((row) =>
    range(left, width).flatMap((column) => {
      const [x, y] = [column * px - left, row * px - top];
      const onEdge = ([a, b]: Pixel): boolean => [a - x, a - x - px, b - y, b - y - px].some((away) => Math.abs(away) < 0.01);
      return clipLine(points, x, y, x + px, y + px).map((piece) => ({ piece, grown: px / 512, goesOn: onEdge(piece[0] as Pixel) }));
    }),
  );
}

function clipLine(points: readonly Pixel[], left: number, top: number, right: number, bottom: number): Pixel[][] {
  const found: Pixel[][] = [];
  const clip = geoIdentity().clipExtent([
    [left, top],
    [right, bottom],
  ]);
  const sink = clip.stream({
    point: (x, y) => void found[found.length - 1]?.push([x, y]),
    lineStart: () => void found.push([]),
    lineEnd: () => {},
    polygonStart: () => {},
    polygonEnd: () => {},
  });
  geoStream({ type: "LineString", coordinates: points.map(([x, y]) => [x, y]) }, sink);
  return found.filter((line) => line.length > 1);
}
