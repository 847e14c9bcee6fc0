import type { Feature } from "geojson";
import type { DrawnMeasure } from "../../state/drawing.ts";
import { collection, line, point } from "../features.ts";
import type { Box, Look, Made } from "../look.ts";
import { type Pixel, unproject } from "../mercator.ts";
import { FEED, FONTS } from "../names.ts";
import { colour, textRole, withOpacity } from "../palette.ts";
import { eastward, evenly, type Measured, measure, part, pointAt } from "../polyline.ts";
import { symbolName } from "../symbols.ts";
import type { Paint } from "../types.ts";
import { HALO } from "./rings.ts";

/** Letters are kept from the line by empty symbols this many pixels apart. */
const CLEAR_STEP = 12;

/** Letters of a measured line give way to symbols in steps of this, and may stand out this far beyond the line's ends. */
const SHIFT_PX = 4;
const BEYOND_PX = 24;
/** Half the height of letters, in multiples of their size. */
const ROUND = 0.45;

/**
 * A measured line is a ruler: the part that the range covers is thick, ticks stand where it starts and where the range ends.
 * Its letters keep off `symbols`. `path` are points on the lines and `letters` points on what is written beside them, all in world pixels.
 */
export function measuresRecipe(
  measures: readonly DrawnMeasure[],
  symbols: readonly Box[],
  look: Look,
): Made & { names: Feature[]; ticks: Paint[]; path: readonly Pixel[]; letters: readonly Pixel[] } {
  if (measures.length === 0) return { feeds: {}, paint: [], names: [], ticks: [], path: [], letters: [] };
  const { mode } = look;
  const lines: Feature[] = [];
  const ticks: Feature[] = [];
  const names: Feature[] = [];
  const clear: Pixel[] = [];
  const letters: Pixel[] = [];
  const back = (p: Pixel) => unproject(p, look.camera.zoom);
  const tickImage = symbolName({ family: "tick", state: "tick", size: "normal", role: "ink", mode });
  for (const m of measures) {
    const pixels = m.line.map(look.at);
    const whole = measure(pixels);
    const covered = measure(m.covered.map(look.at));
    const rest = m.covered.length > 1 ? Math.max(0, whole.length - covered.length) : 0;
    lines.push(line(m.line, { part: "whole", id: m.id }));
    if (m.covered.length > 1) lines.push(line(m.covered, { part: "covered", id: m.id, colour: colour(m.colour, mode) }));
    const tick = (at: number): Feature => point(back(pointAt(whole, at)), { image: tickImage, rotate: slope(whole, at), sort: 0 });
    ticks.push(tick(0));
    if (rest > 2) ticks.push(tick(covered.length));
    for (let at = 0; at < whole.length - CLEAR_STEP; at += CLEAR_STEP) clear.push(pointAt(whole, at));
    const halo = withOpacity(colour("land", mode), HALO);
    const name = (label: string, font: string, size: number, lifts: readonly number[], from: number, to: number, ink: string, insist = false): void => {
      const width = look.measureText(label, font, size);
      if (label === "" || width > to - from + 8) return;
      const spots = lifts.flatMap((lift) => shifts(whole, from, to, width).map((middle) => ({ lift, middle })));
      const round = size * ROUND;
      const bed =
        spots.find(({ lift, middle }) => isFree(lettersAt(whole, middle, width - 2 * round, lift * size), round, symbols)) ?? (insist ? spots[0] : undefined);
      if (bed === undefined) return;
      const half = Math.max(width * 0.9, 20);
      const { lift, middle } = bed;
      letters.push(...lettersAt(whole, middle, width, lift * size));
      names.push(line(eastward(evenly(stretch(whole, middle - half, middle + half))).map(back), { label, font, size, lift, colour: ink, halo }));
    };
    name(m.wholeLabel, FONTS.bold, 17, [-0.72], 0, whole.length, colour("measure", mode), true);
    if (rest > 2) {
      name(m.coveredLabel, FONTS.medium, 12, [0.95, 1.6], 0, covered.length, colour(textRole(m.colour), mode));
      name(m.restLabel, FONTS.medium, 12.5, [0.9, 1.5], covered.length, whole.length, colour("measure", mode));
    }
  }
  return {
    feeds: {
      [FEED.measures]: { data: collection([...lines, ...ticks]), use: "exact" },
      [FEED.clear]: { data: collection(clear.map((p) => point(back(p), {}))), use: "exact" },
    },
    paint: [
      {
        kind: "line",
        id: "measure-halo",
        feed: FEED.measures,
        where: { part: "whole" },
        colour: colour("land", mode),
        width: 6,
        dash: null,
        cap: "butt",
        opacity: 0.75,
      },
      {
        kind: "line",
        id: "measure-whole",
        feed: FEED.measures,
        where: { part: "whole" },
        colour: colour("measure", mode),
        width: 1.4,
        dash: null,
        cap: "butt",
        opacity: 1,
      },
      {
        kind: "line",
        id: "measure-covered",
        feed: FEED.measures,
        where: { part: "covered" },
        colour: { each: "colour" },
        width: 4,
        dash: null,
        cap: "butt",
        opacity: 1,
      },
    ],
    ticks: [
      { kind: "icon", id: "measure-ticks", feed: FEED.measures, geometry: "Point", image: { each: "image" }, rotate: { each: "rotate" }, sort: 0, scale: 1 },
      {
        kind: "icon",
        id: "keep-clear",
        feed: FEED.clear,
        image: symbolName({ family: "nothing", state: "nothing", size: "normal", role: "ink", mode }),
        rotate: 0,
        sort: 0,
        scale: 1,
        invisible: true,
      },
    ],
    names,
    path: clear,
    letters,
  };
}

