import { INLINE, isSilent, nameOf } from "./inline.ts";

/** The words under an element as one text, and where each text node's own begin in it. */
export interface WordsUnder {
  readonly text: string;
  readonly nodes: readonly { readonly node: Text; readonly start: number }[];
}

/** Part of the words under an element: from `start` up to `end` of the text. */
export interface Span {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Marks in a page: by id, in the order of the text. */
export interface Marks {
  readonly elements: ReadonlyMap<string, readonly HTMLElement[]>;
  /** Takes the marks away: every text node that was there before is there again as it was. */
  readonly remove: () => void;
}

/** Reads what is shown under an element, with a line's end wherever a paragraph, a cell or a line ends. Leaves out our own elements. */
export function wordsUnder(root: Element): WordsUnder {
  const nodes: { node: Text; start: number }[] = [];
  let text = "";
  const walk = (node: Node): void => {
    if (node.nodeType === 3) {
      nodes.push({ node: node as Text, start: text.length });
      text += node.nodeValue ?? "";
    }
    if (node.nodeType !== 1) return;
    const element = node as Element;
    if (element !== root && (isSilent(element) || nameOf(element).startsWith("foothold-"))) return;
    const inline = INLINE.has(nameOf(element));
    if (!inline) text += "\n";
    for (const child of element.childNodes) walk(child);
    if (!inline) text += "\n";
  };
  walk(root);
  return { text, nodes };
}

/** Puts a mark around each span, in as many pieces as there are text nodes. Spans must not overlap. `make`: an empty element for a piece. */
export function markSpans({ nodes }: WordsUnder, spans: readonly Span[], make: (id: string) => HTMLElement): Marks {
  const elements = new Map<string, HTMLElement[]>();
  const undo: (() => void)[] = [];
  const inText = [...spans].sort((a, b) => a.start - b.start);
  for (const { node, start } of nodes) {
    const { data } = node;
    const here = inText.filter(
      (span) => span.start < start + data.length && span.end > start && data.slice(Math.max(0, span.start - start), span.end - start).trim() !== "",
    );
    if (here.length === 0) continue;
    const added: ChildNode[] = [];
    here.forEach((span, i) => {
      const [from, to] = [Math.max(0, span.start - start), Math.min(data.length, span.end - start)];
      const piece = make(span.id);
      piece.append(data.slice(from, to));
      elements.set(span.id, [...(elements.get(span.id) ?? []), piece]);
      const next = here[i + 1];
      added.push(piece, node.ownerDocument.createTextNode(data.slice(to, next ? Math.max(0, next.start - start) : undefined)));
    });
    const kept = data.slice(0, Math.max(0, (here[0]?.start ?? 0) - start));
    node.data = kept;
    node.after(...added);
    undo.push(() => {
      for (const one of added) one.remove();
      if (node.data === kept) node.data = data;
    });
  }
  return {
    elements,
    remove() {
      for (const back of undo.splice(0)) back();
    },
  };
}
