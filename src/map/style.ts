import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  FilterSpecification,
  FormattedSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import { type Anchor, ORDER, ROAMING, type Side, type Spot, spotsAround } from "./anchors.ts";
import { FONTS } from "./names.ts";
import type { DiscPaint, DotLook, DotsPaint, Each, Feed, FillPaint, IconPaint, LinePaint, Paint, PointsFeed, Scene, TextPaint } from "./types.ts";

const cache = new WeakMap<Scene, StyleSpecification>();

/** A whole style for a scene: the same value for the same scene. It has no `glyphs`: text is drawn from the page's own faces. */
export function composeStyle(scene: Scene): StyleSpecification {
  const known = cache.get(scene);
  if (known !== undefined) return known;
  const style: StyleSpecification = {
    version: 8,
    name: "Foothold",
    // Equidistant is for pictures; the live map meanwhile stays what it is.
    projection: { type: scene.projection === "globe" ? "globe" : "mercator" },
    transition: { duration: 120, delay: 0 },
    sources: Object.fromEntries(Object.entries(scene.feeds).map(([id, feed]) => [id, source(feed)])),
    layers: scene.paint.map((paint) => layer(paint, scene.camera.zoom)),
  };
  cache.set(scene, style);
  return style;
}

/** Where the map asks for the data of a feed of points: they are handed over once, and the style stays small. */
export const POINTS_SCHEME = "foothold-points";
export const pointsAddress = (key: string): string => `${POINTS_SCHEME}://${key}`;

function source(feed: Feed | PointsFeed): SourceSpecification {
  if (feed.use === "points") return { type: "geojson", data: pointsAddress(feed.key), tolerance: 0, buffer: 16 };
  const base = { type: "geojson", data: feed.data } as const;
  switch (feed.use) {
    case "ground":
      return base;
    case "exact":
      return { ...base, tolerance: 0 };
    case "names":
      // A line must be whole in the tile that holds its middle; 512 px is the widest margin there is.
      return { ...base, tolerance: 0, buffer: 512 };
    case "places":
      return { ...base, tolerance: 0, promoteId: "id" };
  }
}

function layer(paint: Paint, zoom: number): LayerSpecification {
  switch (paint.kind) {
    case "ground":
      return { id: paint.id, type: "background", paint: { "background-color": paint.colour } };
    case "fill":
      return fillLayer(paint);
    case "line":
      return lineLayer(paint, zoom);
    case "disc":
      return discLayer(paint);
    case "dots":
      return dotsLayer(paint);
    case "icon":
      return iconLayer(paint);
    case "text":
      return textLayer(paint);
  }
}

/** A plain value, or the feature's own. */
function each<T extends string | number>(value: Each<T>): DataDrivenPropertyValueSpecification<T> {
  return typeof value === "object" ? (["get", value.each] as never) : value;
}

/** The feature's own, or a plain value written as if it were: all letters are then drawn by one shader program, and not one for each mixture. */
const own = (value: Each<string>): DataDrivenPropertyValueSpecification<string> =>
  typeof value === "object" ? each<string>(value) : (["coalesce", ["get", ""], value] as never);

type Rest = Exclude<Paint, { kind: "ground" }>;

function common(paint: Rest): { id: string; source: string; filter?: FilterSpecification; minzoom?: number; maxzoom?: number } {
  const tests: ExpressionSpecification[] = Object.entries(paint.where ?? {}).map(([key, value]) => ["==", ["get", key], value]);
  if (paint.geometry === "Polygon" || paint.geometry === "LineString") tests.push(["in", paint.geometry, ["geometry-type"]]);
  if (paint.geometry === "Point") tests.push(["==", ["geometry-type"], "Point"]);
  const filter = tests.length === 1 ? tests[0] : tests.length > 1 ? (["all", ...tests] as ExpressionSpecification) : undefined;
  return {
    id: paint.id,
    source: paint.feed,
    ...(filter === undefined ? {} : { filter }),
    ...(paint.minzoom === undefined ? {} : { minzoom: paint.minzoom }),
    ...(paint.maxzoom === undefined ? {} : { maxzoom: paint.maxzoom }),
  };
}

const fillLayer = (paint: FillPaint): LayerSpecification => ({
  ...common(paint),
  type: "fill",
  paint: { "fill-color": each(paint.colour), "fill-opacity": each(paint.opacity), "fill-antialias": true },
});

/** MapLibre counts dashes in line widths and lets them grow with the zoom between whole zooms; both are undone here. */
function dashes(dash: readonly number[], width: number, zoom: number): number[] {
  const grown = 2 ** (zoom - Math.floor(zoom));
  return dash.map((px) => Math.round((px / width / grown) * 100) / 100);
}

const lineLayer = (paint: LinePaint, zoom: number): LayerSpecification => ({
  ...common(paint),
  type: "line",
  layout: { "line-cap": paint.cap, "line-join": "round" },
  paint: {
    "line-color": each(paint.colour),
    "line-width": paint.width,
    "line-opacity": paint.opacity,
    ...(paint.dash === null ? {} : { "line-dasharray": dashes(paint.dash, paint.width, zoom) }),
  },
});

const discLayer = (paint: DiscPaint): LayerSpecification => {
  const hovered: ExpressionSpecification = ["boolean", ["feature-state", "hover"], false];
  const selected: ExpressionSpecification = ["boolean", ["get", "selected"], false];
  return {
    ...common(paint),
    type: "circle",
    paint: {
      "circle-radius": paint.radius,
      "circle-color": paint.ground,
      "circle-opacity": ["case", selected, 0.55, hovered, 0.55, 0],
      "circle-stroke-color": paint.colour,
      "circle-stroke-width": ["case", selected, 1.6, 0.8],
      "circle-stroke-opacity": ["case", selected, 1, hovered, 0.6, 0],
    },
  };
};

