import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "projection.title": "Jak mapa zniekształca odległość",
  "projection.choose": "Odwzorowanie",
  "projection.mercator": "Merkator",
  "projection.globe": "Globus",
  "projection.equidistant": "Prawdziwe odległości",
  "projection.about-mercator": "Merkator rozciąga tym bardziej, im dalej na północ: pierścienie są tu wierne terenowi, a więc na mapie nie są okrągłe.",
  "projection.about-globe": "Ziemia jako kula, widziana z daleka z góry. W środku nic nie jest rozciągnięte; przy krawędzi wszystko widać z boku.",
  "projection.about-equidistant":
    "Wokół pozycji, od której rysowane są zasięgi, każda odległość i każdy kierunek są prawdziwe, więc jej pierścienie są prawdziwymi okręgami. Odległości między innymi miejscami nie są.",
  "projection.naive": "Okrąg narysowany cyrklem na mapie Merkatora",
  "projection.naiveAbout": "Cienki szary przerywany okrąg to wynik pracy ze skalą mapy w tej pozycji i cyrklem. Wobec prawdziwego pierścienia:",
  "projection.gap": "na północy {north}, na południu {south}.",
  "projection.short": "nie sięga o {km}",
  "projection.far": "sięga o {km} za daleko",
  "projection.largest": "Największa różnica: {km}, kierunek: {direction}.",
  "projection.noRing": "Teraz nie jest rysowany żaden zasięg; włącz któryś.",
};
