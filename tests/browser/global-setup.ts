import type { TestProject } from "vitest/node";
import { ensureBuilt } from "../../scripts/build.mjs";
import { serve } from "../../scripts/serve.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** Where dist/ is served for the browser tests, with a slash at the end. */
    address: string;
  }
}

/** Builds what is stale and serves it to every browser test; closes the server at the end. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  if (!(await ensureBuilt())) throw new Error("dist/ could not be built: see above");
  const { url, close } = await serve({ port: 0 });
  provide("address", url);
  return close;
}
