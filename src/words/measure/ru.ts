import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "measure.title": "Измерить",
  "measure.intro":
    "Кратчайшая линия по поверхности Земли между двумя или несколькими точками. Нажмите «Добавить на карте», затем карту; место, в которое вы попали, берётся точно там, где оно есть.",
  "measure.mode": "Добавить на карте",
  "measure.on": "Нажмите карту, чтобы добавить точку. Escape завершает.",
  "measure.off": "Измерение на карте закончено.",
  "measure.done": "Готово",
  "measure.middle": "Добавить центр карты",
  "measure.list": "Место из списка",
  "measure.add": "Добавить",
  "measure.full": "В пути не больше {n} точек.",
  "measure.one": "Точка 1: {place}. Добавьте ещё одну, чтобы измерить.",
  "measure.caption": "Измеренные отрезки",
  "measure.leg": "Отрезок",
  "measure.distance": "Расстояние",
  "measure.leaves": "Начальное направление",
  "measure.arrives": "Конечное направление",
  "measure.total": "Всего",
  "measure.added": "Точка {n}: {place}",
  "measure.addedLeg": "Точка {n}: {place}, {km} от предыдущей",
  "measure.remove": "Убрать последнюю",
  "measure.clear": "Убрать все",
  "measure.how":
    "Геодезические линии на эллипсоиде WGS84. Вдоль кратчайшей линии азимут меняется, поэтому он дан на обоих концах, в градусах от севера. Точки записаны в адресе.",
};
