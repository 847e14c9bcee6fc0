import type { BriefCatalog } from "../catalog/catalog.ts";
import { CONTROLS, type Control, DEFAULT_CONTROLS, type WhenLive } from "../embed/options.ts";
import { passageView, writeLink } from "../state/link.ts";
import type { View } from "../state/view.ts";

/** Everything that is chosen for an embed. */
export interface Embed {
  /** Top of the site, or of a frozen copy of it: a whole address with a slash at the end. */
  readonly base: string;
  /** What it shows, in its own language and theme. */
  readonly view: View;
  readonly live: WhenLive;
  readonly controls: readonly Control[];
  /** In CSS pixels; null: as wide as the column that it stands in. */
  readonly width: number | null;
  readonly height: number;
  /** What the frame is called, and what is said in the picture's place. */
  readonly title: string;
  readonly alt: string;
  /** Whose data the picture shows. */
  readonly credit: string;
  /** Whether the frame comes with the script that makes it as tall as its content. */
  readonly grows: boolean;
}

/** What is copied into someone's page. */
export interface Codes {
  readonly address: string;
  readonly frame: string;
  readonly picture: string;
  readonly element: string;
}

/** Size of a social card in pixels. */
const CARD = { width: 1200, height: 630 } as const;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
/** Text that can stand between tags or in a quoted attribute, on one line. */
export const escaped = (text: string): string => text.replace(/\s+/g, " ").replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);

const attributes = (given: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(given)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escaped(String(value))}"`))
    .join("");

/** The choices beside the view, as an embed's address or element spells them; none that it makes by itself. */
function settings({ live, controls }: Embed): Readonly<Record<"live" | "controls", string | undefined>> {
  const same = controls.length === DEFAULT_CONTROLS.length && DEFAULT_CONTROLS.every((name) => controls.includes(name));
  return { live: live === "tap" ? undefined : live, controls: same ? undefined : CONTROLS.filter((name) => controls.includes(name)).join(",") };
}

/** The address of the frame: a passage has a page of its own, with its picture in it. */
export function frameAddress(embed: Embed, catalog: BriefCatalog): string {
  const { base, view } = embed;
  const folder = view.passage === null ? "embed/" : `embed/passages/${view.passage}/`;
  const link = writeLink(view, catalog).replace(/^passage=[^&]*&?/, "");
  const own = Object.entries(settings(embed)).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
  const fragment = [link, ...own].filter((part) => part !== "").join("&");
  return `${base}${folder}${fragment === "" ? "" : `#${fragment}`}`;
}

/** Folder of the page that stands for a view: of its claim, its passage, or the whole. */
function pageOf({ claim, passage }: View): string {
  if (claim !== null) return `claims/${claim}/`;
  return passage === null ? "" : `passages/${passage}/`;
}

/** Whether the view is that of its passage or of the start, but for language and theme: then a page of it was written ahead. */
export const isPlain = (view: View, catalog: BriefCatalog): boolean =>
  writeLink(view, catalog) === writeLink({ ...passageView(view.passage ?? "", catalog, view), passage: view.passage }, catalog);

/** The codes for an embed. Whatever stands in the texts stays text in them. */
export function embedCodes(embed: Embed, catalog: BriefCatalog): Codes {
  const { base, view, width, height, title, alt, credit, grows } = embed;
  const page = `${base}${pageOf(view)}`;
  const open = isPlain(view, catalog) ? page : `${base}#${writeLink(view, catalog)}`;
  const wide = width === null ? CARD.width : Math.min(width, CARD.width);
  const image = `<a${attributes({ href: open })}><img${attributes({
    src: `${page}card.png`,
    width: wide,
    height: Math.round((wide * CARD.height) / CARD.width),
    alt,
    loading: "lazy",
  })}></a>`;
  const frame = `<iframe${attributes({
    src: frameAddress(embed, catalog),
    title,
    width: width ?? "100%",
    height,
    loading: "lazy",
    referrerpolicy: "no-referrer",
    frameborder: 0,
  })}></iframe>`;
  const link = writeLink({ ...view, lang: "en", theme: "auto" }, catalog);
  const element = {
    view: link,
    title,
    ...settings(embed),
    lang: view.lang === "en" ? undefined : view.lang,
    theme: view.theme === "auto" ? undefined : view.theme,
  };
  return {
    address: page,
    frame: grows ? `${frame}\n<script${attributes({ src: `${base}embed/example/height.js` })} async></script>` : frame,
    picture: `<figure>\n  ${image}\n  <figcaption><a${attributes({ href: base })}>Foothold</a> · ${escaped(credit)}</figcaption>\n</figure>`,
    element: `<script${attributes({ src: `${base}embed.js` })} async></script>\n<foothold-map${attributes(element)}>\n  ${image}\n</foothold-map>`,
  };
}

/** Height in CSS pixels that suits a width, before the frame itself has said what it needs: the map and a few lines of text. */
export function suggestedHeight(width: number): number {
  const map = width < 480 ? Math.min(Math.max(width * 0.95, 180), 420) : Math.min(Math.max((width * 2) / 3, 200), 640);
  return Math.round((map + 150 + Math.max(0, 640 - width) * 0.4) / 10) * 10;
}
