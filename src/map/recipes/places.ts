import type { Feature } from "geojson";
import type { LngLat } from "../../geodesy/earth.ts";
import type { DrawnMeasure, DrawnPlace } from "../../state/drawing.ts";
import { type Side, sideFor, spotsAround } from "../anchors.ts";
import { declutter } from "../declutter.ts";
import { collection, point, shape } from "../features.ts";
import { type Box, type Look, type Made, seenAround } from "../look.ts";
import type { Pixel } from "../mercator.ts";
import { FEED, FONTS, PICKABLE } from "../names.ts";
import { colour, fillOpacity, fillRole, type Mode, textRole, withOpacity } from "../palette.ts";
import { standingBox } from "../standing.ts";
import { symbolBox, symbolName, symbolState } from "../symbols.ts";
import type { Each, Feed, Paint } from "../types.ts";
import { HALO } from "./rings.ts";

/** The zoom from which a place of each rank is named. Sites and positions; runways wait a little longer. */
const NAMED_FROM = { site: { 1: 0, 2: 4.2, 3: 5.6 }, runway: { 1: 3.8, 2: 5.6, 3: 6.6 } } as const;

/** Symbols shrink on far maps, so that thirty runways do not hide the country. */
export const symbolScale = (zoom: number): number => Math.round(Math.max(0.55, Math.min(1, 0.55 + (zoom - 2.6) * 0.25)) * 20) / 20;

/** The zoom from which a runway of each rank is drawn: from afar thirty of them would hide the country. */
const RUNWAY_FROM = { 1: 0, 2: 3, 3: 3.6 } as const;

/** From one line of a name to the next, in multiples of the size. */
const LINE_HEIGHT = 1.15;

/** From a measured place up to its name when that stands over the letters of what is measured. */
const FAR_PX = 24;

/** From a place that may be dragged to its name: the ring to take hold of lies between. */
const HELD_DISTANCE = 1.35;

/** True when a place is drawn at this zoom: it is there, and it is not one of many runways seen from afar. */
export function isDrawn({ status, symbol, rank, selected, asked }: DrawnPlace, zoom: number): boolean {
  return status !== "none" && (symbol !== "runway" || selected || asked === true || zoom >= RUNWAY_FROM[rank]);
}

/** True when a place is named at this zoom. */
export function isNamed(place: DrawnPlace, zoom: number): boolean {
  return place.label !== "" && (place.selected || place.asked === true || zoom >= NAMED_FROM[place.symbol === "runway" ? "runway" : "site"][place.rank]);
}

/**
 * Sites, airfields, positions: symbols on top, letters beneath them that keep off every symbol, areas and lines under both.
 * `boxes` are what the symbols cover, `held` points all over the name that is written in any case; both in world pixels.
 */
export function placesRecipe(
  places: readonly DrawnPlace[],
  measures: readonly DrawnMeasure[],
  look: Look,
  handle: string | null = null,
): Made & { seas: Paint[]; areas: Paint[]; names: Paint[]; symbols: Paint[]; boxes: readonly Box[]; held: readonly Pixel[] } {
  const { mode } = look;
  const shown = declutter(
    places.filter((p) => isDrawn(p, look.camera.zoom)),
    look,
    handle,
  );
  const points = shown.map((p) => placePoint(p, measures, look, p.id === handle));
  const areas = shown
    .filter((p) => p.geometry.type !== "Point")
    .map((p) =>
      shape(p.geometry as never, {
        id: p.id,
        layer: p.layer,
        water: p.water,
        line: colour(p.colour, mode),
        fill: colour(fillRole(p.colour), mode),
        opacity: fillOpacity(p.colour, "area", mode),
      }),
    );
  const scale = symbolScale(look.camera.zoom);
  const feeds: Record<string, Feed> = {};
  if (points.length > 0) feeds[FEED.places] = { data: collection(points), use: "places" };
  if (areas.length > 0) feeds[FEED.areas] = { data: collection(areas), use: "places" };
  return {
    feeds,
    paint: [],
    seas:
      areas.length === 0
        ? []
        : [
            {
              kind: "fill",
              id: PICKABLE.seas,
              feed: FEED.areas,
              where: { water: true },
              geometry: "Polygon",
              colour: shared(areas, "fill"),
              opacity: shared(areas, "opacity"),
            },
          ],
    areas:
      areas.length === 0
        ? []
        : [
            {
              kind: "fill",
              id: PICKABLE.fills,
              feed: FEED.areas,
              where: { water: false },
              geometry: "Polygon",
              colour: shared(areas, "fill"),
              opacity: shared(areas, "opacity"),
            },
            {
              kind: "line",
              id: PICKABLE.lines,
              feed: FEED.areas,
              where: { water: false },
              colour: shared(areas, "line"),
              width: 1.6,
              dash: null,
              cap: "butt",
              opacity: 1,
            },
          ],
    names:
      points.length === 0
        ? []
        : [
            ...(shown.some((p) => p.id === handle && p.geometry.type === "Point") ? [grip(mode)] : []),
            { kind: "disc", id: "place-discs", feed: FEED.places, colour: colour("ink", mode), ground: colour("card", mode), radius: 11.5 },
            ...names(
              shown.some((p) => p.id === handle && p.geometry.type === "Point"),
              shown.find((p) => p.asked === true && p.label !== "" && p.id !== handle),
            ),
          ],
    symbols:
      points.length === 0
        ? []
        : [
            {
              kind: "icon",
              id: PICKABLE.icons,
              feed: FEED.places,
              image: { each: "image" },
              rotate: { each: "rotate" },
              sort: { each: "sort" },
              scale,
            },
          ],
    boxes: points.flatMap((p) => boxOfSymbol(p, scale, look) ?? []),
    held: points.filter((p) => p.properties?.held === true && p.properties.label !== "").flatMap((p) => nameOf(p, look)),
  };
}

