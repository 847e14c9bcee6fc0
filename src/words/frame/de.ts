import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "frame.about": "Zu „{title}“, Absatz {n} von {total}",
  "frame.open": "Ganze Karte öffnen",
  "frame.start": "Karte bewegen",
  "frame.wait": "Die bewegliche Karte wird geladen.",
  "frame.none": "Die bewegliche Karte ist hier nicht zu haben. Das Bild bleibt.",
  "frame.draw": "Verlangt ist eine andere Ansicht als auf diesem Bild; sie wird gerade gezeichnet.",
  "frame.address": "Diese Seite lässt keine Links öffnen. Die Adresse lautet:",
  "frame.desktop": "Strg + Mausrad zoomt die Karte",
  "frame.mac": "⌘ + Mausrad zoomt die Karte",
  "frame.touch": "Zwei Finger bewegen die Karte",
  "frame.bad-live": "In der Adresse steht live=„{detail}“; bekannt sind tap, auto und never. Die Karte wartet auf eine Berührung.",
  "frame.bad-controls": "Ein Bedienelement „{detail}“ gibt es nicht; die anderen werden gezeigt.",
  "frame.bad-host": "„{detail}“ ist nicht die Adresse einer Website wie https://example.org. Keine Seite kann diese Karte steuern.",
};
