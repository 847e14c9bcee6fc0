import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "frame.about": "По статье «{title}», абзац {n} из {total}",
  "frame.open": "Открыть полную карту",
  "frame.start": "Двигать карту",
  "frame.wait": "Живая карта загружается.",
  "frame.none": "Живой карты здесь быть не может. Остаётся рисунок.",
  "frame.draw": "Запрошен другой вид, чем на этом рисунке; он сейчас рисуется.",
  "frame.address": "Эта страница не даёт открывать ссылки. Вот адрес:",
  "frame.desktop": "Ctrl + колесо меняет масштаб карты",
  "frame.mac": "⌘ + колесо меняет масштаб карты",
  "frame.touch": "Карту двигают двумя пальцами",
  "frame.bad-live": "В адресе стоит live=«{detail}»; известны tap, auto и never. Карта ждёт касания.",
  "frame.bad-controls": "Элемента управления «{detail}» нет; остальные показаны.",
  "frame.bad-host": "«{detail}» – не адрес сайта вроде https://example.org. Ни одна страница не может управлять этой картой.",
};