function boxOfSymbol({ geometry, properties }: Feature, scale: number, look: Look): Box | null {
  const image = String(properties?.image);
  if (geometry.type !== "Point" || image.startsWith("nothing:")) return null;
  return standingBox({ image, at: look.at(geometry.coordinates as unknown as LngLat), rotate: Number(properties?.rotate), scale });
}

/** Points some pixels apart on the lines of a name that stands on its first side. */
function nameOf({ geometry, properties }: Feature, look: Look): Pixel[] {
  const [spot] = spotsAround(properties?.side as Side, HELD_DISTANCE);
  if (geometry.type !== "Point" || spot === undefined) return [];
  const [anchor, [right, down]] = spot;
  const { label, sublabel, font, size } = properties as { label: string; sublabel: string; font: string; size: number };
  const width = Math.max(look.measureText(label, font, size), look.measureText(sublabel, FONTS.regular, 12));
  const [x, y] = look.at(geometry.coordinates as unknown as LngLat);
  const left = x + right * size - width * (anchor.includes("left") ? 0 : anchor.includes("right") ? 1 : 0.5);
  const lines = sublabel === "" ? 1 : 2;
  const top = y + down * size - lines * size * LINE_HEIGHT * (anchor.includes("top") ? 0 : anchor.includes("bottom") ? 1 : 0.5);
  const steps = Math.ceil(width / 10);
  return Array.from({ length: lines * (steps + 1) }, (_, i) => [
    left + ((i % (steps + 1)) / steps) * width,
    top + (Math.floor(i / (steps + 1)) + 0.5) * size * LINE_HEIGHT,
  ]);
}

/** A value that all features have in common, which costs the map less, or else each its own. */
function shared<T extends string | number>(features: readonly Feature[], name: string): Each<T> {
  const [first, ...others] = features.map(({ properties }) => properties?.[name] as T);
  return first !== undefined && others.every((value) => value === first) ? first : { each: name };
}

/** A name above a pin stands clear of its head. */
const OVER_PIN = 1.8;

/** Names beside symbols where there is room. What the reader drags is named in any case: that it is hypothetical must not get lost; so is what they ask about. */
function names(held: boolean, asked: DrawnPlace | undefined): Paint[] {
  const name: Paint = {
    kind: "text",
    id: "place-names",
    feed: FEED.places,
    where: { named: true },
    placement: "beside",
    text: { each: "label" },
    second: { text: { each: "sublabel" }, size: 12 },
    font: { each: "font" },
    size: { each: "size" },
    colour: { each: "letters" },
    halo: { each: "halo" },
    haloWidth: 1.8,
    distance: 1,
    sort: { each: "rank" },
    padding: 0,
  };
  return [
    { ...name, where: { named: true, ...(held ? { held: false } : {}), ...(asked ? { asked: false } : {}) } },
    ...(asked
      ? [
          {
            ...name,
            id: "asked-name",
            where: { named: true, asked: true, ...(held ? { held: false } : {}) },
            distance: asked.symbol === "pin" ? OVER_PIN : 1,
            always: true,
          } as const,
        ]
      : []),
    ...(held ? [{ ...name, id: "held-name", where: { held: true }, distance: HELD_DISTANCE, always: true } as const] : []),
  ];
}

/** The ring to take hold of, around the place that may be dragged. */
const grip = (mode: Mode): Paint => ({
  kind: "icon",
  id: "place-grip",
  feed: FEED.places,
  where: { held: true },
  image: symbolName({ family: "grip", state: "grip", size: "normal", role: "ink", mode }),
  rotate: 0,
  sort: 0,
  scale: 1,
});

