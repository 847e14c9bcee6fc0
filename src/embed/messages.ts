/** Number of this language of messages. A later one adds; it never changes what a message of this one means. */
export const PROTOCOL = 1;

/** What a host may ask of an embed. */
export type Asked =
  | { readonly type: "setView"; readonly view: string }
  | { readonly type: "select"; readonly id: string | null }
  | { readonly type: "highlightPassage"; readonly id: string | null };

/** What an embed says to the host that its address names. */
export type Told =
  | { readonly type: "ready"; readonly version: string; readonly live: boolean }
  | { readonly type: "viewChanged"; readonly view: string }
  | { readonly type: "selectionChanged"; readonly id: string | null }
  | { readonly type: "problem"; readonly code: "bad-message" | "unknown-type"; readonly detail: string };

/** A message, what is wrong with it, or null for one that is not in our language. */
export type Heard = { readonly asked: Asked } | { readonly problem: Extract<Told, { type: "problem" }> } | null;

const LONGEST_VIEW = 2000;
const LONGEST_ID = 64;

const problem = (code: "bad-message" | "unknown-type", detail: string): Heard => ({ problem: { type: "problem", code, detail: detail.slice(0, 60) } });

/** Reads a message. Anything at all may come; nothing of it is trusted, and the ids in it are only looked up. */
export function readMessage(data: unknown): Heard {
  if (typeof data !== "object" || data === null) return null;
  const { foothold, type, view, id } = data as Readonly<Record<string, unknown>>;
  if (foothold !== PROTOCOL) return null;
  const isId = id === null || (typeof id === "string" && id.length <= LONGEST_ID);
  switch (type) {
    case "setView":
      return typeof view === "string" && view.length <= LONGEST_VIEW ? { asked: { type, view: view.replace(/^#/, "") } } : problem("bad-message", type);
    case "select":
    case "highlightPassage":
      return isId ? { asked: { type, id: id as string | null } } : problem("bad-message", type);
    default:
      return problem("unknown-type", String(type));
  }
}

/** What the dialects need to know of who listens. */
interface Names {
  readonly id: string;
  /** pym gives its child a name in the query; without one it does not listen. */
  readonly pym: string | null;
  readonly wordpress: string | null;
  /** The embed's own address, which Embedly wants to hear. */
  readonly src: string;
}

/** A height in CSS pixels in every dialect that a page around us may speak. All of them may be heard by anyone: a height is no secret. */
export function heightMessages(height: number, { id, pym, wordpress, src }: Names): readonly unknown[] {
  return [
    { foothold: PROTOCOL, type: "height", id, height },
    { "datawrapper-height": { [id]: height } },
    { sentinel: "amp", type: "embed-size", height },
    JSON.stringify({ src, context: "iframe.resize", height }),
    ...(pym === null ? [] : [`pymxPYMx${pym}xPYMxheightxPYMx${height}`]),
    ...(wordpress === null ? [] : [{ message: "height", value: height, secret: wordpress }]),
  ];
}
