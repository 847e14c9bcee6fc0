import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin, type Rollup } from "vite";
import { colour, ROLES } from "../map/palette.ts";
import { FRAME_SPEAKERS } from "./frame-words.ts";
import type { FrameFiles } from "./pages/frame.ts";
import { framePage, framePath, frameView, noticesOf, textsOf } from "./pages/frame.ts";
import type { Stage } from "./pages/stage.ts";

/** Where the map of an embed begins, as the page asks for it. */
const LIVE = "src/embed/live.ts";

type Bundle = Rollup.OutputBundle;
type Emit = (fileName: string, source: string) => void;

/** One file as a script of the old kind, which loads where modules are refused: in a frame whose origin is opaque, from a host without the header for it. */
async function classic(root: string, entry: string, name: string, define: Readonly<Record<string, string>>): Promise<{ script: string; css: string }> {
  const written = (await build({
    root,
    configFile: false,
    logLevel: "warn",
    define: { ...define },
    build: {
      target: "es2022",
      write: false,
      emptyOutDir: false,
      copyPublicDir: false,
      cssCodeSplit: false,
      lib: { entry: join(root, entry), formats: ["iife"], name, fileName: () => "script.js", cssFileName: "style" },
    },
  })) as Rollup.RollupOutput[] | Rollup.RollupOutput;
  const output = [written].flat().flatMap((one) => one.output);
  const script = output.find((file) => file.type === "chunk");
  const css = output.find((file) => file.type === "asset" && file.fileName.endsWith(".css"));
  if (script?.type !== "chunk") throw new Error(`embed: ${entry} gave no script`);
  return { script: script.code, css: css?.type === "asset" ? String(css.source) : "" };
}

/** Colours of a picture that stand in its attributes, as rules: so that it follows the theme where there is a style sheet, and is whole where there is none. */
export function inkCss(): string {
  const seen = new Set<string>();
  return ROLES.flatMap((role) => {
    const hex = colour(role, "light");
    if (seen.has(hex)) return [];
    seen.add(hex);
    return ["fill", "stroke"].map((kind) => `.embed-picture [${kind}="${hex}"]{${kind}:var(--${role})}`);
  }).join("\n");
}

const hashed = (stem: string, ending: string, source: string): string =>
  `assets/${stem}-${createHash("sha256").update(source).digest("base64url").slice(0, 8)}.${ending}`;

/** Every script that a chunk imports without waiting, itself first. */
function graph(bundle: Bundle, fileName: string, seen = new Set<string>()): Set<string> {
  const chunk = bundle[fileName];
  if (seen.has(fileName) || chunk?.type !== "chunk") return seen;
  seen.add(fileName);
  for (const next of chunk.imports) graph(bundle, next, seen);
  return seen;
}

/** The chunk that a file of ours is in. */
function chunkOf(bundle: Bundle, ending: string): string {
  const found = Object.values(bundle).find((file) => file.type === "chunk" && file.moduleIds.some((id) => id.endsWith(ending)));
  if (!found) throw new Error(`embed: the build has no chunk of ${ending}`);
  return found.fileName;
}

/** Has the bundler write the live part of embeds beside the app, of the same chunks. */
export function embedEntry(): Plugin {
  return {
    name: "foothold:embed",
    apply: "build",
    buildStart() {
      this.emitFile({ type: "chunk", id: LIVE, name: "embed-live", preserveSignature: "strict" });
    },
  };
}

/** Writes the embeds – a page for the argument and for each passage, their script, styles and texts – and `embed.js` for hosts. */
export async function writeEmbeds(root: string, bundle: Bundle, stage: Stage, emit: Emit): Promise<void> {
  const put = (stem: string, ending: string, source: string): string => {
    const fileName = hashed(stem, ending, source);
    emit(fileName, source);
    return fileName;
  };
  const define = { VERSION: JSON.stringify(stage.version) };
  const frame = await classic(root, "src/embed/frame.ts", "footholdFrame", define);
  const host = await classic(root, "src/embed/element.ts", "footholdElement", define);
  emit("embed.js", host.script);
  const article = await classic(root, "src/embed/article.ts", "footholdArticle", {
    PASSAGES: JSON.stringify(stage.catalog.passages.map(({ id, paragraph, quotation }) => ({ id, paragraph, ...quotation }))),
    LABELS: JSON.stringify(Object.fromEntries(FRAME_SPEAKERS.map((say) => [say.language, say("passage.open")]))),
  });
  emit("embed-article.js", article.script);

  const { passages } = stage.catalog;
  const [english, ...others] = FRAME_SPEAKERS;
  const texts = others.map((say): [string, string] => {
    const pages = Object.fromEntries([null, ...passages].map((passage) => [passage?.id ?? "", textsOf(passage, stage, say)]));
    return [say.language, put(`embed-${say.language}`, "json", JSON.stringify({ notices: noticesOf(say), pages }))];
  });
  const live = chunkOf(bundle, `/${LIVE}`);
  const files: FrameFiles = {
    script: put("embed", "js", frame.script),
    styles: [...stage.styles, put("embed", "css", `${frame.css}\n${inkCss()}\n`)],
    live,
    ahead: [...new Set([...graph(bundle, live), ...["/src/map/driver.ts", "/src/map/scene.ts"].flatMap((end) => [...graph(bundle, chunkOf(bundle, end))])])],
    texts: Object.fromEntries(texts),
  };
  for (const passage of [null, ...passages]) {
    emit(`${framePath(passage?.id ?? null)}index.html`, framePage(passage, files, english, stage));
    emit(`${framePath(passage?.id ?? null)}picture.svg`, stage.pictureOf(frameView(passage, stage), "frame"));
  }
  const example = join(root, "src/embed/example");
  for (const name of readdirSync(example)) emit(`embed/example/${name}`, readFileSync(join(example, name), "utf8"));
}
