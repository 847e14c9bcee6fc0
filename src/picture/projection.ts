import { type GeoStream, geoClipCircle, geoClipRectangle, geoIdentity, geoProjection, geoRotation, geoStream, geoTransform } from "d3-geo";
import type { Position } from "geojson";
import { initialBearingDeg } from "../geodesy/bearing.ts";
import { destination } from "../geodesy/destination.ts";
import { distanceKm } from "../geodesy/distance.ts";
import { EQUATORIAL_RADIUS_M, type LngLat } from "../geodesy/earth.ts";
import { nearLng } from "../geodesy/near-lng.ts";
import { metersPerPixel } from "../map/fit.ts";
import { type Pixel, project, unproject, worldSize } from "../map/mercator.ts";
import type { Camera } from "../state/view.ts";

/** How the Earth is laid on the picture. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  /** Where a place is, in pixels from the top left corner; once for every copy of the world in which it is near the picture. */
  readonly places: (place: LngLat) => readonly Pixel[];
  /** The place at a pixel of the picture, longitude within ±180; null where there is none. */
  readonly placeAt: (pixel: Pixel) => LngLat | null;
  /** The parts of lines that are on the picture or within `marginPx` of it. */
  readonly lines: (lines: readonly (readonly Position[])[], marginPx: number) => readonly (readonly Pixel[])[];
  /** The same for areas; first points are not repeated. `outlines` are outer ones counter-clockwise and holes clockwise, or closed curves that are neither. */
  readonly areas: (outlines: readonly (readonly Position[])[], marginPx: number) => readonly (readonly Pixel[])[];
  /** Degrees clockwise by which north leaves the upright at a place. */
  readonly turnDeg: (place: LngLat) => number;
  /** Metres on the ground that a pixel covers in the middle of the picture. */
  readonly metersPerPixel: number;
  /** The live map works in square tiles this wide; on its own plane so do we. `left` and `top`: the picture's corner in pixels of the world. */
  readonly tiles: { readonly px: number; readonly left: number; readonly top: number } | null;
  /** True when both sides of the antimeridian are one line. */
  readonly round: boolean;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Collects what a stream of d3 draws: lines as they are, rings with their first point not repeated. */
function collect(draw: (sink: GeoStream) => void): Pixel[][] {
  const found: Pixel[][] = [];
  let line: Pixel[] = [];
  draw({
    point: (x, y) => void line.push([x, y]),
    lineStart: () => {
      line = [];
    },
    lineEnd: () => void (line.length > 1 && found.push(line)),
    polygonStart: () => {},
    polygonEnd: () => {},
  });
  return found;
}

/** d3 wants rings closed by a repeated first point. */
const closed = (ring: readonly Position[]): Position[] => {
  const [first, last] = [ring[0], ring[ring.length - 1]];
  return first === undefined || (first[0] === last?.[0] && first[1] === last?.[1]) ? [...ring] : [...ring, first];
};

const plain = (line: readonly Position[]): Position[] => [...line];

/** Web Mercator exactly as the live map has it: the camera in the middle, the world 512 · 2^zoom pixels wide, again and again. */
export function mercatorPlane({ lng, lat, zoom }: Camera, { width, height }: Size): Plane {
  const [x, y] = project([lng, lat], zoom);
  const [left, top] = [x - width / 2, y - height / 2];
  const world = worldSize(zoom);
  const px = 512 * 2 ** (zoom - Math.floor(zoom));
  // Continuous longitudes may leave ±180, so one copy more on either side may reach into the picture.
  const turns = Array.from({ length: Math.floor((left + width) / world) - Math.floor(left / world) + 3 }, (_, i) => Math.floor(left / world) - 1 + i);
  const at = ([lng, lat]: LngLat, turn: number): Pixel => {
    const [px, py] = project([lng, lat], zoom);
    return [px + turn * world - left, py - top];
  };
  const clipped = (
    geometry: { type: "MultiLineString"; coordinates: Position[][] } | { type: "Polygon"; coordinates: Position[][] },
    marginPx: number,
  ): Pixel[][] =>
    turns.flatMap((turn) => {
      const flat = geoTransform({
        point(lng, lat) {
          this.stream.point(...at([lng, lat], turn));
        },
      });
      const clip = geoIdentity().clipExtent([
        [-marginPx, -marginPx],
        [width + marginPx, height + marginPx],
      ]);
      return collect((sink) => geoStream(geometry, flat.stream(clip.stream(sink))));
    });
  return {
    width,
    height,
    places: (place) => turns.map((turn) => at(place, turn)).filter(([x, y]) => x > -px && x < width + px && y > -px && y < height + px),
    placeAt: ([x, y]) => {
      const [lng, lat] = unproject([left + x, top + y], zoom);
      return top + y < 0 || top + y > world ? null : [nearLng(lng, 0), lat];
    },
    lines: (lines, marginPx) => clipped({ type: "MultiLineString", coordinates: lines.map(plain) }, marginPx),
    areas: (outlines, marginPx) => clipped({ type: "Polygon", coordinates: outlines.map(closed) }, marginPx),
    turnDeg: () => 0,
    metersPerPixel: metersPerPixel(lat, zoom),
    tiles: { px, left, top },
    round: false,
  };
}

