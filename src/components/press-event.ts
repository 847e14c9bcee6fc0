import type { LngLat } from "../geodesy/earth.ts";

/** The reader pressed the map. Who takes the press for a purpose of its own cancels the event; otherwise the place, if there is one, is selected. */
export class PressEvent extends Event {
  static readonly type = "foothold-press";
  constructor(
    readonly at: LngLat,
    readonly place: string | null,
  ) {
    super(PressEvent.type, { bubbles: true, cancelable: true });
  }
}
