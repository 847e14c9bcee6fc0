import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "copy.title": "Das eigene Exemplar des Artikels öffnen",
  "copy.about":
    "Geben Sie den Text des Artikels hinein, aus dem Browser gespeichert (txt oder html) oder kopiert: Seine Stellen werden darin gefunden und mit der Karte verbunden, und die Karte mit ihnen.",
  "copy.private": "Der Text bleibt auf dieser Seite: Nichts wird gesendet oder gespeichert.",
  "copy.file": "Datei wählen (txt oder html)",
  "copy.drop": "oder hier ablegen",
  "copy.paste": "Oder den Text einfügen",
  "copy.find": "Stellen suchen",
  "copy.reading": "Die Stellen werden gesucht …",
  "copy.found": "{found} von {total} Stellen gefunden.",
  "copy.notFound": "Nicht gefunden:",
  "copy.changed": "Stelle {n}: Die Wörter ringsum sind da, aber die Stelle selbst lautet anders.",
  "copy.absent": "Stelle {n}: Nichts dergleichen steht in diesem Text.",
  "copy.none": "Keine der Stellen wurde gefunden. Gesucht ist der Text „{title}“, auf Englisch.",
  "copy.close": "Text schließen",
  "copy.gists": "In unseren eigenen Worten lesen",
  "copy.again": "Text wieder öffnen",
  "copy.more": "Alles zu dieser Stelle",
  "copy.credit": "Text: {author}, {outlet}. In voller Länge gezeigt von denen, die diese Seite veröffentlichen.",
  "copy.empty": "Es steht kein Text darin.",
  "copy.too-big": "Das sind mehr als {mb} MB, viel zu viel für einen Artikel. Speichern Sie die Seite nur als HTML, ohne Bilder, oder kopieren Sie ihren Text.",
  "copy.not-text":
    "Das ist weder reiner Text noch eine HTML-Seite. Speichern Sie den Artikel als eines von beiden, oder kopieren Sie seinen Text und fügen Sie ihn ein.",
  "copy.failed": "Der Text konnte nicht geöffnet werden: {detail}",
};
