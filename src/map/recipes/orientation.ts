import type { Feature } from "geojson";
import { inLanguage } from "../../catalog/catalog.ts";
import type { Places } from "../../catalog/schema.ts";
import { sideFor } from "../anchors.ts";
import { collection, line, point } from "../features.ts";
import { type Look, type Made, seenAround } from "../look.ts";
import { type Pixel, unproject } from "../mercator.ts";
import { FEED, FONTS } from "../names.ts";
import { colour, withOpacity } from "../palette.ts";
import { evenly, smooth } from "../polyline.ts";
import { symbolName } from "../symbols.ts";
import type { Feed, Paint, TextPaint } from "../types.ts";
import { HALO } from "./rings.ts";

type Place = Places["features"][number];
type Kind = Place["properties"]["kind"];

/** The zoom from which each rank of a kind is named: index 0 is rank 1. */
const FROM: Readonly<Record<Kind, readonly number[]>> = {
  capital: [3.2, 3.8, 4.4, 5, 5.6],
  town: [4.2, 4.8, 5.4, 6.1, 6.9],
  country: [2, 2.8, 3.6, 4.3, 5],
  region: [4.2, 4.6, 5.2, 5.8, 6.4],
  sea: [2, 3, 4, 5, 6],
  gulf: [3.8, 4.4, 5, 5.6, 6.2],
  river: [4.4, 5, 5.6, 6.2, 6.8],
  lake: [5, 5.6, 6.2, 6.8, 7.4],
};

/** The country that the map is about, and a box that lies within it, where its name may move so that it is seen. */
const SUBJECT = "BY";
const SUBJECT_ROOM = { west: 25, south: 52.7, east: 30.3, north: 54.6 } as const;

/** The subject's name at its own place, or at the nearest place of its room that lies in the open part of the map. */
function subjectSpot(home: readonly [number, number], halfWidthPx: number, look: Look): readonly [number, number] {
  const [x, y] = look.at(home);
  const [west, north] = look.at([SUBJECT_ROOM.west, SUBJECT_ROOM.north]);
  const [east, south] = look.at([SUBJECT_ROOM.east, SUBJECT_ROOM.south]);
  const [left, right] = [Math.max(west, look.open.left + halfWidthPx), Math.min(east, look.open.right - halfWidthPx)];
  const [top, bottom] = [Math.max(north, look.open.top + 16), Math.min(south, look.open.bottom - 16)];
  if (left > right || top > bottom) return home;
  const moved: Pixel = [Math.max(left, Math.min(right, x)), Math.max(top, Math.min(bottom, y))];
  return moved[0] === x && moved[1] === y ? home : unproject(moved, look.camera.zoom);
}

/** True when an orientation place is named at a zoom. */
export function isShown({ properties: { kind, rank } }: Place, zoom: number): boolean {
  return zoom >= (FROM[kind][rank - 1] ?? 99);
}

