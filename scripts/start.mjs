// @ts-check

import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { isMain } from "./run.mjs";
import { serve } from "./serve.mjs";

/** From a fresh clone to the map in the browser. Uses nothing but Node until npm has installed the rest. */
async function start() {
  if (!(await ensureInstalled()) || !(await ensureBuilt())) {
    process.exitCode = 1;
    return;
  }
  const { url } = await serve({ port: Number(process.env.PORT ?? 4173), host: process.env.HOST ?? "127.0.0.1" });
  console.log(`\nFoothold is at ${url} (Ctrl+C ends it)`);
}

if (isMain(import.meta.url)) await start();
