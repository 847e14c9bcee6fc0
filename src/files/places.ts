/** The largest file that is read, in bytes. */
export const MAX_BYTES = 20_000_000;
/** The most points that are taken from one file. */
export const MAX_POINTS = 50_000;
/** Entries that were left out are listed up to this many; the rest is counted. */
export const LISTED = 50;
const LONGEST_NAME = 120;

/** A place of a file. */
export interface Place {
  /** As the file has it, cut to a length for a label; may be empty. Text, never markup. */
  readonly name: string;
  /** [longitude, latitude] in degrees, WGS84. */
  readonly lngLat: readonly [lng: number, lat: number];
}

/** Why an entry of a file is no place that can be measured. */
export type Reason = "missing" | "number" | "lat" | "swapped" | "lng" | "degrees" | "zero" | "shape";

/** An entry that was left out: its line (null where no line can be told), which entry it is from 1, and why; `detail` is what stands there. */
export interface Skipped {
  readonly line: number | null;
  readonly entry: number;
  readonly reason: Reason;
  readonly detail: string;
}

/** What a file holds: never empty. */
export interface Places {
  readonly points: readonly Place[];
  /** The first entries that were left out. */
  readonly skipped: readonly Skipped[];
  /** How many were left out in all. */
  readonly skippedCount: number;
}

/** Why a file was refused as a whole. `line` counts from 1, null where there is none to name; `detail` is shown as text. */
export interface FileProblem {
  readonly code: "empty" | "large" | "many" | "archive" | "binary" | "columns" | "quotes" | "json" | "geojson" | "xml" | "kml" | "none" | "unreadable" | Reason;
  readonly line: number | null;
  readonly detail: string;
}

/** The places of a file, or why there are none. */
export type Parsed = { readonly places: Places } | { readonly problem: FileProblem };

/** A problem whose detail is cut to a length that fits in a sentence. */
export const refuse = (code: FileProblem["code"], line: number | null = null, detail = ""): { readonly problem: FileProblem } => ({
  problem: { code, line, detail: brief(detail, 60) },
});

/** A text in one line, cut to a length. */
export function brief(text: string, length: number): string {
  const line = text
    .slice(0, 4 * length)
    .replace(/\s+/g, " ")
    .trim();
  return line.length > length ? `${line.slice(0, length)}…` : line;
}

/** What is wrong with a latitude and longitude in degrees; null for nothing. 0, 0 counts as a value that is missing: there is only sea. */
export function wrongWith(lat: number, lng: number): Reason | null {
  if (!Number.isFinite(lat) || !Number.isFinite(lng)) return "number";
  if (Math.abs(lat) > 360 || Math.abs(lng) > 360) return "degrees";
  if (Math.abs(lat) > 90) return Math.abs(lng) <= 90 && Math.abs(lat) <= 180 ? "swapped" : "lat";
  if (Math.abs(lng) > 180) return "lng";
  return lat === 0 && lng === 0 ? "zero" : null;
}

/** Gathers the places of a file, entry by entry. */
export interface Gathering {
  /** Takes a place in degrees, or notes why it is none. False when there are too many points: reading may stop. */
  readonly take: (name: string, lat: number, lng: number, line: number | null, entry: number) => boolean;
  readonly skip: (reason: Reason, detail: string, line: number | null, entry: number) => void;
  /** What was gathered: with no place at all, the first reason why. */
  readonly done: () => Parsed;
}

/** Starts to gather places. */
export function gather(): Gathering {
  const points: Place[] = [];
  const skipped: Skipped[] = [];
  let skippedCount = 0;
  let many: number | null | undefined;
  const skip: Gathering["skip"] = (reason, detail, line, entry) => {
    skippedCount += 1;
    if (skipped.length < LISTED) skipped.push({ line, entry, reason, detail: brief(detail, 40) });
  };
  return {
    take(name, lat, lng, line, entry) {
      const wrong = wrongWith(lat, lng);
      if (wrong !== null) skip(wrong, `${lat}, ${lng}`, line, entry);
      else if (points.length >= MAX_POINTS) {
        many = line;
        return false;
      } else points.push({ name: brief(name, LONGEST_NAME), lngLat: [lng, lat] });
      return true;
    },
    skip,
    done() {
      if (many !== undefined) return refuse("many", many, String(MAX_POINTS));
      const [first] = skipped;
      if (points.length === 0) return first ? refuse(first.reason, first.line, first.detail) : refuse("none");
      return { places: { points, skipped, skippedCount } };
    },
  };
}
