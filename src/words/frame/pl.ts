import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "frame.about": "Do artykułu „{title}”, akapit {n} z {total}",
  "frame.open": "Otwórz pełną mapę",
  "frame.start": "Przesuwaj mapę",
  "frame.wait": "Żywa mapa się wczytuje.",
  "frame.none": "Żywej mapy nie da się tu pokazać. Zostaje obraz.",
  "frame.draw": "Adres prosi o inny widok niż na tym obrazie; właśnie powstaje.",
  "frame.address": "Ta strona nie pozwala otwierać odnośników. Oto adres:",
  "frame.desktop": "Ctrl + kółko zmienia skalę mapy",
  "frame.mac": "⌘ + kółko zmienia skalę mapy",
  "frame.touch": "Mapę przesuwa się dwoma palcami",
  "frame.bad-live": "W adresie stoi live=„{detail}”; znane są tap, auto i never. Mapa czeka na dotknięcie.",
  "frame.bad-controls": "Nie ma elementu „{detail}”; pozostałe są widoczne.",
  "frame.bad-host": "„{detail}” nie jest adresem witryny, takim jak https://example.org. Żadna strona nie może sterować tą mapą.",
};
