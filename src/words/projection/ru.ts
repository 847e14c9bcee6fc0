import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "projection.title": "Как карта искажает расстояния",
  "projection.choose": "Проекция",
  "projection.mercator": "Меркатор",
  "projection.globe": "Глобус",
  "projection.equidistant": "Верные расстояния",
  "projection.about-mercator": "Меркатор растягивает тем сильнее, чем дальше на север: кольца здесь верны на местности и потому на карте не круглые.",
  "projection.about-globe": "Земля как шар, если смотреть издалека сверху. В середине ничего не растянуто; ближе к краю всё видно сбоку.",
  "projection.about-equidistant":
    "Вокруг позиции, от которой нарисованы дальности, каждое расстояние и каждое направление верны, поэтому её кольца – настоящие круги. Расстояния между другими местами – нет.",
  "projection.naive": "Круг, начерченный циркулем на карте Меркатора",
  "projection.naiveAbout": "Тонкий серый штриховой круг – то, что получается с масштабом карты в позиции и циркулем. По сравнению с верным кольцом:",
  "projection.gap": "на севере он {north}, на юге {south}.",
  "projection.short": "не дотягивает {km}",
  "projection.far": "заходит на {km} дальше",
  "projection.largest": "Наибольшее расхождение: {km}, направление: {direction}.",
  "projection.noRing": "Сейчас ни одна дальность не нарисована; включите какую-нибудь.",
};
