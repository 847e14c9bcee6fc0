/** Families of text as the page declares them. The weight is read from the name; a name holds no digits and no quotes. */
export const FONTS = {
  regular: "Foothold Sans",
  medium: "Foothold Sans Medium",
  semibold: "Foothold Sans Semibold",
  bold: "Foothold Sans Bold",
  water: "Foothold Serif Italic",
} as const;

/** Feeds that a scene may hold. */
export const FEED = {
  far: "ground-far",
  europe: "ground-europe",
  theatre: "ground-theatre",
  bands: "bands",
  parts: "parts",
  rings: "rings",
  measures: "measures",
  points: "points",
  naive: "naive-circles",
  names: "line-names",
  towns: "towns",
  waters: "waters",
  rivers: "rivers",
  countries: "countries",
  places: "places",
  areas: "areas",
  clear: "keep-clear",
  own: "own-points",
  ownName: "own-name",
  ghosts: "ghosts",
} as const;

export const GROUND_LEVELS = ["far", "europe", "theatre"] as const;
export type GroundLevel = (typeof GROUND_LEVELS)[number];

/** The paint layer of the reader's own points, which are picked by their index; places of the map go before them. */
export const OWN_DOTS = "own-dots";

/** Paint layers that a reader can pick from, topmost first. */
export const PICKABLE = { icons: "place-icons", lines: "area-lines", fills: "area-fills", seas: "sea-fills" } as const;

/** Name of the user timing marks with which the driver notes what the map's worker asks for; `detail` is the address. */
export const REQUESTED = "map:request";
