import { type BriefCatalog, type BriefPlace, pointOf } from "../catalog/catalog.ts";
import type { ColourRole } from "../catalog/schema.ts";
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

/** The missile-defence site that is selected, if one is and it is a point. */
export function selectedSite(view: View, catalog: BriefCatalog): BriefPlace | undefined {
  const selected = view.select === null ? undefined : catalog.places.get(view.select);
  return selected?.layer === SITES && selected.geometry.type === "Point" ? selected : undefined;
}

/** The first ring that is drawn: what measured lines are held against. */
export interface FirstRange {
  readonly km: number;
  readonly colour: ColourRole;
}

interface Line {
  readonly id: string;
  readonly from: LngLat;
  readonly to: LngLat;
  readonly km: number;
  /** The range held against it; 0: none. */
  readonly rangeKm: number;
  readonly colour: ColourRole;
}

/** A ruler on the map: the part that the range covers, the rest, and the numbers of both. */
export function ruler({ id, from, to, km, rangeKm, colour }: Line, say: Say): DrawnMeasure {
  const line = geodesicLine(from, to);
  const within = rangeKm >= km;
  const alone = within || rangeKm === 0;
  return {
    id,
    colour,
    line,
    covered: within ? line : rangeKm === 0 ? [] : geodesicLine(from, pointAlong(from, to, rangeKm)),
    wholeLabel: say.km(km),
    coveredLabel: alone ? "" : say.km(rangeKm),
    restLabel: alone ? "" : say("map.measureShort", { km: say.km(Math.round(km) - rangeKm) }),
  };
}

/**
 * The measured lines of a view: from the nearest point of Belarus to the selected site, against the figure of the first system shown;
 * without a selection, the first distance of the claim that speaks for the open passage.
 */
export function drawMeasures(view: View, catalog: BriefCatalog, first: FirstRange | undefined, { territories, judge }: Measured, say: Say): DrawnMeasure[] {
  const site = selectedSite(view, catalog);
  if (site) {
    if (!first) return [];
    const { point, km } = territories.nearest("belarus", site.id);
    return [ruler({ id: site.id, from: point, to: pointOf(site), km, rangeKm: first.km, colour: first.colour }, say)];
  }
  const claim = claimInView(view, catalog);
  if (!claim || (view.select !== null && catalog.places.has(view.select))) return [];
  const { figure, measures } = judge(claim.id, { numbers: view.numbers, date: view.date, runwayM: view.runway });
  const measure = measures[0];
  const layer = catalog.layers.find((l) => l.recipe === "rings" && l.system === figure?.system);
  if (!figure || !measure || measure.to.kind !== "place" || !layer || !view.on.includes(layer.id)) return [];
  return [ruler({ id: claim.id, from: measure.from.lngLat, to: measure.to.lngLat, km: measure.km, rangeKm: figure.km, colour: layer.colour }, say)];
}
