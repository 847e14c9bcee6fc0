import type { Feature, Geometry } from "geojson";
import { type Catalog, inLanguage, pointOf } from "../catalog/catalog.ts";
import { LICENCES, type Terms } from "../catalog/imprint.ts";
import { statusAt } from "../catalog/status.ts";
import { rangeName } from "../claims/describe.ts";
import { type Range, type ReachRow, rangesOf, reachRows } from "../claims/reach-rows.ts";
import { sourceText } from "../components/source-text.ts";
import { compassPoint } from "../geodesy/compass-point.ts";
import { distanceKm } from "../geodesy/distance.ts";
import type { LngLat } from "../geodesy/earth.ts";
import { geodesicLine } from "../geodesy/geodesic-line.ts";
import { ASKED } from "../state/draw-asked.ts";
import type { Drawing, DrawnMeasure, DrawnPlace, DrawnRing } from "../state/drawing.ts";
import type { View } from "../state/view.ts";
import type { Say } from "../words/say.ts";
import { area, between, path, shape } from "./shapes.ts";

export type Value = string | number | null | readonly string[];
export type Row = Readonly<Record<string, Value>>;

/** A range and what it makes of every place: the rows of the table on the page. */
export interface Held {
  readonly range: Range;
  /** `iskander-e`, or `s-400_aircraft` for a measure that has to be named. */
  readonly key: string;
  readonly rows: ReadonlyMap<string, ReachRow>;
}

/** Every range whose ring is on (of the first system, with none on), held against the places on the map. */
export const heldRanges = (view: View, catalog: Catalog): readonly Held[] =>
  rangesOf(view, catalog, true).map((range) => ({
    range,
    key: range.main ? range.system.id : `${range.system.id}_${range.measure.id}`,
    rows: new Map(reachRows(view, catalog, range.figure?.km ?? null).map((row) => [row.place.id, row])),
  }));

const tenth = (value: number): number => Number(value.toFixed(1));

/** Who says so: ids and full citations, and under which licence it may be used. */
function backing(ids: readonly string[], terms: Terms, catalog: Catalog): Row {
  const found = [...new Set(ids)].flatMap((id) => catalog.sources.get(id) ?? []);
  return { licence: LICENCES[terms].name, source_ids: found.map(({ id }) => id), sources: found.map(sourceText) };
}

/** Ids of the sources behind a place as it is shown: of the status on the day, of what is said of its runway. */
function sourcesOfPlace(drawn: DrawnPlace, view: View, catalog: Catalog): readonly string[] {
  const place = catalog.places.get(drawn.id);
  const layer = catalog.layers.find((l) => l.id === place?.layer);
  if (!place || layer?.recipe !== "places") return [];
  const kept = place.id === view.select || place.id === view.from;
  const now = statusAt(place.properties.status, view.date, kept ? "first" : layer.before);
  return [...new Set([...(now?.sources ?? []), ...(place.properties.runway?.sources ?? [])])];
}

const figureOf = (ring: DrawnRing, catalog: Catalog) => catalog.systems.get(ring.system)?.figures.find((f) => f.id === ring.figure);

/** Ids of the sources of everything that a drawing shows: figures first, then places in the order of the map. Each once. */
export const sourcesShown = (view: View, drawing: Drawing, catalog: Catalog): readonly string[] => [
  ...new Set([
    ...drawing.rings.flatMap((ring) => figureOf(ring, catalog)?.sources ?? []),
    ...drawing.places.flatMap((place) => sourcesOfPlace(place, view, catalog)),
  ]),
];

/** A place as one row: what and where it is, how far from the position, and what each range makes of it. */
export function placeRow(drawn: DrawnPlace, view: View, catalog: Catalog, held: readonly Held[], say: Say): Row {
  const place = catalog.places.get(drawn.id);
  const layer = catalog.layers.find((l) => l.id === drawn.layer);
  const kept = place !== undefined && (place.id === view.select || place.id === view.from);
  const now = place && layer?.recipe === "places" ? statusAt(place.properties.status, view.date, kept ? "first" : layer.before) : undefined;
  const [lng, lat] = pointOf(place ?? { geometry: drawn.geometry });
  const first = held.map(({ rows }) => rows.get(drawn.id)).find((row) => row !== undefined);
  const ranges = held.map(({ key, range, rows }): Row => {
    const row = rows.get(drawn.id);
    return {
      [`${key}_range_km`]: range.figure?.km ?? null,
      [`${key}_margin_km`]: row?.marginKm == null ? null : tenth(row.marginKm),
      [`${key}_verdict`]: row?.verdict ?? null,
    };
  });
  return {
    id: drawn.id,
    layer: drawn.layer,
    name: place ? inLanguage(place.properties.name, say.language) : drawn.label,
    status: drawn.status,
    status_since: now?.date ?? null,
    statement: now?.fact ?? null,
    lng: Number(lng.toFixed(6)),
    lat: Number(lat.toFixed(6)),
    place_known_to_km: place?.properties.precision.km ?? 0,
    distance_km: first ? tenth(first.km) : 0,
    farthest_km: first?.farKm == null ? null : tenth(first.farKm),
    bearing_deg: first ? tenth(first.bearingDeg) : null,
    direction: first ? compassPoint(first.bearingDeg) : null,
    ...Object.assign({}, ...ranges),
    possible_error_km: first ? tenth(first.budgetKm) : null,
    ...backing(sourcesOfPlace(drawn, view, catalog), "ours", catalog),
  };
}

