import { MAX_ZOOM, MIN_ZOOM, metersPerPixel } from "../map/fit.ts";
import { project, unproject } from "../map/mercator.ts";
import { FEED, GROUND_LEVELS } from "../map/names.ts";
import type { MapDriver, MapReport, Scene } from "../map/types.ts";
import { draw } from "../picture/draw.ts";
import type { GroundLevels } from "../picture/ground.ts";
import type { Camera } from "../state/view.ts";

/** What one press of an arrow key moves the picture by; with Shift a quarter of it. */
const STEP_PX = 100;
const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
/** A pointer that moved less than this has pressed, not dragged. */
const PRESS_PX = 4;
/** How far from the middle of the handle a pointer takes hold of it. */
const GRIP_PX = 22;
/** Each picture in the page begins its ids with a number of its own. */
let pictures = 0;

/**
 * The map without WebGL: the same scenes drawn as pictures, the same reports. Places are picked by a press, the picture is moved by dragging
 * and by keys; zooming is asked for by the page's buttons. `desc` says what the picture shows to those who cannot see it.
 */
export function createPictureDriver(container: HTMLElement, desc: () => string): MapDriver {
  const listeners = new Set<(report: MapReport) => void>();
  const levels = new Map<string, Promise<GroundLevels[keyof GroundLevels] | null>>();
  const stopper = new AbortController();
  let newest: Scene | null = null;
  const id = `still-${++pictures}`;
  let grabbed: { readonly x: number; readonly y: number; readonly handle: readonly [x: number, y: number] | null } | null = null;
  let dragging = false;

  const report = (said: MapReport): void => {
    for (const listener of listeners) listener(said);
  };

  /** A level of the basemap, fetched once; null when it cannot be had, and another may stand in. */
  const levelAt = (address: string): Promise<GroundLevels[keyof GroundLevels] | null> => {
    const known =
      levels.get(address) ??
      fetch(address).then(
        (answer) => (answer.ok ? answer.json() : null),
        () => null,
      );
    levels.set(address, known);
    return known;
  };

  const paint = async (scene: Scene): Promise<void> => {
    const wanted = GROUND_LEVELS.flatMap((level) => {
      const data = scene.feeds[FEED[level]]?.data;
      return typeof data === "string" ? [levelAt(data).then((found) => [level, found] as const)] : [];
    });
    const ground: GroundLevels = Object.fromEntries((await Promise.all(wanted)).filter(([, found]) => found !== null));
    if (scene !== newest) return;
    const { clientWidth: width, clientHeight: height } = container;
    const text = draw(scene, { width, height, ground: { levels: ground }, title: scene.title, desc: desc(), id });
    const svg = document.importNode(new DOMParser().parseFromString(text, "image/svg+xml").documentElement, true);
    svg.setAttribute("class", "map-picture");
    container.querySelector(".map-picture")?.remove();
    container.append(svg);
    report({ kind: "rested", camera: scene.camera, metersPerPixel: metersPerPixel(scene.camera.lat, scene.camera.zoom) });
  };

  const moveBy = (x: number, y: number): void => {
    if (!newest) return;
    const { camera } = newest;
    const [px, py] = project([camera.lng, camera.lat], camera.zoom);
    const [lng, lat] = unproject([px + x, py + y], camera.zoom);
    moveTo({ lng, lat, zoom: camera.zoom });
  };
  const moveTo = (camera: Camera): void => report({ kind: "moved", camera, metersPerPixel: metersPerPixel(camera.lat, camera.zoom) });

  const onKey = (event: KeyboardEvent): void => {
    const arrow = ARROWS[event.key];
    const by = event.shiftKey ? STEP_PX / 4 : STEP_PX;
    if (arrow) moveBy(arrow[0] * by, arrow[1] * by);
    else if ((event.key === "+" || event.key === "=" || event.key === "-") && newest) {
      const zoom = newest.camera.zoom + (event.key === "-" ? -1 : 1);
      moveTo({ ...newest.camera, zoom: Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom)) });
    } else return;
    event.preventDefault();
  };
  /** Where the handle is in the world's pixels, if the pointer is upon it. */
  const handleUnder = (event: PointerEvent): readonly [x: number, y: number] | null => {
    const data = newest?.handle ? newest.feeds[FEED.places]?.data : undefined;
    const held = typeof data === "object" ? data.features.find((f) => f.properties?.id === newest?.handle)?.geometry : undefined;
    if (!newest || held?.type !== "Point") return null;
    const { camera } = newest;
    const box = container.getBoundingClientRect();
    const [x, y] = project([held.coordinates[0] ?? 0, held.coordinates[1] ?? 0], camera.zoom);
    const [cx, cy] = project([camera.lng, camera.lat], camera.zoom);
    const [dx, dy] = [event.clientX - box.left - box.width / 2 - (x - cx), event.clientY - box.top - box.height / 2 - (y - cy)];
    return Math.hypot(dx, dy) <= GRIP_PX ? [x, y] : null;
  };
  const drag = (event: PointerEvent, done: boolean): void => {
    if (!grabbed?.handle || !newest?.handle) return;
    const [x, y] = grabbed.handle;
    const [lng, lat] = unproject([x + event.clientX - grabbed.x, y + event.clientY - grabbed.y], newest.camera.zoom);
    report({ kind: "dragged", id: newest.handle, lng, lat, done });
  };
  const onDown = (event: PointerEvent): void => {
    dragging = false;
    grabbed = { x: event.clientX, y: event.clientY, handle: event.button === 0 ? handleUnder(event) : null };
    container.setPointerCapture(event.pointerId);
  };
  const onMove = (event: PointerEvent): void => {
    if (!grabbed?.handle || (!dragging && Math.hypot(event.clientX - grabbed.x, event.clientY - grabbed.y) < PRESS_PX)) return;
    dragging = true;
    drag(event, false);
  };
  const onUp = (event: PointerEvent): void => {
    if (!grabbed) return;
    if (dragging) {
      drag(event, true);
      grabbed = null;
      dragging = false;
      return;
    }
    const [x, y] = [grabbed.x - event.clientX, grabbed.y - event.clientY];
    grabbed = null;
    if (Math.hypot(x, y) >= PRESS_PX) {
      moveBy(x, y);
      return;
    }
    // The container holds the pointer: what lies under it is asked of the document.
    const under = document.elementFromPoint(event.clientX, event.clientY);
    const own = under?.getAttribute("data-own") ?? null;
    if (own !== null) {
      report({ kind: "picked", id: null, layer: null, own: Number(own) });
      return;
    }
    const place = under?.closest("[data-place]") ?? null;
    report({ kind: "picked", id: place?.getAttribute("data-place") ?? null, layer: place?.getAttribute("data-layer") ?? null });
  };
  const onCancel = (event: PointerEvent): void => {
    if (dragging) onUp(event);
    grabbed = null;
  };

  const { signal } = stopper;
  container.tabIndex = 0;
  container.addEventListener("keydown", onKey, { signal });
  container.addEventListener("pointerdown", onDown, { signal });
  container.addEventListener("pointermove", onMove, { signal });
  container.addEventListener("pointerup", onUp, { signal });
  container.addEventListener("pointercancel", onCancel, { signal });

  return {
    show(scene) {
      newest = scene;
      container.setAttribute("aria-label", scene.title);
      container.setAttribute("role", "region");
      void paint(scene);
    },
    onReport(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    picture() {
      const svg = container.querySelector(".map-picture");
      if (!svg) return Promise.reject(new Error("The map has not been drawn yet."));
      return Promise.resolve(new Blob([new XMLSerializer().serializeToString(svg)], { type: "image/svg+xml" }));
    },
    remove() {
      newest = null;
      stopper.abort();
      listeners.clear();
      container.querySelector(".map-picture")?.remove();
    },
  };
}
