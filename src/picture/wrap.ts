import { textWidth } from "../map/text-width.ts";

/** Width in pixels of letters with extra space after each but the last. `spacing` in multiples of the size. */
export function spacedWidth(text: string, font: string, sizePx: number, spacing: number): number {
  return textWidth(text, font, sizePx) + Math.max(0, [...text].length - 1) * spacing * sizePx;
}

/**
 * A text in lines no wider than needed: as few as keep each within `widestPx` on average, and those as even as can be.
 * Broken at spaces only.
 */
export function wrap(text: string, width: (part: string) => number, widestPx: number): readonly string[] {
  const words = text.split(" ");
  const total = width(text);
  if (total <= widestPx || words.length < 2) return [text];
  const goal = total / Math.ceil(total / widestPx);
  // The best way to set the first n words, for every n.
  const best: { cost: number; lines: string[] }[] = [{ cost: 0, lines: [] }];
  for (let end = 1; end <= words.length; end++) {
    const ways = best.map(({ cost, lines }, start) => {
      const line = words.slice(start, end).join(" ");
      const off = (width(line) - goal) ** 2;
      // A last line that falls short is no fault, one too long is twice one.
      const last = end === words.length;
      return { cost: cost + (last ? (width(line) < goal ? off / 2 : off * 2) : off), lines: [...lines, line] };
    });
    best.push(ways.reduce((a, b) => (b.cost < a.cost ? b : a)));
  }
  return best[words.length]?.lines ?? [text];
}
