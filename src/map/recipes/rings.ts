import type { Feature } from "geojson";
import type { LngLat } from "../../geodesy/earth.ts";
import type { DrawnRing } from "../../state/drawing.ts";
import { collection, line, point } from "../features.ts";
import type { Look, Made } from "../look.ts";
import type { Pixel } from "../mercator.ts";
import { FEED, FONTS } from "../names.ts";
import { colour, textRole, withOpacity } from "../palette.ts";
import { NORTH_FIRST, nameRing, type Room, SOUTH_FIRST, type Wish } from "../ring-name.ts";
import { type StrokeUse, stroke } from "../strokes.ts";
import type { LinePaint } from "../types.ts";

/** A ring smaller than this many pixels around is not named at all. */
const NAMEABLE = 70;

/** The name without what follows the first comma: for narrow maps and small rings. */
const short = (label: string): string => label.split(", ")[0] ?? label;

/** What is wished for a name, one after the other: first level and free, then steep and free, then anywhere. */
const LEVEL: readonly Wish[] = [{ insist: false, steepestDeg: 62 }];
const LEVEL_STEEP_ANY: readonly Wish[] = [...LEVEL, { insist: false, steepestDeg: 90 }, { insist: true, steepestDeg: 90 }];

/** How strong the letters' halo is. */
export const HALO = 0.82;

/**
 * Outlines with a gap for their name, and the names. `names` are for the paint layer that all names along lines share.
 * `clear` are points that names keep away from.
 */
export function ringsRecipe(rings: readonly DrawnRing[], envelopes: readonly DrawnRing[], clear: readonly Pixel[], look: Look): Made & { names: Feature[] } {
  const lines: Feature[] = [];
  const names: Feature[] = [];
  const strokes = new Map<string, LinePaint>();
  const taken: Pixel[] = [...clear];
  const draw = (ring: DrawnRing, use: StrokeUse): void => {
    const key = `${ring.colour}-${ring.dash}-${use}`;
    const { width, dash, cap } = stroke(ring.dash, use);
    strokes.set(key, {
      kind: "line",
      id: `ring-${key}`,
      feed: FEED.rings,
      where: { stroke: key },
      colour: colour(ring.colour, look.mode),
      width,
      dash,
      cap,
      opacity: use === "other" ? 0.6 : 1,
    });
    const letters = lettersOf(ring, use, look);
    const room: Room = { zoom: look.camera.zoom, ...look.open, corner: look.corner, clear: taken };
    const bearings = use === "envelope" ? NORTH_FIRST : SOUTH_FIRST;
    const labels = ring.label === "" ? [] : look.compact ? [short(ring.label)] : [...new Set([ring.label, short(ring.label)])];
    for (const { wish, label } of (use === "envelope" ? LEVEL : LEVEL_STEEP_ANY).flatMap((w) => labels.map((l) => ({ wish: w, label: l })))) {
      const named = nameRing(ring.outline, look.measureText(label, letters.font, letters.size), bearings, room, wish);
      if (named === null) continue;
      taken.push(...named.covered);
      lines.push(line(named.line, { stroke: key, layer: ring.layer, id: ring.id }));
      names.push(line(named.arc, { ...letters, label, lift: 0 }));
      return;
    }
    lines.push(line(ring.outline, { stroke: key, layer: ring.layer, id: ring.id }));
    const south = southernmost(ring.outline);
    if (use === "chosen" && south !== null && around(ring.outline, look) > NAMEABLE)
      names.push(point(south, { ...letters, label: short(ring.label), lift: 1 }));
  };
  for (const ring of [...rings].sort((a, b) => Number(b.chosen) - Number(a.chosen))) draw(ring, ring.chosen ? "chosen" : "other");
  for (const envelope of envelopes) draw(envelope, "envelope");
  if (lines.length === 0) return { feeds: {}, paint: [], names };
  const order: readonly StrokeUse[] = ["other", "envelope", "chosen"];
  const paint = [...strokes.entries()]
    .sort(([a], [b]) => order.findIndex((u) => a.endsWith(u)) - order.findIndex((u) => b.endsWith(u)) || a.localeCompare(b))
    .map(([, p]) => p);
  return { feeds: { [FEED.rings]: { data: collection(lines), use: "exact" } }, paint, names };
}

function lettersOf(ring: DrawnRing, use: StrokeUse, { mode }: Look): { font: string; size: number; colour: string; halo: string } {
  const chosen = use === "chosen";
  return {
    font: chosen ? FONTS.semibold : FONTS.medium,
    size: chosen ? 13 : 11.5,
    colour: colour(textRole(ring.colour), mode),
    halo: withOpacity(colour("land", mode), HALO),
  };
}

const southernmost = (outline: readonly LngLat[]): LngLat | null => outline.reduce<LngLat | null>((low, p) => (low === null || p[1] < low[1] ? p : low), null);

/** Pixels around an outline's box: enough to know whether it can be seen. */
function around(outline: readonly LngLat[], look: Look): number {
  const pixels = outline.map(look.at);
  const xs = pixels.map(([x]) => x);
  const ys = pixels.map(([, y]) => y);
  return 2 * (Math.max(...xs) - Math.min(...xs) + Math.max(...ys) - Math.min(...ys));
}
