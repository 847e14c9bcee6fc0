/** The interface in its languages. A key added to en.ts fails here by name until every language has it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { LANGUAGES, type Language } from "../src/catalog/languages.ts";
import { SPOKEN } from "../src/words/at-hand.ts";
import { be } from "../src/words/be.ts";
import { de } from "../src/words/de.ts";
import { en } from "../src/words/en.ts";
import { loadSay } from "../src/words/languages.ts";
import { pl } from "../src/words/pl.ts";
import { ru } from "../src/words/ru.ts";
import { formatNumber, type MessageKey, type Messages, makeSay, type PluralKey } from "../src/words/say.ts";
import { uk } from "../src/words/uk.ts";

type Words = Readonly<Record<string, string>>;

const SRC = join(import.meta.dirname, "..", "src");
/** Every page's own words, and those of each topic, found by looking. */
const TOPICS = readdirSync(join(SRC, "words"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const wordsOf = async (topic: string, language: Language): Promise<Words> => ((await import(`../src/words/${topic}/${language}.ts`)) as { words: Words }).words;
const SPEECH: Readonly<Record<Language, Messages>> = { en, be, ru, pl, uk, de };
const ALL: readonly (readonly [topic: string, speech: Readonly<Record<Language, Words>>])[] = [
  ["page", SPEECH],
  ...(await Promise.all(
    TOPICS.map(
      async (topic) =>
        [topic, Object.fromEntries(await Promise.all(LANGUAGES.map(async (l) => [l, await wordsOf(topic, l)]))) as Record<Language, Words>] as const,
    ),
  )),
];
const TRANSLATIONS = LANGUAGES.filter((language) => language !== "en");
const KEYS = Object.keys(en) as MessageKey[];
const PLURALS = KEYS.filter((key) => key.endsWith(".other")).map((key) => key.slice(0, -".other".length) as PluralKey);

/** The quotation marks of a language, opening and closing. */
const QUOTES: Readonly<Record<Language, readonly [string, string]>> = {
  en: ["“", "”"],
  be: ["«", "»"],
  ru: ["«", "»"],
  pl: ["„", "”"],
  uk: ["«", "»"],
  de: ["„", "“"],
};

const gaps = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();
const say = (language: Language) => makeSay(SPEECH[language], language);
/** No-break spaces made visible as underscores. */
const visible = (text: string): string => text.replaceAll("\u00a0", "_");
/** The messages that fail a check, as "key: text", so that a failure names them. A missing key is the matter of one test only. */
const failing = (messages: Words, fails: (text: string, key: string) => boolean): readonly string[] =>
  Object.entries(messages)
    .filter(([key, text]) => fails(text, key))
    .map(([key, text]) => `${key}: ${text}`);
const each = <L extends Language>(languages: readonly L[]) => ALL.flatMap(([topic, speech]) => languages.map((language) => [topic, language, speech] as const));

test("every topic has every language and names its keys after itself", () => {
  expect(TOPICS.length).toBeGreaterThan(5);
  expect(ALL.slice(1).flatMap(([topic, speech]) => Object.keys(speech.en).filter((key) => !key.startsWith(`${topic}.`)))).toEqual([]);
});

describe.each(each(TRANSLATIONS))("the words of the topic %s in %s", (_topic, language, speech) => {
  const messages = speech[language];

  test("have exactly the keys of English", () => {
    expect(Object.keys(messages).toSorted()).toEqual(Object.keys(speech.en).toSorted());
  });

  test("have the same gaps as English in every message", () => {
    expect(failing(messages, (text, key) => gaps(text).join() !== gaps(speech.en[key] ?? "").join())).toEqual([]);
  });

  test("leave no sentence in English", () => {
    const isProse = (text: string): boolean => /\p{L}{2,}\P{L}+\p{L}{2,}/u.test(text.replace(/\{\w+\}/g, ""));
    expect(failing(messages, (text, key) => isProse(text) && text === speech.en[key])).toEqual([]);
  });
});

describe.each(each(LANGUAGES))("the words of the topic %s in %s", (_topic, language, speech) => {
  const messages = speech[language];

  test("are never empty and have no stray spaces or braces", () => {
    const isBad = (text: string): boolean => text.trim() === "" || text !== text.trim() || / {2}/.test(text) || /[{}]/.test(text.replace(/\{\w+\}/g, ""));
    expect(failing(messages, isBad)).toEqual([]);
  });

  test("use the quotation marks of the language, in pairs", () => {
    const [open, close] = QUOTES[language];
    const isBad = (text: string): boolean => /["'„“”«»]/.test(text.replace(new RegExp(`${open}[^${open}${close}]*${close}`, "g"), ""));
    expect(failing(messages, isBad)).toEqual([]);
  });

  test("have every plural form that the language counts with", () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const plurals = Object.keys(speech.en).filter((key) => key.endsWith(".other"));
    expect(plurals.flatMap((key) => forms.map((form) => key.replace(/other$/, form))).filter((key) => !(key in messages))).toEqual([]);
  });
});

describe.each(LANGUAGES)("the words in %s", (language) => {
  const messages = SPEECH[language];

  test("count something", () => {
    expect(PLURALS.length).toBeGreaterThan(0);
  });

  test("are what a reader gets who chooses the language", async () => {
    const spoken = await loadSay(language);
    expect(spoken.language).toBe(language);
    expect(spoken("places.title")).toBe(messages["places.title"]);
    expect(SPOKEN[language]).not.toBe("");
  });
});

describe("counting", () => {
  const counted = (language: Language, key: PluralKey): readonly string[] => [1, 3, 5, 22].map((n) => say(language).count(key, n));

  test.each([
    ["en", "places.count", ["1 place", "3 places", "5 places", "22 places"]],
    ["de", "places.count", ["1 Ort", "3 Orte", "5 Orte", "22 Orte"]],
    ["pl", "places.count", ["1 miejsce", "3 miejsca", "5 miejsc", "22 miejsca"]],
    ["pl", "places.figures", ["1 opublikowana liczba", "3 opublikowane liczby", "5 opublikowanych liczb", "22 opublikowane liczby"]],
    ["pl", "sources.count", ["1 źródło", "3 źródła", "5 źródeł", "22 źródła"]],
    ["be", "places.count", ["1 месца", "3 месцы", "5 месцаў", "22 месцы"]],
    ["be", "places.figures", ["1 апублікаваная лічба", "3 апублікаваныя лічбы", "5 апублікаваных лічбаў", "22 апублікаваныя лічбы"]],
    ["be", "sources.count", ["1 крыніца", "3 крыніцы", "5 крыніц", "22 крыніцы"]],
    ["ru", "sources.count", ["1 источник", "3 источника", "5 источников", "22 источника"]],
    ["uk", "sources.count", ["1 джерело", "3 джерела", "5 джерел", "22 джерела"]],
  ] as const)("in %s of %s follows the number", (language, key, forms) => {
    expect(counted(language, key)).toEqual(forms);
  });

  test("tells 21 from 11 in Belarusian, but not in Polish", () => {
    expect([11, 21].map((n) => say("be").count("sources.count", n))).toEqual(["11 крыніц", "21 крыніца"]);
    expect([11, 21].map((n) => say("pl").count("sources.count", n))).toEqual(["11 źródeł", "21 źródeł"]);
  });

  test("separates thousands with a no-break space", () => {
    expect(visible(say("en").count("sources.count", 1200))).toBe("1_200 sources");
  });
});

describe("numbers", () => {
  test.each([
    [0, "0"],
    [999.5, "1_000"],
    [1543.3, "1_543"],
    [1234567, "1_234_567"],
    [-1543.3, "−1_543"],
  ])("writes %d as %s", (value, text) => {
    expect(visible(formatNumber(value))).toBe(text);
  });

  test("a number that rounds to nought has no minus sign", () => {
    expect(formatNumber(-0.4)).toBe("0");
  });

  test("km are whole, with no-break spaces and a true minus sign", () => {
    expect(visible(say("en").km(1543.3))).toBe("1_543_km");
    expect(visible(say("pl").km(1543.3))).toBe("1_543_km");
    expect(visible(say("be").km(1543.3))).toBe("1_543_км");
    expect(visible(say("en").km(-15.2))).toBe("−15_km");
  });
});

describe("dates", () => {
  test.each([
    ["en", "31_May_2012", "May_2012"],
    ["be", "31_мая_2012_г.", "май_2012"],
    ["ru", "31_мая_2012_г.", "май_2012_г."],
    ["pl", "31_maja_2012", "maj_2012"],
    ["uk", "31_травня_2012_р.", "травень_2012_р."],
    ["de", "31._Mai_2012", "Mai_2012"],
  ] as const)("in %s are as exact as what is known", (language, day, month) => {
    const { date } = say(language);
    expect([date("2012-05-31"), date("2012-05"), date("2012")].map(visible)).toEqual([day, month, "2012"]);
  });
});

describe("gaps", () => {
  test("are filled with what is given, as text", () => {
    expect(say("en")("passage.of", { n: 3, total: 18 })).toBe("Passage 3 of 18");
    expect(say("de")("problem.unknown-layer", { detail: "<b>$&" })).toBe("Es gibt keine Ebene „<b>$&“; die anderen werden gezeigt.");
  });

  test("that nothing is given for stay to be seen", () => {
    expect(say("en")("passage.of", { n: 3 })).toBe("Passage 3 of {total}");
  });
});

describe("messages", () => {
  test("are all said somewhere", () => {
    const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".ts") && !f.startsWith("words"));
    const code = files.map((f) => readFileSync(join(SRC, f), "utf8")).join("\n");
    const composed = [...code.matchAll(/`([a-z][\w.-]*\.)\$\{/g)].map(([, start = ""]) => start);
    const isSaid = (key: string): boolean =>
      code.includes(`"${key}"`) ||
      code.includes(`"${key.replace(/\.(one|few|many|other)$/, "")}"`) ||
      composed.some((start) => key.startsWith(start) && !key.slice(start.length).includes("."));
    expect(ALL.flatMap(([, speech]) => Object.keys(speech.en)).filter((key) => !isSaid(key))).toEqual([]);
  });
});
