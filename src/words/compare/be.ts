import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "compare.title": "Параўнаць дзве карты",
};
