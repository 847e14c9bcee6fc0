import { FONTS } from "../map/names.ts";
import type { Attributes } from "./svg.ts";

/** The faces of a picture: the page's own, the same ones where they are installed, and something like them anywhere else. */
export const SANS = "'Foothold Sans','Source Sans 3','Source Sans Pro',sans-serif";
const SERIF = "'Foothold Serif','Source Serif 4','Source Serif Pro',serif";

/** The live map's names of faces, as real weights and slants. The regular sans is what everything else inherits. */
const FACES: Readonly<Record<string, Attributes>> = {
  [FONTS.regular]: {},
  [FONTS.medium]: { "font-weight": "500" },
  [FONTS.semibold]: { "font-weight": "600" },
  [FONTS.bold]: { "font-weight": "700" },
  [FONTS.water]: { "font-family": SERIF, "font-style": "italic" },
};

/** Attributes for one of the map's faces. A name that is not the map's is drawn regular. */
export function face(font: string): Attributes {
  return FACES[font] ?? {};
}
