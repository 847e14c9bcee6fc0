/** Who made this, when, and under which terms: for citations, downloads and pages alike. */
export const AUTHOR = "Foothold contributors";
export const YEAR = 2026;
export const SITE = "Foothold: one article, checked against the map";
/** That of package.json; a test holds them together. */
export const VERSION = "0.1.0";

/** Under which licence something is: our compilation, the OpenStreetMap border and what follows its shape, or Natural Earth. */
export type Terms = "ours" | "osm" | "natural-earth";

/** Licences by their Open Definition ids. */
export const LICENCES: Readonly<Record<Terms, { name: string; title: string; path?: string; attribution: string }>> = {
  ours: {
    name: "CC-BY-4.0",
    title: "Creative Commons Attribution 4.0 International",
    path: "https://creativecommons.org/licenses/by/4.0/",
    attribution: AUTHOR,
  },
  osm: {
    name: "ODbL-1.0",
    title: "Open Data Commons Open Database License 1.0",
    path: "https://opendatacommons.org/licenses/odbl/1-0/",
    attribution: "© OpenStreetMap contributors",
  },
  "natural-earth": { name: "other-pd", title: "Public domain (Natural Earth)", attribution: "Made with Natural Earth" },
};
