import { getIssues } from "@placemarkio/check-geojson";
import { lineCounter, lineOf } from "./line-of.ts";
import { brief, type Gathering, gather, type Parsed, refuse, wrongWith } from "./places.ts";

/** A larger text is not searched for the line of a mistake in its structure: that takes a tree of the whole text. */
const SEARCHED = 6_000_000;

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const GEOMETRIES = ["Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection"];
const NAMES = ["name", "title", "label", "Name", "NAME", "Title"];

/** The mistakes of a text, in order of their place. Empty where it has none, or where they cannot be looked for. */
function issuesOf(text: string): readonly { readonly from: number; readonly message: string }[] {
  try {
    return text.length > SEARCHED ? [] : getIssues(text).toSorted((a, b) => a.from - b.from);
  } catch {
    return []; // its tree is too deep to walk
  }
}

/** The first mistake of a text, as a problem with its line. */
function refuseAt(code: "json" | "geojson", text: string): Parsed {
  const [first] = issuesOf(text);
  if (!first) return refuse(code);
  // Of a mistake in the syntax the parser tells line and column itself, but for a text that ends too early.
  const told = /\((\d+):\d+\)/.exec(first.message)?.[1];
  const line = told !== undefined ? Number(told) : lineOf(text, code === "json" ? text.trimEnd().length : first.from);
  return refuse(code, line, brief(text.split(/\r\n|\n|\r/, line)[line - 1] ?? "", 60));
}

/**
 * The places of a GeoJSON text: points, and each point of a MultiPoint. Lines and areas are left out and noted, as are features that are broken. A text
 * that is no JSON or no GeoJSON is refused with the line of its first mistake. `onProgress` hears the share that has been read, from 0 to 1. Never throws.
 */
export function parseGeojson(text: string, onProgress: (share: number) => void = () => {}): Parsed {
  const body = text.startsWith("\ufeff") ? text.slice(1) : text;
  if (body.trim() === "") return refuse("empty");
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return refuseAt("json", body);
  }
  onProgress(0.5);
  const features = featuresOf(json);
  if (features === null) return refuseAt("geojson", body);
  const found = gather();
  const lineFor = linesOf(body);
  for (const [i, feature] of features.entries()) {
    if (!takeFeature(feature, () => lineFor(i), i + 1, found)) break;
    if (i % 5000 === 4999) onProgress(0.5 + (0.5 * i) / features.length);
  }
  return found.done();
}

/** The features of what a GeoJSON text holds: those of a collection, or the one that it is; a geometry alone counts as one. null for anything else. */
function featuresOf(json: unknown): readonly unknown[] | null {
  if (!isObject(json)) return null;
  if (json.type === "FeatureCollection") return Array.isArray(json.features) ? json.features : null;
  if (json.type === "Feature") return [json];
  return GEOMETRIES.includes(String(json.type)) ? [{ type: "Feature", properties: {}, geometry: json }] : null;
}

/** False when there are too many points. */
function takeFeature(feature: unknown, line: () => number | null, entry: number, found: Gathering): boolean {
  const { geometry, properties, id } = isObject(feature) ? feature : {};
  const named = isObject(properties) ? NAMES.map((key) => properties[key]).find((value) => typeof value === "string" && value.trim() !== "") : undefined;
  const name = String(named ?? (typeof id === "string" || typeof id === "number" ? id : ""));
  if (!isObject(geometry)) {
    found.skip("missing", name, line(), entry);
    return true;
  }
  const places = geometry.type === "Point" ? [geometry.coordinates] : geometry.type === "MultiPoint" ? geometry.coordinates : null;
  if (!Array.isArray(places)) {
    found.skip("shape", String(geometry.type ?? ""), line(), entry);
    return true;
  }
  return places.every((place) => {
    const [lng, lat] = Array.isArray(place) ? place : [];
    if (lng === undefined || lat === undefined) found.skip("missing", name, line(), entry);
    else if (typeof lng !== "number" || typeof lat !== "number") found.skip("number", brief(JSON.stringify(place), 40), line(), entry);
    else {
      const wrong = wrongWith(lat, lng) !== null;
      return found.take(name, lat, lng, wrong ? line() : null, entry);
    }
    return true;
  });
}

/** Finds the lines on which the features of a collection begin, when first asked: by counting brackets, as the text is known to be JSON. To be asked in order. */
function linesOf(text: string): (feature: number) => number | null {
  let starts: readonly number[] | null = null;
  const lineAt = lineCounter(text);
  return (feature) => {
    starts ??= featureStarts(text);
    const at = starts[feature];
    return at === undefined ? null : lineAt(at);
  };
}

/** Where the features of a collection begin in its text; the start of the text for what is no collection. */
function featureStarts(text: string): readonly number[] {
  const starts: number[] = [];
  let depth = 0;
  let key = "";
  let inFeatures = false;
  for (let i = 0; i < text.length; i += 1) {
    const letter = text[i];
    if (letter === '"') {
      const start = i + 1;
      if (inFeatures && depth === 2) starts.push(i);
      for (i += 1; i < text.length && text[i] !== '"'; i += 1) if (text[i] === "\\") i += 1;
      if (depth === 1) key = text.slice(start, Math.min(i, start + 20));
    } else if (letter === "{" || letter === "[") {
      if (inFeatures && depth === 2) starts.push(i);
      if (depth === 1 && letter === "[" && key === "features") inFeatures = true;
      depth += 1;
    } else if (letter === "}" || letter === "]") {
      depth -= 1;
      if (depth === 1) inFeatures = false;
    } else if (inFeatures && depth === 2 && /[^\s,]/.test(letter ?? "") && /[\s,[]/.test(text[i - 1] ?? "")) starts.push(i); // a number or a word where a feature should be
  }
  return starts.length === 0 ? [text.search(/\S/)] : starts;
}
