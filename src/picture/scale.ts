import { colour, type Mode } from "../map/palette.ts";
import { scaleBar } from "../map/scale-bar.ts";
import type { Plane } from "./projection.ts";
import { element, escapeText, group, ink } from "./svg.ts";

/** A scale bar in the lower left corner, as on the live map. `km` says a distance in the reader's language. */
export function scale(km: (km: number) => string, { metersPerPixel, width, height }: Plane, mode: Mode): string {
  const bar = scaleBar(metersPerPixel);
  const compact = width < 600;
  const [x, y] = [compact ? 12 : 16, height - (compact ? 5 : 11)];
  return group({ "data-paint": "scale" }, [
    element("path", { d: `M${x + 1} ${y - 7}v7h${bar.px}v-7`, fill: "none", ...ink("stroke", colour("ink", mode)), "stroke-width": 1.4 }),
    element(
      "text",
      {
        x,
        y: y - 12,
        "font-size": 12.5,
        ...ink("fill", colour("ink", mode)),
        ...ink("stroke", colour("land", mode), 0.8),
        "stroke-width": 3,
        "paint-order": "stroke",
      },
      escapeText(km(bar.km)),
    ),
  ]);
}