/** Countries, seas, rivers and towns: fewer towns, never smaller type. Towns at a place that is drawn anyway, or near a measured line, are left out. */
export function orientationRecipe(
  places: Places,
  keepOff: { readonly sites: readonly { at: Pixel; label: string }[]; readonly path: readonly Pixel[] },
  look: Look,
): Made & { subject: Paint[] } {
  const { mode, language, compact, camera } = look;
  const shown = places.features.filter((p) => isShown(p, camera.zoom));
  const name = (p: Place): string => inLanguage(p.properties.name, language);
  const spot = (p: Place) => (p.geometry.type === "Point" ? p.geometry.coordinates : (p.geometry.coordinates[0] ?? ([0, 0] as const)));
  const halo = (p: Place): string => withOpacity(colour(p.properties.country === SUBJECT ? "subject" : "land", mode), HALO);
  const free = (p: Place): boolean => {
    const [x, y] = look.at(spot(p));
    const close = (q: Pixel, px: number): boolean => Math.hypot(q[0] - x, q[1] - y) < px;
    return !keepOff.sites.some((s) => close(s.at, s.label === name(p) ? 40 : 8)) && !keepOff.path.some((q) => close(q, 30));
  };
  // Names need a line without corners to run along.
  const bed = (course: readonly (readonly [number, number])[]) => evenly(smooth(course.map(look.at)), 10).map((q) => unproject(q, camera.zoom));
  const towns: Feature[] = shown
    .filter((p) => (p.properties.kind === "town" || p.properties.kind === "capital") && free(p))
    .map((p) => {
      const capital = p.properties.kind === "capital";
      const [font, size] = capital ? [FONTS.semibold, 12.5] : [FONTS.regular, 12];
      return point(spot(p), {
        label: name(p),
        font,
        size,
        halo: halo(p),
        side: sideFor("right", {
          at: look.at(spot(p)),
          width: look.measureText(name(p), font, size) + 8,
          height: size + 8,
          within: seenAround(look.at(spot(p)), look),
        }),
        image: symbolName({ family: capital ? "capital" : "town", state: capital ? "capital" : "town", size: "normal", role: "town", mode }),
        sort: p.properties.rank + (capital ? 0 : 2),
      });
    });
  const near = !compact && camera.zoom >= 4;
  const countries: Feature[] = shown
    .filter((p) => p.properties.kind === "country" || p.properties.kind === "region")
    .map((p) => {
      const subject = p.properties.country === SUBJECT && p.properties.kind === "country";
      const small = p.properties.rank > 2 || p.properties.kind === "region";
      const size = subject ? (near ? 15 : 12) : small || compact ? 10 : 11.5;
      const spacing = subject ? (near ? 0.32 : 0.1) : small || compact ? 0.12 : 0.2;
      const half = (look.measureText(name(p).toUpperCase(), FONTS.semibold, size) + name(p).length * spacing * size) / 2;
      const { coordinates } = p.geometry;
      const at = subject && p.geometry.type === "Point" ? subjectSpot(coordinates as [number, number], half, look) : spot(p);
      return point(at, {
        label: name(p),
        halo: halo(p),
        subject,
        sort: subject ? 0 : p.properties.rank,
        font: subject ? FONTS.semibold : FONTS.medium,
        size,
        spacing,
        colour: colour(subject ? "ink" : "country", mode),
      });
    });
  const waters: Feature[] = shown
    .filter((p) => p.geometry.type === "Point" && ["sea", "gulf", "lake"].includes(p.properties.kind))
    .map((p) =>
      point(spot(p), {
        label: name(p),
        sort: p.properties.rank,
        size: p.properties.kind === "sea" ? (compact ? 14.5 : 17) : p.properties.kind === "gulf" ? 13.5 : 12,
      }),
    );
  const rivers: Feature[] = shown.flatMap((p) =>
    p.geometry.type === "LineString" ? [line(bed(p.geometry.coordinates), { label: name(p), sort: p.properties.rank })] : [],
  );
  const feeds: Record<string, Feed> = {};
  const paint: Paint[] = [];
  const add = (feed: string, features: Feature[], layer: Paint): void => {
    if (features.length === 0) return;
    feeds[feed] = { data: collection(features), use: "exact" };
    paint.push(layer);
  };
  const seaHalo = withOpacity(colour("sea", mode), 0.7);
  const countryNames = (id: string, subject: boolean): TextPaint => ({
    kind: "text",
    id,
    feed: FEED.countries,
    where: { subject },
    placement: "over",
    roams: true,
    text: { each: "label" },
    font: { each: "font" },
    size: { each: "size" },
    colour: { each: "colour" },
    halo: { each: "halo" },
    haloWidth: 1.4,
    capitals: true,
    spacing: { each: "spacing" },
    sort: { each: "sort" },
    padding: subject ? 2 : 6,
  });
  add(FEED.countries, countries, countryNames("country-names", false));
  add(FEED.waters, waters, {
    kind: "text",
    id: "water-names",
    feed: FEED.waters,
    placement: "over",
    text: { each: "label" },
    font: FONTS.water,
    size: { each: "size" },
    colour: colour("seaText", mode),
    halo: seaHalo,
    haloWidth: 1,
    spacing: 0.03,
    sort: { each: "sort" },
    padding: 6,
  });
  add(FEED.rivers, rivers, {
    kind: "text",
    id: "river-names",
    feed: FEED.rivers,
    placement: "along",
    text: { each: "label" },
    font: FONTS.water,
    size: 12,
    colour: colour("seaText", mode),
    halo: withOpacity(colour("land", mode), HALO),
    haloWidth: 1.4,
    sort: { each: "sort" },
    padding: 6,
  });
  add(FEED.towns, towns, {
    kind: "text",
    id: "town-names",
    feed: FEED.towns,
    placement: "beside",
    text: { each: "label" },
    font: { each: "font" },
    size: { each: "size" },
    colour: colour("town", mode),
    halo: { each: "halo" },
    haloWidth: 1.6,
    image: { each: "image" },
    distance: 0.5,
    sort: { each: "sort" },
    padding: 2,
  });
  const named = countries.some((f) => f.properties?.subject === true);
  return { feeds, paint, subject: named ? [countryNames("subject-name", true)] : [] };
}
