import type { LngLat } from "../geodesy/earth.ts";
import { MAX_ZOOM, MIN_ZOOM, metersPerPixel } from "../map/fit.ts";
import type { Pixel } from "../map/mercator.ts";
import { FEED, GROUND_LEVELS } from "../map/names.ts";
import type { MapDriver, MapReport, Scene } from "../map/types.ts";
import { draw, planeOf } from "../picture/draw.ts";
import type { GroundLevels } from "../picture/ground.ts";
import type { Plane } from "../picture/projection.ts";
import type { Camera } from "../state/view.ts";
import { svgOf } from "./svg-of.ts";

/** What one press of an arrow key moves the picture by; with Shift a quarter of it. */
const STEP_PX = 100;
const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
/** A pointer that moved less than this has pressed, not dragged. */
const PRESS_PX = 4;
/** A turn of the wheel by this much zooms by one. */
const WHEEL_PX = 300;
const WHEEL_LINES = 9;
/** A camera looks no nearer to a pole than this: an address cannot say it. */
const FARTHEST_LAT = 85;
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
  let grabbed: { readonly id: number; readonly x: number; readonly y: number; readonly handle: Pixel | null; readonly plane: Plane } | null = null;
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
    const text = draw(scene, { width, height, around: scene.around, ground: { levels: ground }, title: scene.title, desc: desc(), id });
    const svg = svgOf(text);
    svg.setAttribute("class", "map-picture");
    container.querySelector(".map-picture")?.remove();
    container.append(svg);
    report({ kind: "rested", camera: scene.camera, metersPerPixel: metersPerPixel(scene.camera.lat, scene.camera.zoom) });
  };

  const planeNow = (scene: Scene): Plane => planeOf(scene, { width: container.clientWidth, height: container.clientHeight, around: scene.around });

  /** Where a pixel of the container is on the Earth. */
  const placeAt = (x: number, y: number): LngLat | null => (newest ? planeNow(newest).placeAt([x, y]) : null);

  /** What is that many pixels from the middle comes into the middle. */
  const moveBy = (x: number, y: number): void => {
    const middle = placeAt(container.clientWidth / 2 + x, container.clientHeight / 2 + y);
    if (!newest || !middle) {
      onCancel();
      return;
    }
    const [lng, lat] = middle;
    const { camera, around } = newest;
    // Mercator's scale grows towards the poles; where the picture's does not, the zoom makes up for it.
    const stretch = around === null ? 1 : Math.cos((lat * Math.PI) / 180) / Math.cos((camera.lat * Math.PI) / 180);
    moveTo({ lng, lat, zoom: camera.zoom + Math.log2(stretch) });
  };
  const moveTo = ({ lng, lat, zoom }: Camera): void => {
    const camera = { lng, lat: Math.max(-FARTHEST_LAT, Math.min(FARTHEST_LAT, lat)), zoom: Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom)) };
    report({ kind: "moved", camera, metersPerPixel: metersPerPixel(camera.lat, camera.zoom) });
  };
  /** Zooms so that what is at a pixel of the container stays there, nearly. */
  const zoomBy = (step: number, x: number, y: number): void => {
    if (!newest) return;
    const zoom = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, newest.camera.zoom + step));
    const share = 1 - 2 ** (newest.camera.zoom - zoom);
    const [lng, lat] = placeAt(container.clientWidth / 2 + x * share, container.clientHeight / 2 + y * share) ?? [newest.camera.lng, newest.camera.lat];
    moveTo({ lng, lat, zoom });
  };

  const onKey = (event: KeyboardEvent): void => {
    const arrow = ARROWS[event.key];
    const by = event.shiftKey ? STEP_PX / 4 : STEP_PX;
    if (arrow) moveBy(arrow[0] * by, arrow[1] * by);
    else if (event.key === "+" || event.key === "=" || event.key === "-") zoomBy(event.key === "-" ? -1 : 1, 0, 0);
    else return;
    event.preventDefault();
  };
  /** Where the handle is on the picture, if the pointer is upon it. */
  const handleUnder = (event: PointerEvent, plane: Plane): Pixel | null => {
    const data = newest?.handle ? newest.feeds[FEED.places]?.data : undefined;
    const held = typeof data === "object" ? data.features.find((f) => f.properties?.id === newest?.handle)?.geometry : undefined;
    if (held?.type !== "Point") return null;
    const box = container.getBoundingClientRect();
    const [px, py] = [event.clientX - box.left, event.clientY - box.top];
    return plane.places(held.coordinates as unknown as LngLat).find(([x, y]) => Math.hypot(px - x, py - y) <= GRIP_PX) ?? null;
  };
  const drag = (event: PointerEvent, done: boolean): void => {
    if (!grabbed?.handle || !newest?.handle) return;
    const [x, y] = grabbed.handle;
    const place = grabbed.plane.placeAt([x + event.clientX - grabbed.x, y + event.clientY - grabbed.y]);
    if (place) report({ kind: "dragged", id: newest.handle, lng: place[0], lat: place[1], done });
  };
  const onDown = (event: PointerEvent): void => {
    if (!event.isPrimary || event.button !== 0 || !newest) return;
    const plane = planeNow(newest);
    dragging = false;
    grabbed = { id: event.pointerId, x: event.clientX, y: event.clientY, handle: handleUnder(event, plane), plane };
    container.setPointerCapture(event.pointerId);
  };
  /** The handle, or else the picture as it is, follows the hand; the picture is drawn anew when let go. */
  const onMove = (event: PointerEvent): void => {
    if (event.pointerId !== grabbed?.id) return;
    const [x, y] = [event.clientX - grabbed.x, event.clientY - grabbed.y];
    if (!dragging && Math.hypot(x, y) < PRESS_PX) return;
    dragging = true;
    const svg = container.querySelector<SVGElement>(".map-picture");
    if (grabbed.handle) drag(event, false);
    else if (svg) svg.style.transform = `translate(${x}px, ${y}px)`;
  };
  const onUp = (event: PointerEvent): void => {
    if (event.pointerId !== grabbed?.id) return;
    const [x, y] = [grabbed.x - event.clientX, grabbed.y - event.clientY];
    if (dragging && grabbed.handle) drag(event, true);
    else if (dragging) moveBy(x, y);
    else press(event);
    grabbed = null;
    dragging = false;
  };
  const press = (event: PointerEvent): void => {
    // The container holds the pointer: what lies under it is asked of the document.
    const under = document.elementFromPoint(event.clientX, event.clientY);
    const own = under?.getAttribute("data-own") ?? null;
    const place = under?.closest("[data-place]") ?? null;
    const box = container.getBoundingClientRect();
    const at = placeAt(event.clientX - box.left, event.clientY - box.top);
    const what =
      own === null
        ? { id: place?.getAttribute("data-place") ?? null, layer: place?.getAttribute("data-layer") ?? null }
        : { id: null, layer: null, own: Number(own) };
    report({ kind: "picked", ...what, ...(at === null ? {} : { at }) });
  };
  /** The browser has taken the pointer away: a handle stays where it was last, nothing else was dragged. */
  const onCancel = (event?: PointerEvent): void => {
    if (event && dragging && grabbed?.handle) drag(event, true);
    grabbed = null;
    dragging = false;
    container.querySelector<SVGElement>(".map-picture")?.style.removeProperty("transform");
  };
  const onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    const box = container.getBoundingClientRect();
    const step = Math.max(-1, Math.min(1, -event.deltaY / (event.deltaMode === 0 ? WHEEL_PX : WHEEL_LINES)));
    zoomBy(step, event.clientX - box.left - box.width / 2, event.clientY - box.top - box.height / 2);
  };

  const { signal } = stopper;
  container.tabIndex = 0;
  container.addEventListener("keydown", onKey, { signal });
  container.addEventListener("pointerdown", onDown, { signal });
  container.addEventListener("pointermove", onMove, { signal });
  container.addEventListener("pointerup", onUp, { signal });
  container.addEventListener("pointercancel", onCancel, { signal });
  container.addEventListener("wheel", onWheel, { signal, passive: false });

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