/** The look of a dot by its feature state, which the driver sets: no point is sent again because a verdict changes. */
const dotsLayer = (paint: DotsPaint): LayerSpecification => {
  const [usual, ...others] = paint.looks;
  const by = <T extends string | number>(of: (look: DotLook) => T): DataDrivenPropertyValueSpecification<T> =>
    (others.length === 0
      ? of(usual)
      : ["match", ["to-number", ["feature-state", "look"], 0], ...others.flatMap((look, i) => [i + 1, of(look)]), of(usual)]) as never;
  return {
    ...common(paint),
    type: "circle",
    paint: {
      "circle-radius": by((look) => look.radius),
      "circle-color": by((look) => look.fill),
      "circle-stroke-color": by((look) => look.stroke),
      "circle-stroke-width": by((look) => look.width),
    },
  };
};

const iconLayer = (paint: IconPaint): LayerSpecification => ({
  ...common(paint),
  type: "symbol",
  layout: {
    "icon-image": each(paint.image) as DataDrivenPropertyValueSpecification<string>,
    "icon-rotate": each(paint.rotate),
    "icon-rotation-alignment": "map",
    "icon-allow-overlap": true,
    "icon-padding": 0,
    "icon-size": paint.scale,
    "symbol-sort-key": each(paint.sort),
  },
  paint: { "icon-opacity": paint.invisible ? 0 : 1 },
});

/** MapLibre takes 7/24 of the size off shifts up and down, the height of the baseline; it is added here. */
const BASELINE = 7 / 24;

/** Where letters go around a symbol: first the side asked for, then the others. The same for the same distance. */
function around(distance: number): ExpressionSpecification {
  const known = AROUND.get(distance);
  if (known !== undefined) return known;
  const shifted = ([anchor, [right, down]]: Spot): [Anchor, [number, number]] => [anchor, [right, down + Math.sign(down) * BASELINE]];
  const order = (side: Side): ["literal", (string | readonly number[])[]] => ["literal", spotsAround(side, distance).flatMap(shifted)];
  const made = ["match", ["get", "side"], ...[...ORDER.keys()].flatMap((side) => [side, order(side)]), order("right")] as unknown as ExpressionSpecification;
  AROUND.set(distance, made);
  return made;
}

const AROUND = new Map<number, ExpressionSpecification>();

function textField({ text, second, size }: TextPaint): DataDrivenPropertyValueSpecification<FormattedSpecification> {
  if (second === undefined) return each(text) as DataDrivenPropertyValueSpecification<FormattedSpecification>;
  const below = each(second.text) as ExpressionSpecification;
  const scale: ExpressionSpecification | number = typeof size === "number" ? second.size / size : ["/", second.size, ["get", size.each]];
  return [
    "case",
    ["==", below, ""],
    ["format", each(text), {}],
    ["format", each(text), {}, "\n", {}, below, { "text-font": ["literal", [FONTS.regular]], "font-scale": scale }],
  ] as unknown as ExpressionSpecification;
}

/** A property cannot hold a list of faces, so its one face is looked up. */
function fonts(font: Each<string>): DataDrivenPropertyValueSpecification<string[]> {
  if (typeof font === "string") return [font];
  const known = Object.values(FONTS).flatMap((name) => [name, ["literal", [name]]]);
  return ["match", ["get", font.each], ...known, ["literal", [FONTS.regular]]] as unknown as ExpressionSpecification;
}

/** A shift down by multiples of the size: a straight line between two shifts gives every other. */
function lifted(lift: Each<number>): DataDrivenPropertyValueSpecification<[number, number]> {
  if (typeof lift === "number") return [0, lift];
  return ["interpolate", ["linear"], ["get", lift.each], -4, ["literal", [0, -4]], 4, ["literal", [0, 4]]];
}

const PLACEMENT = { beside: "point", over: "point", along: "line", middle: "line-center" } as const;

function textLayer(paint: TextPaint): LayerSpecification {
  const onLine = paint.placement === "along" || paint.placement === "middle";
  return {
    ...common(paint),
    type: "symbol",
    layout: {
      "symbol-placement": PLACEMENT[paint.placement],
      "text-field": textField(paint),
      "text-font": fonts(paint.font),
      "text-size": each(paint.size),
      "text-letter-spacing": each(paint.spacing ?? 0),
      "text-max-width": paint.placement === "over" ? 9 : 30,
      "text-line-height": 1.15,
      "text-padding": paint.padding ?? 2,
      "symbol-sort-key": each(paint.sort ?? 0),
      ...(paint.capitals ? { "text-transform": "uppercase" as const } : {}),
      ...(paint.placement === "beside" ? { "text-variable-anchor-offset": around(paint.distance ?? 1) as never, "text-justify": "auto" as const } : {}),
      ...(paint.roams ? { "text-variable-anchor-offset": ROAMING.flat() as never } : {}),
      ...(paint.image === undefined ? {} : { "icon-image": each(paint.image), "icon-padding": 0, "icon-allow-overlap": true }),
      ...(onLine
        ? {
            // Lines to stand in the middle of are smooth already; on the globe they are cut into bits that would count as corners.
            "text-max-angle": paint.placement === "middle" ? 180 : 50,
            "symbol-spacing": 260,
            "text-keep-upright": true,
          }
        : {}),
      ...(paint.lift === undefined ? {} : { "text-offset": lifted(paint.lift) }),
      ...(paint.always ? { "text-allow-overlap": true } : {}),
    },
    paint: { "text-color": own(paint.colour), "text-halo-color": own(paint.halo), "text-halo-width": paint.haloWidth, "text-halo-blur": 0.3 },
  };
}
