// @ts-check
import { existsSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { ensureInstalled } from "./install.mjs";
import { isMain, npm, ROOT, run } from "./run.mjs";

/** Two levels below the project, as tests/bench is: what reads `../../data` finds it from here too. */
const FOLDER = join(ROOT, ".cache", "bench");

/** Under the GPL, therefore no dependency: fetched into the cache to be measured, never bundled, never shipped. */
const RIVALS = ["leaflet@1.9.4", "leaflet.geodesic@2.7.2"];

/** Fetches the rivals that are no dependencies. Without a network the benchmark runs without them and says so. */
async function fetchRivals() {
  if (existsSync(join(FOLDER, "node_modules", "leaflet.geodesic"))) return;
  await npm(["install", "--prefix", FOLDER, "--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--fetch-retries=0", ...RIVALS], {
    quiet: true,
    timeoutMs: 60_000,
  });
}

/** Bundles the benchmark as the page is bundled (so that calls between our files cost what they cost there) and runs it. */
async function bench() {
  if (!(await ensureInstalled())) return 1;
  await fetchRivals();
  await build({
    root: ROOT,
    configFile: false,
    logLevel: "warn",
    build: { ssr: "tests/bench/main.ts", outDir: FOLDER, emptyOutDir: false, minify: false, rollupOptions: { output: { entryFileNames: "bench.mjs" } } },
  });
  return (await run(process.execPath, [join(FOLDER, "bench.mjs")])).code;
}

if (isMain(import.meta.url)) process.exitCode = await bench();
