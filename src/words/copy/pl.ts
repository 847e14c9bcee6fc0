import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "copy.title": "Otwórz własny egzemplarz artykułu",
  "copy.about":
    "Podaj tekst artykułu, zapisany z przeglądarki (txt lub html) albo skopiowany: jego fragmenty zostaną w nim odnalezione i połączone z mapą, a mapa z nimi.",
  "copy.private": "Tekst zostaje na tej stronie: nic nie jest wysyłane ani zapisywane.",
  "copy.file": "Wybierz plik (txt lub html)",
  "copy.drop": "albo upuść go tutaj",
  "copy.paste": "Albo wklej tekst",
  "copy.find": "Znajdź fragmenty",
  "copy.reading": "Szukanie fragmentów …",
  "copy.found": "Znaleziono {found} z {total} fragmentów.",
  "copy.notFound": "Nie znaleziono:",
  "copy.changed": "Fragment {n}: słowa wokół niego są, ale on sam brzmi inaczej.",
  "copy.absent": "Fragment {n}: niczego podobnego nie ma w tym tekście.",
  "copy.none": "Nie znaleziono żadnego z fragmentów. Chodzi o tekst „{title}”, po angielsku.",
  "copy.close": "Zamknij tekst",
  "copy.gists": "Czytaj naszymi słowami",
  "copy.again": "Otwórz tekst ponownie",
  "copy.more": "Wszystko o tym fragmencie",
  "copy.credit": "Tekst: {author}, {outlet}. W całości pokazuje go wydawca tej strony.",
  "copy.empty": "Nie ma w tym tekstu.",
  "copy.too-big": "To ponad {mb} MB, o wiele za dużo jak na artykuł. Zapisz stronę tylko jako HTML, bez obrazów, albo skopiuj jej tekst.",
  "copy.not-text": "To nie jest ani zwykły tekst, ani strona HTML. Zapisz artykuł w jednej z tych postaci albo skopiuj jego tekst i wklej.",
  "copy.failed": "Nie udało się otworzyć tekstu: {detail}",
};
