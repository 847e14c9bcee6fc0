import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { buildCatalog, type RawCatalog } from "../src/catalog/catalog.ts";
import * as schema from "../src/catalog/schema.ts";
import { lastDay, statusAt } from "../src/catalog/status.ts";
import { GAZETTEER_SOURCE } from "../src/gazetteer/gazetteer.ts";
import { passageView, readLink, writeLink } from "../src/state/link.ts";
import { findDuplicateKey } from "./fixtures/duplicate-key.ts";

const DATA = join(import.meta.dirname, "..", "data");
const read = (path: string): string => readFileSync(join(DATA, path), "utf8");
const json = <T>(path: string): T => JSON.parse(read(path)) as T;
const folder = (name: string, ending: string): string[] =>
  readdirSync(join(DATA, name))
    .filter((f) => f.endsWith(ending))
    .sort()
    .map((f) => `${name}/${f}`);
const idOf = (path: string, ending: string): string => basename(path, ending);

const files: readonly (readonly [path: string, shape: v.GenericSchema])[] = [
  ["article.json", schema.article],
  ["sources.json", schema.sources],
  ["places.geojson", schema.places],
  ["timeline.json", schema.timeline],
  ...folder("passages", ".json").map((f) => [f, schema.passage] as const),
  ...folder("systems", ".json").map((f) => [f, schema.system] as const),
  ...folder("claims", ".json").map((f) => [f, schema.claim] as const),
  ...folder("layers", ".layer.json").map((f) => [f, schema.layerDescriptor] as const),
  ...folder("layers", ".geojson").map((f) => [f, schema.layerData] as const),
  ...folder("territory", ".json").map((f) => [f, schema.territory] as const),
];

const byId = <T>(paths: string[], ending: string): Record<string, T> => Object.fromEntries(paths.map((p) => [idOf(p, ending), json<T>(p)]));
const raw: RawCatalog = {
  article: json("article.json"),
  passages: byId(folder("passages", ".json"), ".json"),
  descriptors: byId(folder("layers", ".layer.json"), ".layer.json"),
  layerData: byId(folder("layers", ".geojson"), ".geojson"),
  systems: byId(folder("systems", ".json"), ".json"),
  claims: byId(folder("claims", ".json"), ".json"),
  timeline: json("timeline.json"),
  sources: json("sources.json"),
};
const catalog = buildCatalog(raw);
const places = [...catalog.places.values()];

describe("every file of data/", () => {
  it.each(files)("%s has the shape it should have", (path, shape) => {
    const result = v.safeParse(shape, json(path));
    const problems = result.issues?.slice(0, 5).map((issue) => `${v.getDotPath(issue) ?? "(whole file)"}: ${issue.message}`);
    expect(problems ?? []).toEqual([]);
  });

  it.each(files.map(([path]) => [path]))("%s says nothing twice under one key", (path) => {
    expect(findDuplicateKey(read(path))).toBeNull();
  });

  it("is known to this test: nothing lies beside", () => {
    const all = readdirSync(DATA, { recursive: true, withFileTypes: true })
      .filter((f) => f.isFile())
      .map((f) => join(f.parentPath, f.name).slice(DATA.length + 1));
    const known = new Set([...files.map(([path]) => path), ...folder("territory", ".geojson")]);
    expect(all.filter((f) => !known.has(f))).toEqual([]);
  });

  it("names no file by anything but its id", () => {
    for (const [path] of files) expect(basename(path)).toMatch(/^[a-z0-9-]+(\.layer)?\.(json|geojson)$/);
  });
});

describe("sources", () => {
  const cited = (value: unknown, at: string): [string, string][] => {
    if (Array.isArray(value)) return value.flatMap((x) => cited(x, at));
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]): [string, string][] => {
      if (key === "sources" && Array.isArray(inner)) return inner.filter((x) => typeof x === "string").map((x) => [at, x]);
      return key === "source" && typeof inner === "string" ? [[at, inner]] : cited(inner, at);
    });
  };
  const all = files
    .filter(([path]) => path !== "sources.json")
    .flatMap(([path]) => cited(json(path), path))
    .concat([["src/gazetteer/gazetteer.ts", GAZETTEER_SOURCE]]);

  it("all resolve", () => {
    expect(all.filter(([, id]) => !catalog.sources.has(id))).toEqual([]);
  });
  it("are all cited somewhere", () => {
    const used = new Set(all.map(([, id]) => id));
    expect([...catalog.sources.keys()].filter((id) => !used.has(id))).toEqual([]);
  });
  it("have each id and each address once", () => {
    const ids = raw.sources.map((s) => s.id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const urls = raw.sources.flatMap((s) => s.URL ?? []);
    expect(urls.filter((url, i) => urls.indexOf(url) !== i)).toEqual([]);
  });
  it("give the article no address, since none is established", () => {
    expect(catalog.sources.get(catalog.article.source)?.URL).toBeUndefined();
  });
});

