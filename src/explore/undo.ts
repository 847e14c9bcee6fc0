import { html } from "lit";
import { TopicElement } from "../components/topic-element.ts";
import { PastEvent, UndoEvent } from "../components/undoing.ts";
import type { View } from "../state/view.ts";
import type { TopicSay } from "../words/topics.ts";

/** Two buttons: back one step, and forth again. */
export class UndoButtons extends TopicElement<"launcher"> {
  static override properties = { ...TopicElement.properties, view: { attribute: false } };
  /** Whenever it changes, so may what can be undone. */
  declare view: View;
  protected readonly topic = "launcher";

  private button(way: "undo" | "redo", name: string, can: boolean) {
    // Not disabled, so that the focus stays where it is when the last step has been taken.
    return html`<button type="button" class="tool-button" aria-disabled=${can ? "false" : "true"} @click=${() => can && this.dispatchEvent(new UndoEvent(way))}>${name}</button>`;
  }

  protected content(say: TopicSay<"launcher">) {
    const asked = new PastEvent();
    this.dispatchEvent(asked);
    const { past } = asked;
    return html`<p class="tool-row">${this.button("undo", say("launcher.undo"), past?.canUndo() ?? false)} ${this.button("redo", say("launcher.redo"), past?.canRedo() ?? false)}</p>`;
  }
}
customElements.define("foothold-undo", UndoButtons);
