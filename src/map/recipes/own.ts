import type { FeatureCollection } from "geojson";
import type { LngLat } from "../../geodesy/earth.ts";
import type { DrawnOwn } from "../../state/drawing.ts";
import { collection, point } from "../features.ts";
import type { Look } from "../look.ts";
import { FEED, FONTS, OWN_DOTS } from "../names.ts";
import { colour, type Mode, withOpacity } from "../palette.ts";
import type { DotLook, Feed, Paint, PointsFeed } from "../types.ts";
import { HALO } from "./rings.ts";

/** In a picture at most this many of the points are drawn. */
export const MOST_DOTS = 2000;

/** From so many on, dots are smaller, so that the map is still seen. */
const CROWD = 3000;

/** How a point of the reader's own looks: out of reach a thin ring, within reach a full dot, too close to call a thick ring. Told apart without colours, too. */
export function ownLooks(mode: Mode, count = 1): readonly [out: DotLook, within: DotLook, close: DotLook] {
  const [line, under] = [colour("plain-a", mode), colour("card", mode)];
  const size = count > CROWD ? 0.7 : 1;
  return [
    { fill: under, stroke: colour("ink2", mode), radius: 2 * size, width: size },
    { fill: line, stroke: under, radius: 3.2 * size, width: 0.8 * size },
    { fill: under, stroke: colour("ink", mode), radius: 2.6 * size, width: 2.2 * size },
  ];
}

const made = new WeakMap<readonly LngLat[], FeatureCollection>();

/** The points as data: made once for a set. */
function dataOf(places: readonly LngLat[]): FeatureCollection {
  const known = made.get(places) ?? collection(places.map((place, id) => ({ ...point(place, {}), id })));
  made.set(places, known);
  return known;
}

interface OwnMade {
  readonly feeds: Readonly<Record<string, Feed | PointsFeed>>;
  readonly paint: readonly Paint[];
  /** Above everything. */
  readonly names: readonly Paint[];
}

/** The reader's own points: dots under every name and symbol, and the name of the one that is chosen or pointed at above all. */
export function ownRecipe(own: DrawnOwn | null, { mode }: Look): OwnMade {
  if (own === null || own.places.length === 0) return { feeds: {}, paint: [], names: [] };
  const { number, places, verdicts, named } = own;
  const looks = ownLooks(mode, places.length);
  const feeds: Record<string, Feed | PointsFeed> = {
    [FEED.own]: { data: dataOf(places), use: "points", key: String(number), states: verdicts ?? new Uint8Array(places.length) },
  };
  const names: Paint[] = [];
  if (named !== null) {
    feeds[FEED.ownName] = { data: collection([point(named.at, { label: named.label, side: "above", selected: true })]), use: "exact" };
    names.push(
      { kind: "disc", id: "own-disc", feed: FEED.ownName, colour: colour("ink", mode), ground: colour("card", mode), radius: 8 },
      {
        kind: "text",
        id: "own-name",
        feed: FEED.ownName,
        placement: "beside",
        text: { each: "label" },
        font: FONTS.semibold,
        size: 13,
        colour: colour("plain-a", mode),
        halo: withOpacity(colour("land", mode), HALO),
        haloWidth: 2,
        distance: 0.8,
        always: true,
      },
    );
  }
  return { feeds, paint: [{ kind: "dots", id: OWN_DOTS, feed: FEED.own, looks }], names };
}
