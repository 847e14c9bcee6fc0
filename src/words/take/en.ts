/** Words of this topic in English; the keys of the other languages. */
export const words = {
  "take.title": "Take it away",
} as const;
