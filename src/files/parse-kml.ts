import { kmlGen } from "@tmcw/togeojson";
import { lineCounter } from "./line-of.ts";
import { gather, type Parsed, refuse } from "./places.ts";

const PLACEMARK = "Placemark";

/**
 * The places of a KML text, placemark by placemark, so that a long one can be read bit by bit: yields the share that has been read, from 0 to 1, and
 * returns the places. Lines, areas and pictures are left out and noted. Broken XML is refused with its line. Needs a browser's XML parser. Never throws.
 */
export function* readKml(text: string): Generator<number, Parsed> {
  const body = text.startsWith("\ufeff") ? text.slice(1) : text;
  if (body.trim() === "") return refuse("empty");
  const document = new DOMParser().parseFromString(body, "text/xml");
  const broken = document.getElementsByTagName("parsererror")[0];
  if (broken) return refuse("xml", xmlLine(broken.textContent ?? ""));
  if (document.documentElement.localName !== "kml") return refuse("kml", 1, document.documentElement.nodeName);
  yield 0.3;
  const total = document.getElementsByTagName(PLACEMARK).length;
  const lineFor = linesOf(body, total);
  const found = gather();
  let entry = 0;
  try {
    for (const { geometry, properties } of kmlGen(document)) {
      const line = lineFor(entry);
      entry += 1;
      const name = String(properties?.name ?? "");
      if (geometry === null) found.skip("missing", name, line, entry);
      else {
        const parts = geometry.type === "GeometryCollection" ? geometry.geometries : [geometry];
        for (const part of parts) {
          if (part.type === "Point") {
            const [lng = Number.NaN, lat = Number.NaN] = part.coordinates;
            if (!found.take(name, lat, lng, line, entry)) return found.done();
          } else found.skip("shape", part.type, line, entry);
        }
      }
      if (entry % 100 === 0) yield 0.3 + (0.7 * entry) / Math.max(total, entry);
    }
  } catch (error) {
    return refuse("unreadable", lineFor(entry), error instanceof Error ? error.message : String(error));
  }
  return found.done();
}

/** The line that a browser's message of broken XML names; null for none. */
export function xmlLine(message: string): number | null {
  const line = /line(?: number)? (\d+)/i.exec(message)?.[1];
  return line === undefined ? null : Number(line);
}

/** The line on which each placemark begins; none where the text does not show as many as the document has. To be asked in order. */
function linesOf(text: string, total: number): (entry: number) => number | null {
  const starts = [...text.matchAll(/<Placemark\b/g)].map((match) => match.index);
  const lineAt = lineCounter(text);
  return (entry) => {
    const at = starts.length === total ? starts[entry] : undefined;
    return at === undefined ? null : lineAt(at);
  };
}
