/** Words of this topic in English; the keys of the other languages. */
export const words = {
  "inside.title": "What is inside?",
  "inside.towns": "Towns",
  "inside.noTowns": "none",
  "inside.townsFrom": "from {n} inhabitants",
  "inside.wait": "The towns are on their way …",
  "inside.town": "Towns (GeoNames)",
  "inside.own": "Your own points",
  "inside.text": "Name contains",
  "inside.all": "all",
  "inside.nothing": "No place fits these filters.",
  "inside.more": "Show {n} more of {left}",
  "inside.csv": "Save the list as CSV",
  "inside.geojson": "Save the list as GeoJSON",
  "inside.saved": "Saved: {count}.",
} as const;
