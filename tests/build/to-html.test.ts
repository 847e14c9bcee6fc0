import { html, nothing, svg } from "lit";
import { describe, expect, test } from "vitest";
import { raw, toHtml } from "../../src/build/pages/to-html.ts";

const HOSTILE = `"><script>alert(1)</script><b onclick='x'>&amp;`;
const HARMLESS = "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;b onclick=&#39;x&#39;&gt;&amp;amp;";

describe("a template as text", () => {
  test("text, lists, numbers and templates in templates", () => {
    expect(toHtml(html`<p>${"a"} ${1} ${[html`<b>${"c"}</b>`, "d"]} ${svg`<path d=${"M0 0"} />`}</p>`)).toBe('<p>a 1 <b>c</b>d <path d="M0 0" /></p>');
  });

  test("nothing, null and undefined leave no trace; false is a word", () => {
    expect(toHtml(html`<p lang=${nothing}>${nothing}${null}${undefined}${false}</p>`)).toBe("<p>false</p>");
  });

  test("attributes without quotes get them, parts of quoted ones are filled", () => {
    expect(toHtml(html`<a href=${"x y"} class="a ${"b"} c">${"t"}</a>`)).toBe('<a href="x y" class="a b c">t</a>');
  });

  test("boolean attributes are there or not; listeners never", () => {
    expect(toHtml(html`<details ?open=${true} ?hidden=${false} @toggle=${() => 1}></details>`)).toBe("<details open></details>");
  });

  test("a > within a quoted attribute does not end the tag", () => {
    expect(toHtml(html`<a title="a > b" href=${"c"}>d</a>`)).toBe('<a title="a > b" href="c">d</a>');
  });

  test("hostile words stay words, wherever they stand", () => {
    expect(toHtml(html`<p>${HOSTILE}</p>`)).toBe(`<p>${HARMLESS}</p>`);
    expect(toHtml(html`<p title=${HOSTILE}></p>`)).toBe(`<p title="${HARMLESS}"></p>`);
    expect(toHtml(html`<p title='x ${HOSTILE}'></p>`)).toBe(`<p title='x ${HARMLESS}'></p>`);
  });

  test("only markup that says so is put in as it is", () => {
    expect(toHtml(html`<div>${raw("<svg></svg>")}</div>`)).toBe("<div><svg></svg></div>");
    expect(() => toHtml(html`<div>${{ markup: "<svg>" } as never}</div>`)).toThrow(/object/);
  });

  test("what text cannot be throws: properties, holes that are no attribute, objects in attributes", () => {
    expect(() => toHtml(html`<input .value=${"x"} />`)).toThrow(/no attribute/);
    expect(() => toHtml(html`<p ${"hidden"}></p>`)).toThrow(/no attribute/);
    expect(() => toHtml(html`<p class=${["a"]}></p>`)).toThrow(/text/);
  });
});
