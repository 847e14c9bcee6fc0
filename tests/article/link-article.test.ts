import { Window } from "happy-dom";
import { afterAll, describe, expect, test } from "vitest";
import { type LinkedPassage, linkArticle } from "../../src/article/link-article.ts";
import { wordsUnder } from "../../src/article/marks.ts";
import { QUOTATIONS } from "../fixtures/own-article.ts";

const window = new Window();
afterAll(() => window.happyDOM.close());

const PASSAGES: readonly LinkedPassage[] = QUOTATIONS.map((q, i) => ({
  ...q,
  paragraph: i + 1,
  label: `Show passage ${i + 1} on the map`,
  href: `https://map.example/#passage=${q.id}`,
}));

/** As a newsroom's system writes it: words cut by links and emphasis, a script within, a menu and an advertisement around. */
const HOST = `<nav>Home</nav><div class="story">
<p>When the keeper&rsquo;s lamp went out, the harbour learnt <em>how <b>much</b></em> it owes to a single flame. Nobody had planned for it.</p>
<div class="ad"><script>var lamp = "how much it owes to a single flame";</script>Lamps and wicks</div>
<p>The council – four men and a clerk – declared that “<a href="/relic">the lamp is a relic</a>” and that a buoy would do. It was pointed out that
<a href="/heron">ferries of the “Heron-2” class draw too little water</a> to need either.</p><p>According to her, the first firm estimate came to</p><p>ninety thousand crowns, less than half.</p>
<p>They said that the pilots would pay for the first winter. In June they said that the pilots would pay for the first winter and the spring.</p></div>`;

function host(markup = HOST): HTMLElement {
  const root = window.document.createElement("main");
  root.innerHTML = markup;
  window.document.body.replaceChildren(root);
  return root as unknown as HTMLElement;
}
const markedIn = (root: Element, id: string): string[] => [...root.querySelectorAll(`mark[data-foothold="${id}"]`)].map((e) => e.textContent ?? "");
const refsIn = (root: Element): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(".foothold-ref")];
const click = (target: Element | null | undefined, init: object = {}): boolean =>
  (target as Element).dispatchEvent(new window.MouseEvent("click", { bubbles: true, cancelable: true, button: 0, ...init }) as unknown as Event);

describe("an article on someone's page", () => {
  test("has our passages marked in place, through whatever elements cut them", () => {
    const root = host();
    const { found, missing } = linkArticle(root, PASSAGES, () => {});
    expect(found).toEqual(["a1", "a2", "a3", "a4", "a6", "a7"]);
    expect(missing).toEqual([{ id: "a5", reason: "absent" }]);
    expect(markedIn(root, "a1")).toEqual(["how ", "much", " it owes to a single flame"]);
    expect(markedIn(root, "a3").join("")).toBe("ferries of the “Heron-2” class draw too little water");
    expect(markedIn(root, "a4")).toEqual(["the first firm estimate came to", "ninety thousand crowns"]);
    expect(root.querySelector("script mark")).toBeNull();
  });

  test("has one link for each, that says what it does, after the words and never within a link of the page", () => {
    const root = host();
    linkArticle(root, PASSAGES, () => {});
    expect(refsIn(root).map((ref) => [ref.dataset.foothold, ref.textContent, ref.getAttribute("aria-label"), ref.getAttribute("href")])).toEqual(
      ["a1", "a2", "a3", "a4", "a6", "a7"].map((id) => [id, id.slice(1), `Show passage ${id.slice(1)} on the map`, `https://map.example/#passage=${id}`]),
    );
    expect(root.querySelector("a a, a button")).toBeNull();
    expect(refsIn(root)[2]?.previousElementSibling?.getAttribute("href")).toBe("/heron");
  });

  test("calls back for a click on the number or on the words, but not for the page's own links nor for a new tab", () => {
    const root = host();
    const opened: string[] = [];
    linkArticle(root, PASSAGES, (id) => opened.push(id));
    expect(click(refsIn(root)[0])).toBe(false);
    click(root.querySelector('mark[data-foothold="a6"]'));
    expect(opened).toEqual(["a1", "a6"]);
    expect(click(root.querySelector('a[href="/heron"] mark'))).toBe(true);
    expect(click(refsIn(root)[0], { ctrlKey: true })).toBe(true);
    expect(opened).toEqual(["a1", "a6"]);
  });

  test("shows which passage is open", () => {
    const root = host();
    const { highlight } = linkArticle(root, PASSAGES, () => {});
    const open = (): string[] => [...root.querySelectorAll<HTMLElement>(".foothold-mark-open, [aria-current=true]")].map((e) => e.dataset.foothold ?? "");
    highlight("a2");
    expect(new Set(open())).toEqual(new Set(["a2"]));
    highlight("a6");
    expect(open()).toEqual(["a6", "a6"]);
    highlight(null);
    expect(open()).toEqual([]);
  });

  test("is left as it was: the same text nodes with the same words", () => {
    const root = host();
    const before = root.innerHTML;
    const nodes = wordsUnder(root).nodes.map(({ node }) => node);
    const sheets = window.document.adoptedStyleSheets.length;
    const linked = linkArticle(root, PASSAGES, () => expect.unreachable());
    expect(root.innerHTML).not.toBe(before);
    const [ref] = refsIn(root);
    linked.remove();
    expect(root.innerHTML).toBe(before);
    expect(wordsUnder(root).nodes.map(({ node }) => node)).toEqual(nodes);
    expect(window.document.adoptedStyleSheets.length).toBe(sheets);
    root.append(ref as HTMLElement);
    click(ref);
    linked.remove();
  });

  test("that is another article stays untouched", () => {
    const root = host("<p>Nothing of the kind.</p>");
    const { found, missing } = linkArticle(root, PASSAGES, () => {});
    expect([found.length, missing.length]).toEqual([0, 7]);
    expect(root.innerHTML).toBe("<p>Nothing of the kind.</p>");
  });

  test("may hold the map itself, whose words are not the article's", () => {
    const root = host(`<foothold-map><p>how much it owes to a single flame</p></foothold-map>${HOST}`);
    linkArticle(root, PASSAGES, () => {});
    expect(root.querySelector("foothold-map mark")).toBeNull();
    const [{ prefix, exact, suffix }] = QUOTATIONS;
    expect(linkArticle(host(`<foothold-map><p>${prefix}${exact}${suffix}</p></foothold-map>`), PASSAGES, () => {}).found).toEqual([]);
    expect(markedIn(root, "a1")).toHaveLength(3);
  });

  test("a passage without an address is a button, and hostile words stay words", () => {
    const root = host("<p>&lt;img src=x onerror=alert(1)&gt; how much it owes to a single flame</p>");
    linkArticle(
      root,
      [{ ...(PASSAGES[0] as LinkedPassage), label: '"><img src=x>' }].map(({ href: _, ...rest }) => rest),
      () => {},
    );
    expect(refsIn(root)[0]?.localName).toBe("button");
    expect(refsIn(root)[0]?.getAttribute("aria-label")).toBe('"><img src=x>');
    expect(root.querySelector("img")).toBeNull();
  });
});
