import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "launcher.title": "Перасунуць пусковую ўстаноўку",
  "launcher.own": "месца паводле абзаца",
  "launcher.handle": "Пазіцыя пускавой устаноўкі: {place}. Стрэлкі перасоўваюць яе на 10 км, з Shift – на 1 км.",
  "launcher.saidFree": "Цяпер далёкасць паказана ад месца, якое выбралі вы: {place}.",
  "launcher.saidKnown": "Цяпер далёкасць паказана адсюль: {place} – {status}.",
};