describe("places", () => {
  it("have ids of their own across all layers", () => {
    expect(places).toHaveLength(catalog.layers.reduce((n, l) => n + l.places.length, 0));
    for (const layer of Object.values(raw.layerData)) for (const f of layer.features) expect(f.properties.id).toBe(f.id);
  });
  it("stand where their country is: longitude first, and no finer than town level needs", () => {
    for (const p of places) {
      if (p.geometry.type !== "Point") continue;
      const [lng, lat] = p.geometry.coordinates;
      const far = ["chicago-summit", "thule-radar"].includes(p.id);
      expect([p.id, far || (lng > -10 && lng < 63 && lat > 30 && lat < 72)]).toEqual([p.id, true]);
      const decimals = Math.max(...[lng, lat].map((n) => (String(n).split(".")[1] ?? "").length));
      expect([p.id, decimals <= (p.properties.precision.kind === "point" ? 3 : 2)]).toEqual([p.id, true]);
    }
  });
  it("tell their story oldest first", () => {
    for (const p of places) {
      const days = p.properties.status.map((s) => lastDay(s.date));
      expect([p.id, days]).toEqual([p.id, [...days].sort()]);
    }
  });
  it("name passages that exist", () => {
    const known = new Set(catalog.passages.map((p) => p.id));
    for (const p of places) expect([p.id, (p.properties.passages ?? []).filter((id) => !known.has(id))]).toEqual([p.id, []]);
    for (const l of catalog.layers) expect([l.id, l.passages.filter((id) => !known.has(id)), l.passages.length > 0]).toEqual([l.id, [], true]);
  });
});

describe("the day of the map, 31 May 2012", () => {
  const statuses = (layer: string) =>
    Object.fromEntries(
      places
        .filter((p) => p.layer === layer)
        .map((p) => [p.id, statusAt(p.properties.status, "2012-05-31", layer === "airfields" ? "first" : "hidden")?.status ?? "hidden"]),
    );
  it("finds plans in Poland and Romania, and a shield of one radar, one headquarters and ships", () => {
    expect(statuses("missile-defence-sites")).toMatchObject({
      "redzikowo-aegis-ashore": "planned",
      "redzikowo-gbi-2008": "cancelled",
      "morag-patriot": "visiting",
      "torun-patriot": "visiting",
      "ustka-patriot": "visiting",
      "deveselu-aegis-ashore": "planned",
      "kurecik-radar": "operating",
      "ramstein-command": "operating",
      "rota-homeport": "planned",
      "sea-mediterranean": "operating",
      "sea-black-sea": "none",
      "sea-baltic": "none",
      "brdy-radar": "cancelled",
      "vardo-globus": "disputed",
      "den-helder-frigates": "planned",
    });
  });
  it("finds no Iskander in Belarus: hypothetical or geometric positions only", () => {
    const inBelarus = Object.entries(statuses("positions")).filter(([id]) => id.startsWith("by-"));
    expect(inBelarus.filter(([, status]) => !["hypothetical", "geometric", "hidden"].includes(status))).toEqual([]);
  });
  it("finds 23 airfields, six with a runway for heavy bombers", () => {
    const fields = places.filter((p) => p.layer === "airfields");
    expect(fields).toHaveLength(23);
    expect(fields.filter((p) => (p.properties.runway?.lengthM ?? 0) >= 2950)).toHaveLength(6);
    for (const p of fields) expect([p.id, Object.keys(p.properties.name)]).toEqual([p.id, expect.arrayContaining(["en", "be", "ru"])]);
  });
});

describe("systems", () => {
  it("choose figures that exist, of the right measure, lowest to highest", () => {
    for (const s of catalog.systems.values()) {
      for (const m of s.measures) {
        const km = (id: string | null): number | null => (id === null ? null : (s.figures.find((f) => f.id === id && f.measure === m.id)?.km ?? Number.NaN));
        const [low, usual, high] = [km(m.low), km(m.usual) ?? km(m.low), km(m.high)] as [number, number, number];
        expect([s.id, m.id, low <= usual && usual <= high]).toEqual([s.id, m.id, true]);
        expect([s.id, Number.isNaN(km(m.article) ?? 0)]).toEqual([s.id, false]);
      }
    }
  });
  it("give the article's numbers as the article does: 200 km, and by its own words twice that", () => {
    const article = (id: string) => {
      const s = catalog.systems.get(id);
      return s?.figures.find((f) => f.id === s.measures[0]?.article)?.km ?? null;
    };
    expect([article("iskander-e"), article("iskander-m"), article("s-400"), article("tu-22m3")]).toEqual([200, 400, null, null]);
  });
});

describe("passages", () => {
  it("are eighteen, numbered as the article's paragraphs", () => {
    expect(catalog.passages.map((p) => [p.id, p.paragraph])).toEqual(Array.from({ length: 18 }, (_, i) => [`p${String(i + 1).padStart(2, "0")}`, i + 1]));
    const sections = new Set(catalog.article.sections.map((s) => s.id));
    for (const p of catalog.passages) expect(sections.has(p.section)).toBe(true);
  });
  it.each(catalog.passages.map((p) => [p.id, p.link]))("%s: its link %s names things that exist and says the same when written again", (id, link) => {
    const { view, problems } = readLink(link, catalog);
    expect(problems).toEqual([]);
    expect(readLink(writeLink(view, catalog), catalog).view).toEqual(view);
    const opened = passageView(id, catalog);
    expect(readLink(`passage=${id}`, catalog)).toEqual({ view: opened, problems: [] });
    expect(opened.on.length).toBeGreaterThan(0);
  });
  it("name layers that exist in their gists, the same in every language", () => {
    for (const p of catalog.passages) {
      const named = Object.values(p.gist).map((g) => [...(g ?? "").matchAll(/\]\(#([a-z0-9-]+)\)/g)].map((m) => m[1]).sort());
      for (const ids of named) expect([p.id, ids]).toEqual([p.id, named[0]]);
      for (const id of named[0] ?? []) expect(catalog.layers.some((l) => l.id === id)).toBe(true);
    }
  });
  it("are on the list of every layer that they switch on by name in the gist", () => {
    for (const p of catalog.passages) {
      for (const [, id] of p.gist.en.matchAll(/\]\(#([a-z0-9-]+)\)/g))
        expect([p.id, id, catalog.layers.find((l) => l.id === id)?.passages.includes(p.id)]).toEqual([p.id, id, true]);
    }
  });
});
