/** What a host sends with a file: one table, written out for each kind of host, and held against a real server where one is installed. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asHeadersFile, asHtaccess, asNginx, headersFor, RULES } from "../../scripts/headers.mjs";

const PAGES = ["/", "/index.html", "/passages/p11/", "/claims/c23/", "/v/0123abcd/", "/v/0123abcd/claims/c23/", "/assets/worker-abc.js", "/sw.js"];
const FRAMES = ["/embed/", "/embed/passages/p11/", "/v/0123abcd/embed/"];
const FIXED = ["/assets/first-abc.js", "/basemap/far.abc.geojson", "/catalog/whole.abc.json", "/derived/belarus-200.abc.geojson", "/v/0123abcd/index.html"];
const FRESH = ["/", "/embed/", "/embed.js", "/data/claims.json", "/sw.js"];

describe("the table of headers", () => {
  test.each(PAGES)("lets only ourselves frame %s", (path) => {
    expect(headersFor(path)["Content-Security-Policy"]).toMatch(/^default-src 'self'.*frame-ancestors 'self'$/);
  });

  test.each(FRAMES)("lets anyone frame %s, under the same policy but for the worker of the map library", (path) => {
    const same = headersFor("/")
      ["Content-Security-Policy"]?.replace("worker-src 'self'", "worker-src 'self' data:")
      .replace(/'self'$/, "*");
    expect(headersFor(path)["Content-Security-Policy"]).toBe(same);
  });

  test.each(FIXED)("lets %s be kept for good", (path) => {
    expect(headersFor(path)["Cache-Control"]).toContain("immutable");
  });

  test.each(FRESH)("has %s asked for anew", (path) => {
    expect(headersFor(path)["Cache-Control"]).toBe("no-cache");
  });

  test.each([...PAGES, ...FRAMES, ...FIXED, ...FRESH])("opens %s to pages of an opaque origin", (path) => {
    expect(headersFor(path)["Access-Control-Allow-Origin"]).toBe("*");
  });

  test("never gives one header twice: hosts differ in what becomes of it", () => {
    const matching = (path: string) =>
      RULES.filter(({ paths }) => paths.some((p) => new RegExp(`^${p.replaceAll(".", "\\.").replace(/:\w+/g, "[^/]+").replace(/\*$/, ".*")}$`).test(path)));
    for (const path of [...PAGES, ...FRAMES, ...FIXED, ...FRESH]) {
      const names = matching(path).flatMap(({ headers }) => Object.keys(headers));
      expect(names.length).toBeGreaterThan(3);
      expect(names, path).toEqual([...new Set(names)]);
    }
  });
});

describe("written out", () => {
  test("for _headers: every path on a line of its own, its headers beneath", () => {
    const text = asHeadersFile(
      '<head><link rel="stylesheet" crossorigin href="./a.css"><script src="./b.js" data-app="./c.js"></script></head><script src="d.js">',
    );
    expect(text).toMatch(/^\/\n {2}Link: <\.\/a\.css>; rel=preload; as=style; crossorigin, <\.\/b\.js>; rel=preload; as=script$/m);
    expect(text).toMatch(/^\/embed\/\*\n {2}Content-Security-Policy: .*frame-ancestors \*$/m);
    expect(text).toMatch(/^\/assets\/\*\n {2}Cache-Control: public, max-age=31536000, immutable$/m);
    expect(text.split("\n").every((line) => /^(?:|\/\S*| {2}[\w-]+: .+)$/.test(line))).toBe(true);
  });

  test("for Apache, with both policies", () => {
    expect(asHtaccess().match(/frame-ancestors (?:\*|'self')"/g)).toEqual(['frame-ancestors *"', "frame-ancestors 'self'\""]);
  });

  test("for nginx, as the handbook has it", () => {
    expect(readFileSync(join(import.meta.dirname, "../../docs/hosting/nginx.conf"), "utf8")).toBe(asNginx({ root: "/var/www/foothold", port: 80 }));
  });
});

const nginx = spawnSync("nginx", ["-v"]).error === undefined;

// Only where nginx is installed; a fresh clone does not need it.
describe.skipIf(!nginx)("a real nginx with that configuration", () => {
  const folder = mkdtempSync(join(tmpdir(), "foothold-nginx-"));
  let server: ChildProcess;
  let url = "";

  beforeAll(async () => {
    const root = join(folder, "site");
    for (const path of [...PAGES, ...FRAMES, ...FIXED, ...FRESH]) {
      const file = join(root, path.endsWith("/") ? `${path}index.html` : path);
      mkdirSync(join(file, ".."), { recursive: true });
      writeFileSync(file, "x");
    }
    writeFileSync(join(root, ".secret"), "x");
    const port = await new Promise<number>((resolve) => {
      const probe = createServer().listen(0, "127.0.0.1", () => {
        const address = probe.address();
        probe.close(() => resolve(address !== null && typeof address === "object" ? address.port : 0));
      });
    });
    const own = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`).join(" ");
    writeFileSync(
      join(folder, "nginx.conf"),
      `daemon off; pid ${folder}/pid; error_log stderr; events {} http { access_log off; ${own}\n${asNginx({ root, port })}\n}`,
    );
    const user = process.getuid?.() === 0 ? ["-g", "user root;"] : [];
    server = spawn("nginx", ["-p", folder, "-c", join(folder, "nginx.conf"), ...user], { stdio: "ignore" });
    url = `http://127.0.0.1:${port}`;
    for (let tries = 0; tries < 100; tries++) {
      if (await fetch(url).catch(() => null)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error("nginx did not start");
  });

  afterAll(() => {
    server.kill();
    rmSync(folder, { recursive: true });
  });

  test.each([...PAGES, ...FRAMES, ...FIXED, ...FRESH])("sends %s as the table says", async (path) => {
    const answer = await fetch(url + path);
    expect(answer.status).toBe(200);
    for (const [name, value] of Object.entries(headersFor(path))) expect(answer.headers.get(name), name).toBe(value);
  });

  test("names the type of our data, sends folders to their slash, shows nothing hidden", async () => {
    expect((await fetch(`${url}/basemap/far.abc.geojson`)).headers.get("content-type")).toContain("application/geo+json");
    expect((await fetch(`${url}/passages/p11`, { redirect: "manual" })).headers.get("location")).toBe("/passages/p11/");
    expect((await fetch(`${url}/.secret`)).status).toBe(404);
  });
});
