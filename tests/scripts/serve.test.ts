import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve } from "../../scripts/serve.mjs";

const folder = mkdtempSync(join(tmpdir(), "foothold-serve-"));
const long = "a long line of text\n".repeat(200);
let top: Awaited<ReturnType<typeof serve>>;
let sub: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  const root = join(folder, "dist");
  mkdirSync(join(root, "embed"), { recursive: true });
  mkdirSync(join(root, "assets"));
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(root, "index.html"), "<!doctype html><title>top</title>");
  writeFileSync(join(root, "embed", "index.html"), "<!doctype html><title>embed</title>");
  writeFileSync(join(root, "assets", "app-abc.js"), long);
  writeFileSync(join(root, "layer.geojson"), "{}");
  writeFileSync(join(root, ".hidden"), "hidden");
  writeFileSync(join(root, "with space.txt"), "space");
  symlinkSync(join(folder, "secret.txt"), join(root, "link.txt"));
  top = await serve({ root, port: 0 });
  sub = await serve({ root, port: 0, base: "/papers/map/" });
});

afterAll(async () => {
  await top.close();
  await sub.close();
  rmSync(folder, { recursive: true });
});

/** The status of a path sent as it is: fetch would tidy the dots away. */
const rawStatus = (url: string, path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    request({ hostname, port, path }, (answer) => resolve(answer.resume().statusCode))
      .on("error", reject)
      .end();
  });

describe("the server", () => {
  test.each([
    ["", "text/html; charset=utf-8"],
    ["assets/app-abc.js", "text/javascript; charset=utf-8"],
    ["layer.geojson", "application/geo+json; charset=utf-8"],
    ["with%20space.txt?x=1", "text/plain; charset=utf-8"],
  ])("answers %s with its type", async (path, type) => {
    for (const { url } of [top, sub]) {
      const answer = await fetch(url + path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get("content-type")).toBe(type);
    }
  });

  test("names what a page may load, and who may frame it", async () => {
    const page = (await fetch(top.url)).headers.get("content-security-policy") ?? "";
    expect(page).toContain("default-src 'self'");
    expect(page).not.toContain("unsafe");
    expect(page).toMatch(/frame-ancestors 'self'$/);
    for (const { url } of [top, sub]) {
      expect((await fetch(`${url}embed/`)).headers.get("content-security-policy")).toMatch(/frame-ancestors \*$/);
    }
  });

  test.each(["br", "gzip"])("compresses text as %s, and the text is the same", async (encoding) => {
    const answer = await fetch(`${top.url}assets/app-abc.js`, { headers: { "Accept-Encoding": encoding } });
    expect(answer.headers.get("content-encoding")).toBe(encoding);
    expect(Number(answer.headers.get("content-length"))).toBeLessThan(long.length / 5);
    expect(await answer.text()).toBe(long);
  });

  test("does not compress for those who decline", async () => {
    const answer = await fetch(`${top.url}assets/app-abc.js`, { headers: { "Accept-Encoding": "br;q=0, identity" } });
    expect(answer.headers.get("content-encoding")).toBeNull();
    expect(await answer.text()).toBe(long);
  });

  test("answers what has not changed with 304", async () => {
    const etag = (await fetch(top.url)).headers.get("etag") ?? "";
    expect((await fetch(top.url, { headers: { "If-None-Match": etag } })).status).toBe(304);
  });

  test("sends a folder without its slash to the folder, and keeps the query", async () => {
    const answer = await fetch(`${sub.url}embed?a=1`, { redirect: "manual" });
    expect(answer.status).toBe(301);
    expect(new URL(answer.headers.get("location") ?? "", `${sub.url}embed`).href).toBe(`${sub.url}embed/?a=1`);
  });

  test.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/embed/..%2f..%2fsecret.txt",
    "/link.txt",
    "/.hidden",
    "//../secret.txt",
    "/index.html/",
  ])("shows nothing hidden and does not leave its folder: %s", async (path) => {
    expect(await rawStatus(top.url, path)).toBe(404);
  });

  test.each(["/%", "/a%00b", "/..%5csecret.txt"])("refuses what cannot be a path: %s", async (path) => {
    expect(await rawStatus(top.url, path)).toBe(400);
  });

  test("knows nothing above the folder it is served as", async () => {
    expect(await rawStatus(sub.url, "/")).toBe(404);
    expect(await rawStatus(sub.url, "/papers/mapped/")).toBe(404);
  });

  test("only reads", async () => {
    expect((await fetch(top.url, { method: "POST" })).status).toBe(405);
    const head = await fetch(top.url, { method: "HEAD" });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe("");
  });

  test("takes the next port when one is taken", async () => {
    const taken = Number(new URL(top.url).port);
    const next = await serve({ root: join(folder, "dist"), port: taken });
    expect(Number(new URL(next.url).port)).toBeGreaterThan(taken);
    await next.close();
  });
});
