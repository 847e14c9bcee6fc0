import { html, nothing, svg, type TemplateResult } from "lit";
import { colour, type Mode, type Role } from "../map/palette.ts";
import { type Dash, type StrokeUse, stroke } from "../map/strokes.ts";
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
