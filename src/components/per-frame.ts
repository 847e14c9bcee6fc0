/** Of many values within one frame of the screen, hands on the newest: what is drawn more often than it is shown is drawn for nobody. */
export interface PerFrame<T> {
  readonly ask: (value: T) => void;
  /** What was asked last is not handed on any more. */
  readonly stop: () => void;
}

/** Makes one. `run` is called at most once per frame, just before it is drawn. */
export function perFrame<T>(run: (value: T) => void): PerFrame<T> {
  let pending: { readonly frame: number; value: T } | null = null;
  return {
    ask(value) {
      if (pending !== null) {
        pending.value = value;
        return;
      }
      const frame = requestAnimationFrame(() => {
        const newest = pending;
        pending = null;
        if (newest !== null) run(newest.value);
      });
      pending = { frame, value };
    },
    stop() {
      if (pending !== null) cancelAnimationFrame(pending.frame);
      pending = null;
    },
  };
}
