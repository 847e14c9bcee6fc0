import { describe, expect, it } from "vitest";
import { moveCamera, openPassage, setFrom, setLanguage, setNumbers, setRunway } from "../../src/state/moves.ts";
import type { Origin } from "../../src/state/store.ts";
import { createPast } from "../../src/state/undo.ts";
import { defaultView, type View } from "../../src/state/view.ts";
import { smallCatalog } from "../fixtures/catalog.ts";

const catalog = smallCatalog();
const start = defaultView(catalog);

/** A view with its past, as a page has them. */
function reader() {
  const past = createPast();
  let view: View = start;
  return {
    past,
    view: () => view,
    does(move: (view: View) => View, origin: Origin = "reader"): void {
      const next = move(view);
      if (next !== view) past.note(next, view, origin);
      view = next;
      if (origin === "reader") past.close();
    },
    undoes(): void {
      view = past.undo(view) ?? view;
    },
    redoes(): void {
      view = past.redo(view) ?? view;
    },
  };
}

describe("undo", () => {
  it("takes back step by step, and forth again", () => {
    const { does, undoes, redoes, view, past } = reader();
    does(setNumbers("high"));
    does(setFrom([24, 53]));
    undoes();
    expect(view()).toEqual({ ...start, numbers: "high" });
    undoes();
    expect(view()).toEqual(start);
    expect(past.canUndo()).toBe(false);
    undoes();
    redoes();
    redoes();
    expect(view()).toEqual({ ...start, numbers: "high", from: [24, 53] });
    expect(past.canRedo()).toBe(false);
  });

  it("takes back a whole drag at once, and the next drag by itself", () => {
    const { does, undoes, view } = reader();
    for (let i = 1; i <= 30; i++) does(setFrom([23 + i / 10, 52]), "passing");
    does(setFrom([26, 52])); // let go where it was already
    for (let i = 1; i <= 30; i++) does(setFrom([26 + i / 10, 52]), "passing");
    does(setFrom("by-brest")); // let go near a known place
    undoes();
    expect(view().from).toEqual([26, 52]);
    undoes();
    expect(view()).toEqual(start);
  });

  it("does not mix what has nothing to do with each other", () => {
    const { does, undoes, view } = reader();
    does(setRunway(2000), "passing");
    does(setRunway(2100), "passing");
    does(setNumbers("high"));
    undoes();
    expect(view()).toEqual({ ...start, runway: 2100 });
    undoes();
    expect(view()).toEqual(start);
  });

  it("leaves the language and the way the map looks as they are", () => {
    const { does, undoes, view } = reader();
    does(setFrom([24, 53]));
    does(moveCamera({ lng: 1, lat: 2, zoom: 3 }), "passing");
    does(setLanguage("pl"));
    undoes();
    expect(view()).toEqual({ ...start, at: { lng: 1, lat: 2, zoom: 3 }, lang: "pl" });
  });

  it("brings back where the map looked if the step itself changed that", () => {
    const { does, undoes, view } = reader();
    does(moveCamera({ lng: 1, lat: 2, zoom: 3 }), "passing");
    does(openPassage("p02", catalog));
    expect(view().at).toBeNull();
    undoes();
    expect(view()).toEqual({ ...start, at: { lng: 1, lat: 2, zoom: 3 } });
  });

  it("forgets what was taken back when something else is done", () => {
    const { does, undoes, past } = reader();
    does(setNumbers("high"));
    undoes();
    does(setFrom([24, 53]));
    expect(past.canRedo()).toBe(false);
  });

  it("begins anew after the address has changed the view", () => {
    const { does, past } = reader();
    does(setNumbers("high"));
    does(setNumbers("low"), "address");
    expect(past.canUndo()).toBe(false);
  });
});
