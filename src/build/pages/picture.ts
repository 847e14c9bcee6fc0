import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Catalog, pointOf } from "../../catalog/catalog.ts";
import type { Places } from "../../catalog/schema.ts";
import { type Block, describe } from "../../claims/describe.ts";
import { createEvaluator } from "../../claims/evaluator.ts";
import type { Bounds, LngLat } from "../../geodesy/earth.ts";
import { openBox, type Padding, type Viewport } from "../../map/fit.ts";
import { isCompact } from "../../map/look.ts";
import { project } from "../../map/mercator.ts";
import { colour, ROLES } from "../../map/palette.ts";
import { makeScene } from "../../map/scene.ts";
import { draw } from "../../picture/draw.ts";
import { legendOf } from "../../picture/legend-rows.ts";
import { derive } from "../../state/derive.ts";
import type { Measured } from "../../state/measured.ts";
import type { Camera, View } from "../../state/view.ts";
import type { Say } from "../../words/say.ts";
import { buildBasemap } from "../basemap.ts";
import { CARD } from "../cards/card.ts";
import { type Derived, envelopeOutline, subjectOf } from "../derived.ts";
import { territoriesOf } from "../export/claims.ts";
import { partOf } from "../part.ts";
import type { Territories } from "../read-data.ts";
import type { PictureUse, Stage } from "./stage.ts";

/** A viewport that shows the same, and this many pixels more on each side. */
function around({ width, height, padding, corner }: Viewport & { readonly padding: Padding }, x: number, y: number): Viewport {
  const { top, right, bottom, left } = padding;
  const grown = { width: width + 2 * x, height: height + 2 * y, padding: { top: top + y, right: right + x, bottom: bottom + y, left: left + x } };
  return corner ? { ...grown, corner: { width: corner.width + x, height: corner.height + y } } : grown;
}

const VIEWPORTS: Readonly<Record<PictureUse, Viewport>> = {
  page: { width: 720, height: 600, padding: 24 },
  "page-small": { width: 400, height: 380, padding: { top: 20, right: 16, bottom: 26, left: 16 } },
  // As the live map frames it beside its legend, on a screen of 1280 × 800 and on a phone, with more around it for windows of other shapes.
  front: around({ width: 832, height: 686, padding: { top: 28, right: 296, bottom: 36, left: 28 } }, 64, 64),
  "front-small": around({ width: 390, height: 380, padding: { top: 60, right: 16, bottom: 34, left: 16 }, corner: { width: 112, height: 74 } }, 40, 40),
  // In someone's page, from 480 px and below.
  frame: { width: 720, height: 480, padding: { top: 20, right: 24, bottom: 36, left: 24 } },
  "frame-small": { width: 400, height: 380, padding: { top: 20, right: 16, bottom: 38, left: 16 } },
  card: { width: CARD.width - CARD.panel, height: CARD.height, padding: 24 },
};

/** In a picture of this size nobody sees less. */
const TOLERANCE_M = 300;

const ROLE_OF = new Map(ROLES.map((role) => [colour(role, "light"), role]));

/**
 * A picture in the light colours, with the palette's variables in their place, so that it follows the page into the dark and into print. The faces are
 * the page's, too: a picture by itself names others that may be installed, for which a browser would look in vain before it paints.
 */
export function inVariables(svg: string): string {
  const faced = svg.replace(/ font-family="&#39;Foothold (Sans|Serif)&#39;[^"]*"/g, (_, face: string) => ` font-family="var(--${face.toLowerCase()})"`);
  return faced.replace(/"(#[0-9a-f]{6})"/g, (whole, hex: string) => (ROLE_OF.has(hex) ? `"var(--${ROLE_OF.get(hex)})"` : whole));
}

/** A camera as text: longitude, latitude in degrees, zoom. */
const lookedFrom = ({ lng, lat, zoom }: Camera): string => [lng, lat, zoom].map((value) => Number(value.toFixed(5))).join(",");

