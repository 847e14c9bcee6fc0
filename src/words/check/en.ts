/** Words of this topic in English; the keys of the other languages. */
export const words = {
  "check.title": "Check a place",
} as const;
