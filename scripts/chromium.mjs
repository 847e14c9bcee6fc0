// @ts-check
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { posix, win32 } from "node:path";
import { isMain, run, tool } from "./run.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable"];
const MAC_APPS = ["Google Chrome", "Chromium", "Microsoft Edge"];
const WINDOWS_PATHS = ["Google\\Chrome\\Application\\chrome.exe", "Chromium\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];

/**
 * @typedef {object} Machine what there is to look at; tests give another one
 * @property {string} platform as `process.platform`
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {string | null} playwright where Playwright keeps its own Chromium, whether or not it is there
 * @property {(path: string) => boolean} works whether a file is there and runs
 */

/**
 * Every place where a Chromium may be, in the order in which they are tried: the one named by CHROMIUM_PATH, Playwright's own, the system's.
 * @param {Omit<Machine, "works">} machine
 * @returns {string[]}
 */
export function candidates({ platform, env, playwright }) {
  const named = [env.CHROMIUM_PATH, playwright].filter((path) => path !== undefined && path !== null && path !== "");
  return [...named, ...systemPaths(platform, env)].map(String);
}

/** @param {string} platform @param {Machine["env"]} env @returns {string[]} */
function systemPaths(platform, env) {
  if (platform === "darwin") {
    const folders = ["/Applications", ...(env.HOME === undefined ? [] : [posix.join(env.HOME, "Applications")])];
    return folders.flatMap((folder) => MAC_APPS.map((name) => posix.join(folder, `${name}.app`, "Contents", "MacOS", name)));
  }
  if (platform === "win32") {
    const folders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map((key) => env[key]).filter((folder) => folder !== undefined);
    return folders.flatMap((folder) => WINDOWS_PATHS.map((path) => win32.join(String(folder), path)));
  }
  const folders = [...(env.PATH ?? "").split(":").filter((folder) => folder !== ""), "/usr/bin", "/usr/local/bin", "/snap/bin"];
  return NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

/**
 * The first Chromium that works, or null.
 * @param {Machine} machine
 * @returns {string | null}
 */
export const findChromium = (machine) => candidates(machine).find(machine.works) ?? null;

/** @param {string} path @returns {boolean} On Linux it is asked for its version: a stub or a missing library shows. Elsewhere that might open a window. */
function works(path) {
  if (!existsSync(path)) return false;
  if (process.platform !== "linux") return true;
  try {
    return /\d+\.\d+/.test(execFileSync(path, ["--version"], { encoding: "utf8", timeout: 20_000, stdio: ["ignore", "pipe", "ignore"] }));
  } catch {
    return false;
  }
}

/** The Chromium of this machine, or null. Needs node_modules. @returns {Promise<string | null>} */
export async function localChromium() {
  const { chromium } = await import("playwright");
  return findChromium({ platform: process.platform, env: process.env, playwright: chromium.executablePath() || null, works });
}

/** The Chromium of this machine, installed first if there is none. null, after saying what to do, when that fails. @returns {Promise<string | null>} */
export async function ensureChromium() {
  const found = await localChromium();
  if (found !== null) return found;

  console.log("No Chromium found: installing Playwright's …");
  await tool("playwright", ["install", "--no-shell", "chromium"]);
  const installed = await localChromium();
  if (installed !== null) return installed;

  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync("/usr/bin/apt-get")) {
    console.log("Playwright's Chromium cannot be used here: installing the system's …");
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update"], { env });
    await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { env });
    const system = await localChromium();
    if (system !== null) return system;
  }
  console.error("The browser tests need Chromium, Chrome or Edge: install one of them, or set CHROMIUM_PATH to the program, and run this again.");
  return null;
}

if (isMain(import.meta.url)) {
  const path = await ensureChromium();
  if (path === null) process.exitCode = 1;
  else console.log(path);
}
