import { Window } from "happy-dom";
import { afterAll, describe, expect, test } from "vitest";
import { type Copy, readCopy } from "../../src/article/copy.ts";
import { decode, MOST_BYTES, readable } from "../../src/article/decode.ts";
import { readText } from "../../src/article/read-text.ts";
import { mark, wordsOf } from "../../src/article/text.ts";
import { ARTICLE, QUOTATIONS, TITLE } from "../fixtures/own-article.ts";

const window = new Window();
afterAll(() => window.happyDOM.close());
const parse = (html: string): Document => new window.DOMParser().parseFromString(html, "text/html") as unknown as Document;
const HEADINGS = [TITLE, "What the Council Said", "What the Harbour Did"];
const open = (text: string): Copy => {
  const copy = readCopy(text, QUOTATIONS, HEADINGS, parse);
  if ("wrong" in copy) throw new Error(copy.wrong);
  return copy;
};
const textOf = (block: Copy["blocks"][number]): string => block.pieces.flatMap(({ runs }) => runs.map(({ text }) => text)).join("");
const passagesOf = ({ blocks }: Copy): (string | null)[] => blocks.flatMap(({ pieces }) => pieces.filter(({ first }) => first).map(({ passage }) => passage));

const PAGE = `<!doctype html><html><head><title>x</title><style>.a{}</style><script>throw new Error("ran")</script></head><body>
<nav><ul><li>Home</li></ul></nav><header>Grey Point Gazette</header>
<article><h1>${TITLE}</h1><img src="https://elsewhere.example/lamp.jpeg" onerror="alert(1)" alt="A lamp">
<p>When the keeper&rsquo;s lamp went out on the night of 3&nbsp;March, the harbour learnt <em>how much</em> it owes to a <a href="javascript:alert(1)">single
 flame</a>. Nobody had planned for it.</p><div class="ad"><script>document.title = "ran"</script><style>.ran{}</style><iframe src="https://elsewhere.example"></iframe>Lamps &amp; wicks</div>
<h2>What the Council Said</h2><p>The council &mdash; four men and a clerk &mdash; declared that &ldquo;the lamp is a relic&rdquo; and that a buoy would do.<br><br>It was pointed out that ferries of the <b>&quot;Heron-2&quot;</b> class draw too little water to need either.</p>
<ul><li>According to her, the first firm estimate came to ninety thousand crowns, less than half.</li></ul>
<blockquote><p>However, the co-operative of pilots would not wait.</p></blockquote>
<p hidden>secret</p><p>They said that the pilots would pay for the first winter. In June they said that the pilots would pay for the first winter and the spring.</p></article>
<footer>All rights reserved</footer></body></html>`;

describe("a copy in plain text", () => {
  test("is read into headings and paragraphs with the passages marked, from its title on", () => {
    const copy = open(ARTICLE);
    expect(passagesOf(copy)).toEqual(["a1", "a2", "a3", "a4", "a5", "a6", "a7"]);
    expect(copy.blocks.filter(({ kind }) => kind === "heading").map(textOf)).toEqual(HEADINGS.slice(1));
    expect(textOf(copy.blocks[0] as Copy["blocks"][number])).toMatch(/^When the keeper/);
    expect(copy.blocks.map(textOf).join("\n")).not.toContain("Weather");
  });

  test("keeps what stands before the title when a passage does", () => {
    const copy = open(`${ARTICLE}\n\n${TITLE}`.replace(`${TITLE}\n\n`, ""));
    expect(passagesOf(copy)).toHaveLength(7);
    expect(copy.blocks.map(textOf).join("\n")).toContain("Weather");
  });

  test("may have a paragraph on each line, or lines broken by hand, or a hyphen at their end", () => {
    const lines = ARTICLE.replace(/\n+/g, "\n");
    expect(open(lines).blocks.length).toBeGreaterThan(6);
    expect(passagesOf(open(lines))).toHaveLength(7);
    expect(readText("a line\nbroken by\nhand\n\nand another", []).map(({ runs }) => runs[0]?.text)).toEqual(["a line\nbroken by\nhand", "and another"]);
    expect(readText("one\r\ntwo\r\n\r\nthree", []).map(({ runs }) => runs[0]?.text)).toEqual(["one\ntwo", "three"]);
    const divided = open(ARTICLE.replace("single flame. Nobody", "sin-\ngle flame. Nobody"));
    expect(divided.found.find(({ id }) => id === "a1")?.score).toBe(1);
  });
});

