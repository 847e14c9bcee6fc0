import type { Language } from "../catalog/languages.ts";
import { first } from "./first.ts";
import { type FirstSay, makeSay } from "./say.ts";

/** Every language, under its own name. */
export const SPOKEN: Readonly<Record<Language, string>> = { en: "English", be: "Беларуская", ru: "Русский", pl: "Polski", uk: "Українська", de: "Deutsch" };

/** Speaks English, at once and no more than the first screen needs. */
export const firstEnglish: FirstSay = makeSay(first, "en");
