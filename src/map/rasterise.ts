import { parseSymbol, symbolBox, symbolShapes } from "./symbols.ts";

/** Draws a symbol as pixels for the map, or null when the name spells none or there is no canvas. */
export function rasterise(name: string, pixelRatio: number): ImageData | null {
  const spec = parseSymbol(name);
  if (spec === null) return null;
  const [halfWidth, halfHeight] = symbolBox(spec);
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(2 * halfWidth * pixelRatio);
  canvas.height = Math.ceil(2 * halfHeight * pixelRatio);
  const context = canvas.getContext("2d");
  if (context === null) return null;
  context.translate(canvas.width / 2, canvas.height / 2);
  context.scale(pixelRatio, pixelRatio);
  context.lineJoin = "miter";
  for (const { d, fill, stroke, width, dash } of symbolShapes(name)) {
    const path = new Path2D(d);
    context.setLineDash(dash === null ? [] : [...dash]);
    if (fill !== null) {
      context.fillStyle = fill;
      context.fill(path);
    }
    if (stroke !== null) {
      context.strokeStyle = stroke;
      context.lineWidth = width;
      context.stroke(path);
    }
  }
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
