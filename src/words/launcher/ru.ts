import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "launcher.title": "Передвинуть пусковую установку",
  "launcher.own": "место по абзацу",
  "launcher.handle": "Позиция пусковой установки: {place}. Стрелки передвигают её на 10 км, с Shift – на 1 км.",
  "launcher.saidFree": "Теперь дальность показана от места, которое выбрали вы: {place}.",
  "launcher.saidKnown": "Теперь дальность показана отсюда: {place} – {status}.",
};