/** Where the middle of letters may stand: in the middle of their part of the line, then ever farther from it. */
function shifts(m: Measured, from: number, to: number, width: number): readonly number[] {
  const middle = (from + to) / 2;
  const slack = Math.max(0, (to - from + 8 - width) / 2);
  const [least, most] = [middle - slack - (from === 0 ? BEYOND_PX : 0), middle + slack + (to === m.length ? BEYOND_PX : 0)];
  const steps = Math.floor(Math.max(middle - least, most - middle) / SHIFT_PX);
  const around = Array.from({ length: steps }, (_, i) => [middle + (i + 1) * SHIFT_PX, middle - (i + 1) * SHIFT_PX]).flat();
  return [middle, ...around.filter((at) => at >= least && at <= most)];
}

/** Points along the middle of letters that stand beside the line, `lift` pixels down from it. */
function lettersAt(m: Measured, middle: number, width: number, lift: number): Pixel[] {
  const points = eastward(evenly(stretch(m, middle - width / 2, middle + width / 2), 8));
  const [a, b] = [points[0] ?? [0, 0], points[points.length - 1] ?? [0, 0]];
  const run = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  return points.map(([x, y]) => [x - ((b[1] - a[1]) / run) * lift, y + ((b[0] - a[0]) / run) * lift]);
}

/** True when no symbol comes this near to any of the points. */
const isFree = (points: readonly Pixel[], px: number, symbols: readonly Box[]): boolean =>
  !symbols.some(({ left, top, right, bottom }) =>
    points.some(([x, y]) => Math.hypot(x - Math.max(left, Math.min(right, x)), y - Math.max(top, Math.min(bottom, y))) < px),
  );

/** Degrees clockwise from east in which the line runs on the screen at a distance. */
function slope(m: Measured, at: number): number {
  const [a, b] = [pointAt(m, at - 6), pointAt(m, at + 6)];
  return Math.round(((Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI) * 10) / 10;
}

/** A part that may run past the ends of the line, straight on: letters longer than their line need something to stand on. */
function stretch(m: Measured, from: number, to: number): Pixel[] {
  const beyond = (end: Pixel, inner: Pixel, by: number): Pixel => {
    const length = Math.hypot(end[0] - inner[0], end[1] - inner[1]) || 1;
    return [end[0] + ((end[0] - inner[0]) / length) * by, end[1] + ((end[1] - inner[1]) / length) * by];
  };
  const inside = part(m, Math.max(0, from), Math.min(m.length, to));
  const before = from < 0 ? [beyond(pointAt(m, 0), pointAt(m, 4), -from)] : [];
  const after = to > m.length ? [beyond(pointAt(m, m.length), pointAt(m, m.length - 4), to - m.length)] : [];
  return [...before, ...inside, ...after];
}
