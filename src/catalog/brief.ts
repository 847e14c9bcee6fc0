import type { BriefClaim, BriefDescriptor, BriefFigure, BriefPlace, RawBrief, RawCatalog } from "./catalog.ts";
import type { Claim, Figure, LayerDescriptor, PlaceFeature } from "./schema.ts";

/** Keeps only these fields of an object, and of them those that it has. */
function only<T extends object, K extends keyof T>(from: T, ...keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]])) as Pick<T, K>;
}

function without<T extends object, K extends keyof T>(from: T, ...keys: readonly K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(from).filter(([key]) => !(keys as readonly string[]).includes(key))) as Omit<T, K>;
}

const each = <T, U>(files: Readonly<Record<string, T>>, shorten: (content: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(files).map(([id, content]) => [id, shorten(content)]));

/** What of `data/` a page needs before anyone asks for facts and sources. Every verdict, distance and drawing comes out the same from it. */
export function briefOf(raw: RawCatalog): RawBrief {
  return {
    article: {
      ...only(raw.article, "title", "author", "outlet", "language", "issued", "issuedNote"),
      sections: raw.article.sections.map((s) => only(s, "id", "title")),
    },
    passages: each(raw.passages, ({ quotation, ...passage }) => ({ ...without(passage, "sources"), quotation: only(quotation, "exact") })),
    descriptors: each(raw.descriptors, (descriptor) => without(descriptor as LayerDescriptor & object, "about", "licence", "sources") as BriefDescriptor),
    layerData: each(raw.layerData, ({ features }) => ({ features: features.map(place) })),
    systems: each(raw.systems, (system) => ({
      ...only(system, "name", "kind"),
      measures: system.measures.map((measure) => without(measure, "reason")),
      figures: system.figures.map(figure),
    })),
    claims: each(raw.claims, claim),
    timeline: raw.timeline.map((event) => only(event, "date", "label", "named")),
    sourceCount: raw.sources.length,
  };
}

function place({ id, geometry, properties }: PlaceFeature): Omit<BriefPlace, "layer"> {
  const { precision, status, runway } = properties;
  return {
    id,
    geometry,
    properties: {
      ...only(properties, "id", "name", "label", "kind", "country", "passages", "rank"),
      precision: only(precision, "km"),
      status: status.map((change) => only(change, "date", "status")),
      ...(runway && { runway: only(runway, "lengthM", "headingDeg") }),
    },
  };
}

const figure = (whole: Figure): BriefFigure => only(whole, "id", "measure", "km", "derived");

/** A record that is the test speaks on the closed card, with the text of the first statement that decides. */
function claim(whole: Claim): BriefClaim {
  const speaks = whole.test.type === "record" || (whole.test.type === "every" && whole.test.of.some((part) => part.type === "record"));
  const decisive = speaks ? whole.record.find((r) => r.bearing === "confirms" || r.bearing === "contradicts") : undefined;
  const record = whole.record.map((r) => only(r, "bearing", ...(r === decisive ? (["text"] as const) : [])));
  return { ...without(whole, "quotation", "record", "layers"), record };
}
