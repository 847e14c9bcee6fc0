import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import subsetFont from "subset-font";
import type { Plugin } from "vite";
import type { Places } from "../catalog/schema.ts";
import { buildGazetteer } from "./gazetteer.ts";

const PACKAGES = ["@fontsource-variable/source-serif-4", "@fontsource-variable/source-sans-3"];
/** What `src/styles/fonts.css` declares of each package: these scripts, upright and italic. */
const FACES = /-(?:latin|latin-ext|cyrillic)-wght-(?:normal|italic)\.woff2$/;
/** The weights that the page and the map use; of the italics one. */
const WEIGHTS = { min: 400, max: 700 };
const ITALIC_WEIGHT = 400;
/** Folders whose texts a page may show. Others hold letters only to tell them apart. */
const SHOWN = [
  "data",
  ...["words", "components", "explore", "export", "embed", "map", "picture", "styles", "claims", "state", "catalog"].map((name) => `src/${name}`),
];
/** Every letter that a keyboard types, whether or not a text of ours has it. */
const ALWAYS = Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCharCode(0x20 + i)).join("");

/** Every different letter of everything that a page may show: data, words, elements, towns. Small and capital, as the map writes some names in capitals. */
export function lettersShown(root: string): string {
  const folders = SHOWN.map((folder) => join(root, folder)).filter((folder) => existsSync(folder));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /\.(?:json|geojson|ts|css)$/.test(entry.name)),
  );
  const letters = new Set(ALWAYS);
  for (const file of files) for (const letter of readFileSync(join(file.parentPath, file.name), "utf8")) letters.add(letter);
  const places = JSON.parse(readFileSync(join(root, "data", "places.geojson"), "utf8")) as Places;
  for (const letter of buildGazetteer(places).names) letters.add(letter);
  for (const letter of [...letters]) for (const other of letter.toUpperCase() + letter.toLowerCase()) letters.add(other);
  return [...letters]
    .filter((letter) => letter >= " ")
    .sort()
    .join("");
}

/** Writes the faces with these letters only into a folder of the cache, once for the same letters; the folder. */
async function cutFaces(root: string, letters: string): Promise<string> {
  const sources = PACKAGES.map((name) => join(dirname(createRequire(join(root, "package.json")).resolve(`${name}/package.json`))));
  const versions = sources.map((source) => readFileSync(join(source, "package.json"), "utf8"));
  const key = createHash("sha256")
    .update([letters, JSON.stringify([WEIGHTS, ITALIC_WEIGHT]), ...versions].join("\n"))
    .digest("hex")
    .slice(0, 12);
  const folder = join(root, ".cache", "fonts", key);
  mkdirSync(folder, { recursive: true });
  for (const source of sources) {
    for (const name of readdirSync(join(source, "files")).filter((file) => FACES.test(file))) {
      if (existsSync(join(folder, name))) continue;
      const cut = await subsetFont(readFileSync(join(source, "files", name)), letters, {
        targetFormat: "woff2",
        variationAxes: { wght: /-italic\.woff2$/.test(name) ? ITALIC_WEIGHT : WEIGHTS },
      });
      writeFileSync(join(folder, name), cut);
    }
  }
  return folder;
}

/** Builds with faces that hold only the letters and weights in use: a third of their weight. Not while developing. */
export function cutFonts(): Plugin {
  return {
    name: "foothold:fonts",
    apply: "build",
    async config({ root = process.cwd() }) {
      const folder = await cutFaces(root, lettersShown(root));
      return { resolve: { alias: [{ find: /^@fontsource-variable\/source-[\w-]+\/files/, replacement: folder }] } };
    },
  };
}
