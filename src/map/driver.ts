import { shared, whole } from "virtual:map-worker";
import {
  addProtocol,
  type GeoJSONSource,
  Map as LiveMap,
  type MapGeoJSONFeature,
  type MapMouseEvent,
  type MapTouchEvent,
  Point,
  prewarm,
  setWorkerUrl,
} from "maplibre-gl";
import "./driver.css";
import type { StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Camera } from "../state/view.ts";
import { carry } from "./carried.ts";
import { changeBetween } from "./change.ts";
import { MAX_ZOOM, MIN_ZOOM, metersPerPixel } from "./fit.ts";
import { imagesOf } from "./images.ts";
import { lettersOf } from "./letters.ts";
import { project } from "./mercator.ts";
import { FEED, OWN_DOTS, PICKABLE, REQUESTED } from "./names.ts";
import { rasterise } from "./rasterise.ts";
import { composeStyle, POINTS_SCHEME, pointsAddress } from "./style.ts";
import type { Carrier, DriverOptions, Failed, MapDriver, MapReport, PointsFeed, Scene } from "./types.ts";

setWorkerUrl(globalThis.origin === "null" ? whole : shared);

/** The data of feeds of points by their address, for as long as a map may ask for them. */
const points = new Map<string, PointsFeed["data"]>();
addProtocol(POINTS_SCHEME, async ({ url }) => ({ data: points.get(url) ?? { type: "FeatureCollection", features: [] } }));

/** What our own camera moves carry, so that the map's reports can be told from the reader's moves. */
const OURS = { origin: "state" } as const;
const MOVE_MS = 700;
const FONT_WAIT_MS = 2500;
const WORKER_WAIT_MS = 20_000;
/** How often the graphics are asked whether they are done. */
const LOOK_MS = 16;
/** What is drawn while nobody sees it costs the graphics this much squared. */
const UNSEEN_RATIO = 0.125;
/** Half the side of the box around a mouse or a finger in which a place is picked. */
const MOUSE_PX = 8;
const FINGER_PX = 14;
/** How far from the middle of the handle a mouse or a finger takes hold of it, and from where on it is dragged rather than pressed. */
const GRIP_PX = { mouse: 18, finger: 22 } as const;
const DRAG_PX = 3;
/** The handle comes no nearer to the edge of the map. */
const EDGE_PX = 12;

/** Starts a live map in a container. Nothing is drawn before the first scene. */
export function createDriver(container: HTMLElement, options: DriverOptions): MapDriver {
  prewarm(); // the worker comes while faces and places are still on their way
  return new LiveDriver(container, options);
}

