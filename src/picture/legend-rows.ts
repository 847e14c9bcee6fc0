import { type BriefCatalog, type BriefLayer, inLanguage } from "../catalog/catalog.ts";
import { ringFigure } from "../catalog/figure.ts";
import type { Status } from "../catalog/schema.ts";
import { colour, fillOpacity, fillRole, type Mode, withOpacity } from "../map/palette.ts";
import { PART_EDGE, type StrokeUse, stroke } from "../map/strokes.ts";
import { symbolName, symbolState } from "../map/symbols.ts";
import type { Drawing } from "../state/drawing.ts";
import type { View } from "../state/view.ts";
import { formatNumber, percent, type Say } from "../words/say.ts";

type PlaceLayer = Extract<BriefLayer, { recipe: "places" }>;
type RingLayer = Extract<BriefLayer, { recipe: "rings" }>;

/** What stands before a line of the legend: a piece of a ring's line, a symbol of the map, or a tint. */
export type Sample =
  | { readonly kind: "line"; readonly colour: string; readonly width: number; readonly dash: readonly number[] | null; readonly cap: "butt" | "round" }
  | { readonly kind: "symbol"; readonly image: string; readonly rotate: number }
  | {
      readonly kind: "tint";
      readonly colour: string;
      readonly under: string | null;
      readonly edge: { readonly colour: string; readonly width: number } | null;
    };

/** One line of the legend. `minor`: it explains the line above it. */
export interface LegendRow {
  readonly sample: Sample;
  readonly text: string;
  readonly value: string;
  readonly minor: boolean;
}

export interface Legend {
  readonly title: string;
  readonly rows: readonly LegendRow[];
}

/** The legend of a picture: what is switched on and what its symbols and lines mean on the day of the view. */
export function legendOf(view: View, drawing: Drawing, catalog: BriefCatalog, say: Say): Legend {
  const layers = catalog.layers.filter((layer) => view.on.includes(layer.id));
  const first = layers.find((layer) => layer.recipe === "rings");
  const rows = layers.flatMap((layer) =>
    layer.recipe === "rings" ? ringRows(layer, view, drawing, catalog, say, layer === first) : placeRows(layer, view, drawing, say),
  );
  return { title: say("legend.title"), rows };
}

function lineSample(layer: RingLayer, mode: Mode, use: StrokeUse): Sample {
  return { kind: "line", colour: colour(layer.colour, mode), ...stroke(layer.dash, use) };
}

function ringRows(layer: RingLayer, view: View, drawing: Drawing, catalog: BriefCatalog, say: Say, first: boolean): LegendRow[] {
  const { mode } = drawing;
  const figure = ringFigure(layer, catalog, view.numbers);
  const high = ringFigure(layer, catalog, "high");
  const rows: LegendRow[] = [
    {
      sample: lineSample(layer, mode, "legend"),
      text: inLanguage(layer.title, say.language),
      value: figure ? say.km(figure.km) : say("numbers.none"),
      minor: false,
    },
  ];
  if (first && drawing.envelopes.some((e) => e.layer === layer.id))
    rows.push({ sample: lineSample(layer, mode, "envelope"), text: say("legend.envelope"), value: "", minor: true });
  if (first)
    for (const { site, share, colour: role } of drawing.parts.filter((part) => part.layer === layer.id)) {
      const name = catalog.places.get(site)?.properties;
      rows.push({
        sample: {
          kind: "tint",
          colour: withOpacity(colour(fillRole(role), mode), fillOpacity(role, "inner", mode)),
          under: colour("subject", mode),
          edge: { colour: colour(role, mode), width: PART_EDGE.width },
        },
        text: say("legend.part", { site: name ? inLanguage(name.label ?? name.name, say.language) : site, share: percent(share) }),
        value: "",
        minor: true,
      });
    }
  if (first && high && drawing.bands.some((b) => b.layer === layer.id))
    rows.push({
      sample: { kind: "tint", colour: withOpacity(colour(fillRole(layer.colour), mode), fillOpacity(layer.colour, "band", mode)), under: null, edge: null },
      text: say("legend.band", { km: say.km(high.km) }),
      value: "",
      minor: true,
    });
  return rows;
}

function placeRows(layer: PlaceLayer, view: View, drawing: Drawing, say: Say): LegendRow[] {
  const sample = (status: Status, long: boolean): Sample => ({
    kind: "symbol",
    image: symbolName({ family: layer.symbol, state: symbolState(layer.symbol, status, long), size: "small", role: layer.colour, mode: drawing.mode }),
    rotate: layer.symbol === "runway" ? -25 : 0,
  });
  const minor = (status: Status, long: boolean, text: string): LegendRow => ({ sample: sample(status, long), text, value: "", minor: true });
  const usual: Status = layer.symbol === "position" ? "hypothetical" : layer.symbol === "runway" ? "active" : "operating";
  const head: LegendRow = { sample: sample(usual, true), text: inLanguage(layer.title, say.language), value: "", minor: false };
  if (layer.symbol === "dot") return [head];
  if (layer.symbol === "runway")
    return [
      head,
      minor("active", true, say("legend.long", { m: formatNumber(view.runway) })),
      minor("active", false, say("legend.short")),
      minor("abandoned", true, say("status.abandoned")),
    ];
  const shown = new Set(drawing.places.filter((p) => p.layer === layer.id && p.status !== "none").map((p) => p.status));
  return [head, ...[...shown].map((status) => minor(status, false, say(`status.${status}`)))];
}
