// @ts-check
import { existsSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { ensureInstalled } from "./install.mjs";
import { isMain, ROOT, tool } from "./run.mjs";

/** @typedef {{ name: string, run: () => Promise<import("./run.mjs").Ended> }} Step */

/** Output is kept and shown whole if the step fails; in colour only where colour is read. */
const quiet = { quiet: true, env: process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1" } };

const UNITS = ["run", "--project", "unit", "--project", "elements"];

/** Unit tests of what differs from the last commit; without Git, all of them. @type {Step} */
const CHANGED = {
  name: "unit tests of what has changed (npm test: all)",
  run: () => tool("vitest", [...UNITS, ...(existsSync(join(ROOT, ".git")) ? ["--changed", "--passWithNoTests"] : [])], quiet),
};

/** Tests that read the sources as text: whatever has changed may concern them. @type {Step} */
const READERS = {
  name: "imports and words",
  run: () => tool("vitest", ["run", "--project", "unit", "tests/boundaries.test.ts", "tests/words.test.ts", "tests/typeset.test.ts"], quiet),
};

/** What holds before anything is built, apart from its tests. @type {Step[]} */
const RULES = [
  { name: "types", run: () => tool("tsc", ["-p", "tsconfig.json"], quiet) },
  { name: "types without the DOM", run: () => tool("tsc", ["-p", "tsconfig.pure.json"], quiet) },
  { name: "lint and format", run: () => tool("biome", ["check", "--error-on-warnings"], quiet) },
];

/** What holds before anything is built. The longest first. @type {Step[]} */
export const CHECKS = [
  {
    name: "unit tests",
    run: () => tool("vitest", [...UNITS, "--reporter=default", "--reporter=json", "--outputFile.json=.cache/unit.json"], quiet),
  },
  ...RULES,
];

/**
 * Runs the steps side by side and prints one line for each that holds, the whole output of each that does not.
 * @param {readonly Step[]} steps
 * @returns {Promise<string[]>} names of the steps that failed
 */
export async function inParallel(steps) {
  /** @type {string[]} */
  const failed = [];
  const queue = [...steps];
  const worker = async () => {
    for (let step = queue.shift(); step !== undefined; step = queue.shift()) {
      const begun = performance.now();
      const { code, output } = await step.run();
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      if (code === 0) console.log(`ok      ${step.name} (${seconds} s)`);
      else {
        failed.push(step.name);
        console.log(`\nFAILED  ${step.name} (${seconds} s)\n${output.trimEnd()}\n`);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, Math.min(4, cpus().length)) }, worker));
  return failed;
}

if (isMain(import.meta.url)) {
  const failed = (await ensureInstalled()) ? await inParallel([CHANGED, READERS, ...RULES]) : ["install"];
  if (failed.length > 0) {
    console.log(`Failed: ${failed.join(", ")}. \`npm run fix\` mends most of lint and format.`);
    process.exitCode = 1;
  }
}
