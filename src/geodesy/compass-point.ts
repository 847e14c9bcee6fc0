const POINTS = ["N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW"] as const;

/** One of the sixteen points of the compass, as a key for words; not yet a text for a reader. */
export type CompassPoint = (typeof POINTS)[number];

/** The nearest of sixteen compass points to a bearing in degrees from north (any turn: −90 is W, 370 is N). */
export function compassPoint(bearingDeg: number): CompassPoint {
  const sixteenth = ((Math.round(bearingDeg / 22.5) % 16) + 16) % 16;
  return POINTS[sixteenth] ?? "N";
}
