import { html, nothing, type TemplateResult } from "lit";
import { colour } from "../../map/palette.ts";
import { shortened } from "../../words/shortened.ts";
import type { Stage } from "./stage.ts";
import { raw, toHtml } from "./to-html.ts";

/** What a page says of itself to search engines, link previews and the tab. */
export interface About {
  /** Of the preview: a page is an article, the front page the site. */
  readonly kind?: "article" | "website";
  /** Folder of the page below the top, with a slash at the end: "passages/p11/". */
  readonly path: string;
  readonly title: string;
  /** One or two sentences. */
  readonly description: string;
  /** What is to be seen on the card. */
  readonly cardAlt: string;
  /** Data for machines (schema.org), if there is any. */
  readonly data?: object | undefined;
}

/** From a page's folder to the top of the site: "../../". */
export const toTop = (path: string): string => "../".repeat(path.split("/").length - 1);

/** JSON that can stand inside a script element: nothing in it can end the element or open a comment. */
export const forScript = (data: object): string =>
  JSON.stringify(data).replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");

const meta = (attribute: "name" | "property", key: string, content: string): TemplateResult =>
  attribute === "name" ? html`<meta name=${key} content=${content} />\n` : html`<meta property=${key} content=${content} />\n`;

/** Where a page's oEmbed lies, below the top of the site. */
export const oembedPath = (path: string): string => `${path}oembed.json`;

/** How a page says where its oEmbed is. `path`: folder of the page that is embedded; `site`: whole address with a slash at the end. */
export const discovery = (path: string, title: string, site: string): TemplateResult =>
  html`<link rel="alternate" type="application/json+oembed" href=${site + oembedPath(path)} title=${title} />\n`;

/** Tags for previews, the page's one address and what content systems ask. */
export function social({ path, title, description, cardAlt, kind = "article" }: About, stage: Pick<Stage, "site">): TemplateResult {
  const { site } = stage;
  // A preview needs a whole address. Without one, some readers of the tag still take a relative one.
  const image = site === null ? "card.png" : `${site}${path}card.png`;
  return html`${meta("property", "og:type", kind)}${meta("property", "og:site_name", "Foothold")}${meta("property", "og:locale", "en_GB")}${meta("property", "og:title", title)}${meta("property", "og:description", shortened(description))}${meta("property", "og:image", image)}${meta("property", "og:image:type", "image/png")}${meta("property", "og:image:width", "1200")}${meta("property", "og:image:height", "630")}${meta("property", "og:image:alt", cardAlt)}${meta("name", "twitter:card", "summary_large_image")}${
    site === null
      ? nothing
      : html`${meta("property", "og:url", `${site}${path}`)}<link rel="canonical" href=${`${site}${path}`} />\n${discovery(path, title, site)}`
  }`;
}

/** The browser's own bar in the colours of the page. */
const themeColours = html`<meta name="theme-color" content=${colour("paper", "light")} media="(prefers-color-scheme: light)" />
<meta name="theme-color" content=${colour("paper", "dark")} media="(prefers-color-scheme: dark)" />
`;

/** A whole page: head with policy, previews and data, and the body between the site's bar and its foot. */
export function shell(about: About, body: TemplateResult, stage: Stage): string {
  const top = toTop(about.path);
  return toHtml(html`<!doctype html>
<html lang="en">
<head>
<meta http-equiv="Content-Security-Policy" content=${stage.policy} />
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
${themeColours}<title>${about.title} – Foothold</title>
${meta("name", "description", shortened(about.description))}${social(about, stage)}${stage.styles.map((href) => html`<link rel="stylesheet" href=${top + href} />\n`)}${stage.icon === null ? nothing : html`<link rel="icon" href=${top + stage.icon} type="image/svg+xml" />\n`}${about.data === undefined ? nothing : html`<script type="application/ld+json">${raw(forScript(about.data))}</script>\n`}</head>
<body class="paper-page">
<header class="bar"><a class="site-name" href=${`${top}#`}>Foothold</a><span class="motto">One article, checked against the map</span></header>
${body}
</body>
</html>
`);
}
