import type { LngLat } from "../geodesy/earth.ts";
import { isInsideRings } from "../geodesy/is-inside.ts";
import { nearestBorderPoint } from "../geodesy/nearest-point.ts";
import type { Territory } from "../geodesy/territory.ts";

/** Nearer to the border than this, whether a point is inside is not for a border known to 0.3 km to say. */
const ON_BORDER_KM = 0.3;

/** On which side of a border a point lies, and how far from it. */
export function sideOfBorder(border: Territory, at: LngLat): { readonly side: "inside" | "outside" | "border"; readonly km: number } {
  const { km } = nearestBorderPoint(border, at);
  return { side: km <= ON_BORDER_KM ? "border" : isInsideRings(border.rings, at) ? "inside" : "outside", km };
}
