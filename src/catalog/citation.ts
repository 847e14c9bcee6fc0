import type { BriefArticle } from "./catalog.ts";
import { AUTHOR, LICENCES, SITE, YEAR } from "./imprint.ts";

/** A copy of the site that never changes. */
export interface Frozen {
  /** 12 hexadecimal digits, made from all its content. */
  readonly hash: string;
  /** Day of the freezing, YYYY-MM-DD. */
  readonly date: string;
}

/** What a frozen page says of itself in its head: hash and day. null for anything else. */
export function readFrozen(content: string | null): Frozen | null {
  const [, hash, date] = /^([0-9a-f]{12}) (\d{4}-\d{2}-\d{2})$/.exec(content ?? "") ?? [];
  return hash === undefined || date === undefined ? null : { hash, date };
}

/** Something of ours that is cited. */
export interface Cited {
  /** For keys: letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  /** Whole address; null: not known. */
  readonly address: string | null;
  readonly version: string;
  /** Day on which a reader saw it, YYYY-MM-DD. */
  readonly accessed?: string;
  /** The copy that never changes, where one is cited. */
  readonly frozen?: Frozen | null;
  /** Language of the title; English where it is not said. */
  readonly language?: string;
}

/** What a plain citation says besides names, in the reader's language. */
export interface CitationWords {
  readonly inside: (site: string) => string;
  readonly version: (version: string) => string;
  readonly accessed: (day: string) => string;
  readonly frozen: (copy: Frozen) => string;
}

const ENGLISH: CitationWords = {
  inside: (site) => `In: ${site}`,
  version: (version) => `Version ${version}`,
  accessed: (day) => `accessed ${day}`,
  frozen: ({ hash, date }) => `Frozen copy ${hash} of ${date}`,
};

/** "Foothold contributors (2026): Passage 11. In: Foothold … Version 0.1.0. CC-BY-4.0." with the address and the day where they are known. */
export function plainCitation({ title, address, version, accessed, frozen }: Cited, words: CitationWords = ENGLISH): string {
  const where = address === null ? "" : ` ${address}`;
  const when = accessed === undefined ? "" : ` (${words.accessed(accessed)})`;
  const copy = frozen ? ` ${words.frozen(frozen)}.` : "";
  return `${AUTHOR} (${YEAR}): ${title}. ${words.inside(SITE)}. ${words.version(version)}.${copy} ${LICENCES.ours.name}.${where}${when}`;
}

const COMMANDS: Readonly<Record<string, string>> = { "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };

/** A text as a BibTeX field may hold it: BibTeX counts braces, escaped or not, so none of the text's own are kept, nor its backslashes. */
export const bibText = (text: string): string =>
  text
    .replace(/[\\{}]/g, "")
    .replace(/\s+/g, " ")
    .replace(/[&%$#_~^]/g, (letter) => COMMANDS[letter] ?? `\\${letter}`);

/** An address as it may stand in a BibTeX field: braces and backslashes in their percent spelling, everything else as it is. */
const bibAddress = (address: string): string =>
  address.replace(/[\\{}\s]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);

const bibKey = (key: string): string => key.replace(/[^A-Za-z0-9-]/g, "");

/** What is said beside the fields: the licence, and the copy where it is a frozen one. */
const noteOf = (frozen: Frozen | null | undefined): string => `${frozen ? `${ENGLISH.frozen(frozen)}. ` : ""}Licence: ${LICENCES.ours.title}`;

/** The same for BibTeX. */
export function bibtex({ id, title, address, version, accessed, frozen }: Cited): string {
  return [
    `@misc{foothold-${bibKey(id)},`,
    `  author = {{${bibText(AUTHOR)}}},`,
    `  title = {{${bibText(title)}}},`,
    `  howpublished = {In: ${bibText(SITE)}},`,
    `  year = {${YEAR}},`,
    `  version = {${bibText(version)}},`,
    ...(address === null ? [] : [`  url = {${bibAddress(address)}},`]),
    ...(accessed === undefined ? [] : [`  urldate = {${bibText(accessed)}},`]),
    `  note = {${bibText(noteOf(frozen))}}`,
    "}",
  ].join("\n");
}

const day = (iso: string): { readonly "date-parts": readonly (readonly number[])[] } => ({ "date-parts": [iso.split("-").map(Number)] });

/** The same as an item of CSL-JSON. */
export const cslItem = ({ id, title, address, version, accessed, frozen, language = "en" }: Cited): object => ({
  id: `foothold-${id}`,
  type: "webpage",
  title,
  author: [{ literal: AUTHOR }],
  "container-title": SITE,
  issued: day(String(YEAR)),
  ...(accessed === undefined ? {} : { accessed: day(accessed) }),
  ...(address === null ? {} : { URL: address }),
  version,
  language,
  note: noteOf(frozen),
});

/** Family name last, as the article's author is written. */
function nameOf({ author }: BriefArticle): { readonly family: string; readonly given: string } {
  const at = author.lastIndexOf(" ");
  return { family: author.slice(at + 1), given: author.slice(0, Math.max(0, at)) };
}

const articleKey = (article: BriefArticle): string => bibKey(`${nameOf(article).family.toLowerCase()}-${article.issued.slice(0, 4)}`);

/** The article itself: author, title, outlet and when it appeared, in words. Its address is not known. */
export const plainArticle = ({ author, title, outlet }: BriefArticle, when: string): string => `${author}: “${title}”. ${outlet}, ${when}.`;

/** The article for BibTeX. */
export function bibtexArticle(article: BriefArticle): string {
  const { family, given } = nameOf(article);
  return [
    `@article{${articleKey(article)},`,
    `  author = {${bibText([family, given].filter(Boolean).join(", "))}},`,
    `  title = {{${bibText(article.title)}}},`,
    `  journal = {${bibText(article.outlet)}},`,
    `  year = {${article.issued.slice(0, 4)}}`,
    "}",
  ].join("\n");
}

/** The article as an item of CSL-JSON. */
export const cslArticle = (article: BriefArticle): object => ({
  id: articleKey(article),
  type: "article-magazine",
  title: article.title,
  author: [nameOf(article)],
  "container-title": article.outlet,
  issued: day(article.issued),
  language: article.language,
});
