import { html, nothing } from "lit";
import type { Say } from "../words/say.ts";
import { PlainElement, SayEvent } from "./element.ts";

/** A button that copies an address. Where the clipboard is out of bounds (no https, an old frame) it shows the address to copy by hand. */
export class CopyLink extends PlainElement {
  static override properties = { link: {}, label: {}, say: { attribute: false }, byHand: { state: true } };
  declare link: string;
  declare label: string;
  declare say: Say;
  declare private byHand: string | null;

  constructor() {
    super();
    this.byHand = null;
  }

  private readonly copy = async (): Promise<void> => {
    const address = new URL(`#${this.link}`, document.baseURI).href;
    try {
      await navigator.clipboard.writeText(address);
      this.byHand = null;
      this.dispatchEvent(new SayEvent(this.say("passage.copied")));
    } catch {
      this.byHand = address;
      await this.updateComplete;
      this.querySelector("input")?.select();
    }
  };

  override render() {
    return html`<button type="button" class="text-button" @click=${this.copy}>
        <svg aria-hidden="true" viewBox="0 0 16 16" width="14" height="14"><path d="M6.5 9.5l3-3M7 4.5l1.6-1.6a2.8 2.8 0 0 1 4 4L11 8.5M9 11.5l-1.6 1.6a2.8 2.8 0 0 1-4-4L5 7.5" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" /></svg>
        ${this.label}</button
      >${this.byHand === null ? nothing : html`<label class="by-hand">${this.say("passage.copyByHand")} <input readonly .value=${this.byHand} /></label>`}`;
  }
}
customElements.define("foothold-copy-link", CopyLink);
