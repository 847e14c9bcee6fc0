import type { GeoJSONSourceSpecification, StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { FeatureCollection } from "geojson";
import { same } from "./same.ts";

/** What to tell a map that shows one style so that it shows the next: nothing, new data for some feeds, or a new style. */
export type Change =
  | { readonly kind: "none" }
  | { readonly kind: "data"; readonly feeds: readonly (readonly [id: string, data: FeatureCollection])[] }
  | { readonly kind: "style" };

/** Compares two styles. While a reader drags something only data change, which is cheap to pass on. */
export function changeBetween(before: StyleSpecification, after: StyleSpecification): Change {
  if (before === after) return { kind: "none" };
  if (!same(frame(before), frame(after))) return { kind: "style" };
  const feeds = Object.entries(after.sources).flatMap(([id, source]) => {
    const [old, next] = [dataOf(before, id), (source as GeoJSONSourceSpecification).data];
    return typeof next === "string" || same(old, next) ? [] : [[id, next as FeatureCollection] as const];
  });
  return feeds.length === 0 ? { kind: "none" } : { kind: "data", feeds };
}

const dataOf = (style: StyleSpecification, id: string): unknown => (style.sources[id] as GeoJSONSourceSpecification | undefined)?.data;

/** A style without the data that stand in it; addresses of data remain. */
function frame(style: StyleSpecification): unknown {
  const sources = Object.entries(style.sources).map(([id, source]) => {
    const { data, ...rest } = source as GeoJSONSourceSpecification;
    return [id, { ...rest, data: typeof data === "string" ? data : null }];
  });
  return { ...style, sources: Object.fromEntries(sources) };
}
