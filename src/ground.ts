import { europe, far, theatre } from "virtual:basemap";
import places from "../data/places.geojson";
import type { Places } from "./catalog/schema.ts";
import type { Ground } from "./map/scene.ts";

/** What lies under every map: the embedded basemap's addresses, and places for orientation. */
export const ground: Ground = { basemap: { far, europe, theatre }, places: places as unknown as Places };
