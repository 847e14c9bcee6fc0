/** Words of this topic in English; the keys of the other languages. */
export const words = {
  "measure.title": "Measure",
} as const;
