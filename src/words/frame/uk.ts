import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "frame.about": "За статтею «{title}», абзац {n} із {total}",
  "frame.open": "Відкрити повну карту",
  "frame.start": "Рухати карту",
  "frame.wait": "Жива карта завантажується.",
  "frame.none": "Живої карти тут бути не може. Лишається малюнок.",
  "frame.draw": "Запитано інший вигляд, ніж на цьому малюнку; його саме малюють.",
  "frame.address": "Ця сторінка не дає відкривати посилання. Ось адреса:",
  "frame.desktop": "Ctrl + коліщатко змінює масштаб карти",
  "frame.mac": "⌘ + коліщатко змінює масштаб карти",
  "frame.touch": "Карту рухають двома пальцями",
  "frame.bad-live": "В адресі стоїть live=«{detail}»; відомі tap, auto і never. Карта чекає на дотик.",
  "frame.bad-controls": "Елемента керування «{detail}» немає; решту показано.",
  "frame.bad-host": "«{detail}» – не адреса сайту на зразок https://example.org. Жодна сторінка не може керувати цією картою.",
};
