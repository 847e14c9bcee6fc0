import { textWidth } from "../map/text-width.ts";
import type { TextPaint } from "../map/types.ts";
import type { Placed } from "./labels.ts";
import type { SetAlong } from "./line-text.ts";
import { pathData } from "./path.ts";
import type { SetLine } from "./point-text.ts";
import { ownOf } from "./select.ts";
import { simplify } from "./simplify.ts";
import { type Attributes, element, escapeText, ink, short } from "./svg.ts";
import { symbol } from "./symbol.ts";
import { face } from "./type.ts";

/** Where a line of letters runs may differ this much from the line they were set on. */
const TOLERANCE_PX = 0.15;

/** Letters as SVG, each with its halo under it; symbols that come with them are beneath. `idOf` makes names that are used once in the document. */
export function letters(paint: TextPaint, placed: readonly Placed[], idOf: () => string): string[] {
  const symbols = placed.flatMap(({ symbol: one }) => (one === null ? [] : [symbol(one)]));
  const texts = placed.map(({ properties, lines, along }) => {
    const colours: Attributes = {
      ...ink("fill", ownOf(paint.colour, properties)),
      ...ink("stroke", ownOf(paint.halo, properties)),
      "stroke-width": paint.haloWidth * 2,
      "paint-order": "stroke",
    };
    return along === null ? upright(lines, colours) : running(along, colours, idOf());
  });
  return [...symbols, ...texts];
}

const typeOf = (font: string, size: number): Attributes => ({ ...face(font), "font-size": size });

function upright(lines: readonly SetLine[], colours: Attributes): string {
  const [first] = lines;
  if (first === undefined) return "";
  const whole: Attributes = {
    ...typeOf(first.font, first.size),
    ...colours,
    "text-anchor": first.align === "start" ? undefined : first.align,
    "letter-spacing": first.spacing === 0 ? undefined : first.spacing,
  };
  // Space is also put behind the last letter; the middle of what is seen is half of it further left.
  const place = ({ x, y, align, spacing }: SetLine): Attributes => ({
    x: short(x + (align === "middle" ? spacing / 2 : align === "end" ? spacing : 0)),
    y: short(y),
  });
  if (lines.length === 1) return element("text", { ...place(first), ...whole }, escapeText(first.text));
  const spans = lines.map((line) => {
    const type = line.font === first.font && line.size === first.size ? {} : { "font-weight": "400", ...typeOf(line.font, line.size) };
    return element("tspan", { ...place(line), ...type }, escapeText(line.text));
  });
  return element("text", whole, ...spans);
}

/** Letters along a line; the line itself is not drawn. In whatever face there is they take the room of ours, or a wider one would lose its ends. */
function running({ text, font, size, line, down }: SetAlong, colours: Attributes, id: string): string {
  return (
    element("path", { id, d: pathData([simplify(line, TOLERANCE_PX)]), fill: "none" }) +
    element(
      "text",
      { ...typeOf(font, size), ...colours, "text-anchor": "middle", dy: short(down) },
      element(
        "textPath",
        { href: `#${id}`, startOffset: "50%", textLength: short(textWidth(text, font, size)), lengthAdjust: "spacingAndGlyphs" },
        escapeText(text),
      ),
    )
  );
}
