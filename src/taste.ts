import { LANGUAGES } from "./catalog/languages.ts";
import type { Taste } from "./state/link.ts";
import { THEMES, type View } from "./state/view.ts";

/** The one key under which anything of a reader is kept. The number is that of the shape. */
const KEY = "foothold:1";

/** What the reader has chosen before: only what is still one of ours. Nothing where there is no storage (opaque origins throw). */
export function readTaste(): Taste {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    if (typeof kept !== "object" || kept === null) return {};
    const { lang, theme } = kept as Readonly<Record<string, unknown>>;
    const [knownLang, knownTheme] = [LANGUAGES.find((l) => l === lang), THEMES.find((t) => t === theme)];
    return { ...(knownLang && { lang: knownLang }), ...(knownTheme && { theme: knownTheme }) };
  } catch {
    return {};
  }
}

/** Keeps what the reader has just changed of language and theme, and nothing that they have left as it was. */
export function noteTaste({ lang, theme }: View, before: View): void {
  const changed = { ...(lang !== before.lang && { lang }), ...(theme !== before.theme && { theme }) };
  if (Object.keys(changed).length === 0) return;
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...readTaste(), ...changed }));
  } catch {
    // No storage: the choice holds as long as the page is open.
  }
}
