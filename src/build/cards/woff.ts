import { inflateSync } from "node:zlib";

const SIGNATURE = 0x774f4646; // "wOFF"
const HEADER = 44;
const ENTRY = 20;

/** A font in WOFF 1.0 (W3C, 2012) as the TrueType or OpenType file that it wraps. Throws for anything else. */
export function fromWoff(woff: Buffer): Uint8Array {
  if (woff.readUInt32BE(0) !== SIGNATURE) throw new TypeError("fromWoff: this is no WOFF file");
  const count = woff.readUInt16BE(12);
  const entries = Array.from({ length: count }, (_, i) => {
    const at = HEADER + i * ENTRY;
    const [offset = 0, packed = 0, length = 0, checksum = 0] = [4, 8, 12, 16].map((field) => woff.readUInt32BE(at + field));
    const data = woff.subarray(offset, offset + packed);
    return { tag: woff.subarray(at, at + 4), checksum, data: packed < length ? inflateSync(data) : data };
  });
  const head = Buffer.alloc(12 + 16 * count);
  const largest = 2 ** Math.floor(Math.log2(count));
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(16 * largest, 6);
  head.writeUInt16BE(Math.log2(largest), 8);
  head.writeUInt16BE(16 * (count - largest), 10);
  let offset = head.length;
  const tables = entries.map(({ tag, checksum, data }, i) => {
    const at = 12 + 16 * i;
    tag.copy(head, at);
    head.writeUInt32BE(checksum, at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(data.length, at + 12);
    const padded = Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
    offset += padded.length;
    return padded;
  });
  return new Uint8Array(Buffer.concat([head, ...tables]));
}

const FAMILY = 1;

/**
 * The same font under its family's plain name ("Source Sans 3 SemiBold" becomes "Source Sans 3"), so that its weight is found by number.
 * Throws if the name does not begin with the family's.
 */
export function named(font: Uint8Array, family: string): Uint8Array {
  const bytes = Buffer.from(font);
  const wanted = Buffer.from(family, "utf16le").swap16();
  const entry = Array.from({ length: bytes.readUInt16BE(4) }, (_, i) => 12 + 16 * i).find((at) => bytes.toString("latin1", at, at + 4) === "name");
  if (entry === undefined) throw new TypeError("named: the font has no names");
  const table = bytes.readUInt32BE(entry + 8);
  const strings = table + bytes.readUInt16BE(table + 4);
  for (let i = 0; i < bytes.readUInt16BE(table + 2); i++) {
    const at = table + 6 + 12 * i;
    if (bytes.readUInt16BE(at + 6) !== FAMILY) continue;
    const start = strings + bytes.readUInt16BE(at + 10);
    if (!bytes.subarray(start, start + wanted.length).equals(wanted)) throw new TypeError(`named: the font is not one of ${family}`);
    bytes.writeUInt16BE(wanted.length, at + 8);
  }
  return new Uint8Array(bytes);
}
