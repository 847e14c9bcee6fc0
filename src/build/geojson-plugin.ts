import type { Plugin } from "vite";

/** Lets `import` read GeoJSON as it reads JSON. */
export function geojson(): Plugin {
  return {
    name: "foothold:geojson",
    transform(code, id) {
      return id.endsWith(".geojson") ? { code: `export default JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(code)))});`, map: null } : undefined;
    },
  };
}
