import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { derived } from "../../src/build/derived.ts";
import { territoriesOf } from "../../src/build/export/claims.ts";
import { inVariables } from "../../src/build/pages/picture.ts";
import type { Stage } from "../../src/build/pages/stage.ts";
import { buildPages, frontHtml } from "../../src/build/pages.ts";
import { linksOf, siteAddress } from "../../src/build/pages-plugin.ts";
import { readCatalog, readTerritories } from "../../src/build/read-data.ts";
import type { Catalog } from "../../src/catalog/catalog.ts";
import { evaluate } from "../../src/claims/evaluate.ts";
import { colour, ROLES } from "../../src/map/palette.ts";
import { passageView } from "../../src/state/link.ts";
import { saysEnglish } from "../../src/words/languages.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const catalog = readCatalog(ROOT);
const territories = territoriesOf(derived(catalog, readTerritories(ROOT)));

/** Pictures have tests of their own: here each is a mark that says what it shows. */
const stageOf = (changes: Partial<Stage> = {}): Stage => ({
  catalog,
  territories,
  say: saysEnglish,
  pictureOf: (view, use) => `<svg data-picture="${use} ${view.passage} ${view.claim}"></svg>`,
  legendOf: () => ({ title: "", rows: [] }),
  version: "1.2.3",
  site: null,
  policy: "default-src 'self'",
  styles: ["assets/index-1.css"],
  icon: "assets/icon-1.svg",
  ...changes,
});

const pages = new Map(buildPages(stageOf()));
const front = frontHtml(stageOf());
const passagePages = [...pages].filter(([path]) => path.startsWith("passages/"));
const claimPages = [...pages].filter(([path]) => path.startsWith("claims/"));

const page = (path: string, of: ReadonlyMap<string, string> = pages): string => {
  const html = of.get(`${path}index.html`);
  if (html === undefined) throw new Error(`there is no ${path}`);
  return html;
};
const unescaped = (text: string): string =>
  text.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
/** What a reader reads, with plain spaces and hyphens. */
const wordsOf = (html: string): string =>
  unescaped(
    html
      .replace(/<(script|style|title|desc)\b[\s\S]*?<\/\1>/g, " ")
      .replace(/<\/?(?:span|a|strong|em|cite|b)\b[^>]*>/g, "")
      .replace(/<[^>]*>/g, " "),
  )
    .replaceAll("\u00a0", " ")
    .replaceAll("\u2011", "-")
    .replace(/\s+/g, " ");
const gistOf = (passage: Catalog["passages"][number]): string => passage.gist.en.replace(/\]\(#[a-z0-9-]+\)|\[/g, "");
const metaOf = (html: string, key: string): string | undefined => {
  const found = new RegExp(`<meta (?:name|property)="${key}" content="([^"]*)"`).exec(html)?.[1];
  return found === undefined ? undefined : unescaped(found);
};
const dataOf = (html: string) => {
  const [, text] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html) ?? [];
  return text === undefined ? undefined : JSON.parse(text);
};
/** How an evaluation comes out on the view of the claim's first passage: worked out here without the pages' own code. */
const verdictOf = (id: string): string => {
  const view = passageView(catalog.claims.get(id)?.passages[0] ?? "", catalog);
  return evaluate(id, catalog, { numbers: view.numbers, date: view.date, runwayM: view.runway }, territories).verdict;
};

test("every passage and every claim has a page, and nothing else has", () => {
  const expected = [...catalog.passages.map((p) => `passages/${p.id}/index.html`), ...[...catalog.claims.keys()].map((id) => `claims/${id}/index.html`)];
  expect(passagePages).toHaveLength(18);
  expect(claimPages).toHaveLength(35);
  expect([...pages.keys()]).toEqual(expected);
});

