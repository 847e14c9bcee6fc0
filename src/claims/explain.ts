import { type BriefCatalog, type BriefClaim, inLanguage } from "../catalog/catalog.ts";
import { type FirstKey, type FirstSay, formatNumber } from "../words/say.ts";
import { lowerFirst } from "../words/typeset.ts";
import type { NumbersChoice } from "./evaluate.ts";
import type { Evaluation, Finding, Measure, MeasuredEnd } from "./evaluation.ts";

/** A verdict in words: its name, one sentence for a closed card, and all that stands behind it. */
export interface Explanation {
  readonly verdict: string;
  readonly short: string;
  readonly details: readonly string[];
}

const LISTED_FIGURES = 5;

/** True for a point of Russia in its Baltic exclave: a box around it, with water and other countries between it and the rest. */
const inKaliningrad = ({ id, lngLat: [lng, lat] }: MeasuredEnd): boolean => id === "russia" && lng > 19.2 && lng < 23 && lat > 54.2 && lat < 55.5;

/** The name of one end of a measure in the reader's language. */
export function endName(end: MeasuredEnd, catalog: BriefCatalog, say: FirstSay): string {
  if (end.kind === "territory") return say(inKaliningrad(end) ? "territory.russia.kaliningrad" : (`territory.${end.id}` as FirstKey));
  const place = catalog.places.get(end.id);
  return place ? inLanguage(place.properties.label ?? place.properties.name, say.language) : end.id;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const sentence = (text: string): string => (text === "" ? "" : `${capital(text)}${/[.!?]$/.test(text) ? "" : "."}`);

/**
 * Says what an evaluation comes to. Every number in it is the evaluation's own. `own`: the same claim at the article's own number, where the
 * reader has chosen another, so that nobody takes the verdict on another number for one on the article's.
 */
export function explain(
  evaluation: Evaluation,
  claim: BriefClaim,
  catalog: BriefCatalog,
  numbers: NumbersChoice,
  say: FirstSay,
  own: Evaluation | null = null,
): Explanation {
  const { figure, measures, findings, flips } = evaluation;
  const verdict = say(`verdict.${evaluation.verdict}`);
  if (claim.test.type === "none") {
    const reason = sentence(inLanguage(claim.test.reason, say.language));
    return { verdict, short: reason, details: [reason] };
  }
  const statuses = findings.filter((f) => f.kind === "status").map(findingPart);
  const others = findings.filter((f) => f.kind !== "status").map(findingPart);
  const parts = [...(figure ? reachParts() : nearerParts()), statuses.join("; "), ...others].filter((text) => text !== "");
  const ownPart = own?.figure ? say("verdict.own", { verdict: say(`verdict.${own.verdict}`), km: say.km(own.figure.km) }) : "";
  // A verdict that is partly so needs both parts in its one line.
  const told = evaluation.verdict === "partly" ? parts.slice(0, 2) : parts.slice(0, 1);
  const all = figure ? [sentence(parts.join("; "))] : parts.map(sentence);
  const [first = "", ...more] = all;
  return {
    verdict,
    short: [sentence(told.join("; ")), sentence(ownPart)].filter(Boolean).join(" "),
    details: [[first, sentence(ownPart)].filter(Boolean).join(" "), ...more, ...flips.map(flipPart)],
  };

  /** Site by site: the best of its measures, then at whose figure. */
  function reachParts(): string[] {
    if (!figure || measures.length === 0) return [];
    const system = catalog.systems.get(figure.system);
    const measure = system?.measures.find((m) => m.id === figure.measure);
    const of = measure && measure !== system?.measures[0] ? ` (${lowerFirst(inLanguage(measure.name, say.language))})` : "";
    const at = `${say(`verdict.at.${choiceOf(claim, numbers)}`, { km: say.km(figure.km) })}${of}`;
    const sites = [...new Set(measures.map((m) => m.to.id))];
    const said = sites.map((site) => reachPart(measures.filter((m) => m.to.id === site)));
    return said.map((text, i) => (i === 0 ? `${text} ${at}` : text));
  }

  function reachPart(own: readonly Measure[]): string {
    const far = own.filter((m) => m.to.kind !== "area-nearest");
    const best = nearest(far);
    const site = endName(best.to, catalog, say);
    const near = own.filter((m) => m.to.kind === "area-nearest");
    if (best.within !== true && near.some((m) => m.within === true)) return say("verdict.reach.areaPart", { site });
    if (best.within === null) return say("verdict.reach.close", { site });
    return say(best.within ? "verdict.reach.within" : "verdict.reach.out", { site, km: margin(best) });
  }

  function nearerParts(): string[] {
    const held = measures.filter((m) => m.against !== null);
    // What speaks against the claim first, and each target once, with its nearest end.
    const order = (m: Measure): number => (m.within === false ? 0 : m.within === null ? 1 : 2);
    const byTarget = [...new Set(held.map((m) => `${m.from.kind === "territory" ? "" : m.from.id}>${m.to.id}`))].map((key) =>
      nearest(held.filter((m) => `${m.from.kind === "territory" ? "" : m.from.id}>${m.to.id}` === key)),
    );
    const distances = measures
      .filter((m) => m.against === null)
      .map((m) => say("verdict.distance", { from: endName(m.from, catalog, say), to: endName(m.to, catalog, say), km: say.km(m.km) }));
    // The first of each kind, so that a line which says "partly" shows both sides.
    const sorted = byTarget.sort((a, b) => order(a) - order(b));
    const firsts = sorted
      .filter((m, i) => sorted.findIndex((n) => n.within === m.within) === i)
      .sort((a, b) => Number(b.within !== null) - Number(a.within !== null));
    const rivals = [...firsts, ...sorted.filter((m) => !firsts.includes(m))].slice(0, 4).map((m) => {
      const gaps = {
        from: endName(m.from, catalog, say),
        to: endName(m.to, catalog, say),
        rival: m.against ? endName(m.against, catalog, say) : "",
        km: say.km(m.km),
        other: say.km(m.againstKm ?? 0),
      };
      return say(m.within === null ? "verdict.nearer.close" : m.within ? "verdict.nearer.yes" : "verdict.nearer.no", gaps);
    });
    return [...rivals, ...distances];
  }

  function findingPart(finding: Finding): string {
    switch (finding.kind) {
      case "status":
        return say("verdict.status", {
          place: endName({ id: finding.place, kind: "place", lngLat: [0, 0] }, catalog, say),
          status: say(`status.${finding.status}` as FirstKey),
          date: say.date(finding.on),
        });
      case "count":
        return finding.is === null
          ? say("verdict.count.runway", { found: finding.found, of: finding.of, m: formatNumber(finding.runwayM ?? 0) })
          : say("verdict.count.kept", { found: finding.found, of: finding.of, status: finding.is.map((s) => say(`status.${s}` as FirstKey)).join(" / ") });
      case "ratio":
        return say("verdict.ratio", { a: systemName(finding.of), b: systemName(finding.to), percent: Math.round(finding.value * 100) });
      case "figure":
        return say("verdict.figure", { km: say.km(finding.km) });
      case "no-figure":
        return say("verdict.noFigure");
      case "record":
        return finding.index === 0 ? recordPart() : "";
    }
  }

  /** The first statement that decides, where it is in the reader's language; else that the record decides. */
  function recordPart(): string {
    const decisive = claim.record.find((r) => r.bearing === "confirms" || r.bearing === "contradicts");
    return say.language === "en" && decisive?.text !== undefined ? decisive.text : say(decisive ? "verdict.record" : "verdict.record.not-found");
  }

  function flipPart(flip: (typeof flips)[number]): string {
    const site = endName({ id: flip.site, kind: "place", lngLat: [0, 0] }, catalog, say);
    const km = say.km(flip.neededKm);
    if (flip.figures.length === 0) return say("verdict.flip.none", { system: figure ? systemName(figure.system) : "", site, km });
    const lengths = flip.figures.map((id) => catalog.systems.get(figure?.system ?? "")?.figures.find((f) => f.id === id)?.km ?? 0);
    const shown = [...new Set(lengths)].slice(0, LISTED_FIGURES).map((length) => say.km(length));
    return say("verdict.flip.some", { site, km, figures: shown.join(", ") });
  }

  function systemName(id: string): string {
    const system = catalog.systems.get(id);
    return system ? inLanguage(system.name, say.language) : id;
  }

  function margin(m: Measure): string {
    return say.km(Math.abs(Math.round(m.againstKm ?? 0) - Math.round(m.km)));
  }
}

const nearest = (measures: readonly Measure[]): Measure => measures.reduce((a, b) => (b.km < a.km ? b : a));

/** Whose number a claim about reach was held against: the reader's choice, or the one that its predicate fixes. */
function choiceOf({ test }: BriefClaim, numbers: NumbersChoice): NumbersChoice {
  const fixed = test.type === "reach" || test.type === "figure" ? test.figure : "chosen";
  return fixed === "chosen" ? numbers : fixed;
}
