/** What is worked out when the site is built, made by `derived-plugin.ts`. Places and territories by id; [longitude, latitude] in degrees. */
declare module "virtual:derived" {
  /** By territory, then place: the nearest point of the territory, and km to it (0 for a place inside). Of Belarus for every place, of another where a claim asks. */
  export const nearest: Readonly<Record<string, Readonly<Record<string, { readonly point: readonly [lng: number, lat: number]; readonly km: number }>>>>;
  /** By territory: its outline is surely within this many km of the true border. */
  export const errorKm: Readonly<Record<string, number>>;
  /** By missile-defence site, then km of a figure: the share of Belarus's area, in %, from which the site is in reach. */
  export const shares: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
/** Addresses of the outlines that are worked out when the site is built, made by `derived-plugin.ts`. */
declare module "virtual:outlines" {
  /**
   * By `<system>/<measure>/<km>`: absolute address of the envelope of Belarus, a GeoJSON Feature with a Polygon of one ring,
   * within 10 m of the true outline. For every figure that the map can draw as a ring.
   */
  export const envelopes: Readonly<Record<string, string>>;
  /**
   * By `<missile-defence site>/<km>` of a figure: absolute address of the part of Belarus from which the site is in reach, a GeoJSON
   * FeatureCollection: a MultiPolygon without holes, and a MultiLineString where the circle cuts through Belarus, within 100 m of the true one.
   * For every site with a point, where the share is neither 0 nor 100 %.
   */
  export const parts: Readonly<Record<string, string>>;
  /** By territory: absolute address of its border, a GeoJSON Feature with a Polygon or MultiPolygon. Only the one that the argument is about. */
  export const borders: Readonly<Record<string, string>>;
}
