import { type BriefCatalog, type BriefPlace, pointOf } from "../catalog/catalog.ts";
import type { Status, Words } from "../catalog/schema.ts";
import { initialBearingDeg } from "../geodesy/bearing.ts";
import { distanceKm } from "../geodesy/distance.ts";
import type { LngLat } from "../geodesy/earth.ts";
import { nearestWithin, SAME_PLACE_KM } from "../geodesy/nearest-within.ts";
import { type Reach, reach } from "../geodesy/reach.ts";
import { type Budget, budget } from "./budget.ts";
import type { NumbersChoice } from "./evaluate.ts";
import { originOf, placesOnMap, type Range, rangesOf, type Standpoint } from "./reach-rows.ts";

/** The layer whose places ranges are drawn from. */
const POSITIONS = "positions";

/** What a point is called: the name of the nearest place, how far that is, and how exactly its place is known. */
export interface Called {
  readonly name: Words;
  readonly km: number;
  readonly precisionKm: number;
}

/** What a point of the map is called: a site or an airfield within 1 km of it, or the town that the gazetteer has nearer. null: it is only a point. */
export function calledAt(at: LngLat, catalog: BriefCatalog, town: Called | null): Called | null {
  const sites = catalog.layers.flatMap((layer) =>
    layer.recipe === "places" && (layer.symbol === "diamond" || layer.symbol === "runway")
      ? layer.places.filter((place) => place.geometry.type === "Point").map((place) => ({ place, lngLat: pointOf(place) }))
      : [],
  );
  const site = nearestWithin(sites, at, SAME_PLACE_KM);
  if (site === null || (town !== null && town.km < site.km)) return town;
  const { label, name, precision } = site.place.place.properties;
  return { name: label ?? name, km: site.km, precisionKm: precision.km };
}

/** A place that the reader asks about, and the nearest point of Belarus to it (null until the border is here). */
export interface AskedPlace {
  readonly at: LngLat;
  /** The place is surely within this many km of its point; 0 for a point that is only a point. */
  readonly precisionKm: number;
  readonly nearest: { readonly point: LngLat; readonly km: number } | null;
  /** The border is surely within this many km of the true one. */
  readonly borderKm: number;
}

/** The distance of the place asked about from the nearest point of Belarus (`place` and `from` are null), from a position, or from a free point (`place` is null). */
export interface AskedFrom {
  /** `belarus`, the id of a place, or `free`. */
  readonly id: string;
  readonly place: BriefPlace | null;
  readonly status: Status | null;
  readonly lngLat: LngLat;
  readonly km: number;
  /** At the origin, from north; null where both are the same point. */
  readonly bearingDeg: number | null;
  readonly budget: Budget;
}

/** Id of the nearest point of Belarus among what a place is measured from. */
export const NEAREST = "belarus";

/** From where a place asked about is measured: the nearest point of Belarus, the position of the view, then every position of the day, nearest first. */
export function askedFrom({ at, precisionKm, nearest, borderKm }: AskedPlace, shown: Standpoint, catalog: BriefCatalog): readonly AskedFrom[] {
  const from = (id: string, place: BriefPlace | null, status: Status | null, lngLat: LngLat, originKm: number): AskedFrom => {
    const km = distanceKm(lngLat, at);
    const bearingDeg = km === 0 ? null : initialBearingDeg(lngLat, at);
    return { id, place, status, lngLat, km, bearingDeg, budget: budget(km, [end(originKm), end(precisionKm)]) };
  };
  const origin = originOf(shown.from, catalog);
  const chosen = from(origin.place?.id ?? "free", origin.place, null, origin.lngLat, origin.precisionKm);
  const positions = placesOnMap({ ...shown, on: [POSITIONS], select: null }, catalog)
    .filter(({ place }) => place.id !== chosen.id && place.geometry.type === "Point")
    .map(({ place, status }) => from(place.id, place, status, pointOf(place), place.properties.precision.km))
    .sort((a, b) => a.km - b.km);
  const territory: AskedFrom[] = nearest
    ? [
        {
          ...from(NEAREST, null, null, nearest.point, 0),
          km: nearest.km,
          budget: budget(nearest.km, [
            { precisionKm: 0, borderKm },
            { precisionKm, borderKm: 0 },
          ]),
        },
      ]
    : [];
  return [...territory, chosen, ...positions];
}

const end = (precisionKm: number) => ({ precisionKm, borderKm: 0 });

const CHOICES = ["article", "low", "usual", "high"] as const satisfies readonly NumbersChoice[];

/** A range with what each choice of numbers makes of a distance; null where the article gives no figure. */
export interface Held {
  readonly range: Range;
  readonly by: Readonly<Record<NumbersChoice, (Reach & { readonly km: number }) | null>>;
}

/** Within which figures of every system with a ring a distance is, and by how much. */
export function heldAgainst({ km, budget: { totalKm } }: AskedFrom, catalog: BriefCatalog): readonly Held[] {
  const on = catalog.layers.map((layer) => layer.id);
  const by = CHOICES.map((numbers) => [numbers, rangesOf({ on, numbers }, catalog, false)] as const);
  return (by[0]?.[1] ?? []).map((range, i) => ({
    range,
    by: Object.fromEntries(
      by.map(([numbers, ranges]) => {
        const figure = ranges[i]?.figure;
        return [numbers, figure ? { km: figure.km, ...reach(km, figure.km, totalKm) } : null];
      }),
    ) as Held["by"],
  }));
}
