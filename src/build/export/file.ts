import type { Terms } from "../../catalog/imprint.ts";

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
