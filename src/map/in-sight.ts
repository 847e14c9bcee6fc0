import { initialBearingDeg } from "../geodesy/bearing.ts";
import { distanceKm } from "../geodesy/distance.ts";
import type { Bounds, LngLat } from "../geodesy/earth.ts";
import { nearLng } from "../geodesy/near-lng.ts";
import type { Camera, Projection } from "../state/view.ts";
import { fitBox, metersPerPixel, openBox, type Viewport } from "./fit.ts";
import { type Pixel, project, unproject, worldSize } from "./mercator.ts";

/** What a map shows now: its camera in its viewport, and how the Earth is laid out there. */
export interface Sight {
  readonly camera: Camera;
  readonly viewport: Viewport;
  readonly projection: Projection;
  /** The place around which an equidistant map is true; null for the other projections. */
  readonly around: LngLat | null;
}

/** What is farther from the middle of a globe than this stands at its edge or behind it. */
const FACING_KM = 8000;

/** Where a place is on the map, in CSS pixels from its top left corner; on the globe nearly so in its middle. */
export function screenAt(place: LngLat, { camera, viewport: { width, height }, around }: Sight): Pixel {
  const at = (to: LngLat): Pixel => {
    if (around === null) return project([nearLng(to[0], camera.lng), to[1]], camera.zoom);
    const px = distanceKm(around, to) * (1000 / metersPerPixel(camera.lat, camera.zoom));
    const bearing = (initialBearingDeg(around, to) * Math.PI) / 180;
    return [px * Math.sin(bearing), -px * Math.cos(bearing)];
  };
  const [[x, y], [mx, my]] = [at(place), at([camera.lng, camera.lat])];
  return [width / 2 + x - mx, height / 2 + y - my];
}

/** True when a place lies where nothing covers the map. */
export function isInSight(place: LngLat, sight: Sight): boolean {
  const { camera, viewport, projection } = sight;
  if (projection === "globe" && distanceKm([camera.lng, camera.lat], place) > FACING_KM) return false;
  const { left, top, right, bottom } = openBox(viewport);
  const [x, y] = screenAt(place, sight);
  // A flat map goes on beyond its edge: there the place is once more.
  const turn = projection === "mercator" ? worldSize(camera.zoom) : 0;
  return y >= top && y <= bottom && [x, x - turn, x + turn].some((one) => one >= left && one <= right);
}

/** The camera that has a place in the middle of what is open of the map, as near as it was. */
export function cameraOver(place: LngLat, { camera: { zoom }, viewport }: Sight): Camera {
  const { left, top, right, bottom } = openBox(viewport);
  const [x, y] = project(place, zoom);
  const [lng, lat] = unproject([x + (viewport.width - left - right) / 2, y + (viewport.height - top - bottom) / 2], zoom);
  return { lng: nearLng(lng, 0), lat, zoom };
}

/** A box around places is never smaller than this, and this share of its size is added on each side: the buttons on a small map stand there. */
const LEAST_DEG = { lng: 1.6, lat: 0.9 };
const SHARE = 0.2;
/** The flat map ends here. */
const MOST_LAT = 85;

/** The smallest box that holds all places, with a little around it. West exceeds east across the antimeridian. At least one place. */
export function boxAround(places: readonly LngLat[]): Bounds {
  const lngs = places.map(([lng]) => lng).sort((a, b) => a - b);
  const [first = 0] = lngs;
  // The widest stretch without a place is what the box leaves out.
  let [west, span] = [first, (lngs.at(-1) ?? first) - first];
  for (let i = 1; i < lngs.length; i += 1) {
    const [before = 0, here = 0] = [lngs[i - 1], lngs[i]];
    if (before + 360 - here < span) [west, span] = [here, before + 360 - here];
  }
  let [south, north] = [MOST_LAT, -MOST_LAT];
  for (const [, lat] of places) [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  const x = Math.max(span * SHARE, (LEAST_DEG.lng - span) / 2);
  const y = Math.max((north - south) * SHARE, (LEAST_DEG.lat - (north - south)) / 2);
  const held = (lat: number): number => Math.max(-MOST_LAT, Math.min(MOST_LAT, lat));
  if (span + 2 * x >= 360) return [-180, held(south - y), 180, held(north + y)];
  return [nearLng(west - x, 0), held(south - y), nearLng(west + span + x, 0), held(north + y)];
}

/** The nearest camera that shows all of these places. At least one place. */
export const cameraAround = (places: readonly LngLat[], { viewport }: Sight): Camera => fitBox(boxAround(places), viewport);
