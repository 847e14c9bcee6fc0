import type { Pixel } from "../map/mercator.ts";

/** A tenth of a pixel is as exact as a path is written. */
const PER_PX = 10;

/** A whole number of tenths, written in pixels: 12 is `1.2`, -5 is `-.5`. */
function tenths(value: number): string {
  const size = Math.abs(value);
  const whole = Math.floor(size / PER_PX);
  const part = size % PER_PX;
  return `${value < 0 ? "-" : ""}${whole === 0 && part > 0 ? "" : whole}${part === 0 ? "" : `.${part}`}`;
}

/** True when `after` needs something between itself and `before`: not before a sign, nor before a point that follows a point. */
const touches = (before: string, after: string): boolean => !(after.startsWith("-") || (after.startsWith(".") && before.includes(".")));

/**
 * Path data of one or more lines of pixels, rounded to a tenth: each starts at its own place and goes on from point to point.
 * Rounding never adds up. Lines without length are left out. `closed`: the end is joined to the start, and need not repeat it.
 */
export function pathData(lines: readonly (readonly Pixel[])[], closed = false): string {
  return lines.map((line) => one(line, closed)).join("");
}

function one(line: readonly Pixel[], closed: boolean): string {
  let [x, y] = [0, 0];
  let steps = "";
  let start = "";
  let last = "";
  for (const [px, py] of line) {
    const [nx, ny] = [Math.round(px * PER_PX), Math.round(py * PER_PX)];
    if (start === "") start = `M${tenths(nx)}${touches(tenths(nx), tenths(ny)) ? " " : ""}${tenths(ny)}`;
    else if (nx !== x || ny !== y) {
      for (const step of [tenths(nx - x), tenths(ny - y)]) {
        steps += `${last !== "" && touches(last, step) ? " " : ""}${step}`;
        last = step;
      }
    }
    [x, y] = [nx, ny];
  }
  return steps === "" ? "" : `${start}l${steps}${closed ? "z" : ""}`;
}
