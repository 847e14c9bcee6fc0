/**
 * What is worked out when the site is built, because it is known then and a reader should not wait for it. All of it takes some five seconds,
 * so nothing is kept on the disk.
 */
import { type Catalog, pointOf } from "../catalog/catalog.ts";
import type { Figure, Measure, System } from "../catalog/schema.ts";
import { evaluate } from "../claims/evaluate.ts";
import { distanceKm } from "../geodesy/distance.ts";
import type { LngLat } from "../geodesy/earth.ts";
import { envelope } from "../geodesy/envelope.ts";
import { nearestPoint } from "../geodesy/nearest-point.ts";
import { share } from "../geodesy/share.ts";
import type { Territories, TerritoryFile } from "./read-data.ts";

/** The territory that envelopes are drawn around and shares are taken of. */
export const SUBJECT = "belarus";
/** The layer whose places shares are worked out for. */
const SITES = "missile-defence-sites";

const CHOICES = ["article", "low", "usual", "high"] as const;
/** Any day: distances do not depend on it. */
const DAY = "2012-05-31";

/** A figure that the map can draw as a ring: one that stands for a choice of numbers in a measure of a system with a rings layer. */
export interface RingFigure {
  readonly system: string;
  readonly measure: Measure;
  readonly figure: Figure;
  /** The choices it stands for, at least one. */
  readonly numbers: readonly (typeof CHOICES)[number][];
}

/** Every figure that the map can draw as a ring, each once, by layer in legend order, then measure, then km. */
export function ringFigures(catalog: Catalog): RingFigure[] {
  const systems = catalog.layers.flatMap((layer) => (layer.recipe === "rings" ? (catalog.systems.get(layer.system) ?? []) : []));
  return systems.flatMap((system) => system.measures.flatMap((measure) => figuresOf(system, measure)));
}

function figuresOf(system: System & { readonly id: string }, measure: Measure): RingFigure[] {
  const figures = system.figures.filter((figure) => CHOICES.some((choice) => measure[choice] === figure.id)).sort((a, b) => a.km - b.km);
  return figures.map((figure) => ({ system: system.id, measure, figure, numbers: CHOICES.filter((choice) => measure[choice] === figure.id) }));
}

/** What an envelope is asked for by: `<system>/<measure>/<km>`. */
export const envelopeKey = ({ system, measure, figure }: RingFigure): string => `${system}/${measure.id}/${figure.km}`;

/** The nearest point of a territory to a place, to 5 decimals, and how far it is, to 1 m. */
interface Nearest {
  readonly point: LngLat;
  readonly km: number;
}

export interface Derived {
  /** By territory, then place. A place that lies inside is its own nearest point, at 0 km. */
  readonly nearest: Readonly<Record<string, Readonly<Record<string, Nearest>>>>;
  /** By territory: its outline is surely within this many km of the true border. */
  readonly errorKm: Readonly<Record<string, number>>;
  /** By missile-defence site, then km as a string: the share of Belarus's area in % from which the site is in reach, to 0.01. */
  readonly shares: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));
const roundedPoint = ([lng, lat]: LngLat): LngLat => [rounded(lng, 5), rounded(lat, 5)];

/** Distances to territories and shares of Belarus, for every place of every layer: half a second. */
export function derived(catalog: Catalog, territories: Territories): Derived {
  const places = [...catalog.places.values()].map((place) => ({ id: place.id, layer: place.layer, at: pointOf(place) }));
  const kms = distinctKm(catalog);
  const subject = subjectOf(territories);
  const sites = places.filter(({ layer }) => layer === SITES);
  return {
    nearest: perTerritory(territories, ({ outline }) => Object.fromEntries(places.map(({ id, at }) => [id, nearestOf(outline, at)]))),
    errorKm: perTerritory(territories, ({ about }) => about.errorKm),
    shares: Object.fromEntries(sites.map(({ id, at }) => [id, Object.fromEntries(kms.map((km) => [km, sharePercent(subject, at, km)]))])),
  };
}

/** Of the distances to territories, those that a page asks for: to the subject from every place, to any other only where a claim looks at it. */
export function nearestForReader(catalog: Catalog, { nearest, errorKm }: Pick<Derived, "nearest" | "errorKm">): Derived["nearest"] {
  const asked = new Set<string>();
  const territories = {
    nearest: (territory: string, place: string): Nearest => {
      asked.add(`${territory}/${place}`);
      return nearest[territory]?.[place] ?? { point: [0, 0], km: 0 };
    },
    errorKm: (territory: string) => errorKm[territory] ?? 0,
  };
  for (const id of catalog.claims.keys()) {
    for (const numbers of CHOICES) evaluate(id, catalog, { numbers, date: DAY, runwayM: 0 }, territories);
  }
  const rows = Object.entries(nearest).map(([territory, places]): [string, Record<string, Nearest>] => [
    territory,
    Object.fromEntries(Object.entries(places).filter(([place]) => territory === SUBJECT || asked.has(`${territory}/${place}`))),
  ]);
  return Object.fromEntries(rows);
}

/** The part of Belarus from which a site is in reach. */
export interface Part {
  readonly site: string;
  readonly at: LngLat;
  readonly km: number;
}

/** The parts worth drawing: of every missile-defence site with a point, those that are neither nothing nor all of Belarus. */
export function partsOf(catalog: Catalog, shares: Derived["shares"]): Part[] {
  return Object.entries(shares).flatMap(([site, row]) => {
    const place = catalog.places.get(site);
    if (place?.geometry.type !== "Point") return [];
    const kms = Object.entries(row).filter(([, percent]) => percent > 0 && percent < 100);
    return kms.map(([km]) => ({ site, at: pointOf(place), km: Number(km) }));
  });
}

/** What a part is asked for by: `<site>/<km>`. */
export const partKey = ({ site, km }: Part): string => `${site}/${km}`;

function perTerritory<T>(territories: Territories, of: (territory: TerritoryFile) => T): Record<string, T> {
  return Object.fromEntries([...territories].map(([id, territory]) => [id, of(territory)]));
}

function nearestOf(outline: TerritoryFile["outline"], at: LngLat): Nearest {
  const { point, km } = nearestPoint(outline, at);
  return { point: roundedPoint(point), km: rounded(km, 3) };
}

/** The share is worked out only where it can be anything but 0 or 100. */
function sharePercent({ outline }: TerritoryFile, at: LngLat, km: number): number {
  if (km <= nearestPoint(outline, at).km) return 0;
  const reachesAll = outline.rings.every((ring) => ring.every((point) => distanceKm(at, point) <= km));
  return reachesAll ? 100 : rounded(100 * share(outline, at, km), 2);
}

/** The territory that envelopes, shares and parts are of. Throws if it is missing. */
export function subjectOf(territories: Territories): TerritoryFile {
  const subject = territories.get(SUBJECT);
  if (subject === undefined) throw new Error(`there is no data/territory/${SUBJECT}.geojson`);
  return subject;
}

/** The different km among the figures that the map can draw, smallest first. */
function distinctKm(catalog: Catalog): number[] {
  return [...new Set(ringFigures(catalog).map(({ figure }) => figure.km))].sort((a, b) => a - b);
}

/**
 * The outline of everything within `km` of Belarus: closed, counter-clockwise, to 5 decimals; drawn straight in Web Mercator it is within
 * `toleranceM` (10 or more) of the true one. About 0.1 s for 10 m.
 */
export function envelopeOutline(territories: Territories, km: number, toleranceM: number): LngLat[] {
  return envelope(subjectOf(territories).outline, km, { toleranceM }).map(roundedPoint);
}
