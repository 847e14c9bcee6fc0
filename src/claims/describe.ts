import { type BriefCatalog, type BriefPlace, inLanguage } from "../catalog/catalog.ts";
import { statusAt } from "../catalog/status.ts";
import { compassPoint } from "../geodesy/compass-point.ts";
import { reach } from "../geodesy/reach.ts";
import { formatNumber, type Say } from "../words/say.ts";
import { budget } from "./budget.ts";
import type { Territories } from "./evaluate.ts";
import {
  givenUnder,
  hold,
  type Origin,
  originOf,
  placesOnMap,
  type Range,
  type ReachRow,
  type RowVerdict,
  rangesOf,
  reachRows,
  type StandingPlace,
  type Standpoint,
} from "./reach-rows.ts";

/** A view whose map is to be put in words. */
export interface Shown extends Standpoint {
  /** From this length in metres a runway counts as long. */
  readonly runway: number;
}

/** A paragraph, or a list under a line that introduces it; an item may have lines of its own. */
export type Block = { readonly kind: "paragraph"; readonly text: string } | { readonly kind: "list"; readonly intro: string; readonly items: readonly Item[] };
export interface Item {
  readonly text: string;
  readonly lines: readonly string[];
}

/** The territory that the argument is about: everything is measured from the position and from it. */
const SUBJECT = "belarus";
/** The layer whose every site is named with its distances. */
const SITES = "missile-defence-sites";

/** The map of a view in words, from the values that the map is drawn from: what day, what is on, and what reaches what, by how much. Distances in whole km. */
export function describe(shown: Shown, catalog: BriefCatalog, territories: Territories, say: Say): readonly Block[] {
  const ranges = rangesOf(shown, catalog, false);
  const drawn = ranges.filter((r) => r.figure !== null);
  const origin = originOf(shown.from, catalog);
  return [
    paragraph(say("inWords.day", { date: say.date(shown.date) })),
    ...layers(shown, catalog, say),
    ...(ranges.length === 0 ? [paragraph(say("inWords.noRings"))] : rings(ranges, shown, origin, say)),
    ...sites(drawn, shown, catalog, territories, say),
    ...drawn.map((range) => paragraph(inside(range, reachRows(shown, catalog, range.figure?.km ?? null), say))),
    ...drawn
      .slice(0, 1)
      .flatMap((r) =>
        r.lowKm === r.highKm ? [] : [paragraph(say("inWords.band", { system: rangeName(r, say), low: say.km(r.lowKm), high: say.km(r.highKm) }))],
      ),
    paragraph(say("inWords.budget")),
  ];
}

/** "Iskander-E", or "S-400, against ballistic missiles" for a measure that has to be named. */
export function rangeName(range: Range, say: Say): string {
  const name = inLanguage(range.layer.title, say.language);
  return range.main ? name : `${name}, ${inLanguage(range.measure.name, say.language)}`;
}

/** Whose the figure of a range is, as the name on its ring says it: "the article", "the highest figure". */
export function whoseFigure(range: Range, numbers: Standpoint["numbers"], say: Say): string {
  return say(numbers === "article" && range.figure?.derived ? "ring.articleImplied" : `ring.${numbers}`);
}

/** What to press where the chosen number of a range is not given: a choice that has one, and the one to leave, as they are called at the map. */
export function otherNumber(range: Range, numbers: Standpoint["numbers"], say: Say): { readonly number: string; readonly chosen: string } {
  return { number: say(`numbers.${givenUnder(range)}`), chosen: say(`numbers.${numbers}`) };
}

/** Where distances are measured from, in words: the name of a place, or its latitude and longitude. */
export function originName(origin: Origin, say: Say): string {
  const [lng, lat] = origin.lngLat;
  return origin.place ? inLanguage(origin.place.properties.name, say.language) : say("from.free", { lat: lat.toFixed(2), lng: lng.toFixed(2) });
}

const paragraph = (text: string): Block => ({ kind: "paragraph", text });
const line = (text: string): Item => ({ text, lines: [] });
const fullName = (place: BriefPlace, say: Say): string => inLanguage(place.properties.name, say.language);

function layers(shown: Shown, catalog: BriefCatalog, say: Say): readonly Block[] {
  const standing = placesOnMap(shown, catalog);
  const on = catalog.layers.filter((l) => l.recipe === "places" && shown.on.includes(l.id));
  const off = catalog.layers.filter((l) => !shown.on.includes(l.id)).map((l) => inLanguage(l.title, say.language));
  const items = on.map((layer) => {
    const name = inLanguage(layer.title, say.language);
    const there = standing.filter((s) => s.layer.id === layer.id);
    if (there.length === 0) return line(say("inWords.layerEmpty", { layer: name }));
    return line(
      say("inWords.layer", {
        layer: name,
        count: say.count("places.count", there.length),
        statuses: [...statuses(there, say), ...runways(there, shown, say)].join("; "),
      }),
    );
  });
  return [
    ...(items.length === 0 ? [] : [{ kind: "list" as const, intro: say("inWords.layers"), items }]),
    ...(off.length === 0 ? [] : [paragraph(say("inWords.off", { layers: off.join(", ") }))]),
  ];
}

