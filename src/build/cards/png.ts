import { crc32, deflateSync } from "node:zlib";

/** Opaque pixels, four bytes each (red, green, blue, and one that is ignored), row by row from the top. */
export interface Image {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const MOST_COLOURS = 256;
/** Colours are told apart by this many bits of each channel; the rest only says which of like colours is meant. */
const BITS = 5;
const SHIFT = 8 - BITS;

/** Like colours of a picture: how many pixels have one of them, and the one that most have. */
interface Bin {
  readonly key: number;
  readonly count: number;
  readonly colour: readonly [red: number, green: number, blue: number];
}

const keyOf = (red: number, green: number, blue: number): number => ((red >> SHIFT) << (2 * BITS)) | ((green >> SHIFT) << BITS) | (blue >> SHIFT);

function binsOf(pixels: Uint8Array): Bin[] {
  const exact = new Map<number, number>();
  for (let i = 0; i < pixels.length; i += 4) {
    const colour = ((pixels[i] ?? 0) << 16) | ((pixels[i + 1] ?? 0) << 8) | (pixels[i + 2] ?? 0);
    exact.set(colour, (exact.get(colour) ?? 0) + 1);
  }
  const bins = new Map<number, { count: number; most: number; colour: number }>();
  for (const [colour, count] of exact) {
    const key = keyOf(colour >> 16, (colour >> 8) & 255, colour & 255);
    const bin = bins.get(key) ?? { count: 0, most: 0, colour };
    bin.count += count;
    if (count > bin.most) {
      bin.most = count;
      bin.colour = colour;
    }
    bins.set(key, bin);
  }
  return [...bins].map(([key, { count, colour }]) => ({ key, count, colour: [colour >> 16, (colour >> 8) & 255, colour & 255] }));
}

/** How far the bins of a box lie apart in their widest channel, and which that is. */
function spread(box: readonly Bin[]): { channel: 0 | 1 | 2; width: number } {
  const widths = ([0, 1, 2] as const).map((channel) => {
    const values = box.map(({ colour }) => colour[channel]);
    return { channel, width: Math.max(...values) - Math.min(...values) };
  });
  return widths.reduce((a, b) => (b.width > a.width ? b : a));
}

/** Boxes of like bins, no more than fit a palette (Heckbert's median cut, 1982): the box cut next is the one with most pixels times width. */
function boxesOf(bins: readonly Bin[]): (readonly Bin[])[] {
  const weigh = (box: readonly Bin[]) => ({ box, ...spread(box), count: box.reduce((sum, b) => sum + b.count, 0) });
  const boxes = [weigh(bins)];
  while (boxes.length < MOST_COLOURS) {
    const next = boxes.reduce((a, b) => (b.width * Math.sqrt(b.count) > a.width * Math.sqrt(a.count) ? b : a));
    if (next.width === 0) break;
    const sorted = [...next.box].sort((a, b) => a.colour[next.channel] - b.colour[next.channel]);
    let before = 0;
    const middle = sorted.findIndex(({ count }) => {
      before += count;
      return before >= next.count / 2;
    });
    const cut = Math.min(sorted.length - 1, Math.max(1, middle));
    boxes.splice(boxes.indexOf(next), 1, weigh(sorted.slice(0, cut)), weigh(sorted.slice(cut)));
  }
  return boxes.map(({ box }) => box);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

/** A picture of few hues as a PNG with a palette: a third of the size of one in full colour. Each colour becomes the one that most pixels near it have. */
export function palettePng({ width, height, pixels }: Image): Uint8Array {
  const boxes = boxesOf(binsOf(pixels));
  const palette = boxes.flatMap((box) => box.reduce((a, b) => (b.count > a.count ? b : a)).colour);
  const indexOf = new Map(boxes.flatMap((box, i) => box.map(({ key }) => [key, i] as const)));
  const rows = Buffer.alloc((width + 1) * height); // each row begins with its filter: 0, none
  for (let i = 0; i < width * height; i++) {
    rows[i + Math.floor(i / width) + 1] = indexOf.get(keyOf(pixels[4 * i] ?? 0, pixels[4 * i + 1] ?? 0, pixels[4 * i + 2] ?? 0)) ?? 0;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8); // eight bits each, indices into the palette, usual methods, not interlaced
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(rows, { level: 9 });
  return new Uint8Array(
    Buffer.concat([signature, chunk("IHDR", head), chunk("PLTE", Uint8Array.from(palette)), chunk("IDAT", data), chunk("IEND", new Uint8Array())]),
  );
}
