import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Plugin, transformWithOxc } from "vite";

const LIBRARY = "maplibre-gl";
const MODULE = "virtual:map-worker";
const RESOLVED = `\0${MODULE}`;
/** The worker as the library ships it: one file that needs nothing else. */
const WHOLE = `${LIBRARY}/dist/maplibre-gl-worker.mjs?worker&url`;

/**
 * Builds the map library from the sources that it ships, with its worker, as one graph: what both need is then one script, loaded once. As shipped,
 * the two files hold it twice, which is 110 kB more on the line. While developing, the shipped files are used.
 *
 * Makes `virtual:map-worker` importable: `shared`, the address of the worker that imports what the page has loaded already, and `whole`, that of the
 * worker in one file, for frames whose origin is opaque: there the library makes the worker of its text, in which no import would be found.
 */
export function mapLibrary(): Plugin {
  const shipped = dirname(createRequire(import.meta.url).resolve(`${LIBRARY}/package.json`));
  const source = join(shipped, "src");
  let building = false;
  let worker = "";
  return {
    name: "foothold:map-library",
    enforce: "pre",
    configResolved({ command }) {
      building = command === "build";
    },
    buildStart() {
      if (building) worker = this.emitFile({ type: "chunk", id: join(source, "source", "worker.ts"), name: "map-worker" });
    },
    resolveId(id) {
      if (id === MODULE) return RESOLVED;
      return building && id === LIBRARY ? join(source, "index.ts") : undefined;
    },
    load(id) {
      if (id === join(shipped, "package.json")) return JSON.stringify({ version: createRequire(import.meta.url)(id).version }); // all that it reads there
      if (id !== RESOLVED) return undefined;
      const whole = `export { default as whole } from "${WHOLE}";`;
      return building ? `${whole}\nexport const shared = import.meta.ROLLUP_FILE_URL_${worker};` : `${whole}\nexport { default as shared } from "${WHOLE}";`;
    },
    transform(code, id) {
      if (!id.startsWith(source) || !id.endsWith(".ts")) return undefined;
      // As the library builds itself: a field that is only declared must not undo what its base class has set.
      return transformWithOxc(code, id, { assumptions: { setPublicClassFields: true }, typescript: { removeClassFieldsWithoutInitializer: true } });
    },
  };
}
