import type { Language } from "../catalog/languages.ts";
import type { words as check } from "./check/en.ts";
import type { words as compare } from "./compare/en.ts";
import type { words as copy } from "./copy/en.ts";
import type { words as embed } from "./embed/en.ts";
import type { words as inside } from "./inside/en.ts";
import { loadMessages } from "./languages.ts";
import type { words as launcher } from "./launcher/en.ts";
import type { words as measure } from "./measure/en.ts";
import type { words as own } from "./own/en.ts";
import type { words as projection } from "./projection/en.ts";
import type { words as receipt } from "./receipt/en.ts";
import { type MessageKey, makeSay, type SayOf } from "./say.ts";
import type { words as sheet } from "./sheet/en.ts";
import type { words as take } from "./take/en.ts";

/** Words that a part of the page brings along when it is opened: `<topic>/<language>.ts`, found by looking. */
interface Topics {
  readonly check: typeof check;
  readonly compare: typeof compare;
  readonly copy: typeof copy;
  readonly embed: typeof embed;
  readonly inside: typeof inside;
  readonly launcher: typeof launcher;
  readonly measure: typeof measure;
  readonly own: typeof own;
  readonly projection: typeof projection;
  readonly receipt: typeof receipt;
  readonly sheet: typeof sheet;
  readonly take: typeof take;
}
export type Topic = keyof Topics;

/** Speaks with the messages of every page and of one topic. */
export type TopicSay<T extends Topic> = SayOf<MessageKey | (keyof Topics[T] & string)>;

const files = import.meta.glob<{ readonly words: Readonly<Record<string, string>> }>("./*/??.ts");

/** A speaker for a topic in a language. Rejects when its words cannot be had. */
export async function loadTopic<T extends Topic>(topic: T, language: Language): Promise<TopicSay<T>> {
  const load = files[`./${topic}/${language}.ts`];
  if (!load) throw new Error(`There are no words for ${topic} in ${language}.`);
  const [{ words }, messages] = await Promise.all([load(), loadMessages(language)]);
  return makeSay<string>({ ...messages, ...words }, language) as TopicSay<T>;
}
