import type { Store } from "../state/store.ts";
import { createPast, type Past } from "../state/undo.ts";
import { loadTopic } from "../words/topics.ts";
import { MoveEvent, SayEvent } from "./element.ts";

/** Asks for the last step to be taken back, or to be taken again. */
export class UndoEvent extends Event {
  static readonly type = "foothold-undo";
  constructor(readonly way: "undo" | "redo") {
    super(UndoEvent.type, { bubbles: true, composed: true });
  }
}

/** Asks what can be undone; whoever keeps the past answers at once. */
export class PastEvent extends Event {
  static readonly type = "foothold-past";
  past: Past | null = null;
  constructor() {
    super(PastEvent.type, { bubbles: true, composed: true });
  }
}

/** Where text is typed: there the browser's own undo is meant. */
const TYPING = 'input:not([type="checkbox"], [type="radio"], [type="range"], [type="button"]), textarea, [contenteditable=""], [contenteditable="true"]';

/**
 * Keeps the past of the app's store and takes steps back and forth when asked to: by event, by Ctrl/⌘ + Z and with Shift. Lasts as long as the
 * app is in the page.
 */
export function keepPast(app: HTMLElement & { readonly store: Store }): void {
  const { store } = app;
  const past = createPast();
  let restoring = false;
  const stop = store.subscribe((next, before, origin) => restoring || past.note(next, before, origin));
  const go = async (way: "undo" | "redo"): Promise<void> => {
    const next = past[way](store.view());
    if (next === null) return;
    // What the past brings back is no news to it.
    restoring = true;
    store.set(next, "reader");
    restoring = false;
    const words = await loadTopic("launcher", next.lang);
    app.dispatchEvent(new SayEvent(words(way === "undo" ? "launcher.undone" : "launcher.redone")));
  };
  const ask = (way: "undo" | "redo"): void => void go(way).catch(() => {}); // a language that cannot be had is said elsewhere
  app.addEventListener(MoveEvent.type, (event) => {
    if (!(event as MoveEvent).passing) past.close();
  });
  app.addEventListener(PastEvent.type, (event) => {
    (event as PastEvent).past = past;
  });
  app.addEventListener(UndoEvent.type, (event) => ask((event as UndoEvent).way));
  const onKey = (event: KeyboardEvent): void => {
    if (!app.isConnected) {
      stop();
      document.removeEventListener("keydown", onKey);
      return;
    }
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "z" || event.defaultPrevented) return;
    if (event.target instanceof Element && event.target.closest(TYPING) !== null) return;
    event.preventDefault();
    ask(event.shiftKey ? "redo" : "undo");
  };
  document.addEventListener("keydown", onKey);
}
