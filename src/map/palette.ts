import type { ColourRole } from "../catalog/schema.ts";

export type Mode = "light" | "dark";

/** Every colour of Foothold by the part it plays: [light, dark]. Nothing is coloured anywhere else. */
const PALETTE = {
  paper: ["#fbf8f1", "#16191d"],
  card: ["#ffffff", "#1e2227"],
  ink: ["#20242a", "#ece7db"],
  ink2: ["#545b63", "#a9aca9"],
  hair: ["#d9d3c5", "#353a3f"],
  focus: ["#1d4f91", "#8ab8f0"],
  sea: ["#d2dfe5", "#14222b"],
  land: ["#f6f1e6", "#24282a"],
  subject: ["#ebe1c9", "#343834"],
  border: ["#b9b09d", "#565b5a"],
  borderBy: ["#857a62", "#9a9a86"],
  coast: ["#93a9b3", "#4a6470"],
  water: ["#8fb0c0", "#3d5f70"],
  country: ["#6b6455", "#a5a294"],
  seaText: ["#3a5d70", "#9abccd"],
  town: ["#3a3a38", "#d6d2c6"],
  shield: ["#174a86", "#84b4ee"],
  airfield: ["#4b5320", "#b9c281"],
  ie: ["#a95c00", "#f0aa48"],
  ieFill: ["#e8a020", "#f0aa48"],
  ieText: ["#8f4c00", "#f3b765"],
  im: ["#a3203c", "#ee8792"],
  s4: ["#6a3c9c", "#c3a2ee"],
  tu: ["#4a5c6c", "#a7b9c9"],
  measure: ["#20242a", "#ece7db"],
  "plain-a": ["#0b6660", "#63c7b8"],
  "plain-b": ["#86397a", "#e09ad2"],
  "plain-c": ["#8a3f22", "#eb9f83"],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

export type Role = keyof typeof PALETTE;

export const ROLES = Object.keys(PALETTE) as readonly Role[];

/** The colour of a role as `#rrggbb`. */
export function colour(role: Role, mode: Mode): string {
  return PALETTE[role][mode === "light" ? 0 : 1];
}

/** The role that holds 4.5:1 for letters in a layer's colour. */
export function textRole(role: ColourRole): Role {
  return role === "ie" ? "ieText" : role;
}

/** The role that stays clear when spread thin over an area. */
export function fillRole(role: ColourRole): Role {
  return role === "ie" ? "ieFill" : role;
}

/** How strongly areas are filled: `band` between the lowest and the highest figure, `inner` within the lowest, `area` for a place that is an area. */
export function fillOpacity(role: ColourRole, part: "band" | "inner" | "area", mode: Mode): number {
  if (part === "area") return mode === "light" ? 0.16 : 0.2;
  const golden = role === "ie";
  if (part === "band") return golden ? (mode === "light" ? 0.14 : 0.09) : mode === "light" ? 0.07 : 0.06;
  return golden ? (mode === "light" ? 0.25 : 0.17) : mode === "light" ? 0.12 : 0.1;
}

/** `#rrggbb` with an opacity from 0 to 1, as `rgba()`. */
export function withOpacity(hex: string, opacity: number): string {
  const channel = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return `rgba(${channel(1)},${channel(3)},${channel(5)},${opacity})`;
}
