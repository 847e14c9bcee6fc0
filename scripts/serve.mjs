// @ts-check
import { readFile, realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { headersFor, preloadsOf } from "./headers.mjs";
import { isMain, ROOT } from "./run.mjs";

/** @type {Record<string, string>} */
const TYPES = {
  ".avif": "image/avif",
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".geojson": "application/geo+json; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".webp": "image/webp",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
  ".zip": "application/zip",
};
const COMPRESSIBLE = /^text\/|json|xml|wasm/;
const WORTH_COMPRESSING_BYTES = 1024;

/** As a host that compresses ahead would; once for each file, so that what is large is not waited for. @param {number} size */
const qualityFor = (size) => (size < 300_000 ? 10 : 9);

/** @type {Record<string, (body: Buffer) => Promise<Buffer>>} */
const ENCODERS = {
  br: (body) =>
    promisify(brotliCompress)(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: qualityFor(body.length), [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
  gzip: (body) => promisify(gzip)(body),
};

/** @param {string} accepted the Accept-Encoding header @returns {string | undefined} the encoding to answer in, or none */
const encodingFor = (accepted) =>
  Object.keys(ENCODERS).find((name) => new RegExp(`(?:^|[,\\s])${name}(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))\\s*(?:[,;]|$)`).test(accepted));

/**
 * The file meant by a path, or why there is none. Nothing outside `root` is ever meant, by dots, links or encoding.
 * @param {string} root
 * @param {string} path still encoded, without the query
 * @returns {Promise<{ file: string } | { status: 301 | 400 | 404 }>}
 */
async function locate(root, path) {
  let decoded;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return { status: 400 };
  }
  if (/[\0\\]/.test(decoded)) return { status: 400 };
  if (decoded.split("/").some((part) => part.startsWith("."))) return { status: 404 };
  try {
    const file = await realpath(join(root, decoded));
    if (file !== root && !file.startsWith(root + sep)) return { status: 404 };
    if (!(await stat(file)).isDirectory()) return decoded.endsWith("/") ? { status: 404 } : { file };
    return decoded.endsWith("/") ? { file: await realpath(join(file, "index.html")) } : { status: 301 };
  } catch {
    return { status: 404 };
  }
}

/**
 * Serves a folder as any static host would, with the strict content policy.
 * @param {{ root?: string, base?: string, port?: number, host?: string }} [options] base: the folder of the host that `root` is served as, such as "/maps/";
 *   port: 0 takes any free one, another that is taken makes way for the next
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ root = join(ROOT, "dist"), base = "/", port = 4173, host = "127.0.0.1" } = {}) {
  const top = await realpath(resolve(root));
  /** @type {Map<string, Promise<Buffer>>} */
  const encoded = new Map();

  const server = createServer(async (request, response) => {
    const [path = "/", query = ""] = (request.url ?? "/").split(/\?(.*)/s);
    for (const [name, value] of Object.entries(headersFor(`/${path.startsWith(base) ? path.slice(base.length) : ""}`))) response.setHeader(name, value);
    /** @param {number} status @param {string} text */
    const say = (status, text) => response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(request.method === "HEAD" ? "" : text);

    try {
      if (request.method !== "GET" && request.method !== "HEAD") return say(405, "Only GET and HEAD are answered here.\n");
      if (!path.startsWith(base)) return say(404, "Nothing here.\n");
      const found = await locate(top, path.slice(base.length - 1));
      if ("status" in found) {
        // A relative address: a path of two leading slashes must not become another host.
        if (found.status === 301) return response.writeHead(301, { Location: `./${path.split("/").pop()}/${query === "" ? "" : `?${query}`}` }).end();
        return say(found.status, found.status === 400 ? "This address cannot be read.\n" : "Nothing here.\n");
      }
      const { file } = found;
      const { size, mtimeMs } = await stat(file);
      const type = TYPES[extname(file).toLowerCase()] ?? "application/octet-stream";
      const encoding = COMPRESSIBLE.test(type) && size >= WORTH_COMPRESSING_BYTES ? encodingFor(String(request.headers["accept-encoding"] ?? "")) : undefined;
      const version = `${size.toString(36)}-${Math.round(mtimeMs).toString(36)}${encoding === undefined ? "" : `-${encoding}`}`;
      response.setHeader("Content-Type", type);
      response.setHeader("Vary", "Accept-Encoding");
      response.setHeader("ETag", `W/"${version}"`);
      if (request.headers["if-none-match"] === `W/"${version}"`) return response.writeHead(304).end();

      /** @type {Buffer} */
      let body = await readFile(file);
      const plain = body;
      if (encoding !== undefined) {
        const key = `${file} ${version}`;
        if (!encoded.has(key)) encoded.set(key, ENCODERS[encoding]?.(body) ?? Promise.resolve(body));
        body = (await encoded.get(key)) ?? body;
        response.setHeader("Content-Encoding", encoding);
      }
      if (file.endsWith(".html")) {
        const link = preloadsOf(plain.toString("utf8"));
        if (link !== "") response.setHeader("Link", link);
      }
      response.setHeader("Content-Length", body.length);
      response.writeHead(200).end(request.method === "HEAD" ? undefined : body);
    } catch (error) {
      console.error(error);
      if (!response.headersSent) say(500, "The server failed; its window says why.\n");
      else response.destroy();
    }
  });

  const taken = await listen(server, port, host);
  const name = host === "127.0.0.1" || host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return {
    url: `http://${name}:${taken}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** @param {import("node:http").Server} server @param {number} port @param {string} host @returns {Promise<number>} the port taken */
async function listen(server, port, host) {
  for (let next = port; ; next++) {
    const problem = await new Promise((done) => {
      server.once("error", done);
      server.listen(next, host, () => {
        server.off("error", done);
        done(null);
      });
    });
    const address = server.address();
    if (problem === null && address !== null && typeof address === "object") return address.port;
    if (problem?.code !== "EADDRINUSE" || next >= port + 100) throw problem;
  }
}

if (isMain(import.meta.url)) {
  const [root = join(ROOT, "dist")] = process.argv.slice(2);
  const { url } = await serve({ root, port: Number(process.env.PORT ?? 4173), host: process.env.HOST ?? "127.0.0.1" });
  console.log(`Serving ${root} at ${url} (Ctrl+C ends it)`);
}
