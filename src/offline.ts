/**
 * Keeps the page for when there is no network, with the service worker that the build writes beside it. `onUpdate` is given the way to bring a
 * newer version once one has been fetched; until it is called, the reader goes on with this one. `reload` opens the page anew, in every tab that
 * the newer version has taken over. Does nothing in a frame, in a frozen copy and where there are no service workers.
 */
export function keepOffline(onUpdate: (load: () => void) => void, reload: () => void): void {
  if (self !== top || !("serviceWorker" in navigator) || document.querySelector('meta[name="foothold-frozen"]') !== null) return;
  register(navigator.serviceWorker, onUpdate, reload).catch(() => {}); // private windows, opaque origins, files: the page works without
}

async function register(workers: ServiceWorkerContainer, onUpdate: (load: () => void) => void, reload: () => void): Promise<void> {
  const known = await workers.register(new URL("sw.js", document.baseURI), { scope: new URL("./", document.baseURI).pathname });
  const offer = (worker: ServiceWorker): void =>
    onUpdate(() => {
      workers.addEventListener("controllerchange", reload, { once: true });
      worker.postMessage({ type: "SKIP_WAITING" });
    });
  // A first worker has nothing to replace; a later one waits until it is called.
  const watch = (worker: ServiceWorker | null): void => {
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && workers.controller) offer(worker);
    });
  };
  if (known.waiting && workers.controller) offer(known.waiting);
  watch(known.installing);
  known.addEventListener("updatefound", () => watch(known.installing));
}