function statuses(there: readonly StandingPlace[], say: Say): readonly string[] {
  return [...new Set(there.map((s) => s.status))].map((status) => `${say(`status.${status}`)}: ${there.filter((s) => s.status === status).length}`);
}

function runways(there: readonly StandingPlace[], { runway }: Shown, say: Say): readonly string[] {
  if (!there.some((s) => s.place.properties.runway)) return [];
  return [say("inWords.runways", { m: formatNumber(runway), n: there.filter((s) => (s.place.properties.runway?.lengthM ?? 0) >= runway).length })];
}

function rings(ranges: readonly Range[], shown: Shown, origin: Origin, say: Say): readonly Block[] {
  const items = ranges.map((range) => {
    const spread = { low: say.km(range.lowKm), high: say.km(range.highKm) };
    const system = rangeName(range, say);
    if (!range.figure) return line(say("inWords.ringNone", { system, ...spread }));
    const ring = { system, km: say.km(range.figure.km), whose: whoseFigure(range, shown.numbers, say) };
    return line(range.lowKm === range.highKm ? say("inWords.ringOne", ring) : say("inWords.ring", { ...ring, ...spread }));
  });
  return [paragraph(say("inWords.from", { from: standingOrigin(origin, shown.date, say) })), { kind: "list", intro: say("inWords.rings"), items }];
}

/** "Brest (hypothetical)" */
function standingOrigin(origin: Origin, date: string, say: Say): string {
  const status = origin.place ? statusAt(origin.place.properties.status, date, "first")?.status : "hypothetical";
  const place = originName(origin, say);
  return status ? say("inWords.named", { place, status: say(`status.${status}`) }) : place;
}

/** Each missile-defence site: how far from the position and from Belarus, and what each range makes of both. */
function sites(drawn: readonly Range[], shown: Shown, catalog: BriefCatalog, territories: Territories, say: Say): readonly Block[] {
  const rows = reachRows(shown, catalog, null).filter((row) => row.layer.id === SITES);
  const layer = rows[0]?.layer;
  if (!layer) return [];
  const items = rows.map((row): Item => {
    const site = say("inWords.named", { place: fullName(row.place, say), status: say(`status.${row.status}`) });
    const direction = say(`compass.${compassPoint(row.bearingDeg)}`);
    const here = (km: number): string => outcome(hold(row.km, row.farKm, km, row.budgetKm), row.budgetKm, say);
    // Only a place that is a point has a distance from the territory.
    if (row.farKm !== null) {
      const lines = drawn.map((range) => say("inWords.outcomeHere", { ...named(range, say), here: here(kmOf(range)) }));
      return { text: say("inWords.area", { site, km: say.km(row.km), farKm: say.km(row.farKm), direction }), lines };
    }
    const nearest = territories.nearest(SUBJECT, row.place.id);
    const nearestBudgetKm = budget(nearest.km, [
      { precisionKm: 0, borderKm: territories.errorKm(SUBJECT) },
      { precisionKm: row.place.properties.precision.km, borderKm: 0 },
    ]).totalKm;
    const lines = drawn.map((range) => {
      const anywhere = outcome(reach(nearest.km, kmOf(range), nearestBudgetKm), nearestBudgetKm, say);
      return say("inWords.outcome", { ...named(range, say), here: here(kmOf(range)), anywhere });
    });
    return { text: say("inWords.site", { site, km: say.km(row.km), direction, otherKm: say.km(nearest.km) }), lines };
  });
  return [{ kind: "list", intro: say("inWords.sites", { layer: inLanguage(layer.title, say.language) }), items }];
}

const kmOf = (range: Range): number => range.figure?.km ?? 0;
const named = (range: Range, say: Say): { readonly system: string; readonly km: string } => ({ system: rangeName(range, say), km: say.km(kmOf(range)) });

const OUTCOME = { within: "inWords.within", out: "inWords.out", "too-close": "inWords.close", part: "reach.part" } as const;

function outcome({ verdict, marginKm }: { readonly verdict: RowVerdict; readonly marginKm: number }, budgetKm: number, say: Say): string {
  return say(OUTCOME[verdict], { km: say.km(Math.abs(marginKm)), budget: say.km(Math.ceil(budgetKm)) });
}

/** What is surely within a range of the position: how many places, the nearest and the farthest. */
function inside(range: Range, rows: readonly ReachRow[], say: Say): string {
  const within = rows.filter((row) => row.verdict === "within");
  const [near] = within;
  const far = within.at(-1);
  const counted = { ...named(range, say), count: say.count("places.count", within.length) };
  if (!near || !far) return say("inWords.insideNone", counted);
  const nearest = { ...counted, near: fullName(near.place, say), nearKm: say.km(near.km) };
  return near === far ? say("inWords.insideOne", nearest) : say("inWords.inside", { ...nearest, far: fullName(far.place, say), farKm: say.km(far.km) });
}
