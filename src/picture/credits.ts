import { FONTS } from "../map/names.ts";
import { colour, type Mode } from "../map/palette.ts";
import { textWidth } from "../map/text-width.ts";
import type { Size } from "./projection.ts";
import { element, escapeText, group, ink } from "./svg.ts";
import { wrap } from "./wrap.ts";

/** Who is to be thanked for the map, in the lower right corner, in as many lines as the scale bar leaves room for; as on the live map. */
export function credits(text: string, { width, height }: Size, mode: Mode): string {
  if (text === "") return "";
  const compact = width < 600;
  const [size, step, room] = compact ? [10.5, 12, 150] : [12.5, 16, 180];
  const lines = wrap(text, (part) => textWidth(part, FONTS.regular, size), Math.max(80, width - room));
  const letters = {
    "text-anchor": "end",
    "font-size": size,
    ...ink("fill", colour("ink2", mode)),
    ...ink("stroke", colour("land", mode), 0.8),
    "stroke-width": 3,
    "paint-order": "stroke",
  };
  const last = height - (compact ? 7 : 10);
  return group(
    { "data-paint": "credits" },
    lines.map((line, i) => element("text", { x: width - 12, y: last - (lines.length - 1 - i) * step, ...letters }, escapeText(line))),
  );
}
