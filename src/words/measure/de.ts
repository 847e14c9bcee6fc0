import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "measure.title": "Messen",
  "measure.intro":
    "Die kürzeste Linie über die Erde zwischen zwei oder mehr Punkten. Drücken Sie „Auf der Karte setzen“, dann die Karte; ein getroffener Ort wird genau dort genommen, wo er liegt.",
  "measure.mode": "Auf der Karte setzen",
  "measure.on": "Drücken Sie auf die Karte, um einen Punkt zu setzen. Escape beendet.",
  "measure.off": "Das Messen auf der Karte ist beendet.",
  "measure.done": "Fertig",
  "measure.middle": "Kartenmitte hinzufügen",
  "measure.list": "Ein Ort aus der Liste",
  "measure.add": "Hinzufügen",
  "measure.full": "Ein Weg hat höchstens {n} Punkte.",
  "measure.one": "Punkt 1: {place}. Fügen Sie einen weiteren hinzu, um zu messen.",
  "measure.caption": "Gemessene Strecken",
  "measure.leg": "Strecke",
  "measure.distance": "Entfernung",
  "measure.leaves": "Anfangsrichtung",
  "measure.arrives": "Endrichtung",
  "measure.total": "Zusammen",
  "measure.added": "Punkt {n}: {place}",
  "measure.addedLeg": "Punkt {n}: {place}, {km} vom vorigen",
  "measure.remove": "Letzten entfernen",
  "measure.clear": "Alle entfernen",
  "measure.how":
    "Geodäten auf dem Ellipsoid WGS84. Entlang der kürzesten Linie ändert sich die Richtung, darum steht sie für beide Enden da, in Grad von Norden. Die Punkte stehen in der Adresse.",
};
