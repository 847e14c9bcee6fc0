import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "receipt.title": "Was diese Seite angefragt hat",
  "receipt.intro": "Jede Anfrage seit dem Öffnen der Seite, wie Ihr Browser sie vermerkt hat. Die Liste wächst beim Lesen.",
  "receipt.all": "{n} Anfragen, alle an {host}: den Host dieser Seite und niemanden sonst.",
  "receipt.others": "{n} Anfragen, davon {others} an andere Hosts: {hosts}. Das darf nicht sein: bitte melden.",
  "receipt.forgotten": "Der Browser hat {n} frühere Einträge aus seiner Liste gestrichen.",
  "receipt.offline":
    "Damit die Seite ohne Netz funktioniert, bewahrt ein Service Worker ihre Dateien auf; was er im Hintergrund holt, kommt vom selben Host und steht nicht in dieser Liste.",
  "receipt.none": "Der Browser führt keine Liste der Anfragen.",
  "receipt.stored": "In diesem Browser gespeichert: {what}.",
  "receipt.storedNothing": "In diesem Browser gespeichert: nichts. Cookies: keine.",
  "receipt.address": "Adresse",
  "receipt.kind": "Angefragt von",
  "receipt.size": "Größe",
  "receipt.when": "Nach",
  "receipt.worker": "Karte",
};
