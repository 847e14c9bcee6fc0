import { europe, far, theatre } from "virtual:basemap";
import { orientation } from "virtual:catalog";
import type { Places } from "./catalog/schema.ts";
import { fetchJson } from "./fetch-json.ts";
import type { Ground } from "./map/scene.ts";

/** What lies under every map: the embedded basemap's addresses, and places for orientation. Rejects when these cannot be had. */
export async function loadGround(): Promise<Ground> {
  return { basemap: { far, europe, theatre }, places: await fetchJson<Places>(orientation) };
}
