import { element, escapeText } from "../picture/svg.ts";
import type { Probe } from "./faces.ts";
import type { Still } from "./still.ts";

/** The browser cannot hold a picture of that many pixels. */
export class TooLargeError extends Error {}

/** Of a letter that shows whether its face has come, in CSS pixels. */
const PROBE_PX = 20;
/** A browser that has not drawn a letter by then draws it in another face, or not at all. */
const PATIENCE_MS = 4000;

const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 16));

/** The picture at its final size (a browser that makes pixels of it before it is scaled would blur it), with the probes in a strip beneath. */
function sized({ svg, width, height }: Still, scale: number, probes: readonly Probe[]): string {
  const whole = height + PROBE_PX;
  const letters = probes.map(({ family, style, letter }, i) =>
    element(
      "text",
      { x: i * PROBE_PX + 3, y: whole - 5, "font-family": `'${family}'`, "font-style": style, "font-size": 14, fill: "#000000" },
      escapeText(letter),
    ),
  );
  return svg
    .replace(/ width="[^"]*" height="[^"]*" viewBox="[^"]*"/, ` width="${width * scale}" height="${whole * scale}" viewBox="0 0 ${width} ${whole}"`)
    .replace(/<\/svg>\s*$/, () => `${letters.join("")}</svg>`);
}

function contextOf(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  if (!context) throw new TooLargeError();
  return context;
}

/** Whether every letter of the strip is there. */
function allSeen(image: HTMLImageElement, { height }: Still, scale: number, count: number): boolean {
  const side = PROBE_PX * scale;
  const context = contextOf(Math.max(1, count) * side, side);
  context.drawImage(image, 0, -height * scale);
  return Array.from({ length: count }, (_, i) => context.getImageData(i * side, 0, side, side).data).every((pixels) =>
    pixels.some((value, at) => at % 4 === 3 && value > 128),
  );
}

/**
 * Rasterises a picture, `scale` pixels for one CSS pixel. Browsers call an image decoded before the faces in it are ready and then draw it
 * without those texts, so a letter of each face is waited for. Rejects with a {@link TooLargeError} where the browser gives no pixels, and as `signal` says.
 */
export async function toPng(still: Still, scale: number, probes: readonly Probe[], signal: AbortSignal): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([sized(still, scale, probes)], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const start = performance.now();
    while (!allSeen(image, still, scale, probes.length) && performance.now() - start < PATIENCE_MS) {
      await tick();
      signal.throwIfAborted();
    }
    await tick();
    signal.throwIfAborted();
    const context = contextOf(Math.round(still.width * scale), Math.round(still.height * scale));
    context.drawImage(image, 0, 0);
    const blob = await new Promise<Blob | null>((resolve) => context.canvas.toBlob(resolve, "image/png"));
    signal.throwIfAborted();
    if (!blob) throw new TooLargeError();
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}
