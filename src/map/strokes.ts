import type { LayerDescriptor } from "../catalog/schema.ts";

export type Dash = Extract<LayerDescriptor, { recipe: "rings" }>["dash"];

/** A line: width and dash (drawn, left out) in CSS pixels; `dash` null for a solid one. */
export interface Stroke {
  readonly width: number;
  readonly dash: readonly [drawn: number, gap: number] | null;
  readonly cap: "butt" | "round";
}

/** What a stroke is for: the chosen figure's ring, another figure's ring, "from anywhere", the legend, the underline of a name in the text. */
export type StrokeUse = "chosen" | "other" | "envelope" | "legend" | "underline";

const butt = (width: number, dash: readonly [number, number] | null): Stroke => ({ width, dash, cap: "butt" });
const dots = (width: number, gap: number): Stroke => ({ width, dash: [0.1, gap], cap: "round" });

const STROKES: Readonly<Record<Dash, Readonly<Record<StrokeUse, Stroke>>>> = {
  dashed: { chosen: butt(2.2, [8, 4.5]), other: butt(1.1, [5, 3]), envelope: butt(1.3, [4, 3.5]), legend: butt(2.2, [8, 4.5]), underline: butt(2, [5, 3]) },
  solid: { chosen: butt(1.5, null), other: butt(0.9, null), envelope: butt(0.9, null), legend: butt(1.8, null), underline: butt(1.6, null) },
  dotted: { chosen: dots(2.6, 5.4), other: dots(1.8, 4), envelope: dots(1.8, 4.6), legend: dots(2.6, 5.4), underline: butt(2, [2, 3]) },
  "long-dash": { chosen: butt(1.8, [14, 6]), other: butt(1, [9, 4]), envelope: butt(1.2, [10, 5]), legend: butt(1.8, [14, 6]), underline: butt(1.6, [11, 4]) },
};

/** The edge of the part of Belarus from which a site is in reach. */
export const PART_EDGE: Stroke = butt(1, null);

/** The circle of compasses on a Mercator map: thinner and closer than any ring. */
export const NAIVE: Stroke = butt(1.2, [2.5, 2.5]);

/** The stroke of a dash for a use. The map, the legend, the text and the picture all ask here. */
export function stroke(dash: Dash, use: StrokeUse): Stroke {
  return STROKES[dash][use];
}
