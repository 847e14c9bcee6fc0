import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "sheet.passages": "Абзацы",
  "sheet.peek": "Текст свёрнут",
  "sheet.half": "Текст на половине экрана",
  "sheet.full": "Текст на весь экран",
  "sheet.help": "Тяните, нажимайте или пользуйтесь стрелками, чтобы текст стал выше или ниже",
};
