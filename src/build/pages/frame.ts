import { html, nothing, type TemplateResult } from "lit";
import { evaluate } from "../../claims/evaluate.ts";
import type { Judge } from "../../claims/evaluator.ts";
import { claimOf, type FrameTexts, frameTexts } from "../../components/frame-texts.ts";
import { verdictMark } from "../../components/verdict.ts";
import { passageView, writeLink } from "../../state/link.ts";
import { defaultView, type View } from "../../state/view.ts";
import { shortened } from "../../words/shortened.ts";
import type { TopicSay } from "../../words/topics.ts";
import { sourcesOf } from "./parts.ts";
import { passagePath } from "./passage.ts";
import { discovery, forScript, toTop } from "./shell.ts";
import type { PassageWithId, PictureUse, Stage } from "./stage.ts";
import { raw, toHtml } from "./to-html.ts";

/** The files of an embed besides its page, relative to the top of the site. */
export interface FrameFiles {
  readonly script: string;
  readonly styles: readonly string[];
  /** The module that brings the live map, and all that it will want, so that they come side by side. */
  readonly live: string;
  readonly ahead: readonly string[];
  /** The texts of all embeds, by language. */
  readonly texts: Readonly<Record<string, string>>;
}

/** Folder of the embed of a passage, or of the whole argument, below the top of the site. */
export const framePath = (passage: string | null): string => (passage === null ? "embed/" : `embed/${passagePath(passage)}`);

/** What the embed of a passage, or of the whole argument, shows. */
export const frameView = (passage: PassageWithId | null, { catalog }: Stage): View => (passage ? passageView(passage.id, catalog) : defaultView(catalog));

/** How many sources stand behind what a passage's page says. */
function sourceCount(passage: PassageWithId | null, { catalog }: Stage): number {
  if (passage === null) return catalog.sourceCount;
  const claim = claimOf({ passage: passage.id, claim: null }, catalog);
  const whole = claim && catalog.claims.get(claim.id);
  return new Set([catalog.article.source, ...passage.sources, ...(whole ? sourcesOf(whole) : [])]).size;
}

/** What an embed says, in one language. */
export function textsOf(passage: PassageWithId | null, stage: Stage, say: TopicSay<"frame">): FrameTexts {
  const { catalog } = stage;
  return frameTexts(frameView(passage, stage), catalog, judgeOf(stage), sourceCount(passage, stage), say);
}

const judgeOf =
  ({ catalog, territories }: Stage): Judge =>
  (id, circumstances) =>
    evaluate(id, catalog, circumstances, territories);

/** Sentences that an embed may have to say before anything else of ours is there. */
export const noticesOf = (say: TopicSay<"frame">): Record<string, string> => ({
  start: say("frame.start"),
  wait: say("frame.wait"),
  none: say("frame.none"),
  draw: say("frame.draw"),
  address: say("frame.address"),
  "bad-live": say("frame.bad-live"),
  "bad-controls": say("frame.bad-controls"),
  "bad-host": say("frame.bad-host"),
  dismiss: say("problem.dismiss"),
});

/** A picture as it stands in an embed: whole and in its own colours without any style sheet, where only one of the two is displayed; cut at its edges. */
function standing(svg: string, use: PictureUse, shown: boolean): string {
  const [, width = "", height = ""] = / width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  const size = ` width="100%" height="${height}" data-size="${width},${height}"`;
  const clip = `<clipPath id="${use}-clip"><rect width="${width}" height="${height}"/></clipPath><g clip-path="url(#${use}-clip)">`;
  return svg
    .replace(/ width="\d+" height="\d+"/, `${size}${shown ? "" : ' display="none"'}`)
    .replace("</desc>", `</desc>${clip}`)
    .replace(/<\/svg>$/, "</g></svg>");
}

const dataScript = (data: object): TemplateResult => html`<script type="application/json" id="notices">${raw(forScript(data))}</script>`;

/** The page of an embed: a title, the picture, the verdict, credits and the way to the full map. The script takes over what is there. */
export function framePage(passage: PassageWithId | null, files: FrameFiles, say: TopicSay<"frame">, stage: Stage): string {
  const { catalog } = stage;
  const path = framePath(passage?.id ?? null);
  const top = toTop(path);
  const view = frameView(passage, stage);
  const texts = textsOf(passage, stage, say);
  const claim = claimOf(view, catalog);
  const verdict = claim && judgeOf(stage)(claim.id, { numbers: view.numbers, date: view.date, runwayM: view.runway }).verdict;
  const own = passage ? passagePath(passage.id) : "";
  const page = passage ? `${top}${passagePath(passage.id)}` : `${top}#`;
  return toHtml(html`<!doctype html>
<html lang="en" data-passage=${passage?.id ?? ""} data-embed=${toTop(path.slice("embed/".length)) || "./"} data-passages=${catalog.passages.map((p) => p.id).join(" ")} data-version=${stage.version}>
<head>
<meta http-equiv="Content-Security-Policy" content=${stage.framePolicy ?? stage.policy} />
<meta charset="utf-8" />
<script src=${top + files.script} data-live=${top + files.live} data-ahead=${files.ahead.map((file) => top + file).join(" ")} data-texts=${Object.entries(
    files.texts,
  )
    .map(([language, file]) => `${language}=${top}${file}`)
    .join(" ")}></script>
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<meta name="referrer" content="no-referrer" />
<meta name="robots" content="noindex" />
<title>${shortened(texts.title, 80)} – Foothold</title>
${stage.site === null ? nothing : html`<link rel="canonical" href=${stage.site + own} />\n${discovery(own, texts.title, stage.site)}`}${files.styles.map((href) => html`<link rel="stylesheet" href=${top + href} />\n`)}${stage.icon === null ? nothing : html`<link rel="icon" href=${top + stage.icon} type="image/svg+xml" />\n`}</head>
<body class="embed">
<main class="embed-main">
<header class="embed-head"><p class="embed-about" data-text="about">${texts.about}</p>
<h1 class="embed-title" data-text="title">${texts.title}</h1></header>
<div class="embed-map" data-state="picture"><figure class="embed-picture" lang="en">
${raw(standing(stage.pictureOf(view, "frame"), "frame", false))}
${raw(standing(stage.pictureOf(view, "frame-small"), "frame-small", true))}
</figure></div>
<p class="verdict-line embed-verdict" ?hidden=${verdict === undefined}>${verdictMark(verdict ?? "not-testable")}<span><strong data-text="verdict">${texts.verdict}</strong> <span data-text="short">${texts.short}</span></span></p>
<footer class="embed-foot">
<p class="embed-credit"><span data-text="article">${texts.article}</span> · <span data-text="credit">${texts.credit}</span> · <a href=${passage ? `${page}#sources-title` : page} target="_blank" rel="noopener" data-text="sources" class="embed-sources">${texts.sources}</a></p>
<p><a class="embed-open" href=${`${top}#${writeLink(view, catalog)}`} target="_blank" rel="noopener" data-text="open">${texts.open}</a></p>
</footer>
</main>
${dataScript(noticesOf(say))}
</body>
</html>
`);
}