class LiveDriver implements MapDriver {
  private readonly listeners = new Set<(report: MapReport) => void>();
  private readonly failures = new Set<string>();
  private map: LiveMap | null = null;
  /** The newest scene asked for, and the style that the map was last given. */
  private scene: Scene | null = null;
  private style: StyleSpecification | null = null;
  private camera: Camera | null = null;
  private ready = false;
  private removed = false;
  private size = "";
  private sizing = false;
  /** Letters that have been written, by family. */
  private readonly written = new Map<string, string>();
  private hovered: Hit | null = null;
  /** The states that the points of a feed were last given, and whose they are. */
  private stated: { readonly key: string; readonly states: Uint8Array } | null = null;
  private dragging = false;
  /** True from the first step of a drag until the handle is let go. */
  private inHand = false;
  private carrier: Carrier | null = null;
  /** What the map shows while the carrier draws the rest of it; null while it shows all. */
  private still: Scene | null = null;
  /** Whether the map is drawn small, as nobody sees it yet; is about to come to rest for the first time; or has done so. */
  private rests: "small" | "first" | "in full";
  private letGo: (() => void) | null = null;
  private readonly observer: ResizeObserver;
  private watch: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly container: HTMLElement,
    private readonly options: DriverOptions,
  ) {
    this.rests = options.unseen ? "small" : "first";
    this.observer = new ResizeObserver(() => this.resize());
  }

  show(scene: Scene): void {
    const first = this.scene === null;
    this.scene = scene;
    if (first) void this.start();
    else if (this.ready && !this.carry(scene)) this.applyWithFaces(scene);
  }

  /** While the handle is in the hand, it and what follows it are drawn by themselves over a map that stands still; false where that cannot be. */
  private carry(scene: Scene): boolean {
    const { map, carrier, camera } = this;
    const can = this.inHand && map !== null && carrier !== null && camera !== null && scene.projection === "mercator" && isSameView(camera, scene.camera);
    if (!can) return false;
    const { hand, rest } = carry(scene, this.still);
    carrier.show(hand);
    if (this.still) this.statePoints(map, scene);
    else this.apply(rest);
    this.still ??= rest;
    return true;
  }

  /** The map draws all of it again; what was carried goes when that is on the screen. */
  private putDown(map: LiveMap): void {
    if (!this.still) return;
    this.still = null;
    this.apply();
    map.once("idle", () => this.still === null && this.carrier?.clear());
    map.triggerRepaint();
  }

  /** A scene with letters that none before had waits for their faces; one that has come since goes before. */
  private applyWithFaces(scene: Scene): void {
    const wait = this.faces(scene);
    if (wait === null) this.apply();
    else void wait.then(() => scene === this.scene && this.apply());
  }

  /** Sends for the faces of letters that have not been written before, so that none comes late and is drawn in a stranger's; null when there are none. */
  private faces(scene: Scene): Promise<void> | null {
    const fresh = [...lettersOf(scene)].flatMap(([family, letters]): [string, string][] => {
      const known = this.written.get(family) ?? "";
      const more = [...letters].filter((letter) => !known.includes(letter)).join("");
      this.written.set(family, known + more);
      return more === "" ? [] : [[family, more]];
    });
    return fresh.length === 0 ? null : loadFaces(fresh);
  }

  onReport(listener: (report: MapReport) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  picture(): Promise<Blob> {
    const { map } = this;
    if (map === null || !this.ready) return Promise.reject(new Error("The map has not been drawn yet."));
    return new Promise((resolve, reject) => {
      // Only while a frame is being drawn does the canvas hold its pixels.
      map.once("render", () =>
        map.getCanvas().toBlob((blob) => (blob === null ? reject(new Error("The map could not be turned into a picture.")) : resolve(blob)), "image/png"),
      );
      map.triggerRepaint();
    });
  }

  remove(): void {
    this.removed = true;
    this.letGo?.();
    this.listeners.clear();
    clearTimeout(this.watch);
    this.observer.disconnect();
    this.map?.remove();
    this.map = null;
  }

  private report(report: MapReport): void {
    for (const listener of this.listeners) listener(report);
  }

  /** Each failure is said once: a missing file fails anew for every tile. */
  private fail(what: Failed["what"], reason: string): void {
    if (this.failures.has(reason)) return;
    this.failures.add(reason);
    this.report({ kind: "failed", what, reason });
  }

  /** Faces first, then the map, with whatever scene is newest by then. */
  private async start(): Promise<void> {
    for (let wait = this.scene && this.faces(this.scene); wait; wait = this.scene && this.faces(this.scene)) await wait;
    const { scene } = this;
    if (this.removed || scene === null) return;
    const style = composeStyle(scene);
    this.keepPoints(scene);
    try {
      this.map = new LiveMap({
        container: this.container,
        style,
        center: [scene.camera.lng, scene.camera.lat],
        zoom: scene.camera.zoom,
        minZoom: MIN_ZOOM,
        maxZoom: MAX_ZOOM,
        maxPitch: 0,
        dragRotate: false,
        touchPitch: false,
        pitchWithRotate: false,
        attributionControl: false,
        maplibreLogo: false,
        hash: false,
        trackResize: false,
        pixelRatio: this.rests === "small" ? UNSEEN_RATIO : window.devicePixelRatio,
        renderWorldCopies: true,
        fadeDuration: this.options.reducedMotion() ? 0 : 120,
        cooperativeGestures: this.options.cooperative !== undefined,
        validateStyle: false,
        // The worker fetches by itself, which the page's own record of requests does not show.
        transformRequest: (url) => {
          performance.mark(REQUESTED, { detail: url });
          return { url };
        },
        locale: wordsFor(scene, this.options),
      });
    } catch {
      return this.fail("webgl", "This browser cannot draw the live map: it has no WebGL 2.");
    }
    this.style = style;
    this.camera = scene.camera;
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.listen(this.map);
    this.size = sizeOf(this.container);
    this.observer.observe(this.container);
    this.watch = setTimeout(() => this.fail("worker", "The live map did not start: its worker script could not be loaded."), WORKER_WAIT_MS);
  }

  private listen(map: LiveMap): void {
    map.setMissingStyleImageResolver((name) => addImage(map, name));
    // Each later change of style fires this again; only the first one opens the gate.
    map.once("style.load", () => {
      this.ready = true;
      // Drawn while the worker reads, not when it asks.
      if (this.scene) for (const name of imagesOf(this.scene)) addImage(map, name);
      this.apply();
    });
    map.on("idle", () => this.rest(map));
    map.once("idle", () => this.bringCarrier());
    map.on("moveend", (event) => {
      if (!this.sizing && (event as { origin?: string }).origin !== OURS.origin) this.readerMoved(map);
    });
    map.on("click", (event) => this.pick(map, event));
    map.on("mousemove", (event) => this.hover(map, event.point));
    map.on("mouseout", () => this.hover(map, null));
    map.on("mousedown", (event) => this.takeHandle(map, event));
    map.on("touchstart", (event) => this.takeHandle(map, event));
    map.on("webglcontextlost", () => this.fail("context", "The browser has taken the graphics memory of the live map away."));
    map.on("error", ({ error }) => {
      if (!("name" in error && error.name === "AbortError")) this.fail("data", `A part of the map could not be drawn: ${error.message}`);
    });
  }

  /** What is not seen is drawn small until all is there, then once as it will be seen; it is at rest when that has been drawn. */
  private rest(map: LiveMap): void {
    clearTimeout(this.watch);
    if (this.rests === "in full") this.report({ kind: "rested", ...this.where(map) });
    else if (this.rests === "small") {
      this.rests = "first";
      this.size = "";
      this.resize();
    } else {
      this.rests = "in full";
      void drawn(map).then(() => this.removed || this.report({ kind: "rested", ...this.where(map) }));
    }
  }

  /** Where it cannot be had, the map itself is drawn at every step. */
  private bringCarrier(): void {
    this.options.bringCarrier?.().then(
      (carrier) => {
        this.carrier = carrier;
      },
      () => {},
    );
  }

  /** Brings the map to a scene, the newest unless it is another. */
  private apply(scene: Scene | null = this.scene): void {
    const { map } = this;
    if (map === null || scene === null) return;
    const style = composeStyle(scene);
    const change = this.style === null ? ({ kind: "style" } as const) : changeBetween(this.style, style);
    this.style = style;
    this.keepPoints(scene);
    if (change.kind === "style") map.setStyle(style, { diff: true });
    if (change.kind === "data") for (const [id, data] of change.feeds) void map.getSource<GeoJSONSource>(id)?.setData(data);
    this.statePoints(map, scene);
    if (scene.title !== "") map.getCanvas().setAttribute("aria-label", scene.title);
    // The size is asked for only when the camera goes: to ask makes the page lay itself out, which a drag would wait for at every frame.
    if (this.camera === null || !isSameView(this.camera, scene.camera)) this.goTo(map, scene.camera, this.resize());
  }

  /** Keeps at hand the points that the map will ask for. */
  private keepPoints({ feeds }: Scene): void {
    const feed = feeds[FEED.own];
    if (feed?.use !== "points" || points.has(pointsAddress(feed.key))) return;
    if (this.stated) points.delete(pointsAddress(this.stated.key));
    points.set(pointsAddress(feed.key), feed.data);
  }

  /** Tells the map which points have another state than before: a few at each step of a drag, however many there are. */
  private statePoints(map: LiveMap, { feeds }: Scene): void {
    const feed = feeds[FEED.own];
    if (feed?.use !== "points" || !map.getSource(FEED.own)) {
      this.stated = null;
      return;
    }
    const { key, states } = feed;
    const before = this.stated?.key === key ? this.stated.states : null;
    if (states === before) return;
    if (before === null) map.removeFeatureState({ source: FEED.own });
    for (let id = 0; id < states.length; id += 1) {
      const look = states[id] as number;
      if (look !== (before?.[id] ?? 0)) map.setFeatureState({ source: FEED.own, id }, { look });
    }
    this.stated = { key, states };
  }

  /** Fits the map to its container; true when that has changed. */
  private resize(): boolean {
    const size = sizeOf(this.container);
    if (this.map === null || size === this.size) return false;
    this.size = size;
    const underway = this.map.isMoving();
    this.sizing = true; // a new size is no move of the reader's
    this.map.setPixelRatio(this.rests === "small" ? UNSEEN_RATIO : window.devicePixelRatio);
    this.sizing = false;
    // A move that began in another size would end beside its goal.
    if (underway && this.camera) this.goTo(this.map, this.camera, true);
    return true;
  }

  /** Moves the camera to where the scene has it, unless it is there or already on its way there. */
  private goTo(map: LiveMap, camera: Camera, atOnce: boolean): void {
    this.camera = camera;
    const goal = { center: [camera.lng, camera.lat] as [number, number], zoom: camera.zoom };
    if (atOnce || this.options.reducedMotion()) map.jumpTo(goal, OURS);
    else map.easeTo({ ...goal, duration: MOVE_MS, easing: settle, essential: true }, OURS);
  }

  private readerMoved(map: LiveMap): void {
    const report = { kind: "moved", ...this.where(map) } as const;
    this.camera = report.camera;
    this.report(report);
  }

  private where(map: LiveMap): { camera: Camera; metersPerPixel: number } {
    const { lng, lat } = map.getCenter().wrap();
    const zoom = map.getZoom();
    return { camera: { lng, lat, zoom }, metersPerPixel: metersPerPixel(lat, zoom) };
  }

  private pick(map: LiveMap, { point, lngLat, originalEvent }: MapMouseEvent): void {
    if (this.dragging) return;
    const finger = (originalEvent as Partial<PointerEvent>).pointerType === "touch";
    const hit = hitAt(map, point, finger ? FINGER_PX : MOUSE_PX);
    const { lng, lat } = lngLat.wrap();
    const at = [lng, lat] as const;
    if (hit?.feed === FEED.own) this.report({ kind: "picked", id: null, layer: null, own: Number(hit.id), at });
    else this.report({ kind: "picked", id: hit?.id ?? null, layer: hit?.layer ?? null, at });
  }

  private hover(map: LiveMap, point: Point | null): void {
    if (!this.ready || this.dragging) return;
    const hit = point === null ? null : hitAt(map, point, MOUSE_PX);
    const grip = point !== null && this.handleNear(map, point, GRIP_PX.mouse) !== null;
    map.getCanvas().style.cursor = grip ? "move" : hit === null ? "" : "pointer";
    if (hit?.id === this.hovered?.id && hit?.feed === this.hovered?.feed) return;
    if (hit?.feed === FEED.own || this.hovered?.feed === FEED.own) this.report({ kind: "hovered", own: hit?.feed === FEED.own ? Number(hit.id) : null });
    for (const [one, hover] of [
      [this.hovered, false],
      [hit, true],
    ] as const) {
      if (one !== null && map.getSource(one.feed)) map.setFeatureState({ source: one.feed, id: one.id }, { hover });
    }
    this.hovered = hit;
  }

  /** Where the handle is on the screen, if that is within so many pixels of a point. */
  private handleNear(map: LiveMap, point: Point, withinPx: number): Point | null {
    const handle = this.scene?.handle ?? null;
    const data = handle === null ? undefined : this.scene?.feeds[FEED.places]?.data;
    const held = typeof data === "object" ? data.features.find((f) => f.properties?.id === handle)?.geometry : undefined;
    if (held?.type !== "Point") return null;
    const [lng = 0, lat = 0] = held.coordinates;
    const at = map.project([lng, lat]);
    return Math.hypot(at.x - point.x, at.y - point.y) <= withinPx ? at : null;
  }

  /** The handle follows the hand as far as the map goes: the map stays, the reports say where it is, the next scene draws it there. Escape takes it back. */
  private takeHandle(map: LiveMap, event: MapMouseEvent | MapTouchEvent): void {
    const id = this.scene?.handle ?? null;
    const touch = "touches" in event.originalEvent;
    if (id === null || (touch ? (event.originalEvent as TouchEvent).touches.length > 1 : (event.originalEvent as MouseEvent).button !== 0)) return;
    const held = this.handleNear(map, event.point, touch ? GRIP_PX.finger : GRIP_PX.mouse);
    if (held === null) return;
    event.preventDefault();
    const start = event.point;
    const stopper = new AbortController();
    const { signal } = stopper;
    const { clientWidth: width, clientHeight: height } = this.container;
    let newest = held;
    const say = (done: boolean): void => {
      const { lng, lat } = map.unproject(newest).wrap();
      this.report({ kind: "dragged", id, lng, lat, done });
    };
    /** From the place of the hand to that of the handle: where it was taken hold of, it stays in the hand. */
    const follow = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): void => {
      const box = map.getCanvas().getBoundingClientRect();
      const [x, y] = [clientX - box.left - start.x, clientY - box.top - start.y];
      if (!this.dragging && Math.hypot(x, y) < DRAG_PX) return;
      if (!this.dragging) this.hover(map, null);
      this.dragging = true;
      this.inHand = true;
      map.getCanvas().style.cursor = "grabbing";
      const to = held.add(new Point(x, y));
      // It stays on the map, and on a globe on the Earth.
      const kept = new Point(Math.max(EDGE_PX, Math.min(width - EDGE_PX, to.x)), Math.max(EDGE_PX, Math.min(height - EDGE_PX, to.y)));
      if (map.project(map.unproject(kept)).dist(kept) > 2) return;
      newest = kept;
      say(false);
    };
    const end = (): void => {
      stopper.abort();
      if (!this.dragging) return;
      this.inHand = false;
      say(true);
      map.getCanvas().style.cursor = "";
      // The click that ends a drag picks nothing; by then the scene of the place where the handle was let go is here.
      requestAnimationFrame(() => {
        this.dragging = false;
        this.putDown(map);
      });
    };
    const onKey = (key: KeyboardEvent): void => {
      if (key.key !== "Escape" || !this.dragging) return;
      key.stopPropagation();
      newest = held;
      end();
    };
    window.addEventListener("keydown", onKey, { signal, capture: true });
    if (touch) {
      // What a finger does is told to where it came down, also when it leaves.
      const canvas = map.getCanvasContainer();
      canvas.addEventListener("touchmove", (e) => e.touches[0] && follow(e.touches[0]), { signal, passive: true });
      for (const type of ["touchend", "touchcancel"] as const) canvas.addEventListener(type, end, { signal });
    } else {
      window.addEventListener("mousemove", follow, { signal });
      window.addEventListener("mouseup", end, { signal });
    }
    this.letGo = () => stopper.abort();
  }
}

