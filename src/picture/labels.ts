import type { Feature } from "geojson";
import type { LngLat } from "../geodesy/earth.ts";
import type { Pixel } from "../map/mercator.ts";
import { type Standing, standingBox } from "../map/standing.ts";
import type { IconPaint, Scene, TextPaint } from "../map/types.ts";
import { type SetAlong, setAlong, setAtMiddle } from "./line-text.ts";
import { type SetLine, setAtPoint } from "./point-text.ts";
import type { Plane } from "./projection.ts";
import { type Box, makeRoom, overlap, type Room } from "./room.ts";
import { featuresOf, isAt, linesOf, ownOf, type Properties } from "./select.ts";
import { spacedWidth } from "./wrap.ts";

/** A feature of a text or symbol layer as it stands on the picture. */
export interface Placed {
  readonly properties: Properties;
  readonly symbol: Standing | null;
  readonly lines: readonly SetLine[];
  readonly along: SetAlong | null;
}

/** What stands, by paint layer. */
export type Labels = ReadonlyMap<string, readonly Placed[]>;

/** Lines with names along them are kept this far beyond the picture. */
const MARGIN_PX = 600;
/** How far letters' halos reach. */
const HALO_PX = 4;

/**
 * Decides which letters and symbols stand where, in the live map's order: what is drawn on top is placed first, a smaller `sort` before a
 * larger one; symbols always, letters where there is room. What stands over the map keeps its room: `kept` is not written on, nor do symbols
 * stand there that come with their letters.
 */
export function placeLabels(scene: Scene, plane: Plane, kept: readonly Box[] = []): Labels {
  const room = makeRoom(plane.width, plane.height);
  room.take(kept);
  const placed = new Map<string, readonly Placed[]>();
  for (const paint of [...scene.paint].reverse()) {
    if ((paint.kind !== "icon" && paint.kind !== "text") || !isAt(paint, scene.camera.zoom)) continue;
    const data = scene.feeds[paint.feed]?.data;
    if (typeof data !== "object") continue;
    const features = featuresOf(paint, data);
    const sort = paint.sort ?? 0;
    const sorted = <T extends { properties: Properties }>(list: readonly T[]): readonly T[] =>
      [...list].sort((a, b) => ownOf(sort, a.properties) - ownOf(sort, b.properties));
    if (paint.kind === "icon")
      placed.set(
        paint.id,
        sorted(standing(features, plane)).flatMap((s) => placeSymbol(paint, s, plane, room)),
      );
    else if (paint.placement === "over" || paint.placement === "beside")
      placed.set(
        paint.id,
        sorted(standing(features, plane)).flatMap((s) => placeText(paint, s, room, kept)),
      );
    else
      placed.set(
        paint.id,
        sorted(running(features, plane)).flatMap((r) => placeAlong(paint, r, plane, room)),
      );
  }
  // What lies beyond the edge has kept others away, as on the live map, and need not be drawn.
  return new Map([...placed].map(([id, all]) => [id, all.filter((one) => isSeen(one, plane))]));
}

/** True when any of it lies in the picture. */
function isSeen({ symbol, lines, along }: Placed, { width, height }: Plane): boolean {
  const picture: Box = { left: -HALO_PX, top: -HALO_PX, right: width + HALO_PX, bottom: height + HALO_PX };
  const shapes = [symbol && standingBox(symbol), ...lines.map(lineBox), ...(along?.line ?? []).map(([x, y]) => ({ x, y, r: along?.size ?? 0 }))];
  return shapes.some((shape) => shape !== null && overlap(shape, picture));
}

function lineBox({ text, font, size, x, y, align, spacing }: SetLine): Box {
  const width = spacedWidth(text, font, size, spacing);
  const left = x - { start: 0, middle: width / 2, end: width }[align];
  return { left, top: y - size, right: left + width, bottom: y + size / 2 };
}

interface AtPoint {
  readonly properties: Properties;
  readonly place: LngLat;
  readonly at: Pixel;
}

/** Features that are points, at every place of the picture where they show; in the order of the live map's tiles, which decides between equals. */
function standing(features: readonly Feature[], plane: Plane): AtPoint[] {
  const { tiles, width, height } = plane;
  const found = features.flatMap(({ geometry, properties }) => {
    if (geometry.type !== "Point") return [];
    const place = geometry.coordinates as unknown as LngLat;
    return plane.places(place).map((at) => ({ properties: properties ?? {}, place, at }));
  });
  if (tiles === null) return found.filter(({ at: [x, y] }) => x > -50 && x < width + 50 && y > -50 && y < height + 50);
  const { px, left, top } = tiles;
  const row = (y: number): number => Math.floor((top + y) / px);
  const column = (x: number): number => Math.floor((left + x) / px);
  return found
    .filter(({ at: [x, y] }) => row(y) >= row(0) && row(y) <= row(height) && column(x) >= column(0) && column(x) <= column(width))
    .sort((a, b) => row(a.at[1]) - row(b.at[1]) || column(a.at[0]) - column(b.at[0]));
}

interface OnLine {
  readonly properties: Properties;
  readonly line: readonly Pixel[];
}

const running = (features: readonly Feature[], plane: Plane): OnLine[] =>
  features.flatMap(({ geometry, properties }) => plane.lines(linesOf(geometry), MARGIN_PX).map((line) => ({ properties: properties ?? {}, line })));

function placeSymbol(paint: IconPaint, { properties, place, at }: AtPoint, plane: Plane, room: Room): Placed[] {
  const rotate = ownOf(paint.rotate, properties) + (paint.rotate === 0 ? 0 : plane.turnDeg(place));
  const symbol: Standing = { image: ownOf(paint.image, properties), at, rotate, scale: paint.scale };
  const box = standingBox(symbol);
  if (box === null) return [];
  room.take([box]);
  return paint.invisible ? [] : [{ properties, symbol, lines: [], along: null }];
}

function placeText(paint: TextPaint, { properties, at }: AtPoint, room: Room, kept: readonly Box[]): Placed[] {
  const symbol: Standing | null = paint.image === undefined ? null : { image: ownOf(paint.image, properties), at, rotate: 0, scale: 1 };
  const box = symbol && standingBox(symbol);
  if (box && !paint.always && kept.some((one) => overlap(one, box))) return [];
  const lines = setAtPoint(paint, properties, at, room);
  if (lines === null) return [];
  if (box) room.take([box]);
  return [{ properties, symbol, lines, along: null }];
}

function placeAlong(paint: TextPaint, { properties, line }: OnLine, plane: Plane, room: Room): Placed[] {
  const set = paint.placement === "middle" ? [setAtMiddle(paint, properties, line, room) ?? []].flat() : setAlong(paint, properties, line, plane, room);
  return set.map((along) => ({ properties, symbol: null, lines: [], along }));
}
