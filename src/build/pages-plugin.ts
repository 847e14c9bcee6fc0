import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { saysEnglish } from "../words/languages.ts";
import { readArticle } from "./article.ts";
import { rasteriser } from "./cards/rasterise.ts";
import { buildCards } from "./cards.ts";
import { derived } from "./derived.ts";
import { territoriesOf } from "./export/claims.ts";
import { pictures } from "./pages/picture.ts";
import type { Stage } from "./pages/stage.ts";
import { buildPages, frontHtml } from "./pages.ts";
import { readCatalog, readTerritories } from "./read-data.ts";

/** What is known before the site's own files have names. */
type Offstage = Omit<Stage, "styles" | "icon">;

export interface PrerenderOptions {
  /** Content policy of every page. */
  readonly policy: string;
  /** Where the site will be (`https://…/`), for previews and citations; without it, tags that need a whole address are left out. */
  readonly site?: string | undefined;
  /** File of the whole article, for the front page. */
  readonly article?: string | undefined;
}

/** An address as it is put before paths: whole, without query, with a slash at the end. Throws for anything but http and https. */
export function siteAddress(given: string | undefined): string | null {
  if (given === undefined || given === "") return null;
  const { protocol, origin, pathname } = new URL(given);
  if (protocol !== "https:" && protocol !== "http:") throw new TypeError(`SITE_URL must begin with https:// or http://, not ${protocol}`);
  return `${origin}${pathname.endsWith("/") ? pathname : `${pathname}/`}`;
}

function setStage(root: string, { policy, site }: PrerenderOptions): Offstage {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const catalog = readCatalog(root);
  const files = readTerritories(root);
  const worked = derived(catalog, files);
  return {
    catalog,
    territories: territoriesOf(worked),
    say: saysEnglish,
    version,
    site: siteAddress(site),
    policy,
    ...pictures(root, catalog, files, worked, saysEnglish),
  };
}

/** Style sheets and icon of a built page, relative to it. */
export function linksOf(html: string): Pick<Stage, "styles" | "icon"> {
  const links = [...html.matchAll(/<link\b[^>]*>/g)].map(([tag]) => ({
    rel: /\brel="([^"]*)"/.exec(tag)?.[1],
    href: /\bhref="(?:\.\/)?([^"]*)"/.exec(tag)?.[1] ?? "",
  }));
  return { styles: links.filter((l) => l.rel === "stylesheet").map((l) => l.href), icon: links.find((l) => l.rel === "icon")?.href ?? null };
}

const EMPTY = '<div id="app"></div>';

/** Puts the argument into the front page, and writes a page and a social card for each passage and each claim. Builds only. */
export function prerender(options: PrerenderOptions): Plugin {
  let root = "";
  let known: Offstage | null = null;
  const stage = (): Offstage => {
    known ??= setStage(root, options);
    return known;
  };
  return {
    name: "foothold:prerender",
    apply: "build",
    configResolved(config) {
      root = config.root;
    },
    buildStart() {
      known = null;
    },
    transformIndexHtml: {
      order: "post",
      async handler(html, { path }) {
        if (path !== "/index.html") return html;
        if (!html.includes(EMPTY)) throw new Error(`prerender: index.html has no ${EMPTY}`);
        const set: Stage = { ...stage(), styles: [], icon: null, article: await readArticle(root, options.article) };
        return html.replace(EMPTY, () => `<div id="app">${frontHtml(set)}</div>`);
      },
    },
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        const front = bundle["index.html"];
        if (front?.type !== "asset") throw new Error("prerender: the build wrote no index.html");
        const set: Stage = { ...stage(), ...linksOf(String(front.source)) };
        for (const [fileName, source] of buildPages(set)) this.emitFile({ type: "asset", fileName, source });
        const { png, tidy } = await rasteriser(join(root, "node_modules/.cache/foothold-cards"));
        for (const [fileName, svg] of buildCards(set)) this.emitFile({ type: "asset", fileName, source: png(svg) });
        tidy();
      },
    },
  };
}
