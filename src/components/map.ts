import { html, nothing, type PropertyValues } from "lit";
import type { BriefCatalog } from "../catalog/catalog.ts";
import type { Problem } from "../catalog/problem.ts";
import type { LngLat } from "../geodesy/earth.ts";
import { cameraOf } from "../map/camera.ts";
import { MAX_ZOOM, MIN_ZOOM, metersPerPixel, type Viewport } from "../map/fit.ts";
import { type Sight, screenAt } from "../map/in-sight.ts";
import { scaleBar } from "../map/scale-bar.ts";
import type { Ground, makeScene } from "../map/scene.ts";
import type { MapDriver, MapReport, Scene } from "../map/types.ts";
import { ASKED } from "../state/draw-asked.ts";
import type { Drawing } from "../state/drawing.ts";
import { moveCamera, select, setProjection } from "../state/moves.ts";
import { selectPoint } from "../state/own-points.ts";
import type { Camera } from "../state/view.ts";
import type { Say } from "../words/say.ts";
import { PlainElement } from "./element.ts";
import "./handle.ts";
import { type DriverFactory, type PictureFactory, ProblemEvent, RESTED } from "./map-events.ts";
import { OwnEvent } from "./own-event.ts";
import { PressEvent } from "./press-event.ts";

const ZOOM_STEP = 1;
/** What the controls over the map cover, in pixels: the legend on the right of a wide map, the buttons along the top of a small one. */
const WIDE_PADDING = { top: 28, right: 296, bottom: 36, left: 28 };
const COMPACT_PADDING = { top: 60, right: 16, bottom: 34, left: 16 };
/** The day, over the lower left corner of a small map. */
const COMPACT_CORNER = { width: 112, height: 74 };

/** The map: turns a drawing into a scene for its own size, hands it to the driver, and turns the driver's reports into moves. */
export class FootholdMap extends PlainElement {
  static override properties = {
    drawing: { attribute: false },
    catalog: { attribute: false },
    say: { attribute: false },
    loadGround: { attribute: false },
    description: { attribute: false },
    createDriver: { attribute: false },
    createPicture: { attribute: false },
    compact: { type: Boolean },
    size: { state: true },
    tools: { state: true },
    live: { state: true },
    poster: { attribute: false },
    shown: { state: true },
    hovered: { state: true },
  };
  declare drawing: Drawing;
  declare catalog: BriefCatalog;
  declare say: Say;
  declare loadGround: () => Promise<Ground>;
  /** The name of the map for those who cannot see it. */
  declare description: string;
  declare createDriver: DriverFactory;
  /** Draws pictures instead, where the live map cannot be had. */
  declare createPicture: PictureFactory;
  declare compact: boolean;
  /** A picture of the first scene, shown until a driver has drawn it. */
  declare poster: Element | null;
  /** True once a driver has drawn a scene. */
  declare private shown: boolean;
  declare private size: { readonly width: number; readonly height: number };
  /** Which of the reader's own points is pointed at. */
  declare private hovered: number | null;
  declare private live: "waiting" | "resting" | "picture" | "failed";
  /** What a scene is made with, once it is here. */
  declare private tools: { readonly makeScene: typeof makeScene; readonly ground: Ground } | null;
  private bringing: Promise<void> | null = null;
  private viewport: Viewport | null = null;
  private camera: Camera | null = null;
  private driver: MapDriver | null = null;
  private readonly sent = new Set<string>();
  /** Draws pictures over the live map while they are asked for. */
  private flat: MapDriver | null = null;
  private flatComing: Promise<void> | null = null;
  private observer: ResizeObserver | null = null;
  private readonly reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");

  constructor() {
    super();
    this.size = { width: 0, height: 0 };
    this.live = "waiting";
    this.poster = null;
    this.shown = false;
    this.hovered = null;
    this.tools = null;
  }

  protected override firstUpdated(): void {
    const container = this.querySelector<HTMLElement>(".map-canvas");
    if (!container) return;
    this.observer = new ResizeObserver(([entry]) => {
      if (entry) this.size = { width: Math.round(entry.contentRect.width), height: Math.round(entry.contentRect.height) };
    });
    this.observer.observe(container);
    this.start(container).catch((error: unknown) => this.fail({ code: "map-failed", detail: error instanceof Error ? error.message : String(error) }));
  }

  /** Loads all that the live map takes, side by side. */
  private async start(container: HTMLElement): Promise<void> {
    const driver = this.createDriver(container, {
      reducedMotion: () => this.reducedMotion.matches,
      unseen: this.poster !== null,
      bringCarrier: async () => (await import("./carrier.ts")).createCarrier(container),
    });
    await this.bringTools().catch((error: unknown) => {
      driver.then(
        (unused) => unused.remove(),
        () => {}, // the first failure is told
      );
      throw error;
    });
    this.drive(await driver);
  }

