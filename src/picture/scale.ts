import { FONTS } from "../map/names.ts";
import { colour, type Mode } from "../map/palette.ts";
import { scaleBar } from "../map/scale-bar.ts";
import { textWidth } from "../map/text-width.ts";
import type { Plane } from "./projection.ts";
import type { Box } from "./room.ts";
import { element, escapeText, group, ink } from "./svg.ts";

type Say = (km: number) => string;

const SIZE = 12.5;
const HALO_PX = 3;

/** The lower left end of the bar. */
const foot = ({ width, height }: Plane): readonly [x: number, y: number] => (width < 600 ? [12, height - 5] : [16, height - 11]);

/** What the scale bar covers, halo included: names keep off it. */
export function scaleBox(km: Say, plane: Plane): Box {
  const [x, y] = foot(plane);
  const bar = scaleBar(plane.metersPerPixel);
  const width = Math.max(bar.px + 1, textWidth(km(bar.km), FONTS.regular, SIZE));
  return { left: x - HALO_PX, top: y - 12 - SIZE - HALO_PX, right: x + width + HALO_PX, bottom: y + HALO_PX };
}

/** A scale bar in the lower left corner, as on the live map. `km` says a distance in the reader's language. */
export function scale(km: Say, plane: Plane, mode: Mode): string {
  const bar = scaleBar(plane.metersPerPixel);
  const [x, y] = foot(plane);
  const line = { d: `M${x + 1} ${y - 7}v7h${bar.px}v-7`, fill: "none" };
  return group({ "data-paint": "scale" }, [
    element("path", { ...line, ...ink("stroke", colour("land", mode), 0.8), "stroke-width": 1.4 + 2 * HALO_PX }),
    element("path", { ...line, ...ink("stroke", colour("ink", mode)), "stroke-width": 1.4 }),
    element(
      "text",
      {
        x,
        y: y - 12,
        "font-size": SIZE,
        ...ink("fill", colour("ink", mode)),
        ...ink("stroke", colour("land", mode), 0.8),
        "stroke-width": HALO_PX,
        "paint-order": "stroke",
      },
      escapeText(km(bar.km)),
    ),
  ]);
}