const sizeOf = ({ clientWidth, clientHeight }: HTMLElement): string => `${clientWidth}x${clientHeight}@${window.devicePixelRatio}`;

function addImage(map: LiveMap, name: string): void {
  if (map.hasImage(name)) return;
  const ratio = Math.max(2, window.devicePixelRatio);
  const image = rasterise(name, ratio);
  if (image !== null) map.addImage(name, image, { pixelRatio: ratio });
}

/** Resolves once the graphics have drawn all that they were told: what is shown sooner would make the page wait for them. */
function drawn(map: LiveMap): Promise<void> {
  const gl = map.getCanvas().getContext("webgl2");
  const fence = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!gl || !fence) return Promise.resolve();
  gl.flush();
  return new Promise((resolve) => {
    const look = (): void => {
      if (gl.isContextLost() || gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.SIGNALED) resolve();
      else setTimeout(look, LOOK_MS);
    };
    look();
  });
}

/** What the map library says by itself, in the reader's words. */
function wordsFor({ title }: Scene, { cooperative }: DriverOptions): Record<string, string> {
  return {
    ...(title === "" ? {} : { "Map.Title": title }),
    ...(cooperative === undefined
      ? {}
      : {
          "CooperativeGesturesHandler.WindowsHelpText": cooperative.desktop,
          "CooperativeGesturesHandler.MacHelpText": cooperative.mac,
          "CooperativeGesturesHandler.MobileHelpText": cooperative.touch,
        }),
  };
}

