import type { Pixel } from "../map/mercator.ts";
import type { Role } from "../map/palette.ts";
import { parseSymbol, symbolBox, symbolShapes } from "../map/symbols.ts";
import type { Box } from "./room.ts";
import { type Attributes, element, group, ink } from "./svg.ts";

/** A symbol standing at a place of the picture. */
export interface Standing {
  readonly image: string;
  readonly at: Pixel;
  readonly rotate: number;
  readonly scale: number;
}

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

/** The upright box around a symbol as it stands. */
export function standingBox({ image, at: [x, y], rotate, scale }: Standing): Box | null {
  const spec = parseSymbol(image);
  if (spec === null) return null;
  const [w, h] = symbolBox(spec);
  const angle = (rotate * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(angle)) * scale, Math.abs(Math.sin(angle)) * scale];
  const [halfWidth, halfHeight] = [w * cos + h * sin, w * sin + h * cos];
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
}
