import type { Language } from "../catalog/languages.ts";
import { en } from "./en.ts";

export type MessageKey = keyof typeof en;
export type Messages = Readonly<Record<MessageKey, string>>;

type PluralBase<K> = K extends `${infer B}.other` ? B : never;
/** Messages that come in plural forms, without the form. */
export type PluralKey = PluralBase<MessageKey>;

/** Speaks one language. */
export interface Say {
  readonly language: Language;
  /** A message with its gaps filled. Values are inserted as text. */
  (key: MessageKey, gaps?: Readonly<Record<string, string | number>>): string;
  /** The plural form for `n`; `{n}` is filled with the number. */
  readonly count: (key: PluralKey, n: number) => string;
  /** "1 543 km": whole kilometres with a no-break space. */
  readonly km: (km: number) => string;
  /** "31 May 2012", "May 2012" or "2012", as exact as the date given (YYYY-MM-DD, YYYY-MM, YYYY). */
  readonly date: (iso: string) => string;
}

const NBSP = "\u00a0";

/** A whole number with a no-break space between thousands and a true minus sign, in every language alike (as in the atlas figures). */
export function formatNumber(value: number): string {
  const digits = String(Math.abs(Math.round(value))).replace(/\B(?=(\d{3})+$)/g, NBSP);
  return Math.round(value) < 0 ? `\u2212${digits}` : digits;
}

const KM: Readonly<Record<Language, string>> = { en: "km", be: "км", ru: "км", pl: "km", uk: "км", de: "km" };

/** A speaker for a language. */
export function makeSay(messages: Messages, language: Language): Say {
  const fill = (text: string, gaps: Readonly<Record<string, string | number>>): string =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in gaps ? String(gaps[name]) : whole));
  const plural = new Intl.PluralRules(language);
  const formats = {
    10: new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }),
    7: new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { month: "long", year: "numeric", timeZone: "UTC" }),
  };
  const say = (key: MessageKey, gaps: Readonly<Record<string, string | number>> = {}): string => fill(messages[key], gaps);
  return Object.assign(say, {
    language,
    count: (key: PluralKey, n: number) => {
      const form = `${key}.${plural.select(n)}`;
      return fill(messages[(form in messages ? form : `${key}.other`) as MessageKey], { n: formatNumber(n) });
    },
    km: (km: number) => `${formatNumber(km)}${NBSP}${KM[language]}`,
    date: (iso: string) => {
      const format = iso.length === 10 ? formats[10] : iso.length === 7 ? formats[7] : undefined;
      return format ? format.format(new Date(iso)).replaceAll(" ", NBSP) : iso;
    },
  });
}
