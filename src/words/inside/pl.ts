import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "inside.title": "Co jest w środku?",
  "inside.towns": "Miasta",
  "inside.noTowns": "żadne",
  "inside.townsFrom": "od {n} mieszkańców",
  "inside.wait": "Miasta są w drodze …",
  "inside.town": "Miasta (GeoNames)",
  "inside.own": "Twoje punkty",
  "inside.text": "Nazwa zawiera",
  "inside.all": "wszystkie",
  "inside.nothing": "Żadne miejsce nie pasuje do tych filtrów.",
  "inside.more": "Pokaż jeszcze {n} z {left}",
  "inside.csv": "Zapisz listę jako CSV",
  "inside.geojson": "Zapisz listę jako GeoJSON",
  "inside.saved": "Zapisano: {count}.",
};
