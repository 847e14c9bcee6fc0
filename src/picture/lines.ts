import type { FeatureCollection } from "geojson";
import type { FillPaint, LinePaint } from "../map/types.ts";
import { pathData } from "./path.ts";
import type { Plane } from "./projection.ts";
import { featuresOf, linesOf, ownOf, type Properties, polygonsOf } from "./select.ts";
import { simplify, simplifyRing } from "./simplify.ts";
import { element, ink } from "./svg.ts";

/** Rings and borders of areas are drawn within this of where they are. */
const TOLERANCE_PX = 0.06;
/** They are cut this far beyond the picture. */
const MARGIN_PX = 400;

const attributes = (paint: LinePaint, colour: string) => ({
  fill: "none",
  ...ink("stroke", colour, paint.opacity),
  "stroke-width": paint.width,
  "stroke-dasharray": paint.dash?.join(" "),
  "stroke-linecap": paint.cap === "butt" ? undefined : paint.cap,
});

const filled = (colour: string, opacity: number) => ({ ...ink("fill", colour, opacity), "fill-rule": "evenodd" });

/** Path data that the basemap has for this layer, as one line. */
export const groundLine = (paint: LinePaint, d: string): string => element("path", { d, ...attributes(paint, constant(paint.colour)) });

/** Path data that the basemap has for this layer, filled. */
export const groundArea = (paint: FillPaint, d: string): string => element("path", { d, ...ink("fill", constant(paint.colour), constant(paint.opacity)) });

const constant = <T extends string | number>(value: T | { readonly each: string }): T => ownOf(value as T, {});

/** The lines of a layer, one element for each feature that is on the picture. */
export function lines(paint: LinePaint, data: FeatureCollection, plane: Plane): string[] {
  return featuresOf(paint, data).map(({ geometry, properties }) => {
    const shown = plane.lines(linesOf(geometry), MARGIN_PX).map((line) => simplify(line, TOLERANCE_PX));
    return drawn(pathData(shown), attributes(paint, ownOf(paint.colour, (properties ?? {}) as Properties)));
  });
}

/** The areas of a layer, one element for each feature that is on the picture. */
export function areas(paint: FillPaint, data: FeatureCollection, plane: Plane): string[] {
  return featuresOf(paint, data).map(({ geometry, properties }) => {
    const shown = polygonsOf(geometry).flatMap((polygon) => plane.areas(polygon, MARGIN_PX).map((ring) => simplifyRing(ring, TOLERANCE_PX)));
    const own = (properties ?? {}) as Properties;
    return drawn(pathData(shown, true), filled(ownOf(paint.colour, own), ownOf(paint.opacity, own)));
  });
}

const drawn = (d: string, how: Parameters<typeof element>[1]): string => (d === "" ? "" : element("path", { d, ...how }));
