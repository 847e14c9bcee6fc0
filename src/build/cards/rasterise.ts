import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { palettePng } from "./png.ts";
import { fromWoff, named } from "./woff.ts";

const require = createRequire(import.meta.url);

/** The page's own two families in every weight that a card uses. Of these packages, because the renderer takes the weights of a variable font for one. */
const FACES = [
  [require.resolve("@fontsource/source-sans-3/package.json"), "Source Sans 3", ["400-normal", "500-normal", "600-normal", "700-normal"]],
  [require.resolve("@fontsource/source-serif-4/package.json"), "Source Serif 4", ["400-normal", "400-italic", "600-normal"]],
] as const;
const SUBSETS = ["latin", "latin-ext"] as const;
const VERSION = "3";

/** Draws SVG as PNG, with the project's fonts and no others. */
export interface Rasteriser {
  readonly png: (svg: string) => Uint8Array;
  /** Forgets what was kept on the disk and not asked for since. */
  readonly tidy: () => void;
}

function fonts(): Uint8Array[] {
  return FACES.flatMap(([at, family, faces]) =>
    SUBSETS.flatMap((subset) =>
      faces.map((face) => named(fromWoff(readFileSync(join(dirname(at), "files", `${basename(dirname(at))}-${subset}-${face}.woff`))), family)),
    ),
  );
}

let ready: Promise<Uint8Array[]> | null = null;
async function start(): Promise<Uint8Array[]> {
  await initWasm(readFileSync(require.resolve("@resvg/resvg-wasm/index_bg.wasm")));
  return fonts();
}

/** A square drawing without letters as a PNG of so many pixels each way, in full colour and as transparent as it is. */
export async function iconPng(svg: string, px: number): Promise<Uint8Array> {
  ready ??= start();
  await ready;
  const drawing = new Resvg(svg, { fitTo: { mode: "width", value: px } });
  const image = drawing.render();
  const png = image.asPng();
  image.free();
  drawing.free();
  return png;
}

/** A rasteriser that keeps its pictures in a folder, under the hash of what they were drawn from: about 0.2 s for a new one. `folder`: made if it is not there. */
export async function rasteriser(folder: string): Promise<Rasteriser> {
  ready ??= start();
  const fontBuffers = await ready;
  const used = new Set<string>();
  mkdirSync(folder, { recursive: true });
  return {
    png: (svg) => {
      const name = `${createHash("sha256").update(`${VERSION}\n${svg}`).digest("hex").slice(0, 32)}.png`;
      used.add(name);
      const path = join(folder, name);
      if (existsSync(path)) return readFileSync(path);
      const drawing = new Resvg(svg, {
        font: { fontBuffers, defaultFontFamily: "Source Sans 3", sansSerifFamily: "Source Sans 3", serifFamily: "Source Serif 4" },
      });
      const image = drawing.render();
      const png = palettePng(image);
      image.free();
      drawing.free();
      writeFileSync(path, png);
      return png;
    },
    tidy: () => {
      for (const name of readdirSync(folder)) if (!used.has(name)) rmSync(join(folder, name));
    },
  };
}
