// @ts-check
import { spawn } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, wherever the scripts are called from. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where each tool's own script lies in node_modules: called through Node directly, so no shell and no `.cmd` is needed. */
const TOOLS = {
  biome: "@biomejs/biome/bin/biome",
  knip: "knip/bin/knip.js",
  playwright: "playwright/cli.js",
  tsc: "typescript/bin/tsc",
  vite: "vite/bin/vite.js",
  vitest: "vitest/vitest.mjs",
};

/**
 * @typedef {object} Ended
 * @property {number} code exit code; 1 when the program could not be started or was killed
 * @property {string} output what it wrote, when `quiet`; else empty
 */

/**
 * Runs a program in the project's folder and waits for its end. Never throws.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string>, shell?: boolean, timeoutMs?: number }} [options] quiet: keep the output instead of showing it
 * @returns {Promise<Ended>}
 */
export function run(program, args, { quiet = false, env = {}, shell = false, timeoutMs = 0 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
      shell,
      timeout: timeoutMs,
    });
    let output = "";
    child.stdout?.on("data", (part) => (output += part));
    child.stderr?.on("data", (part) => (output += part));
    child.on("error", (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs one of the project's own tools.
 * @param {keyof typeof TOOLS} name
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export const tool = (name, args, options) => run(process.execPath, [join(ROOT, "node_modules", TOOLS[name]), ...args], options);

/**
 * Runs npm: the one that called us, else the one beside Node, else the one on the path.
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function npm(args, options) {
  const caller = process.env.npm_execpath ?? "";
  const beside = join(dirname(process.execPath), "node_modules", "npm", "bin", "npm-cli.js");
  const script = [caller, beside].find((path) => basename(path) === "npm-cli.js" && existsSync(path));
  if (script !== undefined) return run(process.execPath, [script, ...args], options);
  return run("npm", args, { ...options, shell: process.platform === "win32" });
}

/**
 * True when a file is what Node was asked to run, not something imported.
 * @param {string} url the file's `import.meta.url`
 */
export const isMain = (url) => process.argv[1] !== undefined && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(url));
