/** Words of this topic in English; the keys of the other languages. */
export const words = {
  "projection.title": "How the map bends distance",
} as const;
