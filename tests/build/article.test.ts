import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Copy } from "../../src/article/copy.ts";
import { lacking, readArticle } from "../../src/build/article.ts";
import { article as plugin } from "../../src/build/article-plugin.ts";
import { frontHtml } from "../../src/build/pages.ts";
import { readCatalog } from "../../src/build/read-data.ts";
import { ownCopy } from "../fixtures/own-article.ts";
import { stageOf } from "../fixtures/stage.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const catalog = readCatalog(ROOT);
const text = ownCopy(catalog);
const html = `<!doctype html><title>x</title><script>globalThis.hasRun = true</script><article>${text
  .split("\n\n")
  .map((p) => `<p>${p.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`)
  .join("")}</article>`;

let folder = "";
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "foothold-article-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = async (path: string): Promise<Copy> => {
  const copy = await readArticle(ROOT, path);
  if (!copy) throw new Error("no article");
  return copy;
};

describe("a whole article given to the build", () => {
  test("is none when none is given", async () => {
    expect(await readArticle(ROOT, undefined)).toBeNull();
    expect(await readArticle(ROOT, "")).toBeNull();
  });

  test.each([
    ["text", "own.txt", text],
    ["a page", "own.html", html],
  ])("as %s has all eighteen passages", async (_, name, content) => {
    const copy = await read(file(name, content));
    expect(copy.missing).toEqual([]);
    expect(copy.found.map(({ id }) => id)).toEqual(catalog.passages.map(({ id }) => id));
    expect("hasRun" in globalThis).toBe(false);
  });

  test("that lacks passages is built with the others, and the lack is named", async () => {
    const [, fifth = ""] = /(Paragraph 5 [^\n]*)/.exec(text) ?? [];
    const copy = await read(file("short.txt", text.replace(fifth, "")));
    expect(copy.found).toHaveLength(17);
    expect(lacking(copy, "short.txt")).toBe("ARTICLE: not found in short.txt, and so not linked to the map: p05 (nothing like it).");
    expect(lacking(await read(file("own.txt", text)), "own.txt")).toBeNull();
    const warnings: string[] = [];
    const { configResolved, load } = plugin(join(folder, "short.txt")) as unknown as Record<string, (this: object, ...of: unknown[]) => Promise<string>>;
    configResolved?.call({}, { root: ROOT });
    const module = await load?.call({ warn: (w: string) => warnings.push(w) }, "\0virtual:article");
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain("p05");
    expect(module).toMatch(/^export const article = JSON\.parse\(/);
  });

  test.each([
    ["is another text", "other.txt", "Something else altogether.", /none of the 18 passages stands in .*other\.txt/],
    ["is empty", "empty.txt", " ", /empty\.txt is empty/],
    ["is no text", "paper.pdf", "%PDF-1.4", /paper\.pdf is neither plain text nor an HTML page/],
  ])("that %s stops the build with a sentence", async (_, name, content, sentence) => {
    await expect(readArticle(ROOT, file(name, content))).rejects.toThrow(sentence);
  });

  test("that is not there stops the build", async () => {
    await expect(readArticle(ROOT, join(folder, "nowhere.txt"))).rejects.toThrow(/nowhere\.txt/);
  });
});

describe("the front page built with it", () => {
  test("shows the whole text without script, every passage leading to its page, with a credit", async () => {
    const front = frontHtml(stageOf(catalog, { article: await read(file("own.txt", text)) }));
    expect([...front.matchAll(/data-mark="(p\d\d)" href="([^"]*)"/g)].map(([, id, href]) => [id, href])).toEqual(
      catalog.passages.map(({ id }) => [id, `passages/${id}/`]),
    );
    expect(front).toContain("Paragraph 18 of a text that we wrote");
    expect(front).toContain("Printed by us");
    expect(front).toContain("Text: Andrei Liakhovich, Belarus Digest. Shown in full by whoever publishes this page.");
    expect(front).not.toContain("is not reproduced here");
    expect(front.match(/class="gist"/g)).toHaveLength(18);
  });

  test("takes the text as text", async () => {
    const hostile = text.replace("Paragraph 1 of", 'Paragraph <img src=x onerror="alert(1)"> of');
    expect(frontHtml(stageOf(catalog, { article: await read(file("hostile.txt", hostile)) }))).not.toContain("<img");
  });

  test("without it says that the article is not reproduced", () => {
    const front = frontHtml(stageOf(catalog));
    expect(front).toContain("is not reproduced here");
    expect(front).not.toContain("data-mark");
  });
});

describe("a build", () => {
  const built = async (given: string | undefined): Promise<string> => {
    const entry = file("entry.js", 'import { article } from "virtual:article";\nglobalThis.article = article;');
    const result = await build({
      root: ROOT,
      configFile: false,
      logLevel: "silent",
      plugins: [plugin(given)],
      build: { write: false, minify: false, rolldownOptions: { input: entry } },
    });
    const [one] = Array.isArray(result) ? result : [result];
    return one && "output" in one ? one.output[0].code : "";
  };

  test("has the whole text in it when it is given one, and not a word of it otherwise", async () => {
    expect(await built(file("own.txt", text))).toContain("Paragraph 18 of a text that we wrote");
    expect(await built(undefined)).not.toContain("Paragraph");
  });

  test("brings the text's element with the first script only then", () => {
    const main = join(ROOT, "src", "main.ts");
    const transformed = (given: string | undefined): { code: string } | undefined => {
      const { configResolved, transform } = plugin(given) as unknown as Record<string, (...of: unknown[]) => { code: string } | undefined>;
      configResolved?.({ root: ROOT });
      return transform?.(readFileSync(main, "utf8"), main);
    };
    const [, imported = ""] = /import "(\.\/components\/copy-[^"]*)";\s*$/.exec(transformed("own.txt")?.code ?? "") ?? [];
    expect(existsSync(join(ROOT, "src", imported))).toBe(true);
    expect(imported).not.toBe("");
    expect(transformed(undefined)).toBeUndefined();
  });
});
