import { envelopes, parts } from "virtual:outlines";
import type { Called } from "./claims/asked.ts";
import { fetchJson } from "./fetch-json.ts";
import { TOWN_PRECISION_KM } from "./gazetteer/gazetteer.ts";
import type { LngLat } from "./geodesy/earth.ts";
import { type Nearest, nearestPoint } from "./geodesy/nearest-point.ts";
import { nearestWithin, SAME_PLACE_KM } from "./geodesy/nearest-within.ts";
import { loadBorder } from "./load-border.ts";
import { loadGazetteer } from "./load-gazetteer.ts";
import type { Part } from "./state/measured.ts";

type Lines = readonly (readonly LngLat[])[];
/** What is needed of a GeoJSON feature. */
interface Shape<T> {
  readonly geometry: { readonly coordinates: T };
}

/** What is at the address of an outline. Throws where there is none and where it cannot be had. */
async function outline<T>(addresses: Readonly<Record<string, string>>, key: string): Promise<T> {
  const address = addresses[key];
  if (address === undefined) throw new RangeError(`no outline of ${key} was worked out`);
  return fetchJson<T>(address);
}

/** The outline of everything within a figure of any point of Belarus. Rejects when it cannot be had. */
export async function loadEnvelope(system: string, measure: string, km: number): Promise<readonly LngLat[]> {
  const { geometry } = await outline<Shape<Lines>>(envelopes, `${system}/${measure}/${km}`);
  return geometry.coordinates[0] ?? [];
}

/** The part of Belarus from which a site is within so many km. Rejects when it cannot be had. */
export async function loadPart(site: string, km: number): Promise<Part> {
  const { features } = await outline<{ features: readonly [Shape<readonly Lines[]>, Shape<Lines>] }>(parts, `${site}/${km}`);
  const [area, cut] = features;
  return { outlines: area.geometry.coordinates.map(([outline = []]) => outline), cut: cut.geometry.coordinates };
}

/** The nearest point of Belarus to any place. Rejects when the border cannot be had. */
export const loadNearest = async (lng: number, lat: number): Promise<Nearest> => nearestPoint(await loadBorder(), [lng, lat]);

/** The town within 1 km of any place, or null. Rejects when the gazetteer cannot be had. */
export async function loadTown(lng: number, lat: number): Promise<Called | null> {
  const { towns } = await loadGazetteer();
  const found = nearestWithin(towns, [lng, lat], SAME_PLACE_KM);
  return found && { name: found.place.spellings ?? { en: found.place.name }, km: found.km, precisionKm: TOWN_PRECISION_KM };
}
