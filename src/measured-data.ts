import { envelopes, errorKm, nearest, shares } from "virtual:derived";
import type { MeasuredData } from "./components/measured-data.ts";
import type { LngLat } from "./geodesy/earth.ts";

/** What the build has worked out: distances and shares are here, envelopes are fetched when asked for. */
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
    const address = envelopes[`${system}/${measure}/${km}`];
    if (address === undefined) throw new RangeError(`no envelope of ${system} at ${km} km was worked out`);
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}`);
    const feature = (await answer.json()) as { geometry: { coordinates: readonly (readonly LngLat[])[] } };
    return feature.geometry.coordinates[0] ?? [];
  },
};
