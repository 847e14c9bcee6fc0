import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "frame.about": "Паводле артыкула «{title}», абзац {n} з {total}",
  "frame.open": "Адкрыць поўную карту",
  "frame.start": "Рухаць карту",
  "frame.wait": "Жывая карта загружаецца.",
  "frame.none": "Жывой карты тут быць не можа. Застаецца малюнак.",
  "frame.draw": "Запытаны іншы выгляд, чым на гэтым малюнку; яго якраз малююць.",
  "frame.address": "Гэтая старонка не дае адкрываць спасылкі. Вось адрас:",
  "frame.desktop": "Ctrl + колца мяняе маштаб карты",
  "frame.mac": "⌘ + колца мяняе маштаб карты",
  "frame.touch": "Карту рухаюць двума пальцамі",
  "frame.bad-live": "У адрасе стаіць live=«{detail}»; вядомыя tap, auto і never. Карта чакае дотыку.",
  "frame.bad-controls": "Элемента кіравання «{detail}» няма; астатнія паказаны.",
  "frame.bad-host": "«{detail}» – не адрас сайта накшталт https://example.org. Ніводная старонка не можа кіраваць гэтай картай.",
};
