import type { FeatureCollection } from "geojson";
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

/** Takes a scene apart for a drag. Together the two draw what the whole draws, but for what lies upon what. */
export function carry(scene: Scene): Carried {
  const hand: Record<string, Feed | PointsFeed> = {};
  const rest: Record<string, Feed | PointsFeed> = {};
  for (const [id, feed] of Object.entries(scene.feeds)) {
    if (FOLLOWING.has(id)) {
      hand[id] = feed;
      rest[id] = only(feed, () => false);
    } else if (id === FEED.places) {
      hand[id] = only(feed, (held) => held);
      rest[id] = only(feed, (held) => !held);
    } else rest[id] = feed;
  }
  return {
    hand: { ...scene, feeds: hand, paint: scene.paint.filter((paint) => paint.kind !== "ground" && paint.feed in hand) },
    rest: { ...scene, feeds: rest },
  };
}

/** A feed with some of its features. */
function only<T extends Feed | PointsFeed>(feed: T, wanted: (held: boolean) => boolean): T {
  if (typeof feed.data === "string") return feed;
  const data: FeatureCollection = { type: "FeatureCollection", features: feed.data.features.filter((f) => wanted(f.properties?.held === true)) };
  return { ...feed, data };
}
