import { html } from "lit";
import type { Say } from "../words/say.ts";
import { NeedEvent, PlainElement } from "./element.ts";

/** Stands where facts and sources will be, and asks for them by standing there. Says so when they cannot be had, and offers to try again. */
export class Wait extends PlainElement {
  static override properties = { say: { attribute: false }, failure: { state: true } };
  declare say: Say;
  declare private failure: string | null;

  constructor() {
    super();
    this.failure = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.ask();
  }

  private readonly ask = (): void => {
    this.failure = null;
    const event = new NeedEvent();
    this.dispatchEvent(event);
    event.answer?.catch((error: unknown) => {
      this.failure = error instanceof Error ? error.message : String(error);
    });
  };

  override render() {
    const { say, failure } = this;
    if (failure === null) return html`<p class="quiet">${say("details.wait")}</p>`;
    return html`<p class="quiet" role="status">${say("problem.data-failed", { detail: failure })} <button type="button" class="text-button" @click=${this.ask}>${say("details.again")}</button></p>`;
  }
}
customElements.define("foothold-wait", Wait);

declare global {
  interface HTMLElementTagNameMap {
    "foothold-wait": Wait;
  }
}