  /** Loads what a scene is made with, once; after a failure, again. */
  private bringTools(): Promise<void> {
    this.bringing ??= Promise.all([import("../map/scene.ts"), this.loadGround()]).then(
      ([{ makeScene }, ground]) => {
        this.tools = { makeScene, ground };
      },
      (error: unknown) => {
        this.bringing = null;
        throw error;
      },
    );
    return this.bringing;
  }

  private drive(driver: MapDriver): void {
    if (!this.isConnected) {
      driver.remove();
      return;
    }
    this.driver = driver;
    driver.onReport((report) => this.onReport(report));
    this.show();
  }

  private show(): void {
    if (!this.tools || !this.viewport) return;
    const drawing = nameOwn(this.drawing, this.hovered);
    const scene = this.tools.makeScene(drawing, this.viewport, {
      ...this.tools.ground,
      title: this.description,
      handle: drawing.handle,
      first: this.live === "waiting",
    });
    if (scene.around !== null && this.live !== "picture") this.showFlat(scene);
    else {
      this.flat?.remove();
      this.flat = null;
      if (this.live === "waiting" && this.driver) this.sendAhead(scene);
      this.driver?.show(scene);
    }
  }

  /** Sends for what the map's worker will ask for, while the worker is still on its way; not sooner, as the map's own script is worth more. */
  private sendAhead({ feeds }: Scene): void {
    for (const { data } of Object.values(feeds)) {
      if (typeof data !== "string" || this.sent.has(data)) continue;
      this.sent.add(data);
      fetch(data, { priority: "low" }).then(
        (answer) => answer.arrayBuffer(),
        () => {}, // the map will say so
      );
    }
  }

  /** What the live map cannot draw is drawn as a picture over it; the live map waits underneath. */
  private showFlat(scene: Scene): void {
    const container = this.querySelector<HTMLElement>(".map-flat");
    if (this.flat || !container) {
      this.flat?.show(scene);
      return;
    }
    this.flatComing ??= this.createPicture(container, () => this.description)
      .then((flat) => {
        this.flat = flat;
        flat.onReport((report) => this.onReport(report));
        if (this.isConnected) this.show();
        else flat.remove();
      })
      .catch((error: unknown) => {
        this.dispatchEvent(new ProblemEvent({ code: "map-failed", detail: error instanceof Error ? error.message : String(error) }));
        this.move(setProjection("mercator"));
      })
      .finally(() => {
        this.flatComing = null;
      });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer?.disconnect();
    this.driver?.remove();
    this.driver = null;
    this.flat?.remove();
    this.flat = null;
  }

  private onReport(report: MapReport): void {
    switch (report.kind) {
      case "moved":
        this.move(moveCamera(report.camera), true);
        break;
      case "picked":
        if (report.id === ASKED) break;
        if (report.at && !this.dispatchEvent(new PressEvent(report.at, report.id))) break;
        if (report.own === undefined) this.move(select(report.id !== null && this.catalog.places.has(report.id) ? report.id : null, this.catalog));
        if (this.drawing.own) this.dispatchEvent(new OwnEvent(selectPoint(report.own ?? null)));
        break;
      case "hovered":
        this.hovered = report.own;
        break;
      case "rested":
        this.shown = true;
        if (this.live !== "waiting") break;
        this.live = "resting";
        void this.onceSeen().then(() => {
          performance.mark("map:interactive");
          this.dispatchEvent(new Event(RESTED, { bubbles: true }));
          this.show(); // now with the ground of the zooms around
        });
        break;
      case "failed":
        this.fail(report.what === "webgl" ? { code: "map-no-webgl", detail: "" } : { code: "map-failed", detail: report.reason });
        break;
      case "dragged":
        this.querySelector("foothold-handle")?.drag([report.lng, report.lat], report.done);
        break;
    }
  }

  /** Resolves once what has been rendered is on the screen: the first call comes before its frame, the second one after. */
  private async onceSeen(): Promise<void> {
    await this.updateComplete;
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
  }

  private fail(problem: Problem): void {
    this.dispatchEvent(new ProblemEvent(problem));
    if (this.live !== "picture")
      this.showPicture().catch(() => {
        this.live = "failed";
      });
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { width, height } = this.size;
    if (width === 0 || height === 0 || !["drawing", "size", "tools", "description", "hovered"].some((name) => changed.has(name))) return;
    this.viewport = { width, height, ...(this.compact ? { padding: COMPACT_PADDING, corner: COMPACT_CORNER } : { padding: WIDE_PADDING }) };
    this.camera = cameraOf(this.drawing, this.viewport);
    this.show();
  }

