import type { View } from "./view.ts";

/** Who changed the view: the reader (the address follows), the reader in passing (the address follows without a step), or the address itself. */
export type Origin = "reader" | "passing" | "address";

export type Listener = (view: View, before: View, origin: Origin) => void;

/** Holds the one view. Listeners hear of every change, in the order in which they came. */
export interface Store {
  readonly view: () => View;
  readonly set: (next: View, origin: Origin) => void;
  readonly subscribe: (listener: Listener) => () => void;
}

function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}

/** A store that starts with `first`. Views are deep-frozen: a change that is not a new view throws where it is made. */
export function createStore(first: View): Store {
  let current = freeze(first);
  const listeners = new Set<Listener>();
  return {
    view: () => current,
    set(next, origin) {
      if (next === current) return;
      const before = current;
      current = freeze(next);
      for (const listener of [...listeners]) {
        if (current !== next) return;
        listener(next, before, origin);
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
