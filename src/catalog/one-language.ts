import { LANGUAGES, type Language } from "./languages.ts";

/** JSON, as it is read. */
export type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };
type Tree = { readonly [key: string]: Json };

const SPELLINGS: ReadonlySet<string> = new Set([...LANGUAGES, "local"]);

const isTree = (json: Json): json is Tree => typeof json === "object" && json !== null && !Array.isArray(json);
/** A text in several languages, told by its keys. */
const isWords = (tree: Tree): boolean => typeof tree.en === "string" && Object.keys(tree).every((key) => SPELLINGS.has(key));

const mapTree = (tree: Tree, change: (json: Json) => Json): Tree =>
  Object.fromEntries(
    Object.entries(tree)
      .map(([key, value]) => [key, change(value)] as const)
      .filter(([, value]) => value !== undefined),
  );

/** The same JSON, with only the English (and local) spelling of each text. */
export function inEnglish(json: Json): Json {
  if (Array.isArray(json)) return json.map(inEnglish);
  if (!isTree(json)) return json;
  return isWords(json) ? mapTree({ en: json.en, local: json.local }, (text) => text) : mapTree(json, inEnglish);
}

/** Only the texts of one language, each where it stands in the whole; arrays become objects by index. Undefined where there is none. */
export function wordsIn(json: Json, language: Language): Json {
  if (Array.isArray(json)) return wordsIn(Object.fromEntries(json.map((item, i) => [String(i), item])), language);
  if (!isTree(json)) return undefined;
  const found = isWords(json) ? mapTree({ [language]: json[language] }, (text) => text) : mapTree(json, (inner) => wordsIn(inner, language));
  return Object.keys(found).length === 0 ? undefined : found;
}

/** Puts the texts of `wordsIn` back where they stand. */
export function withWords<T>(json: T, words: Json): T {
  if (!isTree(words)) return (words ?? json) as T;
  if (Array.isArray(json)) return json.map((item, i) => withWords(item, words[i])) as T;
  const merged: Record<string, unknown> = { ...(json as object) };
  for (const [key, inner] of Object.entries(words)) merged[key] = withWords(merged[key], inner);
  return merged as T;
}
