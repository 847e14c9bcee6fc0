import type { LngLat } from "../geodesy/earth.ts";

/** Halves of the Earth as they are abbreviated in the page's languages. */
const HALVES: readonly (readonly [RegExp, string])[] = [
  [/(?:с|пн)\.?\s*ш\.?/gi, "N"],
  [/(?:ю|пд)\.?\s*ш\.?/gi, "S"],
  [/(?:в|сх|у)\.?\s*д\.?/gi, "E"],
  [/(?:з|зх)\.?\s*д\.?/gi, "W"],
];

const SIZE = String.raw`([-+−]?\d{1,3}(?:\.\d+)?)\s*°?(?:\s*(\d{1,2}(?:\.\d+)?)\s*')?(?:\s*(\d{1,2}(?:\.\d+)?)\s*")?`;
/** Degrees, minutes and seconds, with a letter before or after them, or none. */
const PART = String.raw`(?:([NSEW])\s*${SIZE}|${SIZE}\s*([NSEW])?)`;
const GROUPS = 8;
const PAIR = new RegExp(String.raw`^${PART}(?:[\s,;/]+|(?<=[NSEW]))${PART}$`, "i");

/** Whether a text is meant as coordinates: it starts with a number, or has a degree sign. */
export const looksLikeCoordinates = (text: string): boolean => /^\s*[NSEW]?\s*[-+−]?\d/i.test(text) || /\d\s*[°º]/.test(text);

/**
 * Reads "54.48 17.10", "54,48 17,10", "54°29′N 17°06′E" or "17.1 E, 54.48 N": latitude first unless the letters say otherwise. Gives [longitude,
 * latitude] in degrees, or null for anything that is not a place of the map (which ends at 85° north and south).
 */
export function readCoordinates(text: string): LngLat | null {
  const plain = HALVES.reduce((t, [pattern, letter]) => t.replace(pattern, letter), text.trim().slice(0, 80))
    .replace(/[′’ʹ‘`]/g, "'")
    .replace(/[″”“]|''/g, '"')
    .replace(/º/g, "°")
    .replace(/(\d),(\d+)(?=\s*[NSEW°]|\s*[;\s]\s*-?\d|$)/gi, "$1.$2");
  const match = PAIR.exec(plain);
  if (!match) return null;
  const [first, second] = [partOf(match.slice(1, 1 + GROUPS)), partOf(match.slice(1 + GROUPS))];
  if (!first || !second) return null;
  const swapped = first.axis === "lng" || second.axis === "lat";
  if (swapped && (first.axis === "lat" || second.axis === "lng")) return null;
  const [lat, lng] = swapped ? [second.degrees, first.degrees] : [first.degrees, second.degrees];
  return Math.abs(lat) <= 85 && Math.abs(lng) <= 180 ? [round(lng), round(lat)] : null;
}

const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

function partOf(groups: readonly (string | undefined)[]): { readonly degrees: number; readonly axis: "lat" | "lng" | null } | null {
  const [before, , , , , , , after] = groups;
  const [degrees = "", minutes = "0", seconds = "0"] = before === undefined ? groups.slice(4, 7) : groups.slice(1, 4);
  if (Number(minutes) >= 60 || Number(seconds) >= 60) return null;
  const letter = (before ?? after ?? "").toUpperCase();
  const negative = /^[-−]/.test(degrees);
  if (negative && letter !== "") return null;
  const size = Number(degrees.replace(/^[-+−]/, "")) + Number(minutes) / 60 + Number(seconds) / 3600;
  return {
    degrees: negative || letter === "S" || letter === "W" ? -size : size,
    axis: letter === "" ? null : letter === "N" || letter === "S" ? "lat" : "lng",
  };
}
