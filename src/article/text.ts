import type { Found } from "./quote.ts";

/** Words of one emphasis. */
export interface Run {
  readonly text: string;
  readonly style?: "em" | "strong" | undefined;
}

/** A paragraph, heading or list item of a text. */
export interface Block {
  readonly kind: "paragraph" | "heading" | "item" | "quote";
  readonly runs: readonly Run[];
}

/** Part of a block: plain words, or the words of a passage. `first`: the passage's words begin here (they may run on into the next block). */
export interface Piece {
  readonly runs: readonly Run[];
  readonly passage: string | null;
  readonly first: boolean;
}

/** A block with the passages marked in it. */
export interface MarkedBlock {
  readonly kind: Block["kind"];
  readonly pieces: readonly Piece[];
}

const BETWEEN = "\n\n";
const wordsOfBlock = ({ runs }: Block): string => runs.map(({ text }) => text).join("");

/** The words of a text, with an empty line between its blocks: where passages are looked for. */
export const wordsOf = (blocks: readonly Block[]): string => blocks.map(wordsOfBlock).join(BETWEEN);

/** The part of some runs from one position to another. */
function cut(runs: readonly Run[], from: number, to: number): Run[] {
  let at = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += run.text.length;
    return text === "" ? [] : [{ ...run, text }];
  });
}

/** Marks what was found in the words of a text. What is found must not overlap. */
export function mark(blocks: readonly Block[], found: readonly Found[]): MarkedBlock[] {
  const inText = [...found].sort((a, b) => a.start - b.start);
  let begin = 0;
  return blocks.map((block) => {
    const length = wordsOfBlock(block).length;
    const pieces: Piece[] = [];
    const put = (from: number, to: number, passage: string | null, first: boolean): void => {
      const runs = cut(block.runs, from, to);
      if (runs.length > 0) pieces.push({ runs, passage, first });
    };
    let done = 0;
    for (const { id, start, end } of inText) {
      const [from, to] = [Math.max(start - begin, done), Math.min(end - begin, length)];
      if (from >= to) continue;
      put(done, from, null, false);
      put(from, to, id, start >= begin);
      done = to;
    }
    put(done, length, null, false);
    begin += length + BETWEEN.length;
    return { kind: block.kind, pieces };
  });
}
