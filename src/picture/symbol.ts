import type { Role } from "../map/palette.ts";
import type { Standing } from "../map/standing.ts";
import { symbolShapes } from "../map/symbols.ts";
import { type Attributes, element, group, ink } from "./svg.ts";

/** A symbol as SVG; nothing for a name that spells none. `ground` shows through its hollow parts. */
export function symbol({ image, at: [x, y], rotate, scale }: Standing, attributes: Attributes = {}, ground: Role = "land"): string {
  const parts = symbolShapes(image, ground).map(({ d, fill, stroke, width, dash }) =>
    element("path", {
      d,
      ...(fill === null ? { fill: "none" } : ink("fill", fill)),
      ...(stroke === null ? {} : { ...ink("stroke", stroke), "stroke-width": width, "stroke-linejoin": "miter", "stroke-dasharray": dash?.join(" ") }),
    }),
  );
  const moved = element(
    "g",
    { transform: `translate(${round(x)} ${round(y)})${rotate === 0 ? "" : `rotate(${round(rotate)})`}${scale === 1 ? "" : `scale(${scale})`}` },
    ...parts,
  );
  return parts.length === 0 ? "" : group(attributes, [moved]);
}

const round = (value: number): number => Math.round(value * 10) / 10;
