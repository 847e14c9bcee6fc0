import { inflateSync } from "node:zlib";

/** A picture as pixels: 3 or 4 bytes each, row by row from the top left. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
  readonly data: Uint8Array;
}

/** A part of a picture, in pixels from the top left. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Rgb = readonly [red: number, green: number, blue: number];

const SIGNATURE = "89504e470d0a1a0a";

/** The predictor of PNG filter type 4 (PNG specification, §9.4). */
function paeth(left: number, up: number, upLeft: number): number {
  const estimate = left + up - upLeft;
  const [byLeft, byUp, byUpLeft] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - upLeft)];
  if (byLeft <= byUp && byLeft <= byUpLeft) return left;
  return byUp <= byUpLeft ? up : upLeft;
}

/** Undoes the row filters of PNG (PNG specification, §9.2). */
function unfilter(raw: Uint8Array, width: number, height: number, channels: number): Uint8Array {
  const stride = width * channels;
  const data = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0;
    const from = y * (stride + 1) + 1;
    const to = y * stride;
    for (let x = 0; x < stride; x++) {
      const left = x >= channels ? (data[to + x - channels] ?? 0) : 0;
      const up = y > 0 ? (data[to + x - stride] ?? 0) : 0;
      const upLeft = x >= channels && y > 0 ? (data[to + x - stride - channels] ?? 0) : 0;
      const predicted = [0, left, up, (left + up) >> 1, filter === 4 ? paeth(left, up, upLeft) : 0][filter];
      if (predicted === undefined) throw new Error(`PNG filter ${filter} does not exist`);
      data[to + x] = ((raw[from + x] ?? 0) + predicted) & 255;
    }
  }
  return data;
}

/** Reads a PNG as browsers write screenshots: 8 bits, RGB or RGBA, not interlaced. Throws at any other. */
export function decodePng(png: Buffer): Pixels {
  if (png.subarray(0, 8).toString("hex") !== SIGNATURE) throw new Error("not a PNG");
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const [bits, colourType, , , interlaced] = png.subarray(24, 29);
  const channels = colourType === 2 ? 3 : colourType === 6 ? 4 : null;
  if (bits !== 8 || channels === null || interlaced !== 0) throw new Error(`a PNG of ${bits} bits, colour type ${colourType}, is not read here`);
  return { width, height, channels, data: unfilter(inflateSync(Buffer.concat(parts)), width, height, channels) };
}

/** The colour of one pixel. */
export function colourAt({ data, width, channels }: Pixels, x: number, y: number): Rgb {
  const at = (y * width + x) * channels;
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
}

/** How many pixels of the box (default: all) differ from the colour by at most `tolerance` in each of red, green and blue. */
export function countNear(pixels: Pixels, colour: Rgb, tolerance = 12, box: Box = { x: 0, y: 0, width: pixels.width, height: pixels.height }): number {
  let count = 0;
  for (let y = Math.max(0, box.y); y < Math.min(pixels.height, box.y + box.height); y++) {
    for (let x = Math.max(0, box.x); x < Math.min(pixels.width, box.x + box.width); x++) {
      if (colourAt(pixels, x, y).every((value, i) => Math.abs(value - (colour[i] ?? 0)) <= tolerance)) count++;
    }
  }
  return count;
}
