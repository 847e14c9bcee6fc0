import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "sheet.passages": "Абзацы",
  "sheet.peek": "Тэкст згорнуты",
  "sheet.half": "Тэкст на палове экрана",
  "sheet.full": "Тэкст на ўвесь экран",
  "sheet.help": "Цягніце, націскайце або карыстайцеся стрэлкамі, каб тэкст стаў вышэйшы ці ніжэйшы",
};
