/** A picture: harmless whatever its names say, in the palette's colours only, small, and always the same. */
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Places } from "../../src/catalog/schema.ts";
import { project, unproject } from "../../src/map/mercator.ts";
import { colour, ROLES, withOpacity } from "../../src/map/palette.ts";
import { makeScene, type SceneContext } from "../../src/map/scene.ts";
import { stroke } from "../../src/map/strokes.ts";
import { draw, planeOf } from "../../src/picture/draw.ts";
import { groundFor } from "../../src/picture/ground.ts";
import { scaleBox } from "../../src/picture/scale.ts";
import { ink, short } from "../../src/picture/svg.ts";
import { drawnRing, fullDrawing, place } from "../map/sample.ts";
import { levels, PHONE, real, WIDE } from "./real.ts";
import { all, layerOf, movedTo, type Node, parseXml, pointsOf } from "./xml.ts";

const context: SceneContext = { basemap: { far: "a", europe: "b", theatre: "c" }, places: { type: "FeatureCollection", features: [] } };
const viewport = { width: 900, height: 700, padding: 20 };
const bare = { ...viewport, ground: { paths: {} }, title: "The map", desc: "What is on it" } as const;
const ground = () => ({ levels: levels("far", "europe") });
const p11 = (size: typeof WIDE, mode: "light" | "dark" = "light", more: object = {}): string => {
  const { scene, say } = real("passage=p11", size, mode);
  return draw(scene, { ...size, ground: ground(), title: "The map", desc: "", credits: say("map.credit"), scale: say.km, ...more });
};

/** The place that stands at a point of a picture. */
function placeAt(drawing: ReturnType<typeof fullDrawing>, size: typeof viewport, [x, y]: readonly [number, number]): [number, number] {
  const { camera } = makeScene(drawing, size, context);
  const [cx, cy] = project([camera.lng, camera.lat], camera.zoom);
  const [lng, lat] = unproject([cx + x - size.width / 2, cy + y - size.height / 2], camera.zoom);
  return [lng, lat];
}

const HOSTILE = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `' onload='alert(1)`,
  `&lt;b&gt; & "quotes" ]]> <!-- -->`,
  `javascript:alert(1)`,
  `\u0000\u0008\ud800 end`,
];