test("every link leads to a file of the site, to the top of it, or by https to a source", () => {
  const files = new Set(["index.html", "assets/index-1.css", "assets/icon-1.svg", ...pages.keys()]);
  const dead: string[] = [];
  let followed = 0;
  for (const [path, html] of [...pages, ["index.html", front] as const]) {
    for (const [, href = ""] of html.matchAll(/\b(?:href|src)="([^"]*)"/g)) {
      if (/^https?:\/\//.test(href)) continue;
      const { pathname } = new URL(unescaped(href), `http://host/deep/folder/${path}`);
      const below = pathname.replace(/^\/deep\/folder\//, "");
      followed++;
      if (!files.has(below.endsWith("/") || below === "" ? `${below}index.html` : below)) dead.push(`${path}: ${href}`);
    }
  }
  expect(dead).toEqual([]);
  expect(followed).toBeGreaterThan(400);
});

test("the live map is opened on the very view: passage and claim are in the link", () => {
  expect(page("passages/p11/")).toContain('href="../../#passage=p11"');
  expect(page("claims/c17/")).toContain('href="../../#passage=p09&amp;claim=c17"');
});

test("a page shows the picture of its own view, for a wide and for a small screen", () => {
  expect(page("passages/p11/")).toContain('data-picture="page p11 null"');
  expect(page("passages/p11/")).toContain('data-picture="page-small p11 null"');
  expect(page("claims/c25/")).toContain('data-picture="page p12 c25"');
});

test("before and after lead along the passages, and along the claims", () => {
  const steps = (path: string) => [...page(path).matchAll(/rel="(prev|next)" href="([^"]*)"/g)].map(([, rel, href]) => `${rel} ${href}`);
  expect(steps("passages/p01/")).toEqual(["next ../../passages/p02/"]);
  expect(steps("passages/p18/")).toEqual(["prev ../../passages/p17/"]);
  expect(steps("claims/c21b/")).toEqual(["prev ../../claims/c21a/", "next ../../claims/c22/"]);
});

describe("what stands on the page", () => {
  test.each(catalog.passages.map((p) => [p.id, p] as const))("%s: gist, quotation with its credit, sources, how to cite it", (id, passage) => {
    const text = wordsOf(page(`passages/${id}/`));
    expect(text).toContain(`“${passage.quotation.exact}”`);
    expect(text).toContain(`${catalog.article.author} · ${catalog.article.outlet} · c. June 2012`);
    expect(text).toContain(gistOf(passage));
    for (const source of passage.sources) expect(text).toContain(catalog.sources.get(source)?.title);
    expect(text).toContain("Foothold contributors (2026): Passage");
    expect(page(`passages/${id}/`)).toContain(`@misc{foothold-${id},`);
  });

  test.each([...catalog.claims.values()].map((c) => [c.id, c] as const))("%s: quotation, verdict, every distance, every line of the record", (id, claim) => {
    const text = wordsOf(page(`claims/${id}/`));
    expect(text).toContain(`“${claim.quotation}”`);
    expect(text).toContain(`${saysEnglish(`verdict.${verdictOf(id)}` as "verdict.partly")}:`);
    for (const { text: said, sources } of claim.record) {
      expect(text).toContain(said.replaceAll("\u00a0", " "));
      for (const source of sources) expect(text).toContain(catalog.sources.get(source)?.title);
    }
    const view = passageView(claim.passages[0] ?? "", catalog);
    const { measures } = evaluate(id, catalog, { numbers: view.numbers, date: view.date, runwayM: view.runway }, territories);
    expect([...page(`claims/${id}/`).matchAll(/<td class="km">/g)]).toHaveLength(measures.length);
    for (const m of measures) expect(text).toContain(saysEnglish.km(m.km).replaceAll("\u00a0", " "));
    if (measures.length > 0) expect(text).toContain("is too close to call");
  });

  test("p11 says by how much, and what is wrong at most", () => {
    const text = wordsOf(page("passages/p11/"));
    expect(text).toContain("Not supported: Redzikowo out of reach by 222 km at the article’s 200 km");
    expect(text).toContain("422 km 222 km short");
    expect(text).toContain("Redzikowo ± 2.4 km, Morąg ± 5.4 km (places, border ± 0.3 km");
  });

  test("the front page has every gist, leads to every passage's page, and shows the verdicts", () => {
    for (const passage of catalog.passages) {
      expect(front).toContain(`href="passages/${passage.id}/"`);
      expect(wordsOf(front)).toContain(gistOf(passage));
    }
    expect(wordsOf(front)).toContain("Not supported. Redzikowo out of reach by 222 km");
    expect(front).toContain('data-picture="front null null"');
  });
});

describe("the article is not reproduced", () => {
  const all = [...pages.values(), front];

  test("what is quoted has at most twelve words", () => {
    const quoted = all.flatMap((html) =>
      [...html.matchAll(/<blockquote[^>]*>([\s\S]*?)<\/blockquote>/g)].map(([, text = ""]) => text.trim().split(/\s+/).length),
    );
    expect(quoted).toHaveLength(53);
    expect(Math.max(...quoted)).toBeLessThanOrEqual(12);
  });

  test("with the words around it, no quotation makes a run of more than twelve", () => {
    const text = all.map(wordsOf).join("\n");
    const runs = catalog.passages.flatMap(({ quotation: { prefix, exact, suffix } }) => {
      const words = `${prefix} ${exact} ${suffix}`.trim().split(/\s+/);
      return words.slice(12).map((_, i) => words.slice(i, i + 13).join(" "));
    });
    expect(runs.length).toBeGreaterThan(20);
    expect(runs.filter((run) => text.includes(run))).toEqual([]);
  });

  test("of two quotations of a passage, no page makes a longer run", () => {
    for (const html of all) {
      const runs = [...html.matchAll(/<blockquote[^>]*>/g)];
      expect(runs.length).toBeLessThanOrEqual(1);
    }
  });
});

describe("data for machines", () => {
  test("a claim that can be tested has a ClaimReview with evaluate's verdict; one that cannot has none", () => {
    const ratings = { "not-supported": 1, partly: 2, "too-close": 2, supported: 3 } as const;
    let reviewed = 0;
    for (const claim of catalog.claims.values()) {
      const data = dataOf(page(`claims/${claim.id}/`));
      const verdict = verdictOf(claim.id);
      if (verdict === "not-testable") {
        expect([claim.id, data]).toEqual([claim.id, undefined]);
        continue;
      }
      reviewed++;
      expect(data["@type"]).toBe("ClaimReview");
      expect(data.claimReviewed).toBe(claim.paraphrase.en);
      expect(data.itemReviewed).toMatchObject({ "@type": "Claim", author: { name: "Andrei Liakhovich" }, datePublished: "2012-06" });
      expect(data.reviewRating).toMatchObject({
        alternateName: saysEnglish(`verdict.${verdict}` as "verdict.partly"),
        ratingValue: ratings[verdict as keyof typeof ratings],
        worstRating: 1,
        bestRating: 3,
      });
    }
    expect(reviewed).toBeGreaterThan(20);
  });

  test("previews get title, text, picture and what is to be seen on it; nothing that needs an address without one", () => {
    for (const [path, html] of pages) {
      expect([path, metaOf(html, "og:title")?.length]).not.toEqual([path, 0]);
      expect(metaOf(html, "og:description")?.length).toBeGreaterThan(20);
      expect(metaOf(html, "og:description")?.length).toBeLessThanOrEqual(240);
      expect(metaOf(html, "og:image")).toBe("card.png");
      expect(metaOf(html, "og:image:alt")?.length).toBeGreaterThan(20);
      expect(metaOf(html, "twitter:card")).toBe("summary_large_image");
      expect(html).not.toMatch(/rel="canonical"|og:url|https?:\/\/localhost/);
    }
    expect(new Set([...pages.values()].map((html) => metaOf(html, "og:title"))).size).toBe(pages.size);
  });

  test("with an address there are whole ones", () => {
    const known = new Map(buildPages(stageOf({ site: "https://maps.example/belarus/" })));
    const html = page("claims/c23/", known);
    expect(metaOf(html, "og:image")).toBe("https://maps.example/belarus/claims/c23/card.png");
    expect(metaOf(html, "og:url")).toBe("https://maps.example/belarus/claims/c23/");
    expect(html).toContain('<link rel="canonical" href="https://maps.example/belarus/claims/c23/" />');
    expect(dataOf(html).url).toBe("https://maps.example/belarus/claims/c23/");
    expect(html).toContain("url = {https://maps.example/belarus/claims/c23/}");
  });

  test("an address is taken whole, and only one of the web", () => {
    expect(siteAddress(undefined)).toBeNull();
    expect(siteAddress("")).toBeNull();
    expect(siteAddress("https://maps.example/belarus?x#y")).toBe("https://maps.example/belarus/");
    expect(() => siteAddress("javascript:alert(1)")).toThrow(/SITE_URL/);
  });
});

describe("the strict policy", () => {
  test("no inline style, no listener, no script but data, and the policy first in the head", () => {
    for (const html of [...pages.values(), front]) {
      expect(html).not.toMatch(/<[^>]*\s(?:style|on[a-z]+)=/i);
      expect(html).not.toMatch(/<style\b/i);
      expect([...html.matchAll(/<script\b[^>]*>/g)].every(([tag]) => tag === '<script type="application/ld+json">')).toBe(true);
    }
    for (const html of pages.values()) expect(html).toMatch(/<head>\s*<meta http-equiv="Content-Security-Policy" content="default-src &#39;self&#39;" \/>/);
  });

  test("hostile words in the data do no harm, neither as markup nor in the data block nor in BibTeX", () => {
    const hostile = '</script><script>alert(1)</script><img src=x onerror="alert(2)">} \\input{x} <!--';
    const en = { en: hostile };
    const passage = { ...catalog.passages[10], gist: en, shows: en, quotation: { exact: hostile, prefix: "", suffix: "" } } as Catalog["passages"][number];
    const [id, claim] = [...catalog.claims].find(([one]) => one === "c23") as [string, Catalog["claims"] extends ReadonlyMap<string, infer C> ? C : never];
    const claims = new Map(catalog.claims).set(id, {
      ...claim,
      paraphrase: en,
      quotation: hostile,
      record: [{ text: hostile, bearing: "context", sources: ["liakhovich-2012"] }],
    });
    const sources = new Map(catalog.sources);
    const source = sources.get("liakhovich-2012");
    if (source) sources.set(source.id, { ...source, title: hostile, note: hostile, "container-title": hostile });
    const article = { ...catalog.article, title: hostile, author: hostile, outlet: hostile };
    const stage = stageOf({ catalog: { ...catalog, article, sources, claims, passages: catalog.passages.map((p) => (p.id === passage.id ? passage : p)) } });
    const built = new Map(buildPages(stage));
    for (const html of [page("passages/p11/", built), page("claims/c23/", built), frontHtml(stage)]) {
      expect(html).toContain("&lt;img src=x onerror=&quot;alert(2)&quot;&gt;");
      expect(html).not.toMatch(/<img|<script>|<!--/);
    }
    expect(dataOf(page("claims/c23/", built)).claimReviewed).toBe(hostile);
    expect(page("passages/p11/", built)).not.toMatch(/title = \{[^\n]*\\input/);
  });
});

test("colours become the palette's variables: what is alike in the light is alike in the dark", () => {
  for (const role of ROLES) {
    const [, name = ""] = /^var\(--([\w-]+)\)$/.exec(/"([^"]*)"/.exec(inVariables(`<path fill="${colour(role, "light")}"/>`))?.[1] ?? "") ?? [];
    expect([role, colour(name as typeof role, "dark")]).toEqual([role, colour(role, "dark")]);
  }
  expect(inVariables('<path fill="#123456" d="M0 0"/><text>"#fbf8f1</text>')).toBe('<path fill="#123456" d="M0 0"/><text>"#fbf8f1</text>');
});

test("style sheets and icon are those of the built front page", () => {
  const html =
    '<link rel="icon" href="./assets/icon-a.svg" type="image/svg+xml" /><link rel="stylesheet" crossorigin href="./assets/index-b.css"><link rel="modulepreload" href="./assets/x.js">';
  expect(linksOf(html)).toEqual({ styles: ["assets/index-b.css"], icon: "assets/icon-a.svg" });
});
