/** Under which licence a file is: our compilation, the OpenStreetMap border and what follows its shape, or Natural Earth. */
export type Terms = "ours" | "osm" | "natural-earth";

/** One file to be written below `data/` of the site, with what the package says of it. */
export interface ExportFile {
  /** Relative to `data/`. */
  readonly path: string;
  readonly text: string;
  readonly title: string;
  readonly about: string;
  readonly terms: Terms;
  /** A Frictionless table schema, for CSV. */
  readonly schema?: object;
}
