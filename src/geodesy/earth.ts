/** A place on the Earth: [longitude, latitude] in degrees, WGS84. Only the address writes latitude first. */
export type LngLat = readonly [lng: number, lat: number];

/** A box on the Earth in degrees: west, south, east, north. West may exceed east only across the antimeridian. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** WGS84 equatorial radius in metres (NGA.STND.0036, defining constant). */
export const EQUATORIAL_RADIUS_M = 6_378_137;

/** WGS84 flattening (NGA.STND.0036, defining constant 1/f = 298.257223563). */
export const FLATTENING = 1 / 298.257_223_563;
