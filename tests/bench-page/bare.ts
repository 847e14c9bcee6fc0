/** MapLibre with our data and nothing else: what any page with this map would weigh. The style is as plain as it can be. */
import { Map as LiveMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import "./bare.css";

setWorkerUrl(workerUrl);

const ofKind = (kind: string) => ["==", ["get", "kind"], kind] as unknown as ["==", string, string];
const map = new LiveMap({
  container: "map",
  bounds: [15.8, 49.0, 32.9, 56.7],
  attributionControl: false,
  fadeDuration: 0,
  style: {
    version: 8,
    sources: {
      ground: { type: "geojson", data: "./theatre.geojson" },
      near: { type: "geojson", data: "./europe.geojson" },
      rings: { type: "geojson", data: "./rings.geojson" },
      places: { type: "geojson", data: "./places.geojson" },
      towns: { type: "geojson", data: "./orientation.geojson" },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": "#dfe7ea" } },
      { id: "near", type: "fill", source: "near", maxzoom: 4.5, filter: ofKind("land"), paint: { "fill-color": "#f4f1e8" } },
      { id: "land", type: "fill", source: "ground", minzoom: 4.5, filter: ofKind("land"), paint: { "fill-color": "#f4f1e8" } },
      { id: "lakes", type: "fill", source: "ground", filter: ofKind("lake"), paint: { "fill-color": "#dfe7ea" } },
      { id: "rivers", type: "line", source: "ground", filter: ofKind("river"), paint: { "line-color": "#b9cdd4" } },
      { id: "borders", type: "line", source: "ground", filter: ofKind("border"), paint: { "line-color": "#8a8578" } },
      { id: "coast", type: "line", source: "ground", filter: ofKind("coast"), paint: { "line-color": "#7d8f95" } },
      { id: "rings", type: "line", source: "rings", paint: { "line-color": "#a95c00", "line-width": 2 } },
      { id: "towns", type: "symbol", source: "towns", layout: { "text-field": ["get", "en", ["get", "name"]], "text-font": ["sans-serif"], "text-size": 12 } },
      { id: "places", type: "circle", source: "places", paint: { "circle-color": "#174a86", "circle-radius": 5 } },
      {
        id: "names",
        type: "symbol",
        source: "places",
        layout: { "text-field": ["get", "en", ["get", "name"]], "text-font": ["sans-serif"], "text-size": 13, "text-anchor": "left", "text-offset": [0.7, 0] },
      },
    ],
  },
});
map.once("idle", () => performance.mark("map:interactive"));
