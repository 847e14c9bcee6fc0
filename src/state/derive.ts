import { type BriefCatalog, type BriefFigure, type BriefLayer, type BriefMeasure, type BriefPlace, type BriefSystem, inLanguage } from "../catalog/catalog.ts";
import { figureFor } from "../catalog/figure.ts";
import { statusAt } from "../catalog/status.ts";
import type { LngLat } from "../geodesy/earth.ts";
import { ring } from "../geodesy/ring.ts";
import type { Say } from "../words/say.ts";
import { lowerFirst } from "../words/typeset.ts";
import { drawAsked, drawAskedMeasures, withAsked } from "./draw-asked.ts";
import { drawLegs } from "./draw-legs.ts";
import { drawMeasures } from "./draw-measure.ts";
import { drawNaive } from "./draw-naive.ts";
import { drawParts } from "./draw-part.ts";
import type { Drawing, DrawnBand, DrawnGhost, DrawnPlace, DrawnRing } from "./drawing.ts";
import { passageView } from "./link.ts";
import type { Measured } from "./measured.ts";
import { DEFAULT_FOCUS, DEFAULT_FRAME, defaultView, type From, type Numbers, type View } from "./view.ts";

/** A tint that starts beyond this would only grey the whole map: such a figure is a line. */
export const LARGEST_TINT_KM = 1000;

type RingLayer = Extract<BriefLayer, { recipe: "rings" }>;
type PlaceLayer = Extract<BriefLayer, { recipe: "places" }>;

/** Where the ranges of a view are drawn from. */
export function fromLngLat({ from }: Pick<View, "from">, catalog: BriefCatalog): LngLat {
  if (typeof from !== "string") return from;
  const geometry = catalog.places.get(from)?.geometry;
  return geometry?.type === "Point" ? geometry.coordinates : [0, 0];
}

/** Where the passage itself draws from, if the reader draws from elsewhere; null if not. */
export function leftBehind(view: View, catalog: BriefCatalog): From | null {
  const own = (view.passage === null ? defaultView(catalog) : passageView(view.passage, catalog)).from;
  const [a, b] = [fromLngLat(view, catalog), fromLngLat({ from: own }, catalog)];
  return a[0] === b[0] && a[1] === b[1] ? null : own;
}

/** The id of a free place on the map. */
const FREE = "free-position";

const outlines = new Map<string, readonly LngLat[]>();
const KEPT_OUTLINES = 200;

/** The outline of a ring, remembered: the same ring is asked for at every redraw. */
function outlineOf(centre: LngLat, km: number): readonly LngLat[] {
  const key = `${centre[0]},${centre[1]},${km}`;
  let outline = outlines.get(key);
  if (!outline) {
    outline = ring(centre, km);
    if (outlines.size >= KEPT_OUTLINES) outlines.clear();
    outlines.set(key, outline);
  }
  return outline;
}

function ringLabel(layer: RingLayer, measure: BriefMeasure, figure: BriefFigure, numbers: Numbers, first: boolean, say: Say): string {
  const name = inLanguage(layer.title, say.language);
  const whose = say(numbers === "article" && figure.derived ? "ring.articleImplied" : `ring.${numbers}`);
  return `${first ? name : `${name} · ${lowerFirst(inLanguage(measure.name, say.language))}`} · ${say.km(figure.km)}, ${whose}`;
}

interface RingsOfLayer {
  readonly rings: readonly DrawnRing[];
  readonly band: DrawnBand | null;
}

