import { html, nothing, svg, type TemplateResult } from "lit";
import type { ColourRole } from "../catalog/schema.ts";
import { colour, fillOpacity, fillRole, type Mode, type Role } from "../map/palette.ts";
import { type Dash, PART_EDGE, type StrokeUse, stroke } from "../map/strokes.ts";
import { symbolShapes } from "../map/symbols.ts";

/** A symbol of the map as an inline picture, from the same shapes. Decorative: the words beside it carry the meaning. */
export function symbolTemplate(name: string, ground: Role, rotate = 0): TemplateResult {
  return html`<svg class="symbol" aria-hidden="true" viewBox="-12 -9 24 18" width="24" height="18">
    <g transform=${rotate === 0 ? nothing : `rotate(${rotate})`}>${symbolShapes(name, ground).map(
      (s) =>
        svg`<path d=${s.d} fill=${s.fill ?? "none"} stroke=${s.stroke ?? "none"} stroke-width=${s.width} stroke-dasharray=${s.dash ? s.dash.join(" ") : nothing} />`,
    )}</g>
  </svg>`;
}

/** A piece of a ring's line as the map draws it. */
export function strokeTemplate(dash: Dash, role: Role, mode: Mode, use: StrokeUse = "legend"): TemplateResult {
  const line = stroke(dash, use);
  return html`<svg class="symbol" aria-hidden="true" viewBox="0 0 36 8" width="36" height="8">
    <path d="M1 4H35" fill="none" stroke=${colour(role, mode)} stroke-width=${line.width} stroke-linecap=${line.cap} stroke-dasharray=${line.dash ? line.dash.join(" ") : nothing} />
  </svg>`;
}

/** A piece of the part of Belarus from which a site is in reach, as the map draws it. */
export function partTemplate(role: ColourRole, mode: Mode): TemplateResult {
  return html`<svg class="symbol" aria-hidden="true" viewBox="0 0 36 12" width="36" height="12">
    <rect x="1" y="1" width="34" height="10" fill=${colour("subject", mode)} />
    <rect x="1" y="1" width="34" height="10" fill=${colour(fillRole(role), mode)} fill-opacity=${fillOpacity(role, "inner", mode)} stroke=${colour(role, mode)} stroke-width=${PART_EDGE.width} />
  </svg>`;
}
