import { mergeArcs } from "topojson-client";
import type { MultiPolygon, Polygon, Topology } from "topojson-specification";

/** The countries of a world-atlas file: ISO 3166-1 numeric code as id (missing for some), English name. */
export type Country = (Polygon<{ name: string }> | MultiPolygon<{ name: string }>) & { properties: { name: string } };
export type Countries = Topology<{ countries: { type: "GeometryCollection"; geometries: Country[] } }>;

/** ISO 3166-1 numeric codes. */
export const BELARUS = "112";
export const POLAND = "616";
export const RUSSIA = "643";
export const UKRAINE = "804";
const ANTARCTICA = "010";
const KAZAKHSTAN = "398";

/** Holds the whole of Crimea and nothing of any other part of Russia: west, south, east, north in degrees. */
const CRIMEA = [32, 44, 36.9, 46.3] as const;

/** The polygons of a country, each as its rings of arc numbers. */
function polygonsOf(country: Country): number[][][] {
  return country.type === "Polygon" ? [country.arcs] : country.arcs;
}

/** True if every point of the polygon lies in the box of Crimea. The topology may be quantised. */
function inCrimea(topology: Countries, polygon: number[][]): boolean {
  const [west, south, east, north] = CRIMEA;
  const [kx, ky] = topology.transform?.scale ?? [1, 1];
  const [tx, ty] = topology.transform?.translate ?? [0, 0];
  return polygon.flat().every((arc) => {
    let x = 0;
    let y = 0;
    return (topology.arcs[arc < 0 ? ~arc : arc] ?? []).every(([dx = 0, dy = 0]) => {
      x = topology.transform ? x + dx : dx;
      y = topology.transform ? y + dy : dy;
      const lng = x * kx + tx;
      const lat = y * ky + ty;
      return lng >= west && lng <= east && lat >= south && lat <= north;
    });
  });
}

/** A country with other polygons: the same id and name. */
function withArcs(country: Country, arcs: number[][][]): Country {
  return { type: "MultiPolygon", arcs, properties: country.properties, ...(country.id === undefined ? {} : { id: country.id }) };
}

/** A country with further polygons; the arcs between them and it vanish. */
function joined(topology: Countries, country: Country, more: number[][][]): Country {
  const parts: (Polygon | MultiPolygon)[] = [...polygonsOf(country), ...more].map((arcs) => ({ type: "Polygon", arcs }));
  return withArcs(country, mergeArcs(topology, parts).arcs);
}

/**
 * The countries as this map draws them. Natural Earth draws Crimea as Russian; here it is Ukraine's, as it was in 2012 and as UN General Assembly
 * resolution 68/262 affirms. Baikonur, a leased site, is drawn with Kazakhstan. Antarctica is left out.
 * @throws if the file no longer holds Crimea as polygons of their own, so that a new edition cannot pass unseen.
 */
export function redrawn(topology: Countries): Countries {
  const all = topology.objects.countries.geometries;
  const find = (id: string): Country => {
    const country = all.find((one) => one.id === id);
    if (country === undefined) throw new Error(`no country ${id} in the file`);
    return country;
  };
  const russia = find(RUSSIA);
  const crimea = polygonsOf(russia).filter((polygon) => inCrimea(topology, polygon));
  if (crimea.length === 0) throw new Error("Crimea is not a polygon of Russia's in this file: look at it, then change or drop the rule");
  const baikonur = all.find((one) => one.properties.name === "Baikonur");
  const changed = new Map<Country, Country>([
    [
      russia,
      withArcs(
        russia,
        polygonsOf(russia).filter((polygon) => !crimea.includes(polygon)),
      ),
    ],
    [find(UKRAINE), joined(topology, find(UKRAINE), crimea)],
  ]);
  if (baikonur) changed.set(find(KAZAKHSTAN), joined(topology, find(KAZAKHSTAN), polygonsOf(baikonur)));
  const geometries = all.filter((one) => one.id !== ANTARCTICA && one !== baikonur).map((one) => changed.get(one) ?? one);
  return { ...topology, objects: { countries: { ...topology.objects.countries, geometries } } };
}
