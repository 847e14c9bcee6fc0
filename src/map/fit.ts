import { type Bounds, EQUATORIAL_RADIUS_M } from "../geodesy/earth.ts";
import type { Camera } from "../state/view.ts";
import { project, unproject, worldSize } from "./mercator.ts";

/** CSS pixels along each edge of the map that something else covers. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The map's size on the page in CSS pixels, and what is covered of it. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
  /** One number for all four edges, or each its own. */
  readonly padding: number | Padding;
  /** What is covered besides in the lower left corner, from the map's own edges. */
  readonly corner?: { readonly width: number; readonly height: number };
}

/** The map is never shown nearer or farther than this. */
export const MIN_ZOOM = 0;
export const MAX_ZOOM = 12;

/** At least this much of each side is kept open, however large the padding is. */
const OPEN_PX = 40;

/** The open part of a viewport in CSS pixels from its top left corner. */
export function openBox({ width, height, padding: given }: Viewport): { left: number; top: number; right: number; bottom: number } {
  const padding = typeof given === "number" ? { top: given, right: given, bottom: given, left: given } : given;
  const squeeze = (size: number, a: number, b: number): number => Math.min(1, Math.max(0, size - OPEN_PX) / Math.max(1, a + b));
  const x = squeeze(width, padding.left, padding.right);
  const y = squeeze(height, padding.top, padding.bottom);
  return { left: padding.left * x, top: padding.top * y, right: width - padding.right * x, bottom: height - padding.bottom * y };
}

/** The nearest camera that shows a whole box in the open part of the viewport. West may exceed east across the antimeridian. */
export function fitBox([west, south, east, north]: Bounds, viewport: Viewport): Camera {
  const box = openBox(viewport);
  const [left, top] = project([west, north], 0);
  const [right, bottom] = project([east < west ? east + 360 : east, south], 0);
  const scale = Math.min((box.right - box.left) / Math.max(right - left, 1e-9), (box.bottom - box.top) / Math.max(bottom - top, 1e-9));
  const zoom = Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, Math.log2(scale)));
  const grow = worldSize(zoom) / worldSize(0);
  const x = ((left + right) / 2) * grow + viewport.width / 2 - (box.left + box.right) / 2;
  const y = ((top + bottom) / 2) * grow + viewport.height / 2 - (box.top + box.bottom) / 2;
  const [lng, lat] = unproject([x, y], zoom);
  return { lng: lng > 180 ? lng - 360 : lng, lat, zoom };
}

/** Metres on the ground that one CSS pixel covers at a latitude (sphere of the equatorial radius, as Web Mercator has it). */
export function metersPerPixel(latDeg: number, zoom: number): number {
  return (Math.cos((latDeg * Math.PI) / 180) * 2 * Math.PI * EQUATORIAL_RADIUS_M) / worldSize(zoom);
}
