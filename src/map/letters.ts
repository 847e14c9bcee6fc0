import type { FeatureCollection } from "geojson";
import { FONTS } from "./names.ts";
import type { Each, Scene, TextPaint } from "./types.ts";

/** The different letters that a scene writes, by family: what has to be there before it can be drawn. Data that lies at an address is not looked into. */
export function lettersOf({ feeds, paint }: Scene): ReadonlyMap<string, string> {
  const found = new Map<string, Set<string>>();
  const add = (family: string, text: string): void => {
    const letters = found.get(family) ?? new Set();
    for (const letter of text) letters.add(letter);
    found.set(family, letters);
  };
  for (const layer of paint) {
    const data = layer.kind === "text" ? feeds[layer.feed]?.data : undefined;
    if (layer.kind === "text" && typeof data === "object") write(layer, data, add);
  }
  return new Map([...found].map(([family, letters]) => [family, [...letters].join("")]));
}

function write({ text, second, font, capitals, where, geometry }: TextPaint, data: FeatureCollection, add: (family: string, text: string) => void): void {
  for (const {
    properties,
    geometry: { type },
  } of data.features) {
    const own = <T>(each: Each<T>): string => String(typeof each === "object" && each !== null && "each" in each ? (properties?.[each.each] ?? "") : each);
    if (geometry !== undefined && !type.endsWith(geometry)) continue;
    if (Object.entries(where ?? {}).some(([name, value]) => properties?.[name] !== value)) continue;
    add(own(font), capitals ? own(text).toLocaleUpperCase() : own(text));
    if (second) add(FONTS.regular, own(second.text));
  }
}
