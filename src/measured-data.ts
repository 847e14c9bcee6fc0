import { errorKm, nearest, shares } from "virtual:derived";
import type { MeasuredData } from "./components/measured-data.ts";
import { fetchJson } from "./fetch-json.ts";
import type { LngLat } from "./geodesy/earth.ts";

/** What the build has worked out: distances and shares are here, outlines are fetched when asked for. */
export const measured: MeasuredData = {
  territories: {
    nearest: (territory, place) => {
      const found = nearest[territory]?.[place];
      if (!found) throw new RangeError(`no distance from ${territory} to ${place} was worked out`);
      return found;
    },
    errorKm: (territory) => errorKm[territory] ?? 0,
  },
  shareOf: (site, km) => shares[site]?.[String(km)],
  loadEnvelope: async (system, measure, km) => {
    const { geometry } = await outline<Shape<Lines>>("envelopes", `${system}/${measure}/${km}`);
    return geometry.coordinates[0] ?? [];
  },
  loadPart: async (site, km) => {
    const { features } = await outline<{ features: readonly [Shape<readonly Lines[]>, Shape<Lines>] }>("parts", `${site}/${km}`);
    const [area, cut] = features;
    return { outlines: area.geometry.coordinates.map(([outline = []]) => outline), cut: cut.geometry.coordinates };
  },
  loadNearest: async (lng, lat) => (await import("./asked.ts")).nearestTo([lng, lat]),
  loadTown: async (lng, lat) => (await import("./asked.ts")).townAt([lng, lat]),
};

type Lines = readonly (readonly LngLat[])[];
/** What is needed of a GeoJSON feature. */
interface Shape<T> {
  readonly geometry: { readonly coordinates: T };
}

/** What is at the address of an outline. Throws where there is none and where it cannot be had. The list of addresses is fetched, too. */
async function outline<T>(kind: "envelopes" | "parts", key: string): Promise<T> {
  const address = (await import("virtual:outlines"))[kind][key];
  if (address === undefined) throw new RangeError(`no outline of ${key} was worked out`);
  return fetchJson<T>(address);
}
