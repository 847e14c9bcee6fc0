import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "sheet.passages": "Абзаци",
  "sheet.peek": "Текст згорнуто",
  "sheet.half": "Текст на половині екрана",
  "sheet.full": "Текст на весь екран",
  "sheet.help": "Тягніть, натискайте або користуйтеся стрілками, щоб текст став вищим чи нижчим",
};
