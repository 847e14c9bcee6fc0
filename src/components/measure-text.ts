let context: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();

/** The width of a text in pixels, as the browser draws it. Weight and slant are read from the family's name, as the live map does. */
export function measureText(text: string, family: string, sizePx: number): number {
  const key = `${family}|${sizePx}|${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    context ??= document.createElement("canvas").getContext("2d");
    if (!context) return text.length * sizePx * 0.55;
    const weight = /semibold/i.test(family) ? 600 : /bold/i.test(family) ? 700 : /medium/i.test(family) ? 500 : 400;
    context.font = `${/italic/i.test(family) ? "italic " : ""}${weight} ${sizePx}px "${family}", sans-serif`;
    width = context.measureText(text).width;
    widths.set(key, width);
  }
  return width;
}
