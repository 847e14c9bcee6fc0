/** A pointer that moved less than this has pressed, not dragged. */
const PRESS_PX = 4;

/** The picture under the reader's hand until the live map is there. */
export interface Pan {
  /** How far the picture has been moved, in CSS pixels. */
  readonly offset: () => readonly [x: number, y: number];
  /** Calls `run` once no hand holds the picture: at once, or when it lets go. */
  readonly whenFree: (run: () => void) => void;
  readonly reset: () => void;
}

/** Lets a mouse move a picture within its frame; two fingers too, while one scrolls the page around it. Never waits for anything. */
export function panPicture(frame: HTMLElement, picture: () => SVGElement | null): Pan {
  let [x, y] = [0, 0];
  let held: { id: number; x: number; y: number } | null = null;
  let waiting: (() => void)[] = [];
  const fingers = new Map<number, PointerEvent>();
  const place = (): void => {
    const shown = picture();
    if (shown) shown.style.transform = x === 0 && y === 0 ? "" : `translate(${x}px,${y}px)`;
  };
  const free = (): void => {
    held = null;
    for (const run of waiting.splice(0)) run();
  };
  frame.addEventListener("pointerdown", (event) => {
    if (event.target instanceof Element && event.target.closest("a, button, input, select, summary")) return;
    fingers.set(event.pointerId, event);
    if (event.pointerType === "touch" ? fingers.size === 2 : event.button === 0) held = { id: event.pointerId, x: event.clientX - x, y: event.clientY - y };
  });
  addEventListener("pointermove", (event) => {
    if (held === null || event.pointerId !== held.id) return;
    const [nx, ny] = [event.clientX - held.x, event.clientY - held.y];
    if (x === 0 && y === 0 && Math.hypot(nx, ny) < PRESS_PX) return;
    [x, y] = [nx, ny];
    place();
  });
  for (const type of ["pointerup", "pointercancel"] as const) {
    addEventListener(type, (event) => {
      fingers.delete(event.pointerId);
      if (held === null || held.id === event.pointerId) free();
    });
  }
  return {
    offset: () => [x, y],
    whenFree: (run) => {
      if (held === null) run();
      else waiting = [...waiting, run];
    },
    reset: () => {
      [x, y] = [0, 0];
      place();
    },
  };
}
