import { createHash } from "node:crypto";

/** What a frozen copy says of itself. */
export interface FreezeAbout {
  /** Day of the freezing, YYYY-MM-DD. */
  readonly date: string;
  /** Of the project. */
  readonly version: string;
  /** Hash of the facts that it was made from. */
  readonly data: string;
}

export interface Frozen {
  /** The address of the copy: `v/<hash>/`. 12 hexadecimal digits of a SHA-256 over paths and contents. */
  readonly hash: string;
  /** Files of the copy by path below `v/<hash>/`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** What belongs to a site as a whole and not to a copy in it: other copies and their list, the service worker, its manifest, what is meant for the host. */
const NOT_FROZEN = /^(?:v\/|data\/frozen\.json$|\.|_headers$|sw\.js$|workbox-|manifest\.webmanifest$)/;
/** Stands where the hash will be, and is hashed itself: the hash cannot depend on itself. */
const PLACE = "@@foothold-hash@@";
/** Where a page may want the copy named in its citation. */
export const CITED = '<span class="frozen-cite"></span>';

/** Where a page's oEmbed is: the site's own address, then the file's path. */
const OEMBED = /(<link rel="alternate" type="application\/json\+oembed" href="[^"]*?)((?:(?:passages|claims)\/[^"/]+\/)?oembed\.json")/;

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** "23 November 2026" */
function inWords(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** A page of the copy: it says what it is, leads to the present page, and does not offer itself for installing. */
function frozenPage(html: string, path: string, { date }: FreezeAbout, note: string): string {
  const folder = path.replace(/index\.html$/, "");
  const toCopy = "../".repeat(path.split("/").length - 1);
  const present = `${toCopy}../../${folder}`;
  const says =
    `<p class="frozen-note" lang="en" data-frozen="${toCopy}../../">Frozen copy <code>${PLACE}</code> of ${inWords(date)}: it never changes. ` +
    `<span></span> <a href="${present}">The page as it is now</a></p>`;
  const framed = path.startsWith("embed/");
  return html
    .replace(/<link rel="manifest"[^>]*>/, "")
    .replace(/<meta charset="utf-8"\s*\/?>/i, (tag) => `${tag}<meta name="foothold-frozen" content="${PLACE} ${date}">`)
    .replace(OEMBED, `$1v/${PLACE}/$2`)
    .replace("</head>", `<script type="module" src="${toCopy}${note}"></script></head>`)
    .replace(/<body[^>]*>/, (tag) => (framed ? tag : `${tag}${says}`))
    .replace("</body>", framed ? `${says}</body>` : "</body>")
    .replaceAll(CITED, ` Frozen copy ${PLACE} of ${inWords(date)}.`);
}

/** What content systems get of a page of the copy: the copy's own frame and picture. */
function frozenOembed(json: string): string {
  const { provider_url: site = "" } = JSON.parse(json) as { provider_url?: string };
  return site === "" ? json : json.replaceAll(site, `${site}v/${PLACE}/`);
}

/**
 * A copy of a built site that never changes, under an address made from its content: the same content gives the same address and the same bytes.
 * `built`: every file of the site by path. `note`: text of the script with which a copy asks whether the facts have changed since.
 */
export function freeze(built: ReadonlyMap<string, Uint8Array>, about: FreezeAbout, note: string): Frozen {
  const noteName = "frozen-note.js";
  const texts = new Map<string, Uint8Array | string>([[noteName, note]]);
  for (const [path, bytes] of built) {
    if (NOT_FROZEN.test(path)) continue;
    const text = (): string => new TextDecoder().decode(bytes);
    if (path.endsWith(".html")) texts.set(path, frozenPage(text(), path, about, noteName));
    else texts.set(path, /(?:^|\/)oembed\.json$/.test(path) ? frozenOembed(text()) : bytes);
  }
  texts.set("frozen.json", `${JSON.stringify({ hash: PLACE, ...about }, null, 2)}\n`);
  const sum = createHash("sha256");
  for (const path of [...texts.keys()].sort()) {
    sum.update(
      `${path}\n${createHash("sha256")
        .update(texts.get(path) ?? "")
        .digest("hex")}\n`,
    );
  }
  const hash = sum.digest("hex").slice(0, 12);
  const filled = (content: Uint8Array | string): Uint8Array =>
    typeof content === "string" ? new TextEncoder().encode(content.replaceAll(PLACE, hash)) : content;
  return { hash, files: new Map([...texts].map(([path, content]) => [path, filled(content)])) };
}
