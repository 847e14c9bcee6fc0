import type { FootholdApp } from "./components/app.ts";
import { keepOffline } from "./offline.ts";
import type { Store } from "./state/store.ts";

/** What comes once the map is there, or is known not to come, when nothing is left that it could hold up: printing and a page that works offline. */
export async function atRest(app: FootholdApp, store: Store, reload: () => void): Promise<void> {
  await import("./export/print.ts").then(({ keepPrintReady }) => keepPrintReady(app, store)).catch(() => {}); // the page is then printed as it is
  keepOffline((load) => {
    app.newer = load;
  }, reload);
}
