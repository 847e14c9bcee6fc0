import { envelopes, errorKm, nearest, parts, shares } from "virtual:derived";
import type { MeasuredData } from "./components/measured-data.ts";
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
    const [outline = []] = await coordinates<readonly (readonly LngLat[])[]>(envelopes, `${system}/${measure}/${km}`);
    return outline;
  },
  loadPart: async (site, km) => {
    const polygons = await coordinates<readonly (readonly (readonly LngLat[])[])[]>(parts, `${site}/${km}`);
    return polygons.map(([outline = []]) => outline);
  },
};

/** The coordinates of the GeoJSON feature at one of the addresses. Throws where there is none and where it cannot be had. */
async function coordinates<T>(addresses: Readonly<Record<string, string>>, key: string): Promise<T> {
  const address = addresses[key];
  if (address === undefined) throw new RangeError(`no outline of ${key} was worked out`);
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}`);
  return ((await answer.json()) as { geometry: { coordinates: T } }).geometry.coordinates;
}
