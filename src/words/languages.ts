import type { Language } from "../catalog/languages.ts";
import { en } from "./en.ts";
import { makeSay, type Say } from "./say.ts";

/** Every language, under its own name. */
export const SPOKEN: Readonly<Record<Language, string>> = { en: "English", be: "Беларуская", ru: "Русский", pl: "Polski", uk: "Українська", de: "Deutsch" };

const english = makeSay(en, "en");

/** A speaker for a language. English is at hand; the others are loaded when first asked for. */
export async function loadSay(language: Language): Promise<Say> {
  switch (language) {
    case "be":
      return makeSay((await import("./be.ts")).be, language);
    case "ru":
      return makeSay((await import("./ru.ts")).ru, language);
    case "pl":
      return makeSay((await import("./pl.ts")).pl, language);
    case "uk":
      return makeSay((await import("./uk.ts")).uk, language);
    case "de":
      return makeSay((await import("./de.ts")).de, language);
    default:
      return english;
  }
}

/** The speaker for English, at once. */
export const saysEnglish: Say = english;
