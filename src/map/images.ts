import type { Each, Scene } from "./types.ts";

/** The names of all symbols that a scene draws. Data that lies at an address is not looked into. */
export function imagesOf({ feeds, paint }: Scene): ReadonlySet<string> {
  const found = new Set<string>();
  for (const layer of paint) {
    const image: Each<string> | undefined = layer.kind === "icon" || layer.kind === "text" ? layer.image : undefined;
    if (image === undefined || layer.kind === "ground") continue;
    const data = feeds[layer.feed]?.data;
    if (typeof image === "string") found.add(image);
    else if (typeof data === "object")
      for (const { properties } of data.features) if (typeof properties?.[image.each] === "string") found.add(properties[image.each]);
  }
  return found;
}
