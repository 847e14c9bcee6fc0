const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Characters that XML 1.0 does not know at all, escaped or not: controls, halves of pairs, and two that are no characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

/** Any text as it may stand in an element or in a quoted attribute. What XML cannot hold is left out. */
export function escapeText(text: string): string {
  return text.replace(IMPOSSIBLE, "").replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

/** A number as short as it can be said: at most `digits` decimals, no leading or trailing zero. */
export function short(value: number, digits = 1): string {
  const rounded = value.toFixed(digits);
  const bare = digits > 0 ? rounded.replace(/\.?0+$/, "") : rounded;
  return bare.replace(/^(-?)0\./, "$1.").replace(/^-0?$/, "0") || "0";
}

/** Attributes by name; what is undefined is left out, numbers get at most two decimals. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element as text. Names are ours, values are escaped, children are already SVG. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? short(value, 2) : escapeText(String(value))}"`)
    .join("");
  const inside = children.join("");
  return inside === "" ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** Several elements that share attributes; nothing when there are none, and no wrapper when they share nothing. */
export function group(attributes: Attributes, children: readonly string[]): string {
  const inside = children.join("");
  return inside === "" || Object.values(attributes).every((value) => value === undefined) ? inside : element("g", attributes, inside);
}

/** The fill or stroke for `#rrggbb` or `rgba(…)`: the colour and its opacity, because older readers do not know `rgba` here. */
export function ink(kind: "fill" | "stroke", colour: string, opacity = 1): Attributes {
  const [, red, green, blue, alpha] = /^rgba\((\d+),(\d+),(\d+),([\d.]+)\)$/.exec(colour) ?? [];
  const strength = opacity * (alpha === undefined ? 1 : Number(alpha));
  const hex = alpha === undefined ? colour : `#${[red, green, blue].map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`;
  return { [kind]: hex, [`${kind}-opacity`]: strength === 1 ? undefined : strength };
}
