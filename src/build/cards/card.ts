import type { ClaimVerdict } from "../../claims/evaluation.ts";
import { verdictMark } from "../../components/verdict.ts";
import { colour, type Role } from "../../map/palette.ts";
import { textWidth } from "../../map/text-width.ts";
import { escaped, toHtml } from "../pages/to-html.ts";

/** Size of a social card in pixels, as link previews ask for it, and of the panel of words on its left. */
export const CARD = { width: 1200, height: 630, panel: 500 } as const;

/** What stands on a card. */
export interface CardWords {
  /** "The article claims · passage 11" */
  readonly kicker: string;
  /** The statement or gist, in our words. */
  readonly statement: string;
  /** null: nothing to test. */
  readonly verdict: { readonly mark: ClaimVerdict; readonly name: string; readonly short: string } | null;
  readonly credit: string;
}

const MARGIN = 44;
const WIDTH = CARD.panel - 2 * MARGIN;
const TOP = 118;
/** The serif is this much wider than the sans that widths are known of. */
const SERIF = 1.11;

/** Words broken into lines of at most `width` pixels. */
export function wrapped(text: string, measure: (line: string) => number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/ +/)) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

interface Style {
  readonly family: "Source Sans 3" | "Source Serif 4";
  readonly weight: 400 | 600 | 700;
  readonly size: number;
  readonly leading: number;
  readonly role: Role;
}

const FONT = { 400: "Foothold Sans", 600: "Foothold Sans Semibold", 700: "Foothold Sans Bold" } as const;
const linesOf = (text: string, { family, weight, size }: Style): string[] =>
  wrapped(text, (line) => textWidth(line, FONT[weight], size) * (family === "Source Serif 4" ? SERIF : 1), WIDTH);

/** Lines of text, the first with its baseline at `y`. */
function block(lines: readonly string[], y: number, { family, weight, size, leading, role }: Style, x = MARGIN): string {
  return lines
    .map(
      (line, i) =>
        `<text x="${x}" y="${y + i * leading}" font-family="${family}" font-weight="${weight}" font-size="${size}" fill="${colour(role, "light")}">${escaped(line)}</text>`,
    )
    .join("");
}

const serif = (size: number): Style => ({ family: "Source Serif 4", weight: 600, size, leading: Math.round(size * 1.2), role: "ink" });
const sans = (size: number, weight: Style["weight"] = 400, role: Role = "ink"): Style => ({
  family: "Source Sans 3",
  weight,
  size,
  leading: Math.round(size * 1.27),
  role,
});

const CREDIT = sans(17, 400, "ink2");
const VERDICT = sans(31, 700);
const SHORT = sans(24);
const MARK_PX = 38;

/** A card as SVG: the words on the left, the picture (an SVG element of `CARD.width - CARD.panel` by `CARD.height` pixels) on the right. */
export function cardSvg({ kicker, statement, verdict, credit }: CardWords, picture: string): string {
  const credits = linesOf(credit, CREDIT);
  const short = verdict === null ? [] : linesOf(verdict.short, SHORT);
  const bottom = CARD.height - 40 - (credits.length - 1) * CREDIT.leading;
  const verdictHeight = verdict === null ? 0 : 34 + VERDICT.leading + short.length * SHORT.leading;
  const room = bottom - 40 - TOP - verdictHeight;
  const sizes = [40, 37, 34, 31, 28, 25, 22, 20].map(serif);
  const style = sizes.find((s) => linesOf(statement, s).length * s.leading <= room) ?? serif(18);
  const lines = linesOf(statement, style);
  const first = TOP + style.size * 0.8;
  const under = first + (lines.length - 1) * style.leading + 34 + VERDICT.leading;
  const mark =
    verdict === null
      ? ""
      : toHtml(verdictMark(verdict.mark)).replace('width="16" height="16"', `x="${MARGIN}" y="${under - 30}" width="${MARK_PX}" height="${MARK_PX}"`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" viewBox="0 0 ${CARD.width} ${CARD.height}">
<rect width="${CARD.width}" height="${CARD.height}" fill="${colour("paper", "light")}"/>
<g transform="translate(${CARD.panel} 0)">${picture}</g>
<rect x="${CARD.panel - 1}" width="1" height="${CARD.height}" fill="${colour("hair", "light")}"/>
${block(["Foothold"], 72, serif(30))}${block([kicker], 71, sans(18, 400, "ink2"), MARGIN + 140)}
${block(lines, first, style)}
<g color="${colour("ink", "light")}">${mark}</g>
${verdict === null ? "" : block([verdict.name], under, VERDICT, MARGIN + MARK_PX + 12) + block(short, under + 14 + SHORT.size, SHORT)}
${block(credits, bottom, CREDIT)}
</svg>`;
}
