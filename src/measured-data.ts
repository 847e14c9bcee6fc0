import { errorKm, nearest, shares } from "virtual:derived";
import type { MeasuredData } from "./components/measured-data.ts";

/** What is fetched when it is asked for; how to fetch it is fetched, too. */
const later = async () => (await import("./later.ts")).measured();

/** What the build has worked out: distances and shares are here, outlines, the border and the towns are fetched when asked for. */
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
  loadEnvelope: async (...asked) => (await later()).loadEnvelope(...asked),
  loadPart: async (...asked) => (await later()).loadPart(...asked),
  loadNearest: async (...asked) => (await later()).loadNearest(...asked),
  loadTown: async (...asked) => (await later()).loadTown(...asked),
};
