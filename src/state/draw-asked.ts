import { type BriefCatalog, inLanguage } from "../catalog/catalog.ts";
import { calledAt } from "../claims/asked.ts";
import { initialBearingDeg } from "../geodesy/bearing.ts";
import { distanceKm } from "../geodesy/distance.ts";
import type { Bounds, LngLat } from "../geodesy/earth.ts";
import type { Say } from "../words/say.ts";
import { type FirstRange, ruler } from "./draw-measure.ts";
import type { DrawnMeasure, DrawnPlace } from "./drawing.ts";
import type { Measured } from "./measured.ts";
import type { View } from "./view.ts";

/** Id on the map of the place that the reader asks about: no place of the catalog. */
export const ASKED = "asked-place";

/** Lines whose starts are this near to each other would only hide each other. */
const SAME_LINE_KM = 15;
/** Lines that meet at a smaller angle than this have no room for two rows of numbers. */
const NARROW_DEG = 12;

/** A place of the same name within this is the same place. */
const NAMESAKE_KM = 30;

/**
 * What is on the map, and the place that the reader asks about, under its name or, until that is here, its coordinates; without one where a place
 * on the map bears it already: then that one is sure to be named.
 */
export function drawAsked(at: LngLat, catalog: BriefCatalog, measured: Measured | null, others: readonly DrawnPlace[], say: Say): readonly DrawnPlace[] {
  const called = calledAt(at, catalog, measured?.townAt?.(...at) ?? null);
  const label = called ? inLanguage(called.name, say.language) : say("from.free", { lat: at[1].toFixed(2), lng: at[0].toFixed(2) });
  const namesake = others.find((other) => other.label === label && other.geometry.type === "Point" && distanceKm(at, other.geometry.coordinates) < NAMESAKE_KM);
  const pin: DrawnPlace = {
    id: ASKED,
    layer: ASKED,
    geometry: { type: "Point", coordinates: [at[0], at[1]] },
    symbol: "pin",
    colour: "ink",
    status: "event",
    label: namesake ? "" : label,
    sublabel: "",
    rank: 1,
    large: false,
    headingDeg: null,
    long: false,
    selected: false,
    water: false,
    asked: true,
  };
  return [...others.map((other) => (other === namesake ? { ...other, asked: true as const } : other)), pin];
}

/** Rulers to the place asked about: from the nearest point of Belarus, once the border is here, and from the position of the view. */
export function drawAskedMeasures(view: View, from: LngLat, first: FirstRange | undefined, { nearestTo }: Measured, say: Say): DrawnMeasure[] {
  const to = view.check;
  if (!to) return [];
  const nearest = nearestTo?.(...to) ?? null;
  const line = (id: string, start: LngLat): DrawnMeasure[] => {
    const km = distanceKm(start, to);
    return km < 1 ? [] : [ruler({ id, from: start, to, km, rangeKm: first?.km ?? 0, colour: first?.colour ?? "ink" }, say)];
  };
  const apart = nearest === null || distanceKm(nearest.point, from) > SAME_LINE_KM;
  const border = nearest ? line(`${ASKED}/belarus`, nearest.point) : [];
  const position = apart ? line(`${ASKED}/position`, from) : [];
  const narrow = nearest !== null && border.length > 0 && angleDeg(initialBearingDeg(to, nearest.point), initialBearingDeg(to, from)) < NARROW_DEG;
  return [...border, ...(narrow ? position.map((m) => ({ ...m, wholeLabel: "", coveredLabel: "", restLabel: "" })) : position)];
}

/** The angle between two bearings, 0 to 180 degrees. */
const angleDeg = (a: number, b: number): number => 180 - Math.abs(((((a - b) % 360) + 360) % 360) - 180);

/** A box made wide enough to hold the place asked about, and a little around it. Degrees. */
export function withAsked(box: Bounds, at: LngLat | null): Bounds {
  if (!at) return box;
  const [west, south, east, north] = box;
  return [
    Math.min(west, at[0] - AROUND_DEG.lng),
    Math.min(south, at[1] - AROUND_DEG.lat),
    Math.max(east, at[0] + AROUND_DEG.lng),
    Math.max(north, at[1] + AROUND_DEG.lat),
  ];
}
const AROUND_DEG = { lng: 2.2, lat: 0.8 };
