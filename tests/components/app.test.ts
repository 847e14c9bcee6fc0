// @vitest-environment happy-dom
/** The whole page with a driver that draws nothing: what it is told to show, and what becomes of its reports. */
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { FootholdApp } from "../../src/components/app.ts";
import { openedTemplate } from "../../src/components/opened.ts";
import { OwnEvent } from "../../src/components/own-event.ts";
import { readLink } from "../../src/state/link.ts";
import { openPoints, pointSet, removePoints } from "../../src/state/own-points.ts";
import { createStore, type Store } from "../../src/state/store.ts";
import { saysEnglish } from "../../src/words/languages.ts";
import { smallCatalog } from "../fixtures/catalog.ts";
import { FakeDriver } from "./fake-driver.ts";

const catalog = smallCatalog();
const loadGround = async () => ({
  basemap: { far: "far", europe: "europe", theatre: "theatre" },
  places: { type: "FeatureCollection" as const, features: [] },
});
const measured = {
  territories: { nearest: () => ({ point: [23.5, 53.95] as const, km: 422 }), errorKm: () => 0.3 },
  shareOf: () => 0,
  loadEnvelope: () => Promise.reject(new Error("none here")),
  loadPart: () => Promise.reject(new Error("none here")),
};

beforeAll(async () => {
  globalThis.ResizeObserver = class {
    constructor(private readonly heard: ResizeObserverCallback) {}
    observe(): void {
      this.heard([{ contentRect: { width: 900, height: 700 } } as ResizeObserverEntry], this as unknown as ResizeObserver);
    }
    unobserve(): void {}
    disconnect(): void {}
  } as unknown as typeof ResizeObserver;
  globalThis.fetch = async () => new Response(""); // the ground is sent for ahead of the map
  globalThis.requestIdleCallback = (run) => setTimeout(() => run({} as IdleDeadline), 0) as unknown as number;
  await Promise.all(["app", "panel", "more"].map((name) => import(`../../src/components/${name}.ts`)));
  await import("../../src/map/scene.ts");
});

interface Opened {
  readonly app: FootholdApp;
  readonly store: Store;
  readonly driver: FakeDriver;
  readonly settled: () => Promise<void>;
}
let open: FootholdApp | null = null;

