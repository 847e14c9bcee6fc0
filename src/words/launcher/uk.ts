import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "launcher.title": "Пересунути пускову установку",
  "launcher.own": "місце за абзацом",
  "launcher.handle": "Позиція пускової установки: {place}. Стрілки пересувають її на 10 км, із Shift – на 1 км.",
  "launcher.saidFree": "Тепер дальність показано від місця, яке вибрали ви: {place}.",
  "launcher.saidKnown": "Тепер дальність показано звідси: {place} – {status}.",
};