/**
 * A picture whose box of view is what it frames, so that the browser fits it into a window as the live map fits its camera. What lies around it is
 * drawn, too, and seen where the style sheet lets it overflow.
 */
export function framed(svg: string, viewport: Viewport, camera: Camera, [west, south, east, north]: Bounds): string {
  const { left, top, right, bottom } = openBox(viewport);
  const [x0, y0] = project([west, north], camera.zoom);
  const [x1, y1] = project([east, south], camera.zoom);
  const box = [(left + right - x1 + x0) / 2, (top + bottom - y1 + y0) / 2, x1 - x0, y1 - y0].map((n) => Math.round(n * 100) / 100);
  return svg.replace(/ width="\d+" height="\d+" viewBox="[^"]*"/, ` viewBox="${box.join(" ")}"`);
}

/** The map in words, as one text. */
const inOneText = (blocks: readonly Block[]): string =>
  blocks
    .map((block) =>
      block.kind === "paragraph" ? block.text : `${block.intro} ${block.items.map(({ text, lines }) => [text, ...lines].join("; ")).join(". ")}.`,
    )
    .join(" ");

/** How the pages get their pictures and legends. `root`: the project's folder. A view's picture is drawn once for each use. */
export function pictures(root: string, catalog: Catalog, files: Territories, worked: Derived, say: Say): Pick<Stage, "pictureOf" | "legendOf"> {
  const places = JSON.parse(readFileSync(join(root, "data/places.geojson"), "utf8")) as Places;
  const levels = { far: buildBasemap("far"), europe: buildBasemap("europe"), theatre: buildBasemap("theatre") };
  const outlines = new Map<number, readonly LngLat[]>();
  const outline = (km: number): readonly LngLat[] => {
    const known = outlines.get(km) ?? envelopeOutline(files, km, TOLERANCE_M);
    outlines.set(km, known);
    return known;
  };
  const { shares } = worked;
  const measured: Measured = {
    territories: territoriesOf(worked),
    judge: createEvaluator(catalog, territoriesOf(worked)),
    envelopeOf: (_system, _measure, km) => outline(km),
    shareOf: (site, km) => shares[site]?.[km],
    partOf: (site, km) => {
      const place = catalog.places.get(site);
      return place ? partOf(subjectOf(files), pointOf(place), km, TOLERANCE_M) : null;
    },
  };
  const drawingOf = (view: View) => derive(view, catalog, "light", say, measured);

  const drawn = new Map<string, string>();
  function picture(view: View, use: PictureUse): string {
    const viewport = VIEWPORTS[use];
    const drawing = drawingOf(view);
    const scene = makeScene(drawing, viewport, { basemap: { far: "", europe: "", theatre: "" }, places, title: say("map.label") });
    const { width, height } = viewport;
    const svg = draw(scene, {
      width,
      height,
      id: use,
      ground: { levels },
      title: say("map.label"),
      desc: use === "card" ? "" : inOneText(describe(view, catalog, measured.territories, say)),
      ...(use.startsWith("front") ? {} : { credits: say("map.credit") }),
      ...(use.startsWith("page") || use.startsWith("frame") ? { scale: say.km } : {}),
    });
    // An embed's picture stands in its own colours, and says where it looks from.
    if (use.startsWith("frame")) return svg.replace("<svg ", `<svg data-camera="${lookedFrom(scene.camera)}" `);
    if (use === "card") return svg;
    const { camera } = drawing;
    const front = use.startsWith("front") && "frame" in camera;
    return inVariables(front ? framed(svg, viewport, scene.camera, isCompact(viewport) ? camera.focus : camera.frame) : svg);
  }

  return {
    pictureOf: (view, use) => {
      const key = JSON.stringify([use, view]);
      const known = drawn.get(key) ?? picture(view, use);
      drawn.set(key, known);
      return known;
    },
    legendOf: (view) => legendOf(view, drawingOf(view), catalog, say),
  };
}
