import { join } from "node:path";
import type { Plugin } from "vite";
import { lacking, readArticle } from "./article.ts";

const MODULE = "virtual:article";
const RESOLVED = `\0${MODULE}`;

/**
 * Makes `virtual:article` importable: the whole article with its passages found, or null. With a file the page shows it first, so its element comes
 * with the first script. A passage that is not found is a loud warning; a file without any fails the build.
 */
export function article(file?: string | undefined): Plugin {
  let root = "";
  return {
    name: "foothold:article",
    configResolved(config) {
      root = config.root;
    },
    resolveId(id) {
      return id === MODULE ? RESOLVED : undefined;
    },
    async load(id) {
      if (id !== RESOLVED) return undefined;
      const copy = await readArticle(root, file);
      const lacks = copy && lacking(copy, file ?? "");
      if (lacks) this.warn(lacks);
      return `export const article = ${copy === null ? "null" : `JSON.parse(${JSON.stringify(JSON.stringify(copy))})`};`;
    },
    transform(code, id) {
      return file && id === join(root, "src", "main.ts") ? { code: `${code}\nimport "./components/copy-article.ts";\n`, map: null } : undefined;
    },
  };
}