/** Ids of the sources of the lowest and the highest figure of a range. */
const edgeSources = ({ system, measure }: Range, catalog: Catalog): readonly string[] =>
  [measure.low, measure.high].flatMap((id) => catalog.systems.get(system.id)?.figures.find((f) => f.id === id)?.sources ?? []);

interface Shown {
  readonly view: View;
  readonly drawing: Drawing;
  readonly catalog: Catalog;
  readonly say: Say;
}

const feature = (id: string, geometry: Geometry, properties: Row): Feature => ({ type: "Feature", id, geometry, properties: { ...properties } });

function ringFeature(ring: DrawnRing, kind: "ring" | "envelope", { catalog, say }: Shown): Feature {
  const figure = figureOf(ring, catalog);
  const system = catalog.systems.get(ring.system);
  const measure = system?.measures.find((m) => m.id === figure?.measure);
  return feature(kind === "ring" ? `ring/${ring.id}` : ring.id, area(ring.outline), {
    kind,
    name: ring.label || `${say.km(ring.km)}`,
    system: ring.system,
    system_name: system ? inLanguage(system.name, say.language) : ring.system,
    measure: measure ? inLanguage(measure.name, say.language) : null,
    figure: ring.figure,
    km: ring.km,
    ...(kind === "ring" ? { centre_lng: Number(ring.centre[0].toFixed(6)), centre_lat: Number(ring.centre[1].toFixed(6)) } : { territory: "belarus" }),
    who: figure?.who ?? null,
    when: figure?.when ?? null,
    figure_kind: figure?.kind ?? null,
    note: figure?.note ?? null,
    ...backing(figure?.sources ?? [], kind === "ring" ? "ours" : "osm", catalog),
  });
}

function measureFeature({ id, line, wholeLabel, restLabel, coveredLabel }: DrawnMeasure, { catalog }: Shown): Feature {
  const [start, end]: readonly LngLat[] = [line[0] ?? [0, 0], line[line.length - 1] ?? [0, 0]];
  return feature(`line/${id}`, path(line), {
    kind: "measured line",
    name: wholeLabel,
    km: start && end ? tenth(distanceKm(start, end)) : null,
    covered: coveredLabel || null,
    rest: restLabel || null,
    ...backing([], "osm", catalog),
  });
}

/** The reader's own points: the lines between those that they measured, and the place that they asked about. */
function ownFeatures({ view, drawing, catalog, say }: Shown): Feature[] {
  const legs = view.measure.slice(1).map((to, i): Feature => {
    const from = view.measure[i] as LngLat;
    const km = tenth(distanceKm(from, to));
    return feature(`own-line/${i + 1}`, path(geodesicLine(from, to)), { kind: "reader’s own line", name: say.km(km), km, ...backing([], "ours", catalog) });
  });
  const called = drawing.places.find(({ id }) => id === ASKED)?.label;
  const name = view.check && (called || say("from.free", { lat: view.check[1].toFixed(2), lng: view.check[0].toFixed(2) }));
  return view.check === null || name === null
    ? legs
    : [...legs, feature("own-place", shape({ type: "Point", coordinates: view.check }), { kind: "reader’s own place", name, ...backing([], "ours", catalog) })];
}

/**
 * What a view shows, as features with their sources: the places that stand on the day, rings, the band between the lowest and the highest
 * figure, envelopes, the part of Belarus from which the selected site is in reach, and measured lines. RFC 7946: longitude first, WGS84, at most
 * six decimals, outlines wound and cut at the antimeridian. What a view shows that has not arrived yet is not in it.
 */
export function visibleFeatures(view: View, drawing: Drawing, catalog: Catalog, say: Say): Feature[] {
  const shown: Shown = { view, drawing, catalog, say };
  const held = heldRanges(view, catalog);
  return [
    ...drawing.places
      .filter(({ id }) => id !== ASKED)
      .map((place) =>
        feature(place.id, shape(place.geometry as Parameters<typeof shape>[0]), {
          kind: place.symbol === "position" ? "position" : "place",
          ...placeRow(place, view, catalog, held, say),
        }),
      ),
    ...drawing.rings.map((ring) => ringFeature(ring, "ring", shown)),
    ...drawing.bands.map((band) => {
      const range = held.find((one) => one.range.layer.id === band.layer)?.range;
      return feature(`band/${band.layer}`, between(band.outer, band.inner), {
        kind: "band",
        name: range ? rangeName(range, say) : band.layer,
        low_km: range?.lowKm ?? null,
        high_km: range?.highKm ?? null,
        ...backing(range ? edgeSources(range, catalog) : [], "ours", catalog),
      });
    }),
    ...drawing.envelopes.map((ring) => ringFeature(ring, "envelope", shown)),
    ...drawing.parts.map((part) =>
      feature(`part/${part.site}`, shape({ type: "MultiPolygon", coordinates: part.outlines.map((outline) => [outline]) }), {
        kind: "part of Belarus within reach",
        name: part.site,
        km: part.km,
        share_percent: Number(part.share.toFixed(2)),
        ...backing([], "osm", catalog),
      }),
    ),
    ...drawing.measures.map((measure) => measureFeature(measure, shown)),
    ...ownFeatures(shown),
  ];
}
