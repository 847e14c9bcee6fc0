import type { Language } from "../catalog/schema.ts";
import type { LngLat } from "../geodesy/earth.ts";
import type { Camera } from "../state/view.ts";
import { openBox, type Viewport } from "./fit.ts";
import { type Pixel, project } from "./mercator.ts";
import type { Mode } from "./palette.ts";
import type { Feed, Paint } from "./types.ts";

/** Width of a text in CSS pixels, in one of the families of names.ts. */
export type MeasureText = (text: string, font: string, sizePx: number) => number;

/** What every recipe needs to know of the screen and the reader. Pixels are world pixels at the camera's zoom. */
export interface Look {
  readonly mode: Mode;
  readonly language: Language;
  readonly camera: Camera;
  readonly viewport: Viewport;
  /** True on a phone or in a narrow column: smaller names, shorter ones. */
  readonly compact: boolean;
  readonly measureText: MeasureText;
  readonly at: (place: LngLat) => Pixel;
  /** The whole map, and the part of it that nothing covers. */
  readonly whole: Box;
  readonly open: Box;
  /** What is covered besides, in the lower left corner. */
  readonly corner: Box | null;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a recipe makes. */
export interface Made {
  readonly feeds: Readonly<Record<string, Feed>>;
  readonly paint: readonly Paint[];
}

/** Narrower than this, names are small and short. */
const COMPACT_PX = 600;

const COMPACT_HEIGHT_PX = 300;

/** True on a phone, in a narrow column, or on a map as flat as a strip. */
export const isCompact = ({ width, height }: Viewport): boolean => width < COMPACT_PX || height < COMPACT_HEIGHT_PX;

/** Works out the look of a camera in a viewport. */
export function makeLook(mode: Mode, language: Language, camera: Camera, viewport: Viewport, measureText: MeasureText): Look {
  const at = (place: LngLat): Pixel => project(place, camera.zoom);
  const [x, y] = at([camera.lng, camera.lat]);
  const [left, top] = [x - viewport.width / 2, y - viewport.height / 2];
  const open = openBox(viewport);
  const { width, height, corner } = viewport;
  return {
    mode,
    language,
    camera,
    viewport,
    compact: isCompact(viewport),
    measureText,
    at,
    whole: { left, top, right: left + width, bottom: top + height },
    open: { left: left + open.left, top: top + open.top, right: left + open.right, bottom: top + open.bottom },
    corner: corner ? { left, top: top + height - corner.height, right: left + corner.width, bottom: top + height } : null,
  };
}

/** Where what stands at a place is seen: the open part of the map, or the whole of it for a place beyond. */
export function seenAround([x, y]: Pixel, { open, whole }: Look): Box {
  return x > open.left && x < open.right && y > open.top && y < open.bottom ? open : whole;
}
