import { type BriefCatalog, type BriefLayer, type BriefPlace, pointOf } from "../catalog/catalog.ts";
import type { Status } from "../catalog/schema.ts";
import { initialBearingDeg } from "../geodesy/bearing.ts";
import { distancesKm } from "../geodesy/distances.ts";
import type { LngLat } from "../geodesy/earth.ts";
import { reach } from "../geodesy/reach.ts";
import { vectorsOf } from "../geodesy/vectors-of.ts";
import { budget } from "./budget.ts";
import { originOf, type RowVerdict, reachRows, type Standpoint } from "./reach-rows.ts";

/** A place that is in no layer: a town, or a point of the reader's own. */
export interface ExtraPlace {
  readonly id: string;
  readonly name: string;
  /** [longitude, latitude] in degrees. */
  readonly lngLat: LngLat;
  /** The place is surely within this many km of its point. */
  readonly precisionKm: number;
  readonly kind: "town" | "own";
}

/** Extra places with what measuring to them again and again takes. */
export interface Extras {
  readonly places: readonly ExtraPlace[];
  readonly xyz: Float64Array;
}

/** Extra places made ready for {@link insideRows}: once for a list, not once for a position. */
export const extrasOf = (places: readonly ExtraPlace[]): Extras => ({ places, xyz: vectorsOf(places.map((p) => p.lngLat)) });

/** A place of whatever kind, how far and where it is from the position, and what a range makes of it. As {@link reachRows} has it for places of layers. */
export interface InsideRow {
  readonly id: string;
  readonly lngLat: LngLat;
  /** The place and its layer; null for an extra place. */
  readonly place: BriefPlace | null;
  readonly layer: BriefLayer | null;
  readonly extra: ExtraPlace | null;
  readonly status: Status | null;
  readonly km: number;
  readonly farKm: number | null;
  /** At the position, from north, in degrees; worked out when it is asked for. */
  readonly bearingDeg: () => number;
  readonly marginKm: number | null;
  readonly verdict: RowVerdict | null;
  readonly budgetKm: number;
}

/** Every place on the map but the position itself, and every extra place, nearest first, held against a range in km (null: none is given). */
export function insideRows(at: Standpoint, catalog: BriefCatalog, rangeKm: number | null, { places, xyz }: Extras): readonly InsideRow[] {
  const origin = originOf(at.from, catalog);
  const ofLayers = reachRows(at, catalog, rangeKm).map(
    ({ place, layer, status, km, farKm, bearingDeg, marginKm, verdict, budgetKm }): InsideRow => ({
      id: place.id,
      lngLat: pointOf(place),
      place,
      layer,
      extra: null,
      status,
      km,
      farKm,
      bearingDeg: () => bearingDeg,
      marginKm,
      verdict,
      budgetKm,
    }),
  );
  const kms = distancesKm(origin.lngLat, xyz);
  const ofExtras = places.map((extra, i): InsideRow => {
    const km = kms[i] as number;
    const budgetKm = budget(km, [
      { precisionKm: origin.precisionKm, borderKm: 0 },
      { precisionKm: extra.precisionKm, borderKm: 0 },
    ]).totalKm;
    const { marginKm, verdict } = rangeKm === null ? { marginKm: null, verdict: null } : reach(km, rangeKm, budgetKm);
    return {
      id: extra.id,
      lngLat: extra.lngLat,
      place: null,
      layer: null,
      extra,
      status: null,
      km,
      farKm: null,
      bearingDeg: () => initialBearingDeg(origin.lngLat, extra.lngLat),
      marginKm,
      verdict,
      budgetKm,
    };
  });
  return [...ofLayers, ...ofExtras].sort((a, b) => a.km - b.km);
}
