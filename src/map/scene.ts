import type { Places } from "../catalog/schema.ts";
import type { Drawing } from "../state/drawing.ts";
import { cameraOf } from "./camera.ts";
import { collection } from "./features.ts";
import type { Viewport } from "./fit.ts";
import { type MeasureText, makeLook } from "./look.ts";
import { FEED } from "./names.ts";
import { bandsRecipe } from "./recipes/bands.ts";
import { ghostsRecipe } from "./recipes/ghosts.ts";
import { type GroundUrls, groundRecipe } from "./recipes/ground.ts";
import { measuresRecipe } from "./recipes/measures.ts";
import { naiveRecipe } from "./recipes/naive.ts";
import { orientationRecipe } from "./recipes/orientation.ts";
import { ownRecipe } from "./recipes/own.ts";
import { partsRecipe } from "./recipes/parts.ts";
import { isDrawn, isNamed, placesRecipe, standFor } from "./recipes/places.ts";
import { pointsRecipe } from "./recipes/points.ts";
import { ringsRecipe } from "./recipes/rings.ts";
import { textWidth } from "./text-width.ts";
import type { Feed, Paint, PointsFeed, Scene } from "./types.ts";

/** What lies under every drawing. */
export interface Ground {
  /** Addresses of the three levels; absolute, or relative to the page. */
  readonly basemap: GroundUrls;
  /** Towns, countries and waters for orientation. */
  readonly places: Places;
}

/** What a scene is made with besides the drawing. */
export interface SceneContext extends Ground {
  /** Said of the map to those who cannot see it. */
  readonly title?: string;
  /** Id of the place that the reader may drag. */
  readonly handle?: string | null;
  /** True for the first scene of a map: no more than is to be seen at once. */
  readonly first?: boolean;
  /** Width of a text; without it, widths are taken from a table of the map's own face. */
  readonly measureText?: MeasureText;
}

/** What a drawing looks like in a viewport. The same drawing and viewport always make the same scene. */
export function makeScene(drawing: Drawing, viewport: Viewport, context: SceneContext): Scene {
  const camera = cameraOf(drawing, viewport);
  const look = makeLook(drawing.mode, drawing.language, camera, viewport, context.measureText ?? textWidth);
  const ground = groundRecipe(context.basemap, camera.zoom, drawing.mode, context.first);
  const bands = bandsRecipe(drawing.bands, drawing.mode);
  const parts = partsRecipe(drawing.parts, drawing.mode);
  const naive = naiveRecipe(drawing.naive, drawing.mode);
  const points = pointsRecipe(drawing.points, drawing.mode);
  const handle = context.handle ?? null;
  const places = placesRecipe(drawing.places, drawing.measures, look, handle);
  const measures = measuresRecipe(drawing.measures, places.boxes, look);
  const ghosts = ghostsRecipe(drawing.ghosts, drawing.mode);
  const sites = drawing.places
    .filter((p) => isDrawn(p, camera.zoom))
    .map((p) => ({ at: look.at(standFor(p.geometry)), label: p.label, named: isNamed(p, camera.zoom) }));
  const rings = ringsRecipe(drawing.rings, drawing.envelopes, [...sites.map((s) => s.at), ...places.held, ...measures.path, ...measures.letters], look);
  const orientation = orientationRecipe(context.places, { sites: sites.filter((s) => s.named), path: measures.path }, look);
  const own = ownRecipe(drawing.own ?? null, look);
  const names = [...rings.names, ...measures.names];
  const feeds: Record<string, Feed | PointsFeed> = {
    ...ground.feeds,
    ...bands.feeds,
    ...parts.feeds,
    ...ghosts.feeds,
    ...rings.feeds,
    ...measures.feeds,
    ...points.feeds,
    ...naive.feeds,
    ...orientation.feeds,
    ...places.feeds,
    ...own.feeds,
  };
  if (names.length > 0) feeds[FEED.names] = { data: collection(names), use: "names" };
  const paint: Paint[] = [
    ...ground.under.slice(0, 1),
    ...places.seas,
    ...ground.under.slice(1),
    ...bands.paint,
    ...parts.paint,
    ...places.areas,
    ...ground.over,
    ...ghosts.paint,
    ...rings.paint,
    ...naive.paint,
    ...measures.paint,
    ...own.paint,
    ...orientation.paint,
    ...places.names,
    ...orientation.subject,
    ...(names.length > 0 ? LINE_NAMES : []),
    ...measures.ticks,
    ...places.symbols,
    ...points.paint,
    ...own.names,
  ];
  const { mode, projection, around } = drawing;
  // A first map has nothing to point at yet, and a program less to compile.
  const spare = context.first && !drawing.places.some(({ selected }) => selected) ? paint.filter(({ kind }) => kind !== "disc") : paint;
  return { mode, projection, around, camera, title: context.title ?? "", feeds, paint: spare, handle };
}

/** Names that stand in the gap of their ring or along a measured line; beneath a ring that is too small for its name. */
const LINE_NAMES: readonly Paint[] = [
  { ...lineName("line-names"), geometry: "LineString", placement: "middle", always: true },
  { ...lineName("ring-tags"), geometry: "Point", placement: "over" },
];

function lineName(id: string) {
  return {
    kind: "text",
    id,
    feed: FEED.names,
    text: { each: "label" },
    font: { each: "font" },
    size: { each: "size" },
    colour: { each: "colour" },
    halo: { each: "halo" },
    haloWidth: 1.8,
    lift: { each: "lift" },
  } as const;
}
