import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Catalog, pointOf } from "../../catalog/catalog.ts";
import type { Places } from "../../catalog/schema.ts";
import { type Block, describe } from "../../claims/describe.ts";
import { createEvaluator } from "../../claims/evaluator.ts";
import type { LngLat } from "../../geodesy/earth.ts";
import type { Viewport } from "../../map/fit.ts";
import { colour, ROLES } from "../../map/palette.ts";
import { makeScene } from "../../map/scene.ts";
import { draw } from "../../picture/draw.ts";
import { legendOf } from "../../picture/legend-rows.ts";
import { derive } from "../../state/derive.ts";
import type { Measured } from "../../state/measured.ts";
import type { View } from "../../state/view.ts";
import type { Say } from "../../words/say.ts";
import { buildBasemap } from "../basemap.ts";
import { CARD } from "../cards/card.ts";
import { type Derived, envelopeOutline, subjectOf } from "../derived.ts";
import { territoriesOf } from "../export/claims.ts";
import { partOf } from "../part.ts";
import type { Territories } from "../read-data.ts";
import type { PictureUse, Stage } from "./stage.ts";

const VIEWPORTS: Readonly<Record<PictureUse, Viewport>> = {
  page: { width: 720, height: 600, padding: 24 },
  "page-small": { width: 400, height: 380, padding: { top: 20, right: 16, bottom: 26, left: 16 } },
  // As the live map frames it beside its legend, on a screen of 1280 × 800 and on a phone.
  front: { width: 832, height: 756, padding: { top: 28, right: 296, bottom: 36, left: 28 } },
  "front-small": { width: 390, height: 358, padding: { top: 60, right: 16, bottom: 34, left: 16 } },
  card: { width: CARD.width - CARD.panel, height: CARD.height, padding: 24 },
};

/** In a picture of this size nobody sees less. */
const TOLERANCE_M = 300;

const ROLE_OF = new Map(ROLES.map((role) => [colour(role, "light"), role]));

/** A picture in the light colours, with the palette's variables in their place, so that it follows the page into the dark and into print. */
export function inVariables(svg: string): string {
  return svg.replace(/"(#[0-9a-f]{6})"/g, (whole, hex: string) => (ROLE_OF.has(hex) ? `"var(--${ROLE_OF.get(hex)})"` : whole));
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
    const scene = makeScene(drawingOf(view), viewport, { basemap: { far: "", europe: "", theatre: "" }, places, title: say("map.label") });
    const { width, height } = viewport;
    const svg = draw(scene, {
      width,
      height,
      id: use,
      ground: { levels },
      title: say("map.label"),
      desc: use === "card" ? "" : inOneText(describe(view, catalog, measured.territories, say)),
      ...(use.startsWith("front") ? {} : { credits: say("map.credit") }),
      ...(use.startsWith("page") ? { scale: say.km } : {}),
    });
    return use === "card" ? svg : inVariables(svg);
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
