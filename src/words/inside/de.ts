import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "inside.title": "Was liegt darin?",
  "inside.towns": "Städte",
  "inside.noTowns": "keine",
  "inside.townsFrom": "ab {n} Einwohnern",
  "inside.wait": "Die Städte sind unterwegs …",
  "inside.town": "Städte (GeoNames)",
  "inside.own": "Ihre eigenen Punkte",
  "inside.text": "Name enthält",
  "inside.all": "alle",
  "inside.nothing": "Kein Ort passt zu diesen Filtern.",
  "inside.more": "{n} weitere von {left} zeigen",
  "inside.csv": "Liste als CSV speichern",
  "inside.geojson": "Liste als GeoJSON speichern",
  "inside.saved": "Gespeichert: {count}.",
};
