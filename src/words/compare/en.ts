/** Words of this topic in English; the keys of the other languages. */
export const words = {
  "compare.title": "Compare two maps",
} as const;
