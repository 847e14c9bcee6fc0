import { brief, whole, words } from "virtual:catalog";
import { type BriefCatalog, buildBrief, buildCatalog, type Catalog, type RawCatalog } from "./catalog/catalog.ts";
import type { Language } from "./catalog/languages.ts";
import { type Json, withWords } from "./catalog/one-language.ts";
import { fetchJson } from "./fetch-json.ts";

/** `data/` in short and in English: at hand at once. */
export const englishBrief: BriefCatalog = buildBrief(brief);

/** `data/` in short, in English and a language. Rejects when the texts of the language cannot be had. */
export async function loadBrief(language: Language): Promise<BriefCatalog> {
  return language === "en" ? englishBrief : buildBrief(withWords(brief, await fetchJson<Json>(words[language].brief)));
}

/** All of `data/`, in English and a language. Rejects when it cannot be had. */
export async function loadWhole(language: Language): Promise<Catalog> {
  const [raw, texts] = await Promise.all([fetchJson<RawCatalog>(whole), language === "en" ? undefined : fetchJson<Json>(words[language].whole)]);
  return buildCatalog(withWords(raw, texts));
}
