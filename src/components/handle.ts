import { html, nothing } from "lit";
import { type BriefCatalog, inLanguage } from "../catalog/catalog.ts";
import { destination } from "../geodesy/destination.ts";
import type { LngLat } from "../geodesy/earth.ts";
import { snap } from "../map/snap.ts";
import { fromLngLat } from "../state/derive.ts";
import type { Drawing } from "../state/drawing.ts";
import { freePlace } from "../state/free-place.ts";
import { setFrom } from "../state/moves.ts";
import type { From, View } from "../state/view.ts";
import { SayEvent } from "./element.ts";
import { perFrame } from "./per-frame.ts";
import { TopicElement } from "./topic-element.ts";

/** A handle that is let go this near to a known place stands there. */
const SNAP_PX = 12;
/** What one press of an arrow key moves the position by, and with Shift. */
const STEP_KM = 10;
const FINE_KM = 1;
const ARROWS: Readonly<Record<string, number>> = { ArrowUp: 0, ArrowRight: 90, ArrowDown: 180, ArrowLeft: 270 };
/** Half the side of what takes the keys. */
const HALF_PX = 22;

/**
 * The handle of the position that ranges are drawn from: turns what a hand does with it on the map into moves, one per frame, and takes the
 * arrow keys. It lets every pointer through to the map.
 */
export class MapHandle extends TopicElement<"launcher"> {
  static override properties = {
    ...TopicElement.properties,
    drawing: { attribute: false },
    catalog: { attribute: false },
    zoom: { attribute: false },
    at: { attribute: false },
  };
  declare drawing: Drawing;
  declare catalog: BriefCatalog;
  declare zoom: number;
  /** Where it is on the map, in pixels from the top left corner. */
  declare at: readonly [x: number, y: number];
  protected readonly topic = "launcher";
  private readonly moves = perFrame<LngLat>((at) => this.move(setFrom(freePlace(at)), true));
  private byKeys = false;

  /** The handle has been dragged to a place; `done`: let go there. */
  drag(at: LngLat, done: boolean): void {
    if (!done) {
      this.moves.ask(at);
      return;
    }
    this.moves.stop();
    const known = snap(at, this.knownPlaces(), this.zoom, SNAP_PX);
    this.move(setFrom(known?.id ?? freePlace(at)));
    this.tell(known?.id ?? at);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.moves.stop();
  }

  /** Positions and airfields that are on the map, the passage's own among them. */
  private knownPlaces(): readonly { readonly id: string; readonly at: LngLat }[] {
    return this.drawing.places.flatMap(({ id, symbol, geometry }) =>
      (symbol === "position" || symbol === "runway") && geometry.type === "Point" && this.catalog.places.has(id) ? [{ id, at: geometry.coordinates }] : [],
    );
  }

  private nameOf(from: From): string {
    const place = typeof from === "string" ? this.catalog.places.get(from) : undefined;
    if (place) return inLanguage(place.properties.name, this.say.language);
    const [lng, lat] = typeof from === "string" ? [0, 0] : from;
    return this.say("from.free", { lat: lat.toFixed(2), lng: lng.toFixed(2) });
  }

  private tell(from: From): void {
    if (this.words === null) return;
    const place = this.nameOf(from);
    const status = typeof from === "string" ? this.drawing.places.find((p) => p.id === from)?.status : undefined;
    this.dispatchEvent(
      new SayEvent(
        status === undefined ? this.words("launcher.saidFree", { place }) : this.words("launcher.saidKnown", { place, status: this.say(`status.${status}`) }),
      ),
    );
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const bearing = ARROWS[event.key];
    if (bearing === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.byKeys = true;
    this.move((view) => setFrom(freePlace(destination(fromLngLat(view, this.catalog), bearing, event.shiftKey ? FINE_KM : STEP_KM)))(view), true);
  };

  /** A key let go ends the step, however long it was held. */
  private readonly onKeyEnd = (): void => {
    if (!this.byKeys) return;
    this.byKeys = false;
    let from: View["from"] = "";
    this.move((view) => {
      from = view.from;
      return view;
    });
    this.tell(from);
  };

  protected override updated(): void {
    const handle = this.querySelector<HTMLElement>(".map-handle");
    if (handle) handle.style.transform = `translate(${Math.round(this.at[0]) - HALF_PX}px, ${Math.round(this.at[1]) - HALF_PX}px)`;
  }

  protected content(say: NonNullable<typeof this.words>) {
    const { handle, places } = this.drawing;
    const place = places.find((p) => p.id === handle);
    if (!place) return nothing;
    return html`<div
      class="map-handle"
      role="application"
      tabindex="0"
      aria-label=${say("launcher.handle", { place: place.label })}
      @keydown=${this.onKey}
      @keyup=${this.onKeyEnd}
      @blur=${this.onKeyEnd}
    ></div>`;
  }
}
customElements.define("foothold-handle", MapHandle);

declare global {
  interface HTMLElementTagNameMap {
    "foothold-handle": MapHandle;
  }
}