/** True when two cameras differ by less than the eye sees: an address rounds what a hand has done. */
function isSameView(a: Camera, b: Camera): boolean {
  const [p, q] = [project([a.lng, a.lat], b.zoom), project([b.lng, b.lat], b.zoom)];
  return Math.abs(a.zoom - b.zoom) < 0.006 && Math.hypot(p[0] - q[0], p[1] - q[1]) < 1.5;
}

interface Hit {
  readonly id: string;
  readonly layer: string;
  readonly feed: string;
}

/** The place nearest to a point of the screen, within a box; symbols before areas. */
function hitAt(map: LiveMap, { x, y }: Point, half: number): Hit | null {
  const layers = [OWN_DOTS, ...Object.values(PICKABLE)].filter((id) => map.getLayer(id) !== undefined);
  if (layers.length === 0) return null;
  const found = map.queryRenderedFeatures(
    [
      [x - half, y - half],
      [x + half, y + half],
    ],
    { layers },
  );
  const of = (layer: string): MapGeoJSONFeature[] => found.filter((f) => f.layer.id === layer && f.geometry.type === "Point");
  const away = (f: MapGeoJSONFeature): number => {
    const [lng, lat] = f.geometry.type === "Point" ? f.geometry.coordinates : [0, 0];
    const at = map.project([lng ?? 0, lat ?? 0]);
    return Math.hypot(at.x - x, at.y - y);
  };
  const byAway = (a: MapGeoJSONFeature, b: MapGeoJSONFeature): number => away(a) - away(b);
  const nearest = of(PICKABLE.icons).sort(byAway)[0] ?? of(OWN_DOTS).sort(byAway)[0] ?? found[0];
  if (nearest === undefined) return null;
  if (nearest.source === FEED.own) return { id: String(nearest.id), layer: FEED.own, feed: FEED.own };
  return { id: String(nearest.properties.id), layer: String(nearest.properties.layer), feed: nearest.source === FEED.areas ? FEED.areas : FEED.places };
}

/** Loads the faces of these letters. Faces that come too late are not waited for. */
async function loadFaces(letters: readonly (readonly [family: string, letters: string])[]): Promise<void> {
  const spec = (family: string): string => {
    const weight = /semibold/i.test(family) ? 600 : /bold/i.test(family) ? 700 : /medium/i.test(family) ? 500 : 400;
    return `${/italic/i.test(family) ? "italic " : ""}${weight} 48px ${family}`;
  };
  const all = Promise.allSettled(letters.map(([family, own]) => document.fonts.load(spec(family), own)));
  await Promise.race([all, new Promise((resolve) => setTimeout(resolve, FONT_WAIT_MS))]);
}

/** The easing curve cubic-bezier(.2, 0, 0, 1): where the move is at a share of its time. Solved by halving. */
function settle(time: number): number {
  const bezier = (p1: number, p2: number, t: number): number => 3 * p1 * t * (1 - t) ** 2 + 3 * p2 * t * t * (1 - t) + t ** 3;
  let [low, high] = [0, 1];
  for (let i = 0; i < 24; i++) {
    const mid = (low + high) / 2;
    if (bezier(0.2, 0, mid) < time) low = mid;
    else high = mid;
  }
  return bezier(0, 1, (low + high) / 2);
}
