import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "receipt.title": "O co ta strona prosiła",
  "receipt.intro": "Każde żądanie od otwarcia strony, tak jak je zapisała przeglądarka. Lista rośnie podczas czytania.",
  "receipt.all": "Żądań: {n}, wszystkie do {host}: to serwer tej strony, i nikt więcej.",
  "receipt.others": "Żądań: {n}, w tym do innych serwerów: {others} ({hosts}). Tak być nie powinno: prosimy to zgłosić.",
  "receipt.forgotten": "Przeglądarka usunęła ze swojego zapisu wcześniejsze wpisy: {n}.",
  "receipt.offline":
    "Aby strona działała bez sieci, jej pliki przechowuje też service worker; to, co pobiera w tle, pochodzi z tego samego serwera i nie ma tego na liście.",
  "receipt.none": "Przeglądarka nie prowadzi zapisu żądań.",
  "receipt.stored": "Zapisane w tej przeglądarce: {what}.",
  "receipt.storedNothing": "Zapisane w tej przeglądarce: nic. Ciasteczka: brak.",
  "receipt.address": "Adres",
  "receipt.kind": "Kto prosił",
  "receipt.size": "Rozmiar",
  "receipt.when": "Po",
  "receipt.worker": "mapa",
};
