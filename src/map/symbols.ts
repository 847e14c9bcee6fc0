import type { Status } from "../catalog/schema.ts";
import { colour, type Mode, ROLES, type Role, withOpacity } from "./palette.ts";

/** One part of a symbol: SVG path data around the place (y downwards, CSS pixels), with its paint. */
export interface SymbolShape {
  readonly d: string;
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly width: number;
  /** Drawn and left out, in pixels; null for a solid line. */
  readonly dash: readonly [number, number] | null;
}

const STATES = {
  diamond: ["operating", "building", "planned", "visiting", "cancelled", "ended", "disputed"],
  runway: ["long", "short", "hollow-long", "hollow-short"],
  position: ["hypothetical", "threatened", "reported", "documented", "geometric", "ghost"],
  grip: ["grip"],
  dot: ["filled", "hollow"],
  town: ["town"],
  capital: ["capital"],
  pin: ["asked"],
  tick: ["tick"],
  point: ["point"],
  nothing: ["nothing"],
} as const;

export type SymbolFamily = keyof typeof STATES;
export const SYMBOL_STATES: Readonly<Record<SymbolFamily, readonly string[]>> = STATES;

const SIZES = ["large", "normal", "small"] as const;
/** `large` for an interceptor base, `small` for legends and tables. */
export type SymbolSize = (typeof SIZES)[number];

export interface SymbolSpec {
  readonly family: SymbolFamily;
  readonly state: string;
  readonly size: SymbolSize;
  readonly role: Role;
  readonly mode: Mode;
}

/** A symbol spelled as one word, such as `diamond:planned:large:shield:light`. */
export function symbolName({ family, state, size, role, mode }: SymbolSpec): string {
  return [family, state, size, role, mode].join(":");
}

/** The symbol that a name spells, or null when it spells none. */
export function parseSymbol(name: string): SymbolSpec | null {
  const [family, state, size, role, mode, ...rest] = name.split(":");
  if (rest.length > 0 || family === undefined || !Object.hasOwn(STATES, family)) return null;
  const known = family as SymbolFamily;
  if (state === undefined || !SYMBOL_STATES[known].includes(state)) return null;
  if (!SIZES.includes(size as SymbolSize)) return null;
  if (!ROLES.includes(role as Role)) return null;
  if (mode !== "light" && mode !== "dark") return null;
  return { family: known, state, size: size as SymbolSize, role: role as Role, mode };
}

/** Which state of a symbol shows a status. */
export function symbolState(family: "diamond" | "runway" | "position" | "dot" | "pin", status: Status, long: boolean): string {
  const over = status === "ended" || status === "cancelled" || status === "abandoned" || status === "dismantled" || status === "none";
  switch (family) {
    case "runway":
      return `${over ? "hollow-" : ""}${long ? "long" : "short"}`;
    case "pin":
      return "asked";
    case "dot":
      return over ? "hollow" : "filled";
    case "position":
      return STATES.position.find((state) => state === status) ?? (over || status === "planned" ? "hypothetical" : "documented");
    case "diamond":
      return STATES.diamond.find((state) => state === status) ?? (over ? "ended" : status === "event" ? "visiting" : "operating");
  }
}

const RADIUS: Readonly<Record<SymbolSize, number>> = { large: 7.5, normal: 6, small: 5.3 };

/** Half the width and half the height of a symbol in CSS pixels, strokes included. Tight, because letters keep out of this box. */
export function symbolBox({ family, state, size }: Pick<SymbolSpec, "family" | "state" | "size">): readonly [halfWidth: number, halfHeight: number] {
  switch (family) {
    case "diamond":
      return [RADIUS[size] + (state === "cancelled" ? 4 : 1.5), RADIUS[size] + 1.5];
    case "runway":
      return state.endsWith("long") ? [10, 3.5] : [6.5, 2.5];
    case "position":
      return [7.5, 8];
    case "pin":
      return [8, 20];
    case "dot":
      return [4.5, 4.5];
    case "grip":
      return [20, 20];
    case "tick":
    case "nothing":
      return [6, 6];
    case "point":
      return [10, 10];
    default:
      return [3, 3];
  }
}

/**
 * The parts of a symbol in drawing order, or an empty list for a name that spells none.
 * `ground` is what shows through hollow parts: land on the map, card in a legend.
 */
