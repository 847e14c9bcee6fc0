import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "inside.title": "Што ўнутры?",
  "inside.towns": "Гарады",
  "inside.noTowns": "ніякіх",
  "inside.townsFrom": "ад {n} жыхароў",
  "inside.wait": "Гарады загружаюцца …",
  "inside.town": "Гарады (GeoNames)",
  "inside.own": "Вашы пункты",
  "inside.text": "У назве ёсць",
  "inside.all": "усе",
  "inside.nothing": "Ніводнае месца не адпавядае гэтым фільтрам.",
  "inside.more": "Паказаць яшчэ {n} з {left}",
  "inside.csv": "Захаваць спіс як CSV",
  "inside.geojson": "Захаваць спіс як GeoJSON",
  "inside.saved": "Захавана: {count}.",
};
