/** A browser that never rests is not waited for longer than this. */
const PATIENCE_MS = 1500;
/** Where a browser does not say when it rests. */
const GUESS_MS = 200;

/** Calls `run` once what has been rendered is on the screen and the browser has nothing more urgent to do. A page that cannot be seen waits until it is. */
export function whenIdle(run: () => void): void {
  const rest = (): void => {
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => run(), { timeout: PATIENCE_MS });
    else setTimeout(run, GUESS_MS);
  };
  // The first call comes before the frame is painted, the second one after it.
  requestAnimationFrame(() => requestAnimationFrame(rest));
}
