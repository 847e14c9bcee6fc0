import type { OwnMove } from "../state/own-points.ts";

/** What the reader does with points of their own, on its way up to the page, which holds them. The page hears it by name: its first script need not know more. */
export class OwnEvent extends Event {
  static readonly type = "foothold-own";
  constructor(readonly move: OwnMove) {
    super(OwnEvent.type, { bubbles: true, composed: true });
  }
}
