import { FEED, GROUND_LEVELS, type GroundLevel } from "../names.ts";
import { colour, type Mode } from "../palette.ts";
import type { Feed, LinePaint, Paint } from "../types.ts";

/** Addresses of the ground, from coarse to fine. Features carry `kind` (land, border, coast, river, lake) and `subject` for Belarus. */
export type GroundUrls = Readonly<Record<GroundLevel, string>>;

/** The zoom from which each level is drawn, up to the next one's. */
export const GROUND_FROM: Readonly<Record<GroundLevel, number>> = { far: 0, europe: 3.2, theatre: 5 };

/** Levels that begin or end within this many zooms are kept at hand: more would be fetched by every reader for the few who go there. */
const NEAR = 0.8;

/** The levels kept at hand at a zoom (those that begin or end within `near` zooms of it), each with the zooms it is drawn at; together they leave no zoom without ground. */
export function groundLevels(zoom: number, near: number): readonly { level: GroundLevel; from: number; to: number }[] {
  const ends = GROUND_LEVELS.map((level, i) => {
    const next = GROUND_LEVELS[i + 1];
    return { level, from: GROUND_FROM[level], to: next === undefined ? 24 : GROUND_FROM[next] };
  });
  const kept = ends.filter(({ from, to }) => from <= zoom + near && to > zoom - near);
  return kept.map((l, i) => ({ ...l, from: i === 0 ? 0 : l.from, to: i === kept.length - 1 ? 24 : l.to }));
}

/** Sea, land, lakes (`under` the areas that are drawn), then rivers, borders and coast (`over` them). `alone`: of the level in use only. */
export function groundRecipe(urls: GroundUrls, zoom: number, mode: Mode, alone = false): { feeds: Record<string, Feed>; under: Paint[]; over: Paint[] } {
  const levels = groundLevels(zoom, alone ? 0 : NEAR);
  const feeds = Object.fromEntries(levels.map(({ level }) => [FEED[level], { data: urls[level], use: "ground" } satisfies Feed]));
  const under: Paint[] = [{ kind: "ground", id: "sea", colour: colour("sea", mode) }];
  const over: Paint[] = [];
  for (const { level, from, to } of levels) {
    const zooms = { feed: FEED[level], minzoom: from, maxzoom: to };
    const fill = (id: string, where: Record<string, string | boolean>, role: "land" | "subject" | "sea"): Paint => ({
      kind: "fill",
      id: `${id}-${level}`,
      ...zooms,
      where,
      geometry: "Polygon",
      colour: colour(role, mode),
      opacity: 1,
    });
    const line = (id: string, where: Record<string, string | boolean>, role: "water" | "border" | "coast" | "borderBy", width: number): LinePaint => ({
      kind: "line",
      id: `${id}-${level}`,
      ...zooms,
      where,
      geometry: "LineString",
      colour: colour(role, mode),
      width,
      dash: null,
      cap: "round",
      opacity: 1,
    });
    under.push(fill("land", { kind: "land" }, "land"), fill("subject", { kind: "land", subject: true }, "subject"), fill("lake", { kind: "lake" }, "sea"));
    const far = level === "far";
    over.push(
      line("river", { kind: "river" }, "water", far ? 0.6 : 1),
      line("border", { kind: "border" }, "border", far ? 0.6 : 0.8),
      line("coast", { kind: "coast" }, "coast", 0.8),
      line("border-subject", { kind: "border", subject: true }, "borderBy", far ? 1 : 1.3),
    );
  }
  return { feeds, under, over };
}
