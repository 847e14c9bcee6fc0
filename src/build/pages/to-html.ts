/**
 * Lit's templates as text. The page's own templates (verdicts, sources, gists) are so written once and say the same with and without script.
 * Knows what those templates use: text, attributes, `?boolean` attributes; event listeners are left out. Anything else throws.
 */

/** Markup that is put in as it is: our own drawings and data blocks, never words of a data file. */
class Raw {
  constructor(readonly markup: string) {}
}

/** Puts markup of our own making into a template as it is. */
export const raw = (markup: string): Raw => new Raw(markup);

/** What lit's `nothing` and `noChange` are, without importing it. */
const NOTHING: readonly unknown[] = [Symbol.for("lit-nothing"), Symbol.for("lit-noChange"), undefined, null];

interface Template {
  readonly _$litType$: unknown;
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}
const isTemplate = (value: unknown): value is Template => typeof value === "object" && value !== null && "_$litType$" in value;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text that can stand between tags or in a quoted attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);

/** Where the scanner stands: between tags, in a tag, or in the quoted value of an attribute. */
type Place = "text" | "tag" | '"' | "'";

/** Where one stands after a piece of a template. */
function after(piece: string, start: Place): Place {
  let place = start;
  for (const [i, letter] of [...piece].entries()) {
    if (place === "text") {
      if (letter === "<" && /^<[a-zA-Z/!]/.test([...piece].slice(i, i + 2).join(""))) place = "tag";
    } else if (place === "tag") {
      if (letter === ">") place = "text";
      else if (letter === '"' || letter === "'") place = letter;
    } else if (letter === place) place = "tag";
  }
  return place;
}

/** A template, a list, text or nothing, as HTML. Throws for a template that asks for more than text can be. */
export function toHtml(value: unknown): string {
  if (NOTHING.includes(value)) return "";
  if (value instanceof Raw) return value.markup;
  if (isTemplate(value)) return templateHtml(value);
  if (Array.isArray(value)) return value.map(toHtml).join("");
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return escaped(String(value));
  throw new TypeError(`toHtml: ${typeof value} in a template`);
}

function templateHtml({ strings, values }: Template): string {
  let html = "";
  let place: Place = "text";
  strings.forEach((piece, i) => {
    html += piece;
    place = after(piece, place);
    if (i === values.length) return;
    const value = values[i];
    if (place === "text") html += toHtml(value);
    else if (place === "tag") html = withAttribute(html, value);
    else html += escaped(words(value));
  });
  return html;
}

/** The hole of `name=${…}`: the attribute with its value, a boolean attribute set or not, or no attribute. */
function withAttribute(html: string, value: unknown): string {
  const [whole, sign, name] = /\s([?.@]?)([\w:-]+)=$/.exec(html) ?? [];
  if (whole === undefined || sign === ".") throw new TypeError(`toHtml: a hole in a tag that is no attribute: …${html.slice(-40)}`);
  const before = html.slice(0, -whole.length);
  if (sign === "@" || NOTHING.includes(value)) return before;
  if (sign === "?") return value ? `${before} ${name}` : before;
  return `${before} ${name}="${escaped(words(value))}"`;
}

function words(value: unknown): string {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") throw new TypeError("toHtml: an attribute is text");
  return String(value);
}
