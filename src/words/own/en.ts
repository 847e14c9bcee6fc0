/** Words of this topic in English; the keys of the other languages. */
export const words = {
  "own.title": "Your own points",
} as const;
