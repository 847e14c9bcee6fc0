/** Words of this topic in English; the keys of the other languages. */
export const words = {
  "launcher.title": "Move the launcher",
} as const;
