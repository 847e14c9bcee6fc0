/** Addresses of the map library's worker, made by `map-library-plugin.ts`. */
declare module "virtual:map-worker" {
  /** Imports what it has in common with the page's own script. */
  export const shared: string;
  /** In one file, three times as large, for frames whose origin is opaque. */
  export const whole: string;
}
