import { describe, expect, it } from "vitest";
import { moveCamera, openPassage, select, startAgain, toggleLayer } from "../../src/state/moves.ts";
import { createStore } from "../../src/state/store.ts";
import { defaultView } from "../../src/state/view.ts";
import { smallCatalog } from "../fixtures/catalog.ts";

const catalog = smallCatalog();
const start = defaultView(catalog);

describe("the store", () => {
  it("tells every listener of a change, with who made it, and nothing when nothing changed", () => {
    const store = createStore(start);
    const heard: string[] = [];
    store.subscribe((view, before, origin) => heard.push(`${before.numbers}→${view.numbers} ${origin}`));
    store.set({ ...start, numbers: "high" }, "reader");
    store.set(store.view(), "address");
    expect(heard).toEqual(["article→high reader"]);
  });

  it("does not tell an older view after a newer one", () => {
    const store = createStore(start);
    const heard: string[] = [];
    store.subscribe((view) => {
      if (view.numbers === "high") store.set({ ...view, numbers: "low" }, "reader");
    });
    store.subscribe((view) => heard.push(view.numbers));
    store.set({ ...start, numbers: "high" }, "reader");
    expect(heard).toEqual(["low"]);
  });

  it("freezes what it holds", () => {
    const store = createStore({ ...start, on: ["sites"] });
    expect(() => (store.view().on as string[]).push("airfields")).toThrow(TypeError);
  });
});

describe("moves", () => {
  it("return the very same view when there is nothing to do", () => {
    expect(select(null, catalog)(start)).toBe(start);
    expect(moveCamera(null)(start)).toBe(start);
  });

  it("switch on the layer of a selected place, or it could not be seen", () => {
    expect(select("base", catalog)({ ...start, on: ["positions"] }).on).toEqual(["sites", "positions"]);
  });

  it("keep layers in catalog order", () => {
    expect(toggleLayer("sites", catalog)({ ...start, on: ["positions"] }).on).toEqual(["sites", "positions"]);
    expect(toggleLayer("sites", catalog)({ ...start, on: ["sites", "positions"] }).on).toEqual(["positions"]);
  });

  it("open a passage whole, and close it without changing the map", () => {
    const open = openPassage("p02", catalog)({ ...start, numbers: "low", at: { lng: 1, lat: 1, zoom: 1 } });
    expect(open).toMatchObject({ passage: "p02", numbers: "high", at: null });
    expect(openPassage(null, catalog)(open)).toEqual({ ...open, passage: null });
  });

  it("start again in the reader's language", () => {
    expect(startAgain(catalog)({ ...start, lang: "pl", select: "base" })).toEqual({ ...start, lang: "pl" });
  });
});
