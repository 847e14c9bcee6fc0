import type { Catalog } from "../../catalog/catalog.ts";
import { evaluate, type NumbersChoice, type Territories } from "../../claims/evaluate.ts";
import type { Evaluation, Measure } from "../../claims/evaluation.ts";
import { defaultView, NUMBERS } from "../../state/view.ts";
import type { Derived } from "../derived.ts";
import type { ExportFile } from "./file.ts";

/** One distance of a claim. Names are a promise; more may be added. */
export interface ExportedMeasure {
  readonly from: string;
  readonly to: string;
  readonly km: number;
  /** The range or the rival distance that it is held against; null: nothing. */
  readonly againstKm: number | null;
  /** Positive: inside the range, or nearer than the rival. */
  readonly marginKm: number | null;
  /** null: too close to call, or nothing to hold it against. */
  readonly within: boolean | null;
  /** The error of position, border, drawing and Earth model together, without that of the figure. */
  readonly budgetKm: number;
  /** Where it was measured from and to: [longitude, latitude]. */
  readonly fromPoint: readonly [number, number];
  readonly toPoint: readonly [number, number];
}

/** A claim, held against the facts with one choice of numbers: an entry for each claim and each choice. Names are a promise; more may be added. */
export interface ExportedClaim {
  readonly id: string;
  /** The first of its passages. */
  readonly passage: string;
  readonly passages: readonly string[];
  readonly numbers: NumbersChoice;
  readonly verdict: Evaluation["verdict"];
  readonly quotation: string;
  readonly paraphrase: string;
  /** The day that statuses are taken on, and the length from which a runway counts as long. */
  readonly date: string;
  readonly runwayM: number;
  readonly figure: Evaluation["figure"];
  readonly measures: readonly ExportedMeasure[];
  readonly findings: Evaluation["findings"];
  readonly flips: Evaluation["flips"];
  readonly record: readonly { readonly text: string; readonly bearing: string; readonly sources: readonly string[]; readonly unverified: boolean }[];
}

const rounded = <T extends number | null>(km: T): T => (km === null ? km : (Number(km.toFixed(3)) as T));
const point = ([lng, lat]: readonly [number, number]): readonly [number, number] => [Number(lng.toFixed(5)), Number(lat.toFixed(5))];

function exported({ from, to, km, againstKm, marginKm, within, budget }: Measure): ExportedMeasure {
  return {
    from: from.id,
    to: to.id,
    km: rounded(km),
    againstKm: rounded(againstKm),
    marginKm: rounded(marginKm),
    within,
    budgetKm: rounded(budget.totalKm),
    fromPoint: point(from.lngLat),
    toPoint: point(to.lngLat),
  };
}

/** The distances worked out at build time, as claims ask for them. Throws a RangeError for a territory or place that there is not. */
export function territoriesOf({ nearest, errorKm }: Derived): Territories {
  const found = <T>(value: T | undefined, name: string): T => {
    if (value === undefined) throw new RangeError(`claims: nothing is known of ${name}`);
    return value;
  };
  return {
    nearest: (territory, place) => found(nearest[territory]?.[place], `${place} and the territory ${territory}`),
    errorKm: (territory) => found(errorKm[territory], `the territory ${territory}`),
  };
}

/** Every claim with each of the four choices of numbers, on the day and with the runway length that an address with nothing in it has. */
export function exportedClaims(catalog: Catalog, derived: Derived): ExportedClaim[] {
  const territories = territoriesOf(derived);
  const { date, runway: runwayM } = defaultView(catalog);
  return [...catalog.claims.values()].flatMap((claim) =>
    NUMBERS.map((numbers): ExportedClaim => {
      const { verdict, figure, measures, findings, flips } = evaluate(claim.id, catalog, { numbers, date, runwayM }, territories);
      return {
        id: claim.id,
        passage: claim.passages[0] ?? "",
        passages: claim.passages,
        numbers,
        verdict,
        quotation: claim.quotation,
        paraphrase: claim.paraphrase.en,
        date,
        runwayM,
        figure,
        measures: measures.map(exported),
        findings,
        flips,
        record: claim.record.map(({ text, bearing, sources, unverified }) => ({ text, bearing, sources, unverified: unverified === true })),
      };
    }),
  );
}

/** `claims.json`: an array, one claim on each line. */
export function claimFile(catalog: Catalog, derived: Derived): ExportFile {
  return {
    path: "claims.json",
    text: `[\n${exportedClaims(catalog, derived)
      .map((claim) => JSON.stringify(claim))
      .join(",\n")}\n]\n`,
    title: "Claims",
    about:
      "Every checkable statement of the article, held against distances, dates and figures: one entry for each claim and each choice of numbers (article, low, usual, high). verdict: supported, partly, not-supported, too-close or not-testable. Distances in km.",
    terms: "ours",
  };
}
