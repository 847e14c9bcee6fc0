/**
 * `embed-article.js`: makes a publisher's own article interactive. `<foothold-article for="map">` links the passages that stand in the text to the
 * `<foothold-map id="map">` of the same page, and marks the passage that the map shows. It is loaded by `embed.js`; nothing but the text is read,
 * and nothing of it leaves the page.
 *
 * The text is what stands inside the element; if nothing does, what `in="selector"` names; else the page's article, or its main part, or all of it.
 * `lang`: language of the links' names. `follow`: when the map changes to another passage the page moves there.
 */
import { type LinkedArticle, type LinkedPassage, linkArticle } from "../article/link-article.ts";

declare const PASSAGES: readonly Omit<LinkedPassage, "label" | "href">[];
/** "Show passage {n} on the map", by language. */
declare const LABELS: Readonly<Record<string, string>>;

/** What is used of the map's element, which `embed.js` defines. */
interface MapElement extends HTMLElement {
  highlightPassage(id: string | null): void;
}

const BASE = new URL("./", (document.currentScript as HTMLScriptElement | null)?.src ?? document.baseURI);
const linked = new WeakMap<Element, LinkedArticle>();

/** The passage that a view's link names; null: none. */
const passageIn = (link: unknown): string | null => (typeof link === "string" ? (/(?:^|&)passage=(p\d+)/.exec(link)?.[1] ?? null) : null);

function textOf(tag: Element): Element {
  if (tag.textContent?.trim()) return tag;
  const asked = tag.getAttribute("in");
  if (asked !== null) return document.querySelector(asked) ?? tag;
  return tag.closest("article") ?? document.querySelector("article") ?? tag.closest("main") ?? document.querySelector("main") ?? document.body;
}

/** The map that the tag names. In a page whose origin is opaque no map can be told anything. */
function mapOf(tag: Element): MapElement | null {
  const map = document.getElementById(tag.getAttribute("for") ?? "");
  return origin !== "null" && map?.localName === "foothold-map" ? (map as MapElement) : null;
}

function link(tag: Element): void {
  if (linked.has(tag)) return;
  const language = tag.closest("[lang]")?.getAttribute("lang")?.split("-")[0] ?? "en";
  const label = LABELS[language] ?? LABELS.en ?? "{n}";
  const passages = PASSAGES.map((passage) => ({
    ...passage,
    label: label.replace("{n}", String(passage.paragraph)),
    href: new URL(`#passage=${passage.id}`, BASE).href,
  }));
  const article = linkArticle(textOf(tag), passages, (id) => {
    const map = mapOf(tag);
    if (!map) return void open(new URL(`#passage=${id}`, BASE).href, "_blank", "noopener");
    show(id, false);
    map.highlightPassage(id);
    map.scrollIntoView({ block: "nearest" });
  });
  linked.set(tag, article);
  let shown: string | null = null;
  function show(id: string | null, bring: boolean): void {
    if (id !== shown) article.highlight(id, bring);
    shown = id;
  }
  const map = mapOf(tag);
  show(passageIn(map?.getAttribute("view")), false);
  map?.addEventListener("viewchange", (event) => show(passageIn((event as CustomEvent<unknown>).detail), tag.hasAttribute("follow")));
  tag.dispatchEvent(new CustomEvent("linked", { detail: { found: article.found, missing: article.missing } }));
}

function begin(): void {
  for (const tag of document.querySelectorAll("foothold-article")) link(tag);
  // Those that come later, as pages of one script have them.
  document.addEventListener("foothold-article", ({ target }) => link(target as Element));
}
if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin);
else begin();
