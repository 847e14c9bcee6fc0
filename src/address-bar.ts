import type { BriefCatalog } from "./catalog/catalog.ts";
import type { Problem } from "./catalog/problem.ts";
import { historyOf, readLink, type Taste, writeLink } from "./state/link.ts";
import type { Store } from "./state/store.ts";
import type { View } from "./state/view.ts";

/** Browsers limit how often a page may rewrite its address: what changes in passing is written this long after the last change. */
const PASSING_MS = 200;
/** A position that has not moved for so long has arrived. */
const UNDERWAY_MS = 1000;

/** The view that the address asks for, in the reader's taste where it names none, and what in it could not be read. */
export function readAddress(catalog: BriefCatalog, taste: Taste): ReturnType<typeof readLink> {
  return readLink(location.hash, catalog, taste);
}

/** Opens the same address anew. */
export const reload = (): void => location.reload();

/**
 * Keeps the address and the store the same: the reader's steps become history entries, passing changes rewrite the last one,
 * and Back, Forward or a typed fragment become the view. Returns the way to stop.
 */
export function bindAddress(store: Store, catalog: BriefCatalog, taste: () => Taste, onProblems: (problems: readonly Problem[]) => void): () => void {
  let pending: ReturnType<typeof setTimeout> | undefined;
  const write = (view: View, how: "push" | "replace"): void => {
    clearTimeout(pending);
    pending = undefined;
    const link = writeLink(view, catalog, taste());
    const address = `${location.pathname}${location.search}${link === "" ? "" : `#${link}`}`;
    if (address === `${location.pathname}${location.search}${location.hash}`) return;
    try {
      history[how === "push" ? "pushState" : "replaceState"](null, "", address);
    } catch {
      // Opaque origins and browsers that limit the rate of changes refuse; the page goes on without.
    }
  };
  /** Set while a position is on its way. */
  let underway: ReturnType<typeof setTimeout> | undefined;
  const stayUnderway = (): void => {
    clearTimeout(underway);
    underway = setTimeout(() => {
      underway = undefined;
    }, UNDERWAY_MS);
  };
  const stop = store.subscribe((view, before, origin) => {
    if (origin === "address") return;
    const how = historyOf(before, view, catalog);
    if (how === "none") return;
    const moved = view.from !== before.from;
    if (origin === "passing") {
      // A position on its way makes one step, however long the way: Back leads to where it came from.
      if (moved && underway === undefined) write(view, "push");
      if (moved) stayUnderway();
      clearTimeout(pending);
      pending = setTimeout(() => write(store.view(), "replace"), PASSING_MS);
      return;
    }
    if (moved && underway !== undefined) {
      write(view, "replace");
      return;
    }
    // What was passed through last belongs to the entry that is left behind.
    if (pending !== undefined && how === "push") write(before, "replace");
    write(view, how);
  });
  const followAddress = (): void => {
    if (location.hash.replace(/^#/, "") === writeLink(store.view(), catalog, taste())) return;
    const { view, problems } = readAddress(catalog, taste());
    store.set(view, "address");
    onProblems(problems);
  };
  addEventListener("popstate", followAddress);
  return () => {
    clearTimeout(pending);
    clearTimeout(underway);
    stop();
    removeEventListener("popstate", followAddress);
  };
}
