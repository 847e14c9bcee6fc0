import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "copy.title": "Das eigene Exemplar des Artikels öffnen",
};
