/** A text brought down to its words, with the way back: letter `i` of `text` stands for `starts[i]` up to `ends[i]` of the original (UTF-16 positions). */
export interface Normalised {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const LETTER = /[\p{L}\p{N}]/u;
/** What is not seen: accents that stand by themselves, joiners, direction marks, soft hyphens. */
const UNSEEN = /[\p{M}\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;
const HYPHEN = /[-\u00ad\u2010\u2011]/;
const APOSTROPHE = /['’‘ʼ`´′]/;
const LINE_END = /^[^\S\r\n]*(?:\r\n?|\n)\s*/;

const isLetter = (letter: string): boolean => LETTER.test(letter);
const letterAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0x20);

/** The length of what stands before a letter without parting its word from the one before: an apostrophe, a hyphen, a hyphen and a line's end. Else 0. */
function joint(text: string, at: number): number {
  const sign = text.charAt(at);
  if (APOSTROPHE.test(sign)) return isLetter(letterAt(text, at + 1)) ? 1 : 0;
  if (!HYPHEN.test(sign)) return 0;
  const length = 1 + (LINE_END.exec(text.slice(at + 1, at + 40))?.[0].length ?? 0);
  return isLetter(letterAt(text, at + length)) ? length : 0;
}

/** Small letters without accents and ligatures: "É" is "e", "ﬁ" is "fi", "…" is "...". */
const plain = (letter: string): string =>
  letter <= "\u007f" ? letter.toLowerCase() : letter.normalize("NFKD").toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");

/**
 * Brings a text down to words in small letters with one space between them: two copies of it are then the same whatever became of quotation marks,
 * dashes, ellipses, ligatures, accents, capitals, spaces, line breaks and hyphens at the end of a line. Never throws.
 */
export function normalise(original: string): Normalised {
  const letters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let inWord = false;
  const put = (letter: string, start: number, end: number): void => {
    for (let i = 0; i < letter.length; i += 1) {
      letters.push(letter.charAt(i));
      starts.push(start);
      ends.push(end);
    }
  };
  for (let at = 0; at < original.length; ) {
    const letter = letterAt(original, at);
    const end = at + letter.length;
    const length = inWord ? joint(original, at) : 0;
    if (length > 0 || UNSEEN.test(letter)) {
      at += Math.max(length, letter.length);
      continue;
    }
    for (const part of plain(letter)) {
      if (isLetter(part)) put(part, at, end);
      else if (inWord) put(" ", at, end);
      inWord = isLetter(part);
    }
    at = end;
  }
  if (letters.at(-1) === " ") for (const list of [letters, starts, ends]) list.pop();
  return { text: letters.join(""), starts, ends };
}
