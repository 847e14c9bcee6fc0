import type { Geometry } from "geojson";
import { type Catalog, type Place, pointOf } from "../../catalog/catalog.ts";
import { statusAt } from "../../catalog/status.ts";
import type { LngLat } from "../../geodesy/earth.ts";
import { ring } from "../../geodesy/ring.ts";
import { splitAtAntimeridian } from "../../geodesy/split-at-antimeridian.ts";
import { DEFAULT_DATE } from "../../state/view.ts";
import { type Derived, envelopeOutline, type RingFigure, ringFigures, SUBJECT } from "../derived.ts";
import type { Territories } from "../read-data.ts";
import type { ExportFile } from "./file.ts";
import { type Column, toCsv, toGeojson, toSchema, used } from "./table.ts";

/** Drawn edges lie within this of the true curve, whether a program draws them straight in longitude and latitude or in Web Mercator. */
export const TOLERANCE_M = 100;
/** Asked of the geometry, which looks at Web Mercator only; the difference is what an edge straight in longitude and latitude may be farther off. */
const ASKED_M = 60;

const figureColumns = (catalog: Catalog): Column<{ readonly range: RingFigure }>[] => [
  { name: "system", type: "string", about: "Id of the system", of: ({ range }) => range.system },
  { name: "system_name", type: "string", about: "Name of the system", of: ({ range }) => catalog.systems.get(range.system)?.name.en ?? null },
  { name: "measure", type: "string", about: "What is measured, as an id: a system can have several ranges", of: ({ range }) => range.measure.id },
  { name: "measure_name", type: "string", about: "What is measured", of: ({ range }) => range.measure.name.en },
  { name: "figure", type: "string", about: "Id of the published figure", of: ({ range }) => range.figure.id },
  { name: "km", type: "number", about: "The figure, km", of: ({ range }) => range.figure.km },
  { name: "numbers", type: "string", about: "The choices of numbers that it stands for: article, low, usual, high", of: ({ range }) => range.numbers },
  { name: "who", type: "string", about: "Who published it", of: ({ range }) => range.figure.who },
  { name: "when", type: "string", about: "When, as exact as is known", of: ({ range }) => range.figure.when ?? null },
  { name: "kind", type: "string", about: "article, maker, official, treaty, test, press or reference", of: ({ range }) => range.figure.kind },
  { name: "derived", type: "boolean", about: "True if it is our arithmetic on what the source says", of: ({ range }) => range.figure.derived === true },
  { name: "note", type: "string", about: "On the figure", of: ({ range }) => range.figure.note ?? null },
  { name: "confidence", type: "string", about: "How sure we are: high, medium, low", of: ({ range }) => range.figure.confidence },
  {
    name: "unverified",
    type: "boolean",
    about: "True if it rests on general knowledge, with no page read",
    of: ({ range }) => range.figure.unverified === true,
  },
  { name: "source", type: "string", about: "Id of its first source, in sources.json", of: ({ range }) => range.figure.sources[0] ?? null },
  { name: "sources", type: "string", about: "Ids of all its sources", of: ({ range }) => range.figure.sources },
];

/** A closed outline as GeoJSON, to 5 decimals (1 m). */
function polygon(outline: readonly LngLat[]): Geometry {
  return splitAtAntimeridian(outline.map(([lng, lat]): LngLat => [Number(lng.toFixed(5)), Number(lat.toFixed(5))]));
}

interface Ring {
  readonly range: RingFigure;
  readonly position: Place;
}

/** `rings.geojson` and CSV: every figure that the map can draw, around every position. */
export function ringFiles(catalog: Catalog): ExportFile[] {
  const ranges = ringFigures(catalog);
  const positions = catalog.layers.flatMap((layer) => (layer.recipe === "places" && layer.symbol === "position" ? layer.places : []));
  const rows = positions.flatMap((position) => ranges.map((range): Ring => ({ range, position })));
  const id = ({ position, range }: Ring): string => `${position.id}/${range.system}/${range.figure.id}`;
  const table: Column<Ring>[] = [
    { name: "id", type: "string", about: "Position, system and figure", of: id },
    { name: "position", type: "string", about: "Id of the position at the middle", of: ({ position }) => position.id },
    { name: "position_name", type: "string", about: "Its name", of: ({ position }) => position.properties.name.en },
    {
      name: "position_status",
      type: "string",
      about: `What is known of it on ${DEFAULT_DATE}: geometric (our construction), hypothetical, threatened, reported, documented; empty: nothing yet`,
      of: ({ position }) => statusAt(position.properties.status, DEFAULT_DATE)?.status ?? null,
    },
    { name: "lng", type: "number", about: "Its longitude, degrees, WGS84", of: ({ position }) => pointOf(position)[0] },
    { name: "lat", type: "number", about: "Its latitude, degrees, WGS84", of: ({ position }) => pointOf(position)[1] },
    ...figureColumns(catalog),
  ];
  const about = `One ring for each position and each published figure that the map can draw. Vertices are within 1 m of the figure, edges within ${TOLERANCE_M} m (WGS84 ellipsoid). A ring is a drawing: whether something is in reach, ask the distance.`;
  return files("rings", "Range rings", about, "ours", used(table, rows), rows, id, ({ position, range }) =>
    polygon(ring(pointOf(position), range.figure.km, { toleranceM: ASKED_M })),
  );
}

interface Envelope {
  readonly range: RingFigure;
}

/** `envelopes.geojson` and CSV: the outline of everything within each figure of any point of Belarus. */
export function envelopeFiles(catalog: Catalog, territories: Territories, { shares }: Derived): ExportFile[] {
  const rows = ringFigures(catalog).map((range): Envelope => ({ range }));
  const id = ({ range }: Envelope): string => `${SUBJECT}/${range.system}/${range.figure.id}`;
  const table: Column<Envelope>[] = [
    { name: "id", type: "string", about: "Territory, system and figure", of: id },
    { name: "territory", type: "string", about: "Id of the territory", of: () => SUBJECT },
    ...figureColumns(catalog),
    ...Object.entries(shares).map(([site, percent]): Column<Envelope> => {
      const about = `Share of the territory's area in % from which ${site} is within the figure`;
      return { name: `share_percent_${site.replaceAll("-", "_")}`, type: "number", about, of: ({ range }) => percent[range.figure.km] ?? null };
    }),
  ];
  const about = `Everything within a published figure of any point of Belarus. Vertices and edges are within ${TOLERANCE_M} m of the true outline, apart from the error of the border.`;
  return files("envelopes", "Envelopes of Belarus", about, "osm", used(table, rows), rows, id, ({ range }) =>
    polygon(envelopeOutline(territories, range.figure.km, ASKED_M)),
  );
}

function files<Row>(
  name: string,
  title: string,
  about: string,
  terms: ExportFile["terms"],
  table: readonly Column<Row>[],
  rows: readonly Row[],
  id: (row: Row) => string,
  geometry: (row: Row) => Geometry,
): ExportFile[] {
  return [
    { path: `${name}.geojson`, text: toGeojson(table, rows, id, geometry), title, about, terms },
    { path: `${name}.csv`, text: toCsv(table, rows), title, about, terms, schema: toSchema(table, "id") },
  ];
}
