/** Words of this topic in English; the keys of the other languages. */
export const words = {
  "inside.title": "What is inside?",
} as const;
