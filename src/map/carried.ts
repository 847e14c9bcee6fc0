import type { Feature } from "geojson";
import { FEED } from "./names.ts";
import type { Feed, PointsFeed, Scene } from "./types.ts";

/** Feeds that follow the position which ranges are drawn from. */
const FOLLOWING: ReadonlySet<string> = new Set([FEED.bands, FEED.rings, FEED.measures, FEED.naive, FEED.names]);

/** A scene in two: what follows the handle, and what stays as long as it is in the hand. */
export interface Carried {
  readonly hand: Scene;
  /** With the same feeds and paint as the whole, so that a map changes data alone. */
  readonly rest: Scene;
}

/**
 * Takes a scene apart for a drag. Together the two draw what the whole draws, but for what lies upon what. `still`: what the map shows since the
 * handle was taken up; places that have come since are in the hand, too.
 */
export function carry(scene: Scene, still: Scene | null = null): Carried {
  const shown = still && new Set(featuresOf(still.feeds[FEED.places]).map((f) => f.properties?.id));
  const isHeld = ({ properties }: Feature): boolean => properties?.held === true || (shown !== null && !shown.has(properties?.id));
  const hand: Record<string, Feed | PointsFeed> = {};
  const rest: Record<string, Feed | PointsFeed> = {};
  for (const [id, feed] of Object.entries(scene.feeds)) {
    if (FOLLOWING.has(id)) {
      hand[id] = feed;
      rest[id] = only(feed, () => false);
    } else if (id === FEED.places) {
      hand[id] = only(feed, isHeld);
      rest[id] = only(feed, (feature) => !isHeld(feature));
    } else rest[id] = feed;
  }
  return {
    hand: { ...scene, feeds: hand, paint: scene.paint.filter((paint) => paint.kind !== "ground" && paint.feed in hand) },
    rest: { ...scene, feeds: rest },
  };
}

const featuresOf = (feed: Feed | PointsFeed | undefined): readonly Feature[] => (typeof feed?.data === "object" ? feed.data.features : []);

/** A feed with some of its features. */
const only = <T extends Feed | PointsFeed>(feed: T, wanted: (feature: Feature) => boolean): T =>
  typeof feed.data === "string" ? feed : { ...feed, data: { type: "FeatureCollection", features: featuresOf(feed).filter(wanted) } };
