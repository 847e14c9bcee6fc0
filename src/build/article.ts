import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Copy, readCopy } from "../article/copy.ts";
import { decode } from "../article/decode.ts";
import { readCatalog } from "./read-data.ts";

const SENTENCES = {
  empty: "is empty",
  "too-big": "is far too large for an article",
  "not-text": "is neither plain text nor an HTML page",
} as const;

/**
 * The whole article from a text or HTML file, with our passages found in it; null where no file is given. Only for whoever has the right to publish
 * it. Throws a sentence for a file that cannot be read or is another text. `root`: the project's folder.
 */
export async function readArticle(root: string, file: string | undefined): Promise<Copy | null> {
  if (file === undefined || file === "") return null;
  const given = decode(readFileSync(resolve(process.env.INIT_CWD ?? root, file)));
  if ("wrong" in given) throw new Error(`ARTICLE: ${file} ${SENTENCES[given.wrong]}.`);
  const { article, passages } = readCatalog(root);
  const quotations = passages.map(({ id, quotation }) => ({ id, ...quotation }));
  const { Window } = await import("happy-dom");
  const window = new Window();
  // Parsed only: happy-dom runs no scripts and loads nothing unless it is told to.
  const parse = (html: string): Document => new window.DOMParser().parseFromString(html, "text/html") as unknown as Document;
  const copy = readCopy(given.text, quotations, [article.title, ...article.sections.map(({ title }) => title)], parse);
  await window.happyDOM.close();
  if ("wrong" in copy) throw new Error(`ARTICLE: ${file} ${SENTENCES[copy.wrong]}.`);
  if (copy.found.length === 0) throw new Error(`ARTICLE: none of the ${passages.length} passages stands in ${file}. The text wanted is “${article.title}”.`);
  return copy;
}

/** A sentence that names the passages which a text lacks; null where it lacks none. */
export function lacking({ missing }: Copy, file: string): string | null {
  const names = missing.map(
    ({ id, reason }) => `${id} (${reason === "changed" ? "the words around it are there, but it reads differently" : "nothing like it"})`,
  );
  return names.length === 0 ? null : `ARTICLE: not found in ${file}, and so not linked to the map: ${names.join(", ")}.`;
}
