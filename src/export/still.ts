import { type BriefCatalog, pointOf } from "../catalog/catalog.ts";
import { describe } from "../claims/describe.ts";
import type { Territories } from "../claims/evaluate.ts";
import type { Mode } from "../map/palette.ts";
import { makeScene } from "../map/scene.ts";
import type { Scene } from "../map/types.ts";
import { draw, planeOf } from "../picture/draw.ts";
import { legendCover, legendHeight, legendRoom } from "../picture/legend.ts";
import { type Legend, legendOf } from "../picture/legend-rows.ts";
import { fromLngLat } from "../state/derive.ts";
import type { Drawing, DrawnPlace } from "../state/drawing.ts";
import type { View } from "../state/view.ts";
import type { Say } from "../words/say.ts";
import type { Supplies } from "./supplies.ts";

/** What a picture is made of and for. */
export interface Wanted {
  readonly view: View;
  readonly catalog: BriefCatalog;
  readonly territories: Territories;
  readonly say: Say;
  readonly mode: Mode;
  /** Of the map, in CSS pixels; a legend may make the picture taller. */
  readonly width: number;
  readonly height: number;
  /** What the picture is called, and what stands before the credits in it. */
  readonly title: string;
  readonly caption: string;
  /** Begins every id in the picture. */
  readonly id: string;
}

/** A picture as SVG text, with its whole size in CSS pixels. */
export interface Still {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** What was drawn; of the places, those that lie in the picture. */
  readonly drawing: Drawing;
}

/** Kept free of names, besides what the legend covers. */
const PADDING = { top: 28, right: 24, bottom: 44, left: 72 };
const NARROW_PADDING = { top: 16, right: 16, bottom: 30, left: 16 };
const LEGEND_MARGIN = 24;

interface Staged {
  readonly drawing: Drawing;
  readonly legend: Legend;
  readonly scene: Scene;
  readonly width: number;
  readonly height: number;
}

/** What is to be drawn, with all that is at hand; null while there is no ground. */
function stage({ view, catalog, mode, say, width, height, title }: Wanted, supplies: Supplies): Staged | null {
  const ground = supplies.ground();
  if (ground === null) return null;
  const drawing = supplies.drawing(view, catalog, mode, say);
  const legend = legendOf(view, drawing, catalog, say);
  const cover = legendCover(legend, { width, height });
  const tall = cover === 0 ? height : Math.max(height, legendHeight(legend) + LEGEND_MARGIN);
  const padding = cover === 0 ? NARROW_PADDING : { ...PADDING, right: cover + PADDING.right };
  const scene = makeScene(drawing, { width, height: tall, padding }, { ...ground, title });
  return { drawing, legend, scene, width, height: tall };
}

/** Brings all that a picture needs. Rejects when the ground cannot be had. */
export async function bringStill(wanted: Wanted, supplies: Supplies): Promise<void> {
  await Promise.all([supplies.bringGround(), supplies.bringDrawing(wanted.view, wanted.catalog, wanted.say)]);
  const staged = stage(wanted, supplies);
  if (staged) await supplies.bringLevels(staged.scene);
}

/** Draws the picture of a view from what is at hand, without waiting: legend, scale and credits inside. null while there is no ground at all. */
export function drawStill(wanted: Wanted, supplies: Supplies): Still | null {
  const staged = stage(wanted, supplies);
  if (staged === null) return null;
  const { drawing, legend, scene, width, height } = staged;
  const { view, catalog, say, territories, title, caption, id } = wanted;
  const desc = describe(view, catalog, territories, say)
    .map((block) =>
      block.kind === "paragraph" ? block.text : `${block.intro} ${block.items.map(({ text, lines }) => [text, ...lines].join("; ")).join(". ")}.`,
    )
    .join(" ");
  const around = view.projection === "equidistant" ? fromLngLat(view, catalog) : null;
  const plane = planeOf(scene, { width, height, around });
  const isInside = (place: DrawnPlace): boolean => plane.places(pointOf(place)).some(([x, y]) => x >= 0 && y >= 0 && x <= width && y <= height);
  const svg = draw(scene, {
    width,
    height,
    id,
    title,
    desc,
    legend,
    ground: { levels: supplies.levels(scene) },
    credits: [caption, say("map.credit")].filter(Boolean).join(" · "),
    scale: say.km,
    around,
  });
  return { svg, width, height: height + legendRoom(legend, { width, height }), drawing: { ...drawing, places: drawing.places.filter(isInside) } };
}
