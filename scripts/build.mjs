// @ts-check
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { isMain, ROOT, tool } from "./run.mjs";

/** Folders and files at the top that do not go into dist/. */
const NOT_INPUT = /^(?:\..*|node_modules|dist|coverage|docs|tests|LICENSE|biome\.json|knip\.json|vitest\.config\.ts|.*\.md|.*\.log)$/;

/** @param {string} path @returns {number} newest change of a file, or of a folder and all in it, in ms; folders count, so that a deletion does */
function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/**
 * Whether dist/ is newer than everything it is made of.
 * @param {string} root
 * @returns {boolean}
 */
export function isFresh(root) {
  const built = join(root, "dist", "index.html");
  if (!existsSync(built)) return false;
  const inputs = readdirSync(root).filter((name) => !NOT_INPUT.test(name));
  return Math.max(...inputs.map((name) => newest(join(root, name)))) < statSync(built).mtimeMs;
}

/** Writes dist/, the same whoever asks: within Vitest, NODE_ENV would have Lit's development build go in. */
export const build = () => tool("vite", ["build"], { env: { NODE_ENV: "production" } });

/** Builds dist/ unless it is fresh. @returns {Promise<boolean>} false when the build failed; its message has been shown */
export async function ensureBuilt() {
  return isFresh(ROOT) || (await build()).code === 0;
}

if (isMain(import.meta.url)) process.exitCode = (await ensureBuilt()) ? 0 : 1;
