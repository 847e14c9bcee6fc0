import { heightMessages } from "./messages.ts";
import { isFramed } from "./parts.ts";

/** Narrower than this, the picture is the tall one. The style sheet knows the same numbers. */
const SMALL_PX = 480;

/** The height of a map of good shape for a width, in CSS pixels. */
const mapHeight = (width: number): number => (width < SMALL_PX ? Math.min(Math.max(width * 0.95, 180), 420) : Math.min(Math.max((width * 2) / 3, 200), 640));

/**
 * Says to the page around us how tall this one would like to be, now and whenever that changes: as tall as its texts and a map of good shape. Never
 * measured from the frame's own height, which the host sets from it. Returns the way to say it again.
 */
export function tellHeights(main: HTMLElement, room: HTMLElement, names: () => Parameters<typeof heightMessages>[1]): () => void {
  const watched = new WeakSet<Element>();
  const tell = (): void => {
    if (!isFramed()) return;
    const parts = [...main.children];
    const height = parts.reduce((sum, one) => sum + (one === room ? mapHeight(main.clientWidth) + 2 : one.getBoundingClientRect().height), 0);
    for (const message of heightMessages(Math.ceil(height), names())) parent.postMessage(message, "*");
  };
  const sizes = new ResizeObserver(tell);
  const watch = (): void => {
    for (const one of main.children) {
      if (one === room || watched.has(one)) continue;
      watched.add(one);
      sizes.observe(one);
    }
  };
  sizes.observe(document.documentElement);
  watch();
  new MutationObserver(() => {
    watch();
    tell();
  }).observe(main, { childList: true });
  return tell;
}
