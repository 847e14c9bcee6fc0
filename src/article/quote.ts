import search from "approx-string-match";
import { type Normalised, normalise } from "./normalise.ts";

/** A passage's words and those around them, by which it is found in a copy of the article. */
export interface Quotation {
  readonly id: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Where a quotation stands: from `start` up to `end` of the text (UTF-16 positions). `score` from 0 to 1: how much of it and of its context is there. */
export interface Found {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

/** A quotation that is not there. `changed`: the words around it are, so the text may say it differently; `absent`: nothing like it is. */
export interface Missing {
  readonly id: string;
  readonly reason: "changed" | "absent";
}

export interface Located {
  /** In the order of the quotations. */
  readonly found: readonly Found[];
  readonly missing: readonly Missing[];
}

/** What the words themselves and the context on either side count, as in Hypothesis. */
const WEIGHT = { exact: 50, prefix: 20, suffix: 20 } as const;
/** So much of a quotation may differ where nothing around it helps, and where the context is right. */
const ERRORS_ALONE = 0.1;
const ERRORS_IN_CONTEXT = 0.25;
/** Scores nearer than this are the same; the order of the passages then decides. */
const ALIKE = 0.1;
/** Letters of context that are enough to say that a place has been found. */
const TELLING_CONTEXT = 12;
/** A word that stands everywhere in a text is looked at so many times. */
const MOST_PLACES = 50;

interface Place {
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

/** How much of `words` stands in a piece of text, from 0 to 1. */
function contextScore(words: string, text: string): number {
  if (words === "") return 1;
  const errors = search(text, words, words.length).reduce((least, match) => Math.min(least, match.errors), words.length);
  return 1 - errors / words.length;
}

function exactPlaces(text: string, words: string): { start: number; end: number; errors: number }[] {
  const places: { start: number; end: number; errors: number }[] = [];
  const isEdge = (at: number): boolean => at < 0 || at >= text.length || text[at] === " ";
  for (let start = text.indexOf(words); start >= 0 && places.length < MOST_PLACES; start = text.indexOf(words, start + 1)) {
    if (isEdge(start - 1) && isEdge(start + words.length)) places.push({ start, end: start + words.length, errors: 0 });
  }
  return places;
}

/** Where a quotation may stand in a normalised text, with how well it fits there. */
function placesOf(text: string, { exact, prefix, suffix }: Quotation): Place[] {
  const words = normalise(exact).text;
  if (words === "") return [];
  const [before, after] = [normalise(prefix).text, normalise(suffix).text];
  const exactly = exactPlaces(text, words);
  const places = exactly.length > 0 ? exactly : search(text, words, Math.floor(words.length * ERRORS_IN_CONTEXT)).slice(0, MOST_PLACES);
  const weights = WEIGHT.exact + (before === "" ? 0 : WEIGHT.prefix) + (after === "" ? 0 : WEIGHT.suffix);
  return places.flatMap(({ start, end, errors }) => {
    const share = errors / words.length;
    const left = before === "" ? 0 : contextScore(before, text.slice(Math.max(0, start - 1 - before.length), start).trimEnd());
    const right = after === "" ? 0 : contextScore(after, text.slice(end, end + 1 + after.length).trimStart());
    const context = before === "" && after === "" ? 0 : (left * WEIGHT.prefix + right * WEIGHT.suffix) / (weights - WEIGHT.exact);
    if (share > (context >= 0.5 ? ERRORS_IN_CONTEXT : ERRORS_ALONE)) return [];
    return [{ start, end, score: (WEIGHT.exact * (1 - share) + WEIGHT.prefix * left + WEIGHT.suffix * right) / weights }];
  });
}

/** One place for each quotation that has any, in the order of the text as far as possible, with the greatest sum of scores. */
function inOrder(choices: readonly (readonly Place[])[]): (Place | null)[] {
  /** Ways to place what came so far, best first to last: each ends farther on in the text than the ones it beats. */
  interface Way {
    readonly end: number;
    readonly sum: number;
    readonly place: Place | null;
    readonly index: number;
    readonly before: Way | null;
  }
  let ways: Way[] = [{ end: 0, sum: 0, place: null, index: -1, before: null }];
  choices.forEach((places, index) => {
    const longer = places.flatMap((place) => {
      const before = ways.filter((way) => way.end <= place.start).reduce<Way | null>((best, way) => (best && best.sum >= way.sum ? best : way), null);
      return before ? [{ end: place.end, sum: before.sum + place.score, place, index, before }] : [];
    });
    // A way that ends later and has gained no more than another is of no use to anyone.
    const all = [...ways, ...longer].sort((a, b) => a.end - b.end || b.sum - a.sum);
    let best = Number.NEGATIVE_INFINITY;
    ways = all.filter((way) => {
      if (way.sum <= best) return false;
      best = way.sum;
      return true;
    });
  });
  const placed: (Place | null)[] = choices.map(() => null);
  for (let way = ways.at(-1) ?? null; way?.place; way = way.before) placed[way.index] = way.place;
  return placed;
}

/** Chooses a place for each quotation: the one that fits best; of those that fit alike, the one that keeps the passages in their order. Never two in one. */
function choose(choices: readonly (readonly Place[])[]): (Place | null)[] {
  const chosen = inOrder(choices);
  choices.forEach((places, i) => {
    const now = chosen[i];
    const free = places.filter((p) => chosen.every((other, j) => j === i || !other || other.end <= p.start || p.end <= other.start));
    const best = free.reduce<Place | null>((a, b) => (a && a.score >= b.score ? a : b), null);
    if (best && best.score > (now?.score ?? Number.NEGATIVE_INFINITY) + (now ? ALIKE : 0)) chosen[i] = best;
  });
  return chosen;
}

function reasonOf(text: string, { prefix, suffix }: Quotation): Missing["reason"] {
  const telling = [prefix, suffix].map((words) => normalise(words).text).filter((words) => words.length >= TELLING_CONTEXT);
  return telling.some((words) => exactPlaces(text, words).length > 0) ? "changed" : "absent";
}

/** Takes in the signs with which a quotation begins or ends, such as a bracket, where the text has signs there too. */
function withSigns(original: string, exact: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const [before = "", after = ""] = [/^[^\p{L}\p{N}]*/u, /[^\p{L}\p{N}]*$/u].map((signs) => signs.exec(exact.trim())?.[0]);
  const isSign = (at: number): boolean => /[^\p{L}\p{N}\s]/u.test(original.charAt(at));
  let [from, to] = [start, end];
  while (start - from < before.length && isSign(from - 1)) from -= 1;
  while (to - end < after.length && isSign(to)) to += 1;
  return { start: from, end: to };
}

/**
 * Finds quotations in a copy of the text they are from, however its signs and spaces have been changed, and where up to a quarter of the letters
 * differ. Quotations are given in the order of the original, which decides where nothing else does.
 */
export function locate(original: string, quotations: readonly Quotation[]): Located {
  const { text, starts, ends }: Normalised = normalise(original);
  const chosen = choose(quotations.map((quotation) => placesOf(text, quotation)));
  const found: Found[] = [];
  const missing: Missing[] = [];
  quotations.forEach((quotation, i) => {
    const place = chosen[i];
    if (place)
      found.push({ id: quotation.id, ...withSigns(original, quotation.exact, starts[place.start] ?? 0, ends[place.end - 1] ?? 0), score: place.score });
    else missing.push({ id: quotation.id, reason: reasonOf(text, quotation) });
  });
  return { found, missing };
}