function placePoint(place: DrawnPlace, measures: readonly DrawnMeasure[], look: Look, held: boolean): Feature {
  const { mode } = look;
  const at = standFor(place.geometry);
  const runway = place.symbol === "runway";
  const isPoint = place.geometry.type === "Point";
  const faint = place.ghost === true && isPoint;
  const state = faint ? "ghost" : symbolState(place.symbol, place.status, place.long);
  const family = faint ? "position" : isPoint ? place.symbol : "nothing";
  const font = faint ? FONTS.regular : runway ? FONTS.medium : FONTS.bold;
  const size = runway ? 12 : 13.5;
  const reach = isPoint && !faint ? symbolBox({ family: place.symbol, state, size: place.large ? "large" : "normal" })[0] : 4;
  const first = look.measureText(place.label, font, size);
  const second = look.measureText(place.sublabel, FONTS.regular, 12);
  const measured = isMeasured(at, measures, look);
  // On a narrow map a second line is left to the card where it is long, or where there is no room over what is measured; that a position is
  // hypothetical is always said.
  const crowded = second > first * 1.2 || (measured && look.at(at)[1] - seenAround(look.at(at), look).top < (size + 12) * LINE_HEIGHT + FAR_PX);
  const sublabel = look.compact && place.symbol !== "position" && crowded ? "" : place.sublabel;
  const width = Math.max(first, sublabel === "" ? 0 : second) + size / 2;
  const height = (size + (sublabel === "" ? 0 : 12)) * LINE_HEIGHT + reach + 4;
  return point(at, {
    id: place.id,
    layer: place.layer,
    image: symbolName({ family, state: isPoint ? state : "nothing", size: place.large ? "large" : "normal", role: faint ? "ink2" : place.colour, mode }),
    rotate: runway && !faint && place.headingDeg !== null ? place.headingDeg - 90 : 0,
    sort: (place.selected ? 20 : 0) + (runway ? 0 : 10) - place.rank,
    rank: place.selected || place.symbol === "pin" ? 0 : place.rank + (runway ? 3 : 0),
    named: isNamed(place, look.camera.zoom),
    selected: place.selected,
    held,
    asked: place.asked === true,
    label: place.label,
    sublabel,
    font,
    size,
    letters: colour(faint ? "ink2" : textRole(place.colour), mode),
    halo: withOpacity(colour(place.colour === "airfield" ? "subject" : "land", mode), HALO),
    side: sideOf(place, at, { width, height }, measured, look),
  });
}

/** True when a measured line begins or ends here. */
const isMeasured = (at: LngLat, measures: readonly DrawnMeasure[], look: Look): boolean => {
  const [x, y] = look.at(at);
  return measures.some((m) =>
    [m.line[0], m.line[m.line.length - 1]].some((end) => end !== undefined && Math.hypot(look.at(end)[0] - x, look.at(end)[1] - y) < 14),
  );
};

/** The side of its symbol where a name is wished for, and those where the open part of the map has no room for it. */
function sideOf(place: DrawnPlace, at: LngLat, size: { width: number; height: number }, measured: boolean, look: Look): Side {
  const wish = measured || place.symbol === "pin" ? "above" : place.symbol === "position" ? "left" : place.symbol === "runway" ? "below" : "right";
  return sideFor(wish, { at: look.at(at), ...size, within: seenAround(look.at(at), look) });
}

/** The point that stands for a place: itself, the middle vertex of a line, the middle of an area's box. */
export function standFor(geometry: DrawnPlace["geometry"]): LngLat {
  switch (geometry.type) {
    case "Point":
      return geometry.coordinates;
    case "LineString":
      return geometry.coordinates[Math.floor(geometry.coordinates.length / 2)] ?? [0, 0];
    default: {
      const outlines = geometry.type === "Polygon" ? [geometry.coordinates[0] ?? []] : geometry.coordinates.map((p) => p[0] ?? []);
      const largest = [...outlines].sort((a, b) => boxOf(b).size - boxOf(a).size)[0] ?? [];
      return boxOf(largest).middle;
    }
  }
}

function boxOf(outline: readonly (readonly [number, number])[]): { size: number; middle: LngLat } {
  if (outline.length === 0) return { size: 0, middle: [0, 0] };
  const lngs = outline.map(([lng]) => lng);
  const lats = outline.map(([, lat]) => lat);
  const [west, east, south, north] = [Math.min(...lngs), Math.max(...lngs), Math.min(...lats), Math.max(...lats)];
  return { size: (east - west) * (north - south), middle: [(west + east) / 2, (south + north) / 2] };
}
