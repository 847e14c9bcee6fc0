import type { Box } from "./look.ts";
import type { Pixel } from "./mercator.ts";
import { parseSymbol, symbolBox } from "./symbols.ts";

/** A symbol standing at a place, in pixels; `rotate` in degrees clockwise. */
export interface Standing {
  readonly image: string;
  readonly at: Pixel;
  readonly rotate: number;
  readonly scale: number;
}

/** The upright box around a symbol as it stands; null for a name that spells none. */
export function standingBox({ image, at: [x, y], rotate, scale }: Standing): Box | null {
  const spec = parseSymbol(image);
  if (spec === null) return null;
  const [w, h] = symbolBox(spec);
  const angle = (rotate * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(angle)) * scale, Math.abs(Math.sin(angle)) * scale];
  const [halfWidth, halfHeight] = [w * cos + h * sin, w * sin + h * cos];
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
}
