import { html } from "lit";
import { PlainElement, SayEvent } from "../components/element.ts";

/** A text with a button that copies it. Where the clipboard is out of bounds the text is selected, to be copied by hand. */
export class CopyText extends PlainElement {
  static override properties = { name: {}, text: {}, label: {}, said: {}, byHand: {}, rows: { type: Number }, refused: { state: true } };
  /** Of the text: "BibTeX". */
  declare name: string;
  declare text: string;
  declare label: string;
  /** Said when it has been copied, and when it has only been selected. */
  declare said: string;
  declare byHand: string;
  declare rows: number;
  declare private refused: boolean;

  constructor() {
    super();
    this.refused = false;
  }

  private readonly copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.text);
      this.refused = false;
      this.dispatchEvent(new SayEvent(this.said));
    } catch {
      this.refused = true;
      const area = this.querySelector("textarea");
      area?.focus();
      area?.select();
    }
  };

  override render() {
    return html`<label class="tool-field take-text"><span>${this.name}</span><textarea readonly spellcheck="false" rows=${this.rows} .value=${this.text}></textarea></label>
      <button type="button" class="tool-button" @click=${this.copy}>${this.label}</button>
      <p class="quiet" role="status">${this.refused ? this.byHand : ""}</p>`;
  }
}
customElements.define("foothold-copy-text", CopyText);
