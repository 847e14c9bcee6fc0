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

/**
 * The map without WebGL: the same scenes drawn as pictures, the same reports. Places are picked by a press, the picture is moved by dragging
 * and by keys; zooming is asked for by the page's buttons. `desc` says what the picture shows to those who cannot see it.
 */
export function createPictureDriver(container: HTMLElement, desc: () => string): MapDriver {
  const listeners = new Set<(report: MapReport) => void>();
  const levels = new Map<string, Promise<GroundLevels[keyof GroundLevels] | null>>();
  const stopper = new AbortController();
  let newest: Scene | null = null;
  let grabbed: { readonly x: number; readonly y: number } | null = null;

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
    const text = draw(scene, { width, height, ground: { levels: ground }, title: scene.title, desc: desc(), id: "still" });
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
  const onDown = (event: PointerEvent): void => {
    grabbed = { x: event.clientX, y: event.clientY };
  };
  const onUp = (event: PointerEvent): void => {
    if (!grabbed) return;
    const [x, y] = [grabbed.x - event.clientX, grabbed.y - event.clientY];
    grabbed = null;
    if (Math.hypot(x, y) >= PRESS_PX) {
      moveBy(x, y);
      return;
    }
    const own = event.target instanceof Element ? event.target.getAttribute("data-own") : null;
    if (own !== null) {
      report({ kind: "picked", id: null, layer: null, own: Number(own) });
      return;
    }
    const place = event.target instanceof Element ? event.target.closest("[data-place]") : null;
    report({ kind: "picked", id: place?.getAttribute("data-place") ?? null, layer: place?.getAttribute("data-layer") ?? null });
  };

  const { signal } = stopper;
  container.tabIndex = 0;
  container.addEventListener("keydown", onKey, { signal });
  container.addEventListener("pointerdown", onDown, { signal });
  container.addEventListener("pointerup", onUp, { signal });

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
