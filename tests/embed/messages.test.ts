import { expect, test } from "vitest";
import { heightMessages, readMessage } from "../../src/embed/messages.ts";

test("a host’s three requests are read", () => {
  expect(readMessage({ foothold: 1, type: "setView", view: "#passage=p11" })).toEqual({ asked: { type: "setView", view: "passage=p11" } });
  expect(readMessage({ foothold: 1, type: "select", id: null })).toEqual({ asked: { type: "select", id: null } });
  expect(readMessage({ foothold: 1, type: "highlightPassage", id: "p11", more: true })).toEqual({ asked: { type: "highlightPassage", id: "p11" } });
});

test.each([null, undefined, 1, "pymxPYMx", [], {}, { foothold: 2, type: "select", id: "x" }, { type: "setView" }])("%o is not in our language", (data) => {
  expect(readMessage(data)).toBeNull();
});

test.each([
  [{ foothold: 1, type: "setView" }, "bad-message"],
  [{ foothold: 1, type: "setView", view: "x".repeat(2001) }, "bad-message"],
  [{ foothold: 1, type: "select", id: 3 }, "bad-message"],
  [{ foothold: 1, type: "select", id: "x".repeat(65) }, "bad-message"],
  [{ foothold: 1, type: "eval", code: "alert(1)" }, "unknown-type"],
  [{ foothold: 1 }, "unknown-type"],
  [{ foothold: 1, type: "__proto__" }, "unknown-type"],
])("%o is a problem and nothing else", (data, code) => {
  expect(readMessage(data)).toEqual({ problem: { type: "problem", code, detail: expect.any(String) } });
});

test("a height is said in every dialect, in those with names only to whom they were given", () => {
  const src = "https://maps.example/embed/";
  expect(heightMessages(432, { id: "map", pym: null, wordpress: null, src })).toEqual([
    { foothold: 1, type: "height", id: "map", height: 432 },
    { "datawrapper-height": { map: 432 } },
    { sentinel: "amp", type: "embed-size", height: 432 },
    '{"src":"https://maps.example/embed/","context":"iframe.resize","height":432}',
  ]);
  expect(heightMessages(432, { id: "map", pym: "child-0", wordpress: "s3cret", src }).slice(4)).toEqual([
    "pymxPYMxchild-0xPYMxheightxPYMx432",
    { message: "height", value: 432, secret: "s3cret" },
  ]);
});
