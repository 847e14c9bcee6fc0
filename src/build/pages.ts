/** The pages that are written when the site is built, readable without script: one for each passage and each claim, and the front page's argument. */

import { claimPage, claimPath } from "./pages/claim.ts";
import { buildOembeds } from "./pages/oembed.ts";
import { passagePage, passagePath } from "./pages/passage.ts";
import type { Stage } from "./pages/stage.ts";

export { frontHead, frontHtml } from "./pages/front.ts";

/** Every page, and what content systems ask of it, as [path below the top of the site, text]. */
export function buildPages(stage: Stage): [path: string, html: string][] {
  const { passages, claims } = stage.catalog;
  return [
    ...passages.map((passage): [string, string] => [`${passagePath(passage.id)}index.html`, passagePage(passage, stage)]),
    ...[...claims.values()].map((claim): [string, string] => [`${claimPath(claim.id)}index.html`, claimPage(claim, stage)]),
    ...buildOembeds(stage),
  ];
}