export function symbolShapes(name: string, ground: Role = "land"): readonly SymbolShape[] {
  const spec = parseSymbol(name);
  if (spec === null) return [];
  const line = colour(spec.role, spec.mode);
  const under = colour(ground, spec.mode);
  switch (spec.family) {
    case "diamond":
      return diamond(spec.state, RADIUS[spec.size], line, under);
    case "runway":
      return runway(spec.state, line, under);
    case "position":
      return position(spec.state, line, colour("card", spec.mode));
    case "grip":
      return grip(line, withOpacity(colour("card", spec.mode), 0.6));
    case "dot":
      return [shape(circle(3.4), spec.state === "filled" ? line : under, line, 1.6)];
    case "pin":
      return [shape(PIN, line, under, 1.4), shape("M-2.6 -12a2.6 2.6 0 1 1 5.2 0a2.6 2.6 0 1 1 -5.2 0Z", under, null, 0)];
    case "town":
      return [shape(circle(2), line, null, 0)];
    case "capital":
      return [shape("M-2.5 -2.5h5v5h-5Z", line, null, 0)];
    case "tick":
      return [shape("M0 -5V5", null, line, 1.4)];
    case "point":
      return [shape(circle(9), line, under, 1.6)];
    case "nothing":
      return [];
  }
}

const shape = (d: string, fill: string | null, stroke: string | null, width: number, dash: SymbolShape["dash"] = null): SymbolShape => ({
  d,
  fill,
  stroke,
  width,
  dash,
});

const circle = (r: number): string => `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;

/** Its tip is the place. */
const PIN = "M0 0L-5.6 -8.6A6.8 6.8 0 1 1 5.6 -8.6Z";

function diamond(state: string, r: number, line: string, under: string): SymbolShape[] {
  const outline = `M0 ${-r}L${r} 0L0 ${r}L${-r} 0Z`;
  const empty = shape(outline, under, line, 2);
  switch (state) {
    case "operating":
      return [shape(outline, line, line, 2)];
    case "building":
      return [empty, shape(`M0 ${-r}L${-r} 0L0 ${r}Z`, line, null, 0)];
    case "visiting":
      return [empty, shape(circle(1.8), line, null, 0)];
    case "cancelled":
      return [empty, shape(`M${-r - 3} 0H${r + 3}`, null, line, 2)];
    case "ended":
      return [shape(outline, under, line, 1.5, [2.4, 1.6])];
    case "disputed":
      return [empty, shape(`M${-0.3 * r} ${0.3 * r}L${0.3 * r} ${-0.3 * r}`, null, line, 1.8)];
    default:
      return [empty];
  }
}

function runway(state: string, line: string, under: string): SymbolShape[] {
  const d = state.endsWith("long") ? "M-9 -2.4H9V2.4H-9Z" : "M-5.5 -1.5H5.5V1.5H-5.5Z";
  return state.startsWith("hollow") ? [shape(d, under, line, 1.3)] : [shape(d, line, null, 0)];
}

/** The ring to take hold of, with an arrow to each side. */
function grip(line: string, card: string): SymbolShape[] {
  const arrows = "M-3 -15L0 -18L3 -15M15 -3L18 0L15 3M-3 15L0 18L3 15M-15 -3L-18 0L-15 3";
  return [shape(circle(11.5), card, line, 1.2, [3, 2]), shape(arrows, null, card, 3.2), shape(arrows, null, line, 1.5)];
}

function position(state: string, line: string, card: string): SymbolShape[] {
  const outline = "M0 -6L5.7 4.2L-5.7 4.2Z";
  switch (state) {
    case "geometric":
      return [shape("M-5 0H5M0 -5V5", null, card, 4), shape("M-5 0H5M0 -5V5", null, line, 1.7)];
    case "documented":
      return [shape(outline, line, line, 1.7)];
    case "reported":
      return [shape(outline, card, line, 1.7), shape("M0 -6L-5.7 4.2H0Z", line, null, 0)];
    case "threatened":
      return [shape(outline, card, line, 1.7, [2.6, 1.7])];
    case "ghost":
      return [shape(outline, null, line, 1.1, [1.6, 1.8])];
    default:
      return [shape(outline, card, line, 1.7)];
  }
}
