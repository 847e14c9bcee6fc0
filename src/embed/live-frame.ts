import { html, nothing, type TemplateResult } from "lit";
import { MapPanel } from "../components/panel.ts";
import type { Control } from "./options.ts";

/** The map of an embed, with as much around it as the host has asked for. */
export class LiveFrame extends MapPanel {
  static override properties = { ...MapPanel.properties, controls: { attribute: false } };
  declare controls: readonly Control[];

  /** What is on the screen, as a picture. Rejects when nothing is. */
  snapshot(): Promise<Blob> {
    return this.querySelector("foothold-map")?.snapshot() ?? Promise.reject(new Error("There is no map."));
  }

  override render(): TemplateResult {
    const { view, catalog, say, mode, controls } = this;
    const drawing = this.drawing(view);
    const has = (control: Control): boolean => controls.includes(control);
    this.toggleAttribute("data-zoom", has("zoom"));
    return html`
      ${this.maps(true)}
      ${has("numbers") ? html`<foothold-numbers .view=${view} .catalog=${catalog} .say=${say} .compact=${true}></foothold-numbers>` : nothing}
      ${has("legend") ? html`<foothold-legend .view=${view} .drawing=${drawing} .catalog=${catalog} .say=${say} .mode=${mode} .compact=${true}></foothold-legend>` : nothing}
      ${has("time") ? html`<foothold-timeline .view=${view} .catalog=${catalog} .timeline=${catalog.timeline} .say=${say} .compact=${true}></foothold-timeline>` : nothing}
    `;
  }
}
customElements.define("foothold-frame", LiveFrame);

declare global {
  interface HTMLElementTagNameMap {
    "foothold-frame": LiveFrame;
  }
}
