import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "measure.title": "Mierz",
  "measure.intro":
    "Najkrótsza linia po powierzchni Ziemi między dwoma lub więcej punktami. Naciśnij „Dodaj na mapie”, potem mapę; trafione miejsce jest brane dokładnie tam, gdzie leży.",
  "measure.mode": "Dodaj na mapie",
  "measure.on": "Naciśnij mapę, aby dodać punkt. Escape kończy.",
  "measure.off": "Mierzenie na mapie zakończone.",
  "measure.done": "Gotowe",
  "measure.middle": "Dodaj środek mapy",
  "measure.list": "Miejsce z listy",
  "measure.add": "Dodaj",
  "measure.full": "Trasa ma najwyżej {n} punktów.",
  "measure.one": "Punkt 1: {place}. Dodaj następny, aby zmierzyć.",
  "measure.caption": "Zmierzone odcinki",
  "measure.leg": "Odcinek",
  "measure.distance": "Odległość",
  "measure.leaves": "Kierunek początkowy",
  "measure.arrives": "Kierunek końcowy",
  "measure.total": "Razem",
  "measure.added": "Punkt {n}: {place}",
  "measure.addedLeg": "Punkt {n}: {place}, {km} od poprzedniego",
  "measure.remove": "Usuń ostatni",
  "measure.clear": "Usuń wszystkie",
  "measure.how":
    "Linie geodezyjne na elipsoidzie WGS84. Wzdłuż najkrótszej linii azymut się zmienia, dlatego podano go na obu końcach, w stopniach od północy. Punkty są zapisane w adresie.",
};
