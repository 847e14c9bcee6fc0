/** Words of this topic in English; the keys of the other languages. */
export const words = {
  "embed.title": "Embed this view",
} as const;
