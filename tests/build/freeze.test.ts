import { expect, test } from "vitest";
import { CITED, type FreezeAbout, freeze } from "../../src/build/freeze/freeze.ts";
import { freezeDate } from "../../src/build/freeze-plugin.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (content: Uint8Array | undefined): string => new TextDecoder().decode(content);
const page = (body: string): string =>
  `<!doctype html><html><head><meta charset="utf-8" /><link rel="manifest" href="x"></head><body class="a">${body}</body></html>`;
const site = (body = "hello"): Map<string, Uint8Array> =>
  new Map([
    ["index.html", bytes(page(body))],
    ["passages/p11/index.html", bytes(page(`cite: 2026.${CITED}`))],
    ["embed/index.html", bytes(page("framed"))],
    ["assets/a-1.js", bytes("a")],
    ["sw.js", bytes("worker")],
    ["manifest.webmanifest", bytes("{}")],
    ["_headers", bytes("x")],
    [".htaccess", bytes("x")],
    ["v/0123/index.html", bytes("older")],
  ]);
const about: FreezeAbout = { date: "2026-11-23", version: "0.1.0", data: "abcabcabcabc" };

test("the same content gives the same address and the same bytes, in whatever order it is read", () => {
  const one = freeze(site(), about, "note");
  const other = freeze(new Map([...site()].reverse()), about, "note");
  expect(one.hash).toMatch(/^[0-9a-f]{12}$/);
  expect(other.hash).toBe(one.hash);
  for (const [path, content] of one.files) expect(text(other.files.get(path)), path).toBe(text(content));
  expect(other.files.size).toBe(one.files.size);
});

test.each([
  ["a word of a page", site("hallo"), about],
  ["the day", site(), { ...about, date: "2026-11-24" }],
  ["the facts", site(), { ...about, data: "defdefdefdef" }],
  ["the name of a file", new Map([...site()].map(([p, c]) => [p.replace("a-1", "a-2"), c])), about],
])("%s makes another address", (_, built, said) => {
  expect(freeze(built, said, "note").hash).not.toBe(freeze(site(), about, "note").hash);
});

test("the copy leaves out what belongs to the site as a whole", () => {
  expect([...freeze(site(), about, "note").files.keys()].sort()).toEqual([
    "assets/a-1.js",
    "embed/index.html",
    "frozen-note.js",
    "frozen.json",
    "index.html",
    "passages/p11/index.html",
  ]);
});

test("each page says what it is, leads to the present page and is not offered for installing; citations name the copy", () => {
  const { hash, files } = freeze(site(), about, "note");
  const front = text(files.get("index.html"));
  expect(front).toContain(`<meta name="foothold-frozen" content="${hash} 2026-11-23">`);
  expect(front).toContain(`Frozen copy <code>${hash}</code> of 23 November 2026`);
  expect(front).toContain('href="../../"');
  expect(front).not.toContain("manifest");
  const passage = text(files.get("passages/p11/index.html"));
  expect(passage).toContain(`cite: 2026. Frozen copy ${hash} of 23 November 2026.`);
  expect(passage).toContain('href="../../../../passages/p11/"');
  expect(passage).toContain('<script type="module" src="../../frozen-note.js">');
  // In a frame the map comes first.
  expect(text(files.get("embed/index.html"))).toMatch(/framed<p class="frozen-note"/);
  expect(JSON.parse(text(files.get("frozen.json")))).toEqual({ hash, ...about });
});

test.each([
  [undefined, null],
  ["", null],
  ["0", null],
  ["1", "2026-01-02"],
  ["yes", "2026-01-02"],
  ["2025-12-31", "2025-12-31"],
])("FREEZE=%s means %s", (asked, date) => {
  expect(freezeDate(asked, "2026-01-02")).toBe(date);
});

test.each(["2026-13-01", "20261123", "2026-11"])("FREEZE=%s is refused", (asked) => {
  expect(() => freezeDate(asked, "2026-01-02")).toThrow(/2026-11-23/);
});
