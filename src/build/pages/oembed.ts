/** oEmbed (https://oembed.com, version 1.0) without a server: a JSON file beside each page, and the tag by which content systems find it. */
import { AUTHOR, SITE } from "../../catalog/imprint.ts";
import { shortened } from "../../words/shortened.ts";
import { CARD } from "../cards/card.ts";
import { claimPath } from "./claim.ts";
import { framePath } from "./frame.ts";
import { passagePath } from "./passage.ts";
import { oembedPath } from "./shell.ts";
import { judge, type Stage } from "./stage.ts";
import { escaped } from "./to-html.ts";

/** In CSS pixels: as wide as WordPress gives to what it embeds, and tall enough for the map and its texts; a page that listens is told the true height. */
const SIZE = { width: 600, height: 580 } as const;
const LONGEST_TITLE = 110;
const DAY_S = 86_400;

/** What a content system gets for a page. `embed`: path of the frame, with fragment. */
function answer(path: string, title: string, embed: string, site: string): object {
  const short = shortened(title, LONGEST_TITLE);
  // WordPress keeps of this what it knows: one frame with these attributes. It adds a sandbox and "#?secret=…".
  const frame = `<iframe src="${escaped(site + embed)}" width="${SIZE.width}" height="${SIZE.height}" title="${escaped(`Map: ${short}`)}" frameborder="0" scrolling="no" loading="lazy" referrerpolicy="no-referrer"></iframe>`;
  return {
    version: "1.0",
    type: "rich",
    title: short,
    author_name: AUTHOR,
    author_url: site,
    provider_name: SITE.split(":")[0],
    provider_url: site,
    cache_age: DAY_S,
    thumbnail_url: `${site}${path}card.png`,
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height,
    html: frame,
    ...SIZE,
  };
}

/** Every page that can be embedded by its address: its folder, its title, and the frame that shows it. */
function pagesOf(stage: Stage): [path: string, title: string, embed: string][] {
  const { catalog } = stage;
  return [
    ["", `“${catalog.article.title}”, checked against the map`, framePath(null)],
    ...catalog.passages.map((passage): [string, string, string] => [
      passagePath(passage.id),
      `Passage ${passage.paragraph} of “${catalog.article.title}”`,
      framePath(passage.id),
    ]),
    ...[...catalog.claims.values()].map((claim): [string, string, string] => {
      const { explanation } = judge(claim, stage);
      return [claimPath(claim.id), `${explanation.verdict}: ${claim.paraphrase.en}`, `${framePath(claim.passages[0] ?? null)}#claim=${claim.id}`];
    }),
  ];
}

/** The files, as [path below the top of the site, JSON]. None where the site's address is not known: all in them are whole addresses. */
export function buildOembeds(stage: Stage): [path: string, json: string][] {
  const { site } = stage;
  if (site === null) return [];
  return pagesOf(stage).map(([path, title, embed]) => [oembedPath(path), `${JSON.stringify(answer(path, title, embed, site), null, 2)}\n`]);
}
