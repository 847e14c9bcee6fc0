import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "launcher.title": "Przesuń wyrzutnię",
  "launcher.own": "miejsce według akapitu",
  "launcher.handle": "Pozycja wyrzutni: {place}. Strzałki przesuwają ją o 10 km, z klawiszem Shift o 1 km.",
  "launcher.saidFree": "Zasięgi są teraz rysowane z miejsca wybranego przez Ciebie: {place}.",
  "launcher.saidKnown": "Zasięgi są teraz rysowane stąd: {place} – {status}.",
};
