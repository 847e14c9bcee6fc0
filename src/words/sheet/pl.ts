import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "sheet.passages": "Fragmenty",
  "sheet.peek": "Tekst zwinięty",
  "sheet.half": "Tekst na połowie ekranu",
  "sheet.full": "Tekst na całym ekranie",
  "sheet.help": "Przeciągnij, naciśnij lub użyj strzałek, aby tekst był wyższy albo niższy",
};
