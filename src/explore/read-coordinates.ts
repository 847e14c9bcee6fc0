import type { LngLat } from "../geodesy/earth.ts";

/** Mercator's map ends here; nothing beyond can be shown or said in an address. */
const FARTHEST_LAT = 85;

/** `53.9`, `-27,57`, `53.9 N`, `27.57° E`: a number of degrees with or without its side of the world. */
const DEGREES = String.raw`([+\-\u2212]?\d{1,3}(?:[.,]\d{1,8})?)\s*°?\s*([NSEW])?`;
const BOTH = new RegExp(String.raw`^${DEGREES}\s*(?:[;,/\s])\s*${DEGREES}$`, "i");

/**
 * A place typed as decimal degrees, latitude first ("53.9, 27.57", "53,9; 27,57", "53.9 N 27.57 E"); with letters in either order.
 * Null when it is not one, or lies beyond 85° of latitude or 180° of longitude.
 */
export function readCoordinates(text: string): LngLat | null {
  const [, first = "", firstSide = "", second = "", secondSide = ""] = BOTH.exec(text.trim()) ?? [];
  if (first === "" || second === "" || (firstSide === "") !== (secondSide === "")) return null;
  const value = (digits: string, side: string): number => Number(digits.replace(",", ".").replace("\u2212", "-")) * (/[SW]/i.test(side) ? -1 : 1);
  const [a, b] = [value(first, firstSide), value(second, secondSide)];
  const isLat = (side: string): boolean => /[NS]/i.test(side);
  if (firstSide !== "" && isLat(firstSide) === isLat(secondSide)) return null;
  const [lat, lng] = firstSide === "" || isLat(firstSide) ? [a, b] : [b, a];
  return Math.abs(lat) <= FARTHEST_LAT && Math.abs(lng) <= 180 ? [lng, lat] : null;
}
