import { type Catalog, pointOf } from "../catalog/catalog.ts";
import type { ColourRole } from "../catalog/schema.ts";
import { evaluate } from "../claims/evaluate.ts";
import { claimInView } from "../claims/lead.ts";
import type { LngLat } from "../geodesy/earth.ts";
import { geodesicLine } from "../geodesy/geodesic-line.ts";
import { pointAlong } from "../geodesy/point-along.ts";
import type { Say } from "../words/say.ts";
import type { DrawnMeasure } from "./drawing.ts";
import type { Measured } from "./measured.ts";
import type { View } from "./view.ts";

/** The layer whose places are measured when they are selected. */
const SITES = "missile-defence-sites";

interface Line {
  readonly id: string;
  readonly from: LngLat;
  readonly to: LngLat;
  readonly km: number;
  /** The range held against it. */
  readonly rangeKm: number;
  readonly colour: ColourRole;
}

/** A ruler on the map: the part that the range covers, the rest, and the numbers of both. */
function ruler({ id, from, to, km, rangeKm, colour }: Line, say: Say): DrawnMeasure {
  const line = geodesicLine(from, to);
  const within = rangeKm >= km;
  return {
    id,
    colour,
    line,
    covered: within ? line : geodesicLine(from, pointAlong(from, to, rangeKm)),
    wholeLabel: say.km(km),
    coveredLabel: within ? "" : say.km(rangeKm),
    restLabel: within ? "" : say("map.measureShort", { km: say.km(Math.round(km) - rangeKm) }),
  };
}

/**
 * The measured lines of a view: from the nearest point of Belarus to the selected site, against the figure of the first system shown;
 * without a selection, the first distance of the claim that speaks for the open passage.
 */
export function drawMeasures(
  view: View,
  catalog: Catalog,
  first: { km: number; colour: ColourRole } | undefined,
  { territories }: Measured,
  say: Say,
): DrawnMeasure[] {
  const selected = view.select === null ? undefined : catalog.places.get(view.select);
  if (selected?.layer === SITES && selected.geometry.type === "Point") {
    if (!first) return [];
    const { point, km } = territories.nearest("belarus", selected.id);
    return [ruler({ id: selected.id, from: point, to: pointOf(selected), km, rangeKm: first.km, colour: first.colour }, say)];
  }
  const claim = claimInView(view, catalog);
  if (!claim || selected) return [];
  const { figure, measures } = evaluate(claim.id, catalog, { numbers: view.numbers, date: view.date, runwayM: view.runway }, territories);
  const measure = measures[0];
  const layer = catalog.layers.find((l) => l.recipe === "rings" && l.system === figure?.system);
  if (!figure || !measure || measure.to.kind !== "place" || !layer || !view.on.includes(layer.id)) return [];
  return [ruler({ id: claim.id, from: measure.from.lngLat, to: measure.to.lngLat, km: measure.km, rangeKm: figure.km, colour: layer.colour }, say)];
}
