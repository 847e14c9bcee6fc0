/** `data/` as it reaches a reader, made by `catalog-plugin.ts`. Addresses are absolute. */
declare module "virtual:catalog" {
  /** In short and in English: a `RawBrief`. */
  export const brief: import("../catalog/catalog.ts").RawBrief;
  /** Address of all of it, in English: a `RawCatalog`. */
  export const whole: string;
  /** Address of `data/places.geojson`: a `Places`. */
  export const orientation: string;
  /** Addresses of the texts in the other languages, to be put in by `withWords`. */
  export const words: Readonly<Record<Exclude<import("../catalog/languages.ts").Language, "en">, { readonly brief: string; readonly whole: string }>>;
}
