import type { Plugin } from "vite";
import { COLOUR_ROLES } from "../catalog/colour-roles.ts";
import { colour, fillRole, type Mode, ROLES, textRole } from "../map/palette.ts";
import { stroke } from "../map/strokes.ts";

const DASHES = ["dashed", "solid", "dotted", "long-dash"] as const;
const PLACEHOLDER = "/* the palette stands here */";

const variables = (mode: Mode): string => ROLES.map((role) => `--${role}:${colour(role, mode)};`).join("");

/** A name in the text is underlined with the stroke of its ring: one repeating gradient per dash. */
function underline(dash: (typeof DASHES)[number]): string {
  const { width, dash: pattern } = stroke(dash, "underline");
  const [drawn, gap] = pattern ?? [1, 0];
  return `.stroke-${dash}{--u:${width}px;background-image:repeating-linear-gradient(90deg,var(--line) 0 ${drawn}px,transparent ${drawn}px ${drawn + gap}px)}`;
}

/** The style sheet's share of the palette and strokes: CSS variables for every role in both modes, made from the map's own values. */
export function paletteCss(): string {
  return [
    `:root{color-scheme:light;${variables("light")}}`,
    // On paper it is always light.
    `@media screen{:root[data-theme="dark"]{color-scheme:dark;${variables("dark")}}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme]){color-scheme:dark;${variables("dark")}}}`,
    ...COLOUR_ROLES.map((role) => `.role-${role}{--line:var(--${role});--letters:var(--${textRole(role)});--fill:var(--${fillRole(role)})}`),
    ...DASHES.map(underline),
  ].join("\n");
}

/** Puts the palette into the style sheet, so that nothing is coloured twice. */
export function palette(): Plugin {
  return {
    name: "foothold:palette",
    enforce: "pre",
    transform(code, id) {
      return id.includes("/styles/palette.css") ? { code: code.replace(PLACEHOLDER, paletteCss()), map: null } : undefined;
    },
  };
}
