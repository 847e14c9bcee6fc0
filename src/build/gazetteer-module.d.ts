/** Towns of the theatre, made by `gazetteer-plugin.ts`. */
declare module "virtual:gazetteer" {
  /** Absolute address of a `GazetteerFile`. */
  export const towns: string;
}