async function page(link: string, start: () => Promise<FakeDriver> = async () => new FakeDriver()): Promise<Opened> {
  const store = createStore(readLink(link, catalog).view);
  const app = document.createElement("foothold-app");
  const driver = start();
  Object.assign(app, {
    store,
    catalog,
    loadGround,
    measured,
    say: saysEnglish,
    createDriver: () => driver,
    fetchMap: () => {},
    loadWhole: async () => {},
    opened: openedTemplate,
  });
  document.body.append(app);
  open = app;
  const settled = async (): Promise<void> => {
    for (let i = 0; i < 5; i++) {
      await app.updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  };
  await settled();
  return { app, store, driver: await driver.catch(() => new FakeDriver()), settled };
}

afterEach(() => {
  open?.remove();
  open = null;
});

const ringsOf = (driver: FakeDriver): number => {
  const { data } = driver.scene.feeds.rings ?? {};
  return typeof data === "object" ? data.features.length : 0;
};

describe("the page and its driver", () => {
  it("shows the scene of the view it starts with, and of every view after", async () => {
    const { store, driver, settled } = await page("passage=p01");
    expect(ringsOf(driver)).toBe(0);
    store.set(readLink("passage=p02", catalog).view, "reader");
    await settled();
    expect(ringsOf(driver)).toBeGreaterThan(0);
  });

  it("takes the reader's own moves of the map into the view, and asks for no other camera", async () => {
    const { store, driver, settled } = await page("passage=p01");
    driver.report({ kind: "moved", camera: { lng: 20, lat: 52, zoom: 6 }, metersPerPixel: 900 });
    await settled();
    expect(store.view().at).toEqual({ lng: 20, lat: 52, zoom: 6 });
    expect(driver.scene.camera).toEqual({ lng: 20, lat: 52, zoom: 6 });
  });

  it("selects what is picked, marks its passages and offers them", async () => {
    const { app, store, driver, settled } = await page("passage=p01");
    driver.report({ kind: "picked", id: "base", layer: "sites" });
    await settled();
    expect(store.view().select).toBe("base");
    expect([...app.querySelectorAll(".passage.marked")].map((e) => e.getAttribute("data-passage"))).toEqual(["p02"]);
    expect(app.querySelector(".card-passages a")?.getAttribute("href")).toBe("#passage=p02");
    driver.report({ kind: "picked", id: null, layer: null });
    await settled();
    expect(app.querySelector(".card")).toBeNull();
  });

  it("holds the reader's own points: names the one that is pointed at or picked, and puts none of it in the view", async () => {
    const { app, store, driver, settled } = await page("passage=p02");
    const before = store.view();
    const named = (): unknown => {
      const data = driver.scene.feeds["own-name"]?.data;
      return typeof data === "object" ? data.features[0]?.properties?.label : null;
    };
    const set = pointSet("mine.csv", [
      { name: "One", lngLat: [24, 52] },
      { name: "Two", lngLat: [25, 53] },
    ]);
    app.dispatchEvent(new OwnEvent(openPoints(set)));
    await settled();
    expect([driver.scene.feeds["own-points"]?.use, named()]).toEqual(["points", null]);
    driver.report({ kind: "hovered", own: 1 });
    await settled();
    expect(named()).toBe("Two");
    driver.report({ kind: "hovered", own: null });
    driver.report({ kind: "picked", id: null, layer: null, own: 0 });
    await settled();
    expect(named()).toBe("One");
    driver.report({ kind: "picked", id: null, layer: null });
    await settled();
    expect(named()).toBeNull();
    app.dispatchEvent(new OwnEvent(removePoints));
    await settled();
    expect(driver.scene.feeds["own-points"]).toBeUndefined();
    expect(store.view()).toEqual({ ...before, select: null });
  });

  it("opens a passage from its number and from its text, and keeps a modified click for the browser", async () => {
    const { app, store, settled } = await page("");
    const number = app.querySelector<HTMLAnchorElement>('[data-passage="p02"] a.passage-number');
    number?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey: true }));
    expect(store.view().passage).toBeNull();
    number?.click();
    await settled();
    expect(store.view().passage).toBe("p02");
    app.querySelector<HTMLElement>('[data-passage="p01"] .gist')?.click();
    await settled();
    expect(store.view().passage).toBe("p01");
  });

  it("says in a sentence that the map cannot start, and keeps everything else", async () => {
    const { app, driver, settled } = await page("passage=p01");
    driver.report({ kind: "failed", what: "webgl", reason: "none" });
    await settled();
    expect(app.querySelector(".notice")?.textContent).toContain("cannot draw the live map");
    expect(app.querySelectorAll(".passage")).toHaveLength(2);
    app.querySelector<HTMLButtonElement>(".notice button")?.click();
    await settled();
    expect(app.querySelector(".notice")).toBeNull();
  });

  it("survives a driver that cannot even be loaded", async () => {
    const { app } = await page("passage=p01", () => Promise.reject(new Error("the script did not come")));
    expect(app.querySelector(".notice")?.textContent).toContain("the script did not come");
  });

  it("removes the driver when it goes", async () => {
    const { app, driver } = await page("");
    app.remove();
    expect(driver.removed).toBe(true);
  });

  it("makes no markup of what a broken link says", async () => {
    const { app, settled } = await page("");
    app.problems = readLink("#passage=<b>x</b>", catalog).problems;
    await settled();
    expect(app.querySelector(".notice b")).toBeNull();
    expect(app.querySelector(".notice")?.textContent).toContain("<b>x</b>");
  });
});
