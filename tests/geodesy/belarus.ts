import { readFileSync } from "node:fs";
import type { Feature, Polygon } from "geojson";
import type { LngLat } from "../../src/geodesy/earth.ts";

const feature = JSON.parse(readFileSync(new URL("../../data/territory/belarus.geojson", import.meta.url), "utf8")) as Feature<Polygon>;

/** The border that claims are measured from. */
export const BELARUS = feature.geometry.coordinates as unknown as readonly (readonly LngLat[])[];

export const REDZIKOWO: LngLat = [17.1, 54.48];
export const MORAG: LngLat = [19.93, 53.92];
