import { expect, test } from "vitest";
import { isPlain, readOptions } from "../../src/embed/options.ts";

test("an address with nothing in it asks for a picture that waits to be touched", () => {
  expect(readOptions("")).toEqual({
    link: "",
    passage: null,
    live: "tap",
    controls: ["zoom", "legend"],
    host: null,
    id: "foothold",
    secret: null,
    problems: [],
  });
});

test("our own keys are taken out, the view stays as it was spelled", () => {
  const read = readOptions("#passage=p11&live=auto&controls=time,zoom&numbers=high&host=https://example.org&id=map-1&on=airfields%2Ciskander-e");
  expect(read.link).toBe("passage=p11&numbers=high&on=airfields%2Ciskander-e");
  expect(read).toMatchObject({ passage: "p11", live: "auto", controls: ["zoom", "time"], host: "https://example.org", id: "map-1", problems: [] });
});

test.each([
  ["#?secret=AbC123", ""],
  ["#passage=p11#?secret=AbC123", "passage=p11"],
  ["#passage=p11&secret=AbC123", "passage=p11"],
])("WordPress’s secret is found in %s and does not spoil the view", (fragment, link) => {
  expect(readOptions(fragment)).toMatchObject({ link, secret: "AbC123" });
});

test.each([
  ["#live=now", { code: "bad-live", detail: "now" }],
  ["#controls=zoom,lights", { code: "bad-controls", detail: "lights" }],
  ["#host=*", { code: "bad-host", detail: "*" }],
  ["#host=https://example.org/path", { code: "bad-host", detail: "https://example.org/path" }],
  ["#host=http://example.org", { code: "bad-host", detail: "http://example.org" }],
  ["#host=null", { code: "bad-host", detail: "null" }],
  ["#host=javascript:alert(1)", { code: "bad-host", detail: "javascript:alert(1)" }],
  ["#live=%E0%A4%A", { code: "bad-live", detail: "%E0%A4%A" }],
])("%s is answered with what is usual and a problem", (fragment, problem) => {
  expect(readOptions(fragment)).toMatchObject({ live: "tap", host: null, problems: [problem] });
});

test("nobody is named in the messages but by letters, digits and hyphens", () => {
  expect(readOptions("#id=a b").id).toBe("foothold");
  expect(readOptions('#id="><script>').id).toBe("foothold");
});

test("no controls at all can be asked for, and an http host only on the reader’s own machine", () => {
  expect(readOptions("#controls=").controls).toEqual([]);
  expect(readOptions("#host=http://localhost:8080").host).toBe("http://localhost:8080");
});

test("only a passage, in a language and a theme, has a picture of its own", () => {
  expect(["", "passage=p11", "passage=p11&lang=pl&theme=dark"].map(isPlain)).toEqual([true, true, true]);
  expect(["numbers=high", "passage=p11&select=x", "at=1,2,3", "on="].map(isPlain)).toEqual([false, false, false, false]);
});
