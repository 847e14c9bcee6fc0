import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin, Rolldown } from "vite";
import { passageView } from "../state/link.ts";
import { saysEnglish } from "../words/languages.ts";
import { readArticle } from "./article.ts";
import { rasteriser } from "./cards/rasterise.ts";
import { buildCards } from "./cards.ts";
import { derived } from "./derived.ts";
import { writeEmbeds } from "./embed-plugin.ts";
import { territoriesOf } from "./export/claims.ts";
import { pictures } from "./pages/picture.ts";
import { posterScript } from "./pages/poster-script.ts";
import type { Stage } from "./pages/stage.ts";
import { buildPages, frontHead, frontHtml } from "./pages.ts";
import { readCatalog, readTerritories } from "./read-data.ts";

/** What is known before the site's own files have names. */
type Offstage = Omit<Stage, "styles" | "icon">;

export interface PrerenderOptions {
  /** Content policy of every page. */
  readonly policy: string;
  /** That of the embeds. */
  readonly framePolicy?: string | undefined;
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

function setStage(root: string, { policy, framePolicy, site }: PrerenderOptions): Offstage {
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
    framePolicy,
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

/** What the live map and its side are made of, the small ones first. */
const LIVE = ["src/components/opened.ts", "src/words/languages.ts", "src/components/panel.ts", "src/map/scene.ts", "src/map/driver.ts"];

/** The scripts of the live map: file names of those modules and of all that they import, without the first script. */
function scriptsOf(bundle: Rolldown.OutputBundle): string[] {
  const chunks = Object.values(bundle).filter((one) => one.type === "chunk");
  const own = LIVE.map((module) => {
    const found = chunks.find(({ facadeModuleId, moduleIds }) => facadeModuleId?.endsWith(module) || moduleIds.some((id) => id.endsWith(module)));
    if (!found) throw new Error(`prerender: no script holds ${module}`);
    return found;
  });
  const names = own.flatMap(({ fileName, imports }) => [...imports, fileName]);
  return [...new Set(names)].filter((name) => !chunks.some(({ fileName, name: chunk }) => fileName === name && chunk === "first"));
}

/** The script of the map library's worker. */
function workerOf(bundle: Rolldown.OutputBundle): string {
  const found = Object.keys(bundle).find((name) => /\/map-worker-[\w-]+\.js$/.test(name));
  if (!found) throw new Error("prerender: the build has no worker of the map library");
  return found;
}

/** The pictures of all passages as the front page shows them, and the script that chooses: file name to text. */
function postersOf(set: Offstage, scripts: readonly string[], worker: string): { readonly files: ReadonlyMap<string, string>; readonly script: string } {
  const ids = set.catalog.passages.map(({ id }) => id);
  const stage: Stage = { ...set, styles: [], icon: null };
  const drawn = ids.flatMap((id): [string, string][] => {
    const view = passageView(id, stage.catalog);
    return [
      [`${id}-wide.svg`, stage.pictureOf(view, "front")],
      [`${id}-small.svg`, stage.pictureOf(view, "front-small")],
    ];
  });
  const hash = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 8);
  const folder = `poster/${hash(drawn.map(([, svg]) => svg).join())}/`;
  const source = posterScript({ ids, folder, scripts, worker });
  const script = `assets/poster-${hash(source)}.js`;
  return { files: new Map([...drawn.map(([name, svg]): [string, string] => [folder + name, svg]), [script, source]]), script };
}

const textOf = (html: string, pattern: RegExp): string => pattern.exec(html)?.[1] ?? "";

const EMPTY = '<div id="app"></div>';

/** Puts the argument into the front page, and writes a page and a social card for each passage and each claim. Builds only. */
export function prerender(options: PrerenderOptions): Plugin {
  let root = "";
  let known: Offstage | null = null;
  let posters: ReturnType<typeof postersOf> | null = null;
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
      async handler(html, { path, bundle = {} }) {
        if (path !== "/index.html") return html;
        if (!html.includes(EMPTY)) throw new Error(`prerender: index.html has no ${EMPTY}`);
        posters = postersOf(stage(), scriptsOf(bundle), workerOf(bundle));
        const set: Stage = { ...stage(), styles: [], icon: null, article: await readArticle(root, options.article) };
        const head = frontHead(set, textOf(html, /<title>([^<]*)/), textOf(html, /<meta\s+name="description"\s+content="([^"]*)"/));
        const app = /<script type="module"[^>]*\bsrc="([^"]*)"[^>]*><\/script>/.exec(html);
        if (!app) throw new Error("prerender: index.html has no module script");
        // After the style sheet, so that both are sent for at once: it has to wait for the sheet, but so does the first paint. It sends for the app.
        return (
          html
            .replace(app[0], "")
            // Else a part of the page would be painted first, and the picture with the next frame. What is named stands after it: its beginning counts.
            .replace(
              "</head>",
              () => `<link rel="expect" href="#still-end" blocking="render"><script src="./${posters?.script}" data-app="${app[1]}"></script>${head}</head>`,
            )
            .replace(EMPTY, () => `<div id="app">${frontHtml(set)}</div>`)
        );
      },
    },
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        const front = bundle["index.html"];
        if (front?.type !== "asset") throw new Error("prerender: the build wrote no index.html");
        const set: Stage = { ...stage(), ...linksOf(String(front.source)) };
        for (const [fileName, source] of posters?.files ?? []) this.emitFile({ type: "asset", fileName, source });
        for (const [fileName, source] of buildPages(set)) this.emitFile({ type: "asset", fileName, source });
        await writeEmbeds(root, bundle, set, (fileName, source) => this.emitFile({ type: "asset", fileName, source }));
        const { png, tidy } = await rasteriser(join(root, "node_modules/.cache/foothold-cards"));
        for (const [fileName, svg] of buildCards(set)) this.emitFile({ type: "asset", fileName, source: png(svg) });
        tidy();
      },
    },
  };
}
