import type { FeatureCollection, Position } from "geojson";
import type { Pixel } from "../map/mercator.ts";
import { FEED, GROUND_LEVELS, type GroundLevel } from "../map/names.ts";
import type { Scene } from "../map/types.ts";
import { dissolve } from "./dissolve.ts";
import { pathData } from "./path.ts";
import type { Plane } from "./projection.ts";
import { type Drawn, featuresOf, isAt, linesOf, polygonsOf } from "./select.ts";
import { simplify, simplifyRing } from "./simplify.ts";

/** The levels of the basemap that are at hand, as GeoJSON. */
export type GroundLevels = Readonly<Partial<Record<GroundLevel, FeatureCollection>>>;

/** The basemap of one picture: path data in pixels by paint layer. Good for every scene with the same camera and size, whatever its colours. */
export type GroundPaths = Readonly<Record<string, string>>;

/** Points nearer to the line than this are left out; islands and ponds smaller than `SPECK_PX` too. */
const TOLERANCE_PX = 0.35;
const SPECK_PX = 0.9;
/** Kept beyond the picture's edge, so that no outline is seen to end. */
const MARGIN_PX = 8;

/**
 * The part of the basemap that a scene shows: clipped, rounded to a tenth of a pixel, with no more points than can be seen. Where the level
 * for the zoom is not at hand, the nearest one stands in; where none is, there is only sea.
 */
export function groundFor(scene: Scene, plane: Plane, levels: GroundLevels): GroundPaths {
  const paths: Record<string, string> = {};
  for (const paint of scene.paint) {
    if (paint.kind !== "fill" && paint.kind !== "line") continue;
    const level = GROUND_LEVELS.find((l) => FEED[l] === paint.feed);
    if (level === undefined || !isAt(paint, scene.camera.zoom)) continue;
    const data = atHand(level, levels);
    if (data === undefined) continue;
    const path = paint.kind === "fill" ? areaPath(paint, data, plane) : linePath(paint, data, plane);
    if (path !== "") paths[paint.id] = path;
  }
  return paths;
}

/** The levels that a picture of a scene shows, with their addresses. */
export function levelsSeen({ feeds, paint, camera }: Scene): readonly (readonly [level: GroundLevel, address: string])[] {
  return GROUND_LEVELS.flatMap((level) => {
    const data = feeds[FEED[level]]?.data;
    const seen = paint.some((layer) => layer.kind !== "ground" && layer.feed === FEED[level] && isAt(layer, camera.zoom));
    return seen && typeof data === "string" ? [[level, data] as const] : [];
  });
}

/** The level asked for, or the nearest one that is at hand; of two equally near the finer. */
function atHand(level: GroundLevel, levels: GroundLevels): FeatureCollection | undefined {
  const wanted = GROUND_LEVELS.indexOf(level);
  const away = (l: GroundLevel): number => Math.abs(GROUND_LEVELS.indexOf(l) - wanted - 0.1);
  const nearest = [...GROUND_LEVELS].sort((a, b) => away(a) - away(b)).find((l) => levels[l] !== undefined);
  return nearest && levels[nearest];
}

const outlines = new WeakMap<FeatureCollection, Map<string, Position[][]>>();

/** The common outline of what a paint layer fills, remembered: finding it takes longer than drawing it. */
function outlineOf(paint: Drawn, data: FeatureCollection, round: boolean): Position[][] {
  const known = outlines.get(data) ?? new Map<string, Position[][]>();
  outlines.set(data, known);
  const key = JSON.stringify([paint.where, round]);
  const rings =
    known.get(key) ??
    dissolve(
      featuresOf(paint, data).flatMap((f) => polygonsOf(f.geometry)),
      round,
    );
  known.set(key, rings);
  return rings;
}

const isSpeck = (points: readonly Pixel[]): boolean => {
  const span = (of: 0 | 1): number => Math.max(...points.map((p) => p[of])) - Math.min(...points.map((p) => p[of]));
  return span(0) < SPECK_PX && span(1) < SPECK_PX;
};

function areaPath(paint: Drawn, data: FeatureCollection, plane: Plane): string {
  const rings = plane.areas(outlineOf(paint, data, plane.round), MARGIN_PX);
  return pathData(
    rings.filter((ring) => !isSpeck(ring)).map((ring) => simplifyRing(ring, TOLERANCE_PX)),
    true,
  );
}

function linePath(paint: Drawn, data: FeatureCollection, plane: Plane): string {
  const lines = plane.lines(
    featuresOf(paint, data).flatMap((f) => linesOf(f.geometry)),
    MARGIN_PX,
  );
  return pathData(lines.filter((line) => !isSpeck(line)).map((line) => simplify(line, TOLERANCE_PX)));
}
