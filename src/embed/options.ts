/** When the live map takes the picture's place: when the reader reaches for it, by itself once it is seen, or never. */
export const LIVE = ["tap", "auto", "never"] as const;
export type WhenLive = (typeof LIVE)[number];

/** What may stand on the live map. */
export const CONTROLS = ["zoom", "legend", "numbers", "time"] as const;
export type Control = (typeof CONTROLS)[number];

/** Something in an embed's address that could not be read; `code` names a sentence of the topic `frame`. */
export interface OptionProblem {
  readonly code: "bad-live" | "bad-controls" | "bad-host";
  readonly detail: string;
}

/** What an address says to an embed besides the view. */
export interface Options {
  /** The view's own part of the fragment, without "#". */
  readonly link: string;
  readonly passage: string | null;
  readonly live: WhenLive;
  readonly controls: readonly Control[];
  /** Origin of the page that may send messages and is sent the reader's steps; null: nobody may. */
  readonly host: string | null;
  /** Name of this embed in the height messages. */
  readonly id: string;
  /** What WordPress puts behind the address, to be sent back with each message. */
  readonly secret: string | null;
  readonly problems: readonly OptionProblem[];
}

const KEYS = ["live", "controls", "host", "id"] as const;
/** What stands on it where the address says nothing. */
export const DEFAULT_CONTROLS: readonly Control[] = ["zoom", "legend"];
const LONGEST_DETAIL = 60;

/** An origin as the browser spells it: https, or http on the reader's own machine. null for anything else. */
function originOf(text: string): string | null {
  try {
    const { protocol, hostname, origin } = new URL(text);
    const own = hostname === "localhost" || hostname === "127.0.0.1" || hostname.endsWith(".localhost");
    return origin === text && (protocol === "https:" || (protocol === "http:" && own)) ? origin : null;
  } catch {
    return null;
  }
}

/** A value as it was meant; where its escapes are broken, as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Reads an embed's fragment: our own keys, WordPress's `#?secret=…` wherever it was hung on, and the view, which is passed on as it is spelled.
 * Never fails: what cannot be read falls back, with a problem that says so.
 */
export function readOptions(fragment: string): Options {
  const text = fragment.replace(/^#/, "");
  const [, secret = null] = /[#?&]\??secret=([A-Za-z0-9]{1,64})/.exec(`#${text}`) ?? [];
  const parts = text
    .replace(/#?\??secret=[A-Za-z0-9]*/, "")
    .split("&")
    .filter((part) => part !== "");
  const problems: OptionProblem[] = [];
  const wrong = (code: OptionProblem["code"], detail: string): void => {
    problems.push({ code, detail: detail.slice(0, LONGEST_DETAIL) });
  };
  const valueAt = (key: string): string | null => {
    const part = parts.find((p) => p.startsWith(`${key}=`));
    return part === undefined ? null : decoded(part.slice(key.length + 1));
  };
  const [live, controls, host, id] = KEYS.map(valueAt);

  const when = LIVE.find((l) => l === live);
  if (live && !when) wrong("bad-live", live);
  const asked = controls === "" ? [] : controls?.split(",");
  const strange = asked?.find((name) => !CONTROLS.some((c) => c === name));
  if (strange !== undefined) wrong("bad-controls", strange);
  const named = host ? originOf(host) : null;
  if (host && named === null) wrong("bad-host", host);

  return {
    link: parts.filter((part) => !KEYS.some((key) => part.startsWith(`${key}=`))).join("&"),
    passage: valueAt("passage"),
    live: when ?? "tap",
    controls: asked ? CONTROLS.filter((c) => asked.includes(c)) : DEFAULT_CONTROLS,
    host: named,
    id: id && /^[\w-]{1,64}$/.test(id) ? id : "foothold",
    secret,
    problems,
  };
}

/** Whether a view's link asks for more than a passage, in a language and a theme: then no picture of it was drawn ahead. */
export const isPlain = (link: string): boolean => link.split("&").every((part) => part === "" || /^(?:passage|lang|theme)=/.test(part));