describe("names that mean harm", () => {
  const ALLOWED = new Set(["svg", "title", "desc", "g", "path", "rect", "circle", "text", "tspan", "textPath"]);

  test.each(HOSTILE)("%j stands there as text, if at all", (name) => {
    const drawing = fullDrawing({
      places: [
        place({ id: name, layer: name, label: name, sublabel: name }),
        place({ id: "b", geometry: { type: "Point", coordinates: [25, 52] }, label: name }),
      ],
      rings: [drawnRing({ id: name, label: name, km: 400 })],
    });
    const legend = { title: name, rows: [{ sample: { kind: "symbol", image: name, rotate: 0 }, text: name, value: name, minor: false } as const] };
    const svg = draw(makeScene(drawing, viewport, context), { ...bare, title: name, desc: name, credits: name, scale: () => name, legend, id: name });
    const nodes = all(parseXml(svg));
    expect(nodes.filter((n) => !ALLOWED.has(n.name))).toEqual([]);
    for (const { attributes } of nodes) {
      for (const [key, value] of Object.entries(attributes)) {
        expect(key).not.toMatch(/^on|^style$|^class$|^src$|:href$/i);
        if (key === "href") expect(value).toMatch(/^#[A-Za-z0-9-]+$/);
        if (!key.startsWith("data-")) expect(value).not.toMatch(/url\(|javascript:|[<>]/i);
      }
    }
    expect(parseXml(svg).children[0]?.text).toBe(parseXml(`<a>${svg.slice(svg.indexOf("<title"), svg.indexOf("</title>"))}</title></a>`).text);
  });

  test("the harmless part of a hostile name can be read", () => {
    const drawing = fullDrawing({ places: [place({ id: "a", label: "<b>Base & co</b>", sublabel: "" })], rings: [], envelopes: [], measures: [] });
    const svg = parseXml(draw(makeScene(drawing, viewport, context), bare));
    expect(layerOf(svg, "place-names")?.text).toBe("<b>Base & co</b>");
  });

  test("ids are all different, and all there that are pointed to", () => {
    const nodes = all(parseXml(p11(WIDE, "light", { id: "poster" })));
    const ids = nodes.flatMap((n) => n.attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id.startsWith("poster-"))).toBe(true);
    const wanted = nodes.flatMap((n) => [n.attributes.href?.slice(1) ?? [], n.attributes["aria-labelledby"]?.split(" ") ?? []].flat());
    expect(wanted.length).toBeGreaterThan(4);
    for (const id of wanted) expect(ids).toContain(id);
  });
});

describe("what it says of itself", () => {
  test("name and text equivalent come first", () => {
    const svg = parseXml(draw(makeScene(fullDrawing(), viewport, context), bare));
    expect(svg.children.slice(0, 2).map((n) => [n.name, n.text])).toEqual([
      ["title", "The map"],
      ["desc", "What is on it"],
    ]);
    expect(svg.attributes.role).toBe("img");
  });

  test("credits and scale are in it when asked for, and the scale is as long as it says", () => {
    const svg = parseXml(p11(WIDE));
    expect(layerOf(svg, "credits")?.text).toContain("OpenStreetMap");
    const bar = layerOf(svg, "scale") as Node;
    expect(bar.text).toBe("200\u00a0km");
    const { scene } = real("passage=p11", WIDE);
    const px = Number(/h(\d+)/.exec(all(bar).find((n) => n.name === "path")?.attributes.d ?? "")?.[1]);
    expect((px * planeOf(scene, WIDE).metersPerPixel) / 1000).toBeCloseTo(200, -1);
    expect(layerOf(parseXml(draw(scene, bare)), "scale")).toBeNull();
  });

  test("no name lies on the scale bar, nor does a town stand on it", () => {
    const towns: Places = {
      type: "FeatureCollection",
      features: [0, 1, 2, 3].map((i) => ({
        type: "Feature",
        id: `town-${i}`,
        geometry: { type: "Point", coordinates: [0, 0] },
        properties: { id: `town-${i}`, kind: "town", rank: 1, name: { en: `Town ${i}` } },
      })),
    };
    const size = { width: 480, height: 420, padding: 20 };
    const empty = fullDrawing({ places: [], rings: [], envelopes: [], bands: [], parts: [], measures: [], naive: [], points: [], ghosts: [] });
    const plane = planeOf(makeScene(empty, size, context), size);
    const box = scaleBox((km) => `${km} km`, plane);
    // A town close above the bar, one on it, one on its right end, and one far right of it.
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const spots = [
      [x, box.top - 5],
      [x, y],
      [box.right - 2, y],
      [box.right + 100, y],
    ] as const;
    const there = {
      ...context,
      places: {
        ...towns,
        features: towns.features.map((f, i) => ({ ...f, geometry: { type: "Point" as const, coordinates: placeAt(empty, size, spots[i] ?? [0, 0]) } })),
      },
    };
    const scene = makeScene(empty, size, there as SceneContext);
    const drawn = (scale: object): readonly Node[] => all(layerOf(parseXml(draw(scene, { ...bare, ...size, ...scale })), "town-names") as Node);
    const names = drawn({ scale: (km: number) => `${km} km` }).filter((n) => n.name === "text");
    expect(names.map((n) => n.text)).toEqual(["Town 0", "Town 3"]);
    expect(Number(names[0]?.attributes.y)).toBeLessThan(box.top - 3);
    // Without a bar the same towns are all there, the first beside its place.
    const free = drawn({}).filter((n) => n.name === "text");
    expect(free.length).toBeGreaterThan(2);
    expect(Number(free.find((n) => n.text === "Town 0")?.attributes.y)).toBeGreaterThan(box.top - 3);
  });

  test("long credits take lines, and none of them reaches the scale", () => {
    const lines = all(layerOf(parseXml(p11(PHONE)), "credits") as Node).filter((n) => n.name === "text");
    expect(lines.length).toBe(2);
    expect(new Set(lines.map((n) => n.attributes.y)).size).toBe(2);
  });

  test("the legend names what is switched on, with its strokes and symbols; on a phone it stands beneath the map", () => {
    for (const size of [WIDE, PHONE]) {
      const { scene, legend } = real("passage=p11", size);
      const svg = parseXml(draw(scene, { ...bare, ...size, legend }));
      const panel = layerOf(svg, "legend") as Node;
      for (const words of ["Iskander-E", "200\u00a0km", "Missile-defence sites", "planned", "from anywhere in Belarus"]) expect(panel.text).toContain(words);
      expect(panel.text).not.toContain("S-400");
      const { width, dash } = stroke("dashed", "legend");
      expect(
        all(panel).some(
          (n) =>
            n.attributes["stroke-dasharray"] === dash?.join(" ") &&
            n.attributes["stroke-width"] === String(width) &&
            n.attributes.stroke === colour("ie", "light"),
        ),
      ).toBe(true);
      const taller = Number(svg.attributes.height) - size.height;
      if (size === WIDE) expect(taller).toBe(0);
      else expect(taller).toBeGreaterThan(200);
    }
  });
});

test("the legend says from which part of Belarus a selected site is in reach, and the part is on the map", () => {
  const { scene, legend } = real("passage=p11&select=morag-patriot&numbers=usual", WIDE);
  const svg = parseXml(draw(scene, { ...bare, ...WIDE, legend }));
  expect(layerOf(svg, "legend")?.text).toContain("where Morąg is within reach: 1.2 % of Belarus");
  expect(layerOf(svg, "parts")?.children[0]?.attributes.fill).toBe(colour("ieFill", "light"));
});

describe("colours", () => {
  test.each(["light", "dark"] as const)("every colour of the %s picture is one of the palette's own", (mode) => {
    const known = new Set<string | undefined>(["none", undefined, ...ROLES.map((role) => colour(role, mode))]);
    const { legend } = real("passage=p11", WIDE, mode);
    const nodes = all(parseXml(p11(WIDE, mode, { legend })));
    expect([...new Set(nodes.flatMap((n) => [n.attributes.fill, n.attributes.stroke]))].filter((c) => !known.has(c))).toEqual([]);
    expect(nodes.filter((n) => n.attributes.fill !== undefined).length).toBeGreaterThan(60);
  });

  test("every paint layer of the scene has its own colour, width and dash in the picture", () => {
    const { scene } = real("passage=p11", WIDE);
    const svg = parseXml(p11(WIDE));
    let seen = 0;
    for (const paint of scene.paint) {
      const drawn = layerOf(svg, paint.id);
      if (drawn === null) continue;
      if (paint.kind === "fill" && typeof paint.colour === "string" && typeof paint.opacity === "number")
        expect(drawn.children[0]?.attributes).toMatchObject(JSON.parse(JSON.stringify({ fill: paint.colour })));
      else if (paint.kind === "line" && typeof paint.colour === "string") {
        const { attributes } = drawn.children[0] as Node;
        expect([attributes.stroke, attributes["stroke-width"], attributes["stroke-dasharray"]]).toEqual([
          paint.colour,
          short(paint.width),
          paint.dash?.join(" "),
        ]);
      } else continue;
      seen++;
    }
    expect(seen).toBeGreaterThan(9);
  });

  test("halos are the ground's colour at the scene's strength", () => {
    const { scene } = real("passage=p11", WIDE);
    const svg = parseXml(draw(scene, { ...bare, ...WIDE }));
    const text = all(layerOf(svg, "line-names") as Node).find((n) => n.name === "text");
    const halo = ink("stroke", withOpacity(colour("land", "light"), 0.82));
    expect([text?.attributes.stroke, text?.attributes["stroke-opacity"], text?.attributes["paint-order"]]).toEqual([
      halo.stroke,
      short(Number(halo["stroke-opacity"]), 2),
      "stroke",
    ]);
  });
});

describe("names and symbols", () => {
  test("faces are real weights and slants, never the live map's names for them", () => {
    const svg = p11(WIDE);
    expect(svg).not.toMatch(/Foothold Sans (?:Medium|Semibold|Bold)|Serif Italic/);
    const nodes = all(parseXml(svg));
    expect(nodes.find((n) => n.name === "text" && n.text === "Baltic Sea")?.attributes).toMatchObject({ "font-style": "italic" });
    expect(nodes.find((n) => n.name === "textPath" && n.text === "422\u00a0km")).toBeDefined();
    expect(layerOf(parseXml(svg), "subject-name")?.children[0]?.attributes["font-weight"]).toBe("600");
  });

  test("what the argument is about is named", () => {
    const text = parseXml(p11(WIDE)).text;
    for (const name of ["Redzikowo", "Morąg", "Brest", "hypothetical", "BELARUS", "422\u00a0km", "222\u00a0km short", "Iskander-E · 200\u00a0km, the article"])
      expect(text).toContain(name);
  });

  test("no site's name is set on another site, and the more important one has its first wish", () => {
    const crowd = ["a", "b", "c", "d"].map((id, i) =>
      place({ id, label: `Site ${id}`, rank: i === 0 ? 1 : 3, geometry: { type: "Point", coordinates: [20 + i * 0.5, 54] } }),
    );
    const camera = { lng: 21, lat: 54, zoom: 6.5 };
    const svg = parseXml(
      draw(makeScene(fullDrawing({ places: crowd, rings: [], envelopes: [], measures: [], bands: [], camera: { at: camera } }), viewport, context), bare),
    );
    const symbols = all(svg)
      .filter((n) => n.attributes["data-place"] !== undefined)
      .map((n) => movedTo(n.children[0] as Node));
    const names = layerOf(svg, "place-names")?.children.filter((n) => n.name === "text") ?? [];
    expect(symbols).toHaveLength(4);
    expect(names.length).toBeGreaterThan(1);
    const first = names.find((n) => n.text.startsWith("Site a"));
    expect(first?.attributes["text-anchor"]).toBeUndefined();
    for (const name of names) {
      const [x, y] = [Number(name.children[0]?.attributes.x), Number(name.children[0]?.attributes.y)];
      const left = name.attributes["text-anchor"] === "end" ? x - 38 : name.attributes["text-anchor"] === "middle" ? x - 19 : x;
      for (const [sx, sy] of symbols) expect(sx > left && sx < left + 38 && Math.abs(sy - (y - 4)) < 6).toBe(false);
    }
  });

  test("what would stand beyond the edge is left out, what reaches over it is not", () => {
    const at = (id: string, lng: number) => place({ id, label: `Site ${id}`, geometry: { type: "Point", coordinates: [lng, 54] } });
    // 79 px to a degree: the right edge is at 26.7°, in the middle of a tile of the live map.
    const places = [at("in", 20), at("edge", 26.72), at("far", 27.8)];
    const drawing = fullDrawing({ places, rings: [], envelopes: [], measures: [], bands: [], camera: { at: { lng: 21, lat: 54, zoom: 5.8 } } });
    const ids = all(parseXml(draw(makeScene(drawing, viewport, context), bare))).flatMap((n) => n.attributes["data-place"] ?? []);
    expect(ids.sort()).toEqual(["edge", "in"]);
    const text = parseXml(draw(makeScene(drawing, viewport, context), bare)).text;
    expect(text).toContain("Site in");
    expect(text).not.toContain("Site far");
  });

  test("the name of a ring runs along its arc, in the middle of its gap", () => {
    const { scene } = real("passage=p11", WIDE);
    const svg = parseXml(draw(scene, { ...bare, ...WIDE }));
    const name = all(svg).find((n) => n.name === "textPath" && n.text.startsWith("Iskander-M"));
    const path = all(svg).find((n) => n.attributes.id === name?.attributes.href?.slice(1));
    const arc = pointsOf(path?.attributes.d ?? "")[0] ?? [];
    const [gapEnd, gapStart] = [0, -1].map((i) => pointsOf(layerOf(svg, "ring-im-solid-chosen")?.children[0]?.attributes.d ?? "")[0]?.at(i) ?? [0, 0]);
    const middleOf = (points: readonly (readonly [number, number])[]) => ((points[0]?.[0] ?? 0) + (points.at(-1)?.[0] ?? 0)) / 2;
    expect(Math.abs(middleOf(arc) - ((gapEnd?.[0] ?? 0) + (gapStart?.[0] ?? 0)) / 2)).toBeLessThan(1);
    expect((arc[0]?.[0] ?? 0) < (arc.at(-1)?.[0] ?? 0)).toBe(true);
  });

  test("a selected place stands on its disc", () => {
    const svg = parseXml(draw(makeScene(fullDrawing(), viewport, context), bare));
    const discs = all(layerOf(svg, "place-discs") as Node).filter((n) => n.name === "circle");
    expect(discs).toHaveLength(1);
    const lida = all(svg).find((n) => n.attributes["data-place"] === "lida")?.children[0] as Node;
    expect(Math.hypot(Number(discs[0]?.attributes.cx) - movedTo(lida)[0], Number(discs[0]?.attributes.cy) - movedTo(lida)[1])).toBeLessThan(0.2);
  });
});

describe("size, speed and sameness", () => {
  test("passage 11 takes at most 15 kB on a wide screen and 9 kB on a phone, compressed; with its legend 1 kB more", () => {
    const bytes = (svg: string): number => gzipSync(svg, { level: 9 }).length;
    expect(bytes(p11(WIDE))).toBeLessThan(15_000);
    expect(bytes(p11(PHONE))).toBeLessThan(9000);
    expect(bytes(p11(PHONE, "light", { legend: real("passage=p11", PHONE).legend }))).toBeLessThan(10_000);
  });

  test("the same scene gives the same text, and its basemap may be made beforehand, for both modes", () => {
    const { scene } = real("passage=p11", WIDE);
    const paths = groundFor(scene, planeOf(scene, WIDE), levels("far", "europe"));
    expect(p11(WIDE)).toBe(p11(WIDE));
    for (const mode of ["light", "dark"] as const)
      expect(draw(real("passage=p11", WIDE, mode).scene, { ...bare, ...WIDE, ground: { paths } })).toBe(
        draw(real("passage=p11", WIDE, mode).scene, { ...bare, ...WIDE, ground: ground() }),
      );
  });

  test("redrawing takes less than a tenth of a second", () => {
    p11(WIDE);
    const begun = performance.now();
    p11(WIDE);
    expect(performance.now() - begun).toBeLessThan(100);
  });

  test.each([
    ["mercator", undefined],
    ["equidistant", [23.7, 52.1] as const],
  ])("everything a drawing can hold, %s, looks as it did", async (name, around) => {
    const small = { width: 480, height: 420, padding: 20 };
    const svg = draw(makeScene(fullDrawing(), small, context), { ...bare, ...small, around: around ?? null, credits: "Credits", scale: (km) => `${km} km` });
    await expect(svg.replaceAll("><", ">\n<")).toMatchFileSnapshot(`snapshots/${name}.svg`);
  });
});
