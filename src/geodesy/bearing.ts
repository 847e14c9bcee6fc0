import { bearing, distance } from "@turf/turf";
import type { LngLat } from "./earth.ts";
import { reducedLatitudeDeg } from "./reduced-latitude.ts";
import { longitudeExcessRad } from "./vincenty.ts";

const RAD = Math.PI / 180;

/**
 * Bearing in degrees from north, 0 up to 360, at which the shortest line from `a` to `b` leaves `a` ([longitude, latitude] in degrees).
 * Turf's `bearing` on the sphere of reduced latitudes; the longitude difference on that sphere is found by Vincenty's
 * iteration (inverse problem, equations 10, 11, 14–19). A line that leaves at it misses `b` by less than 1 mm, up to 15 000 km (measured against Karney).
 * 0 for two equal points; undefined in meaning for points nearly opposite.
 */
export function initialBearingDeg(a: LngLat, b: LngLat): number {
  const reducedA = reducedLatitudeDeg(a[1]);
  const reducedB = reducedLatitudeDeg(b[1]);
  const turnDeg = ((((b[0] - a[0] + 180) % 360) + 360) % 360) - 180;
  let onSphereDeg = turnDeg;
  let leavesDeg = 0;
  for (let i = 0; i < 12; i += 1) {
    leavesDeg = bearing([0, reducedA], [onSphereDeg, reducedB]);
    const arcRad = distance([0, reducedA], [onSphereDeg, reducedB], { units: "radians" });
    const sinAzimuth = Math.cos(reducedA * RAD) * Math.sin(leavesDeg * RAD);
    const cos2 = 1 - sinAzimuth * sinAzimuth;
    const product = Math.sin(reducedA * RAD) * Math.sin(reducedB * RAD);
    const cos2m = cos2 < 1e-14 ? 0 : Math.cos(arcRad) - (2 * product) / cos2;
    const next = turnDeg + longitudeExcessRad(sinAzimuth, arcRad, cos2m) / RAD;
    const change = Math.abs(next - onSphereDeg);
    onSphereDeg = next;
    if (change < 1e-12) break;
  }
  return (leavesDeg + 360) % 360;
}
