import { FONTS } from "../map/names.ts";
import { colour, type Mode } from "../map/palette.ts";
import { textWidth } from "../map/text-width.ts";
import type { Legend, LegendRow, Sample } from "./legend-rows.ts";
import type { Size } from "./projection.ts";
import { element, escapeText, group, ink } from "./svg.ts";
import { symbol } from "./symbol.ts";
import { face } from "./type.ts";

/** Narrower pictures have the legend beneath them. */
const BESIDE_FROM_PX = 600;
const EDGE = 12;
const HEAD = 30;
const MAJOR = 23;
const MINOR = 18;
const SAMPLE = 56;
const GAP = 18;

const heightOf = (row: LegendRow): number => (row.minor ? MINOR : MAJOR);
/** How tall a legend is. */
export const legendHeight = ({ rows }: Legend): number => HEAD + rows.reduce((sum, row) => sum + heightOf(row), 0) + 8;
const sizeOf = (row: LegendRow): number => (row.minor ? 12.5 : 13.5);
const fontOf = (row: LegendRow): string => (row.minor ? FONTS.regular : FONTS.semibold);

function panelWidth({ title, rows }: Legend): number {
  const widths = rows.map(
    (row) => SAMPLE + textWidth(row.text, fontOf(row), sizeOf(row)) + (row.value === "" ? 0 : GAP + textWidth(row.value, FONTS.regular, 13)) + 12,
  );
  return Math.ceil(Math.max(textWidth(title, FONTS.semibold, 13.5) + 2 * EDGE, ...widths));
}

/** How much of the map's right edge a legend covers: nothing where it stands beneath. */
export const legendCover = (legend: Legend | null, { width }: Size): number => (legend === null || width < BESIDE_FROM_PX ? 0 : panelWidth(legend) + EDGE);

/** How much taller the picture gets by a legend: nothing where it stands on the map. */
export const legendRoom = (legend: Legend | null, { width }: Size): number => (legend === null || width >= BESIDE_FROM_PX ? 0 : legendHeight(legend));

/** The legend: on the map in its upper right corner, or beneath a narrow one. */
export function legendPanel(legend: Legend, { width, height }: Size, mode: Mode): string {
  const beside = width >= BESIDE_FROM_PX;
  const [w, h] = [beside ? panelWidth(legend) : width, legendHeight(legend)];
  const [left, top] = beside ? [width - w - EDGE, EDGE] : [0, height];
  let y = top + HEAD;
  const rows = legend.rows.map((row) => {
    const middle = y + heightOf(row) / 2;
    y += heightOf(row);
    return line(row, left, middle, left + w - 12, mode);
  });
  return group({ "data-paint": "legend" }, [
    element("rect", {
      x: beside ? left + 0.5 : left,
      y: beside ? top + 0.5 : top,
      width: beside ? w - 1 : w,
      height: beside ? h - 1 : h,
      rx: beside ? 4 : undefined,
      ...ink("fill", colour("card", mode)),
      ...(beside ? ink("stroke", colour("hair", mode)) : {}),
    }),
    element("text", { x: left + EDGE, y: top + 20, ...face(FONTS.semibold), "font-size": 13.5, ...ink("fill", colour("ink", mode)) }, escapeText(legend.title)),
    ...rows,
  ]);
}

function line(row: LegendRow, left: number, middle: number, right: number, mode: Mode): string {
  const letters = { ...face(fontOf(row)), "font-size": sizeOf(row), ...ink("fill", colour(row.minor ? "ink2" : "ink", mode)) };
  const value = { ...ink("fill", colour("ink2", mode)), "font-size": 13, "text-anchor": "end" };
  return (
    sampleOf(row.sample, left + EDGE + 18 + (row.minor ? 8 : 0), middle, row.minor) +
    element("text", { x: left + SAMPLE, y: middle + 4.5, ...letters }, escapeText(row.text)) +
    (row.value === "" ? "" : element("text", { x: right, y: middle + 4.5, ...value }, escapeText(row.value)))
  );
}

/** What stands before a line of a legend, around a point of the picture. */
export function sampleOf(sample: Sample, x: number, y: number, minor: boolean): string {
  const half = minor ? 12 : 17;
  const box = (tint: string, edge: { colour: string; width: number } | null): string =>
    element("rect", {
      x: x - half,
      y: y - 5,
      width: 2 * half,
      height: 10,
      ...ink("fill", tint),
      ...(edge === null ? {} : { ...ink("stroke", edge.colour), "stroke-width": edge.width }),
    });
  switch (sample.kind) {
    case "symbol":
      return symbol({ image: sample.image, at: [x, y], rotate: sample.rotate, scale: 1 }, {}, "card");
    case "tint":
      return [sample.under, sample.colour].map((tint, i) => (tint === null ? "" : box(tint, i === 1 ? sample.edge : null))).join("");
    case "line":
      return element("path", {
        d: `M${x - half} ${y}h${2 * half}`,
        fill: "none",
        ...ink("stroke", sample.colour),
        "stroke-width": sample.width,
        "stroke-dasharray": sample.dash?.join(" "),
        "stroke-linecap": sample.cap === "butt" ? undefined : sample.cap,
      });
  }
}
