import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "measure.title": "Виміряти",
  "measure.intro":
    "Найкоротша лінія поверхнею Землі між двома чи більше точками. Натисніть «Додати на карті», потім карту; місце, у яке ви влучили, береться точно там, де воно є.",
  "measure.mode": "Додати на карті",
  "measure.on": "Натисніть карту, щоб додати точку. Escape завершує.",
  "measure.off": "Вимірювання на карті закінчено.",
  "measure.done": "Готово",
  "measure.middle": "Додати центр карти",
  "measure.list": "Місце зі списку",
  "measure.add": "Додати",
  "measure.full": "Шлях має щонайбільше {n} точок.",
  "measure.one": "Точка 1: {place}. Додайте ще одну, щоб виміряти.",
  "measure.caption": "Виміряні відрізки",
  "measure.leg": "Відрізок",
  "measure.distance": "Відстань",
  "measure.leaves": "Початковий напрям",
  "measure.arrives": "Кінцевий напрям",
  "measure.total": "Разом",
  "measure.added": "Точка {n}: {place}",
  "measure.addedLeg": "Точка {n}: {place}, {km} від попередньої",
  "measure.remove": "Прибрати останню",
  "measure.clear": "Прибрати всі",
  "measure.how":
    "Геодезичні лінії на еліпсоїді WGS84. Уздовж найкоротшої лінії азимут змінюється, тому його подано на обох кінцях, у градусах від півночі. Точки записано в адресі.",
};
