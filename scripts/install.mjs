// @ts-check
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { npm, ROOT } from "./run.mjs";

/** @typedef {{ version?: string, optionalDependencies?: Record<string, string>, dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} Manifest */

/** @param {string} path @returns {any} the content, or null when there is no such file */
const readJson = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null);

/**
 * Names of the packages of package.json that node_modules lacks or holds in another version. All are pinned exactly.
 * @param {string} root
 * @returns {string[]}
 */
export function missingPackages(root) {
  /** @type {Manifest} */
  const { dependencies = {}, devDependencies = {} } = readJson(join(root, "package.json"));
  const wanted = Object.entries({ ...dependencies, ...devDependencies });
  return wanted.filter(([name, version]) => readJson(join(root, "node_modules", name, "package.json"))?.version !== version).map(([name]) => name);
}

/**
 * Names of installed packages that come in one part per platform (Biome, Rolldown, TypeScript …) and lack the part for this one.
 * @param {string} root
 * @param {string} platform as `process.platform`
 * @param {string} arch as `process.arch`
 * @returns {string[]}
 */
export function missingParts(root, platform, arch) {
  /** @type {Record<string, Manifest>} */
  const installed = readJson(join(root, "node_modules", ".package-lock.json"))?.packages ?? {};
  return Object.entries(installed)
    .filter(([, { optionalDependencies = {} }]) => {
      const parts = Object.keys(optionalDependencies).filter((name) => name.includes(`${platform}-${arch}`));
      return parts.length > 0 && !parts.some((name) => existsSync(join(root, "node_modules", name, "package.json")));
    })
    .map(([path]) => path.replace(/^.*node_modules\//, ""));
}

/** Installs what is missing. Answers false, after saying why, when the packages of package.json cannot be had. @returns {Promise<boolean>} */
export async function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Foothold needs Node 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org/`);
    return false;
  }
  const parts = () => missingParts(ROOT, process.platform, process.arch);
  if (missingPackages(ROOT).length === 0 && parts().length === 0) return true;

  // `npm install`, not `npm ci`: the lockfile holds the parts of the tools for the platform it was made on, not for all others,
  // and `npm ci` refuses such a lockfile. `--no-save` leaves the lockfile of the clone as it is.
  const options = ["install", "--no-save", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  console.log("Installing the packages (once) …");
  const { code } = await npm(options);
  // npm before 11 skips parts that the lockfile does not name; without the lockfile it finds them. Versions are pinned in package.json.
  if (code !== 0 || parts().length > 0) await npm([...options, "--no-package-lock"]);
  if (missingPackages(ROOT).length > 0) {
    console.error(`npm could not install ${missingPackages(ROOT).join(", ")}: see its message above; the network or the registry may be out of reach.`);
    return false;
  }
  if (parts().length > 0) console.warn(`No build for ${process.platform}-${process.arch} of: ${parts().join(", ")}. What needs it will fail.`);
  return true;
}
