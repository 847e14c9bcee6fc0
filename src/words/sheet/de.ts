import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "sheet.passages": "Absätze",
  "sheet.peek": "Text eingeklappt",
  "sheet.half": "Text auf dem halben Bildschirm",
  "sheet.full": "Text auf dem ganzen Bildschirm",
  "sheet.help": "Ziehen, drücken oder Pfeiltasten machen den Text höher oder niedriger",
};