  /** Where a place of the Earth is on the map, in pixels from its top left corner (on Mercator and around a place; on the globe nearly so in its middle). For tests and for what is laid over the map. */
  screenOf(lng: number, lat: number): readonly [x: number, y: number] {
    const { sight } = this;
    return sight ? screenAt([lng, lat], sight) : [0, 0];
  }

  /** What is on the screen, as a picture. Rejects when nothing has been drawn. */
  snapshot(): Promise<Blob> {
    return this.driver?.picture() ?? Promise.reject(new Error("The map has not been drawn yet."));
  }

  /** Where the handle is on the map, or at its edge if it is beyond. */
  private handleAt(): readonly [x: number, y: number] {
    const held = this.drawing.places.find((p) => p.id === this.drawing.handle)?.geometry;
    if (held?.type !== "Point") return [0, 0];
    const [x, y] = this.screenOf(...held.coordinates);
    return [Math.min(Math.max(x, 0), this.size.width), Math.min(Math.max(y, 0), this.size.height)];
  }

  /** The place in the middle of the map, where the cross hair stands while it is asked for; null before the map has a size. */
  get middle(): LngLat | null {
    return this.camera && [this.camera.lng, this.camera.lat];
  }

  /** What the map shows now, for whoever must know whether a place is seen; null before the map has a size. */
  get sight(): Sight | null {
    const { camera, viewport, drawing } = this;
    return camera && viewport && { camera, viewport, projection: drawing.projection, around: drawing.around };
  }

  /** The live map is gone: its driver makes room for one that draws pictures of the same scenes. */
  private async showPicture(): Promise<void> {
    this.live = "picture";
    this.driver?.remove();
    this.driver = null;
    const container = this.querySelector<HTMLElement>(".map-canvas");
    if (!container) return;
    const [driver] = await Promise.all([this.createPicture(container, () => this.description), this.bringTools()]);
    this.drive(driver);
  }

  private zoomBy(step: number): void {
    if (!this.camera) return;
    const { lng, lat, zoom } = this.camera;
    this.move(moveCamera({ lng, lat, zoom: Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom + step)) }));
  }

  override render() {
    const { say, camera } = this;
    const flat = this.drawing.around !== null && this.live !== "picture";
    const scale = camera ? scaleBar(metersPerPixel(camera.lat, camera.zoom)) : null;
    return html`
      <p class="visually-hidden">${say("map.help")}</p>
      <div class=${this.poster && !this.shown ? "map-canvas behind" : "map-canvas"} data-state=${this.live} data-projection=${this.drawing.projection} ?inert=${flat}></div>
      <div class="map-flat" ?hidden=${!flat}></div>
      ${this.shown ? nothing : this.poster}
      <foothold-handle .drawing=${this.drawing} .catalog=${this.catalog} .say=${say} .zoom=${camera?.zoom ?? 0} .at=${this.handleAt()}></foothold-handle>
      ${this.live === "waiting" && !this.poster ? html`<p class="map-wait">${say("map.wait")}</p>` : nothing}
      ${this.live === "failed" ? html`<p class="map-wait">${say("map.none")}</p>` : nothing}
      <div class="map-buttons">
        ${"at" in this.drawing.camera ? html`<button type="button" class="map-button" aria-label=${say("map.frame")} title=${say("map.frame")} @click=${() => this.move(moveCamera(null))}><svg aria-hidden="true" viewBox="0 0 16 16" width="16" height="16"><path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" fill="none" stroke="currentColor" stroke-width="1.6" /></svg></button>` : nothing}
        <button type="button" class="map-button" aria-label=${say("map.zoomIn")} @click=${() => this.zoomBy(ZOOM_STEP)}>+</button>
        <button type="button" class="map-button" aria-label=${say("map.zoomOut")} @click=${() => this.zoomBy(-ZOOM_STEP)}>−</button>
      </div>
      ${
        scale
          ? html`<p class="scale"><span>${say.km(scale.km)}</span><svg aria-hidden="true" width=${scale.px + 2} height="8"><path d=${`M1 0V7H${scale.px + 1}V0`} fill="none" stroke="currentColor" stroke-width="1.4" /></svg></p>`
          : nothing
      }
      <p class="credit">${say("map.credit")}</p>
    `;
  }
}
/** The drawing with a name for the point that is pointed at, where it has one. */
function nameOwn(drawing: Drawing, hovered: number | null): Drawing {
  const { own } = drawing;
  const at = hovered === null ? undefined : own?.places[hovered];
  return own && at && hovered !== null ? { ...drawing, own: { ...own, named: { at, label: own.nameOf(hovered) } } } : drawing;
}

customElements.define("foothold-map", FootholdMap);

declare global {
  interface HTMLElementTagNameMap {
    "foothold-map": FootholdMap;
  }
}
