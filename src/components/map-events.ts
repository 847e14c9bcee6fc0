import type { Problem } from "../catalog/problem.ts";
import type { DriverOptions, MapDriver } from "../map/types.ts";

/** Starts the live map in a container. Loaded only when called. */
export type DriverFactory = (container: HTMLElement, options: DriverOptions) => Promise<MapDriver>;

/** Starts a driver that draws pictures. Loaded only when called. `desc` gives the text equivalent. */
export type PictureFactory = (container: HTMLElement, desc: () => string) => Promise<MapDriver>;

/** Something went wrong, on its way up to where it is shown. */
export class ProblemEvent extends Event {
  static readonly type = "foothold-problem";
  constructor(readonly problem: Problem) {
    super(ProblemEvent.type, { bubbles: true, composed: true });
  }
}

/** Name of the event that says, once, that the live map is there. */
export const RESTED = "foothold-rested";