/** The rings of one system at a place: the chosen figure firm, and for the first measure the band from the lowest to the highest. */
function ringsOf(layer: RingLayer, system: BriefSystem, view: View, centre: LngLat, withBand: boolean, say: Say): RingsOfLayer {
  const rings: DrawnRing[] = [];
  let band: DrawnBand | null = null;
  for (const [i, measure] of system.measures.entries()) {
    const figure = figureFor(system, measure, view.numbers);
    if (!figure) continue;
    const common = { layer: layer.id, system: layer.system, centre, colour: layer.colour, dash: layer.dash };
    rings.push({
      ...common,
      id: `${layer.id}/${figure.id}`,
      figure: figure.id,
      km: figure.km,
      chosen: true,
      label: ringLabel(layer, measure, figure, view.numbers, i === 0, say),
      outline: outlineOf(centre, figure.km),
    });
    if (i > 0 || !withBand) continue;
    const low = figureFor(system, measure, "low");
    const high = figureFor(system, measure, "high");
    if (!low || !high || low.km === high.km || low.km > LARGEST_TINT_KM) continue;
    band = { layer: layer.id, colour: layer.colour, inner: outlineOf(centre, low.km), outer: outlineOf(centre, high.km) };
    for (const [edge, numbers] of [
      [low, "low"],
      [high, "high"],
    ] as const) {
      if (edge.km === figure.km) continue;
      rings.push({
        ...common,
        id: `${layer.id}/edge-${numbers}`,
        figure: edge.id,
        km: edge.km,
        chosen: false,
        label: system.measures.length > 1 ? "" : `${say.km(edge.km)}, ${say(`ring.${numbers}`)}`,
        outline: outlineOf(centre, edge.km),
      });
    }
  }
  return { rings, band };
}

function drawPlace(
  place: BriefPlace,
  layer: PlaceLayer,
  view: View,
  say: Say,
  kept: boolean = place.id === view.select || place.id === view.from,
): DrawnPlace | null {
  const change = statusAt(place.properties.status, view.date, kept ? "first" : layer.before);
  // A geometric point is nobody's place: it is there when something is drawn from it, and in the list.
  if (!change || ((change.status === "none" || change.status === "geometric") && !kept)) return null;
  const { runway, label, name, rank } = place.properties;
  return {
    id: place.id,
    layer: layer.id,
    geometry: place.geometry,
    symbol: layer.symbol,
    colour: layer.colour,
    status: change.status,
    label: inLanguage(label ?? name, say.language),
    sublabel: layer.symbol === "runway" ? "" : say(`status.${change.status}`),
    rank: kept ? 1 : (rank ?? 2),
    large: place.properties.kind === "interceptor site",
    headingDeg: runway?.headingDeg ?? null,
    long: (runway?.lengthM ?? 0) >= view.runway,
    selected: place.id === view.select,
    water: place.properties.country === "XX" && place.geometry.type !== "Point",
  };
}

/** What stands at the middle of the rings: the position of the view, whichever layer it belongs to, or a free place. */
function drawFrom(view: View, catalog: BriefCatalog, say: Say): DrawnPlace | null {
  if (typeof view.from !== "string") return freePosition(view.from, say);
  const place = catalog.places.get(view.from);
  const layer = catalog.layers.find((l) => l.id === place?.layer);
  return place && layer?.recipe === "places" ? drawPlace(place, layer, view, say) : null;
}

/** The passage's own position, faint, with a note that says so. */
function drawGhost(own: From, view: View, catalog: BriefCatalog, note: string, say: Say): DrawnPlace | null {
  const place = typeof own === "string" ? catalog.places.get(own) : undefined;
  const layer = catalog.layers.find((l) => l.id === place?.layer);
  const drawn =
    typeof own !== "string"
      ? { ...freePosition(own, say), id: "ghost" }
      : place && layer?.recipe === "places"
        ? drawPlace(place, layer, view, say, true)
        : null;
  return drawn && { ...drawn, sublabel: note, rank: 2, ghost: true };
}

/** A position that the reader put on the map: hypothetical by nature, and no place of any layer. */
function freePosition(at: LngLat, say: Say): DrawnPlace {
  return {
    id: FREE,
    layer: "positions",
    geometry: { type: "Point", coordinates: [at[0], at[1]] },
    symbol: "position",
    colour: "ink",
    status: "hypothetical",
    label: say("from.free", { lat: at[1].toFixed(2), lng: at[0].toFixed(2) }),
    sublabel: say("status.hypothetical"),
    rank: 1,
    large: false,
    headingDeg: null,
    long: false,
    selected: false,
    water: false,
  };
}

