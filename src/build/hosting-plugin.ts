import type { Plugin } from "vite";

/** Writes the header files that hosts look for at the top of a site. `files`: by name, what makes the text; it is given the front page. */
export function hosting(files: Readonly<Record<string, (front: string) => string>>): Plugin {
  return {
    name: "foothold:hosting",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const front = bundle["index.html"];
        if (front?.type !== "asset") throw new Error("hosting: the build wrote no index.html");
        for (const [fileName, write] of Object.entries(files)) this.emitFile({ type: "asset", fileName, source: write(String(front.source)) });
      },
    },
  };
}
