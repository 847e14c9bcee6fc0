import type { LngLat } from "../geodesy/earth.ts";
import { withOpacity } from "../map/palette.ts";
import { MOST_DOTS } from "../map/recipes/own.ts";
import type { DiscPaint, DotsPaint, Paint, PointsFeed, Scene } from "../map/types.ts";
import { credits } from "./credits.ts";
import { type GroundLevels, type GroundPaths, groundFor } from "./ground.ts";
import { type Labels, type Placed, placeLabels } from "./labels.ts";
import { legendPanel, legendRoom } from "./legend.ts";
import type { Legend } from "./legend-rows.ts";
import { letters } from "./letters.ts";
import { areas, groundArea, groundLine, lines } from "./lines.ts";
import { equidistantPlane, mercatorPlane, type Plane, type Size } from "./projection.ts";
import { scale, scaleBox } from "./scale.ts";
import { featuresOf, isAt } from "./select.ts";
import { element, escapeText, group, ink } from "./svg.ts";
import { symbol } from "./symbol.ts";
import { SANS } from "./type.ts";

/** What a picture is drawn with besides the scene. */
export interface PictureOptions extends Size {
  /** Levels of the basemap that are at hand, or what {@link groundFor} has made of them for this camera, size and centre. */
  readonly ground: { readonly levels: GroundLevels } | { readonly paths: GroundPaths };
  /** Name and text equivalent, for those who cannot see it. */
  readonly title: string;
  readonly desc: string;
  /** Drawn in the lower right corner; empty for none. */
  readonly credits?: string;
  /** Says a distance in the reader's language; without it there is no scale bar. */
  readonly scale?: (km: number) => string;
  readonly legend?: Legend | null;
  /** Drawn azimuthal equidistant around this place, so that ranges are circles. Without it the picture is the live map's Mercator. */
  readonly around?: LngLat | null;
  /** Begins every id in the picture; two pictures in one document need different ones. Letters, digits and hyphens. */
  readonly id?: string;
}

/** The plane that a picture of a scene is drawn on. */
export const planeOf = (scene: Scene, { width, height, around }: Pick<PictureOptions, "width" | "height" | "around">): Plane =>
  around ? equidistantPlane(around, scene.camera, { width, height }) : mercatorPlane(scene.camera, { width, height });

/** A name for ids: anything else in it is left out. */
const safeId = (id: string): string => id.replace(/[^A-Za-z0-9-]/g, "") || "picture";

/**
 * A scene as SVG text: the same paint, palette and strokes as the live map, in the same order, without script, style or address of anything else.
 * The same arguments always give the same text.
 */
export function draw(scene: Scene, options: PictureOptions): string {
  const { width, height, title, desc, ground, legend = null } = options;
  const { mode } = scene;
  const plane = planeOf(scene, options);
  const paths = "paths" in ground ? ground.paths : groundFor(scene, plane, ground.levels);
  const id = safeId(options.id ?? "picture");
  let ids = 0;
  const idOf = (): string => `${id}-${++ids}`;
  const labels = placeLabels(scene, plane, options.scale ? [scaleBox(options.scale, plane)] : []);
  const whole = height + legendRoom(legend, options);
  const layers = scene.paint.map((paint) => group({ "data-paint": paint.id }, layer(paint, scene, plane, paths, labels, idOf)));
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height: whole,
      viewBox: `0 0 ${width} ${whole}`,
      role: "img",
      "aria-labelledby": `${id}-title ${id}-desc`,
      "font-family": SANS,
      "font-size": 12,
      "stroke-linejoin": "round",
      "text-rendering": "geometricPrecision",
    },
    element("title", { id: `${id}-title` }, escapeText(title)),
    element("desc", { id: `${id}-desc` }, escapeText(desc)),
    ...layers,
    options.scale ? scale(options.scale, plane, mode) : "",
    credits(options.credits ?? "", options, mode),
    legend === null ? "" : legendPanel(legend, options, mode),
  );
}

/** What one paint layer draws. */
function layer(paint: Paint, scene: Scene, plane: Plane, paths: GroundPaths, labels: Labels, idOf: () => string): readonly string[] {
  if (paint.kind === "ground") return [element("rect", { width: plane.width, height: plane.height, ...ink("fill", paint.colour) })];
  if (!isAt(paint, scene.camera.zoom)) return [];
  const path = paths[paint.id];
  const feed = scene.feeds[paint.feed];
  const data = feed?.data;
  switch (paint.kind) {
    case "dots":
      return feed?.use === "points" ? dots(paint, feed, plane) : [];
    case "fill":
      return path !== undefined ? [groundArea(paint, path)] : typeof data === "object" ? areas(paint, data, plane) : [];
    case "line":
      return path !== undefined ? [groundLine(paint, path)] : typeof data === "object" ? lines(paint, data, plane) : [];
    case "disc":
      return typeof data === "object" ? discs(paint, data, plane) : [];
    case "icon":
      return (labels.get(paint.id) ?? []).map(standing);
    case "text":
      return letters(paint, labels.get(paint.id) ?? [], idOf);
  }
}

/** A symbol of the map; where it is a place of a layer, it says which. */
function standing({ properties, symbol: one }: Placed): string {
  const { id, layer } = properties;
  return one === null ? "" : symbol(one, typeof id === "string" ? { "data-place": id, "data-layer": String(layer) } : {});
}

/** Of many points every second, third … */
function dots({ looks }: DotsPaint, { data, states }: PointsFeed, plane: Plane): string[] {
  const step = Math.ceil(data.features.length / MOST_DOTS);
  return data.features.flatMap(({ geometry }, i) => {
    if (i % step !== 0 || geometry.type !== "Point") return [];
    const look = looks[states[i] ?? 0] ?? looks[0];
    return plane
      .places(geometry.coordinates as unknown as LngLat)
      .filter(([x, y]) => x > -8 && y > -8 && x < plane.width + 8 && y < plane.height + 8)
      .map(([x, y]) =>
        element("circle", {
          cx: x,
          cy: y,
          r: look.radius,
          ...ink("fill", look.fill),
          ...ink("stroke", look.stroke),
          "stroke-width": look.width,
          "data-own": i,
        }),
      );
  });
}

/** Discs behind selected places. */
function discs(paint: DiscPaint, data: Parameters<typeof featuresOf>[1], plane: Plane): string[] {
  return featuresOf(paint, data).flatMap(({ geometry, properties }) => {
    if (properties?.selected !== true || geometry.type !== "Point") return [];
    const how = { r: paint.radius, ...ink("fill", withOpacity(paint.ground, 0.55)), ...ink("stroke", paint.colour), "stroke-width": 1.6 };
    return plane.places(geometry.coordinates as unknown as LngLat).map(([x, y]) => element("circle", { cx: x, cy: y, ...how }));
  });
}
