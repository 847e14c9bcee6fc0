import type { Language } from "../catalog/languages.ts";
import { en } from "./en.ts";
import { type Messages, makeSay, type Say } from "./say.ts";

const english = makeSay(en, "en");

/** The messages of every page in a language. English is at hand; the others are loaded when first asked for. */
export async function loadMessages(language: Language): Promise<Messages> {
  switch (language) {
    case "be":
      return (await import("./be.ts")).be;
    case "ru":
      return (await import("./ru.ts")).ru;
    case "pl":
      return (await import("./pl.ts")).pl;
    case "uk":
      return (await import("./uk.ts")).uk;
    case "de":
      return (await import("./de.ts")).de;
    default:
      return en;
  }
}

/** A speaker for a language, with the messages of every page. */
export const loadSay = async (language: Language): Promise<Say> => (language === "en" ? english : makeSay(await loadMessages(language), language));

/** The speaker for English, at once. */
export const saysEnglish: Say = english;
