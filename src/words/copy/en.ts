/** Words of this topic in English; the keys of the other languages. */
export const words = {
  "copy.title": "Open your copy of the article",
} as const;
