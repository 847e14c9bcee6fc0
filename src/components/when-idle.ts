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
  // The first call comes before the frame is painted, the second one after it – though not yet on the screen, which the browser says by itself.
  requestAnimationFrame(() => requestAnimationFrame(() => oncePainted(rest)));
}

/** Calls `run` once the browser has put something on the screen for the first time; soon, where it does not say so. */
function oncePainted(run: () => void): void {
  if (!PerformanceObserver.supportedEntryTypes?.includes("paint")) {
    run();
    return;
  }
  let waiting = true;
  const go = (): void => {
    if (!waiting) return;
    waiting = false;
    observer.disconnect();
    run();
  };
  const observer = new PerformanceObserver((list) => {
    if (list.getEntriesByName("first-contentful-paint").length > 0) go();
  });
  observer.observe({ type: "paint", buffered: true });
  setTimeout(go, PATIENCE_MS);
}
