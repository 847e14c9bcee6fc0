import { LitElement } from "lit";
import type { View } from "../state/view.ts";

/** A reader's move on its way up: a function from the view to the next one. `passing` moves leave no step for Back. */
export class MoveEvent extends Event {
  static readonly type = "foothold-move";
  constructor(
    readonly move: (view: View) => View,
    readonly passing = false,
  ) {
    super(MoveEvent.type, { bubbles: true, composed: true });
  }
}

/** Says a sentence in the page's live region. */
export class SayEvent extends Event {
  static readonly type = "foothold-say";
  constructor(readonly sentence: string) {
    super(SayEvent.type, { bubbles: true, composed: true });
  }
}

/** Asks for a layer's entry in the list of all places and figures to be opened. */
export class OpenEvent extends Event {
  static readonly type = "foothold-open";
  constructor(readonly layer: string) {
    super(OpenEvent.type, { bubbles: true, composed: true });
  }
}

/** Asks the page for the whole catalog. Who hears it answers with a promise that is rejected when it cannot be had. */
export class NeedEvent extends Event {
  static readonly type = "foothold-need";
  answer: Promise<void> | null = null;
  constructor() {
    super(NeedEvent.type, { bubbles: true, composed: true });
  }
}

/** An element without a shadow root: one style sheet, one document to search, print and prerender. */
export class PlainElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected move(move: (view: View) => View, passing = false): void {
    this.dispatchEvent(new MoveEvent(move, passing));
  }
}
