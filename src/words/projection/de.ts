import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "projection.title": "Wie die Karte Entfernungen verzerrt",
  "projection.choose": "Projektion",
  "projection.mercator": "Mercator",
  "projection.globe": "Globus",
  "projection.equidistant": "Wahre Entfernungen",
  "projection.about-mercator":
    "Mercator dehnt umso mehr, je weiter es nach Norden geht: Die Ringe stimmen hier am Boden und sind darum auf der Karte nicht rund.",
  "projection.about-globe": "Die Erde als Kugel, aus der Ferne von oben gesehen. In der Mitte ist nichts gedehnt; zum Rand hin sieht man alles von der Seite.",
  "projection.about-equidistant":
    "Um die Stellung, von der aus Reichweiten gezeichnet sind, stimmt jede Entfernung und jede Richtung, darum sind ihre Ringe wahre Kreise. Entfernungen zwischen anderen Orten stimmen nicht.",
  "projection.naive": "Kreis, mit dem Zirkel auf einer Mercatorkarte gezogen",
  "projection.naiveAbout":
    "Der dünne graue gestrichelte Kreis ist das, was man mit dem Maßstab der Karte an der Stellung und einem Zirkel erhält. Gegen den wahren Ring:",
  "projection.gap": "Im Norden {north}, im Süden {south}.",
  "projection.short": "fehlen {km}",
  "projection.far": "sind es {km} zu viel",
  "projection.largest": "Größte Abweichung: {km}, Richtung: {direction}.",
  "projection.noRing": "Zurzeit ist keine Reichweite gezeichnet; schalten Sie eine ein.",
};
