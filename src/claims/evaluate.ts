import { type BriefCatalog, pointOf } from "../catalog/catalog.ts";
import { type Choice, figureFor } from "../catalog/figure.ts";
import type { End, SimplePredicate } from "../catalog/schema.ts";
import { statusAt } from "../catalog/status.ts";
import { distanceKm } from "../geodesy/distance.ts";
import type { LngLat } from "../geodesy/earth.ts";
import { outlineOf } from "./area.ts";
import { type Budget, budget } from "./budget.ts";
import type { ClaimVerdict, Evaluation, Finding, Flip, Measure, MeasuredEnd } from "./evaluation.ts";
import { combine, every, type Outcome } from "./verdict.ts";

export type NumbersChoice = Choice;

/** Of a view, what a claim can depend on. */
export interface Circumstances {
  readonly numbers: NumbersChoice;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** From this length in metres a runway counts as long. */
  readonly runwayM: number;
}

/** The nearest point of a territory to a place, and how far the territory's border may be wrong. Measured at build time for every place there is. */
export interface Territories {
  readonly nearest: (territory: string, place: string) => { readonly point: LngLat; readonly km: number };
  readonly errorKm: (territory: string) => number;
}

interface Tested {
  readonly verdict: ClaimVerdict;
  readonly figure?: Evaluation["figure"];
  readonly measures?: readonly Measure[];
  readonly findings?: readonly Finding[];
  readonly flips?: readonly Flip[];
}

