import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "inside.title": "Что внутри?",
  "inside.towns": "Города",
  "inside.noTowns": "никаких",
  "inside.townsFrom": "от {n} жителей",
  "inside.wait": "Города загружаются …",
  "inside.town": "Города (GeoNames)",
  "inside.own": "Ваши точки",
  "inside.text": "В названии есть",
  "inside.all": "все",
  "inside.nothing": "Ни одно место не подходит под эти фильтры.",
  "inside.more": "Показать ещё {n} из {left}",
  "inside.csv": "Сохранить список как CSV",
  "inside.geojson": "Сохранить список как GeoJSON",
  "inside.saved": "Сохранено: {count}.",
};
