// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { checkBudget } from "./budget.mjs";
import { build } from "./build.mjs";
import { CHECKS, inParallel } from "./check.mjs";
import { ensureChromium } from "./chromium.mjs";
import { ensureInstalled } from "./install.mjs";
import { isMain, ROOT, tool } from "./run.mjs";

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * What a Vitest JSON report says. A file that could not be loaded has no failed test in it and counts as one.
 * @param {{ numPassedTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * @returns {Counts}
 */
export function countsOf(report) {
  const failedIn = report.testResults.map(({ status, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === "failed").length;
    return status === "failed" ? Math.max(1, tests) : tests;
  });
  return { passed: report.numPassedTests, failed: failedIn.reduce((sum, n) => sum + n, 0) };
}

/**
 * The counts of a run. One that left no report, or failed beside its tests, counts as at least one failure.
 * @param {string} name
 * @param {boolean} succeeded
 * @returns {Counts}
 */
function readCounts(name, succeeded) {
  const path = join(ROOT, ".cache", `${name}.json`);
  const { passed, failed } = existsSync(path) ? countsOf(JSON.parse(readFileSync(path, "utf8"))) : { passed: 0, failed: 1 };
  return { passed, failed: succeeded ? failed : Math.max(1, failed) };
}

/** Everything there is to test, from a fresh clone. */
async function test() {
  mkdirSync(join(ROOT, ".cache"), { recursive: true });
  for (const name of ["unit", "browser"]) rmSync(join(ROOT, ".cache", `${name}.json`), { force: true });

  /** Steps other than tests that failed; each counts as one in the last line. @type {string[]} */
  const broken = [];
  /** @type {Counts[]} */
  const counts = [];
  if (await ensureInstalled()) {
    const failed = await inParallel([...CHECKS, { name: "dead code", run: () => tool("knip", [], { quiet: true }) }]);
    broken.push(...failed.filter((name) => name !== "unit tests"));
    counts.push(readCounts("unit", !failed.includes("unit tests")));

    const built = (await build()).code === 0;
    if (!built) broken.push("build");
    if (built && !checkBudget()) broken.push("budget");
    const chromium = built ? await ensureChromium() : null;
    if (built && chromium === null) broken.push("finding a browser");
    if (chromium !== null) {
      const { code } = await tool("vitest", ["run", "--project", "browser", "--reporter=default", "--reporter=json", "--outputFile.json=.cache/browser.json"], {
        env: { CHROMIUM_PATH: chromium },
      });
      counts.push(readCounts("browser", code === 0));
    }
  } else broken.push("install");

  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, broken.length);
  if (broken.length > 0) console.log(`\nBesides the tests, these failed and count as one each: ${broken.join(", ")}.`);
  if (failed > 0) process.exitCode = 1;
  console.log(`\n${passed} passed, ${failed} failed`);
}

if (isMain(import.meta.url)) await test();
