import { destination as turfDestination } from "@turf/turf";
import type { LngLat } from "./earth.ts";
import { geodeticLatitudeDeg, reducedLatitudeDeg } from "./reduced-latitude.ts";
import { arcOfLengthRad, longitudeExcessRad } from "./vincenty.ts";

const RAD = Math.PI / 180;

/** Closer to a pole than this many degrees (1 cm) the start counts as the pole, where a bearing is a meridian. */
const AT_POLE_DEG = 1e-7;

/**
 * Where one arrives after `km` on the WGS84 ellipsoid, leaving [longitude, latitude] in degrees at a bearing in degrees from north.
 * One call of Turf's `destination` on the sphere of reduced latitudes, its arc and longitude corrected by Vincenty's series (`vincenty.ts`).
 * Within 1 mm of Karney up to 5 500 km (2 dm within a few metres of a pole). The longitude is continuous with the start's and may leave ±180.
 */
export function destination(from: LngLat, bearingDeg: number, km: number): LngLat {
  return leaving(from)(bearingDeg, km);
}

/** {@link destination} for many bearings or distances from one place: what depends on the place alone is worked out once. */
export function leaving(from: LngLat): (bearingDeg: number, km: number) => LngLat {
  const reducedDeg = reducedLatitudeDeg(from[1]);
  const cosReduced = Math.cos(reducedDeg * RAD);
  const sinReduced = Math.sin(reducedDeg * RAD);
  const start = [from[0], reducedDeg];
  const isPole = 90 - Math.abs(from[1]) < AT_POLE_DEG;
  return (bearingDeg, km) => {
    if (km === 0) return from;
    const cosBearing = Math.cos(bearingDeg * RAD);
    const sinAzimuth = cosReduced * Math.sin(bearingDeg * RAD);
    const fromEquatorRad = Math.atan2(sinReduced, cosReduced * cosBearing);
    const arcRad = arcOfLengthRad(km, 1 - sinAzimuth * sinAzimuth, fromEquatorRad);
    const [lng, lat] = turfDestination(start, arcRad, bearingDeg, { units: "radians" }).geometry.coordinates as [number, number];
    if (isPole) return [from[0] + (from[1] > 0 ? 180 - bearingDeg : bearingDeg), geodeticLatitudeDeg(lat)];
    const excess = longitudeExcessRad(sinAzimuth, arcRad, Math.cos(2 * fromEquatorRad + arcRad));
    return [lng - excess / RAD, geodeticLatitudeDeg(lat)];
  };
}
