import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin, PluginOption } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { iconPng } from "./cards/rasterise.ts";

/** Sizes of the icon in pixels: what installers ask for. */
const ICON_PX = [192, 512] as const;

/** The icon without its round corners: whoever masks it cuts its own. All that is drawn lies within the middle 80 %, which no mask cuts. */
export const maskable = (svg: string): string => svg.replace(/ rx="[^"]*"/, "");

/** The icons of the installed page, under names that do not change. */
function icon(): Plugin {
  let root = "";
  return {
    name: "foothold:icon",
    apply: "build",
    configResolved(config) {
      root = config.root;
    },
    async generateBundle() {
      const svg = readFileSync(join(root, "src", "icon.svg"), "utf8");
      this.emitFile({ type: "asset", fileName: "icon.svg", source: svg });
      for (const px of ICON_PX) this.emitFile({ type: "asset", fileName: `icon-${px}.png`, source: await iconPng(svg, px) });
      this.emitFile({ type: "asset", fileName: "icon-maskable.png", source: await iconPng(maskable(svg), 512) });
    },
  };
}

/**
 * Makes the page installable and usable without a network: a web app manifest, and a service worker (Workbox, all in one file) that keeps the front
 * page, the pages of passages and claims, their scripts, styles, fonts, data, towns, border and basemap: 8 MB, 2 MB on the line. Outlines and the first
 * pictures of passages are kept as they are asked for; downloads and the cards for link previews are not.
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
        icons: [
          { src: "icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
          ...ICON_PX.map((px) => ({ src: `icon-${px}.png`, sizes: `${px}x${px}`, type: "image/png", purpose: "any" })),
          { src: "icon-maskable.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
        ],
      },
      workbox: {
        inlineWorkboxRuntime: true,
        sourcemap: false,
        clientsClaim: true,
        cleanupOutdatedCaches: true,
        // The worker in one file is for embeds, which are never offline.
        globIgnores: ["assets/embed*", "assets/maplibre-gl-worker-*"],
        globPatterns: [
          "index.html",
          "{passages,claims}/*/index.html",
          "icon.svg",
          "assets/*.{js,css,svg,woff2}",
          "basemap/*.geojson",
          "catalog/*",
          "gazetteer/*",
          "derived/border-*.geojson",
        ],
        dontCacheBustURLsMatching: /^(?:assets|basemap|catalog|gazetteer|derived)\//,
        navigateFallback: null,
        ignoreURLParametersMatching: [/./],
        runtimeCaching: [
          { urlPattern: /\/derived\/[^/]+\.geojson$/, handler: "CacheFirst", options: { cacheName: "foothold-outlines" } },
          { urlPattern: /\/poster\/[^/]+\/[^/]+\.svg$/, handler: "CacheFirst", options: { cacheName: "foothold-posters" } },
        ],
      },
    }),
  ];
}
