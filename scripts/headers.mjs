// @ts-check
import { FRAME_POLICY, POLICY } from "./policy.mjs";

/** @typedef {{ readonly paths: readonly string[], readonly headers: Readonly<Record<string, string>> }} Rule */

const YEAR = "public, max-age=31536000, immutable";
const framedBySelf = { "Content-Security-Policy": `${POLICY}; frame-ancestors 'self'` };
const framedByAll = { "Content-Security-Policy": `${FRAME_POLICY}; frame-ancestors *` };

/** Folders of the site whose files carry their content's hash in their names: they never change. */
export const HASHED = ["assets", "basemap", "catalog", "derived", "gazetteer"];

/**
 * What a host should send with a file, by path from the top of the site. `*`: anything to the end; `:hash`: one folder. No two rules that match the
 * same path give the same header, because hosts differ in what they make of that (some join the two, and two content policies both hold).
 * @type {readonly Rule[]}
 */
export const RULES = [
  {
    paths: ["/*"],
    headers: {
      // For module scripts, worker, fonts and data in a sandboxed frame, whose origin is opaque; nothing here is secret.
      "Access-Control-Allow-Origin": "*",
      // For pages that admit only what says that it may be embedded.
      "Cross-Origin-Resource-Policy": "cross-origin",
      "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
    },
  },
  { paths: ["/", "/index.html", "/passages/*", "/claims/*", "/class/*", "/assets/*", "/embed.js", "/sw.js"], headers: framedBySelf },
  { paths: ["/embed/*"], headers: framedByAll },
  {
    paths: ["/v/:hash/", "/v/:hash/index.html", "/v/:hash/passages/*", "/v/:hash/claims/*", "/v/:hash/class/*", "/v/:hash/assets/*", "/v/:hash/embed.js"],
    headers: framedBySelf,
  },
  { paths: ["/v/:hash/embed/*"], headers: framedByAll },
  { paths: ["/v/*", ...HASHED.map((folder) => `/${folder}/*`)], headers: { "Cache-Control": YEAR } },
  {
    paths: [
      "/",
      "/index.html",
      "/passages/*",
      "/claims/*",
      "/class/*",
      "/embed/*",
      "/embed.js",
      "/embed-article.js",
      "/oembed.json",
      "/card.png",
      "/data/*",
      "/sw.js",
    ],
    headers: { "Cache-Control": "no-cache" },
  },
];

/** @param {string} pattern @returns {RegExp} */
const asRegExp = (pattern) => new RegExp(`^${pattern.replace(/[.]/g, "\\.").replace(/:\w+/g, "[^/]+").replace(/\*$/, ".*")}$`);

/**
 * All headers for a path.
 * @param {string} path from the top of the site, with a slash in front
 * @returns {Record<string, string>}
 */
export const headersFor = (path) =>
  Object.assign({}, ...RULES.filter(({ paths }) => paths.some((pattern) => asRegExp(pattern).test(path))).map(({ headers }) => headers));

/**
 * What a page waits for before its first paint, as the value of a `Link` header: a browser then sends for it before it has the page itself.
 * @param {string} html with relative addresses
 * @returns {string} empty if the page waits for nothing
 */
export const preloadsOf = (html) => {
  const head = html.slice(0, html.indexOf("</head>"));
  const href = (/** @type {string} */ tag) => /\s(?:href|src)="([^"]+)"/.exec(tag)?.[1] ?? "";
  const styles = [...head.matchAll(/<link rel="stylesheet"[^>]*>/g)].map(
    ([tag]) => `<${href(tag)}>; rel=preload; as=style${tag.includes("crossorigin") ? "; crossorigin" : ""}`,
  );
  const scripts = [...head.matchAll(/<script src="[^>]*>/g)].map(([tag]) => `<${href(tag)}>; rel=preload; as=script`);
  return [...styles, ...scripts].join(", ");
};

/**
 * The rules in the format of `_headers`, which Netlify, Cloudflare Pages and others read.
 * @param {string} front the front page, for what a browser may send for ahead of it
 * @returns {string}
 */
export const asHeadersFile = (front) =>
  `${[...RULES, { paths: ["/", "/index.html"], headers: { Link: preloadsOf(front) } }]
    .flatMap(({ paths, headers }) => paths.map((path) => [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n")))
    .join("\n\n")}\n`;

/** Headers that every answer gets. */
const EVERYWHERE = /** @type {Rule} */ (RULES[0]).headers;
const hashed = HASHED.join("|");

/** The same for Apache (2.4 with mod_headers), wherever in the host the site lies. @returns {string} */
export const asHtaccess = () => `# Written by the build from one table of headers. Needs mod_headers; AllowOverride FileInfo.
DirectoryIndex index.html
DirectorySlash On
AddType application/geo+json .geojson
AddType application/manifest+json .webmanifest
AddType font/woff2 .woff2
<IfModule mod_headers.c>
${Object.entries(EVERYWHERE)
  .map(([name, value]) => `  Header always set ${name} "${value}"`)
  .join("\n")}
  <If "%{REQUEST_URI} =~ m#/embed/#">
    Header set Content-Security-Policy "${framedByAll["Content-Security-Policy"]}"
  </If>
  <ElseIf "%{REQUEST_URI} =~ m#(?:/|\\.html|\\.js)$#">
    Header set Content-Security-Policy "${framedBySelf["Content-Security-Policy"]}"
  </ElseIf>
  <If "%{REQUEST_URI} =~ m#/(?:v|${hashed})/#">
    Header set Cache-Control "${YEAR}"
  </If>
  <Else>
    Header set Cache-Control "no-cache"
  </Else>
</IfModule>
<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE text/html text/css text/javascript application/json application/geo+json image/svg+xml
</IfModule>
`;

/**
 * A whole server for nginx 1.18 or newer.
 * @param {{ root: string, port: number }} place folder that holds the built site, and the port to listen on
 * @returns {string}
 */
export const asNginx = ({ root, port }) => `# One small server: a whole site, without anything but files.
types {
  text/html html;
  text/css css;
  text/javascript js mjs;
  application/json json;
  application/geo+json geojson;
  application/manifest+json webmanifest;
  image/svg+xml svg;
  image/png png;
  font/woff2 woff2;
  text/csv csv;
  text/plain txt bib;
}
default_type application/octet-stream;
charset utf-8;
charset_types text/html text/css text/javascript application/json application/geo+json text/csv text/plain;
gzip on;
gzip_vary on;
gzip_types text/css text/javascript application/json application/geo+json image/svg+xml;

map $uri $foothold_policy {
  ~^(/v/[^/]+)?/embed/ "${framedByAll["Content-Security-Policy"]}";
  ~^(/v/[^/]+)?/(assets/|passages/|claims/|class/|index\\.html$|embed\\.js$|sw\\.js$|$) "${framedBySelf["Content-Security-Policy"]}";
  default "";
}
map $uri $foothold_cache {
  ~^/(v|${hashed})/ "${YEAR}";
  default "no-cache";
}

server {
  listen ${port};
  root ${root};
  index index.html;
  absolute_redirect off;
${Object.entries(EVERYWHERE)
  .map(([name, value]) => `  add_header ${name} "${value}" always;`)
  .join("\n")}
  add_header Content-Security-Policy $foothold_policy;
  add_header Cache-Control $foothold_cache;

  location ~ /\\. {
    return 404;
  }
}
`;
