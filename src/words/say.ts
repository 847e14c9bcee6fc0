import type { Language } from "../catalog/languages.ts";
import type { en } from "./en.ts";
import type { first } from "./first.ts";

/** What the first screen says. */
export type FirstKey = keyof typeof first;
export type MessageKey = keyof typeof en;
export type Messages = Readonly<Record<MessageKey, string>>;

type PluralBase<K> = K extends `${infer B}.other` ? B : never;
/** Messages that come in plural forms, without the form. */
export type PluralKey = PluralBase<MessageKey>;

/** Speaks one language, with the messages of these keys. */
export interface SayOf<K extends string> {
  readonly language: Language;
  /** Whether there is a message of this key, which may be another's. */
  readonly knows: (key: string) => boolean;
  /** A message with its gaps filled. Values are inserted as text. */
  (key: K, gaps?: Readonly<Record<string, string | number>>): string;
  /** The plural form for `n`; `{n}` is filled with the number. */
  readonly count: (key: PluralBase<K>, n: number) => string;
  /** "1 543 km": whole kilometres with a no-break space. */
  readonly km: (km: number) => string;
  /** "0.3 km" or "2,4 km": to 0.1 km below ten, whole above. */
  readonly exactKm: (km: number) => string;
  /** "31 May 2012", "May 2012" or "2012", as exact as the date given (YYYY-MM-DD, YYYY-MM, YYYY). */
  readonly date: (iso: string) => string;
}

/** Speaks with the messages of the first screen. */
export type FirstSay = SayOf<FirstKey>;

/** Speaks with all messages but those of the topics. */
export type Say = SayOf<MessageKey>;

/** True for who speaks of more than the first screen. */
export const saysAll = (say: FirstSay): say is Say => say.knows("reach.title");

const NBSP = "\u00a0";

/** A whole number with a no-break space between thousands and a true minus sign, in every language alike (as in the atlas figures). */
export function formatNumber(value: number): string {
  const digits = String(Math.abs(Math.round(value))).replace(/\B(?=(\d{3})+$)/g, NBSP);
  return Math.round(value) < 0 ? `\u2212${digits}` : digits;
}

/** Numbers of a share in % in words: "1.3", "37"; never "100" for less than all. */
export const percent = (share: number): string => (share >= 10 ? formatNumber(share < 100 ? Math.min(99, share) : share) : share.toFixed(1));

const KM: Readonly<Record<Language, string>> = { en: "km", be: "км", ru: "км", pl: "km", uk: "км", de: "km" };

/** Months of the year in Belarusian, as in "31 мая" and as in "май 2012": browsers are built without this language (its plural rules are Russian's). */
const BELARUSIAN_MONTHS = [
  ["студзеня", "студзень"],
  ["лютага", "люты"],
  ["сакавіка", "сакавік"],
  ["красавіка", "красавік"],
  ["мая", "май"],
  ["чэрвеня", "чэрвень"],
  ["ліпеня", "ліпень"],
  ["жніўня", "жнівень"],
  ["верасня", "верасень"],
  ["кастрычніка", "кастрычнік"],
  ["лістапада", "лістапад"],
  ["снежня", "снежань"],
] as const;

function belarusian(date: Date, withDay: boolean): string {
  const [ofDay, alone] = BELARUSIAN_MONTHS[date.getUTCMonth()] ?? ["", ""];
  return withDay ? `${date.getUTCDate()} ${ofDay} ${date.getUTCFullYear()} г.` : `${alone} ${date.getUTCFullYear()}`;
}

/** A speaker for a language. */
export function makeSay<K extends string = MessageKey>(messages: Readonly<Record<K, string>>, language: Language): SayOf<K> {
  const fill = (text: string, gaps: Readonly<Record<string, string | number>>): string =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in gaps ? String(gaps[name]) : whole));
  const plural = new Intl.PluralRules(language === "be" ? "ru" : language);
  const locale = language === "en" ? "en-GB" : language;
  const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  const month = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
  const say = (key: K, gaps: Readonly<Record<string, string | number>> = {}): string => fill(messages[key], gaps);
  return Object.assign(say, {
    language,
    knows: (key: string) => key in messages,
    count: (key: PluralBase<K>, n: number) => {
      const form = `${key}.${plural.select(n)}`;
      return fill(messages[(form in messages ? form : `${key}.other`) as K], { n: formatNumber(n) });
    },
    km: (km: number) => `${formatNumber(km)}${NBSP}${KM[language]}`,
    exactKm: (km: number) =>
      km < 10 ? `${language === "en" ? km.toFixed(1) : km.toFixed(1).replace(".", ",")}${NBSP}${KM[language]}` : `${formatNumber(km)}${NBSP}${KM[language]}`,
    date: (iso: string) => {
      if (iso.length === 4) return iso;
      const date = new Date(iso);
      const text = language === "be" ? belarusian(date, iso.length === 10) : (iso.length === 10 ? day : month).format(date);
      return text.replaceAll(" ", NBSP);
    },
  });
}
