import { type Anchor, ROAMING, type Side, type Spot, spotsAround } from "../map/anchors.ts";
import type { Pixel } from "../map/mercator.ts";
import { FONTS } from "../map/names.ts";
import type { TextPaint } from "../map/types.ts";
import type { Box, Room } from "./room.ts";
import { ownOf, type Properties } from "./select.ts";
import { spacedWidth, wrap } from "./wrap.ts";

/** One line of letters, standing: `x` is its start, middle or end, `y` its baseline. */
export interface SetLine {
  readonly text: string;
  readonly font: string;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly align: "start" | "middle" | "end";
  /** Extra space between letters, in pixels. */
  readonly spacing: number;
}

/** From one line to the next, in multiples of the size; and from a line's middle down to its baseline. As in the live map. */
const LINE_HEIGHT = 1.15;
const [MIDDLE_UP, BASELINE_DOWN] = [-17 / 24, 27.5 / 24];
/** Names over a place are broken when wider than this, in multiples of the size. */
const WIDEST = { over: 9, beside: 30 } as const;

/** Sets letters at or beside a place where there is room, and takes that room; null when there is none. */
export function setAtPoint(paint: TextPaint, properties: Properties, [x, y]: Pixel, room: Room): readonly SetLine[] | null {
  const block = blockOf(paint, properties);
  if (block === null) return null;
  const padding = paint.padding ?? 2;
  const [width, height] = [block.width + 2 * padding, block.height + 2 * padding];
  for (const [anchor, [right, down]] of spotsOf(paint, properties)) {
    const [ax, ay] = alignment(anchor);
    const [cx, cy] = [x - (ax - 0.5) * width + right * block.size, y - (ay - 0.5) * height + down * block.size];
    const box: Box = { left: cx - width / 2, top: cy - height / 2, right: cx + width / 2, bottom: cy + height / 2 };
    if (!paint.always && !room.isFree([box])) continue;
    room.take([box]);
    return linesAt(block, cx, cy, ax === 0 ? "start" : ax === 1 ? "end" : "middle");
  }
  return null;
}

function spotsOf(paint: TextPaint, properties: Properties): readonly Spot[] {
  if (paint.roams) return ROAMING;
  if (paint.placement !== "beside") return [["center", [0, paint.lift === undefined ? 0 : ownOf(paint.lift, properties)]]];
  return spotsAround((properties.side as Side | undefined) ?? "right", paint.distance ?? 1);
}

/** Which part of the box is at the place: 0 its left or top, 1 its right or bottom. */
function alignment(anchor: Anchor): readonly [x: number, y: number] {
  const is = (side: string): boolean => anchor.split("-").includes(side);
  return [is("left") ? 0 : is("right") ? 1 : 0.5, is("top") ? 0 : is("bottom") ? 1 : 0.5];
}

interface Block {
  readonly lines: readonly { readonly text: string; readonly font: string; readonly size: number }[];
  readonly size: number;
  readonly spacing: number;
  readonly width: number;
  readonly height: number;
}

function blockOf(paint: TextPaint, properties: Properties): Block | null {
  const written = ownOf(paint.text, properties);
  const text = paint.capitals ? written.toUpperCase() : written;
  if (text === "") return null;
  const [font, size] = [ownOf(paint.font, properties), ownOf(paint.size, properties)];
  const spacing = paint.spacing === undefined ? 0 : ownOf(paint.spacing, properties);
  const widest = (paint.placement === "beside" ? WIDEST.beside : WIDEST.over) * size;
  const first = wrap(text, (part) => spacedWidth(part, font, size, spacing), widest).map((part) => ({ text: part, font, size }));
  const below = paint.second === undefined ? "" : ownOf(paint.second.text, properties);
  const lines = below === "" ? first : [...first, { text: below, font: FONTS.regular, size: paint.second?.size ?? size }];
  return {
    lines,
    size,
    spacing: spacing * size,
    width: Math.max(...lines.map((line) => spacedWidth(line.text, line.font, line.size, spacing))),
    height: lines.reduce((sum, line) => sum + line.size * LINE_HEIGHT, 0),
  };
}

function linesAt({ lines, size, spacing, width }: Block, cx: number, cy: number, align: SetLine["align"]): SetLine[] {
  const x = align === "start" ? cx - width / 2 : align === "end" ? cx + width / 2 : cx;
  let middle = cy - ((lines.length - 1) / 2) * LINE_HEIGHT * size;
  return lines.map((line) => {
    const y = middle + MIDDLE_UP * size + BASELINE_DOWN * line.size;
    middle += LINE_HEIGHT * line.size;
    return { ...line, x, y, align, spacing };
  });
}