/** "From anywhere in Belarus": the envelope of the first ring, where its outline has arrived. */
function envelopesOf(first: DrawnRing | undefined, catalog: BriefCatalog, { envelopeOf }: Measured, say: Say): DrawnRing[] {
  const measure = first && catalog.systems.get(first.system)?.figures.find((f) => f.id === first.figure)?.measure;
  const outline = first && measure ? envelopeOf(first.system, measure, first.km) : null;
  return first && outline ? [{ ...first, id: `${first.id}/envelope`, chosen: false, label: say("ring.envelope", { km: say.km(first.km) }), outline }] : [];
}

/**
 * What a view looks like, in the words of the subject. Pure: the same view, catalog, mode and language give the same drawing.
 * `note` is what is written at the passage's own position while the reader draws from elsewhere.
 */
export function derive(view: View, catalog: BriefCatalog, mode: "light" | "dark", say: Say, measured: Measured | null = null, note = ""): Drawing {
  const layers = catalog.layers.filter((l) => view.on.includes(l.id));
  const centre = fromLngLat(view, catalog);
  const ringLayers = layers.filter((l): l is RingLayer => l.recipe === "rings");
  const drawn = ringLayers.flatMap((layer, i) => {
    const system = catalog.systems.get(layer.system);
    return system ? [ringsOf(layer, system, view, centre, i === 0, say)] : [];
  });
  const places = layers.flatMap((layer) =>
    layer.recipe === "places" ? layer.places.map((p) => drawPlace(p, layer, view, say)).filter((p): p is DrawnPlace => p !== null) : [],
  );
  const centrePlace = ringLayers.length > 0 && !places.some((p) => p.id === view.from) ? drawFrom(view, catalog, say) : null;
  const own = ringLayers.length > 0 ? leftBehind(view, catalog) : null;
  const isThere = own !== null && places.some((p) => p.id === own);
  const ghost = own !== null && !isThere ? drawGhost(own, view, catalog, note, say) : null;
  const standing = isThere ? places.map((p) => (p.id === own && note !== "" ? { ...p, sublabel: [p.sublabel, note].filter(Boolean).join(" · ") } : p)) : places;
  const drawnPlaces = [...standing, ...(ghost ? [ghost] : []), ...(centrePlace ? [centrePlace] : [])];
  const parts = measured ? drawParts(view, catalog, drawn[0]?.rings[0], measured) : [];
  const way = drawLegs(view.measure, say);
  const passage = catalog.passages.find((p) => p.id === view.passage);
  const claimed = view.claim === null ? undefined : catalog.claims.get(view.claim)?.frame;
  const frame = claimed ?? passage?.frame ?? DEFAULT_FRAME;
  const focus = claimed ?? passage?.focus ?? (passage ? frame : DEFAULT_FOCUS);
  const first = drawn[0]?.rings[0];
  return {
    mode,
    language: view.lang,
    projection: view.projection,
    around: view.projection === "equidistant" ? centre : null,
    camera: view.at ? { at: view.at } : { frame: withAsked(frame, view.check), focus: withAsked(focus, view.check) },
    places: view.check ? drawAsked(view.check, catalog, measured, drawnPlaces, say) : drawnPlaces,
    rings: drawn.flatMap((d) => d.rings),
    bands: parts.length > 0 ? [] : drawn.flatMap((d) => (d.band ? [d.band] : [])),
    parts,
    measures: [
      ...(!measured ? [] : view.check ? drawAskedMeasures(view, centre, first, measured, say) : drawMeasures(view, catalog, first, measured, say)),
      ...way.legs,
    ],
    points: way.points,
    naive: drawNaive(view, catalog, centre),
    envelopes: measured ? envelopesOf(drawn[0]?.rings[0], catalog, measured, say) : [],
    ghosts:
      own === null
        ? []
        : drawn.flatMap(({ rings }) =>
            rings
              .filter((r) => r.chosen)
              .map((r): DrawnGhost => ({ layer: r.layer, colour: r.colour, outline: outlineOf(fromLngLat({ from: own }, catalog), r.km) })),
          ),
    handle: ringLayers.length === 0 ? null : typeof view.from === "string" ? view.from : FREE,
  };
}
