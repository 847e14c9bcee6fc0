import { markSpans, wordsUnder } from "./marks.ts";
import { locate, type Missing, type Quotation } from "./quote.ts";

/** A passage as it is linked in a page that is not ours. */
export interface LinkedPassage extends Quotation {
  /** Its number, as shown after its words. */
  readonly paragraph: number;
  /** What its link does, in words, such as "Show passage 11 on the map". */
  readonly label: string;
  /** Where the link leads without our script; absent: a button. */
  readonly href?: string;
}

/** The passages of an article in a page, linked to the map. */
export interface LinkedArticle {
  /** Ids, in the order given. */
  readonly found: readonly string[];
  readonly missing: readonly Missing[];
  /** Shows which passage is open; null: none. `bring`: moves the page there unless the words are in sight. */
  readonly highlight: (id: string | null, bring?: boolean) => void;
  /** Leaves the page as it was. */
  readonly remove: () => void;
}

const STYLE = `
.foothold-mark { background: none; color: inherit; text-decoration: underline dotted 0.1em; text-underline-offset: 0.2em; cursor: pointer; }
.foothold-mark-open { text-decoration-style: solid; text-decoration-thickness: 0.16em; background: color-mix(in srgb, currentColor 12%, transparent); }
.foothold-ref { all: unset; display: inline-block; min-width: 1.6em; margin-inline: 0.25em 0.1em; padding: 0 0.35em; box-sizing: border-box; border: 1px solid currentColor; border-radius: 0.8em; font: 600 0.75em / 1.6 system-ui, sans-serif; text-align: center; vertical-align: 0.15em; cursor: pointer; user-select: none; }
.foothold-ref:hover, .foothold-ref[aria-current] { background: color-mix(in srgb, currentColor 18%, transparent); }
.foothold-ref:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
@media print { .foothold-ref { display: none; } }
`;

/** Gives the page our few rules without a style element, which a strict policy would refuse. Returns how to take them back. */
function dress(root: Element): () => void {
  const scope = root.getRootNode() as Document | ShadowRoot;
  const view = root.ownerDocument.defaultView;
  if (!view || !("adoptedStyleSheets" in scope)) return () => {};
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(STYLE);
  scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, sheet];
  return () => {
    scope.adoptedStyleSheets = scope.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}

const isPlainClick = (event: MouseEvent): boolean =>
  !(event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

/**
 * Finds our passages in an article on someone's page, marks their words in place and puts after each a link with its number, for hand, keyboard and
 * screen reader. `onOpen` hears of a passage that is activated, by its link or by its words. Nothing is read but the text under `root`.
 */
export function linkArticle(root: Element, passages: readonly LinkedPassage[], onOpen: (id: string) => void): LinkedArticle {
  const page = root.ownerDocument;
  const words = wordsUnder(root);
  const { found, missing } = locate(words.text, passages);
  const marks = markSpans(words, found, (id) => {
    const piece = page.createElement("mark");
    piece.className = "foothold-mark";
    piece.dataset.foothold = id;
    return piece;
  });
  const refs = new Map<string, HTMLElement>();
  for (const { id, paragraph, label, href } of passages) {
    const last = marks.elements.get(id)?.at(-1);
    if (!last) continue;
    const ref = page.createElement(href === undefined ? "button" : "a");
    if (href === undefined) ref.setAttribute("type", "button");
    else ref.setAttribute("href", href);
    ref.className = "foothold-ref";
    ref.dataset.foothold = id;
    ref.setAttribute("aria-label", label);
    ref.title = label;
    ref.textContent = String(paragraph);
    // A link may not stand in a link: where the words are one of the page's own, ours follows it.
    const outer = last.closest("a, button, label, summary");
    (outer && root.contains(outer) && outer !== root ? outer : last).after(ref);
    refs.set(id, ref);
  }
  const undress = found.length > 0 ? dress(root) : () => {};

  const onClick = (event: Event): void => {
    const ours = (event.target as Element).closest<HTMLElement>("[data-foothold]");
    const id = ours?.dataset.foothold;
    if (!ours || id === undefined || !isPlainClick(event as MouseEvent)) return;
    const isRef = refs.get(id) === ours;
    // On the words: not where the page's own link or control is meant, nor at the end of selecting text.
    if (!isRef && (ours.closest("a, button, label, summary") !== null || page.getSelection()?.isCollapsed === false)) return;
    event.preventDefault();
    onOpen(id);
  };
  root.addEventListener("click", onClick);

  return {
    found: found.map(({ id }) => id),
    missing,
    highlight(id, bring = false) {
      for (const [each, pieces] of marks.elements) for (const piece of pieces) piece.classList.toggle("foothold-mark-open", each === id);
      for (const [each, ref] of refs) {
        if (each === id) ref.setAttribute("aria-current", "true");
        else ref.removeAttribute("aria-current");
      }
      const first = bring && id !== null ? marks.elements.get(id)?.[0] : undefined;
      const box = first?.getBoundingClientRect();
      if (first && box && (box.top < 0 || box.bottom > (page.defaultView?.innerHeight ?? 0))) first.scrollIntoView({ block: "center" });
    },
    remove() {
      root.removeEventListener("click", onClick);
      for (const ref of refs.values()) ref.remove();
      marks.remove();
      undress();
    },
  };
}
