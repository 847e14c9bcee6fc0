import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin, PluginOption } from "vite";
import { VitePWA } from "vite-plugin-pwa";

/** The icon of the installed page, under a name that does not change. */
function icon(): Plugin {
  let root = "";
  return {
    name: "foothold:icon",
    apply: "build",
    configResolved(config) {
      root = config.root;
    },
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "icon.svg", source: readFileSync(join(root, "src", "icon.svg"), "utf8") });
    },
  };
}

/**
 * Makes the page installable and usable without a network: a web app manifest, and a service worker (Workbox, all in one file) that keeps the front
 * page, its scripts, styles, fonts, data, basemap, towns and border. Outlines are kept as they are asked for; downloads and pages of their own are not.
 * `src/offline.ts` registers the worker and asks before a newer one takes over.
 */
export function offline(): PluginOption[] {
  return [
    icon(),
    VitePWA({
      registerType: "prompt",
      injectRegister: false,
      manifest: {
        name: "Foothold: one article, checked against the map",
        short_name: "Foothold",
        description: "A 2012 article about missile defence and Belarus, with every measurable claim measured on a map.",
        lang: "en",
        id: "./",
        start_url: "./",
        scope: "./",
        display: "standalone",
        background_color: "#fbf8f1",
        theme_color: "#fbf8f1",
        icons: [{ src: "icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" }],
      },
      workbox: {
        inlineWorkboxRuntime: true,
        sourcemap: false,
        clientsClaim: true,
        cleanupOutdatedCaches: true,
        globPatterns: ["index.html", "icon.svg", "assets/*.{js,css,svg,woff2}", "basemap/*.geojson", "catalog/*", "gazetteer/*", "derived/border-*.geojson"],
        dontCacheBustURLsMatching: /^(?:assets|basemap|catalog|gazetteer|derived)\//,
        navigateFallback: null,
        ignoreURLParametersMatching: [/./],
        runtimeCaching: [{ urlPattern: /\/derived\/[^/]+\.geojson$/, handler: "CacheFirst", options: { cacheName: "foothold-outlines" } }],
      },
    }),
  ];
}