describe("a copy as a saved page", () => {
  const copy = open(PAGE);

  test("has its passages found through entities, emphasis, links and line breaks", () => {
    expect(copy.missing).toEqual([]);
    expect(passagesOf(copy)).toEqual(["a1", "a2", "a3", "a4", "a5", "a6", "a7"]);
  });

  test("is rebuilt from structure alone: kinds and emphasis, no links, pictures, scripts, menus or hidden text", () => {
    expect(copy.blocks.map(({ kind }) => kind)).toEqual(["paragraph", "paragraph", "heading", "paragraph", "paragraph", "item", "quote", "paragraph"]);
    expect(copy.blocks[0]?.pieces.map(({ passage, runs }) => [passage, ...runs.map(({ text, style }) => [style ?? "", text])])).toEqual([
      [null, ["", "When the keeper’s lamp went out on the night of 3\u00a0March, the harbour learnt "]],
      ["a1", ["em", "how much"], ["", " it owes to a single\nflame"]],
      [null, ["", ". Nobody had planned for it."]],
    ]);
    const all = copy.blocks.map(textOf).join("\n");
    expect(all).not.toMatch(/Home|secret|ran|alert|Gazette|rights|https/);
  });

  test("is read whole where its article element is not the article", () => {
    const elsewhere = PAGE.replace("<article>", "<div>").replace("</article>", "</div><article><p>Also of interest: nothing.</p></article>");
    expect(passagesOf(open(elsewhere))).toHaveLength(7);
  });

  test("is never taken for text, nor text for it", () => {
    expect(open("<p>The pilots</p>").blocks.map(textOf)).toEqual(["The pilots"]);
    expect(open("The pilots < the council").blocks.map(textOf)).toEqual(["The pilots < the council"]);
  });
});

test("a text as long as many books is not looked through", () => {
  expect(readCopy("word ".repeat(300_000), QUOTATIONS, HEADINGS, parse)).toEqual({ wrong: "too-big" });
});

describe("marks", () => {
  test("that run over the end of a paragraph have a piece on either side, the first of which is the passage's", () => {
    const blocks = [
      { kind: "paragraph" as const, runs: [{ text: "one two" }] },
      { kind: "paragraph" as const, runs: [{ text: "three ", style: "em" as const }, { text: "four" }] },
    ];
    const text = wordsOf(blocks);
    const found = [{ id: "x", start: text.indexOf("two"), end: text.indexOf(" four"), score: 1 }];
    expect(mark(blocks, found).map(({ pieces }) => pieces)).toEqual([
      [
        { runs: [{ text: "one " }], passage: null, first: false },
        { runs: [{ text: "two" }], passage: "x", first: true },
      ],
      [
        { runs: [{ text: "three", style: "em" }], passage: "x", first: false },
        { runs: [{ text: " ", style: "em" }, { text: "four" }], passage: null, first: false },
      ],
    ]);
  });
});

describe("the bytes of a file", () => {
  const bytes = (...parts: (string | number)[]): Uint8Array =>
    Uint8Array.from(parts.flatMap((p) => (typeof p === "number" ? [p] : [...p].map((c) => c.charCodeAt(0)))));

  test("are read in the encoding they are in", () => {
    expect(decode(new TextEncoder().encode("café – “flame”"))).toEqual({ text: "café – “flame”" });
    expect(decode(bytes(0xef, 0xbb, 0xbf, "caf", 0xc3, 0xa9))).toEqual({ text: "café" });
    expect(decode(bytes(0xff, 0xfe, "c", 0, "a", 0, "f", 0, 0xe9, 0))).toEqual({ text: "café" });
    expect(decode(bytes("caf", 0xe9, " ", 0x93, "flame", 0x94))).toEqual({ text: "café “flame”" });
    expect(decode(bytes('<meta charset="windows-1251">', 0xcb, 0xe0, 0xec, 0xef, 0xe0))).toEqual({ text: '<meta charset="windows-1251">Лампа' });
  });

  test.each([
    ["empty", bytes()],
    ["empty", bytes(" \n\t")],
    ["not-text", bytes("%PDF-1.7 ")],
    ["not-text", bytes("PK", 3, 4, "word/document.xml")],
    ["not-text", bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1)],
    ["not-text", bytes("From: <Saved by Blink>")],
    ["not-text", bytes("text", 0, 1, 2)],
    ["too-big", new Uint8Array(MOST_BYTES + 1)],
  ])("that are %s are said to be", (wrong, given) => {
    expect(decode(given)).toEqual({ wrong });
  });

  test("pasted text is held to the same", () => {
    expect(readable("a")).toEqual({ text: "a" });
    expect(readable("  ")).toEqual({ wrong: "empty" });
    expect(readable("a".repeat(MOST_BYTES + 1))).toEqual({ wrong: "too-big" });
  });
});
