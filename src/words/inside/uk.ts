import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "inside.title": "Що всередині?",
  "inside.towns": "Міста",
  "inside.noTowns": "жодних",
  "inside.townsFrom": "від {n} мешканців",
  "inside.wait": "Міста завантажуються …",
  "inside.town": "Міста (GeoNames)",
  "inside.own": "Ваші точки",
  "inside.text": "У назві є",
  "inside.all": "усі",
  "inside.nothing": "Жодне місце не відповідає цим фільтрам.",
  "inside.more": "Показати ще {n} з {left}",
  "inside.csv": "Зберегти список як CSV",
  "inside.geojson": "Зберегти список як GeoJSON",
  "inside.saved": "Збережено: {count}.",
};