/** Nothing farther from the centre is drawn: near the point opposite, a place would be everywhere at once. */
const FARTHEST_DEG = 160;
const DEG_KM = (EQUATORIAL_RADIUS_M * Math.PI) / 180_000;

/**
 * Azimuthal equidistant around a place, on the ellipsoid: distance and bearing from the place are true, so a range is a circle.
 * What is in the middle of the camera's Mercator map is in the middle here, at the same scale.
 */
export function equidistantPlane(centre: LngLat, { lng, lat, zoom }: Camera, { width, height }: Size): Plane {
  const scale = 1000 / metersPerPixel(lat, zoom);
  const polar = (place: LngLat): Pixel => {
    const km = distanceKm(centre, place);
    const bearing = (initialBearingDeg(centre, place) * Math.PI) / 180;
    return km < 1e-9 ? [0, 0] : [km * Math.sin(bearing) * scale, -km * Math.cos(bearing) * scale];
  };
  const [mx, my] = polar([lng, lat]);
  const [dx, dy] = [width / 2 - mx, height / 2 - my];
  const farthest = Math.max(...[0, width].flatMap((x) => [0, height].map((y) => Math.hypot(x - dx, y - dy))));
  const capDeg = Math.min(FARTHEST_DEG, (farthest / scale / DEG_KM) * 1.05 + 1);
  const turned = geoRotation([-centre[0], -centre[1]]);
  // d3 turns the sphere and clips it; the true distance and bearing are taken of the place before it was turned.
  const raw = (lambda: number, phi: number): [number, number] => {
    const [x, y] = polar(turned.invert([(lambda * 180) / Math.PI, (phi * 180) / Math.PI]));
    return [x, -y];
  };
  const projection = (marginPx: number) =>
    geoProjection(raw)
      .rotate([-centre[0], -centre[1]])
      .scale(1)
      .translate([dx, dy])
      .precision(0)
      .preclip(geoClipCircle((capDeg * Math.PI) / 180))
      .postclip(geoClipRectangle(-marginPx, -marginPx, width + marginPx, height + marginPx));
  const at = (place: LngLat): Pixel => {
    const [x, y] = polar(place);
    return [x + dx, y + dy];
  };
  return {
    width,
    height,
    places: (place) => (distanceKm(centre, place) > FARTHEST_DEG * DEG_KM ? [] : [at(place)]),
    placeAt: ([x, y]) => {
      const [east, south] = [x - dx, y - dy];
      const km = Math.hypot(east, south) / scale;
      if (km > FARTHEST_DEG * DEG_KM) return null;
      const [lng, lat] = destination(centre, (Math.atan2(east, -south) * 180) / Math.PI, km);
      return [nearLng(lng, 0), lat];
    },
    lines: (lines, marginPx) => collect((sink) => geoStream({ type: "MultiLineString", coordinates: lines.map(plain) }, projection(marginPx).stream(sink))),
    // GeoJSON's outer rings run counter-clockwise, d3's clockwise.
    areas: (outlines, marginPx) =>
      collect((sink) => geoStream({ type: "Polygon", coordinates: outlines.map((ring) => closed(ring).reverse()) }, projection(marginPx).stream(sink))),
    turnDeg: (place) => {
      const [a, b] = [at(place), at([place[0], place[1] + (place[1] > 0 ? -0.01 : 0.01)])];
      const up = place[1] > 0 ? 1 : -1;
      return (Math.atan2((a[0] - b[0]) * up, (b[1] - a[1]) * up) * 180) / Math.PI;
    },
    metersPerPixel: 1000 / scale,
    tiles: null,
    round: true,
  };
}
