/** From bytes to places: what a file is written in, and what is no text at all. */
import { expect, test } from "vitest";
import { parse } from "../../src/files/parse.ts";
import { xmlLine } from "../../src/files/parse-kml.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (given: Uint8Array, language = "en") => parse(given, language, () => {});

test("tells the three kinds apart by how they begin", () => {
  expect(read(bytes(' {"type":"Point","coordinates":[23,52]}'))).toMatchObject({ places: { points: [{ lngLat: [23, 52] }] } });
  expect(read(bytes("lat,lng\n52,23"))).toMatchObject({ places: { points: [{ lngLat: [23, 52] }] } });
  expect(read(bytes("\ufeff<?xml version='1.0'?><kml/>"))).toMatchObject({ kml: "<?xml version='1.0'?><kml/>" });
});

test.each([
  [[], "empty"],
  [[0x50, 0x4b, 3, 4, 20], "archive"],
  [[0x1f, 0x8b, 8], "archive"],
  [[0x6c, 0x61, 0, 1], "binary"],
])("bytes %j are refused as %s", (given, code) => {
  expect(read(Uint8Array.from(given))).toMatchObject({ problem: { code, line: null } });
});

test("reads UTF-16, which says so itself, and old encodings as the reader's language has them", () => {
  const utf16 = new Uint8Array(Buffer.from("\ufefflat,lng,name\n52,23,Брэст", "utf16le"));
  expect(read(utf16)).toMatchObject({ encoding: null, places: { points: [{ name: "Брэст" }] } });
  const head = [...bytes("lat,lng,name\n52,23,")];
  expect(read(Uint8Array.from([...head, 0xc1, 0xf0]), "be")).toMatchObject({ encoding: "windows-1251", places: { points: [{ name: "Бр" }] } });
  expect(read(Uint8Array.from([...head, 0xb9]), "pl")).toMatchObject({ encoding: "windows-1250", places: { points: [{ name: "ą" }] } });
  expect(read(Uint8Array.from([...head, 0xfc]), "de")).toMatchObject({ encoding: "windows-1252", places: { points: [{ name: "ü" }] } });
});

test.each([
  ["error on line 3 at column 7: Opening and ending tag mismatch", 3],
  ["XML Parsing Error: mismatched tag.\nLocation: about:blank\nLine Number 12, Column 7:", 12],
  ["something else", null],
])("finds the line in %j", (message, line) => {
  expect(xmlLine(message)).toBe(line);
});
