import { type BriefCatalog, type BriefFigure, type BriefLayer, type BriefMeasure, type BriefPlace, type BriefSystem, pointOf } from "../catalog/catalog.ts";
import { figureFor } from "../catalog/figure.ts";
import type { Status } from "../catalog/schema.ts";
import { statusAt } from "../catalog/status.ts";
import { initialBearingDeg } from "../geodesy/bearing.ts";
import { distanceKm } from "../geodesy/distance.ts";
import type { LngLat } from "../geodesy/earth.ts";
import { reach, type Verdict } from "../geodesy/reach.ts";
import { sidesOf } from "./area.ts";
import { budget } from "./budget.ts";
import type { NumbersChoice } from "./evaluate.ts";

/** Of a view, what distances, ranges and the places on the map depend on. */
export interface Standpoint {
  /** YYYY-MM-DD. */
  readonly date: string;
  /** Ids of the layers that are on. */
  readonly on: readonly string[];
  readonly numbers: NumbersChoice;
  /** Id of a position, or a free [longitude, latitude] in degrees. */
  readonly from: string | LngLat;
  readonly select: string | null;
}

/** Where distances are measured from. `place` is null for a free point, which is exactly where it was put. */
export interface Origin {
  readonly lngLat: LngLat;
  readonly place: BriefPlace | null;
  readonly precisionKm: number;
}

/** The position of a standpoint. A place that is not in the catalog throws a RangeError: links to such a place are refused when they are read. */
export function originOf(from: Standpoint["from"], catalog: BriefCatalog): Origin {
  if (typeof from !== "string") return { lngLat: from, place: null, precisionKm: 0 };
  const place = catalog.places.get(from);
  if (!place) throw new RangeError(`there is no place ${from}`);
  return { lngLat: pointOf(place), place, precisionKm: place.properties.precision.km };
}

type RingLayer = Extract<BriefLayer, { recipe: "rings" }>;
type SystemWithId = BriefSystem & { readonly id: string };

/** What a system is held to: one of its measures, with the figure that the choice of numbers gives (null: none) and the spread of what is published. */
export interface Range {
  /** `<system>/<measure>` */
  readonly id: string;
  readonly layer: RingLayer;
  readonly system: SystemWithId;
  readonly measure: BriefMeasure;
  /** True for the measure that a ring means when none is named. */
  readonly main: boolean;
  readonly figure: BriefFigure | null;
  readonly lowKm: number;
  readonly highKm: number;
}

/** The ranges of the systems whose rings are on, in legend order. `orFirst`: with none on, those of the first system there is. */
export function rangesOf(at: Pick<Standpoint, "on" | "numbers">, catalog: BriefCatalog, orFirst: boolean): readonly Range[] {
  const all = catalog.layers.filter((l): l is RingLayer => l.recipe === "rings");
  const on = all.filter((l) => at.on.includes(l.id));
  return (on.length === 0 && orFirst ? all.slice(0, 1) : on).flatMap((layer) => {
    const system = catalog.systems.get(layer.system);
    if (!system) return [];
    return system.measures.flatMap((measure, i) => {
      const low = figureFor(system, measure, "low");
      const high = figureFor(system, measure, "high");
      if (!low || !high) return [];
      return [
        {
          id: `${system.id}/${measure.id}`,
          layer,
          system,
          measure,
          main: i === 0,
          figure: figureFor(system, measure, at.numbers) ?? null,
          lowKm: low.km,
          highKm: high.km,
        },
      ];
    });
  });
}

/** Which choice of numbers gives a range its figure, where the chosen one does not. */
export function givenUnder({ system, measure }: Range): NumbersChoice {
  return figureFor(system, measure, "usual") ? "usual" : "low"; // a range has a lowest figure in any case
}

/** A place as it stands on the day of the view. */
export interface StandingPlace {
  readonly place: BriefPlace;
  readonly layer: Extract<BriefLayer, { recipe: "places" }>;
  readonly status: Status;
}

/** The places on the map: of the layers that are on, those that are there on the day; the selected one always. As the map draws them. */
export function placesOnMap(at: Standpoint, catalog: BriefCatalog): readonly StandingPlace[] {
  return catalog.layers.flatMap((layer) => {
    if (layer.recipe !== "places" || !at.on.includes(layer.id)) return [];
    return layer.places.flatMap((place) => {
      const kept = place.id === at.select || place.id === at.from;
      const status = statusAt(place.properties.status, at.date, kept ? "first" : layer.before)?.status;
      return status === undefined || ((status === "none" || status === "geometric") && !kept) ? [] : [{ place, layer, status }];
    });
  });
}

/** A verdict, or for an area the fourth that only an area can have: within reach in part. */
export type RowVerdict = Verdict | "part";

/** A place, how far and where it is from the position, and what a range makes of it. */
export interface ReachRow extends StandingPlace {
  /** To the place, or to the nearest point of an area. */
  readonly km: number;
  /** To the farthest point of an area; null for a point. */
  readonly farKm: number | null;
  /** At the position, from north; to the middle of an area. */
  readonly bearingDeg: number;
  /** Range minus distance, of an area from its nearest point, or its farthest once the nearest is surely within; null without a range. */
  readonly marginKm: number | null;
  readonly verdict: RowVerdict | null;
  /** What may be wrong with the distance, in the worst case. */
  readonly budgetKm: number;
}

/** Every place on the map but the position itself, nearest first, held against a range in km (null: none is given). */
export function reachRows(at: Standpoint, catalog: BriefCatalog, rangeKm: number | null): readonly ReachRow[] {
  const origin = originOf(at.from, catalog);
  return placesOnMap(at, catalog)
    .filter(({ place }) => place.id !== at.from)
    .map((standing): ReachRow => {
      const point = pointOf(standing.place);
      const sides = sidesOf(standing.place, origin.lngLat);
      const km = sides?.nearKm ?? distanceKm(origin.lngLat, point);
      const farKm = sides?.farKm ?? null;
      const budgetKm = budget(farKm ?? km, [end(origin.precisionKm), end(standing.place.properties.precision.km)]).totalKm;
      const held = rangeKm === null ? { marginKm: null, verdict: null } : hold(km, farKm, rangeKm, budgetKm);
      return { ...standing, km, farKm, bearingDeg: initialBearingDeg(origin.lngLat, point), ...held, budgetKm };
    })
    .sort((a, b) => a.km - b.km);
}

/** What a range makes of a place: of an area, whether of none, a part or all of it. */
export function hold(km: number, farKm: number | null, rangeKm: number, budgetKm: number): { readonly marginKm: number; readonly verdict: RowVerdict } {
  const near = reach(km, rangeKm, budgetKm);
  if (farKm === null || near.verdict !== "within") return near;
  const far = reach(farKm, rangeKm, budgetKm);
  return far.verdict === "out" ? { marginKm: near.marginKm, verdict: "part" } : far;
}

const end = (precisionKm: number) => ({ precisionKm, borderKm: 0 });
