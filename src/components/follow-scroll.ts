/** Watches which item a reader has scrolled to, without ever moving the page by itself. */
export interface Follower {
  /** Scrolls by so many pixels without counting it as reading: keeps the line being read in its place when something above it grew. */
  readonly shift: (px: number) => void;
  /** Brings an item to a third of the height, unless it is already in sight (or if `exactly`), without counting it as reading. */
  readonly bring: (item: HTMLElement, exactly?: boolean) => void;
  readonly stop: () => void;
}

/** Milliseconds without scrolling after which a reader is taken to have stopped, where the browser has no `scrollend`. */
const PAUSE_MS = 160;
/** The line, as a share of the visible height, that the passage being read crosses. */
const READING_LINE = 0.34;

function scrollerOf(element: Element): HTMLElement {
  for (let e: Element | null = element; e instanceof HTMLElement; e = e.parentElement) {
    if (/(auto|scroll)/.test(getComputedStyle(e).overflowY) && e !== document.body) return e;
  }
  return document.documentElement;
}

/** Calls `onRead` with the `data-passage` of the item at the reading line each time the reader stops scrolling by hand. */
export function followScroll(root: HTMLElement, selector: string, onRead: (id: string) => void): Follower {
  let byHand = false;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const meantToScroll = new Set(["ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End", " "]);

  const noteHand = (event: Event): void => {
    const { target } = event;
    if (!(target instanceof Node)) return;
    // Keys scroll the text when the focus is in it, or nowhere; those of the map or of a sheet's handle mean something else.
    const isKey = event instanceof KeyboardEvent;
    if (isKey && !meantToScroll.has(event.key)) return;
    if (root.contains(target) || (isKey && target.contains(root))) byHand = true;
  };
  /** Where the text begins to be seen: under the head of the column. */
  const upper = (): number => {
    const scroller = scrollerOf(root);
    return scroller.getBoundingClientRect().top + (scroller.querySelector<HTMLElement>(".sheet-head")?.offsetHeight ?? 0);
  };
  const top = (): number => upper() + (innerHeight - upper()) * READING_LINE;
  const settled = (): void => {
    clearTimeout(pause);
    if (!byHand) return;
    byHand = false;
    const line = top();
    const item = [...root.querySelectorAll<HTMLElement>(selector)].find((i) => {
      const box = i.getBoundingClientRect();
      return box.top <= line && box.bottom > line;
    });
    if (item?.dataset.passage) onRead(item.dataset.passage);
  };
  const scrolled = (): void => {
    clearTimeout(pause);
    pause = setTimeout(settled, PAUSE_MS);
  };

  const stopper = new AbortController();
  const options = { capture: true, passive: true, signal: stopper.signal };
  for (const type of ["wheel", "touchmove", "keydown"]) addEventListener(type, noteHand, options);
  addEventListener("scroll", scrolled, options);
  addEventListener("scrollend", settled, options);

  return {
    shift(px) {
      if (Math.abs(px) < 1) return;
      scrollerOf(root).scrollTop += px;
      byHand = false;
    },
    bring(item, exactly = false) {
      byHand = false;
      if (item.getClientRects().length === 0) return; // another column stands in its place
      const scroller = scrollerOf(root);
      const box = item.getBoundingClientRect();
      const line = top();
      if (!exactly && box.top >= upper() && box.bottom <= innerHeight) return;
      const smooth = !exactly && !matchMedia("(prefers-reduced-motion: reduce)").matches;
      scroller.scrollBy({ top: box.top - line, behavior: smooth ? "smooth" : "instant" });
    },
    stop() {
      clearTimeout(pause);
      stopper.abort();
    },
  };
}
