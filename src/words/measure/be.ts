import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "measure.title": "Мераць",
  "measure.intro":
    "Найкарацейшая лінія па паверхні Зямлі паміж двума ці больш пунктамі. Націсніце «Дадаць на карце», потым карту; месца, у якое вы трапілі, бярэцца дакладна там, дзе яно ёсць.",
  "measure.mode": "Дадаць на карце",
  "measure.on": "Націсніце карту, каб дадаць пункт. Escape завяршае.",
  "measure.off": "Вымярэнне на карце скончана.",
  "measure.done": "Гатова",
  "measure.middle": "Дадаць цэнтр карты",
  "measure.list": "Месца са спіса",
  "measure.add": "Дадаць",
  "measure.full": "Шлях мае не больш за {n} пунктаў.",
  "measure.one": "Пункт 1: {place}. Дадайце яшчэ адзін, каб вымераць.",
  "measure.caption": "Вымераныя адрэзкі",
  "measure.leg": "Адрэзак",
  "measure.distance": "Адлегласць",
  "measure.leaves": "Пачатковы кірунак",
  "measure.arrives": "Канцавы кірунак",
  "measure.total": "Разам",
  "measure.added": "Пункт {n}: {place}",
  "measure.addedLeg": "Пункт {n}: {place}, {km} ад папярэдняга",
  "measure.remove": "Прыбраць апошні",
  "measure.clear": "Прыбраць усе",
  "measure.how":
    "Геадэзічныя лініі на эліпсоідзе WGS84. Уздоўж найкарацейшай лініі азімут мяняецца, таму ён дадзены на абодвух канцах, у градусах ад поўначы. Пункты запісаныя ў адрасе.",
};
