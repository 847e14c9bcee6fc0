import { be } from "../words/be.ts";
import { de } from "../words/de.ts";
import { en } from "../words/en.ts";
import { words as frameBe } from "../words/frame/be.ts";
import { words as frameDe } from "../words/frame/de.ts";
import { words as frameEn } from "../words/frame/en.ts";
import { words as framePl } from "../words/frame/pl.ts";
import { words as frameRu } from "../words/frame/ru.ts";
import { words as frameUk } from "../words/frame/uk.ts";
import { pl } from "../words/pl.ts";
import { ru } from "../words/ru.ts";
import { makeSay } from "../words/say.ts";
import type { TopicSay } from "../words/topics.ts";
import { uk } from "../words/uk.ts";

const speaks = (
  language: TopicSay<"frame">["language"],
  messages: typeof en | Readonly<Record<keyof typeof en, string>>,
  words: Readonly<Record<string, string>>,
) => makeSay<string>({ ...messages, ...words }, language) as TopicSay<"frame">;

/** Speakers for embeds, English first. The build cannot look for words as the page does. */
export const FRAME_SPEAKERS: readonly [TopicSay<"frame">, ...TopicSay<"frame">[]] = [
  speaks("en", en, frameEn),
  speaks("be", be, frameBe),
  speaks("ru", ru, frameRu),
  speaks("pl", pl, framePl),
  speaks("uk", uk, frameUk),
  speaks("de", de, frameDe),
];
