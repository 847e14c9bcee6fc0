import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readLink, writeLink } from "../src/state/link.ts";
import { defaultView } from "../src/state/view.ts";
import { noteTaste, readTaste } from "../src/taste.ts";
import { smallCatalog } from "./fixtures/catalog.ts";

const catalog = smallCatalog();
const view = defaultView(catalog);
const kept = new Map<string, string>();
const before = Object.getOwnPropertyDescriptor(globalThis, "localStorage");
const storage = (value: unknown): void => {
  Object.defineProperty(globalThis, "localStorage", { configurable: true, ...(typeof value === "function" ? { get: value as () => unknown } : { value }) });
};

beforeEach(() => {
  kept.clear();
  storage({ getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, text: string) => void kept.set(key, text) });
});
afterEach(() => {
  if (before) Object.defineProperty(globalThis, "localStorage", before);
  else Reflect.deleteProperty(globalThis, "localStorage");
});

describe("the reader's taste", () => {
  test("is kept under one key, once it has been changed, and only what has been", () => {
    noteTaste({ ...view, passage: "p01" }, view);
    expect([...kept]).toEqual([]);
    noteTaste({ ...view, theme: "dark" }, view);
    expect([...kept]).toEqual([["foothold:1", '{"theme":"dark"}']]);
    noteTaste({ ...view, theme: "dark", lang: "be" }, { ...view, theme: "dark" });
    expect(readTaste()).toEqual({ theme: "dark", lang: "be" });
    expect(kept.size).toBe(1);
  });

  test.each(["", "null", "[]", "7", '{"lang":"xx","theme":1}', "{"])("is read, not trusted: %s", (text) => {
    kept.set("foothold:1", text);
    expect(readTaste()).toEqual({});
  });

  test("is none where storage is out of bounds, and that breaks nothing", () => {
    storage(() => {
      throw new DOMException("opaque origin", "SecurityError");
    });
    expect(readTaste()).toEqual({});
    expect(() => noteTaste({ ...view, theme: "dark" }, view)).not.toThrow();
  });

  test("fills what the address leaves open, and gives way to what it names", () => {
    const taste = { lang: "be", theme: "dark" } as const;
    expect(readLink("#passage=p02", catalog, taste).view).toMatchObject({ passage: "p02", lang: "be", theme: "dark" });
    expect(readLink("#passage=p02&lang=en&theme=light", catalog, taste).view).toMatchObject({ lang: "en", theme: "light" });
    expect(readLink("", catalog).view).toMatchObject({ lang: "en", theme: "auto" });
  });

  test("does not swallow what an address names when that address is written anew", () => {
    const taste = { lang: "be" } as const;
    const { view: asked } = readLink("#passage=p02&lang=en", catalog, taste);
    expect(readLink(writeLink(asked, catalog, taste), catalog, taste).view).toEqual(asked);
    expect(writeLink({ ...asked, lang: "be" }, catalog, taste)).toBe("passage=p02&lang=be");
  });
});