/** A predicate held against the catalog. Everything in it comes from data and geodesy; nothing is stored. */
export function evaluate(id: string, catalog: BriefCatalog, circumstances: Circumstances, territories: Territories): Evaluation {
  const claim = catalog.claims.get(id);
  if (!claim) throw new RangeError(`evaluate: there is no claim ${id}`);
  const { test } = claim;
  const tested = test.type === "every" ? testEvery(test.of) : test.type === "none" ? { verdict: "not-testable" as const } : testOne(test);
  return {
    claim: id,
    verdict: tested.verdict,
    figure: tested.figure ?? null,
    measures: tested.measures ?? [],
    findings: tested.findings ?? [],
    flips: tested.flips ?? [],
  };

  function testEvery(parts: readonly SimplePredicate[]): Tested {
    const all = parts.map(testOne);
    return {
      verdict: every(all.map((t) => t.verdict)),
      figure: all.find((t) => t.figure)?.figure ?? null,
      measures: all.flatMap((t) => t.measures ?? []),
      findings: all.flatMap((t) => t.findings ?? []),
      flips: all.flatMap((t) => t.flips ?? []),
    };
  }

  function testOne(p: SimplePredicate): Tested {
    switch (p.type) {
      case "reach":
        return testReach(p);
      case "nearer":
        return testNearer(p);
      case "distance":
        return testDistance(p);
      case "status":
        return testStatus(p);
      case "count":
        return testCount(p);
      case "ratio":
        return testRatio(p);
      case "figure":
        return testFigure(p);
      case "record":
        return testRecord();
    }
  }

  function testReach(p: Extract<SimplePredicate, { type: "reach" }>): Tested {
    const figure = figureOf(p);
    if (!figure) return { verdict: "not-testable", findings: [{ kind: "no-figure", system: p.system, holds: null }] };
    const measures = p.sites.flatMap((site) => endsOf(p.from).flatMap((from) => sides(from, site).map((m) => held(m, figure.km))));
    // An area is reached when its far side is; its near side alone makes it partly, so both are held against the range.
    const outcomes = p.sites.flatMap((site) =>
      SIDES.flatMap((kinds): Outcome[] => {
        const side = measures.filter((m) => m.to.id === site && (kinds as readonly string[]).includes(m.to.kind)).map(outcomeOf);
        return side.length === 0 ? [] : [anyOutcome(side)];
      }),
    );
    const published = catalog.systems.get(p.system)?.figures.filter((f) => f.measure === figure.measure) ?? [];
    const flips = p.sites.map((site): Flip => {
      const sureKm = measures.filter((m) => m.to.id === site && m.to.kind !== "area-nearest").map((m) => m.km + m.budget.totalKm);
      const neededKm = Math.ceil(Math.min(...sureKm));
      const enough = published.filter((f) => f.km >= neededKm).sort((a, b) => a.km - b.km);
      return { site, neededKm, figures: enough.map((f) => f.id) };
    });
    return { verdict: combine(outcomes, p.quantifier), figure, measures, flips };
  }

  function testNearer(p: Extract<SimplePredicate, { type: "nearer" }>): Tested {
    const measures = endsOf(p.to).flatMap((to) =>
      endsOf(p.what).map((what) => {
        const rival = endsOf(p.than)
          .map((than) => between(than, to))
          .reduce((a, b) => (b.km < a.km ? b : a));
        const own = between(what, to);
        return { ...held(own, rival.km, rival.budget.totalKm), against: rival.from };
      }),
    );
    return { verdict: combine(measures.map(outcomeOf), "all"), measures };
  }

  function testDistance(p: Extract<SimplePredicate, { type: "distance" }>): Tested {
    const measures = endsOf(p.to).flatMap((to) =>
      endsOf(p.from).map((from) => {
        const m = between(from, to);
        const off = Math.abs(m.km - p.km);
        const marginKm = p.toleranceKm - off;
        return { ...m, againstKm: p.km, marginKm, within: Math.abs(marginKm) < m.budget.totalKm ? null : marginKm >= 0 };
      }),
    );
    return { verdict: combine(measures.map(outcomeOf), "all"), measures };
  }

  function testStatus(p: Extract<SimplePredicate, { type: "status" }>): Tested {
    const on = p.on === "view" ? circumstances.date : p.on;
    const findings = p.places.map((place): Extract<Finding, { kind: "status" }> => {
      const status = statusOf(place, on);
      return { kind: "status", place, status, on, holds: (p.is as readonly string[]).includes(status) };
    });
    return {
      verdict: combine(
        findings.map((f) => f.holds),
        p.quantifier,
      ),
      findings,
    };
  }

  function testCount(p: Extract<SimplePredicate, { type: "count" }>): Tested {
    const places = catalog.layers.find((l) => l.id === p.layer)?.places ?? [];
    const runwayM = p.runwayM === "view" ? circumstances.runwayM : (p.runwayM ?? null);
    const long = places.filter((place) => runwayM === null || (place.properties.runway?.lengthM ?? 0) >= runwayM);
    const on = p.on === undefined || p.on === "view" ? circumstances.date : p.on;
    const found = p.is === undefined ? long : long.filter((place) => (p.is as readonly string[]).includes(statusOf(place.id, on)));
    const of = p.is === undefined ? places.length : long.length;
    const needed = p.atLeast === "all" ? of : p.atLeast;
    const holds = found.length >= needed && of > 0;
    const verdict = holds ? "supported" : found.length > 0 ? "partly" : "not-supported";
    return { verdict, findings: [{ kind: "count", found: found.length, of, runwayM, needed, is: p.is ?? null, on, holds }] };
  }

  function testRatio(p: Extract<SimplePredicate, { type: "ratio" }>): Tested {
    const of = figureOf(p.of);
    const to = figureOf(p.to);
    if (!of || !to) return { verdict: "not-testable", findings: [{ kind: "no-figure", system: of ? p.to.system : p.of.system, holds: null }] };
    const value = of.km / to.km;
    const off = Math.abs(value / p.is - 1);
    const verdict = off <= p.tolerance ? "supported" : off <= p.nearly ? "partly" : "not-supported";
    return {
      verdict,
      findings: [{ kind: "ratio", value, is: p.is, ofKm: of.km, toKm: to.km, of: p.of.system, to: p.to.system, holds: verdict === "supported" }],
    };
  }

  function testFigure(p: Extract<SimplePredicate, { type: "figure" }>): Tested {
    const figure = figureOf(p);
    if (!figure) return { verdict: "not-testable", findings: [{ kind: "no-figure", system: p.system, holds: null }] };
    const holds = figure.km >= (p.minKm ?? 0) && figure.km <= (p.maxKm ?? Infinity);
    return {
      verdict: holds ? "supported" : "not-supported",
      figure,
      findings: [{ kind: "figure", km: figure.km, minKm: p.minKm ?? null, maxKm: p.maxKm ?? null, holds }],
    };
  }

  /** The record speaks for itself: what confirms holds, what contradicts or was looked for in vain does not. */
  function testRecord(): Tested {
    const findings = (claim?.record ?? []).map(
      ({ bearing }, index): Extract<Finding, { kind: "record" }> => ({
        kind: "record",
        bearing,
        index,
        holds: bearing === "confirms" ? true : bearing === "contradicts" ? false : null,
      }),
    );
    const confirmed = findings.some((f) => f.holds === true);
    const contradicted = findings.some((f) => f.holds === false);
    const missing = findings.some((f) => f.bearing === "not-found");
    const verdict = confirmed ? (contradicted || missing ? "partly" : "supported") : contradicted ? "not-supported" : "not-testable";
    return { verdict, findings };
  }

  function statusOf(place: string, on: string): string {
    const found = catalog.places.get(place);
    const layer = catalog.layers.find((l) => l.id === found?.layer);
    return (found && statusAt(found.properties.status, on, layer?.recipe === "places" ? layer.before : "hidden")?.status) ?? "none";
  }

  function figureOf(q: { readonly system: string; readonly measure?: string | undefined; readonly figure: string }): Evaluation["figure"] {
    const system = catalog.systems.get(q.system);
    const measure = system?.measures.find((m) => m.id === q.measure) ?? system?.measures[0];
    if (!system || !measure) return null;
    const named = (choice: Choice) => figureFor(system, measure, choice);
    const figure = named(q.figure === "chosen" ? circumstances.numbers : (q.figure as NumbersChoice));
    const low = named("low");
    const high = named("high");
    return figure && low && high ? { system: q.system, measure: measure.id, figure: figure.id, km: figure.km, lowKm: low.km, highKm: high.km } : null;
  }

  type Where = { readonly place: string } | { readonly territory: string };
  function endsOf(end: End): readonly Where[] {
    return "places" in end ? end.places.map((place) => ({ place })) : [end];
  }

  /** The distance from an end to a site: one, or for an area two – to the nearest and to the farthest point of its outline. */
  function sides(from: Where, site: string): readonly Measure[] {
    const outline = outlineOf(catalog.places.get(site));
    if (outline === null || !("place" in from)) return [between(from, { place: site })];
    const start = endOf(from.place);
    const reached = outline.map((lngLat) => ({ lngLat, km: distanceKm(start.lngLat, lngLat) }));
    const ends = { "area-nearest": reached.reduce((a, b) => (b.km < a.km ? b : a)), "area-farthest": reached.reduce((a, b) => (b.km > a.km ? b : a)) } as const;
    return (["area-nearest", "area-farthest"] as const).map((kind) => {
      const { lngLat, km } = ends[kind];
      return measured(start, { id: site, kind, lngLat }, km, budget(km, [precision(from.place), precision(site)]));
    });
  }

  /** The distance between two ends; from a territory, to its nearest point. Two territories have none. */
  function between(from: Where, to: Where): Measure {
    if ("place" in from && "place" in to) {
      const a = endOf(from.place);
      const b = endOf(to.place);
      const km = distanceKm(a.lngLat, b.lngLat);
      return measured(a, b, km, budget(km, [precision(from.place), precision(to.place)]));
    }
    const territory = "territory" in from ? from.territory : "territory" in to ? to.territory : "";
    const place = "place" in from ? from.place : "place" in to ? to.place : "";
    const { point, km } = territories.nearest(territory, place);
    const border: MeasuredEnd = { id: territory, kind: "territory", lngLat: point };
    const errors = budget(km, [{ precisionKm: 0, borderKm: territories.errorKm(territory) }, precision(place)]);
    return "territory" in from ? measured(border, endOf(place), km, errors) : measured(endOf(place), border, km, errors);
  }

  function endOf(place: string): MeasuredEnd {
    const found = catalog.places.get(place);
    if (!found) throw new RangeError(`evaluate ${id}: there is no place ${place}`);
    return { id: place, kind: "place", lngLat: pointOf(found) };
  }

  function precision(place: string): { precisionKm: number; borderKm: number } {
    return { precisionKm: catalog.places.get(place)?.properties.precision.km ?? 0, borderKm: 0 };
  }
}

const measured = (from: MeasuredEnd, to: MeasuredEnd, km: number, errors: Budget): Measure => ({
  from,
  to,
  km,
  againstKm: null,
  against: null,
  marginKm: null,
  within: null,
  budget: errors,
});

/** A measure held against a range or a rival distance; `moreBudgetKm` is the rival's own budget. */
function held(measure: Measure, againstKm: number, moreBudgetKm = 0): Measure {
  const marginKm = againstKm - measure.km;
  const within = Math.abs(marginKm) < measure.budget.totalKm + moreBudgetKm ? null : marginKm >= 0;
  return { ...measure, againstKm, marginKm, within };
}

const SIDES = [["area-nearest"], ["area-farthest", "place", "territory"]] as const satisfies readonly (readonly MeasuredEnd["kind"][])[];

const outcomeOf = (m: Measure): Outcome => m.within ?? "too-close";

const anyOutcome = (outcomes: readonly Outcome[]): Outcome => (outcomes.includes(true) ? true : outcomes.includes("too-close") ? "too-close" : false);
