import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { defineConfig, type Plugin } from "vite";
import { asHeadersFile, asHtaccess } from "./scripts/headers.mjs";
import { FRAME_POLICY, POLICY } from "./scripts/policy.mjs";
import { article } from "./src/build/article-plugin.ts";
import { basemap } from "./src/build/basemap-plugin.ts";
import { catalog } from "./src/build/catalog-plugin.ts";
import { derived } from "./src/build/derived-plugin.ts";
import { embedEntry } from "./src/build/embed-plugin.ts";
import { exportData } from "./src/build/exports-plugin.ts";
import { cutFonts } from "./src/build/font-plugin.ts";
import { freezeDate, frozenCopy } from "./src/build/freeze-plugin.ts";
import { gazetteer } from "./src/build/gazetteer-plugin.ts";
import { hosting } from "./src/build/hosting-plugin.ts";
import { inOneScript } from "./src/build/in-one-script.ts";
import { mapLibrary } from "./src/build/map-library-plugin.ts";
import { offline } from "./src/build/offline-plugin.ts";
import { prerender } from "./src/build/pages-plugin.ts";
import { palette } from "./src/build/palette-plugin.ts";

const source = (path: string): string => join(import.meta.dirname, "src", path);

/** Every folder at the top with an `index.html`, and the top itself: found by looking, so a new page needs no entry here. */
function pages(): string[] {
  const root = import.meta.dirname;
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !/^(?:\.|node_modules$|dist$|public$)/.test(entry.name));
  return ["", ...folders.map((folder) => folder.name)].map((folder) => join(root, folder, "index.html")).filter((path) => existsSync(path));
}

/** Writes the content policy into built pages, before anything that loads. Not while developing: the reload client is inline. */
function policy(): Plugin {
  return {
    name: "foothold:policy",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: () => [{ tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: POLICY }, injectTo: "head-prepend" }],
    },
  };
}

export default defineConfig({
  base: "./",
  plugins: [
    article(process.env.ARTICLE),
    basemap(),
    catalog(),
    derived(),
    gazetteer(),
    mapLibrary(),
    palette(),
    cutFonts(),
    policy(),
    embedEntry(),
    exportData(),
    prerender({ policy: POLICY, framePolicy: FRAME_POLICY, site: process.env.SITE_URL, article: process.env.ARTICLE }),
    hosting({ _headers: asHeadersFile, ".htaccess": asHtaccess }),
    ...offline(),
    frozenCopy(freezeDate(process.env.FREEZE, new Date().toISOString().slice(0, 10))),
  ],
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    manifest: true,
    license: { fileName: "licences.md" }, // of what is bundled: minified scripts keep no notices
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: pages(),
      output: {
        codeSplitting: {
          groups: [
            {
              name: inOneScript({
                first: [source("main.ts")],
                live: ["components/panel.ts", "components/opened.ts", "map/scene.ts", "words/languages.ts"].map(source),
              }),
            },
          ],
        },
      },
    },
  },
  worker: { format: "es" },
});
