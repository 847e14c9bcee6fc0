import type { Plugin } from "vite";

/** Writes the header files that hosts look for at the top of a site. `files`: text by name. */
export function hosting(files: Readonly<Record<string, string>>): Plugin {
  return {
    name: "foothold:hosting",
    apply: "build",
    generateBundle() {
      for (const [fileName, source] of Object.entries(files)) this.emitFile({ type: "asset", fileName, source });
    },
  };
}
