/** Pages of other people, served from an origin that is not ours, with our site in them; and our site as a host serves it that sets no headers. */
import { readFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { join } from "node:path";

const FOLDER = join(import.meta.dirname, "hosts");
const EXAMPLE = join(import.meta.dirname, "../../src/embed/example");

interface Served {
  /** With a slash at the end. */
  readonly url: string;
  readonly origin: string;
  readonly close: () => void;
}

function listen(listener: RequestListener, host: string): Promise<Served> {
  const server = createServer(listener);
  return new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const origin = `http://${host}:${address !== null && typeof address === "object" ? address.port : 0}`;
      const close = (): void => {
        server.close();
        server.closeAllConnections();
      };
      resolve({ url: `${origin}/`, origin, close });
    }),
  );
}

/** Policy of a host that allows our scripts, frame and pictures, and nothing else. */
const strict = (site: string): string => `default-src 'none'; script-src ${site}/embed.js ${site}/embed-article.js; frame-src ${site}/; img-src ${site}/`;

/** Serves `hosts/<name>.html` and the example of a story, in which SITE stands for our address and HOST for the page's own. */
export async function serveHosts(site: string): Promise<Served> {
  const top = site.replace(/\/$/, "");
  const served: Served = await listen((request, response) => {
    const name = new URL(request.url ?? "/", "http://host/").pathname.slice(1);
    if (name === "favicon.ico") return void response.writeHead(204).end();
    const type = name.endsWith(".js") ? "text/javascript" : name.endsWith(".css") ? "text/css" : "text/html; charset=utf-8";
    try {
      if (name.startsWith("strict")) response.setHeader("Content-Security-Policy", strict(top));
      const inExample = name.startsWith("example/");
      const text = readFileSync(inExample ? join(EXAMPLE, name.slice("example/".length) || "index.html") : join(FOLDER, name), "utf8");
      // A host copies the example and puts our address in.
      const body = inExample ? text.replaceAll('"../../', `"${top}/`).replaceAll('"../', `"${top}/embed/`) : text;
      response.setHeader("Content-Type", type);
      response.end(body.replaceAll("SITE", top).replaceAll("HOST", served.origin));
    } catch {
      response.writeHead(404).end();
    }
  }, "127.0.0.1");
  return served;
}

/** Our site through a host that sets none of our headers: no permission for other origins, no policy. */
export function serveBare(site: string): Promise<Served> {
  return listen((request, response) => {
    void fetch(new URL((request.url ?? "/").slice(1), site)).then(async (answer) => {
      response.writeHead(answer.status, { "Content-Type": answer.headers.get("content-type") ?? "text/plain" });
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
  }, "localhost");
}
