/** Absolute addresses of the embedded basemap's levels, made by `basemap-plugin.ts`. GeoJSON; `properties` are `BasemapProperties`. */
declare module "virtual:basemap" {
  /** Whole world, for zoom below 3.2. */
  export const far: string;
  /** Finer over Europe, for zoom 3.2 to 5. */
  export const europe: string;
  /** Finest around Belarus, for zoom 5 and above. */
  export const theatre: string;
}
